"""Reads of the copied units. Their names are no secret: whoever may read at all reads them all."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, case, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.tables.writing import RecordRow
from services.registry.unit_refs.models import UnitRef
from services.registry.unit_refs.rules import UnitKind
from services.registry.unit_refs.schemas import UNIT_TABLE, UnitFilter, UnitSort

# In the order of the organisation, not of the alphabet.
_RANKS = {kind.value: rank for rank, kind in enumerate(UnitKind)}
_ORDERS: dict[str, ColumnElement[Any]] = {
    "code": UnitRef.code.expression,
    "name": UnitRef.name.expression,
    "kind": case(_RANKS, value=UnitRef.kind, else_=len(_RANKS)),
}


def visible(caller: Caller) -> Select[UnitRef]:
    """The units that the caller may see."""
    return select(UnitRef)


def filtered(statement: Select[UnitRef], wanted: UnitFilter) -> Select[UnitRef]:
    """Only those that the filter wants."""
    for column, values in ((UnitRef.kind, wanted.kind), (UnitRef.code, wanted.code)):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.parent:
        statement = statement.where(UnitRef.parent_code.in_(wanted.parent))
    if wanted.carrier:
        statement = statement.where(UnitRef.carrier_codes.overlap(wanted.carrier))
    if wanted.active is not None:
        statement = statement.where(UnitRef.active == wanted.active)
    if wanted.on is not None:
        statement = statement.where(
            or_(UnitRef.valid_from.is_(None), UnitRef.valid_from <= wanted.on),
            or_(UnitRef.valid_to.is_(None), UnitRef.valid_to > wanted.on),
        )
    if wanted.q:
        statement = statement.where(
            or_(UnitRef.name.icontains(wanted.q, autoescape=True), UnitRef.code.icontains(wanted.q, autoescape=True))
        )
    return statement


def order(sort: UnitSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(UnitRef.code.expression, descending)]


async def list_units(
    session: AsyncSession, caller: Caller, wanted: UnitFilter, page: PageRequest
) -> tuple[list[UnitRef], str | None]:
    """One page of units and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_units(session: AsyncSession, caller: Caller, wanted: UnitFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All units that the filter wants as rows of files."""
    row = plain_row(UNIT_TABLE, carriers=lambda unit: "、".join(unit.carrier_codes) or None)
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row)


async def known_units(session: AsyncSession, codes: Collection[str]) -> dict[str, UnitRef]:
    """The units with these codes."""
    if not codes:
        return {}
    return {unit.code: unit for unit in await session.scalars(select(UnitRef).where(UnitRef.code.in_(codes)))}


async def all_unit_codes(session: AsyncSession) -> list[str]:
    """The codes of all units in use, in order."""
    return list(await session.scalars(select(UnitRef.code).where(UnitRef.active).order_by(UnitRef.code)))
