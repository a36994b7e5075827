"""What is due over HTTP: the month's projects, and units by months."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.periods import Period
from services.kit.problems import FieldError, Invalid
from services.kit.routing import resource_router
from services.progress.access import Reader
from services.progress.report_matrix import queries
from services.progress.report_matrix.schemas import MATRIX_TABLE, MAX_MONTHS, DueFilter, DueReport, Matrix, MatrixFilter
from services.progress.settings import ProgressSettings

router = resource_router(prefix="/v1/reports", tag="形象进度填报情况")


def _periods(settings: ProgressSettings, wanted: MatrixFilter) -> list[Period]:
    last = wanted.to_period or settings.month()
    first = wanted.from_period or max(last.plus(-11), settings.first_period)
    if first > last or last.since(first) >= MAX_MONTHS:
        raise Invalid([FieldError("#/query/from_period", f"请选择 1 至 {MAX_MONTHS} 个月", "range")])
    return list(first.until(last))


@router.get("/due", summary="应报项目")
async def list_due(
    session: Session, caller: Reader, request: Request, wanted: Annotated[DueFilter, Query()], page: PageQuery
) -> Page[DueReport]:
    rows, following = await queries.list_due(session, caller, request.app.state.settings, wanted, page)
    return Page(items=rows, next=following)


@router.get("/matrix", summary="及时率与完整率")
async def get_matrix(
    session: Session, caller: Reader, request: Request, wanted: Annotated[MatrixFilter, Query()]
) -> Matrix:
    settings = request.app.state.settings
    return await queries.matrix(session, caller, settings, wanted, _periods(settings, wanted))


@router.get("/matrix.{file_format}", summary="导出填报统计", response_class=StreamingResponse)
async def export_matrix(
    request: Request, caller: Reader, wanted: Annotated[MatrixFilter, Query()], file_format: Format
) -> StreamingResponse:
    settings = request.app.state.settings
    rows = partial(
        queries.stream_matrix, caller=caller, settings=settings, wanted=wanted, periods=_periods(settings, wanted)
    )
    return export(request, file_format, MATRIX_TABLE, rows, caller=caller, wanted=wanted)
