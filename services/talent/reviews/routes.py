"""Reviews over HTTP: the talent desk's."""

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
from services.talent.access import Desk, Today
from services.talent.application_steps.schemas import Reasoned
from services.talent.reviews import operations, queries
from services.talent.reviews.models import Review as ReviewRecord
from services.talent.reviews.schemas import REVIEW_TABLE, Declaration, NewReview, Review, ReviewFilter, Scoring

router = resource_router(prefix="/v1/reviews", tag="专家评审")


def _answer(caller: Caller, row: ReviewRecord, response: Response) -> Review:
    set_etag(response, row.version)
    return queries.shown(caller, row)


@router.get("", summary="评审列表")
async def list_reviews(
    session: Session, caller: Desk, wanted: Annotated[ReviewFilter, Query()], page: PageQuery
) -> Page[Review]:
    items, following = await queries.list_reviews(session, caller, wanted, page)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出评审", response_class=StreamingResponse)
async def export_reviews(
    request: Request, caller: Desk, wanted: Annotated[ReviewFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_reviews, caller=caller, wanted=wanted)
    return export(request, file_format, REVIEW_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="指派评审专家", status_code=status.HTTP_201_CREATED)
async def assign_review(session: Session, caller: Desk, new: NewReview, response: Response, today: Today) -> Review:
    row = await operations.assign(session, caller, new, today)
    response.headers["Location"] = f"/v1/reviews/{row.id}"
    return _answer(caller, row, response)


@router.get("/{id}", summary="评审详情")
async def get_review(session: Session, caller: Desk, id: UUID, response: Response) -> Review:
    return _answer(caller, await queries.get_review(session, caller, id), response)


@router.post("/{id}/declare", summary="登记回避声明")
async def declare_review(
    session: Session, caller: Desk, id: UUID, version: IfMatch, said: Declaration, response: Response, today: Today
) -> Review:
    return _answer(caller, await operations.declare(session, caller, id, version, said, today), response)


@router.post("/{id}/submit", summary="登记评审意见")
async def submit_review(
    session: Session, caller: Desk, id: UUID, version: IfMatch, said: Scoring, response: Response, today: Today
) -> Review:
    return _answer(caller, await operations.submit(session, caller, id, version, said, today), response)


@router.post("/{id}/cancel", summary="取消指派")
async def cancel_review(
    session: Session, caller: Desk, id: UUID, version: IfMatch, said: Reasoned, response: Response, today: Today
) -> Review:
    return _answer(caller, await operations.cancel(session, caller, id, version, said, today), response)
