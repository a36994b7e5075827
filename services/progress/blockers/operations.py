"""Writes of blockers. Each locks the row, checks the version seen, adds a step to the history and records one event."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Forbidden
from services.progress import events
from services.progress.blockers import queries, rules
from services.progress.blockers.models import Blocker
from services.progress.blockers.rules import OPENINGS, STATE_LABELS, State, Step
from services.progress.blockers.schemas import Assignment, BlockerChange, NewBlocker
from services.progress.steps.operations import (
    Sources,
    refuse,
    require_open,
    require_references,
    step_day,
    take_step,
    write_step,
)
from services.progress.steps.queries import owns, standings
from services.progress.steps.schemas import Answer, Conclusion, Reasoned


async def raise_blocker(
    session: AsyncSession, caller: Caller, sources: Sources, new: NewBlocker, today: date
) -> Blocker:
    """Raise what holds a project or carrier up. Raises Invalid, Forbidden when it is not the caller's own."""
    day = step_day(new.on, previous=None, today=today)
    synthetic = await require_references(
        session, sources, project_id=new.project_id, carrier_code=new.carrier_code, exactly_one=True
    )
    own = await owns(session, caller, project_id=new.project_id, carrier_code=new.carrier_code)
    if caller.role is not Role.OFFICE and not own:
        raise Forbidden("该项目或载体不由您的单位负责，不能代为提出", code="outside_scope")
    blocker = Blocker(
        **new.model_dump(exclude={"on", "synthetic"}),
        raised_on=day,
        state=State.RAISED,
        state_on=day,
        synthetic=synthetic or new.synthetic,
    )
    session.add(blocker)
    await session.flush()
    await session.refresh(blocker)
    unit = min(caller.units, default=None) if own else None
    write_step(session, caller, blocker.id, 1, "raise", day, unit=unit, text=new.detail, due_on=new.due_on)
    await session.flush()
    await record(session, events.BlockerRaised.model_validate(blocker, from_attributes=True), caller=caller)
    return blocker


async def change_blocker(
    session: AsyncSession, caller: Caller, blocker_id: UUID, version: int, change: BlockerChange, today: date
) -> Blocker:
    """Change what was sent; nothing happens if it is so already. A moved due date needs a reason."""
    blocker = await _lock_for(session, caller, blocker_id, version, Step.CHANGE)
    given = sent(change)
    reason = given.pop("reason", None)
    changes = {name: value for name, value in given.items() if getattr(blocker, name) != value}
    if not changes:
        return blocker
    refuse({"#/reason": rules.due_fault(changed="due_on" in changes, reason=reason)})
    day = step_day(None, previous=blocker.state_on, today=today)
    due_on = changes.get("due_on")
    await take_step(
        session, caller, blocker, Step.CHANGE, day, changes, events.BlockerUpdated, text=reason, due_on=due_on
    )
    return blocker


async def assign_blocker(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    blocker_id: UUID,
    version: int,
    assignment: Assignment,
    today: date,
) -> Blocker:
    """Give a blocker to the unit that has to answer; again, and to another, only with a reason."""
    blocker = await _lock_for(session, caller, blocker_id, version, Step.ASSIGN)
    day = step_day(assignment.on, previous=blocker.state_on, today=today)
    refuse({"#/reason": rules.reassignment_fault(assigned_unit=blocker.assigned_unit, reason=assignment.reason)})
    await require_references(session, sources, units={"#/unit": assignment.unit})
    changes: dict[str, Any] = {
        "assigned_unit": assignment.unit,
        "state": State.ASSIGNED,
        "assigned_on": day,
        "answered_on": None,
        "answered_by": None,
        "due_on": assignment.due_on or blocker.due_on,
    }
    await take_step(
        session,
        caller,
        blocker,
        Step.ASSIGN,
        day,
        changes,
        events.BlockerAssigned,
        unit=assignment.unit,
        text=assignment.reason,
        due_on=assignment.due_on,
    )
    return blocker


async def answer_blocker(
    session: AsyncSession, caller: Caller, blocker_id: UUID, version: int, answer: Answer, today: date
) -> Blocker:
    """Answer for the assigned unit; the office may on its behalf. A further answer adds to the first."""
    blocker = await _lock_for(session, caller, blocker_id, version, Step.ANSWER)
    day = step_day(answer.on, previous=blocker.state_on, today=today)
    changes = {"state": State.ANSWERED, "answered_on": day, "answered_by": caller.subject}
    await take_step(
        session,
        caller,
        blocker,
        Step.ANSWER,
        day,
        changes,
        events.BlockerAnswered,
        unit=blocker.assigned_unit,
        text=answer.text,
        evidence=answer.evidence,
    )
    return blocker


async def solve_blocker(
    session: AsyncSession, caller: Caller, blocker_id: UUID, version: int, end: Conclusion, today: date
) -> Blocker:
    """Confirm that an answer solved it: the side that raised it, or the office; never who answered."""
    blocker = await _lock_for(session, caller, blocker_id, version, Step.SOLVE)
    day = step_day(end.on, previous=blocker.state_on, today=today)
    changes = {"state": State.SOLVED, "ended_on": day}
    await take_step(
        session,
        caller,
        blocker,
        Step.SOLVE,
        day,
        changes,
        events.BlockerSolved,
        text=end.text,
        evidence=end.evidence,
    )
    return blocker


async def withdraw_blocker(
    session: AsyncSession, caller: Caller, blocker_id: UUID, version: int, said: Reasoned, today: date
) -> Blocker:
    """Take a blocker back, with the reason; it stays on record."""
    blocker = await _lock_for(session, caller, blocker_id, version, Step.WITHDRAW)
    day = step_day(said.on, previous=blocker.state_on, today=today)
    changes = {"state": State.WITHDRAWN, "ended_on": day}
    await take_step(session, caller, blocker, Step.WITHDRAW, day, changes, events.BlockerWithdrawn, text=said.reason)
    return blocker


async def reopen_blocker(
    session: AsyncSession, caller: Caller, blocker_id: UUID, version: int, said: Reasoned, today: date
) -> Blocker:
    """Open an ended blocker again, with the reason. Its clock runs from the first day, as if it had never ended."""
    blocker = await _lock_for(session, caller, blocker_id, version, Step.REOPEN)
    day = step_day(said.on, previous=blocker.state_on, today=today)
    changes = {
        "state": rules.reopened_state(blocker.assigned_unit),
        "ended_on": None,
        "answered_on": None,
        "answered_by": None,
    }
    await take_step(
        session,
        caller,
        blocker,
        Step.REOPEN,
        day,
        changes,
        events.BlockerReopened,
        unit=blocker.assigned_unit,
        text=said.reason,
    )
    return blocker


async def _lock_for(session: AsyncSession, caller: Caller, blocker_id: UUID, version: int, step: Step) -> Blocker:
    blocker = await queries.get_blocker(session, caller, blocker_id, lock=True)
    stands = await standings(
        session,
        caller,
        project_id=blocker.project_id,
        carrier_code=blocker.carrier_code,
        unit=blocker.assigned_unit,
    )
    require_version(version, blocker.version)
    opening = OPENINGS[step]
    require_open(caller, opening, blocker.state, stands, STATE_LABELS, answered_by=blocker.answered_by)
    return blocker
