"""The eight kinds of indicator as functions of one cut. Exact: Fractions inside, rounding only when shown.

``sum``, ``count``, ``stock`` and ``task`` are their numerator; ``share`` and a ``stage_count`` in % are numerator over
denominator; ``increment_share`` compares the latest full year with the baseline year; ``threshold_count`` counts the
subjects that pass. Undefined and not reported are outcomes with a reason, never 0.

A full year is a year of which all twelve months are returned, by months or as a whole. Increments compare like with
like (docs/decisions/0014): each year as restated to the present extent, where its return says so.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from services.aggregator.facts.rules import DISTRICT, EXCLUDED, NO_BASIS, OUTSIDE, SUBJECT, UNRESOLVED, is_carrier
from services.aggregator.investment_facts.rules import BASED, FLOWS, MONTHS, RESTATED
from services.aggregator.ledger.rules import FED, Carrier
from services.aggregator.plan_entries.rules import Definition, Operand, Threshold
from services.aggregator.snapshots.rules import FIRST, Cube, Key, Sum

# Measures of the statistics return.
RETURNS = ("return.", "cluster.")

VALUE, UNDEFINED, NOT_REPORTED = "value", "undefined", "not_reported"

_YEAR_MONTHS = 12

SERVICE_NAMES = {"registry": "登记服务", "progress": "推进服务", "investment": "投资服务", "talent": "人才服务"}
RESOURCE_NAMES = {
    "investment.actuals": "实际投资",
    "investment.arrivals": "到位资金",
    "investment.plans": "投资计划",
    "investment.prospects": "盯引项目",
    "investment.returns": "统计报表",
    "progress.milestones": "节点进度",
    "progress.yearly_plans": "年度推进实施计划",
    "registry.carriers": "载体登记",
    "registry.enterprises": "企业登记",
    "registry.parcels": "地块登记",
    "registry.project_lists": "项目清单",
    "registry.projects": "项目登记",
    "registry.recognitions": "认定登记",
    "registry.spaces": "科创空间登记",
    "talent.people": "人才登记",
    "talent.teams": "团队登记",
}
"""What officials call the resources that feed the figures."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an indicator reads: its value in its unit, or why it has none; operands in their measure's unit."""

    state: str
    value: Fraction | None = None
    reason: str | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """A cut, read in one basis and one review status. ``heard`` are the sources that have said anything at all;
    ``subjects`` the names of clusters by code."""

    cube: Cube
    basis: str
    status: str
    carriers: Mapping[str, Carrier]
    heard: Collection[str]
    subjects: Mapping[str, str] = field(default_factory=dict)

    def key(self, measure: str) -> Key:
        """The cells of a measure. A register's facts have no basis; a return has the statistical one only."""
        if measure in BASED:
            return measure, self.basis, self.status
        return measure, "statistical" if measure.startswith(RETURNS) else NO_BASIS, self.status

    def holds(self, operand: Operand, source: str) -> Callable[[str], bool]:
        """Which scopes an operand takes in. Unresolved and excluded facts are in none."""
        if operand.scope in ("carriers", "carrier"):
            if operand.due_state is None and operand.category is None:
                return is_carrier
            return lambda scope: is_carrier(scope) and self._matches(scope, operand)
        if operand.scope == "outside":
            return lambda scope: scope == OUTSIDE
        if source == "returns":
            return lambda scope: scope == DISTRICT
        return lambda scope: scope not in (UNRESOLVED, EXCLUDED) and not scope.startswith(SUBJECT)

    def _matches(self, scope: str, operand: Operand) -> bool:
        carrier = self.carriers.get(scope)
        return carrier is not None and (
            operand.due_state in (None, carrier.due_state) and operand.category in (None, carrier.category)
        )

    def total(self, operand: Operand, definition: Definition, period: str) -> Sum:
        """The operand's sum up to a month, over the months that its accumulation takes in."""
        first, last = span(operand, definition, period)
        key = self.key(operand.measure)
        if operand.scope == "outside" and definition.source == "returns":
            district = self.cube.total(key, lambda scope: scope == DISTRICT, first, last)
            inside = self.cube.total(key, is_carrier, first, last)
            return Sum(district.value - inside.value, district.facts)
        return self.cube.total(key, self.holds(operand, definition.source), first, last)

    def year(self, measure: str, scope: str, year: int, *, own_extent: bool = False) -> Fraction | None:
        """A scope's value of a full year, on the present extent or as it was returned; None if it is not complete."""
        if self.months(measure, scope, year) != _YEAR_MONTHS:
            return None
        return Fraction(self._of_year(measure, scope, year)) if own_extent else self.moved_in(measure, scope, year)

    def moved_in(self, measure: str, scope: str, year: int) -> Fraction:
        """A scope's value of a year on the present extent, complete or not; of a cause, what it moved."""
        return Fraction(self._of_year(measure, scope, year) + self._of_year(measure + RESTATED, scope, year))

    def months(self, measure: str, scope: str, year: int) -> int:
        """How many months of a year a scope's returns cover."""
        return int(self._of_year(measure + MONTHS, scope, year))

    def _of_year(self, measure: str, scope: str, year: int) -> Decimal:
        return self.cube.total(self.key(measure), lambda each: each == scope, f"{year}-01", f"{year}-12").value


