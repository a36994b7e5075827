"""Selections over HTTP."""

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
from services.talent.access import Keys, Reader, Recruiter, Registry, Today
from services.talent.selections import operations, queries
from services.talent.selections.schemas import (
    SELECTION_TABLE,
    NewSelection,
    Selection,
    SelectionChange,
    SelectionFilter,
    SelectionMade,
)

router = resource_router(prefix="/v1/selections", tag="入选")


def _answer(selection: object, response: Response) -> Selection:
    shown = Selection.model_validate(selection)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="入选列表")
async def list_selections(
    session: Session, caller: Reader, wanted: Annotated[SelectionFilter, Query()], page: PageQuery
) -> Page[Selection]:
    selections, following = await queries.list_selections(session, caller, wanted, page)
    return Page(items=[Selection.model_validate(each) for each in selections], next=following)


@router.get(".{file_format}", summary="导出入选名单", response_class=StreamingResponse)
async def export_selections(
    request: Request, caller: Reader, wanted: Annotated[SelectionFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_selections, caller=caller, wanted=wanted)
    return export(request, file_format, SELECTION_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记入选", status_code=status.HTTP_201_CREATED)
async def enter_selection(
    session: Session,
    caller: Recruiter,
    master: Keys,
    registry: Registry,
    today: Today,
    new: NewSelection,
    response: Response,
) -> SelectionMade:
    selection, known = await operations.enter_selection(session, caller, master, registry, new, today)
    response.headers["Location"] = f"/v1/selections/{selection.id}"
    set_etag(response, selection.version)
    notice = "该证件号码已登记，入选已记在此人名下" if known and new.person else None
    return SelectionMade(**Selection.model_validate(selection).model_dump(), person_known=known, notice=notice)


@router.get("/{id}", summary="入选详情")
async def get_selection(session: Session, caller: Reader, id: UUID, response: Response) -> Selection:
    return _answer(await queries.get_selection(session, caller, id), response)


@router.patch("/{id}", summary="修改入选")
async def change_selection(
    session: Session,
    caller: Recruiter,
    today: Today,
    id: UUID,
    version: IfMatch,
    change: SelectionChange,
    response: Response,
) -> Selection:
    return _answer(await operations.change_selection(session, caller, id, version, change, today), response)


@router.delete("/{id}", summary="撤销入选", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_selection(session: Session, caller: Recruiter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_selection(session, caller, id, version)
