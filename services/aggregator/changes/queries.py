"""Explaining a change: the two cuts, the entries between them, and what each cause did to the operands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.changes import rules
from services.aggregator.changes.rules import COVERAGE, DEFINITION, PERIOD, Effect, Part, Ratio
from services.aggregator.changes.schemas import Change, ChangePart, End
from services.aggregator.facts.rules import DISTRICT, SUBJECT
from services.aggregator.indicators.queries import View, digits, text_of
from services.aggregator.indicators.rules import (
    Figures,
    Outcome,
    increment,
    increments,
    latest_full_year,
    passes,
    read,
    rests_on,
    span,
    subject_values,
)
from services.aggregator.plan_entries.queries import definitions
from services.aggregator.plan_entries.rules import Definition, in_force
from services.aggregator.snapshots import queries as snapshots
from services.aggregator.snapshots.rules import Cube, rounded, shown
from services.kit.problems import NotFound

LABELS = {
    "new": "新增",
    "progress": "进度上报",
    "correction": "数据更正",
    "reassignment": "归属调整",
    "withdrawal": "撤销退回",
    PERIOD: "月份推移",
    COVERAGE: "上报覆盖变化",
    DEFINITION: "口径变化",
}

_BETWEEN = text("""
SELECT cause, measure, basis, status, scope, period, sum(delta), count(*)
FROM ledger_entry
WHERE measure = ANY (:measures) AND status = :status
  AND known_at > coalesce(CAST(:after AS timestamptz), 'infinity')
  AND known_at <= coalesce(CAST(:until AS timestamptz), 'infinity')
GROUP BY 1, 2, 3, 4, 5, 6
""")

Causes = Mapping[str, Figures]


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a change."""

    period: str
    known_at: datetime | None


async def explain(
    session: AsyncSession, code: str, view: View, before: Bound, after: Bound, heard: Sequence[str]
) -> Change:
    """Why an indicator changed between two ends; 404 if it is not defined at both. All of it in one snapshot."""
    await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
    versions = [each for each in await definitions(session) if each.code == code]
    old, new = (in_force(versions, bound.known_at).get(code) for bound in (before, after))
    if old is None or new is None:
        raise NotFound("没有这个指标")
    measures = sorted({*old.measures, *new.measures})
    carriers = await snapshots.carriers(session, after.known_at)
    subjects = await snapshots.subjects(session, after.known_at)

    def figures(cube: Cube) -> Figures:
        return Figures(cube, view.basis, view.status, carriers, heard, subjects)

    first = figures(await snapshots.cells(session, before.known_at, measures))
    last = figures(await snapshots.cells(session, after.known_at, measures))
    causes = {cause: figures(cube) for cause, cube in (await _causes(session, measures, view, before, after)).items()}
    start, end, final = read(old, first, before.period), read(old, last, after.period), read(new, last, after.period)
    if start.value is None or end.value is None or final.value is None:
        return _unsplit(old, new, before, after, start, final)
    remainder = PERIOD if before.period != after.period else COVERAGE
    effects = rules.with_remainder(
        _effects(old, first, last, causes, before.period, after.period, remainder), _whole(start, end), remainder
    )
    parts = _parts(old, start, end, effects)
    if final.value != end.value:
        parts.append(Part(DEFINITION, final.value - end.value, Fraction(0), Fraction(0)))
    counts = {cause: _count(old, each, after.period) for cause, each in causes.items()}
    passed = _count(old, first, after.period) - _count(old, first, before.period)
    return _shown(old, new, before, after, start, final, parts, {**counts, PERIOD: abs(passed)})


async def _causes(
    session: AsyncSession, measures: Sequence[str], view: View, before: Bound, after: Bound
) -> dict[str, Cube]:
    """By cause, the differences between the cuts; going back in time, with the opposite sign."""
    if before.known_at == after.known_at:
        return {}
    back = before.known_at is None or (after.known_at is not None and after.known_at < before.known_at)
    earlier, later = (after, before) if back else (before, after)
    rows = await session.execute(
        _BETWEEN,
        {"measures": list(measures), "status": view.status, "after": earlier.known_at, "until": later.known_at},
    )
    found: dict[str, Cube] = {}
    for cause, measure, basis, status, scope, period, delta, entries in rows:
        value = -delta if back else delta
        found.setdefault(cause, Cube()).add(measure, basis, status, scope, period, value, entries)
    return {cause: found[cause] for cause in rules.CAUSES if cause in found}


def _whole(start: Outcome, end: Outcome) -> Effect:
    return Effect(
        (end.numerator or Fraction(0)) - (start.numerator or Fraction(0)),
        (end.denominator or Fraction(0)) - (start.denominator or Fraction(0)),
    )


def _effects(
    definition: Definition, first: Figures, last: Figures, causes: Causes, was: str, period: str, remainder: str
) -> dict[str, Effect]:
    if definition.kind == "threshold_count":
        return _flips(definition, first, last, causes, was, period, remainder)
    if definition.kind == "increment_share":
        return {cause: _increment_effect(definition, last, each, period) for cause, each in causes.items()}
    lower = definition.denominator
    return {
        cause: Effect(
            Fraction(each.total(definition.numerator, definition, period).value),
            Fraction(each.total(lower, definition, period).value) if lower else Fraction(0),
        )
        for cause, each in causes.items()
    }


