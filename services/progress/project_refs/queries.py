"""Reads of the copied projects. Each begins with what the caller may see."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Text, any_, cast, exists, literal, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.progress.project_refs.models import MembershipRef, ProjectRef


def in_scope(caller: Caller) -> ColumnElement[bool]:
    """Whether a project is the caller's: a carrier's officer has those of its carriers today and of its units."""
    if caller.role is Role.CARRIER_OFFICER:
        today = clock.today()
        member = exists().where(
            MembershipRef.project_id == ProjectRef.id,
            MembershipRef.carrier_code.in_(caller.carriers),
            MembershipRef.valid_from <= today,
            or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to > today),
        )
        return or_(member, ProjectRef.owner_unit.in_(caller.units))
    return true()


def writable(caller: Caller) -> ColumnElement[bool]:
    """Whether the caller may report of a project: a department's officer of those of its own units only."""
    if caller.role is Role.DEPARTMENT_OFFICER:
        return ProjectRef.owner_unit.in_(caller.units)
    return in_scope(caller)


def visible(caller: Caller) -> Select[ProjectRef]:
    """The projects that the caller may report or read of."""
    return select(ProjectRef).where(in_scope(caller))


async def get_project(session: AsyncSession, caller: Caller, project_id: UUID) -> ProjectRef | None:
    """A project in the caller's scope, or None."""
    return (await session.scalars(visible(caller).where(ProjectRef.id == project_id))).one_or_none()


async def may_write(session: AsyncSession, caller: Caller, project_id: UUID) -> bool:
    """Whether a project is one that the caller may report of."""
    return bool(await session.scalar(select(exists().where(ProjectRef.id == project_id, writable(caller)))))


async def named_projects(
    session: AsyncSession, caller: Caller, names: Collection[str]
) -> dict[str, tuple[ProjectRef, bool]]:
    """The projects in scope that have these codes or ids, by what names them, and whether the caller may write them."""
    given = literal(list(names), ARRAY(Text))
    statement = visible(caller).where(or_(ProjectRef.code == any_(given), cast(ProjectRef.id, Text) == any_(given)))
    found: dict[str, tuple[ProjectRef, bool]] = {}
    for project, own in await session.execute(statement.add_columns(writable(caller))):
        found |= {name: (project, own) for name in (str(project.id), project.code) if name}
    return found


async def knows_project(session: AsyncSession, project_id: UUID) -> bool:
    """Whether anything has been heard of a project, in or out of anybody's scope."""
    return bool(await session.scalar(select(exists().where(ProjectRef.id == project_id))))
