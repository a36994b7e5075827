"""Reads of follow-ups. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import working_days_between
from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.progress.follow_ups.models import FollowUp
from services.progress.follow_ups.rules import OPEN_STATES, OPENINGS, State, Step
from services.progress.follow_ups.schemas import FOLLOW_UP_TABLE, FollowUpDetail, FollowUpFilter, FollowUpSort
from services.progress.follow_ups.schemas import FollowUp as FollowUpShown
from services.progress.meetings.models import Matter
from services.progress.steps.queries import chosen, involved, list_steps, mine_first, of_carriers, standings
from services.progress.steps.rules import clocks, open_steps

_OPEN = FollowUp.state.in_(OPEN_STATES)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "due_on": FollowUp.due_on.expression,
    "decided_on": FollowUp.decided_on.expression,
    "number": FollowUp.number.expression,
}


def visible(caller: Caller) -> Select[FollowUp]:
    """The follow-ups that the caller may see."""
    return select(FollowUp).where(
        involved(caller, FollowUp.id, FollowUp.project_id, FollowUp.carrier_code, FollowUp.unit)
    )


def _waits_for(caller: Caller) -> ColumnElement[bool]:
    return and_(FollowUp.state == State.OPEN, mine_first(caller, FollowUp.unit.expression))


def filtered(statement: Select[FollowUp], caller: Caller, wanted: FollowUpFilter, today: date) -> Select[FollowUp]:
    """Only those that the filter wants, judged on ``today``."""
    among = (
        (FollowUp.meeting_id, wanted.meeting_id),
        (FollowUp.blocker_id, wanted.blocker_id),
        (FollowUp.project_id, wanted.project_id),
        (FollowUp.unit, wanted.unit),
        (FollowUp.state, wanted.state),
    )
    flags = (
        (_OPEN, wanted.open),
        (and_(FollowUp.state == State.OPEN, FollowUp.due_on < today), wanted.overdue),
        (_waits_for(caller), wanted.mine),
    )
    statement = statement.where(*chosen(among, flags))
    if wanted.carrier:
        statement = statement.where(of_carriers(FollowUp.project_id, FollowUp.carrier_code, wanted.carrier))
    if wanted.q:
        statement = statement.where(FollowUp.text.icontains(wanted.q, autoescape=True))
    return statement


def order(sort: FollowUpSort, caller: Caller) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    if sort == "urgency":
        rank = case((_waits_for(caller), 0), (_OPEN, 1), else_=2)
        return [SortKey(rank), SortKey(FollowUp.due_on.expression), SortKey(FollowUp.id.expression)]
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(FollowUp.id.expression, descending)]


async def list_follow_ups(
    session: AsyncSession, caller: Caller, wanted: FollowUpFilter, page: PageRequest, today: date
) -> tuple[list[FollowUpShown], str | None]:
    """One page of follow-ups and the cursor of the next."""
    statement = filtered(visible(caller), caller, wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort, caller), page)
    return [shown(row[0], caller, today) for row in rows], following


async def get_follow_up(session: AsyncSession, caller: Caller, follow_up_id: UUID, *, lock: bool = False) -> FollowUp:
    """One follow-up, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(FollowUp.id == follow_up_id)
    if lock:
        statement = statement.with_for_update(of=FollowUp)
    follow_up = (await session.scalars(statement)).one_or_none()
    if follow_up is None:
        raise NotFound
    return follow_up


async def get_matter(session: AsyncSession, meeting_id: UUID, matter_id: UUID) -> Matter | None:
    """A matter of a meeting, or None."""
    statement = select(Matter).where(Matter.id == matter_id, Matter.meeting_id == meeting_id)
    return (await session.scalars(statement)).one_or_none()


def stream_follow_ups(
    session: AsyncSession, caller: Caller, wanted: FollowUpFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All follow-ups that the filter wants, in chunks."""
    statement = filtered(visible(caller), caller, wanted, today)
    return stream_records(
        session, statement, order(wanted.sort, caller), row_of=lambda row: record_row(shown(row, caller, today))
    )


def shown(row: FollowUp, caller: Caller, today: date) -> FollowUpShown:
    """A follow-up with names and clocks. A unit has met its date when it answered in time."""
    taken = clocks(
        began_on=row.decided_on,
        state_on=row.state_on,
        ended_on=row.ended_on,
        due_on=row.due_on,
        met_on=row.answered_on,
        today=today,
        between=working_days_between,
    )
    return FollowUpShown.model_validate(
        vars(row)
        | {
            "meeting_title": row.meeting.title,
            "project_name": row.project and row.project.name,
            "carrier_name": row.carrier and row.carrier.name,
            "unit_name": row.addressed and row.addressed.name,
            "overdue": row.state == State.OPEN and row.due_on < today,
            "mine": row.state == State.OPEN and row.unit in caller.units,
            "clocks": asdict(taken),
        }
    )


async def detail(session: AsyncSession, caller: Caller, row: FollowUp, today: date) -> FollowUpDetail:
    """A follow-up with its history and what the caller may do."""
    stands = await standings(session, caller, project_id=row.project_id, carrier_code=row.carrier_code, unit=row.unit)
    actions = open_steps(OPENINGS, row.state, stands, subject=caller.subject, answered_by=row.answered_by)
    more = {"steps": await list_steps(session, caller, row.id), "actions": [Step(each) for each in actions]}
    return FollowUpDetail.model_validate(dict(shown(row, caller, today)) | more)


def record_row(follow_up: FollowUpShown) -> RecordRow:
    """A follow-up as a row of a file."""
    fields = follow_up.model_dump()
    fields |= fields["clocks"]
    return RecordRow([fields[column.name] for column in FOLLOW_UP_TABLE.columns], follow_up.id, follow_up.version)
