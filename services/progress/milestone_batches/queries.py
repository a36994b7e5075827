"""Which projects a batch is about."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.progress.milestones.models import Milestone
from services.progress.milestones.queries import WITHDRAWN
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import visible, writable


def _without(caller: Caller) -> Select[ProjectRef]:
    planned = exists().where(Milestone.project_id == ProjectRef.id)
    return visible(caller).where(writable(caller), ProjectRef.state != WITHDRAWN, ~planned)


async def projects_without(session: AsyncSession, caller: Caller, limit: int) -> list[UUID]:
    """The first projects that the caller may write and that have no milestone."""
    statement = _without(caller).with_only_columns(ProjectRef.id).order_by(ProjectRef.id).limit(limit)
    return list(await session.scalars(statement))


async def count_without(session: AsyncSession, caller: Caller) -> int:
    """How many projects of the caller's have no milestone."""
    return await session.scalar(select(func.count()).select_from(_without(caller).subquery())) or 0


async def lock_projects(
    session: AsyncSession, caller: Caller, ids: Collection[UUID]
) -> dict[UUID, tuple[ProjectRef, bool]]:
    """The projects in scope, locked in one order, and whether the caller may write them."""
    statement = visible(caller).where(ProjectRef.id.in_(ids)).add_columns(writable(caller)).order_by(ProjectRef.id)
    rows = await session.execute(statement.with_for_update(of=ProjectRef))
    return {project.id: (project, own) for project, own in rows}
