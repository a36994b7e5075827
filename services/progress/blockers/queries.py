"""Reads of blockers. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import working_days_between
from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.progress.blockers.models import Blocker
from services.progress.blockers.rules import ENDED_STATES, OPEN_STATES, OPENINGS, State, Step
from services.progress.blockers.schemas import BLOCKER_TABLE, BlockerDetail, BlockerFilter, BlockerSort
from services.progress.blockers.schemas import Blocker as BlockerShown
from services.progress.project_refs.models import ProjectRef
from services.progress.steps.queries import OUTSIDERS, chosen, involved, list_steps, mine_first, of_carriers, standings
from services.progress.steps.rules import Clocks, clocks, open_steps

_LATER = date(9000, 1, 1)
_OPEN = Blocker.state.in_(OPEN_STATES)
_DUE = func.coalesce(Blocker.due_on, _LATER)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "raised_on": Blocker.raised_on.expression,
    "due_on": _DUE,
    "kind": Blocker.kind.expression,
    "state": Blocker.state.expression,
}


def visible(caller: Caller) -> Select[Blocker]:
    """The blockers that the caller may see."""
    return select(Blocker).where(
        involved(caller, Blocker.id, Blocker.project_id, Blocker.carrier_code, Blocker.assigned_unit)
    )


def _waits_for(caller: Caller) -> ColumnElement[bool]:
    return and_(Blocker.state == State.ASSIGNED, mine_first(caller, Blocker.assigned_unit.expression))


def _is_overdue(today: date) -> ColumnElement[bool]:
    return and_(_OPEN, today > _DUE)


def filtered(statement: Select[Blocker], caller: Caller, wanted: BlockerFilter, today: date) -> Select[Blocker]:
    """Only those that the filter wants, judged on ``today``."""
    among = (
        (Blocker.project_id, wanted.project_id),
        (Blocker.kind, wanted.kind),
        (Blocker.state, wanted.state),
        (Blocker.assigned_unit, wanted.unit),
    )
    flags = (
        (_OPEN, wanted.open),
        (_is_overdue(today), wanted.overdue),
        (_waits_for(caller), wanted.mine),
    )
    statement = statement.where(*chosen(among, flags))
    if wanted.carrier:
        statement = statement.where(of_carriers(Blocker.project_id, Blocker.carrier_code, wanted.carrier))
    if wanted.q:
        named = exists().where(
            ProjectRef.id == Blocker.project_id, ProjectRef.name.icontains(wanted.q, autoescape=True)
        )
        statement = statement.where(or_(Blocker.title.icontains(wanted.q, autoescape=True), named))
    return statement


def order(sort: BlockerSort, caller: Caller) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    if sort == "urgency":
        rank = case((_waits_for(caller), 0), (_OPEN, 1), else_=2)
        return [SortKey(rank), SortKey(_DUE), SortKey(Blocker.id.expression)]
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Blocker.id.expression, descending)]


async def list_blockers(
    session: AsyncSession, caller: Caller, wanted: BlockerFilter, page: PageRequest, today: date
) -> tuple[list[BlockerShown], str | None]:
    """One page of blockers and the cursor of the next."""
    statement = filtered(visible(caller), caller, wanted, today)
    rows, following = await fetch_page(session, statement, order(wanted.sort, caller), page)
    return [shown(row[0], caller, today) for row in rows], following


async def get_blocker(session: AsyncSession, caller: Caller, blocker_id: UUID, *, lock: bool = False) -> Blocker:
    """One blocker, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Blocker.id == blocker_id)
    if lock:
        statement = statement.with_for_update(of=Blocker)
    blocker = (await session.scalars(statement)).one_or_none()
    if blocker is None:
        raise NotFound
    return blocker


async def blocker_targets(session: AsyncSession, blocker_id: UUID) -> tuple[UUID | None, str | None] | None:
    """What a blocker is on, project or carrier; None when there is no such blocker."""
    row = (
        await session.execute(select(Blocker.project_id, Blocker.carrier_code).where(Blocker.id == blocker_id))
    ).first()
    return None if row is None else (row.project_id, row.carrier_code)


def stream_blockers(
    session: AsyncSession, caller: Caller, wanted: BlockerFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All blockers that the filter wants, in chunks."""
    statement = filtered(visible(caller), caller, wanted, today)
    return stream_records(
        session, statement, order(wanted.sort, caller), row_of=lambda row: record_row(shown(row, caller, today))
    )


def clocks_of(row: Blocker, today: date) -> Clocks:
    """How long a blocker has taken."""
    return clocks(
        began_on=row.raised_on,
        state_on=row.state_on,
        ended_on=row.ended_on,
        due_on=row.due_on,
        met_on=row.ended_on if row.state == State.SOLVED else None,
        today=today,
        between=working_days_between,
    )


def shown(row: Blocker, caller: Caller, today: date) -> BlockerShown:
    """A blocker with names and clocks."""
    is_open = row.state not in ENDED_STATES
    return BlockerShown.model_validate(
        vars(row)
        | {
            "detail": None if caller.role in OUTSIDERS else row.detail,
            "project_name": row.project and row.project.name,
            "carrier_name": row.carrier and row.carrier.name,
            "unit_name": row.unit and row.unit.name,
            "overdue": is_open and row.due_on is not None and row.due_on < today,
            "mine": row.state == State.ASSIGNED and row.assigned_unit in caller.units,
            "clocks": asdict(clocks_of(row, today)),
        }
    )


async def detail(session: AsyncSession, caller: Caller, row: Blocker, today: date) -> BlockerDetail:
    """A blocker with its history and what the caller may do."""
    stands = await standings(
        session, caller, project_id=row.project_id, carrier_code=row.carrier_code, unit=row.assigned_unit
    )
    actions = open_steps(OPENINGS, row.state, stands, subject=caller.subject, answered_by=row.answered_by)
    more = {"steps": await list_steps(session, caller, row.id), "actions": [Step(each) for each in actions]}
    return BlockerDetail.model_validate(dict(shown(row, caller, today)) | more)


def record_row(blocker: BlockerShown) -> RecordRow:
    """A blocker as a row of a file."""
    fields = blocker.model_dump()
    fields |= fields["clocks"]
    return RecordRow([fields[column.name] for column in BLOCKER_TABLE.columns], blocker.id, blocker.version)
