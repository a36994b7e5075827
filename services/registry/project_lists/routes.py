"""Project lists over HTTP."""

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
from services.registry.access import Office, Reader
from services.registry.project_lists import operations, queries
from services.registry.project_lists.schemas import (
    PROJECT_LIST_TABLE,
    Freeze,
    NewMembers,
    NewProjectList,
    ProjectList,
    ProjectListChange,
    ProjectListFilter,
    ProjectListSummary,
)

router = resource_router(prefix="/v1/project-lists", tag="项目清单")


def _answer(found: ProjectList, response: Response) -> ProjectList:
    set_etag(response, found.version)
    return found


@router.get("", summary="项目清单一览")
async def list_lists(
    session: Session, caller: Reader, wanted: Annotated[ProjectListFilter, Query()], page: PageQuery
) -> Page[ProjectListSummary]:
    found, following = await queries.list_lists(session, caller, wanted, page)
    return Page(items=[ProjectListSummary.model_validate(each) for each in found], next=following)


@router.get(".{file_format}", summary="导出项目清单一览", response_class=StreamingResponse)
async def export_lists(
    request: Request, caller: Reader, wanted: Annotated[ProjectListFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_lists, caller=caller, wanted=wanted)
    return export(request, file_format, PROJECT_LIST_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新建项目清单", status_code=status.HTTP_201_CREATED)
async def open_list(session: Session, caller: Office, new: NewProjectList, response: Response) -> ProjectList:
    made = await operations.open_list(session, caller, new)
    response.headers["Location"] = f"/v1/project-lists/{made.id}"
    return _answer(made, response)


@router.get("/{id}", summary="项目清单详情")
async def get_list(session: Session, caller: Reader, id: UUID, response: Response) -> ProjectList:
    return _answer(await operations.shape(session, await queries.get_list(session, id), caller), response)


@router.patch("/{id}", summary="修改项目清单")
async def change_list(
    session: Session, caller: Office, id: UUID, version: IfMatch, change: ProjectListChange, response: Response
) -> ProjectList:
    return _answer(await operations.change_list(session, caller, id, version, change), response)


@router.post("/{id}/members", summary="项目加入清单")
async def add_members(
    session: Session, caller: Office, id: UUID, version: IfMatch, new: NewMembers, response: Response
) -> ProjectList:
    return _answer(await operations.add_members(session, caller, id, version, new), response)


@router.delete("/{id}/members/{project_id}", summary="项目移出清单")
async def remove_member(
    session: Session, caller: Office, id: UUID, project_id: UUID, version: IfMatch, response: Response
) -> ProjectList:
    return _answer(await operations.remove_member(session, caller, id, version, project_id), response)


@router.post("/{id}/freeze", summary="冻结项目清单")
async def freeze_list(
    session: Session, caller: Office, id: UUID, version: IfMatch, freeze: Freeze, response: Response
) -> ProjectList:
    return _answer(await operations.freeze_list(session, caller, id, version, freeze.frozen_on), response)
