"""Reviewers over HTTP: the talent desk's."""

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
from services.talent.access import Desk, Keys, Office
from services.talent.reviewers import operations, queries
from services.talent.reviewers.models import Reviewer as ReviewerRecord
from services.talent.reviewers.schemas import (
    REVIEWER_TABLE,
    NewReviewer,
    RevealedReviewer,
    RevealingReviewer,
    Reviewer,
    ReviewerChange,
    ReviewerFilter,
)

router = resource_router(prefix="/v1/reviewers", tag="评审专家")


async def _answer(session: Session, master: Keys, row: ReviewerRecord, response: Response) -> Reviewer:
    set_etag(response, row.version)
    (found,) = await queries.shown(session, master, [row])
    return found


@router.get("", summary="评审专家列表")
async def list_reviewers(
    session: Session, caller: Desk, master: Keys, wanted: Annotated[ReviewerFilter, Query()], page: PageQuery
) -> Page[Reviewer]:
    items, following = await queries.list_reviewers(session, caller, master, wanted, page)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出评审专家（不含个人信息）", response_class=StreamingResponse)
async def export_reviewers(
    request: Request, caller: Desk, wanted: Annotated[ReviewerFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_reviewers, caller=caller, wanted=wanted)
    return export(request, file_format, REVIEWER_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="评审专家入库", status_code=status.HTTP_201_CREATED)
async def register_reviewer(
    session: Session, caller: Desk, master: Keys, new: NewReviewer, response: Response
) -> Reviewer:
    row = await operations.register_reviewer(session, caller, master, new)
    response.headers["Location"] = f"/v1/reviewers/{row.id}"
    return await _answer(session, master, row, response)


@router.get("/{id}", summary="评审专家详情")
async def get_reviewer(session: Session, caller: Desk, master: Keys, id: UUID, response: Response) -> Reviewer:
    return await _answer(session, master, await queries.get_reviewer(session, caller, id), response)


@router.patch("/{id}", summary="修改评审专家")
async def change_reviewer(
    session: Session,
    caller: Desk,
    master: Keys,
    id: UUID,
    version: IfMatch,
    change: ReviewerChange,
    response: Response,
) -> Reviewer:
    row = await operations.change_reviewer(session, caller, master, id, version, change)
    return await _answer(session, master, row, response)


@router.post("/{id}/reveal", summary="查看专家姓名和联系方式（明文）")
async def reveal_reviewer(
    session: Session, caller: Office, master: Keys, id: UUID, asked: RevealingReviewer
) -> RevealedReviewer:
    return await operations.reveal_reviewer(session, caller, master, id, asked)
