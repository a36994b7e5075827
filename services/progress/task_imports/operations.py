"""Tasks from files: how they go, told in a table instead of one by one."""

from collections.abc import Sequence, Set
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.events import Event
from services.kit.tables import ParsedTable
from services.kit.tables.importing import Fields, FileReport, Register, Row, Uploaded, import_register
from services.progress.events import TaskUpdated
from services.progress.steps.operations import Sources
from services.progress.task_imports import rules
from services.progress.tasks import queries
from services.progress.tasks.models import Task
from services.progress.tasks.operations import occurrences_of, write_step
from services.progress.tasks.rules import State, after_step, next_due
from services.progress.tasks.schemas import TASK_TABLE, TaskRow
from services.progress.unit_refs.operations import ask_for_units
from services.progress.unit_refs.queries import known_units

_NAMES = [column.name for column in TASK_TABLE.writable]


async def import_tasks(
    session: AsyncSession, caller: Caller, sources: Sources, today: date, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Change tasks by a file, all of it or nothing; see :func:`import_register` for what it raises."""
    judged: dict[str, Row] = {}
    register = Register(
        model=Task,
        row=TaskRow,
        visible=queries.visible(caller).where(~Task.withdrawn),
        key=Task.code,
        key_of=lambda fields: fields["code"],
        key_column="code",
        check=partial(_check, session, caller, sources, today, judged),
        events=partial(_events, session, caller, judged),
        values=partial(_values, judged),
        shown=_shown,
    )
    return await import_register(session, caller, table, register, options)


def _shown(task: Task) -> Fields:
    row = queries.row_of(task)
    return {name: row[name] for name in _NAMES}


async def _check(
    session: AsyncSession, caller: Caller, sources: Sources, today: date, judged: dict[str, Row], rows: Sequence[Row]
) -> None:
    units = {unit for row in rows if (unit := row.changes.get("lead_unit"))}
    if units:
        await ask_for_units(session, sources.siblings, sources.identity_url, units)
    known = await known_units(session, units)
    for row in rows:
        task: Task | None = row.record
        if task is None:
            if not row.faults:
                row.fault("code", "unknown_task", "没有这个编号的任务；新增自定任务请在页面上登记")
            continue
        judged[task.code] = row
        if not row.changes:
            continue
        if not queries.may_report(caller, task):
            row.fault(None, "outside_scope", "该任务不由您的单位牵头")
            continue
        unit = row.changes.get("lead_unit")
        if unit is not None and unit not in known:
            row.fault("lead_unit", "unknown_unit", f"没有代码为 {unit} 的单位")
        faults = rules.row_faults(
            row.fields,
            row.changes,
            state=State(task.state),
            started_on=task.started_on,
            proven=bool(task.evidence),
            occurrences=occurrences_of(task),
            office=caller.role is Role.OFFICE,
            today=today,
        )
        for fault in faults:
            row.fault(fault.field, fault.code, fault.detail)


def _values(judged: dict[str, Row], fields: Fields) -> Fields:
    row = judged[fields["code"]]
    task: Task = row.record
    state = rules.wished_state(row.changes)
    moved = after_step(state, fields["happened_on"], started_on=task.started_on) if state else {}
    current: dict[str, Any] = {name: getattr(task, name) for name in ("state", "started_on", "done_on", "stopped_on")}
    return {
        **current,
        **moved,
        "lead_unit": fields["lead_unit"],
        "due_on": fields["due_on"],
        "due_default": task.due_default and "due_on" not in row.changes,
        "next_due_on": next_due(fields["due_on"], occurrences_of(task)),
        "note": fields["note"],
        "noted_on": fields["happened_on"],
        "document_number": fields["document_number"],
        "figures": rules.figures_after(task.figures, fields),
    }


async def _events(
    session: AsyncSession, caller: Caller, judged: dict[str, Row], tasks: Sequence[Task], created: Set[UUID]
) -> list[Event]:
    for task in tasks:
        row = judged[task.code]
        if step := rules.step_of(row.fields, row.changes):
            write_step(
                session,
                caller,
                task,
                step.happened_on,
                state=step.state,
                occurrence=None,
                note=step.note,
                document_number=step.document_number,
                evidence=[],
            )
    await session.flush()
    return [TaskUpdated.model_validate(task) for task in tasks]
