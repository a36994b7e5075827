"""The lists of indicators as rows of files: the same answers, from the same cut in memory."""

import json
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.indicator_details.queries import by_carrier_body, series_body
from services.aggregator.indicator_files.schemas import CarrierRow, IndicatorRow, SeriesRow
from services.aggregator.indicators.queries import View, fragment
from services.aggregator.snapshots.rules import Cut
from services.aggregator.targets.rules import Lights
from services.kit.tables.writing import RecordRow

Chunks = AsyncIterator[Sequence[RecordRow]]


async def indicator_rows(_: AsyncSession, *, cut: Cut, view: View, lights: Lights) -> Chunks:
    """Every indicator."""
    yield _rows(_indicator(fragment(cut, definition, view, lights)) for definition in cut.definitions.values())


async def series_rows(_: AsyncSession, *, cut: Cut, view: View, code: str, first: str) -> Chunks:
    """One indicator, month by month."""
    answer = json.loads(series_body(cut, view, code, first))
    yield _rows(
        SeriesRow(unit=answer["unit"], **{name: point[name] for name in SeriesRow.model_fields if name != "unit"})
        for point in answer["items"]
    )


async def carrier_rows(_: AsyncSession, *, cut: Cut, view: View, code: str) -> Chunks:
    """One indicator, carrier by carrier."""
    answer = json.loads(by_carrier_body(cut, view, code))
    yield _rows(CarrierRow(**{**scope, "unit": answer["unit"], **_coverage(scope)}) for scope in answer["items"])


def _rows(rows: Iterable[IndicatorRow | SeriesRow | CarrierRow]) -> list[RecordRow]:
    return [RecordRow(list(vars(row).values())) for row in rows]


def _indicator(found: dict[str, Any]) -> IndicatorRow:
    target, pace = found["target"], found["pace"] or {}
    due = target["due"]
    return IndicatorRow(
        **{name: found[name] for name in ("code", "name", "value", "unit", "reason", "clause")},
        **_operand("numerator", found["numerator"]),
        **_operand("denominator", found["denominator"]),
        cmp=target["cmp"],
        target=_number(target["value"]),
        due=date.fromisoformat(due) if due else None,
        status=found["status_label"],
        completion=pace.get("completion"),
        elapsed=pace.get("elapsed"),
        **_coverage(found),
    )


def _operand(name: str, operand: dict[str, Any] | None) -> dict[str, Any]:
    found = operand or {}
    return {name: found.get("value"), f"{name}_unit": found.get("unit")}


def _coverage(found: dict[str, Any]) -> dict[str, Any]:
    coverage = found["coverage"] or {}
    return {name: coverage.get(name) for name in ("reported", "expected")}


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
