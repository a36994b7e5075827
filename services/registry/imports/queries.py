"""Reads that an import needs: set-based, whatever the number of rows."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, String, Uuid, any_, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.registry.project_parts.models import PlannedTotal
from services.registry.projects.models import Project
from services.registry.projects.queries import visible


def _has_id(ids: Collection[UUID]) -> ColumnElement[bool]:
    # One array, not one parameter a value: the protocol allows 32,767.
    return Project.id == any_(literal(list(ids), ARRAY(Uuid)))


def _has_code(codes: Collection[str]) -> ColumnElement[bool]:
    return Project.code == any_(literal(list(codes), ARRAY(String)))


async def lock_projects(
    session: AsyncSession, caller: Caller, ids: Collection[UUID], codes: Collection[str]
) -> list[Project]:
    """The projects with these ids or codes that the caller may see, locked until the transaction ends.

    They are locked in one order, so that two imports do not wait for each other.
    """
    statement = visible(caller).where(or_(_has_id(ids), _has_code(codes))).order_by(Project.id)
    return list(await session.scalars(statement.with_for_update(of=Project)))


async def holders_of_codes(session: AsyncSession, codes: Collection[str]) -> dict[str, UUID]:
    """Who has these codes, also outside the caller's scope: a code belongs to one project of all."""
    rows = await session.execute(select(Project.code, Project.id).where(_has_code(codes)))
    return {code: project_id for code, project_id in rows if code is not None}


async def holders_of_old_codes(session: AsyncSession, codes: Collection[str]) -> dict[str, UUID]:
    """The same for codes of the older form."""
    has_code = Project.code_old == any_(literal(list(codes), ARRAY(String)))
    rows = await session.execute(select(Project.code_old, Project.id).where(has_code))
    return {code: project_id for code, project_id in rows if code is not None}


async def newest_totals(session: AsyncSession, projects: Collection[UUID]) -> dict[UUID, UUID]:
    """The newest planned total of each of these projects that has one, by its id."""
    statement = (
        select(PlannedTotal.project_id, PlannedTotal.id)
        .where(PlannedTotal.project_id == any_(literal(list(projects), ARRAY(Uuid))))
        .order_by(PlannedTotal.issued_on.asc().nulls_first())
    )
    return {row.project_id: row.id for row in await session.execute(statement)}


async def written_projects(session: AsyncSession, ids: Collection[UUID]) -> list[Project]:
    """The projects that an import has just written, as the database has them now."""
    statement = select(Project).where(_has_id(ids)).order_by(Project.id).execution_options(populate_existing=True)
    return list(await session.scalars(statement))
