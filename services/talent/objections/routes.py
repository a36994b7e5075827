"""Objections over HTTP: the talent desk enters them, the office decides."""

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
from services.talent.access import Desk, Office, Today
from services.talent.objections import operations, queries
from services.talent.objections.schemas import OBJECTION_TABLE, NewObjection, Objection, ObjectionFilter, Ruling

router = resource_router(prefix="/v1/objections", tag="公示异议")


def _answer(row: object, response: Response) -> Objection:
    shown = Objection.model_validate(row)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="异议列表")
async def list_objections(
    session: Session, caller: Desk, wanted: Annotated[ObjectionFilter, Query()], page: PageQuery
) -> Page[Objection]:
    items, following = await queries.list_objections(session, caller, wanted, page)
    return Page(items=[Objection.model_validate(each) for each in items], next=following)


@router.get(".{file_format}", summary="导出异议", response_class=StreamingResponse)
async def export_objections(
    request: Request, caller: Desk, wanted: Annotated[ObjectionFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_objections, caller=caller, wanted=wanted)
    return export(request, file_format, OBJECTION_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记异议", status_code=status.HTTP_201_CREATED)
async def enter_objection(
    session: Session, caller: Desk, new: NewObjection, response: Response, today: Today
) -> Objection:
    row = await operations.enter_objection(session, caller, new, today)
    response.headers["Location"] = f"/v1/objections/{row.id}"
    return _answer(row, response)


@router.get("/{id}", summary="异议详情")
async def get_objection(session: Session, caller: Desk, id: UUID, response: Response) -> Objection:
    return _answer(await queries.get_objection(session, caller, id), response)


@router.post("/{id}/decide", summary="处理异议")
async def decide_objection(
    session: Session, caller: Office, id: UUID, version: IfMatch, said: Ruling, response: Response, today: Today
) -> Objection:
    return _answer(await operations.rule(session, caller, id, version, said, today), response)
