"""Reads of units. Their names are no secret, so whoever is signed in reads them all."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.units.models import Unit
from services.identity.units.schemas import UnitFilter
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound

_ORDERS = {"code": Unit.code.expression, "name": Unit.name.expression}


def visible(caller: Caller) -> Select[Unit]:
    """The units that the caller may see."""
    return select(Unit)


def filtered(statement: Select[Unit], wanted: UnitFilter) -> Select[Unit]:
    """Only those that the filter wants."""
    if wanted.kind:
        statement = statement.where(Unit.kind.in_(wanted.kind))
    if wanted.parent:
        statement = statement.where(Unit.parent_code.in_(wanted.parent))
    if wanted.code:
        statement = statement.where(Unit.code.in_(wanted.code))
    if wanted.active is not None:
        statement = statement.where(Unit.active == wanted.active)
    if wanted.q:
        statement = statement.where(
            or_(Unit.name.icontains(wanted.q, autoescape=True), Unit.code.icontains(wanted.q, autoescape=True))
        )
    return statement


async def list_units(
    session: AsyncSession, caller: Caller, wanted: UnitFilter, page: PageRequest
) -> tuple[list[Unit], str | None]:
    """One page of units and the cursor of the next."""
    descending = wanted.sort.startswith("-")
    keys = [SortKey(_ORDERS[wanted.sort.lstrip("-")], descending), SortKey(Unit.id.expression, descending)]
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), keys, page)
    return [row[0] for row in rows], following


async def get_unit(session: AsyncSession, caller: Caller, unit_id: UUID, *, lock: bool = False) -> Unit:
    """One unit, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Unit.id == unit_id)
    unit = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if unit is None:
        raise NotFound
    return unit


async def units_by_code(session: AsyncSession, codes: Collection[str]) -> dict[str, Unit]:
    """The units with these codes."""
    if not codes:
        return {}
    return {unit.code: unit for unit in await session.scalars(select(Unit).where(Unit.code.in_(codes)))}
