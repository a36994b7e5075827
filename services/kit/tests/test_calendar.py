"""Working days as the State Council's notices have them, and what is assumed where there is no notice yet."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.kit.calendar import (
    add_working_days,
    is_published,
    is_working_day,
    nth_working_day,
    working_days_between,
)
from services.kit.periods import Period

UNPUBLISHED = 2150
DAYS = st.dates(dt.date(2018, 1, 1), dt.date(2023, 12, 31))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2022-10-08", True),  # a Saturday, worked for the National Day week
        ("2022-10-09", True),  # a Sunday, likewise
        ("2022-10-07", False),  # a Friday of that week
        ("2022-01-30", True),  # a Sunday before the Spring Festival
        ("2020-01-31", False),  # a Friday: the festival of 2020 was made longer
        ("2022-09-17", False),  # a plain Saturday
        ("2022-09-19", True),
    ],
)
def test_exchanged_days_are_known(day: str, worked: bool) -> None:
    assert is_working_day(dt.date.fromisoformat(day)) is worked


@pytest.mark.parametrize(
    ("month", "number", "day"),
    [
        ("2022-10", 1, "2022-10-08"),
        ("2022-10", 5, "2022-10-12"),
        ("2022-09", 5, "2022-09-07"),
        ("2022-02", 30, "2022-02-28"),
    ],
)
def test_the_nth_working_day_of_a_month(month: str, number: int, day: str) -> None:
    assert nth_working_day(Period(month), number) == dt.date.fromisoformat(day)


def test_counting_working_days_begins_at_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        nth_working_day(Period("2022-09"), 0)


def test_a_year_without_a_notice_has_its_weekends_and_the_holidays_of_fixed_date() -> None:
    assert not is_published(UNPUBLISHED)
    assert is_published(2022)
    year = [dt.date(UNPUBLISHED, 1, 1) + dt.timedelta(days=day) for day in range(365)]
    weekdays = {day for day in year if day.weekday() < 5}
    # 2 May and 3 October of that year are Saturdays.
    idle = {dt.date(UNPUBLISHED, month, day) for month, day in ((1, 1), (5, 1), (10, 1), (10, 2))}
    assert {day for day in year if is_working_day(day)} == weekdays - idle


@given(DAYS, st.integers(0, 60))
def test_adding_working_days_and_counting_them_agree(day: dt.date, number: int) -> None:
    reached = add_working_days(day, number)
    assert working_days_between(day, reached) == number
    assert working_days_between(reached, day) == -number
    assert number == 0 or is_working_day(reached)
    assert not is_working_day(reached) or add_working_days(reached, -number) <= day


def test_days_between_are_those_that_one_would_count() -> None:
    for first, span in ((dt.date(2019, 12, 20), 40), (dt.date(2020, 2, 28), 3), (dt.date(2021, 9, 1), 500)):
        counted = sum(is_working_day(first + dt.timedelta(number)) for number in range(1, span + 1))
        assert working_days_between(first, first + dt.timedelta(span)) == counted
