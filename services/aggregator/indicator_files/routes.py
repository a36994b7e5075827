"""The lists of indicators over HTTP as files."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.aggregator.access import Reader
from services.aggregator.indicator_files import queries
from services.aggregator.indicator_files.schemas import (
    BASIS_LABELS,
    CARRIER_TABLE,
    INDICATOR_TABLE,
    SERIES_TABLE,
    STATUS_LABELS,
    Extent,
)
from services.aggregator.indicators.routes import Asked, AskedFor, first_month, require
from services.kit.exports import Format, export
from services.kit.periods import Period
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/indicators", tag="指标")


def extent(wanted: Asked, code: str | None = None) -> Extent:
    """What the head of a file says of its rows."""
    view, cut = wanted.view, wanted.cut
    return Extent(
        indicator=f"{code} {cut.definitions[code].name}" if code else None,
        period=view.period,
        known_at=cut.known_at,
        basis=BASIS_LABELS[view.basis],
        status=STATUS_LABELS[view.status],
    )


@router.get(".{file_format}", summary="导出指标清单", response_class=StreamingResponse)
async def export_indicators(
    request: Request, caller: Reader, wanted: AskedFor, file_format: Format
) -> StreamingResponse:
    """Every indicator of the plan as a file."""
    rows = partial(queries.indicator_rows, cut=wanted.cut, view=wanted.view, lights=wanted.lights)
    return export(request, file_format, INDICATOR_TABLE, rows, caller=caller, wanted=extent(wanted))


@router.get("/{code}/series.{file_format}", summary="导出指标趋势", response_class=StreamingResponse)
async def export_series(
    code: str,
    request: Request,
    caller: Reader,
    wanted: AskedFor,
    file_format: Format,
    from_period: Annotated[Period | None, Query(description="起始月份 · First month; default the plan's start")] = None,
) -> StreamingResponse:
    """The indicator at the end of every month as a file."""
    require(wanted.cut, code)
    first = first_month(wanted, from_period)
    rows = partial(queries.series_rows, cut=wanted.cut, view=wanted.view, code=code, first=first)
    return export(request, file_format, SERIES_TABLE, rows, caller=caller, wanted=extent(wanted, code))


@router.get("/{code}/by-carrier.{file_format}", summary="导出指标分载体", response_class=StreamingResponse)
async def export_by_carrier(
    code: str, request: Request, caller: Reader, wanted: AskedFor, file_format: Format
) -> StreamingResponse:
    """What every carrier, and what lies outside them, contributes as a file."""
    require(wanted.cut, code)
    rows = partial(queries.carrier_rows, cut=wanted.cut, view=wanted.view, code=code)
    return export(request, file_format, CARRIER_TABLE, rows, caller=caller, wanted=extent(wanted, code))
