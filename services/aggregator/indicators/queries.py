"""Answers about indicators, from a cut in memory."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from services.aggregator.facts.rules import (
    DISTRICT,
    EXCLUDED,
    OUTSIDE,
    PLAN_START,
    SUBJECT,
    UNRESOLVED,
    is_carrier,
)
from services.aggregator.indicators.rules import (
    Figures,
    Outcome,
    latest_full_year,
    read,
    span,
    subjects_due,
    year_gap,
    years_read,
)
from services.aggregator.investment_facts.rules import INVESTMENT
from services.aggregator.plan_entries.rules import Definition, Operand
from services.aggregator.snapshots.rules import Cut, shown
from services.aggregator.targets.rules import Lights, judged_when_due, standing

SCOPE_NAMES = {OUTSIDE: "载体外", UNRESOLVED: "项目未登记", EXCLUDED: "非产业项目", DISTRICT: "全区"}
_COUNTED = frozenset({"个", "家", "人", "宗", "份"})
_MOST_MISSING = 40


@dataclass(frozen=True, slots=True)
class View:
    """In which month, basis and review status a cut is read."""

    period: str
    basis: str
    status: str


def digits(unit: str) -> int:
    """How many decimals figures of a unit are shown with: none for counts, else the money's own four."""
    return 0 if unit in _COUNTED else 4


def figures(cut: Cut, view: View) -> Figures:
    """The cut, read in a view."""
    return Figures(cut.cube, view.basis, view.status, cut.carriers, cut.sources.keys(), cut.subjects)


def fragment(cut: Cut, definition: Definition, view: View, lights: Lights) -> dict[str, Any]:
    """One indicator, computed once for as long as its cells do not move."""
    known = cut.fragments.setdefault(view, {})
    if definition.code not in known:
        known[definition.code] = _indicator(cut, definition, view, lights)
    found: dict[str, Any] = known[definition.code]
    return found


def _indicator(cut: Cut, definition: Definition, view: View, lights: Lights) -> dict[str, Any]:
    outcome = read(definition, figures(cut, view), view.period)
    due = judged_when_due(definition, view.period)
    when_due = read(definition, figures(cut, view), due) if due else None
    stands = standing(definition, outcome, view.period, lights, when_due)
    target, pace = definition.target, stands.pace
    return {
        "code": definition.code,
        "name": definition.name,
        "theme": definition.theme,
        "kind": definition.kind,
        "unit": definition.unit,
        "clause": definition.clause,
        **reading(definition, outcome, definition.numerator, definition.denominator),
        "target": {
            "cmp": target.cmp,
            "value": definition.content["target"]["value"],
            "modality": target.modality,
            "tolerance": definition.content["target"].get("tolerance", "0"),
            "due": target.due.isoformat() if target.due else None,
            "clause": definition.clause,
        },
        "status": stands.status,
        "status_label": stands.label,
        "due_month": stands.due,
        "pace": pace
        and {
            "completion": shown(pace.completion, 2),
            "elapsed": shown(pace.elapsed, 2),
            "gap": shown(pace.gap, 2),
            "level": pace.level,
        },
        "coverage": coverage(cut, definition, view, lambda _: True),
        "full_year": latest_full_year(view.period) if definition.by_year else None,
        "definition_version": definition.version,
    }


def reading(
    definition: Definition, outcome: Outcome, numerator: Operand, denominator: Operand | None
) -> dict[str, Any]:
    """An outcome as it is answered: the value, or why there is none, and its operands."""

    def operand(part: Operand | None, value: Fraction | None) -> dict[str, Any] | None:
        if part is None:
            return None
        unit = definition.unit_of(part.measure)
        return {"value": text_of(value, unit), "unit": unit, "text": part.text}

    return {
        "value": text_of(outcome.value, definition.unit),
        "reason": outcome.reason,
        "numerator": operand(numerator, outcome.numerator),
        "denominator": operand(denominator, outcome.denominator),
    }


