"""Visits over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Follower, Reader, Today
from services.investment.prospect_parts.operations import Sources
from services.investment.visits import operations, queries
from services.investment.visits.models import Visit as VisitRecord
from services.investment.visits.schemas import VISIT_TABLE, NewVisit, Visit, VisitChange, VisitFilter
from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/visits", tag="盯引走访")


def answer(row: VisitRecord, caller: Caller, response: Response) -> Visit:
    """A visit with its ETag."""
    set_etag(response, row.version)
    return queries.shown(row, caller)


@router.get("", summary="走访列表")
async def list_visits(
    session: Session, caller: Reader, wanted: Annotated[VisitFilter, Query()], page: PageQuery
) -> Page[Visit]:
    items, following = await queries.list_visits(session, caller, wanted, page)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出走访", response_class=StreamingResponse)
async def export_visits(
    request: Request, caller: Reader, wanted: Annotated[VisitFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_visits, caller=caller, wanted=wanted)
    return export(request, file_format, VISIT_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记走访", status_code=status.HTTP_201_CREATED)
async def register_visit(
    session: Session, caller: Follower, new: NewVisit, request: Request, response: Response, today: Today
) -> Visit:
    row = await operations.register_visit(session, caller, Sources.of(request), today, new)
    response.headers["Location"] = f"/v1/visits/{row.id}"
    return answer(row, caller, response)


@router.get("/{id}", summary="走访详情")
async def get_visit(session: Session, caller: Reader, id: UUID, response: Response) -> Visit:
    return answer(await queries.get_visit(session, caller, id), caller, response)


@router.patch("/{id}", summary="修改走访")
async def change_visit(
    session: Session,
    caller: Follower,
    id: UUID,
    version: IfMatch,
    change: VisitChange,
    request: Request,
    response: Response,
    today: Today,
) -> Visit:
    row = await operations.change_visit(session, caller, Sources.of(request), today, id, version, change)
    return answer(row, caller, response)


@router.delete("/{id}", summary="撤销误登的走访", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_visit(session: Session, caller: Follower, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_visit(session, caller, id, version)
