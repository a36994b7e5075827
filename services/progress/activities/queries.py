"""Reads of activities. They are public acts: whoever may read at all reads them all; writing is the unit's own."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.periods import Period
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.progress.activities.models import Activity
from services.progress.activities.rules import Kind, Month, State, Told
from services.progress.activities.schemas import ACTIVITY_TABLE, ActivityFilter, ActivityRow, ActivitySort
from services.progress.milestones.models import Milestone
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import in_scope
from services.progress.tasks.models import Task

_ORDERS: dict[str, ColumnElement[Any]] = {
    "held_on": Activity.held_on.expression,
    "title": Activity.title.expression,
    "kind": Activity.kind.expression,
}


# Dates are written by their parts: a cast to text depends on the session's settings.
_DAY = func.to_char(Activity.held_on, "YYYY-MM-DD")
NATURAL_KEY = case((Activity.state == State.ACTIVE, _DAY + "|" + Activity.kind + "|" + Activity.title))
"""How a file's row knows its activity again; as ``rules.natural_key``. For activities that stand."""


def visible(caller: Caller) -> Select[Activity]:
    """The activities that the caller may see."""
    return select(Activity)


def may_write(caller: Caller, unit: str) -> bool:
    """Whether the caller may enter and change activities of a unit: the office any, officers their own."""
    if caller.role in (Role.DEPARTMENT_OFFICER, Role.CARRIER_OFFICER):
        return unit in caller.units
    return caller.role is Role.OFFICE


def writable(caller: Caller) -> Select[Activity]:
    """The activities that the caller may change."""
    statement = visible(caller).where(Activity.state == State.ACTIVE)
    return statement if caller.role is Role.OFFICE else statement.where(Activity.unit.in_(caller.units))


def filtered(statement: Select[Activity], wanted: ActivityFilter) -> Select[Activity]:
    """Only those that the filter wants."""
    for column, values in (
        (Activity.kind, wanted.kind),
        (Activity.series, wanted.series),
        (Activity.unit, wanted.unit),
        (Activity.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.task_code:
        statement = statement.where(Activity.task_code == wanted.task_code)
    if wanted.held_from:
        statement = statement.where(Activity.held_on >= wanted.held_from)
    if wanted.held_to:
        statement = statement.where(Activity.held_on <= wanted.held_to)
    if wanted.q:
        statement = statement.where(
            or_(
                Activity.title.icontains(wanted.q, autoescape=True), Activity.place.icontains(wanted.q, autoescape=True)
            )
        )
    return statement


def order(sort: ActivitySort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Activity.id.expression, descending)]


async def list_activities(
    session: AsyncSession, caller: Caller, wanted: ActivityFilter, page: PageRequest
) -> tuple[list[Activity], str | None]:
    """One page of activities and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_activities(
    session: AsyncSession, caller: Caller, wanted: ActivityFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All activities that the filter wants as rows of files."""
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=_row)


def _row(activity: Activity) -> RecordRow:
    fields = ActivityRow.model_validate(activity, from_attributes=True)
    names = [column.name for column in ACTIVITY_TABLE.columns]
    return RecordRow([getattr(fields, name) for name in names], activity.id, activity.version)


async def get_activity(session: AsyncSession, caller: Caller, activity_id: UUID, *, lock: bool = False) -> Activity:
    """One activity, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Activity.id == activity_id)
    activity = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if activity is None:
        raise NotFound
    return activity


async def month(session: AsyncSession, caller: Caller, period: Period) -> Month:
    """What happened in a month: tasks done, milestones reached by projects in the caller's scope, activities held."""
    first, last = period.first_day, period.last_day
    tasks = select(Task).where(~Task.withdrawn, Task.done_on.between(first, last)).order_by(Task.done_on, Task.place)
    done = (await session.scalars(tasks)).all()
    reached = (
        select(Milestone.name, Milestone.done_on, Milestone.synthetic, ProjectRef.name.label("project"))
        .join(ProjectRef, ProjectRef.id == Milestone.project_id)
        .where(Milestone.done_on.between(first, last), in_scope(caller), ProjectRef.state != "withdrawn")
        .order_by(Milestone.done_on, ProjectRef.name)
        .limit(500)
    )
    milestones = (await session.execute(reached)).all()
    # A month's posts are what the digest becomes, not what it tells of.
    held = (
        visible(caller)
        .where(Activity.state == State.ACTIVE, Activity.held_on.between(first, last), Activity.kind != Kind.POST)
        .order_by(Activity.held_on, Activity.title)
    )
    activities = (await session.scalars(held)).all()
    finished = func.count(case((Task.done_on <= last, 1)))
    counts = (await session.execute(select(func.count(), finished).select_from(Task).where(~Task.withdrawn))).one()
    return Month(
        label=period.label,
        tasks_done=[Told(task.title, None, task.done_on) for task in done if task.done_on],
        milestones=[Told(each.project, each.name, each.done_on) for each in milestones if each.done_on],
        activities=[(Kind(each.kind), Told(each.title, each.place, each.held_on)) for each in activities],
        tasks_total=counts[0],
        tasks_finished=counts[1],
        synthetic=any(each.synthetic for each in done)
        or any(each.synthetic for each in milestones)
        or any(each.synthetic for each in activities),
    )
