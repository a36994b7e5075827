"""Reads of the talent programmes. They are reference data and no secret."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.talent.counting_rules.rules import AppliesTo
from services.talent.programmes.models import Programme
from services.talent.programmes.schemas import PROGRAMME_TABLE, ProgrammeFilter, ProgrammeSort

_ORDERS: dict[str, ColumnElement[Any]] = {"code": Programme.code.expression, "name": Programme.name.expression}


def filtered(wanted: ProgrammeFilter) -> Select[Programme]:
    """Only those that the filter wants."""
    statement = select(Programme)
    for column, values in (
        (Programme.state, wanted.state),
        (Programme.applies_to, wanted.applies_to),
        (Programme.level, wanted.level),
    ):
        if values:
            statement = statement.where(column.in_(values))
    return statement if wanted.counts is None else statement.where(Programme.counts == wanted.counts)


def order(sort: ProgrammeSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Programme.id.expression, descending)]


async def list_programmes(
    session: AsyncSession, wanted: ProgrammeFilter, page: PageRequest
) -> tuple[list[Programme], str | None]:
    """One page of programmes and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_programmes(session: AsyncSession, wanted: ProgrammeFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All programmes that the filter wants as rows of files."""
    row = plain_row(
        PROGRAMME_TABLE, batch_list=lambda programme: "、".join(batch["code"] for batch in programme.batches)
    )
    return stream_records(session, filtered(wanted), order(wanted.sort), row_of=row)


async def get_programme(session: AsyncSession, programme_id: UUID, *, lock: bool = False) -> Programme:
    """One programme, locked until the transaction ends if asked; raises NotFound."""
    statement = select(Programme).where(Programme.id == programme_id)
    programme = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if programme is None:
        raise NotFound
    return programme


async def programmes_by_code(
    session: AsyncSession, codes: Collection[str], *, hold: bool = False
) -> dict[str, Programme]:
    """The programmes that stand with these codes; with ``hold`` nobody changes them until the transaction ends."""
    statement = select(Programme).where(Programme.code.in_(codes), Programme.state == "active").order_by(Programme.id)
    found = await session.scalars(statement.with_for_update(read=True) if hold else statement)
    return {programme.code: programme for programme in found}


async def all_programmes(session: AsyncSession) -> list[Programme]:
    """All of them, those taken back too."""
    return list(await session.scalars(select(Programme).order_by(Programme.code)))


async def programmes_for(session: AsyncSession, applies_to: AppliesTo, *, hold: bool = False) -> dict[str, Programme]:
    """The programmes that select people, or teams, by code; with ``hold`` they stay as they are until the end."""
    statement = select(Programme).where(Programme.applies_to == applies_to, Programme.state == "active")
    statement = statement.order_by(Programme.id)
    found = await session.scalars(statement.with_for_update(read=True) if hold else statement)
    return {programme.code: programme for programme in found}
