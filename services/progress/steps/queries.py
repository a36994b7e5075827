"""Reads of histories, and what the records that have one share in their queries."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, false, func, not_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from services.kit import clock
from services.kit.calendar import working_days_between
from services.kit.callers import Caller, Role
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.queries import may_write, writable
from services.progress.steps.models import Step
from services.progress.steps.rules import Standing
from services.progress.steps.schemas import StepShown

OFFICERS = (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
OUTSIDERS = (Role.PLATFORM, Role.SERVICE)
"""Machine clients: they see what happened, not who said what about it."""

_ProjectColumn = InstrumentedAttribute[UUID | None]
_CodeColumn = InstrumentedAttribute[str | None]


async def list_steps(session: AsyncSession, caller: Caller, subject_id: UUID) -> list[StepShown]:
    """The history of a record that the caller may see, oldest first."""
    rows = await session.scalars(select(Step).where(Step.subject_id == subject_id).order_by(Step.number))
    return told(rows.all(), caller)


def told(steps: Sequence[Step], caller: Caller) -> list[StepShown]:
    """Steps as the caller may know them, each with its working days."""
    shown, before = [], None
    for step in steps:
        days = working_days_between(before, step.happened_on) if before else 0
        fields = vars(step) | {"working_days": max(0, days)}
        if caller.role in OUTSIDERS:
            fields |= {"actor_name": None, "text": None, "evidence": []}
        shown.append(StepShown.model_validate(fields))
        before = step.happened_on
    return shown


def own_side(caller: Caller, project_id: _ProjectColumn, carrier_code: _CodeColumn) -> ColumnElement[bool]:
    """Whether a record is on a project or carrier of the caller's own: its carriers' today, its units'."""
    if caller.role not in OFFICERS:
        return false()
    mine = exists().where(ProjectRef.id == project_id, writable(caller))
    return or_(mine, carrier_code.in_(caller.carriers)) if caller.role is Role.CARRIER_OFFICER else mine


def involved(
    caller: Caller,
    subject_id: InstrumentedAttribute[UUID],
    project_id: _ProjectColumn,
    carrier_code: _CodeColumn,
    unit: _CodeColumn | InstrumentedAttribute[str],
) -> ColumnElement[bool]:
    """Whether a record is the caller's to see: an officer's own side, what its units answer for or once did."""
    if caller.role not in OFFICERS:
        return true()
    once = exists().where(Step.subject_id == subject_id, Step.unit.in_(caller.units))
    return or_(own_side(caller, project_id, carrier_code), unit.in_(caller.units), once)


def of_carriers(project_id: _ProjectColumn, carrier_code: _CodeColumn, carriers: Sequence[str]) -> ColumnElement[bool]:
    """Whether a record is on one of these carriers, or on a project that belongs to one of them today."""
    today = clock.today()
    member = exists().where(
        MembershipRef.project_id == project_id,
        MembershipRef.carrier_code.in_(carriers),
        MembershipRef.valid_from <= today,
        or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to > today),
    )
    return or_(carrier_code.in_(carriers), and_(project_id.is_not(None), member))


def chosen(
    among: Iterable[tuple[InstrumentedAttribute[Any], Sequence[Any]]],
    flags: Iterable[tuple[ColumnElement[bool], bool | None]],
) -> list[ColumnElement[bool]]:
    """What a filter asks for: columns with any of the values given, conditions that hold or do not."""
    conditions: list[ColumnElement[bool]] = [column.in_(values) for column, values in among if values]
    for condition, flag in flags:
        if flag is not None:
            # Compared with a constant where it may be NULL: what is assigned to nobody waits for nobody.
            conditions.append(condition if flag else not_(func.coalesce(condition, False)))
    return conditions


def mine_first(caller: Caller, unit: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a record waits for the caller's own units."""
    return unit.in_(caller.units) if caller.units else false()


async def standings(
    session: AsyncSession, caller: Caller, *, project_id: UUID | None, carrier_code: str | None, unit: str | None
) -> set[Standing]:
    """Where the caller stands to a record."""
    found = set()
    if caller.role is Role.OFFICE:
        found.add(Standing.OFFICE)
    if caller.role in (Role.OFFICE, Role.INSPECTOR):
        found.add(Standing.INSPECTION)
    if caller.role in OFFICERS:
        if unit is not None and unit in caller.units:
            found.add(Standing.ADDRESSED)
        if await owns(session, caller, project_id=project_id, carrier_code=carrier_code):
            found.add(Standing.OWN_SIDE)
    return found


async def owns(session: AsyncSession, caller: Caller, *, project_id: UUID | None, carrier_code: str | None) -> bool:
    """Whether a project or a carrier is the officer's own."""
    if caller.role not in OFFICERS:
        return False
    if project_id is not None:
        return await may_write(session, caller, project_id)
    return caller.role is Role.CARRIER_OFFICER and carrier_code in caller.carriers


async def project_of(session: AsyncSession, project_id: UUID) -> ProjectRef | None:
    """The copied project, in or out of anybody's scope."""
    return await session.get(ProjectRef, project_id)