def span(operand: Operand, definition: Definition, period: str) -> tuple[str, str]:
    """The first and last month an operand takes in at a period."""
    january = f"{period[:4]}-01"
    if operand.accumulate == "stock":
        return FIRST, period
    if operand.accumulate == "year":
        return january, period
    start = definition.window_start or FIRST
    return (max(start, january) if definition.every_year else start), min(period, definition.window_end)


def latest_full_year(period: str) -> int:
    """The last year that has ended by the end of a month."""
    return int(period[:4]) - (0 if period.endswith("-12") else 1)


def years_read(definition: Definition, period: str) -> list[int]:
    """The full years that an indicator of full years reads at the end of a month."""
    years = (definition.baseline_year, latest_full_year(period))
    return sorted({year for year in years if year is not None})


def rests_on(definition: Definition, period: str) -> list[tuple[str, str, str]]:
    """What the headline sums at a period: measure, first and last month."""
    if not definition.by_year:
        parts = (definition.numerator, definition.denominator)
        return [(part.measure, *span(part, definition, period)) for part in parts if part is not None]
    measure = definition.numerator.measure
    measures = (measure, measure + RESTATED) if definition.baseline_year else (measure,)
    return [(each, f"{year}-01", f"{year}-12") for year in years_read(definition, period) for each in measures]


def read(definition: Definition, figures: Figures, period: str, *, own_extent: bool = False) -> Outcome:
    """What the indicator reads at the end of a month; an increment share also with each year on its own extent."""
    missing = [measure for measure in definition.measures if measure not in FED]
    if missing and not any(figures.cube.scopes(figures.key(measure)) for measure in missing):
        feeders = "、".join(RESOURCE_NAMES.get(resource, resource) for resource in definition.fed_by)
        return Outcome(NOT_REPORTED, reason=f"数据来源（{feeders}）尚未接入或尚未上报")
    silent = sorted({FED[measure] for measure in definition.measures if measure in FED} - set(figures.heard))
    if silent:
        return Outcome(NOT_REPORTED, reason=f"尚未收到{'、'.join(SERVICE_NAMES[name] for name in silent)}的数据")
    if definition.kind == "increment_share":
        return _increment_share(definition, figures, period, own_extent)
    if definition.kind == "threshold_count":
        return _threshold_count(definition, figures, period)
    return read_pair(definition, definition.numerator, definition.denominator, figures, period)


def read_pair(
    definition: Definition, numerator: Operand, denominator: Operand | None, figures: Figures, period: str
) -> Outcome:
    """A figure, or a ratio of two, as the headline or a reading beside it."""
    upper = figures.total(numerator, definition, period)
    if denominator is None:
        if _unreported(numerator.measure, upper):
            return Outcome(NOT_REPORTED, reason="截至该月尚无上报")
        return Outcome(VALUE, Fraction(upper.value) * definition.scale, numerator=Fraction(upper.value))
    lower = figures.total(denominator, definition, period)
    if _unreported(denominator.measure, lower):
        return Outcome(UNDEFINED, reason="分母尚未上报")
    return _ratio(Fraction(upper.value), Fraction(lower.value), as_count=definition.unit != "%")


def _unreported(measure: str, total: Sum) -> bool:
    # A register that is heard and has nothing says zero; a month that nobody reported says nothing.
    return total.facts == 0 and measure in FLOWS


def _ratio(numerator: Fraction, denominator: Fraction, *, as_count: bool = False) -> Outcome:
    if as_count:
        return Outcome(VALUE, numerator, numerator=numerator, denominator=denominator)
    if denominator <= 0:
        reason = "分母为零，无法计算比重" if denominator == 0 else "分母为负，无法计算比重"
        return Outcome(UNDEFINED, reason=reason, numerator=numerator, denominator=denominator)
    return Outcome(VALUE, numerator / denominator * 100, numerator=numerator, denominator=denominator)


