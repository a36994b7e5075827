"""What a fact is: what one entity says for one measure. Pure; the extractors of each source stand beside this.

Months are ``YYYY-MM``. Values are in the measure's unit (see ``plan/measures.yaml``); a count is 1. A fact is given
for both statuses: ``provisional`` is the working value where it is submitted, else the confirmed one; an unreviewed
entity says the same for both.
"""

import calendar
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

PLAN_START = "2019-01"

CONFIRMED, PROVISIONAL = "confirmed", "provisional"
NO_BASIS = "none"

OUTSIDE, UNRESOLVED, EXCLUDED, DISTRICT = "outside", "unresolved", "excluded", "district"
SUBJECT = "subject:"
NOT_CARRIERS = frozenset({OUTSIDE, UNRESOLVED, EXCLUDED, DISTRICT})

END = "end"
"""The part of a stock's fact that takes away again what the entity's first part brought."""


def is_carrier(scope: str) -> bool:
    """Whether a cell's scope is a carrier's code."""
    return scope not in NOT_CARRIERS and not scope.startswith(SUBJECT)


class Fact(NamedTuple):
    """One value for one measure.

    Either its scope is known, or the day on which its project's carrier counts. ``listed``: it counts only while its
    project is on that frozen list, industrial or not. ``part`` tells two facts of an entity for one measure apart.
    A tuple, since it is stored as it is: the fields are those of the database's type ``stated_fact``, in its order.
    """

    measure: str
    basis: str
    status: str
    period: str
    value: Decimal
    scope: str | None = None
    on_date: date | None = None
    listed: str | None = None
    part: str = ""


def counted(
    measure: str, day: date | str, scope: str | None, value: Decimal = Decimal(1), *, part: str = ""
) -> Iterator[Fact]:
    """A fact of a register, in the month of a day, for both statuses. Scope None: outside all carriers."""
    period = str(day)[:7]
    for status in (CONFIRMED, PROVISIONAL):
        yield Fact(measure, NO_BASIS, status, period, value, scope=scope or OUTSIDE, part=part)


def counted_with_project(measure: str, day: date, *, listed: str | None = None) -> Iterator[Fact]:
    """One of something in the month of a day, in the carrier in which its project stands on that day."""
    for status in (CONFIRMED, PROVISIONAL):
        yield Fact(measure, NO_BASIS, status, day.isoformat()[:7], Decimal(1), on_date=day, listed=listed)


@lru_cache(maxsize=1024)
def last_day(period: str) -> date:
    """The last day of a month."""
    year, month = int(period[:4]), int(period[5:])
    return date(year, month, calendar.monthrange(year, month)[1])


def day_of(value: str | None) -> date | None:
    """A date of a payload."""
    return None if value is None else date.fromisoformat(value)


def number_of(value: Any) -> Decimal | None:
    """An amount of a payload."""
    return None if value is None else Decimal(str(value))
