"""Open calls over HTTP, for officials. What applicants see of them is another resource."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Desk, Reader, Today
from services.talent.open_calls import operations, queries
from services.talent.open_calls.models import OpenCall as OpenCallRecord
from services.talent.open_calls.schemas import (
    OPEN_CALL_TABLE,
    Closing,
    NewOpenCall,
    OpenCall,
    OpenCallChange,
    OpenCallFilter,
)

router = resource_router(prefix="/v1/open-calls", tag="征集公告")


async def _answer(session: Session, call: OpenCallRecord, today: Today, response: Response) -> OpenCall:
    set_etag(response, call.version)
    return queries.shown(call, await queries.programme_names(session), today)


@router.get("", summary="征集公告列表")
async def list_open_calls(
    session: Session, caller: Reader, wanted: Annotated[OpenCallFilter, Query()], page: PageQuery, today: Today
) -> Page[OpenCall]:
    items, following = await queries.list_calls(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出征集公告", response_class=StreamingResponse)
async def export_open_calls(
    request: Request, caller: Reader, wanted: Annotated[OpenCallFilter, Query()], file_format: Format, today: Today
) -> StreamingResponse:
    rows = partial(queries.stream_calls, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, OPEN_CALL_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="起草征集公告", status_code=status.HTTP_201_CREATED)
async def draft_open_call(
    session: Session, caller: Desk, new: NewOpenCall, response: Response, today: Today
) -> OpenCall:
    call = await operations.draft_call(session, caller, new)
    response.headers["Location"] = f"/v1/open-calls/{call.id}"
    return await _answer(session, call, today, response)


@router.get("/{id}", summary="征集公告详情")
async def get_open_call(session: Session, caller: Reader, id: UUID, response: Response, today: Today) -> OpenCall:
    return await _answer(session, await queries.get_call(session, caller, id), today, response)


@router.patch("/{id}", summary="修改征集公告")
async def change_open_call(
    session: Session,
    caller: Desk,
    id: UUID,
    version: IfMatch,
    change: OpenCallChange,
    response: Response,
    today: Today,
) -> OpenCall:
    return await _answer(session, await operations.change_call(session, caller, id, version, change), today, response)


@router.post("/{id}/publish", summary="发布征集公告")
async def publish_open_call(
    session: Session, caller: Desk, id: UUID, version: IfMatch, response: Response, today: Today
) -> OpenCall:
    return await _answer(session, await operations.publish_call(session, caller, id, version, today), today, response)


@router.post("/{id}/close", summary="提前结束征集公告")
async def close_open_call(
    session: Session, caller: Desk, id: UUID, version: IfMatch, said: Closing, response: Response, today: Today
) -> OpenCall:
    call = await operations.close_call(session, caller, id, version, said, today)
    return await _answer(session, call, today, response)


@router.delete("/{id}", summary="删除征集公告草稿", status_code=status.HTTP_204_NO_CONTENT)
async def drop_open_call(session: Session, caller: Desk, id: UUID, version: IfMatch) -> None:
    await operations.drop_draft(session, caller, id, version)
