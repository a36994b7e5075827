"""Blockers over HTTP."""

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
from services.progress.blockers import operations, queries
from services.progress.blockers.models import Blocker as BlockerRecord
from services.progress.blockers.schemas import (
    BLOCKER_TABLE,
    Assignment,
    Blocker,
    BlockerChange,
    BlockerDetail,
    BlockerFilter,
    NewBlocker,
)
from services.progress.steps.operations import Sources
from services.progress.steps.schemas import Answer, Conclusion, Reasoned

router = resource_router(prefix="/v1/blockers", tag="要素制约")


async def answered(
    session: Session, caller: Caller, row: BlockerRecord, today: Today, response: Response
) -> BlockerDetail:
    """A blocker in full, with its ETag."""
    set_etag(response, row.version)
    return await queries.detail(session, caller, row, today)


@router.get("", summary="要素制约列表")
async def list_blockers(
    session: Session, caller: Reader, wanted: Annotated[BlockerFilter, Query()], page: PageQuery, today: Today
) -> Page[Blocker]:
    items, following = await queries.list_blockers(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出要素制约", response_class=StreamingResponse)
async def export_blockers(
    request: Request,
    caller: Reader,
    wanted: Annotated[BlockerFilter, Query()],
    file_format: Format,
    today: Today,
) -> StreamingResponse:
    rows = partial(queries.stream_blockers, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, BLOCKER_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="提出要素制约", status_code=status.HTTP_201_CREATED)
async def raise_blocker(
    session: Session, caller: Reporter, new: NewBlocker, request: Request, response: Response, today: Today
) -> BlockerDetail:
    row = await operations.raise_blocker(session, caller, Sources.of(request), new, today)
    response.headers["Location"] = f"/v1/blockers/{row.id}"
    return await answered(session, caller, row, today, response)


@router.get("/{id}", summary="要素制约详情")
async def get_blocker(session: Session, caller: Reader, id: UUID, response: Response, today: Today) -> BlockerDetail:
    return await answered(session, caller, await queries.get_blocker(session, caller, id), today, response)


@router.patch("/{id}", summary="修改要素制约")
async def change_blocker(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    change: BlockerChange,
    response: Response,
    today: Today,
) -> BlockerDetail:
    row = await operations.change_blocker(session, caller, id, version, change, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/assign", summary="交办")
async def assign_blocker(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    assignment: Assignment,
    request: Request,
    response: Response,
    today: Today,
) -> BlockerDetail:
    sources = Sources.of(request)
    row = await operations.assign_blocker(session, caller, sources, id, version, assignment, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/answer", summary="答复")
async def answer_blocker(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    answer: Answer,
    response: Response,
    today: Today,
) -> BlockerDetail:
    row = await operations.answer_blocker(session, caller, id, version, answer, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/solve", summary="确认解决")
async def solve_blocker(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    end: Conclusion,
    response: Response,
    today: Today,
) -> BlockerDetail:
    row = await operations.solve_blocker(session, caller, id, version, end, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/withdraw", summary="撤回")
async def withdraw_blocker(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    response: Response,
    today: Today,
) -> BlockerDetail:
    row = await operations.withdraw_blocker(session, caller, id, version, said, today)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/reopen", summary="重新提出")
async def reopen_blocker(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    response: Response,
    today: Today,
) -> BlockerDetail:
    row = await operations.reopen_blocker(session, caller, id, version, said, today)
    return await answered(session, caller, row, today, response)
