"""Projects over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse
from pydantic_core import to_json

from services.kit import clock
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.registry.access import AskIdentity, Office, ProjectWriter, Reader
from services.registry.project_parts.schemas import Move
from services.registry.projects import operations, queries
from services.registry.projects.schemas import (
    PROJECT_TABLE,
    NewProject,
    Project,
    ProjectAnswer,
    ProjectChange,
    ProjectFilter,
    Withdrawal,
)
from services.registry.unit_refs.operations import require_units

router = resource_router(prefix="/v1/projects", tag="项目")


def answer(project: object, response: Response) -> ProjectAnswer:
    """A project with its ETag and with what should be looked at in it."""
    shown = ProjectAnswer.of(project, clock.today())
    set_etag(response, shown.version)
    return shown


@router.get("", summary="项目列表", response_model=Page[Project])
async def list_projects(
    session: Session, caller: Reader, wanted: Annotated[ProjectFilter, Query()], page: PageQuery
) -> Response:
    projects, following = await queries.list_projects(session, caller, wanted, page)
    # Written as it was read: to make and check a model of every row took longer than to find the rows.
    return Response(to_json({"items": projects, "next": following}), media_type="application/json")


@router.get(".{file_format}", summary="导出项目", response_class=StreamingResponse)
async def export_projects(
    request: Request, caller: Reader, wanted: Annotated[ProjectFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_projects, caller=caller, wanted=wanted)
    return export(request, file_format, PROJECT_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记项目", status_code=status.HTTP_201_CREATED)
async def register_project(
    session: Session, caller: ProjectWriter, ask: AskIdentity, new: NewProject, response: Response
) -> ProjectAnswer:
    await require_units(session, ask, {"#/owner_unit": new.owner_unit})
    project = await operations.register_project(session, caller, new)
    response.headers["Location"] = f"/v1/projects/{project.id}"
    return answer(project, response)


@router.get("/{id}", summary="项目详情")
async def get_project(session: Session, caller: Reader, id: UUID, response: Response) -> ProjectAnswer:
    return answer(await queries.get_project(session, caller, id), response)


@router.patch("/{id}", summary="修改项目")
async def change_project(
    session: Session,
    caller: ProjectWriter,
    ask: AskIdentity,
    id: UUID,
    version: IfMatch,
    change: ProjectChange,
    response: Response,
) -> ProjectAnswer:
    await require_units(session, ask, {"#/owner_unit": change.owner_unit})
    return answer(await operations.change_project(session, caller, id, version, change), response)


@router.post("/{id}/memberships", summary="调整载体归属")
async def move_project(
    session: Session, caller: Office, id: UUID, version: IfMatch, move: Move, response: Response
) -> ProjectAnswer:
    return answer(await operations.move_project(session, caller, id, version, move), response)


@router.post("/{id}/withdraw", summary="撤销项目")
async def withdraw_project(
    session: Session,
    caller: ProjectWriter,
    id: UUID,
    version: IfMatch,
    withdrawal: Withdrawal,
    response: Response,
) -> ProjectAnswer:
    return answer(await operations.withdraw_project(session, caller, id, version, withdrawal), response)


@router.delete("/{id}", summary="删除误登的项目", status_code=status.HTTP_204_NO_CONTENT)
async def delete_project(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    mistaken = Withdrawal(withdrawn_on=clock.today(), reason="登记有误，删除")
    await operations.withdraw_project(session, caller, id, version, mistaken)
