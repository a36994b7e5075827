"""Reconciliations over HTTP."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.investment.access import Reader
from services.investment.reconciliations import queries
from services.investment.reconciliations.schemas import RECONCILIATION_TABLE, Reconciliation, ReconciliationFilter
from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/reconciliations", tag="数据核对")


@router.get("", summary="统计报表与记录汇总的核对")
async def list_reconciliations(
    session: Session, caller: Reader, wanted: Annotated[ReconciliationFilter, Query()], page: PageQuery
) -> Page[Reconciliation]:
    items, following = await queries.list_reconciliations(session, caller, wanted, page)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出数据核对", response_class=StreamingResponse)
async def export_reconciliations(
    request: Request, caller: Reader, wanted: Annotated[ReconciliationFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_reconciliations, caller=caller, wanted=wanted)
    return export(request, file_format, RECONCILIATION_TABLE, rows, caller=caller, wanted=wanted)
