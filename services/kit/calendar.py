"""The calendar of working days: Chinese public holidays, and the weekends that are worked in their place.

Source: the package ``chinesecalendar``, which copies the State Council's yearly notice. The notice for a year comes out
the autumn before, so there is always a year that it does not cover. For such a year Monday to Friday are working days
except the public holidays of fixed date (1 January, 1 and 2 May, 1 to 3 October); those of the lunar calendar and
exchanged weekends are not guessed. ``is_published`` says which of the two answered.
"""

import datetime as dt
from functools import cache
from itertools import accumulate
from typing import Final

import chinese_calendar

from services.kit.periods import Period

_SATURDAY: Final = 5
_FIXED_HOLIDAYS: Final = {(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)}
_DAY: Final = dt.timedelta(days=1)


@cache
def is_published(year: int) -> bool:
    """Whether the holidays of a year are known; otherwise the fall-back answers."""
    try:
        chinese_calendar.is_workday(dt.date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


def is_working_day(day: dt.date) -> bool:
    """Whether offices work on this day."""
    if is_published(day.year):
        return bool(chinese_calendar.is_workday(day))
    return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED_HOLIDAYS


@cache
def nth_working_day(period: Period, number: int) -> dt.date:
    """The ``number``-th working day of a month, from 1; the last one when the month has fewer. Raises ValueError
    below 1."""
    if number < 1:
        raise ValueError("working days are counted from 1")
    day, found, last = period.first_day, period.last_day, period.last_day
    while day <= last and number:
        if is_working_day(day):
            found, number = day, number - 1
        day += _DAY
    return found


def add_working_days(day: dt.date, number: int) -> dt.date:
    """The working day that is ``number`` working days after ``day``, before it when negative; ``day`` itself for 0."""
    step = _DAY if number > 0 else -_DAY
    for _ in range(abs(number)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def working_days_between(first: dt.date, last: dt.date) -> int:
    """How many working days lie after ``first`` up to and including ``last``; negative when ``last`` is earlier."""
    if last < first:
        return -working_days_between(last, first)
    whole = sum(_passed(year)[-1] for year in range(first.year, last.year))
    return whole + _passed(last.year)[last.timetuple().tm_yday] - _passed(first.year)[first.timetuple().tm_yday]


@cache
def _passed(year: int) -> tuple[int, ...]:
    """How many working days of a year have passed by the end of each of its days; before the first, none.

    Lists ask for the clocks of hundreds of records at a time: counted day by day, four years took 20 ms.
    """
    first, days = dt.date(year, 1, 1), (dt.date(year + 1, 1, 1) - dt.date(year, 1, 1)).days
    return tuple(accumulate((is_working_day(first + _DAY * number) for number in range(days)), initial=0))
