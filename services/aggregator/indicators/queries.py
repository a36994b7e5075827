"""Answers about indicators, from a cut in memory."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from services.aggregator.facts.rules import EXCLUDED, OUTSIDE, PLAN_START, UNRESOLVED, is_carrier
from services.aggregator.indicators.rules import Figures, Outcome, read, span
from services.aggregator.ledger.rules import FLOWS, INVESTMENT
from services.aggregator.plan_entries.rules import Definition, Operand
from services.aggregator.snapshots.rules import Cut, months, shown
from services.aggregator.targets.rules import Lights, standing

SCOPE_NAMES = {OUTSIDE: "载体外", UNRESOLVED: "项目未登记", EXCLUDED: "非产业项目"}
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
    return Figures(cut.cube, view.basis, view.status, cut.carriers, cut.sources.keys())


def fragment(cut: Cut, definition: Definition, view: View, lights: Lights) -> dict[str, Any]:
    """One indicator, computed once for as long as its cells do not move."""
    known = cut.fragments.setdefault(view, {})
    if definition.code not in known:
        known[definition.code] = _indicator(cut, definition, view, lights)
    found: dict[str, Any] = known[definition.code]
    return found


def _indicator(cut: Cut, definition: Definition, view: View, lights: Lights) -> dict[str, Any]:
    outcome = read(definition, figures(cut, view), view.period)
    stands = standing(definition, outcome, view.period, lights)
    target, pace = definition.target, stands.pace
    return {
        "code": definition.code,
        "name": definition.name,
        "theme": definition.theme,
        "kind": definition.kind,
        "unit": definition.unit,
        "clause": definition.clause,
        **_reading(definition, outcome, definition.numerator, definition.denominator),
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
        "definition_version": definition.version,
    }


def _reading(
    definition: Definition, outcome: Outcome, numerator: Operand, denominator: Operand | None
) -> dict[str, Any]:
    units: Mapping[str, str] = definition.content.get("units", {})

    def operand(part: Operand | None, value: Fraction | None) -> dict[str, Any] | None:
        unit = units.get(part.measure, "") if part else ""
        return {"value": _text(value, unit), "unit": unit, "text": part.text} if part else None

    return {
        "value": _text(outcome.value, definition.unit),
        "reason": outcome.reason,
        "numerator": operand(numerator, outcome.numerator),
        "denominator": operand(denominator, outcome.denominator),
    }


def _text(value: Fraction | None, unit: str) -> str | None:
    return None if value is None else shown(value, digits(unit))


def coverage(cut: Cut, definition: Definition, view: View, holds: Callable[[str], bool]) -> dict[str, Any] | None:
    """Which of the project returns due in the indicator's months have come, in the scopes that ``holds`` admits."""
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


def scope_name(cut: Cut, scope: str) -> str:
    """The name of a cell's scope for people."""
    carrier = cut.carriers.get(scope)
    return carrier.name if carrier else SCOPE_NAMES.get(scope, scope)


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


def detail_body(cut: Cut, view: View, lights: Lights, code: str) -> bytes:
    """One indicator with its definition and the readings beside it."""
    definition = cut.definitions[code]
    content = definition.content
    beside = [
        {
            "key": reading.key,
            "name": reading.name,
            **_reading(
                definition,
                _beside(definition, reading.numerator, reading.denominator, figures(cut, view), view.period),
                reading.numerator,
                reading.denominator,
            ),
        }
        for reading in definition.beside
    ]
    words = {name: content.get(name, "") for name in ("definition", "counting_rule", "quote")}
    more = {"lead_in": content.get("lead_in", []), "defaults": content.get("defaults", []), "content": content}
    whole = {**fragment(cut, definition, view, lights), **words, **more, "beside": beside, "as_of": as_of(cut, view)}
    return dump(whole)


def _beside(
    definition: Definition, numerator: Operand, denominator: Operand | None, source: Figures, period: str
) -> Outcome:
    returns = numerator.measure.startswith("return.")
    own = replace(
        definition, numerator=numerator, denominator=denominator, source="returns" if returns else definition.source
    )
    if own.kind in ("increment_share", "threshold_count") and numerator.accumulate == "latest_full_year":
        return read(own, source, period)
    return read(replace(own, kind="share" if denominator else "sum"), source, period)


def series_body(cut: Cut, view: View, code: str, first: str) -> bytes:
    """The indicator at the end of every month from the first to the view's."""
    definition, source = cut.definitions[code], figures(cut, view)
    units = definition.content.get("units", {})
    items = []
    for month in months(first, view.period):
        outcome = read(definition, source, month)
        lower = definition.denominator
        items.append(
            {
                "period": month,
                "value": _text(outcome.value, definition.unit),
                "reason": outcome.reason,
                "numerator": _text(outcome.numerator, units.get(definition.numerator.measure, "")),
                "denominator": _text(outcome.denominator, units.get(lower.measure, "")) if lower else None,
            }
        )
    return dump({"items": items, "next": None, "unit": definition.unit, "as_of": as_of(cut, view)})


def by_carrier_body(cut: Cut, view: View, code: str) -> bytes:
    """The numerator and denominator, by scope; the carriers first, then what lies outside them or does not count."""
    definition, source = cut.definitions[code], figures(cut, view)
    whole = read(definition, source, view.period)
    unit = definition.content.get("units", {}).get(definition.numerator.measure, "")
    scopes = [*sorted(cut.carriers), OUTSIDE, UNRESOLVED, EXCLUDED]
    items = [_scope_row(cut, definition, view, source, scope, whole, unit) for scope in scopes]
    kept = [row for row in items if row["carrier"] in cut.carriers or row["value"] is not None]
    return dump({"items": kept, "next": None, "unit": unit, "as_of": as_of(cut, view)})


def _scope_row(
    cut: Cut, definition: Definition, view: View, source: Figures, scope: str, whole: Outcome, unit: str
) -> dict[str, Any]:
    def total(operand: Operand | None) -> Fraction | None:
        if operand is None:
            return None
        first, last = span(operand, definition, view.period)
        found = source.cube.total(source.key(operand.measure), lambda each: each == scope, first, last)
        silent = found.facts == 0 and (operand.measure in FLOWS or whole.numerator is None or not is_carrier(scope))
        return None if silent else Fraction(found.value)

    value = total(definition.numerator)
    counts = source.holds(definition.numerator, definition.source)(scope)
    share = value / whole.numerator * 100 if value is not None and whole.numerator and counts else None
    carrier = cut.carriers.get(scope)
    return {
        "carrier": scope,
        "name": scope_name(cut, scope),
        "category": carrier.category if carrier else None,
        "value": _text(value, unit),
        "reason": None if value is not None else whole.reason or "未报",
        "numerator": _text(value if counts else Fraction(0), unit) if value is not None else None,
        "denominator": _text(total(definition.denominator), unit),
        "share": None if share is None else shown(share, 2),
        "coverage": coverage(cut, definition, view, lambda each: each == scope),
    }


def dump(content: Any) -> bytes:
    """The JSON text of an answer."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
