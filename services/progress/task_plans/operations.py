"""Loading the plan's tasks: what differs from what was loaded before becomes a new version. May be repeated."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.events import canonical_json, record_all
from services.progress.events import TaskRegistered, TaskUpdated, TaskWithdrawn
from services.progress.task_plans import queries, rules
from services.progress.task_plans.models import TaskPlanVersion
from services.progress.task_plans.schemas import PlannedAction, PlannedTask
from services.progress.tasks.models import Task, TaskAction
from services.progress.tasks.operations import occurrence_rows, occurrences_of
from services.progress.tasks.rules import FOUR_REDUCTIONS, merged, next_due

# Two loads at once would both find a task changed and give it the same next version.
_LOCK = text("SELECT pg_advisory_xact_lock(4286, 3)")

TaskEvent = TaskRegistered | TaskUpdated | TaskWithdrawn


async def load_plan_tasks(
    session: AsyncSession, actions: Sequence[PlannedAction], planned: Sequence[PlannedTask]
) -> int:
    """Make the tasks say what the plan says; answers how many that changed.

    State, evidence, notes, figures, lead unit and what officials linked are never touched. A task that the plan drops
    is withdrawn, with its history; one that it takes up again comes back.
    """
    await session.execute(_LOCK)
    await _load_actions(session, actions)
    known = await queries.lock_planned(session)
    newest = await queries.newest_versions(session)
    events: list[TaskEvent] = []
    for place, entry in enumerate(planned):
        task = known.pop(entry.code, None)
        content = entry.model_dump(mode="json")
        if task is None:
            task = await _enter(session, entry, place)
            session.add(_version(task, content, withdrawn=False))
            events.append(TaskRegistered.model_validate(task))
            continue
        # The order of the document is no matter of its own: nothing is said by it.
        task.place = place
        former = newest[task.id]
        if former.digest != _digest(content) or former.withdrawn:
            _rewrite(task, entry, former.content)
            session.add(_version(task, content, withdrawn=False))
            events.append(TaskUpdated.model_validate(task))
    for task in known.values():
        if not task.withdrawn:
            _next(task, {"withdrawn": True})
            session.add(_version(task, newest[task.id].content, withdrawn=True))
            events.append(TaskWithdrawn.model_validate(task))
    await session.flush()
    await record_all(session, events, caller=None)
    return len(events)


async def _load_actions(session: AsyncSession, actions: Sequence[PlannedAction]) -> None:
    known = await queries.known_actions(session)
    for place, action in enumerate(actions):
        fields = action.model_dump(mode="json") | {"place": place}
        there = known.get(action.code)
        if there is None:
            session.add(TaskAction(**fields))
            continue
        for name, value in fields.items():
            setattr(there, name, value)
    await session.flush()


async def _enter(session: AsyncSession, entry: PlannedTask, place: int) -> Task:
    occurrences = merged((), entry.due_each)
    figure = FOUR_REDUCTIONS.get(entry.code)
    task = Task(
        code=entry.code,
        place=place,
        from_plan=True,
        plan_version=1,
        due_on=entry.due_on,
        due_default=entry.due_default,
        occurrences=occurrence_rows(occurrences),
        next_due_on=next_due(entry.due_on, occurrences),
        figures=[{"name": figure[0], "unit": figure[1], "before": None, "after": None}] if figure else [],
        carrier_codes=entry.carrier_codes,
        **_words(entry),
    )
    session.add(task)
    await session.flush()
    await session.refresh(task)
    return task


def _rewrite(task: Task, entry: PlannedTask, former: dict[str, Any]) -> None:
    occurrences = merged(occurrences_of(task), entry.due_each)
    due_on, due_default = rules.due_after(task.due_on, former, entry.model_dump(), default=task.due_default)
    _next(
        task,
        {
            **_words(entry),
            "withdrawn": False,
            "due_on": due_on,
            "due_default": due_default,
            "occurrences": occurrence_rows(occurrences),
            "next_due_on": next_due(due_on, occurrences),
            "carrier_codes": rules.followed_list(task.carrier_codes, former["carrier_codes"], entry.carrier_codes),
        },
    )


def _words(entry: PlannedTask) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in rules.WORDS}


def _next(task: Task, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        setattr(task, name, value)
    task.plan_version = (task.plan_version or 0) + 1
    task.version += 1


def _version(task: Task, content: dict[str, Any], *, withdrawn: bool) -> TaskPlanVersion:
    return TaskPlanVersion(
        task_id=task.id,
        plan_version=task.plan_version,
        withdrawn=withdrawn,
        digest=_digest(content),
        content=content,
        loaded_at=clock.now(),
    )


def _digest(content: dict[str, Any]) -> str:
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()
