"""Reads of tasks. The plan and how it stands are open to whoever may read at all; writing is the lead unit's."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.progress.tasks import rules
from services.progress.tasks.models import Task, TaskAction, TaskStep
from services.progress.tasks.rules import State
from services.progress.tasks.schemas import (
    TASK_TABLE,
    ActionCount,
    TaskAnswer,
    TaskFilter,
    TaskShown,
    TaskSort,
    TaskStepShown,
)

OUTSIDERS = (Role.PLATFORM, Role.SERVICE)
"""Machine clients: they see how a task stands, not what who said about it."""

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_STATES = {State.NOT_STARTED: 0, State.IN_PROGRESS: 1, State.DONE: 2, State.STOPPED: 3}
_ORDERS: dict[str, ColumnElement[Any]] = {
    "place": Task.place.expression,
    "title": Task.title.expression,
    "next_due_on": func.coalesce(Task.next_due_on, _LATER),
    "state": func.array_position([str(each) for each in _STATES], Task.state),
    "lead_unit": func.coalesce(Task.lead_unit, "~"),
    "done_on": func.coalesce(Task.done_on, _LATER),
}


def visible(caller: Caller) -> Select[Task]:
    """The tasks that the caller may see: the plan is public within the district."""
    return select(Task)


def may_report(caller: Caller, task: Task) -> bool:
    """Whether the caller may record how a task goes: the office any, officers those that their units lead."""
    if caller.role in (Role.DEPARTMENT_OFFICER, Role.CARRIER_OFFICER):
        return task.lead_unit is not None and task.lead_unit in caller.units
    return caller.role is Role.OFFICE


def filtered(statement: Select[Task], caller: Caller, wanted: TaskFilter, today: date) -> Select[Task]:
    """Only those that the filter wants."""
    statement = statement.where(Task.withdrawn == wanted.withdrawn)
    for column, values in (
        (Task.action, wanted.action),
        (Task.kind, wanted.kind),
        (Task.clause, wanted.clause),
        (Task.state, wanted.state),
        (Task.lead_unit, wanted.lead_unit),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.has_lead is not None:
        statement = statement.where(Task.lead_unit.is_not(None) == wanted.has_lead)
    if wanted.mine is not None:
        own = func.coalesce(Task.lead_unit.in_(caller.units), false()) if caller.units else false()
        statement = statement.where(own if wanted.mine else ~own)
    if wanted.due_to:
        statement = statement.where(_is_open(), Task.next_due_on <= wanted.due_to)
    if wanted.overdue is not None:
        late = func.coalesce(_is_late(today), false())
        statement = statement.where(late if wanted.overdue else ~late)
    if wanted.done_from:
        statement = statement.where(Task.done_on >= wanted.done_from)
    if wanted.done_to:
        statement = statement.where(Task.done_on <= wanted.done_to)
    if wanted.carrier:
        statement = statement.where(Task.carrier_codes.overlap(wanted.carrier))
    if wanted.project:
        statement = statement.where(Task.project_ids.contains([wanted.project]))
    if wanted.from_plan is not None:
        statement = statement.where(Task.from_plan == wanted.from_plan)
    if wanted.q:
        statement = statement.where(
            or_(Task.title.icontains(wanted.q, autoescape=True), Task.code.icontains(wanted.q, autoescape=True))
        )
    return statement


def _is_open() -> ColumnElement[bool]:
    return Task.state.in_([str(state) for state in rules.OPEN])


def _is_late(today: date) -> ColumnElement[bool]:
    return and_(_is_open(), Task.next_due_on < today)


def order(sort: TaskSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Task.id.expression, descending)]


def shown(task: Task, caller: Caller) -> TaskShown:
    """A task as the caller may know it."""
    found = TaskShown.model_validate(task)
    return found.model_copy(update={"note": None}) if caller.role in OUTSIDERS else found


def answer(task: Task, caller: Caller) -> TaskAnswer:
    """A task in full as the caller may know it."""
    extra = {"clause_text": task.clause_text, "may_report": may_report(caller, task) and not task.withdrawn}
    return TaskAnswer.model_validate(dict(shown(task, caller)) | extra)


async def list_tasks(
    session: AsyncSession, caller: Caller, wanted: TaskFilter, page: PageRequest, today: date
) -> tuple[list[TaskShown], str | None]:
    """One page of tasks and the cursor of the next."""
    statement = filtered(visible(caller), caller, wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort), page)
    return [shown(row[0], caller) for row in rows], following


async def stream_tasks(
    session: AsyncSession, caller: Caller, wanted: TaskFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All tasks that the filter wants as rows of files."""
    statement = filtered(visible(caller), caller, wanted, today).order_by(*in_order(order(wanted.sort)))
    yield await _rows(session, caller, statement)


