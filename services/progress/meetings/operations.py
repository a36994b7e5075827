"""Writes of meetings. Each locks the meeting, checks the version seen, and records one event."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid
from services.progress import events
from services.progress.blockers.queries import blocker_targets
from services.progress.meetings import queries, rules
from services.progress.meetings.models import Matter, Meeting
from services.progress.meetings.rules import State
from services.progress.meetings.schemas import MatterGiven, MeetingChange, NewMeeting
from services.progress.steps.operations import Sources, refuse, require_references


async def call_meeting(
    session: AsyncSession, caller: Caller, sources: Sources, new: NewMeeting, today: date
) -> Meeting:
    """Enter a meeting with its agenda. Raises Invalid."""
    refuse({"#/matters": rules.agenda_fault(new.kind, len(new.matters))})
    synthetic = await _require_known(session, sources, new.units, new.matters)
    meeting = Meeting(
        **new.model_dump(exclude={"matters", "synthetic"}),
        state=queries.state_on(State.PLANNED, new.held_on, today),
        synthetic=synthetic or new.synthetic,
        matters=[_matter(given, number) for number, given in enumerate(new.matters, 1)],
    )
    if any(given.id for given in new.matters):
        raise Invalid([FieldError("#/matters", "新会议的议题不能带标识", "unknown_matter")])
    session.add(meeting)
    await session.flush()
    await session.refresh(meeting)
    await record(session, events.MeetingRegistered.model_validate(meeting, from_attributes=True), caller=caller)
    return meeting


async def change_meeting(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    meeting_id: UUID,
    version: int,
    change: MeetingChange,
    today: date,
) -> Meeting:
    """Change what was sent. A matter that has decisions cannot be taken from the agenda."""
    meeting = await queries.get_meeting(session, caller, meeting_id, lock=True)
    require_version(version, meeting.version)
    if meeting.state == State.CANCELLED:
        raise Conflict("会议已取消，不能修改", code="wrong_state")
    changes: dict[str, Any] = {
        name: value for name, value in sent(change).items() if name != "matters" and getattr(meeting, name) != value
    }
    matters = change.matters if "matters" in change.model_fields_set else None
    if not changes and matters is None:
        return meeting
    await _require_known(session, sources, changes.get("units", []), matters or [])
    if matters is not None:
        refuse({"#/matters": rules.agenda_fault(meeting.kind, len(matters))})
        _set_agenda(meeting, matters)
    for name, value in changes.items():
        setattr(meeting, name, value)
    meeting.state = queries.state_on(meeting.state, meeting.held_on, today)
    meeting.version += 1
    try:
        await session.flush()
    except IntegrityError as error:
        kept = FieldError("#/matters", "该议题已有议定事项，不能删除", "has_decisions")
        raise Conflict(kept.detail, code="has_decisions", errors=[kept]) from error
    await session.refresh(meeting)
    await record(session, events.MeetingUpdated.model_validate(meeting, from_attributes=True), caller=caller)
    return meeting


async def cancel_meeting(session: AsyncSession, caller: Caller, meeting_id: UUID, version: int, reason: str) -> Meeting:
    """Cancel a meeting that has decided nothing; it stays on record with the reason."""
    meeting = await queries.get_meeting(session, caller, meeting_id, lock=True)
    require_version(version, meeting.version)
    if fault := rules.cancel_fault(meeting.state, meeting.decisions):
        raise Conflict(fault.detail, code=fault.code)
    meeting.state, meeting.cancel_reason = State.CANCELLED, reason
    meeting.version += 1
    await session.flush()
    await record(session, events.MeetingCancelled.model_validate(meeting, from_attributes=True), caller=caller)
    return meeting


def _matter(given: MatterGiven, number: int) -> Matter:
    return Matter(**given.model_dump(exclude={"id"}), number=number)


def _set_agenda(meeting: Meeting, matters: Sequence[MatterGiven]) -> None:
    kept = {matter.id: matter for matter in meeting.matters}
    agenda = []
    for number, given in enumerate(matters, 1):
        if given.id is None:
            agenda.append(_matter(given, number))
            continue
        matter = kept.get(given.id)
        if matter is None:
            raise Invalid([FieldError(f"#/matters/{number - 1}/id", "会议没有这个议题", "unknown_matter")])
        for name, value in given.model_dump(exclude={"id"}).items():
            setattr(matter, name, value)
        matter.number = number
        agenda.append(matter)
    meeting.matters = agenda


async def _require_known(
    session: AsyncSession, sources: Sources, units: Sequence[str], matters: Sequence[MatterGiven]
) -> bool:
    named = {f"#/units/{at}": code for at, code in enumerate(units)}
    named |= {f"#/matters/{at}/unit": given.unit for at, given in enumerate(matters) if given.unit}
    await require_references(session, sources, units=named)
    synthetic = False
    for at, given in enumerate(matters):
        pointer = f"#/matters/{at}"
        if given.blocker_id and not await blocker_targets(session, given.blocker_id):
            raise Invalid([FieldError(f"{pointer}/blocker_id", "没有这个要素制约", "unknown_blocker")])
        synthetic |= await require_references(
            session, sources, project_id=given.project_id, carrier_code=given.carrier_code, pointer=pointer
        )
    return synthetic
