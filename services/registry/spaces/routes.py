"""Spaces over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.registry.access import Reader, RegisterWriter
from services.registry.carriers.queries import all_codes
from services.registry.spaces import operations, queries
from services.registry.spaces.schemas import (
    SPACE_TABLE,
    NewSpace,
    Space,
    SpaceChange,
    SpaceFilter,
)

router = resource_router(prefix="/v1/spaces", tag="科创空间")


def answer(space: object, response: Response) -> Space:
    """A space with its ETag."""
    shown = Space.model_validate(space)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="科创空间列表")
async def list_spaces(
    session: Session, caller: Reader, wanted: Annotated[SpaceFilter, Query()], page: PageQuery
) -> Page[Space]:
    spaces, following = await queries.list_spaces(session, caller, wanted, page)
    return Page(items=[Space.model_validate(each) for each in spaces], next=following)


@router.get(".{file_format}", summary="导出科创空间", response_class=StreamingResponse)
async def export_spaces(
    request: Request, caller: Reader, wanted: Annotated[SpaceFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_spaces, caller=caller, wanted=wanted)
    return export(request, file_format, SPACE_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="科创空间导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_space_template(request: Request, session: Session, caller: RegisterWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    return await answer_template(request, SPACE_TABLE, references={"carriers": codes})


@router.post(
    "/import", summary="导入科创空间（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER
)
async def import_spaces(session: Session, caller: RegisterWriter, upload: Upload) -> Any:
    return await answer_import(upload, SPACE_TABLE, partial(operations.import_spaces, session, caller))


@router.post("", summary="登记科创空间", status_code=status.HTTP_201_CREATED)
async def register_space(session: Session, caller: RegisterWriter, new: NewSpace, response: Response) -> Space:
    space = await operations.register_space(session, caller, new)
    response.headers["Location"] = f"/v1/spaces/{space.id}"
    return answer(space, response)


@router.get("/{id}", summary="科创空间详情")
async def get_space(session: Session, caller: Reader, id: UUID, response: Response) -> Space:
    return answer(await queries.get_space(session, caller, id), response)


@router.patch("/{id}", summary="修改科创空间")
async def change_space(
    session: Session,
    caller: RegisterWriter,
    id: UUID,
    version: IfMatch,
    change: SpaceChange,
    response: Response,
) -> Space:
    return answer(await operations.change_space(session, caller, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的科创空间", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_space(session: Session, caller: RegisterWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_space(session, caller, id, version)
