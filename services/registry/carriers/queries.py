"""Reads of carriers. Carriers are the plan's own, so whoever may read at all reads them all."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.carriers.models import Carrier, CarrierPlace
from services.registry.carriers.rules import PlaceKind
from services.registry.carriers.schemas import CARRIER_TABLE, CarrierFilter, CarrierSort
from services.registry.places.queries import all_places

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "code": Carrier.code.expression,
    "name": Carrier.name.expression,
    "category": Carrier.category.expression,
    "started_on": func.coalesce(Carrier.started_on, _LATER),
}


def visible(caller: Caller) -> Select[Carrier]:
    """The carriers that the caller may see."""
    return select(Carrier)


def filtered(statement: Select[Carrier], wanted: CarrierFilter) -> Select[Carrier]:
    """Only those that the filter wants."""
    if wanted.category:
        statement = statement.where(Carrier.category.in_(wanted.category))
    if wanted.due_state:
        statement = statement.where(Carrier.due_state.in_(wanted.due_state))
    if wanted.code:
        statement = statement.where(Carrier.code.in_(wanted.code))
    if wanted.tag:
        statement = statement.where(Carrier.tag.in_(wanted.tag))
    for column, there in (
        (Carrier.started_on, wanted.started),
        (Carrier.certified_on, wanted.certified),
        (Carrier.industries_defined_on, wanted.industries_defined),
        (Carrier.infrastructure_complete_on, wanted.infrastructure_complete),
    ):
        if there is not None:
            statement = statement.where(column.is_not(None) == there)
    day = wanted.on or clock.today()
    for kind, codes in (
        (PlaceKind.AXIS, wanted.axis),
        (PlaceKind.PLATFORM, wanted.platform),
        (PlaceKind.TOWN, wanted.town),
    ):
        if codes:
            statement = statement.where(_lies(kind, codes, day))
    if wanted.q:
        statement = statement.where(
            or_(Carrier.name.icontains(wanted.q, autoescape=True), Carrier.code.icontains(wanted.q, autoescape=True))
        )
    return statement


def _lies(kind: PlaceKind, codes: Collection[str], day: date) -> ColumnElement[bool]:
    return exists().where(
        CarrierPlace.carrier_id == Carrier.id,
        CarrierPlace.kind == kind,
        CarrierPlace.code.in_(codes),
        CarrierPlace.valid_from <= day,
        or_(CarrierPlace.valid_to.is_(None), CarrierPlace.valid_to > day),
    )


def order(sort: CarrierSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Carrier.id.expression, descending)]


async def list_carriers(
    session: AsyncSession, caller: Caller, wanted: CarrierFilter, page: PageRequest
) -> tuple[list[Carrier], str | None]:
    """One page of carriers and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_carriers(session: AsyncSession, caller: Caller, wanted: CarrierFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All carriers that the filter wants as rows of files."""
    named: dict[tuple[str, str], str] = {(place.kind, place.code): place.name for place in all_places()}
    row = partial(as_row, day=wanted.on or clock.today(), named=named)
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row)


def as_row(carrier: Carrier, day: date, named: Mapping[tuple[str, str], str]) -> RecordRow:
    """A carrier as a row of ``CARRIER_TABLE``, with the places of that day; ``named`` knows places by kind and code."""
    own: dict[str, Any] = {"industry_names": "、".join(each["name"] for each in carrier.industries) or None}
    for kind in PlaceKind:
        lying = (place for place in carrier.places if place.kind == kind)
        there = [p.code for p in lying if p.valid_from <= day and (p.valid_to is None or p.valid_to > day)]
        own[kind.value] = "、".join(named.get((kind.value, code), code) for code in there) or None
    names = [column.name for column in CARRIER_TABLE.columns]
    values = [own[name] if name in own else getattr(carrier, name) for name in names]
    return RecordRow(values, carrier.id, carrier.version)


async def get_carrier(session: AsyncSession, caller: Caller, carrier_id: UUID, *, lock: bool = False) -> Carrier:
    """One carrier, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Carrier.id == carrier_id)
    if lock:
        statement = statement.with_for_update()
    carrier = (await session.scalars(statement)).one_or_none()
    if carrier is None:
        raise NotFound
    return carrier


async def known_codes(session: AsyncSession, codes: Collection[str]) -> set[str]:
    """Those of the codes that are a carrier's."""
    return set(await session.scalars(select(Carrier.code).where(Carrier.code.in_(codes)))) if codes else set()


async def all_codes(session: AsyncSession) -> list[str]:
    """The codes of all carriers, in order."""
    return list(await session.scalars(select(Carrier.code).order_by(Carrier.code)))


async def carriers_by_code(session: AsyncSession, codes: Collection[str]) -> dict[str, Carrier]:
    """The carriers with these codes, locked until the transaction ends."""
    found = await session.scalars(
        select(Carrier).where(Carrier.code.in_(codes)).order_by(Carrier.code).with_for_update()
    )
    return {carrier.code: carrier for carrier in found}
