"""One indicator in full: its definition and other readings, month by month, and by carrier. From a cut in memory."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from services.aggregator.facts.rules import EXCLUDED, OUTSIDE, SUBJECT, UNRESOLVED, is_carrier
from services.aggregator.indicators.queries import (
    View,
    as_of,
    coverage,
    dump,
    figures,
    fragment,
    reading,
    scope_name,
    text_of,
)
from services.aggregator.indicators.rules import (
    Figures,
    Outcome,
    increments,
    latest_full_year,
    read,
    span,
    subject_values,
)
from services.aggregator.investment_facts.rules import FLOWS
from services.aggregator.plan_entries.rules import Definition, Operand
from services.aggregator.snapshots.rules import Cut, months, shown
from services.aggregator.targets.rules import Lights

OWN_EXTENT = "own-extent"


def detail_body(cut: Cut, view: View, lights: Lights, code: str) -> bytes:
    """One indicator with its definition and the readings beside it."""
    definition = cut.definitions[code]
    content = definition.content
    beside = [
        {
            "key": other.key,
            "name": other.name,
            **reading(
                definition,
                _beside(definition, other.numerator, other.denominator, figures(cut, view), view.period),
                other.numerator,
                other.denominator,
            ),
        }
        for other in definition.beside
    ]
    beside += _own_extents(cut, definition, view)
    words = {name: content.get(name, "") for name in ("definition", "counting_rule", "quote")}
    more = {"lead_in": content.get("lead_in", []), "defaults": content.get("defaults", []), "content": content}
    whole = {
        **fragment(cut, definition, view, lights),
        **words,
        **more,
        "beside": beside,
        "boundary": _boundary(definition, figures(cut, view), view.period),
        "as_of": as_of(cut, view),
    }
    return dump(whole)


def _own_extents(cut: Cut, definition: Definition, view: View) -> list[dict[str, Any]]:
    """An increment share's other reading: each year on the extent of its own time, nothing restated."""
    if definition.baseline_year is None:
        return []
    outcome = read(definition, figures(cut, view), view.period, own_extent=True)
    told = reading(definition, outcome, definition.numerator, definition.denominator)
    return [{"key": OWN_EXTENT, "name": "各年原边界（未还原）", **told}]


def _boundary(definition: Definition, source: Figures, period: str) -> dict[str, Any] | None:
    """What moves of the boundary contribute to an increment share: the headline less the reading on own extents."""
    if definition.baseline_year is None:
        return None
    present, own = (read(definition, source, period, own_extent=extent) for extent in (False, True))
    unit = definition.unit_of(definition.numerator.measure)

    def less(one: Fraction | None, other: Fraction | None, digits_of: str) -> str | None:
        return None if one is None or other is None else text_of(one - other, digits_of)

    return {
        "year": latest_full_year(period),
        "baseline_year": definition.baseline_year,
        "points": less(present.value, own.value, definition.unit),
        "numerator": less(present.numerator, own.numerator, unit),
        "denominator": less(present.denominator, own.denominator, unit),
        "unit": unit,
    }


def _beside(
    definition: Definition, numerator: Operand, denominator: Operand | None, source: Figures, period: str
) -> Outcome:
    returns = numerator.measure.startswith("return.")
    own = replace(
        definition, numerator=numerator, denominator=denominator, source="returns" if returns else definition.source
    )
    if own.by_year and numerator.accumulate == "latest_full_year":
        return read(own, source, period)
    return read(replace(own, kind="share" if denominator else "sum"), source, period)


def series_body(cut: Cut, view: View, code: str, first: str) -> bytes:
    """The indicator at the end of every month from the first to the view's."""
    definition, source = cut.definitions[code], figures(cut, view)
    items = []
    for month in months(first, view.period):
        outcome = read(definition, source, month)
        lower = definition.denominator
        items.append(
            {
                "period": month,
                "value": text_of(outcome.value, definition.unit),
                "reason": outcome.reason,
                "numerator": text_of(outcome.numerator, definition.unit_of(definition.numerator.measure)),
                "denominator": text_of(outcome.denominator, definition.unit_of(lower.measure)) if lower else None,
            }
        )
    return dump({"items": items, "next": None, "unit": definition.unit, "as_of": as_of(cut, view)})


def by_carrier_body(cut: Cut, view: View, code: str) -> bytes:
    """The numerator and denominator, by scope; the carriers first, then what lies outside them or does not count."""
    definition, source = cut.definitions[code], figures(cut, view)
    whole = read(definition, source, view.period)
    unit = definition.unit_of(definition.numerator.measure)
    if definition.by_year:
        items = _year_rows(cut, definition, view, source, whole, unit)
        return dump({"items": items, "next": None, "unit": unit, "as_of": as_of(cut, view)})
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
        "value": text_of(value, unit),
        "reason": None if value is not None else whole.reason or "未报",
        "numerator": text_of(value if counts else Fraction(0), unit) if value is not None else None,
        "denominator": text_of(total(definition.denominator), unit),
        "share": None if share is None else shown(share, 2),
        "coverage": coverage(cut, definition, view, lambda each: each == scope),
    }


def _year_rows(
    cut: Cut, definition: Definition, view: View, source: Figures, whole: Outcome, unit: str
) -> list[dict[str, Any]]:
    """What each carrier, or each subject, contributes to a figure of full years."""
    year = latest_full_year(view.period)
    if definition.baseline_year is None:
        values = {SUBJECT + subject: value for subject, value in subject_values(definition, source, year).items()}
        return [_year_row(cut, definition, view, scope, value, None, unit) for scope, value in sorted(values.items())]
    found = increments(definition, source, year, definition.baseline_year)
    rows = [
        _year_row(cut, definition, view, scope, found.get(scope), whole.numerator, unit)
        for scope in sorted(cut.carriers)
    ]
    if whole.denominator is not None:
        # What no carrier returned cannot be told from what lies outside.
        complete = found.keys() >= cut.carriers.keys()
        outside = whole.denominator - sum(found.values()) if complete else None
        rows.append(_year_row(cut, definition, view, OUTSIDE, outside, None, unit))
    return rows


def _year_row(
    cut: Cut, definition: Definition, view: View, scope: str, value: Fraction | None, whole: Fraction | None, unit: str
) -> dict[str, Any]:
    carrier = cut.carriers.get(scope)
    returned = coverage(cut, definition, view, lambda each: each == scope)
    reason = "；".join(returned["missing"] if returned else ()) or "各载体报齐后方可推算"
    return {
        "carrier": scope.removeprefix(SUBJECT),
        "name": scope_name(cut, scope),
        "category": carrier.category if carrier else None,
        "value": text_of(value, unit),
        "reason": None if value is not None else reason,
        "numerator": text_of(value if scope != OUTSIDE else None, unit),
        "denominator": None,
        "share": shown(value / whole * 100, 2) if value is not None and whole else None,
        "coverage": returned,
    }
