"""Which projects are a caller's."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.access import NARROW
from services.aggregator.ledger.models import ProjectMembership
from services.aggregator.matters.models import KnownProject
from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.problems import NotFound


def in_scope(caller: Caller) -> ColumnElement[bool]:
    """Whether a project is the caller's to see, as the registry has it: a carrier's officer has those of its carriers
    today and of its units."""
    return own(caller) if caller.role in NARROW else true()


def own(caller: Caller) -> ColumnElement[bool]:
    """Whether a project is an officer's own: of its units, and for a carrier's officer of its carriers today."""
    if caller.role not in (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER):
        return false()
    of_units = KnownProject.unit.in_(caller.units)
    if caller.role is Role.DEPARTMENT_OFFICER:
        return of_units
    today = clock.today()
    member = exists().where(
        ProjectMembership.project_id == KnownProject.id,
        ProjectMembership.version == KnownProject.version,
        ProjectMembership.carrier_code.in_(caller.carriers),
        ProjectMembership.valid_from <= today,
        or_(ProjectMembership.valid_to.is_(None), ProjectMembership.valid_to > today),
    )
    return or_(of_units, member)


def own_side(
    caller: Caller, project_id: SQLColumnExpression[Any], carrier_code: SQLColumnExpression[Any]
) -> ColumnElement[bool]:
    """Whether a record is on a project, or a carrier, of an officer's own."""
    of_project = exists().where(and_(KnownProject.id == project_id, own(caller)))
    if caller.role is Role.CARRIER_OFFICER:
        return or_(of_project, carrier_code.in_(caller.carriers))
    return of_project


async def require_project(session: AsyncSession, caller: Caller, project_id: UUID) -> None:
    """Raise NotFound unless the project is the caller's to see."""
    if not await session.scalar(select(exists().where(KnownProject.id == project_id, in_scope(caller)))):
        raise NotFound("没有这个项目")
