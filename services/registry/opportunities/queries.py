"""What may be let and built where, computed from carriers, parcels and spaces. Begins with what the caller may see."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.search import fold
from services.kit.tables.writing import RecordRow
from services.registry.carriers.models import Carrier
from services.registry.enterprises.rules import EntryState
from services.registry.opportunities.models import CarrierOutline
from services.registry.opportunities.schemas import (
    OPPORTUNITY_TABLE,
    MapFeature,
    Opportunity,
    OpportunityFilter,
)
from services.registry.parcels import queries as parcel_queries
from services.registry.parcels.models import Parcel
from services.registry.spaces.models import Space

_NOTHING = Decimal(0)
_ORDERS: dict[str, Callable[[Opportunity], Any]] = {
    "carrier": lambda each: each.carrier_code,
    "land_area": lambda each: (each.land_area, each.carrier_code),
    "space_area": lambda each: (each.space_area or _NOTHING, each.carrier_code),
}


async def list_opportunities(session: AsyncSession, caller: Caller, wanted: OpportunityFilter) -> list[Opportunity]:
    """The table: each carrier with each of its leading industries, or once where none is defined."""
    statement = select(Carrier)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Carrier.code.in_(caller.carriers))
    if wanted.carrier:
        statement = statement.where(Carrier.code.in_(wanted.carrier))
    if wanted.category:
        statement = statement.where(Carrier.category.in_(wanted.category))
    land, space = await _land(session), await _space(session)
    nothing = (_NOTHING, 0)
    found = [
        _opportunity(carrier, industry, land.get(carrier.code, nothing), space.get(carrier.code, (None, 0)))
        for carrier in await session.scalars(statement)
        for industry in carrier.industries or [{}]
    ]
    kept = [each for each in found if _wanted(each, wanted)]
    return sorted(kept, key=_ORDERS[wanted.sort.lstrip("-")], reverse=wanted.sort.startswith("-"))


def _opportunity(
    carrier: Carrier,
    industry: Mapping[str, Any],
    land: tuple[Decimal, int],
    space: tuple[Decimal | None, int],
) -> Opportunity:
    return Opportunity(
        carrier_code=carrier.code,
        carrier_name=carrier.name,
        category=carrier.category,
        industry_name=industry.get("name"),
        industry_code=industry.get("code"),
        level2=_said(industry.get("level2")),
        level3=_said(industry.get("level3")),
        functions=_said(industry.get("functions")),
        land_area=land[0],
        parcel_count=land[1],
        space_area=space[0],
        space_count=space[1],
    )


def _said(entries: Any) -> str | None:
    """Catalogue entries (words, or name and code) in one line."""
    if not entries:
        return None
    if isinstance(entries, str):
        return entries
    return "、".join(each if isinstance(each, str) else str(each.get("name")) for each in entries)


def _wanted(each: Opportunity, wanted: OpportunityFilter) -> bool:
    if wanted.land is not None and wanted.land != (each.land_area > 0):
        return False
    if wanted.space is not None and wanted.space != bool(each.space_area):
        return False
    words = (each.industry_name, each.industry_code, each.level2, each.level3)
    return not wanted.industry or any(fold(wanted.industry) in fold(word) for word in words if word)


async def _land(session: AsyncSession) -> dict[str, tuple[Decimal, int]]:
    free = (Parcel.state == EntryState.ACTIVE, Parcel.project_id.is_(None), Parcel.granted_on.is_(None))
    statement = select(Parcel.carrier_code, func.sum(Parcel.area), func.count()).where(*free)
    rows = await session.execute(statement.group_by(Parcel.carrier_code))
    return {str(row[0]): (row[1], row[2]) for row in rows}


async def _space(session: AsyncSession) -> dict[str, tuple[Decimal | None, int]]:
    available = Space.available_area
    counted = func.count().filter(available > 0)
    statement = select(Space.carrier_code, func.sum(available), counted).where(Space.state == EntryState.ACTIVE)
    rows = await session.execute(statement.group_by(Space.carrier_code))
    return {str(row[0]): (row[1], row[2]) for row in rows}


async def stream_opportunities(
    session: AsyncSession, caller: Caller, wanted: OpportunityFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """The same as rows of files."""
    names = [column.name for column in OPPORTUNITY_TABLE.columns]
    found = await list_opportunities(session, caller, wanted)
    yield [RecordRow([getattr(each, name) for name in names]) for each in found]


async def list_places(session: AsyncSession, caller: Caller) -> list[MapFeature]:
    """All carriers with their outlines where entered, and the parcels that have one."""
    joined = select(Carrier, CarrierOutline).outerjoin(CarrierOutline, CarrierOutline.carrier_code == Carrier.code)
    if caller.role is Role.CARRIER_OFFICER:
        joined = joined.where(Carrier.code.in_(caller.carriers))
    places = [
        MapFeature(
            kind="carrier",
            id=carrier.code,
            name=carrier.name,
            carrier_code=carrier.code,
            area=None,
            geometry=outline.geometry if outline else None,
            version=outline.version if outline else 0,
        )
        for carrier, outline in await session.execute(joined.order_by(Carrier.code))
    ]
    drawn = parcel_queries.visible(caller).where(Parcel.state == EntryState.ACTIVE, Parcel.geometry.is_not(None))
    for parcel in await session.scalars(drawn.order_by(Parcel.code)):
        own = {name: getattr(parcel, name) for name in ("name", "carrier_code", "area", "geometry", "version")}
        places.append(MapFeature(kind="parcel", id=str(parcel.id), **own))
    return places


async def lock_outline(session: AsyncSession, carrier_code: str) -> CarrierOutline | None:
    """The outline of a carrier, locked; None when none was ever entered."""
    statement = select(CarrierOutline).where(CarrierOutline.carrier_code == carrier_code).with_for_update()
    return (await session.scalars(statement)).one_or_none()
