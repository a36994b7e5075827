"""Writes of follow-ups. Each locks the row, checks the version seen, adds a step and records one event."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid, NotFound
from services.progress import events
from services.progress.blockers.queries import blocker_targets
from services.progress.follow_ups import queries, rules
from services.progress.follow_ups.models import FollowUp
from services.progress.follow_ups.rules import OPENINGS, STATE_LABELS, State, Step
from services.progress.follow_ups.schemas import FollowUpChange, NewFollowUp
from services.progress.meetings.queries import get_meeting
from services.progress.meetings.rules import decide_fault
from services.progress.steps.operations import (
    Sources,
    refuse,
    require_open,
    require_references,
    step_day,
    take_step,
    write_step,
)
from services.progress.steps.queries import standings
from services.progress.steps.schemas import Answer, Conclusion, Reasoned


async def decide(session: AsyncSession, caller: Caller, sources: Sources, new: NewFollowUp, today: date) -> FollowUp:
    """Enter what a meeting decided. Decisions are numbered under the meeting's lock. Raises Invalid, Conflict."""
    try:
        meeting = await get_meeting(session, caller, new.meeting_id, lock=True)
    except NotFound as error:
        raise Invalid([FieldError("#/meeting_id", "没有这个会议", "unknown_meeting")]) from error
    if fault := decide_fault(meeting.state):
        raise Conflict(fault.detail, code=fault.code)
    if new.due_on < meeting.held_on:
        raise Invalid([FieldError("#/due_on", f"办理期限不能早于会议日期（{meeting.held_on}）", "order")])
    target = await _target(session, new)
    synthetic = await require_references(
        session, sources, project_id=target["project_id"], carrier_code=target["carrier_code"],
        units={"#/unit": new.unit},
    )  # fmt: skip
    meeting.decisions += 1
    if new.unit not in meeting.informed_units:
        meeting.informed_units = [*meeting.informed_units, new.unit]
    follow_up = FollowUp(
        **(new.model_dump() | target),
        number=meeting.decisions,
        decided_on=meeting.held_on,
        state=State.OPEN,
        state_on=meeting.held_on,
        synthetic=synthetic or meeting.synthetic,
    )
    session.add(follow_up)
    await session.flush()
    await session.refresh(follow_up)
    write_step(
        session, caller, follow_up.id, 1, "decide", meeting.held_on, unit=new.unit, text=new.text, due_on=new.due_on
    )
    await session.flush()
    await record(session, events.FollowUpRegistered.model_validate(follow_up, from_attributes=True), caller=caller)
    return follow_up


async def change_follow_up(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    follow_up_id: UUID,
    version: int,
    change: FollowUpChange,
    today: date,
) -> FollowUp:
    """Change what was sent; nothing happens if it is so already. Another unit or due date needs a reason."""
    follow_up = await _lock_for(session, caller, follow_up_id, version, Step.CHANGE)
    given = sent(change)
    reason = given.pop("reason", None)
    changes = {name: value for name, value in given.items() if getattr(follow_up, name) != value}
    if not changes:
        return follow_up
    refuse({"#/reason": rules.change_fault(changed=bool({"unit", "due_on"} & set(changes)), reason=reason)})
    if "unit" in changes:
        await require_references(session, sources, units={"#/unit": changes["unit"]})
        # Another unit has not answered yet.
        changes |= {"state": State.OPEN, "answered_on": None, "answered_by": None}
        meeting = await get_meeting(session, caller, follow_up.meeting_id, lock=True)
        meeting.informed_units = [*dict.fromkeys([*meeting.informed_units, changes["unit"]])]
    day = step_day(None, previous=follow_up.state_on, today=today)
    await take_step(
        session, caller, follow_up, Step.CHANGE, day, changes, events.FollowUpUpdated,
        unit=changes.get("unit"), text=reason, due_on=changes.get("due_on"),
    )  # fmt: skip
    return follow_up


async def answer_follow_up(
    session: AsyncSession, caller: Caller, follow_up_id: UUID, version: int, answer: Answer, today: date
) -> FollowUp:
    """Answer for the unit, with evidence; the office may on its behalf. A further answer adds to the first."""
    follow_up = await _lock_for(session, caller, follow_up_id, version, Step.ANSWER)
    day = step_day(answer.on, previous=follow_up.state_on, today=today)
    changes = {"state": State.ANSWERED, "answered_on": day, "answered_by": caller.subject}
    await take_step(
        session, caller, follow_up, Step.ANSWER, day, changes, events.FollowUpAnswered,
        unit=follow_up.unit, text=answer.text, evidence=answer.evidence,
    )  # fmt: skip
    return follow_up