def text_of(value: Fraction | None, unit: str) -> str | None:
    """A figure as it is answered, with the decimals of its unit."""
    return None if value is None else shown(value, digits(unit))


def coverage(cut: Cut, definition: Definition, view: View, holds: Callable[[str], bool]) -> dict[str, Any] | None:
    """Which of the reports due in the indicator's months have come, in the scopes that ``holds`` admits: of projects
    month by month, or full years of the returns."""
    if definition.by_year:
        return _years_returned(cut, definition, view, holds)
    if INVESTMENT not in definition.measures:
        return None
    first, last = span(definition.denominator or definition.numerator, definition, view.period)
    first = max(first, PLAN_START)
    key = (INVESTMENT, view.basis, view.status)
    expected = reported = 0
    missing: list[str] = []
    for scope in sorted(cut.expectation.steps, key=lambda each: (not is_carrier(each), each)):
        if not holds(scope):
            continue
        came = cut.cube.facts_by_month(key, scope)
        due = cut.expectation.by_month(scope, first, last)
        gaps = {month: count - came.get(month, 0) for month, count in due.items() if count > came.get(month, 0)}
        expected += sum(due.values())
        reported += sum(due.values()) - sum(gaps.values())
        if gaps:
            when = min(gaps) if len(gaps) == 1 else f"{min(gaps)} 至 {max(gaps)}"
            missing.append(f"{scope_name(cut, scope)}：缺 {sum(gaps.values())} 份（{when}）")

    def aside(scope: str) -> int:
        return sum(count for month, count in cut.cube.facts_by_month(key, scope).items() if first <= month <= last)

    return {
        "reported": reported,
        "expected": expected,
        "missing": missing[:_MOST_MISSING],
        "unresolved": aside(UNRESOLVED),
        "excluded": aside(EXCLUDED),
    }


def _years_returned(
    cut: Cut, definition: Definition, view: View, holds: Callable[[str], bool]
) -> dict[str, Any] | None:
    source, measure = figures(cut, view), definition.numerator.measure
    years = years_read(definition, view.period)
    due = subjects_due(definition, source) if definition.threshold else [DISTRICT, *sorted(cut.carriers)]
    gaps = {(scope, year): year_gap(source, measure, scope, year) for scope in due if holds(scope) for year in years}
    missing = [f"{scope_name(cut, scope)}：{gap}" for (scope, _), gap in gaps.items() if gap]
    return {
        "reported": len(gaps) - len(missing),
        "expected": len(gaps),
        "missing": missing[:_MOST_MISSING],
        "unresolved": 0,
        "excluded": 0,
    }


def scope_name(cut: Cut, scope: str) -> str:
    """The name of a cell's scope for people."""
    carrier = cut.carriers.get(scope)
    subject = scope.removeprefix(SUBJECT)
    return carrier.name if carrier else SCOPE_NAMES.get(scope) or cut.subjects.get(subject, subject)


def as_of(cut: Cut, view: View) -> dict[str, Any]:
    """What an answer rests on."""
    ends = [at for _, at in cut.sources.values() if at is not None]
    known_at = cut.known_at or (max(ends) if ends else None)
    return {
        "period": view.period,
        "known_at": known_at and known_at.isoformat(),
        "basis": view.basis,
        "status": view.status,
        "final": cut.final,
        "ledger_version": cut.version,
        "sources": {
            name: {"position": str(position), "at": at and at.isoformat()}
            for name, (position, at) in sorted(cut.sources.items())
        },
    }


def list_body(cut: Cut, view: View, lights: Lights) -> bytes:
    """All indicators."""
    items = [fragment(cut, definition, view, lights) for definition in cut.definitions.values()]
    return dump({"items": items, "next": None, "as_of": as_of(cut, view)})


def dump(content: Any) -> bytes:
    """The JSON text of an answer."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
