"""Reads of objections. They are the talent desk's."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

from sqlalchemy import Select, false, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.talent.access import runs_talent
from services.talent.objections.models import Objection
from services.talent.objections.rules import ObjectionState
from services.talent.objections.schemas import OBJECTION_TABLE, ObjectionFilter


def visible(caller: Caller) -> Select[Objection]:
    """The objections that the caller may see."""
    statement = select(Objection)
    return statement if runs_talent(caller) else statement.where(false())


def filtered(statement: Select[Objection], wanted: ObjectionFilter) -> Select[Objection]:
    """Only those that the filter wants."""
    if wanted.application_id:
        statement = statement.where(Objection.application_id.in_(wanted.application_id))
    return statement.where(Objection.state.in_(wanted.state)) if wanted.state else statement


def order(sort: str) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(Objection.entered_on.expression, descending), SortKey(Objection.id.expression, descending)]


async def list_objections(
    session: AsyncSession, caller: Caller, wanted: ObjectionFilter, page: PageRequest
) -> tuple[list[Objection], str | None]:
    """One page of objections and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_objections(
    session: AsyncSession, caller: Caller, wanted: ObjectionFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All objections that the filter wants as rows of files."""
    row_of = plain_row(OBJECTION_TABLE)
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row_of)


async def get_objection(session: AsyncSession, caller: Caller, objection_id: UUID, *, lock: bool = False) -> Objection:
    """One objection, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Objection.id == objection_id).execution_options(populate_existing=True)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("没有这件异议")
    return found


async def objections_of(session: AsyncSession, application_id: UUID) -> tuple[int, int]:
    """How many objections to an application, whose row is locked, are undecided, and how many were upheld."""
    statement = select(Objection.state, func.count()).where(Objection.application_id == application_id)
    counts = {row[0]: row[1] for row in await session.execute(statement.group_by(Objection.state))}
    return counts.get(ObjectionState.ENTERED, 0), counts.get(ObjectionState.UPHELD, 0)
