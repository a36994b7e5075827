"""Keeping the copy of the registry's projects."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request

from services.kit.callers import Caller
from services.kit.problems import FieldError, Forbidden, Invalid
from services.kit.receiver.copies import keep_newest
from services.kit.search import search_text
from services.kit.siblings import Siblings
from services.progress.project_refs import queries
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.schemas import HeardProject


@dataclass(frozen=True, slots=True)
class Registry:
    """The registry, to be asked for what nobody has told of yet."""

    siblings: Siblings
    url: str

    @classmethod
    def of(cls, request: Request) -> Self:
        """The registry as the running service reaches it."""
        return cls(request.app.state.siblings, request.app.state.settings.registry_url)


async def require_project(
    session: AsyncSession,
    caller: Caller,
    registry: Registry,
    project_id: UUID,
    *,
    pointer: str = "#/project_id",
    writing: bool = True,
) -> ProjectRef:
    """The project that a record is about; the registry is asked once for one that is not known.

    Raises Invalid at ``pointer`` when there is no such project, Forbidden when it is not the caller's to read, or with
    ``writing`` not the caller's to report of.
    """
    await ask_for_project(session, registry.siblings, registry.url, project_id)
    project = await queries.get_project(session, caller, project_id)
    if project is None:
        if await queries.knows_project(session, project_id):
            raise Forbidden("该项目不在您的管辖范围内", code="outside_scope")
        raise Invalid([FieldError(pointer, "登记服务中没有这个项目", "unknown_project")])
    if writing and not await queries.may_write(session, caller, project_id):
        raise Forbidden("该项目不由您的单位填报", code="outside_scope")
    return project


def _columns(project: HeardProject) -> dict[str, Any]:
    return project.model_dump(exclude={"memberships"}) | {"search": search_text(project.name, project.code)}


async def keep_projects(session: AsyncSession, heard: Sequence[HeardProject]) -> None:
    """Keep what is newer than what is known, with the project's carriers. Duplicates and disorder do no harm."""
    kept = await keep_newest(session, ProjectRef, heard, row=_columns)
    if not kept:
        return
    await session.execute(delete(MembershipRef).where(MembershipRef.project_id.in_(project.id for project in kept)))
    memberships = [
        {"project_id": project.id, **membership.model_dump()} for project in kept for membership in project.memberships
    ]
    if memberships:
        await session.execute(insert(MembershipRef), memberships)


async def ask_for_project(session: AsyncSession, siblings: Siblings, registry_url: str, project_id: UUID) -> None:
    """Ask the registry once for a project nobody has told us of. Raises Unavailable when it does not answer."""
    if await queries.knows_project(session, project_id):
        return
    answer = await siblings.get(f"{registry_url}/v1/projects/{project_id}")
    if answer is not None:
        await keep_projects(session, [HeardProject.model_validate(answer)])