def _increment_effect(definition: Definition, last: Figures, moved: Figures, period: str) -> Effect:
    """What a cause moved in the years compared, on the present extent, of carriers that returned both at the end."""
    year, base = latest_full_year(period), definition.baseline_year or 0

    def gained(measure: str, scope: str) -> Fraction:
        after, before = (moved.moved_in(measure, scope, each) for each in (year, base))
        return after - before

    inside = increments(definition, last, year, base)
    upper = sum((gained(definition.numerator.measure, scope) for scope in inside), Fraction(0))
    lower = definition.denominator
    district = lower and increment(last, lower.measure, DISTRICT, year, base) is not None
    return Effect(upper, gained(lower.measure, DISTRICT) if lower and district else Fraction(0))


def _flips(
    definition: Definition, first: Figures, last: Figures, causes: Causes, was: str, period: str, remainder: str
) -> dict[str, Effect]:
    threshold = definition.threshold
    if threshold is None:
        return {}
    year = latest_full_year(period)
    then = subject_values(definition, first, latest_full_year(was))
    now = subject_values(definition, last, year)
    flips = {
        subject: int(subject in now and passes(threshold, now[subject]))
        - int(subject in then and passes(threshold, then[subject]))
        for subject in {*then, *now}
    }
    key = last.key(definition.numerator.measure)

    def by_cause(subject: str) -> dict[str, Fraction]:
        at = (f"{year}-01", f"{year}-12")
        return {
            cause: Fraction(each.cube.total(key, lambda scope: scope == SUBJECT + subject, *at).value)
            for cause, each in causes.items()
        }

    moved = {subject: by_cause(subject) for subject in flips}
    return rules.attribute_flips({subject: flip for subject, flip in flips.items() if flip}, moved, remainder)


def _parts(definition: Definition, start: Outcome, end: Outcome, effects: Mapping[str, Effect]) -> list[Part]:
    divided = definition.denominator is not None and definition.unit == "%"
    if divided and start.numerator is not None and end.numerator is not None:
        before = Ratio(start.numerator, start.denominator or Fraction(0))
        return rules.split_ratio(before, Ratio(end.numerator, end.denominator or Fraction(0)), effects)
    return rules.split_sum(effects, definition.scale)


def _count(definition: Definition, figures: Figures, period: str) -> int:
    """Entries (of a cause) or facts (of a cut) in the widest operand; of full years, in all that they rest on."""
    if definition.by_year:
        return sum(
            figures.cube.total(figures.key(measure), _any_scope, first, last).facts
            for measure, first, last in rests_on(definition, period)
        )
    found = [0]
    for operand in (definition.numerator, definition.denominator):
        if operand is not None:
            first, last = span(operand, definition, period)
            holds = figures.holds(operand, definition.source)
            found.append(figures.cube.total(figures.key(operand.measure), holds, first, last).facts)
    return max(found)


def _any_scope(_: str) -> bool:
    return True


def _end(bound: Bound, definition: Definition, outcome: Outcome) -> End:
    upper, lower = definition.numerator, definition.denominator
    return End(
        period=bound.period,
        known_at=bound.known_at,
        value=text_of(outcome.value, definition.unit),
        reason=outcome.reason,
        numerator=text_of(outcome.numerator, definition.unit_of(upper.measure)),
        denominator=text_of(outcome.denominator, definition.unit_of(lower.measure)) if lower else None,
        definition_version=definition.version,
    )


def _unsplit(old: Definition, new: Definition, before: Bound, after: Bound, start: Outcome, final: Outcome) -> Change:
    which = "起点" if start.value is None else "终点"
    why = (start if start.value is None else final).reason or "按原口径无法计算"
    return Change(
        from_=_end(before, old, start),
        to=_end(after, new, final),
        delta=None,
        unit=new.unit,
        reason=f"{which}没有数值（{why}），不作拆分",
        parts=[],
    )


def _shown(
    old: Definition, new: Definition, before: Bound, after: Bound, start: Outcome, final: Outcome,
    parts: Sequence[Part], counts: Mapping[str, int],
) -> Change:  # fmt: skip
    places = digits(new.unit)
    delta = rounded(final.value or Fraction(0), places) - rounded(start.value or Fraction(0), places)
    told = [part for part in parts if part.delta or part.by_numerator or counts.get(part.cause)]
    if sum((part.delta for part in parts), Fraction(0)) != (final.value or 0) - (start.value or 0):
        # The allocation below would hide it.
        raise ArithmeticError(f"{new.code}: the parts do not sum to the change")
    allocated = rules.allocate([part.delta for part in told], delta, places)
    divided = old.denominator is not None and old.unit == "%"
    return Change(
        from_=_end(before, old, start),
        to=_end(after, new, final),
        delta=shown(delta, places),
        unit=new.unit,
        reason=None,
        parts=[
            ChangePart(
                cause=part.cause,
                label=LABELS[part.cause],
                delta=shown(value, places),
                entries=counts.get(part.cause, 0),
                by_numerator=shown(part.by_numerator, places) if divided and part.cause != DEFINITION else None,
                by_denominator=shown(part.by_denominator, places) if divided and part.cause != DEFINITION else None,
            )
            for part, value in zip(told, allocated, strict=True)
        ],
    )
