"""Talent programmes over HTTP."""

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
from services.talent.access import Office, Reader
from services.talent.programmes import operations, queries
from services.talent.programmes.schemas import (
    PROGRAMME_TABLE,
    NewProgramme,
    Programme,
    ProgrammeChange,
    ProgrammeFilter,
)

router = resource_router(prefix="/v1/programmes", tag="人才计划")


def _answer(programme: object, response: Response) -> Programme:
    shown = Programme.model_validate(programme)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="人才计划列表")
async def list_programmes(
    session: Session, caller: Reader, wanted: Annotated[ProgrammeFilter, Query()], page: PageQuery
) -> Page[Programme]:
    programmes, following = await queries.list_programmes(session, wanted, page)
    return Page(items=[Programme.model_validate(each) for each in programmes], next=following)


@router.get(".{file_format}", summary="导出人才计划", response_class=StreamingResponse)
async def export_programmes(
    request: Request, caller: Reader, wanted: Annotated[ProgrammeFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_programmes, wanted=wanted)
    return export(request, file_format, PROGRAMME_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记人才计划", status_code=status.HTTP_201_CREATED)
async def register_programme(session: Session, caller: Office, new: NewProgramme, response: Response) -> Programme:
    programme = await operations.register_programme(session, caller, new)
    response.headers["Location"] = f"/v1/programmes/{programme.id}"
    return _answer(programme, response)


@router.get("/{id}", summary="人才计划详情")
async def get_programme(session: Session, caller: Reader, id: UUID, response: Response) -> Programme:
    return _answer(await queries.get_programme(session, id), response)


@router.patch("/{id}", summary="修改人才计划")
async def change_programme(
    session: Session, caller: Office, id: UUID, version: IfMatch, change: ProgrammeChange, response: Response
) -> Programme:
    return _answer(await operations.change_programme(session, caller, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的人才计划", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_programme(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_programme(session, caller, id, version)
