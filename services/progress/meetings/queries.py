"""Reads of meetings. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, String, cast, exists, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.progress.meetings.models import Matter, Meeting
from services.progress.meetings.rules import State
from services.progress.meetings.schemas import MEETING_TABLE, MeetingFilter, MeetingSort
from services.progress.meetings.schemas import Meeting as MeetingShown
from services.progress.steps.queries import OFFICERS, OUTSIDERS
from services.progress.unit_refs.queries import unit_names

_ORDERS: dict[str, ColumnElement[Any]] = {
    "held_on": Meeting.held_on.expression,
    "title": Meeting.title.expression,
}


def _among(column: ColumnElement[Any], codes: Sequence[str]) -> ColumnElement[bool]:
    return column.op("&&", is_comparison=True)(cast(literal(list(codes), ARRAY(String)), ARRAY(String)))


def visible(caller: Caller) -> Select[Meeting]:
    """The meetings that the caller may see: an officer, those to which its units came or which gave them work."""
    statement = select(Meeting)
    if caller.role in OFFICERS:
        units = sorted(caller.units)
        statement = statement.where(
            or_(_among(Meeting.units.expression, units), _among(Meeting.informed_units.expression, units))
        )
    return statement


def filtered(statement: Select[Meeting], wanted: MeetingFilter, today: date) -> Select[Meeting]:
    """Only those that the filter wants. A planned meeting counts as held from its day on."""
    if wanted.kind:
        statement = statement.where(Meeting.kind.in_(wanted.kind))
    if wanted.state:
        judged = {
            State.PLANNED: (Meeting.state != State.CANCELLED) & (Meeting.held_on > today),
            State.HELD: (Meeting.state != State.CANCELLED) & (Meeting.held_on <= today),
            State.CANCELLED: Meeting.state == State.CANCELLED,
        }
        statement = statement.where(or_(*(judged[state] for state in wanted.state)))
    if wanted.unit:
        statement = statement.where(_among(Meeting.units.expression, wanted.unit))
    if wanted.project_id:
        statement = statement.where(
            exists().where(Matter.meeting_id == Meeting.id, Matter.project_id == wanted.project_id)
        )
    if wanted.from_day:
        statement = statement.where(Meeting.held_on >= wanted.from_day)
    if wanted.to_day:
        statement = statement.where(Meeting.held_on <= wanted.to_day)
    if wanted.q:
        statement = statement.where(Meeting.title.icontains(wanted.q, autoescape=True))
    return statement


def order(sort: MeetingSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Meeting.id.expression, descending)]


async def list_meetings(
    session: AsyncSession, caller: Caller, wanted: MeetingFilter, page: PageRequest, today: date
) -> tuple[list[MeetingShown], str | None]:
    """One page of meetings and the cursor of the next."""
    statement = filtered(visible(caller), wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort), page)
    return [shown(row[0], caller, today) for row in rows], following


async def get_meeting(session: AsyncSession, caller: Caller, meeting_id: UUID, *, lock: bool = False) -> Meeting:
    """One meeting, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Meeting.id == meeting_id)
    if lock:
        statement = statement.with_for_update(of=Meeting)
    meeting = (await session.scalars(statement)).one_or_none()
    if meeting is None:
        raise NotFound
    return meeting


def state_on(state: str, held_on: date, today: date) -> State:
    """A meeting that was not cancelled is held when its day has come."""
    if state == State.CANCELLED:
        return State.CANCELLED
    return State.HELD if held_on <= today else State.PLANNED


def shown(row: Meeting, caller: Caller, today: date) -> MeetingShown:
    """A meeting as the caller may know it."""
    fields = vars(row) | {
        "matters": row.matters,
        "state": state_on(row.state, row.held_on, today),
        "may_edit": caller.role is Role.OFFICE,
    }
    if caller.role in OUTSIDERS:
        fields |= {"minutes": None}
    return MeetingShown.model_validate(fields)


async def stream_meetings(
    session: AsyncSession, caller: Caller, wanted: MeetingFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All meetings that the filter wants, in chunks."""
    names = await unit_names(session)
    statement = filtered(visible(caller), wanted, today)
    async for chunk in stream_records(
        session, statement, order(wanted.sort), row_of=lambda row: record_row(shown(row, caller, today), names)
    ):
        yield chunk


def record_row(meeting: MeetingShown, names: dict[str, str]) -> RecordRow:
    """A meeting as a row of a file."""
    fields = meeting.model_dump() | {
        "unit_names": "、".join(names.get(code, code) for code in meeting.units),
        "agenda": "；".join(f"{matter.number}. {matter.title}" for matter in meeting.matters),
    }
    return RecordRow([fields[column.name] for column in MEETING_TABLE.columns], meeting.id, meeting.version)