async def rows_to_report(session: AsyncSession, caller: Caller) -> list[RecordRow]:
    """The open tasks that the caller may report, as rows of ``TASK_TABLE``."""
    statement = visible(caller).where(~Task.withdrawn, _is_open())
    if caller.role is not Role.OFFICE:
        statement = statement.where(Task.lead_unit.in_(caller.units))
    return await _rows(session, caller, statement.order_by(Task.place, Task.id))


async def _rows(session: AsyncSession, caller: Caller, statement: Select[Task]) -> list[RecordRow]:
    names = {row.code: row.name for row in await session.execute(select(TaskAction.code, TaskAction.name))}
    columns = [column.name for column in TASK_TABLE.columns]
    rows = []
    for task in await session.scalars(statement):
        fields = row_of(task) | {"action_name": names.get(task.action)}
        if caller.role in OUTSIDERS:
            fields["note"] = None
        rows.append(RecordRow([fields[name] for name in columns], task.id, task.version))
    return rows


def row_of(task: Task) -> dict[str, Any]:
    """A task as a row of ``TASK_TABLE``: of its figures the first."""
    figure = TaskShown.model_validate(task).figures[:1]
    first = dict(figure[0]) if figure else {}
    own = {f"figure_{name}": first.get(name) for name in ("name", "unit", "before", "after")}
    own |= {"state": State(task.state), "happened_on": task.noted_on, "action_name": None}
    return {column.name: own.get(column.name, getattr(task, column.name, None)) for column in TASK_TABLE.columns}


async def get_task(session: AsyncSession, caller: Caller, task_id: UUID, *, lock: bool = False) -> Task:
    """One task, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Task.id == task_id)
    if lock:
        statement = statement.with_for_update()
    task = (await session.scalars(statement)).one_or_none()
    if task is None:
        raise NotFound
    return task


async def list_steps(session: AsyncSession, caller: Caller, task_id: UUID) -> list[TaskStepShown]:
    """What was told of a task, newest first; raises NotFound."""
    await get_task(session, caller, task_id)
    statement = select(TaskStep).where(TaskStep.task_id == task_id).order_by(TaskStep.task_version.desc())
    steps = [TaskStepShown.model_validate(step) for step in await session.scalars(statement)]
    if caller.role not in OUTSIDERS:
        return steps
    return [step.model_copy(update={"text": None, "actor_name": None, "evidence": []}) for step in steps]


async def count_actions(session: AsyncSession, caller: Caller, wanted: TaskFilter, today: date) -> list[ActionCount]:
    """How the tasks that the filter wants stand, for each of the plan's actions and safeguards."""
    chosen = filtered(visible(caller), caller, wanted, today).subquery()
    late = and_(chosen.c.state.in_([str(state) for state in rules.OPEN]), chosen.c.next_due_on < today)
    states = [func.count(chosen.c.id).filter(chosen.c.state == str(state)).label(str(state)) for state in State]
    counted = [func.count(chosen.c.id).label("total"), *states, func.count(chosen.c.id).filter(late).label("overdue")]
    statement = (
        select(TaskAction.code, TaskAction.name, TaskAction.kind, *counted)
        .outerjoin(chosen, chosen.c.action == TaskAction.code)
        .group_by(TaskAction.code)
        .order_by(TaskAction.place)
    )
    return [ActionCount.model_validate(row) for row in await session.execute(statement)]


async def knows_action(session: AsyncSession, code: str) -> bool:
    """Whether the plan has an action or safeguard of this code."""
    return await session.get(TaskAction, code) is not None


async def own_codes(session: AsyncSession, prefix: str) -> list[str]:
    """The codes of the office's own tasks that begin so."""
    return list(await session.scalars(select(Task.code).where(Task.code.startswith(prefix, autoescape=True))))


async def tasks_by_code(session: AsyncSession, codes: Collection[str]) -> dict[str, Task]:
    """The tasks with these codes."""
    return {task.code: task for task in await session.scalars(select(Task).where(Task.code.in_(codes)))}
