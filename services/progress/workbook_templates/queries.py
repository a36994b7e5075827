"""What the sheets of a unit's workbook are pre-filled with. Each begins with what the caller may write."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Date, Select, Uuid, any_, exists, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.periods import Period
from services.kit.tables import RecordRow
from services.progress.blockers.models import Blocker
from services.progress.blockers.queries import visible as visible_blockers
from services.progress.blockers.rules import OPEN_STATES
from services.progress.carrier_refs.models import CarrierRef
from services.progress.milestones.models import Milestone
from services.progress.milestones.queries import WITHDRAWN, Yardstick, record_row, shown
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.queries import visible as visible_projects
from services.progress.project_refs.queries import writable
from services.progress.report_imports.queries import rows_of_projects
from services.progress.reports.queries import due_in
from services.progress.workbook_templates.schemas import ACTUAL_SHEET, BLOCKER_SHEET, MAX_PROJECTS


def _of(units: Collection[str], carriers: Collection[str]) -> list[ColumnElement[bool]]:
    """Projects of these units or, today, of these carriers; all, if none are named."""
    conditions: list[ColumnElement[bool]] = []
    if units:
        conditions.append(ProjectRef.owner_unit.in_(units))
    if carriers:
        today = clock.today()
        conditions.append(
            exists().where(
                MembershipRef.project_id == ProjectRef.id,
                MembershipRef.carrier_code.in_(carriers),
                MembershipRef.valid_from <= today,
                or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to > today),
            )
        )
    return [or_(*conditions)] if conditions else []


def _projects(caller: Caller, units: Collection[str], carriers: Collection[str], *, all_read: bool) -> Select[Any]:
    statement = visible_projects(caller).where(ProjectRef.state != WITHDRAWN, *_of(units, carriers))
    return (statement if all_read else statement.where(writable(caller))).order_by(ProjectRef.name, ProjectRef.id)


async def projects_of(
    session: AsyncSession, caller: Caller, units: Collection[str], carriers: Collection[str], *, all_read: bool = False
) -> list[ProjectRef]:
    """The projects of a workbook by name; with ``all_read`` all that the caller sees, as statistics are returned."""
    statement = _projects(caller, units, carriers, all_read=all_read)
    return list(await session.scalars(statement.limit(MAX_PROJECTS + 1)))


async def report_rows(
    session: AsyncSession, caller: Caller, period: Period, units: Collection[str], carriers: Collection[str]
) -> list[RecordRow]:
    """The reports that are due of the month, with what was said of the month before."""
    due = due_in(literal(period.first_day, Date))
    # A project that was withdrawn in the month still owes its report of it.
    statement = visible_projects(caller).where(writable(caller), due, *_of(units, carriers))
    projects = list(await session.scalars(statement.order_by(ProjectRef.name, ProjectRef.id).limit(MAX_PROJECTS)))
    return await rows_of_projects(session, projects, period)


async def milestone_rows(
    session: AsyncSession, projects: Sequence[ProjectRef], yardstick: Yardstick
) -> list[RecordRow]:
    """The milestones of these projects that are not done, by project and in order."""
    statement = (
        select(Milestone)
        .join(ProjectRef, ProjectRef.id == Milestone.project_id)
        .where(_one_of(Milestone.project_id, projects), Milestone.done_on.is_(None))
        .order_by(ProjectRef.name, Milestone.project_id, Milestone.position)
    )
    return [record_row(shown(row, yardstick)) for row in await session.scalars(statement)]


async def blocker_rows(
    session: AsyncSession, caller: Caller, projects: Sequence[ProjectRef], carriers: Collection[str]
) -> list[RecordRow]:
    """The open blockers of these projects and carriers, the oldest first."""
    statement = visible_blockers(caller).where(
        or_(_one_of(Blocker.project_id, projects), Blocker.carrier_code.in_(carriers)), Blocker.state.in_(OPEN_STATES)
    )
    return [_blocker_row(each) for each in await session.scalars(statement.order_by(Blocker.raised_on, Blocker.id))]


async def carriers_of(session: AsyncSession, caller: Caller, carriers: Collection[str]) -> list[str]:
    """The codes of the carriers that a workbook is about: the officer's own, of the office all; only those named."""
    if caller.role is Role.DEPARTMENT_OFFICER:
        return []
    statement = select(CarrierRef.code).order_by(CarrierRef.code)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(CarrierRef.code.in_(caller.carriers))
    if carriers:
        statement = statement.where(CarrierRef.code.in_(carriers))
    return list(await session.scalars(statement))


def amount_rows(
    projects: Sequence[ProjectRef], entered: Mapping[tuple[str, str], Mapping[str, Any]], period: Period, basis: str
) -> list[RecordRow]:
    """One row for each project: what investment has of the month, beside it what it has of the month before.

    ``entered`` is what it told, by what names the project and by month.
    """
    rows = []
    for project in projects:
        name = project.code or str(project.id)
        now, before = entered.get((name, period), {}), entered.get((name, period.plus(-1)), {})
        fields = {
            "project_code": name,
            "project_name": project.name,
            "period": period,
            "basis": basis,
            "synthetic": project.synthetic,
            "amount": _number(now.get("amount")),
            "confirmed_amount": _number(now.get("confirmed_amount")),
            "last_amount": _number(before.get("amount")),
            "reason": now.get("reason"),
            "state": now.get("state"),
        }
        record_id = now.get("id")
        values = [fields.get(column.name) for column in ACTUAL_SHEET.columns]
        rows.append(RecordRow(values, UUID(record_id) if record_id else None, now.get("version")))
    return rows


def _number(written: str | None) -> Decimal | None:
    return None if written is None else Decimal(written)


def _one_of(column: Any, projects: Sequence[ProjectRef]) -> ColumnElement[bool]:
    # One array, not one parameter a value: the protocol allows 32,767.
    found: ColumnElement[bool] = column == any_(literal([project.id for project in projects], ARRAY(Uuid)))
    return found


def _blocker_row(blocker: Blocker) -> RecordRow:
    project, carrier = blocker.project, blocker.carrier
    fields = {name: getattr(blocker, name) for name in ("kind", "title", "detail", "due_on", "state", "raised_on")}
    fields |= {
        "project_code": (project.code or str(project.id)) if project else None,
        "carrier_code": blocker.carrier_code,
        "target_name": project.name if project else carrier.name if carrier else None,
        "unit_name": blocker.unit.name if blocker.unit else blocker.assigned_unit,
        "synthetic": blocker.synthetic,
    }
    return RecordRow([fields.get(column.name) for column in BLOCKER_SHEET.columns], blocker.id, blocker.version)
