"""Reads of the copied projects. Each begins with what the caller may see."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    Text,
    and_,
    any_,
    bindparam,
    cast,
    exists,
    false,
    or_,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import STATISTICS
from services.investment.project_refs.models import MembershipRef, ProjectRef
from services.kit import clock
from services.kit.callers import Caller, Role


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
    if caller.role is Role.DEPARTMENT_OFFICER and STATISTICS not in caller.domains:
        return false()
    return true()


def visible(caller: Caller) -> Select[ProjectRef]:
    """The projects that the caller may report or read of."""
    return select(ProjectRef).where(in_scope(caller))


async def get_project(session: AsyncSession, caller: Caller, project_id: UUID) -> ProjectRef | None:
    """A project in the caller's scope, or None."""
    return (await session.scalars(visible(caller).where(ProjectRef.id == project_id))).one_or_none()


async def knows_project(session: AsyncSession, project_id: UUID) -> bool:
    """Whether anything has been heard of a project, in or out of anybody's scope."""
    return bool(await session.scalar(select(exists().where(ProjectRef.id == project_id))))


async def projects_for_template(session: AsyncSession, caller: Caller, *, carrier: Collection[str]) -> list[ProjectRef]:
    """The active projects in scope, of these carriers today if any are named, by name."""
    statement = visible(caller).where(ProjectRef.state == "active").order_by(ProjectRef.name, ProjectRef.id)
    if carrier:
        today = clock.today()
        of_carrier = exists().where(
            and_(
                MembershipRef.project_id == ProjectRef.id,
                MembershipRef.carrier_code.in_(carrier),
                MembershipRef.valid_from <= today,
                or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to > today),
            )
        )
        statement = statement.where(of_carrier)
    return list(await session.scalars(statement))


@dataclass(frozen=True, slots=True)
class KnownProject:
    """A project that somebody names, and whether it is theirs."""

    id: UUID
    # Its code, or its id if it has none: how files name it.
    name: str
    own: bool
    active: bool
    synthetic: bool


async def projects_named(session: AsyncSession, caller: Caller, names: Collection[str]) -> dict[str, KnownProject]:
    """The projects that have these codes or, as text, these ids."""
    given = cast(bindparam("names", list(names)), ARRAY(Text))
    statement = select(
        ProjectRef.code, ProjectRef.id, in_scope(caller).label("own"), ProjectRef.state, ProjectRef.synthetic
    ).where(or_(ProjectRef.code == any_(given), cast(ProjectRef.id, Text) == any_(given)))
    known: dict[str, KnownProject] = {}
    for code, project_id, own, state, synthetic in await session.execute(statement):
        project = KnownProject(project_id, code or str(project_id), own, state == "active", synthetic)
        known |= {str(project_id): project} | ({code: project} if code else {})
    return known


async def find_project(session: AsyncSession, project_id: UUID) -> ProjectRef | None:
    """A project whoever asks, or None: for records whose scope is wider than their project's."""
    return await session.get(ProjectRef, project_id)


def member_on(project_id: Any, carriers: Collection[str], day: ColumnElement[date]) -> ColumnElement[bool]:
    """Whether a project belonged to one of these carriers on a day."""
    return exists().where(
        MembershipRef.project_id == project_id,
        MembershipRef.carrier_code.in_(carriers),
        MembershipRef.valid_from <= day,
        or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to > day),
    )


def named_like(q: str) -> ColumnElement[bool]:
    """Whether a project's name or code holds these letters."""
    return or_(ProjectRef.name.icontains(q, autoescape=True), ProjectRef.code.icontains(q, autoescape=True))
