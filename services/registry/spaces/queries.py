"""Reads of spaces. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow
from services.registry.enterprises.rules import EntryState
from services.registry.spaces.models import Space
from services.registry.spaces.schemas import SPACE_TABLE, SpaceFilter, SpaceSort

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "name": Space.name.expression,
    "floor_area": Space.floor_area.expression,
    "completed_on": func.coalesce(Space.completed_on, _LATER),
    "opened_on": func.coalesce(Space.opened_on, _LATER),
}
# As the unique index has it.
NATURAL_KEY = func.coalesce(Space.carrier_code, "") + "|" + Space.name


def visible(caller: Caller) -> Select[Space]:
    """The spaces that the caller may see: a carrier's officer, those of its carriers."""
    statement = select(Space)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Space.carrier_code.in_(caller.carriers))
    return statement


def filtered(statement: Select[Space], wanted: SpaceFilter) -> Select[Space]:
    """Only those that the filter wants."""
    for column, values in (
        (Space.state, wanted.state),
        (Space.carrier_code, wanted.carrier),
        (Space.kind, wanted.kind),
    ):
        if values:
            statement = statement.where(column.in_(values))
    for stated, given in (
        (Space.carrier_code, wanted.inside),
        (Space.completed_on, wanted.completed),
        (Space.opened_on, wanted.opened),
    ):
        if given is not None:
            statement = statement.where(stated.is_not(None) if given else stated.is_(None))
    if wanted.completed_from:
        statement = statement.where(Space.completed_on >= wanted.completed_from)
    if wanted.completed_to:
        statement = statement.where(Space.completed_on <= wanted.completed_to)
    if wanted.q:
        statement = statement.where(found(Space.search, wanted.q))
    return statement


def order(sort: SpaceSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Space.id.expression, descending)]


async def list_spaces(
    session: AsyncSession, caller: Caller, wanted: SpaceFilter, page: PageRequest
) -> tuple[list[Space], str | None]:
    """One page of spaces and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_spaces(session: AsyncSession, caller: Caller, wanted: SpaceFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All spaces that the filter wants as rows of files, a thousand at a time."""
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(SPACE_TABLE))


async def get_space(session: AsyncSession, caller: Caller, space_id: UUID, *, lock: bool = False) -> Space:
    """One space, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Space.id == space_id)
    space = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if space is None:
        raise NotFound
    return space


async def spaces_named(session: AsyncSession, names: Collection[str]) -> dict[str, UUID]:
    """The ids of the spaces with these names, where only one has the name."""
    statement = select(Space.name, func.array_agg(Space.id)).group_by(Space.name)
    named = statement.where(Space.name.in_(names), Space.state == EntryState.ACTIVE)
    return {name: ids[0] for name, ids in await session.execute(named) if len(ids) == 1} if names else {}


async def forebears(session: AsyncSession, space_id: UUID) -> list[UUID]:
    """A space and those whose floors it re-opened, nearest first; empty when there is no such space."""
    line = select(Space.id, Space.predecessor_id).where(Space.id == space_id).cte("line", recursive=True)
    line = line.union(select(Space.id, Space.predecessor_id).join(line, Space.id == line.c.predecessor_id))
    return list(await session.scalars(select(line.c.id)))
