"""A project's money as one picture, worked out of what was entered: exact decimals, each rounded once.

Planned, contracted, in place and spent are four different figures and stand beside each other. 完成率 is what was spent
of the year's plan, 时间进度 the months gone of the year; they are compared in percentage points. Where there is no plan
there is no 完成率, and the reason is told; a month without a report is not a month with 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from services.investment.actuals.rules import Basis

_SMALLEST: Final = Decimal("0.0001")
_MONTHS: Final = 12
Cell = tuple[str, str]
"""A month and a basis."""


class Undefined(StrEnum):
    """Why there is no 完成率."""

    NO_PLAN = "no_plan"
    ZERO_PLAN = "zero_plan"
    NOT_BEGUN = "not_begun"
    NOT_REPORTED = "not_reported"
    NO_TERM = "no_term"


REASONS: Final = {
    Undefined.NO_PLAN: "没有投资计划",
    Undefined.ZERO_PLAN: "计划为 0",
    Undefined.NOT_BEGUN: "该年度尚未开始",
    Undefined.NOT_REPORTED: "没有填报实际投资",
    Undefined.NO_TERM: "没有计划起止日期，不能计算时间进度",
}


@dataclass(slots=True)
class Facts:
    """What was entered of one project, or of several together. ``spent`` holds only months that were reported."""

    plans: dict[int, Decimal] = field(default_factory=dict)
    contracted: list[tuple[date, Decimal]] = field(default_factory=list)
    in_place: list[tuple[date, Decimal]] = field(default_factory=list)
    spent: dict[Cell, Decimal] = field(default_factory=dict)

    def add(self, other: "Facts") -> None:
        """Take in what another project says."""
        for year, amount in other.plans.items():
            self.plans[year] = self.plans.get(year, Decimal(0)) + amount
        for cell, amount in other.spent.items():
            self.spent[cell] = self.spent.get(cell, Decimal(0)) + amount
        self.contracted += other.contracted
        self.in_place += other.in_place


@dataclass(frozen=True, slots=True)
class Pace:
    """完成率 beside 时间进度, per cent, and the difference of the two as shown, in percentage points."""

    basis: Basis
    spent: Decimal | None
    completion: Decimal | None
    elapsed: Decimal | None
    ahead: Decimal | None
    reason: Undefined | None


@dataclass(frozen=True, slots=True)
class Year:
    """A year's plan, and what was spent of it in each basis."""

    year: int
    planned: Decimal | None
    paces: tuple[Pace, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A month of the curve; amounts are cumulated. None: no plan in force, nothing reported so far."""

    period: str
    planned: Decimal | None
    reported: Decimal | None
    statistical: Decimal | None


def until(dated: Iterable[tuple[date, Decimal]], last: date) -> Decimal | None:
    """The sum of what was entered up to a day; None when nothing was."""
    amounts = [amount for day, amount in dated if day <= last]
    return sum(amounts, Decimal(0)) if amounts else None


def spent_until(spent: Mapping[Cell, Decimal], basis: str, first: str, last: str) -> Decimal | None:
    """What was spent in the months from ``first`` to ``last``; None when none of them was reported."""
    amounts = [amount for (period, own), amount in spent.items() if own == basis and first <= period <= last]
    return sum(amounts, Decimal(0)) if amounts else None


def years_of(facts: Facts, period: str) -> tuple[Year, ...]:
    """Every year that is planned or was reported, up to the month: completion beside the time gone."""
    known = {*facts.plans, *(int(month[:4]) for month, _ in facts.spent if month <= period)}
    return tuple(_year(facts, year, period) for year in sorted(known))


def total_paces(
    facts: Facts, planned_total: Decimal | None, start: date | None, finish: date | None, period: str, today: date
) -> tuple[Pace, ...]:
    """What was spent of the planned total, beside the days gone of the planned term."""
    elapsed = None
    if start and finish and finish > start:
        gone = min(max((today - start).days, 0), (finish - start).days)
        elapsed = per_cent(Fraction(gone, (finish - start).days))
    paces = []
    for basis in Basis:
        spent = spent_until(facts.spent, basis, "", period)
        pace = _pace(basis, spent, planned_total, elapsed)
        if pace.reason is None and elapsed is None:
            pace = Pace(basis, spent, pace.completion, None, None, Undefined.NO_TERM)
        paces.append(pace)
    return tuple(paces)


def curve_of(facts: Facts, months: Sequence[str], period: str) -> tuple[Point, ...]:
    """The months cumulated: the plan spread evenly over each year (the product's default), and what was spent.

    What was spent stops at ``period``; a basis is None until its first report, then holds through months without one.
    """
    points: list[Point] = []
    running: dict[Basis, Decimal | None] = dict.fromkeys(Basis)
    for month in months:
        for basis in Basis:
            amount = facts.spent.get((month, basis))
            if amount is not None:
                running[basis] = (running[basis] or Decimal(0)) + amount
        now = running if month <= period else dict.fromkeys(Basis)
        points.append(Point(month, _planned(facts.plans, month), now[Basis.REPORTED], now[Basis.STATISTICAL]))
    return tuple(points)


def months_of(facts: Facts, period: str) -> list[str]:
    """The months of the curve: from the first year that says anything to the end of the last, nothing left out."""
    years = {*facts.plans, *(int(month[:4]) for month, _ in facts.spent)}
    if not years:
        return []
    last = max(max(years), int(period[:4]))
    return [f"{year}-{month:02d}" for year in range(min(years), last + 1) for month in range(1, _MONTHS + 1)]


def per_cent(share: Fraction) -> Decimal:
    """A share in per cent with four decimals, halves away from zero."""
    return _rounded(share * 100)


def elapsed_of_year(year: int, period: str) -> Decimal:
    """How much of a year is gone at the end of a month, per cent, by months."""
    months = (int(period[:4]) - year) * _MONTHS + int(period[5:])
    return per_cent(Fraction(min(max(months, 0), _MONTHS), _MONTHS))


def _year(facts: Facts, year: int, period: str) -> Year:
    planned = facts.plans.get(year)
    elapsed = elapsed_of_year(year, period)
    if not elapsed:
        waiting = [Pace(basis, None, None, elapsed, None, Undefined.NOT_BEGUN) for basis in Basis]
        return Year(year, planned, tuple(waiting))
    last = min(f"{year}-12", period)
    spent = {basis: spent_until(facts.spent, basis, f"{year}-01", last) for basis in Basis}
    return Year(year, planned, tuple(_pace(basis, spent[basis], planned, elapsed) for basis in Basis))


def _pace(basis: Basis, spent: Decimal | None, planned: Decimal | None, elapsed: Decimal | None) -> Pace:
    reason = None
    if planned is None:
        reason = Undefined.NO_PLAN
    elif planned == 0:
        reason = Undefined.ZERO_PLAN
    elif spent is None:
        reason = Undefined.NOT_REPORTED
    if reason is not None or spent is None or not planned:
        return Pace(basis, spent, None, elapsed, None, reason)
    completion = per_cent(Fraction(spent) / Fraction(planned))
    return Pace(basis, spent, completion, elapsed, None if elapsed is None else completion - elapsed, None)


def _planned(plans: Mapping[int, Decimal], month: str) -> Decimal | None:
    year, gone = int(month[:4]), int(month[5:])
    if year not in plans:
        return None
    before = sum((amount for other, amount in plans.items() if other < year), Decimal(0))
    return before + _rounded(Fraction(plans[year]) * Fraction(gone, _MONTHS))


def _rounded(value: Fraction) -> Decimal:
    """A fraction with four decimals, halves away from zero, without going through a float."""
    scaled = abs(value) * 10_000
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    signed = -whole if value < 0 else whole
    return Decimal(signed) * _SMALLEST
