"""Follow-ups over HTTP."""

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
from services.progress.access import Office, Reader, Reporter, Today
from services.progress.follow_ups import operations, queries
from services.progress.follow_ups.models import FollowUp as FollowUpRecord
from services.progress.follow_ups.schemas import (
    FOLLOW_UP_TABLE,
    FollowUp,
    FollowUpChange,
    FollowUpDetail,
    FollowUpFilter,
    NewFollowUp,
)
from services.progress.steps.operations import Sources
from services.progress.steps.schemas import Answer, Conclusion, Reasoned

router = resource_router(prefix="/v1/follow-ups", tag="议定事项")


async def answered(
    session: Session, caller: Caller, row: FollowUpRecord, today: Today, response: Response
) -> FollowUpDetail:
    """A follow-up in full, with its ETag."""
    set_etag(response, row.version)
    return await queries.detail(session, caller, row, today)


@router.get("", summary="议定事项列表")
async def list_follow_ups(
    session: Session, caller: Reader, wanted: Annotated[FollowUpFilter, Query()], page: PageQuery, today: Today
) -> Page[FollowUp]:
    items, following = await queries.list_follow_ups(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出议定事项", response_class=StreamingResponse)
async def export_follow_ups(
    request: Request,
    caller: Reader,
    wanted: Annotated[FollowUpFilter, Query()],
    file_format: Format,
    today: Today,
) -> StreamingResponse:
    rows = partial(queries.stream_follow_ups, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, FOLLOW_UP_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记议定事项", status_code=status.HTTP_201_CREATED)
async def decide(
    session: Session, caller: Office, new: NewFollowUp, request: Request, response: Response, today: Today
) -> FollowUpDetail:
    row = await operations.decide(session, caller, Sources.of(request), new, today)
    response.headers["Location"] = f"/v1/follow-ups/{row.id}"
    return await answered(session, caller, row, today, response)


@router.get("/{id}", summary="议定事项详情")
async def get_follow_up(session: Session, caller: Reader, id: UUID, response: Response, today: Today) -> FollowUpDetail:
    return await answered(session, caller, await queries.get_follow_up(session, caller, id), today, response)


@router.patch("/{id}", summary="修改议定事项")
async def change_follow_up(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    change: FollowUpChange,
    request: Request,
    response: Response,
    today: Today,
) -> FollowUpDetail:
    row = await operations.change_follow_up(session, caller, Sources.of(request), id, version, change, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/answer", summary="答复")
async def answer_follow_up(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    answer: Answer,
    response: Response,
    today: Today,
) -> FollowUpDetail:
    row = await operations.answer_follow_up(session, caller, id, version, answer, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/accept", summary="核销")
async def accept_follow_up(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    end: Conclusion,
    response: Response,
    today: Today,
) -> FollowUpDetail:
    row = await operations.accept_follow_up(session, caller, id, version, end, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/return", summary="退回答复")
async def return_follow_up(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    response: Response,
    today: Today,
) -> FollowUpDetail:
    row = await operations.return_follow_up(session, caller, id, version, said, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/withdraw", summary="撤销")
async def withdraw_follow_up(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    response: Response,
    today: Today,
) -> FollowUpDetail:
    row = await operations.withdraw_follow_up(session, caller, id, version, said, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/reopen", summary="重新办理")
async def reopen_follow_up(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    response: Response,
    today: Today,
) -> FollowUpDetail:
    row = await operations.reopen_follow_up(session, caller, id, version, said, today)
    return await answered(session, caller, row, today, response)
