"""Notices over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, status
from fastapi.responses import StreamingResponse

from services.aggregator.access import Addressee, Today
from services.aggregator.notices import operations, queries
from services.aggregator.notices.schemas import NOTICE_TABLE, Notice, NoticeCount, NoticeFilter, SeenCount
from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/notices", tag="通知")


@router.get("", summary="通知列表")
async def list_notices(
    session: Session, caller: Addressee, wanted: Annotated[NoticeFilter, Query()], page: PageQuery, today: Today
) -> Page[Notice]:
    items, following = await queries.list_notices(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出通知", response_class=StreamingResponse)
async def export_notices(
    request: Request,
    caller: Addressee,
    wanted: Annotated[NoticeFilter, Query()],
    file_format: Format,
    today: Today,
) -> StreamingResponse:
    rows = partial(queries.stream_notices, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, NOTICE_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/count", summary="未读通知数")
async def count_notices(session: Session, caller: Addressee, today: Today) -> NoticeCount:
    return NoticeCount(unread=await queries.unread_count(session, caller, today))


@router.post("/seen", summary="全部标为已读")
async def see_notices(
    session: Session, caller: Addressee, wanted: Annotated[NoticeFilter, Query()], today: Today
) -> SeenCount:
    """All that the filter wants, in the query as for the list, are seen by this login."""
    return SeenCount(seen=await operations.see_all(session, caller, wanted, today))


@router.post("/{id}/seen", summary="标为已读", status_code=status.HTTP_204_NO_CONTENT)
async def see_notice(session: Session, caller: Addressee, id: UUID) -> None:
    await operations.see(session, caller, id)
