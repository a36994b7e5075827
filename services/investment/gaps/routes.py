"""The gaps between the two bases over HTTP."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.investment.access import Reader
from services.investment.gaps import queries
from services.investment.gaps.schemas import GAP_TABLE, Gap, GapFilter, GapPage
from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/gaps", tag="统计入库差异")


@router.get("", summary="统计入库差异")
async def list_gaps(
    session: Session, caller: Reader, wanted: Annotated[GapFilter, Query()], page: PageQuery, request: Request
) -> GapPage:
    window = queries.window_of(wanted, request.app.state.settings)
    rows, following = await queries.list_gaps(session, caller, wanted, window, page)
    totals = await queries.total_gaps(session, caller, wanted, window)
    return GapPage(items=[Gap.model_validate(row) for row in rows], next=following, totals=totals)


@router.get(".{file_format}", summary="导出统计入库差异", response_class=StreamingResponse)
async def export_gaps(
    request: Request, caller: Reader, wanted: Annotated[GapFilter, Query()], file_format: Format
) -> StreamingResponse:
    window = queries.window_of(wanted, request.app.state.settings)
    rows = partial(queries.stream_gaps, caller=caller, wanted=wanted, window=window)
    return export(request, file_format, GAP_TABLE, rows, caller=caller, wanted=wanted)
