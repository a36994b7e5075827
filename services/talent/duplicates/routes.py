"""Duplicates over HTTP: for who runs the talent programmes."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.talent.access import Revealer, Today
from services.talent.duplicates import operations, queries
from services.talent.duplicates.schemas import DUPLICATE_TABLE, Duplicate, DuplicateFilter, Swept, Verdict
from services.talent.merges.operations import decide

router = resource_router(prefix="/v1/duplicates", tag="疑似重复")


def _answer(duplicate: object, response: Response) -> Duplicate:
    shown = Duplicate.model_validate(duplicate)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="疑似重复列表")
async def list_duplicates(
    session: Session, caller: Revealer, wanted: Annotated[DuplicateFilter, Query()], page: PageQuery
) -> Page[Duplicate]:
    found, following = await queries.list_duplicates(session, wanted, page)
    return Page(items=[Duplicate.model_validate(each) for each in found], next=following)


@router.get(".{file_format}", summary="导出疑似重复", response_class=StreamingResponse)
async def export_duplicates(
    request: Request, caller: Revealer, wanted: Annotated[DuplicateFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_duplicates, wanted=wanted)
    return export(request, file_format, DUPLICATE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("/sweep", summary="全库排查疑似重复")
async def sweep(session: Session, caller: Revealer) -> Swept:
    return Swept(found=await operations.look_for(session, None))


@router.get("/{id}", summary="疑似重复详情")
async def get_duplicate(session: Session, caller: Revealer, id: UUID, response: Response) -> Duplicate:
    return _answer(await queries.get_duplicate(session, id), response)


@router.post("/{id}/decide", summary="判定：合并或非同一人")
async def decide_duplicate(
    session: Session, caller: Revealer, today: Today, id: UUID, version: IfMatch, verdict: Verdict, response: Response
) -> Duplicate:
    return _answer(await decide(session, caller, id, version, verdict, today), response)
