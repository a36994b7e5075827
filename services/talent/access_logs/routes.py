"""Who looked at whose data, over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Inspectors
from services.talent.access_logs import queries
from services.talent.access_logs.schemas import ACCESS_LOG_TABLE, AccessLog, AccessLogFilter

router = resource_router(prefix="/v1/access-logs", tag="查阅记录")


@router.get("", summary="查阅记录")
async def list_access_logs(
    session: Session, caller: Inspectors, wanted: Annotated[AccessLogFilter, Query()], page: PageQuery
) -> Page[AccessLog]:
    looks, following = await queries.list_looks(session, caller, wanted, page)
    return Page(items=[AccessLog.model_validate(each) for each in looks], next=following)


@router.get(".{file_format}", summary="导出查阅记录", response_class=StreamingResponse)
async def export_access_logs(
    request: Request, caller: Inspectors, wanted: Annotated[AccessLogFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_looks, caller=caller, wanted=wanted)
    return export(request, file_format, ACCESS_LOG_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/{id}", summary="查阅记录详情")
async def get_access_log(session: Session, caller: Inspectors, id: UUID) -> AccessLog:
    return AccessLog.model_validate(await queries.get_look(session, caller, id))
