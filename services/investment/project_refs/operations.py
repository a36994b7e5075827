"""Keeping the copy of the registry's projects."""

from collections.abc import Collection, Sequence
from typing import Any
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.project_refs import queries
from services.investment.project_refs.models import MembershipRef, ProjectRef
from services.investment.project_refs.schemas import HeardProject
from services.kit.receiver.copies import keep_newest
from services.kit.siblings import Siblings

# An import with more unknown codes than this has another problem than a project just registered.
MAX_ASKED = 20


def _columns(project: HeardProject) -> dict[str, Any]:
    return project.model_dump(exclude={"memberships"}) | {"lists": [listed.code for listed in project.lists]}


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


async def ask_for_codes(session: AsyncSession, siblings: Siblings, registry_url: str, codes: Collection[str]) -> None:
    """Ask the registry once for projects by code, a few at most. Raises Unavailable when it does not answer."""
    heard: list[HeardProject] = []
    for code in sorted(codes)[:MAX_ASKED]:
        answer = await siblings.get(f"{registry_url}/v1/projects?limit=1&code={quote(code, safe='')}")
        heard += [HeardProject.model_validate(item) for item in (answer or {}).get("items", [])]
    await keep_projects(session, heard)
