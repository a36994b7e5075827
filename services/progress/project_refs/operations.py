"""Keeping the copy of the registry's projects."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.siblings import Siblings
from services.progress.project_refs import queries
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.schemas import HeardProject


async def keep_projects(session: AsyncSession, heard: Sequence[HeardProject]) -> None:
    """Keep what is newer than what is known. Duplicates and disorder do no harm."""
    newest: dict[UUID, HeardProject] = {}
    for project in heard:
        if project.id not in newest or project.version > newest[project.id].version:
            newest[project.id] = project
    if not newest:
        return
    # In one order, so that two writers cannot wait for each other.
    rows = [project.model_dump(exclude={"memberships"}) for _, project in sorted(newest.items())]
    statement = upsert(ProjectRef)
    changed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
    statement = statement.on_conflict_do_update(
        index_elements=["id"], set_=changed, where=statement.excluded.version > ProjectRef.version
    )
    kept = set(
        await session.scalars(
            statement.returning(ProjectRef.id), rows, execution_options={"synchronize_session": False}
        )
    )
    await session.execute(delete(MembershipRef).where(MembershipRef.project_id.in_(kept)))
    memberships = [
        {"project_id": project_id, **membership.model_dump()}
        for project_id in kept
        for membership in newest[project_id].memberships
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