def _increment_share(definition: Definition, figures: Figures, period: str, own_extent: bool) -> Outcome:
    year, base = latest_full_year(period), definition.baseline_year
    if base is None or year <= base:
        return Outcome(UNDEFINED, reason=f"尚无基期（{base}年）之后的完整年度")
    if definition.denominator is None:
        return Outcome(UNDEFINED, reason="定义缺少分母")
    measure = definition.denominator.measure
    lower = increment(figures, measure, DISTRICT, year, base, own_extent=own_extent)
    if lower is None:
        gaps = [gap for each in (base, year) if (gap := year_gap(figures, measure, DISTRICT, each))]
        return Outcome(UNDEFINED, reason="全区" + "、".join(gaps))
    parts = increments(definition, figures, year, base, own_extent=own_extent).values()
    if not parts:
        return Outcome(UNDEFINED, reason=f"没有载体报齐了{year}年和{base}年数据", denominator=lower)
    return _ratio(sum(parts, Fraction(0)), lower)


def year_gap(figures: Figures, measure: str, scope: str, year: int) -> str | None:
    """What a scope's returns of a year lack, in words; None if the year is complete."""
    months = figures.months(measure, scope, year)
    if months == _YEAR_MONTHS:
        return None
    return f"{year}年数据未报" if months == 0 else f"{year}年数据不完整（已报{months}个月）"


def increment(
    figures: Figures, measure: str, scope: str, year: int, base: int, *, own_extent: bool = False
) -> Fraction | None:
    """A scope's value of a year less that of the base year; None unless both are complete."""
    after, before = (figures.year(measure, scope, each, own_extent=own_extent) for each in (year, base))
    return None if after is None or before is None else after - before


def increments(
    definition: Definition, figures: Figures, year: int, base: int, *, own_extent: bool = False
) -> dict[str, Fraction]:
    """By carrier, the increments of those that have returned both years."""
    measure = definition.numerator.measure
    holds = figures.holds(definition.numerator, definition.source)
    found = {
        scope: increment(figures, measure, scope, year, base, own_extent=own_extent)
        for scope in sorted(figures.cube.scopes(figures.key(measure)))
        if holds(scope)
    }
    return {scope: value for scope, value in found.items() if value is not None}


def _threshold_count(definition: Definition, figures: Figures, period: str) -> Outcome:
    values = subject_values(definition, figures, latest_full_year(period))
    if not values or definition.threshold is None:
        return Outcome(NOT_REPORTED, reason=f"{latest_full_year(period)}年数据未报")
    passed = Fraction(sum(1 for value in values.values() if passes(definition.threshold, value)))
    return Outcome(VALUE, passed, numerator=passed)


def subject_values(definition: Definition, figures: Figures, year: int) -> dict[str, Fraction]:
    """By subject, the value of a full year, of the subjects that the definition admits, by their code or name."""
    measure = definition.numerator.measure
    found = {}
    for scope in sorted(figures.cube.scopes(figures.key(measure))):
        if scope.startswith(SUBJECT) and _admits(definition, figures, scope):
            value = figures.year(measure, scope, year)
            if value is not None:
                found[scope.removeprefix(SUBJECT)] = value
    return found


def _admits(definition: Definition, figures: Figures, scope: str) -> bool:
    code = scope.removeprefix(SUBJECT)
    known_as = {code, figures.subjects.get(code, code)}
    return not known_as & definition.exclude_subjects and (
        not definition.subjects or bool(known_as & definition.subjects)
    )


def subjects_due(definition: Definition, figures: Figures) -> list[str]:
    """The scopes of the subjects that owe a year: those that the definition names, else all that it admits."""
    if definition.subjects:
        codes = {name: code for code, name in figures.subjects.items()}
        return [SUBJECT + codes.get(subject, subject) for subject in sorted(definition.subjects)]
    returned = figures.cube.scopes(figures.key(definition.numerator.measure))
    found = {
        *(SUBJECT + code for code in figures.subjects),
        *(scope for scope in returned if scope.startswith(SUBJECT)),
    }
    return sorted(scope for scope in found if _admits(definition, figures, scope))


def passes(threshold: Threshold, value: Fraction) -> bool:
    """Whether a subject's value, in the ledger's unit, reaches the threshold."""
    scaled = value * threshold.scale
    return scaled > threshold.value if threshold.cmp == ">" else scaled >= threshold.value
