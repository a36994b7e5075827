"""Meetings over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.progress.access import Office, Reader, Today
from services.progress.meetings import operations, queries
from services.progress.meetings.models import Meeting as MeetingRecord
from services.progress.meetings.schemas import (
    MEETING_TABLE,
    Cancellation,
    Meeting,
    MeetingChange,
    MeetingFilter,
    NewMeeting,
)
from services.progress.steps.operations import Sources

router = resource_router(prefix="/v1/meetings", tag="例会")


def answered(row: MeetingRecord, caller: Caller, today: Today, response: Response) -> Meeting:
    """A meeting with its ETag."""
    set_etag(response, row.version)
    return queries.shown(row, caller, today)


@router.get("", summary="会议列表")
async def list_meetings(
    session: Session, caller: Reader, wanted: Annotated[MeetingFilter, Query()], page: PageQuery, today: Today
) -> Page[Meeting]:
    items, following = await queries.list_meetings(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出会议", response_class=StreamingResponse)
async def export_meetings(
    request: Request,
    caller: Reader,
    wanted: Annotated[MeetingFilter, Query()],
    file_format: Format,
    today: Today,
) -> StreamingResponse:
    rows = partial(queries.stream_meetings, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, MEETING_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记会议", status_code=status.HTTP_201_CREATED)
async def call_meeting(
    session: Session, caller: Office, new: NewMeeting, request: Request, response: Response, today: Today
) -> Meeting:
    row = await operations.call_meeting(session, caller, Sources.of(request), new, today)
    response.headers["Location"] = f"/v1/meetings/{row.id}"
    return answered(row, caller, today, response)


@router.get("/{id}", summary="会议详情")
async def get_meeting(session: Session, caller: Reader, id: UUID, response: Response, today: Today) -> Meeting:
    return answered(await queries.get_meeting(session, caller, id), caller, today, response)


@router.patch("/{id}", summary="修改会议")
async def change_meeting(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    change: MeetingChange,
    request: Request,
    response: Response,
    today: Today,
) -> Meeting:
    row = await operations.change_meeting(session, caller, Sources.of(request), id, version, change, today)
    return answered(row, caller, today, response)


@router.post("/{id}/cancel", summary="取消会议")
async def cancel_meeting(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    cancellation: Cancellation,
    response: Response,
    today: Today,
) -> Meeting:
    row = await operations.cancel_meeting(session, caller, id, version, cancellation.reason)
    return answered(row, caller, today, response)
