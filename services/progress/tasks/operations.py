"""Writes of tasks. Each locks the task, checks the version seen, and records one event."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.progress.carrier_refs.operations import ask_for_carrier
from services.progress.carrier_refs.queries import knows_carrier
from services.progress.events import TaskRegistered, TaskUpdated, TaskWithdrawn
from services.progress.project_refs.operations import ask_for_project
from services.progress.project_refs.queries import knows_project
from services.progress.steps.operations import Sources
from services.progress.tasks import queries, rules
from services.progress.tasks.models import Task, TaskStep
from services.progress.tasks.rules import Occurrence, State
from services.progress.tasks.schemas import NewTask, NewTaskStep, TaskChange, TaskOccurrence
from services.progress.unit_refs.operations import ask_for_units, require_units

# Own tasks come after the plan's, in the order in which they were added.
_OWN_PLACE = 1_000_000
_OFFICE_FIELDS = frozenset({"title", "clause", "lead_unit", "due_on"})
_LOCK = text("SELECT pg_advisory_xact_lock(4286, 4)")


async def register_task(session: AsyncSession, caller: Caller, sources: Sources, new: NewTask) -> Task:
    """Add a task of the office's own. Raises Invalid for what it refers to and is not there, Conflict for its code."""
    await _require_references(session, sources, new.model_dump())
    if not await queries.knows_action(session, new.action):
        raise Invalid([FieldError("#/action", f"没有编号为 {new.action} 的行动", "unknown_action")])
    fields = new.model_dump(exclude={"code", "figures"})
    figures = new.model_dump(mode="json", include={"figures"})
    code = new.code or await _next_code(session)
    task = Task(code=code, kind=rules.Kind.OWN, place=_OWN_PLACE, next_due_on=new.due_on, **fields, **figures)
    session.add(task)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/code", f"任务编号 {code} 已被使用", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
    await session.refresh(task)
    await record(session, TaskRegistered.model_validate(task), caller=caller)
    return task


async def change_task(
    session: AsyncSession, caller: Caller, sources: Sources, task_id: UUID, expected_version: int, change: TaskChange
) -> Task:
    """Change what was sent; nothing happens if it is so already.

    Raises Stale, Forbidden for what only the office or the lead unit may change, Conflict for what only the plan can.
    """
    task = await _lock(session, caller, task_id, expected_version)
    wished = sent(change) | change.model_dump(mode="json", exclude_unset=True, include={"figures"})
    changes = {name: value for name, value in wished.items() if getattr(task, name) != value}
    if caller.role is not Role.OFFICE and (kept := sorted(_OFFICE_FIELDS & changes.keys())):
        raise Forbidden(f"{'、'.join(_title(name) for name in kept)}由办公室确定", code="office_only")
    if fixed := rules.fixed_by_plan(task.from_plan, changes):
        errors = [FieldError(f"#/{name}", "此项由计划文件规定，不能在此修改", "fixed_by_plan") for name in fixed]
        raise Conflict("方案任务的名称和条款由计划文件规定", code="fixed_by_plan", errors=errors)
    await _require_references(session, sources, changes)
    if not changes:
        return task
    if "due_on" in changes:
        changes["due_default"] = False
        changes["next_due_on"] = rules.next_due(changes["due_on"], occurrences_of(task))
    await assign(session, task, changes)
    await record(session, TaskUpdated.model_validate(task), caller=caller)
    return task


async def take_step(
    session: AsyncSession, caller: Caller, task_id: UUID, expected_version: int, step: NewTaskStep, today: date
) -> Task:
    """Record how a task goes. Raises Stale, Forbidden, and Invalid for a step that the task may not take."""
    task = await _lock(session, caller, task_id, expected_version)
    faults = rules.step_faults(
        State(task.state),
        step.state,
        text=step.text,
        proven=bool(step.evidence or step.document_number),
        occurrence=step.occurrence,
        occurrences=occurrences_of(task),
    )
    faults += rules.day_faults(step.state, step.happened_on, started_on=task.started_on, today=today)
    if faults:
        raise Invalid([FieldError(f"#/{fault.field}", fault.detail, fault.code) for fault in faults])
    evidence = step.model_dump(mode="json")["evidence"]
    changes: dict[str, Any] = rules.after_step(step.state, step.happened_on, started_on=task.started_on)
    if step.text:
        changes |= {"note": step.text}
    changes |= {"noted_on": step.happened_on}
    if step.document_number:
        changes["document_number"] = step.document_number
    known = {each["digest"] for each in task.evidence}
    changes["evidence"] = [*task.evidence, *(each for each in evidence if each["digest"] not in known)]
    if step.occurrence is not None:
        kept = rules.fulfilled(occurrences_of(task), step.occurrence, step.happened_on)
        changes["occurrences"] = occurrence_rows(kept)
        changes["next_due_on"] = rules.next_due(task.due_on, kept)
    await assign(session, task, changes)
    write_step(
        session,
        caller,
        task,
        step.happened_on,
        state=step.state,
        occurrence=step.occurrence,
        note=step.text,
        document_number=step.document_number,
        evidence=evidence,
    )
    await session.flush()
    await record(session, TaskUpdated.model_validate(task), caller=caller)
    return task