async def accept_follow_up(
    session: AsyncSession, caller: Caller, follow_up_id: UUID, version: int, end: Conclusion, today: date
) -> FollowUp:
    """Accept an answer as done; never by who answered."""
    follow_up = await _lock_for(session, caller, follow_up_id, version, Step.ACCEPT)
    day = step_day(end.on, previous=follow_up.state_on, today=today)
    changes = {"state": State.DONE, "ended_on": day}
    await take_step(
        session, caller, follow_up, Step.ACCEPT, day, changes, events.FollowUpDone,
        text=end.text, evidence=end.evidence,
    )  # fmt: skip
    return follow_up


async def return_follow_up(
    session: AsyncSession, caller: Caller, follow_up_id: UUID, version: int, said: Reasoned, today: date
) -> FollowUp:
    """Send an answer back, with the reason: it is as if it had not been answered, but the answer stays on record."""
    follow_up = await _lock_for(session, caller, follow_up_id, version, Step.RETURN)
    return await _open_again(session, caller, follow_up, Step.RETURN, said, events.FollowUpReturned, today)


async def reopen_follow_up(
    session: AsyncSession, caller: Caller, follow_up_id: UUID, version: int, said: Reasoned, today: date
) -> FollowUp:
    """Open what was done or withdrawn again, with the reason."""
    follow_up = await _lock_for(session, caller, follow_up_id, version, Step.REOPEN)
    return await _open_again(session, caller, follow_up, Step.REOPEN, said, events.FollowUpReopened, today)


async def withdraw_follow_up(
    session: AsyncSession, caller: Caller, follow_up_id: UUID, version: int, said: Reasoned, today: date
) -> FollowUp:
    """Take a decision back, with the reason; it stays on record."""
    follow_up = await _lock_for(session, caller, follow_up_id, version, Step.WITHDRAW)
    day = step_day(said.on, previous=follow_up.state_on, today=today)
    changes = {"state": State.WITHDRAWN, "ended_on": day}
    await take_step(session, caller, follow_up, Step.WITHDRAW, day, changes, events.FollowUpWithdrawn, text=said.reason)
    return follow_up


async def _target(session: AsyncSession, new: NewFollowUp) -> dict[str, Any]:
    """What a decision is on: as said, else as its matter or its blocker says."""
    target: dict[str, Any] = {
        "project_id": new.project_id,
        "carrier_code": new.carrier_code,
        "blocker_id": new.blocker_id,
    }
    if new.matter_id is not None:
        matter = await queries.get_matter(session, new.meeting_id, new.matter_id)
        if matter is None:
            raise Invalid([FieldError("#/matter_id", "该会议没有这个议题", "unknown_matter")])
        if not any(target.values()):
            target = {name: getattr(matter, name) for name in target}
    if target["blocker_id"] is not None:
        on = await blocker_targets(session, target["blocker_id"])
        if on is None:
            raise Invalid([FieldError("#/blocker_id", "没有这个要素制约", "unknown_blocker")])
        if target["project_id"] is None and target["carrier_code"] is None:
            target |= {"project_id": on[0], "carrier_code": on[1]}
    return target


async def _open_again(
    session: AsyncSession,
    caller: Caller,
    follow_up: FollowUp,
    step: Step,
    said: Reasoned,
    kind: type[events.FollowUpEvent],
    today: date,
) -> FollowUp:
    day = step_day(said.on, previous=follow_up.state_on, today=today)
    changes = {"state": State.OPEN, "answered_on": None, "answered_by": None, "ended_on": None}
    await take_step(session, caller, follow_up, step, day, changes, kind, unit=follow_up.unit, text=said.reason)
    return follow_up


async def _lock_for(session: AsyncSession, caller: Caller, follow_up_id: UUID, version: int, step: Step) -> FollowUp:
    follow_up = await queries.get_follow_up(session, caller, follow_up_id, lock=True)
    stands = await standings(
        session,
        caller,
        project_id=follow_up.project_id,
        carrier_code=follow_up.carrier_code,
        unit=follow_up.unit,
    )
    require_version(version, follow_up.version)
    require_open(caller, OPENINGS[step], follow_up.state, stands, STATE_LABELS, answered_by=follow_up.answered_by)
    return follow_up
