"""The README's definitions of kinds, scopes and accumulations in their plainest form, to work the examples by hand.

It is not the aggregator: no ledger, no known-at, no coverage. It shows that operands give what their words say.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from plan import Indicator, Operand, Plan
from plan.schema import Comparator


@dataclass(frozen=True)
class Fact:
    """`place`: a carrier's code, `outside`, `district` (the district's own row of a return) or a subject's name."""

    measure: str
    place: str
    month: str
    value: Decimal


def _months(indicator: Indicator, operand: Operand, period: str) -> tuple[str, str]:
    window = indicator.window
    if operand.accumulate == "window":
        return window.start or "0000-00", min(period, window.end)
    if operand.accumulate == "year":
        return f"{period[:4]}-01", period
    if operand.accumulate == "latest_full_year":
        year = int(period[:4]) - (not period.endswith("-12"))
        return f"{year}-01", f"{year}-12"
    return "0000-00", period


def _places(plan: Plan, indicator: Indicator, operand: Operand) -> set[str]:
    kept = operand.where.model_dump(exclude_none=True) if operand.where else {}
    inside = {c.code for c in plan.carriers if all(getattr(c, field) == value for field, value in kept.items())}
    if operand.scope == "carriers":
        return inside
    return {"district"} if indicator.source == "returns" else {*inside, "outside"}


def _total(facts: list[Fact], measure: str, places: set[str], months: tuple[str, str]) -> Fraction:
    start, end = months
    chosen = (f for f in facts if f.measure == measure and f.place in places and start <= f.month <= end)
    return sum((Fraction(fact.value) for fact in chosen), Fraction(0))


def _of_year(facts: list[Fact], measure: str, place: str, year: int) -> Fraction | None:
    # A year is full with twelve months; restated to the present extent where the return says so.
    def total(ending: str) -> Fraction:
        return _total(facts, measure + ending, {place}, (f"{year}-01", f"{year}-12"))

    return total("") + total(".restated") if total(".months") == 12 else None


def _increment(facts: list[Fact], measure: str, places: set[str], years: tuple[int, int]) -> Fraction | None:
    found = [(_of_year(facts, measure, place, years[1]), _of_year(facts, measure, place, years[0])) for place in places]
    gained = [after - before for after, before in found if after is not None and before is not None]
    return sum(gained, Fraction(0)) if gained else None


def _operand(plan: Plan, indicator: Indicator, operand: Operand, facts: list[Fact], period: str) -> Fraction:
    return _total(facts, operand.measure, _places(plan, indicator, operand), _months(indicator, operand, period))


def passes(value: Fraction, cmp: Comparator, bound: Decimal, tolerance: Decimal = Decimal(0)) -> bool:
    """Whether the value keeps what the comparator asks."""
    limit = Fraction(bound)
    if cmp == "~":
        return abs(value - limit) <= limit * Fraction(tolerance) / 100
    return {">": value > limit, ">=": value >= limit, "=": value == limit}[cmp]


def reckon(plan: Plan, indicator: Indicator, facts: list[Fact], period: str) -> Fraction | None:
    """The headline figure at the period in the indicator's unit; None where it is undefined."""
    if threshold := indicator.threshold:
        subjects = set(indicator.subjects) or {f.place for f in facts} - set(indicator.exclude_subjects)
        year = int(_months(indicator, indicator.numerator, period)[0][:4])
        found = [_of_year(facts, indicator.numerator.measure, subject, year) for subject in subjects]
        revenues = [revenue for revenue in found if revenue is not None]
        scale = plan.threshold_scale(indicator)
        return Fraction(sum(passes(revenue * scale, threshold.cmp, threshold.value) for revenue in revenues))
    if indicator.baseline_year and indicator.denominator:
        years = (indicator.baseline_year, int(_months(indicator, indicator.numerator, period)[0][:4]))
        upper, lower = (
            _increment(facts, operand.measure, _places(plan, indicator, operand), years)
            for operand in (indicator.numerator, indicator.denominator)
        )
        return 100 * upper / lower if upper is not None and lower is not None and lower > 0 else None
    numerator = _operand(plan, indicator, indicator.numerator, facts, period) * plan.scale(indicator)
    if indicator.denominator is None or indicator.unit != "%":
        return numerator
    denominator = _operand(plan, indicator, indicator.denominator, facts, period)
    return 100 * numerator / denominator if denominator > 0 else None