async def withdraw_task(session: AsyncSession, caller: Caller, task_id: UUID, expected_version: int) -> None:
    """Take back a task of the office's own. Raises Conflict for one of the plan's, or one that has been started."""
    task = await _lock(session, caller, task_id, expected_version)
    if task.from_plan:
        raise Conflict("方案任务不能删除；确需终止的，请登记“已终止”并说明原因", code="fixed_by_plan")
    if task.state != State.NOT_STARTED:
        raise Conflict("任务已启动，不能删除；请登记“已终止”并说明原因", code="started")
    await assign(session, task, {"withdrawn": True})
    await record(session, TaskWithdrawn.model_validate(task), caller=caller)


def write_step(
    session: AsyncSession,
    caller: Caller,
    task: Task,
    day: date,
    *,
    state: State | None,
    occurrence: date | None,
    note: str | None,
    document_number: str | None,
    evidence: Sequence[dict[str, Any]],
) -> None:
    """Add to a task's history; the task has the version that this step made."""
    fields = {"state": state, "occurrence": occurrence, "text": note, "document_number": document_number}
    own = {"actor": caller.subject, "actor_name": caller.name, "recorded_at": clock.now(), "task_version": task.version}
    session.add(TaskStep(task_id=task.id, happened_on=day, evidence=list(evidence), **fields, **own))


def occurrences_of(task: Task) -> list[Occurrence]:
    """The due dates of a task that recurs."""
    found = [TaskOccurrence.model_validate(each) for each in task.occurrences]
    return [Occurrence(each.due_on, each.done_on) for each in found]


def occurrence_rows(occurrences: Sequence[Occurrence]) -> list[dict[str, Any]]:
    """Due dates as the table keeps them."""
    return [TaskOccurrence.model_validate(each).model_dump(mode="json") for each in occurrences]


async def assign(session: AsyncSession, task: Task, changes: dict[str, Any]) -> None:
    """Write changes as the task's next version."""
    for name, value in changes.items():
        setattr(task, name, value)
    task.version += 1
    await session.flush()


async def _lock(session: AsyncSession, caller: Caller, task_id: UUID, expected_version: int) -> Task:
    task = await queries.get_task(session, caller, task_id, lock=True)
    if not queries.may_report(caller, task):
        raise Forbidden("该任务不由您的单位牵头", code="outside_scope")
    require_version(expected_version, task.version)
    if task.withdrawn:
        raise Conflict("任务已撤销，不能再修改", code="withdrawn")
    return task


def _title(name: str) -> str:
    return str(TaskChange.model_fields[name].title)


async def _next_code(session: AsyncSession) -> str:
    await session.execute(_LOCK)
    prefix = f"own.{clock.today().year}-"
    numbers = [
        int(code[len(prefix) :]) for code in await queries.own_codes(session, prefix) if code[len(prefix) :].isdigit()
    ]
    return f"{prefix}{max(numbers, default=0) + 1:03d}"


async def _require_references(session: AsyncSession, sources: Sources, fields: dict[str, Any]) -> None:
    if unit := fields.get("lead_unit"):
        await ask_for_units(session, sources.siblings, sources.identity_url, [unit])
        await require_units(session, {"#/lead_unit": unit})
    errors = []
    for at, code in enumerate(fields.get("carrier_codes", ())):
        await ask_for_carrier(session, sources.siblings, sources.registry_url, code)
        if not await knows_carrier(session, code):
            errors.append(FieldError(f"#/carrier_codes/{at}", f"没有代码为 {code} 的载体", "unknown_carrier"))
    for at, project_id in enumerate(fields.get("project_ids", ())):
        await ask_for_project(session, sources.siblings, sources.registry_url, project_id)
        if not await knows_project(session, project_id):
            errors.append(FieldError(f"#/project_ids/{at}", "登记服务中没有这个项目", "unknown_project"))
    if errors:
        raise Invalid(errors)
