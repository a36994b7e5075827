"""Writes of carriers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.registry.access import require_own
from services.registry.carriers import queries, rules
from services.registry.carriers.models import Carrier, CarrierLead, CarrierPlace
from services.registry.carriers.rules import Fault, PlaceKind
from services.registry.carriers.schemas import CarrierChange, NewCarrier
from services.registry.events import CarrierRegistered, CarrierUpdated
from services.registry.places.queries import all_places
from services.registry.places.schemas import Place
from services.registry.unit_refs.operations import Ask, require_units
from services.registry.unit_refs.queries import known_units
from services.registry.unit_refs.rules import UnitKind

_LISTS = frozenset({"certification_evidence", "industries", "places", "leads"})
_PLATFORMS = (UnitKind.PLATFORM, UnitKind.STATE_PLATFORM)


async def register_carrier(session: AsyncSession, caller: Caller, new: NewCarrier) -> Carrier:
    """Enter a carrier that the plan does not name. Raises Conflict when the code is taken."""
    carrier = Carrier(**new.model_dump())
    session.add(carrier)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/code", f"载体代码 {new.code} 已被使用", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
    await session.refresh(carrier)
    await record(session, CarrierRegistered.model_validate(carrier), caller=caller)
    return carrier


async def change_carrier(
    session: AsyncSession, caller: Caller, ask: Ask, carrier_id: UUID, expected_version: int, change: CarrierChange
) -> Carrier:
    """Change what was sent.

    Raises Stale, Conflict for what only the plan can change, Forbidden for what is the office's or another carrier's,
    Invalid for unknown places and units, overlaps, and a certification that nothing shows.
    """
    carrier = await queries.get_carrier(session, caller, carrier_id, lock=True)
    wished = sent(change)
    # What a row of a list leaves out is its default, not "as it was".
    wished |= {name: [each.model_dump() for each in getattr(change, name)] for name in _LISTS & wished.keys()}
    _require_right(caller, carrier, wished)
    require_version(expected_version, carrier.version)
    places, leads = wished.pop("places", None), wished.pop("leads", None)
    changes = rules.differing(vars(carrier), wished)
    if fixed := rules.fixed_by_plan(carrier.from_plan, changes):
        errors = [FieldError(f"#/{name}", "此项由计划文件规定，不能在此修改", "fixed_by_plan") for name in fixed]
        raise Conflict(
            "计划载体的名称、类别、应达到状态、范围和条款由计划文件规定", code="fixed_by_plan", errors=errors
        )
    moved = places is not None and places != _rows(carrier.places, "carrier_id")
    led = leads is not None and leads != _rows(carrier.leads, "carrier_id")
    if not changes and not moved and not led:
        return carrier
    await _check_units(session, ask, places if moved else None, leads if led else None)
    _assign(carrier, changes)
    _raise_faults(_faults(carrier, changes, places if moved else None, leads if led else None))
    _derive(carrier, changes)
    await session.flush()
    if moved:
        await _replace(session, carrier, CarrierPlace, places or [], "places")
    if led:
        await _replace(session, carrier, CarrierLead, leads or [], "leads")
    await record(session, CarrierUpdated.model_validate(carrier), caller=caller)
    return carrier


async def complete_infrastructure(session: AsyncSession, caller: Caller, completed: Mapping[str, date | None]) -> None:
    """Keep since when the infrastructure of carriers (by code) is complete; an event for each that changed.

    The caller of this holds the carriers' locks.
    """
    carriers = await queries.carriers_by_code(session, completed)
    changed = [each for code, each in carriers.items() if each.infrastructure_complete_on != completed[code]]
    for carrier in changed:
        _assign(carrier, {"infrastructure_complete_on": completed[carrier.code]})
    await session.flush()
    await record_all(session, [CarrierUpdated.model_validate(each) for each in changed], caller=caller)


async def load_plan_carriers(session: AsyncSession, planned: Sequence[NewCarrier]) -> int:
    """Make the register say of the plan's carriers what the plan says; answers how many entries that changed.

    May be repeated: what is so already is left alone. What officials say of a carrier is never touched.
    """
    known = await queries.carriers_by_code(session, [entry.code for entry in planned])
    events: list[CarrierRegistered | CarrierUpdated] = []
    for entry in planned:
        words = entry.model_dump(include=set(rules.PLAN_FIELDS)) | {"from_plan": True}
        carrier = known.get(entry.code)
        if carrier is None:
            carrier = Carrier(code=entry.code, **words)
            session.add(carrier)
            await session.flush()
            await session.refresh(carrier)
            events.append(CarrierRegistered.model_validate(carrier))
        elif changes := rules.differing(vars(carrier), words):
            _assign(carrier, changes)
            events.append(CarrierUpdated.model_validate(carrier))
    await session.flush()
    await record_all(session, events, caller=None)
    return len(events)


def _require_right(caller: Caller, carrier: Carrier, wished: Mapping[str, Any]) -> None:
    require_own(caller, carrier.code)
    if caller.role is Role.CARRIER_OFFICER and (foreign := wished.keys() - rules.OWN_FIELDS):
        raise Forbidden(f"只有办公室可以修改：{'、'.join(sorted(foreign))}", code="office_only")


def _assign(carrier: Carrier, changes: Mapping[str, object]) -> None:
    for name, value in changes.items():
        setattr(carrier, name, value)
    carrier.version += 1


def _derive(carrier: Carrier, changes: Mapping[str, object]) -> None:
    if "certified_on" in changes:
        carrier.certified_state = carrier.due_state if carrier.certified_on else None
    carrier.industries_defined_on = rules.industries_defined_on(carrier.industries, carrier.industries_determined_on)


def _faults(
    carrier: Carrier,
    changes: Mapping[str, Any],
    places: list[dict[str, Any]] | None,
    leads: list[dict[str, Any]] | None,
) -> list[Fault]:
    today, faults = clock.today(), list[Fault]()
    if any(name.startswith("certifi") for name in changes):
        faults += rules.certification_faults(
            carrier.certified_on, carrier.certification_document, carrier.certification_evidence, today
        )
    if any(name.startswith("industries") for name in changes):
        faults += rules.industries_faults(carrier.industries, carrier.industries_determined_on, today)
    if places is not None:
        slots = [(rules.place_slot(p["kind"], p["code"]), p["valid_from"], p["valid_to"]) for p in places]
        faults += rules.periods_faults("places", slots) + _place_faults(places)
    if leads is not None:
        terms = [(lead["role"], lead["valid_from"], lead["valid_to"]) for lead in leads]
        faults += rules.periods_faults("leads", terms) + rules.lead_faults(leads)
    return faults


def _place_faults(places: list[dict[str, Any]]) -> list[Fault]:
    known: dict[tuple[str, str], Place] = {(place.kind, place.code): place for place in all_places()}
    faults = list[Fault]()
    for at, stay in enumerate(places):
        if stay["kind"] == PlaceKind.PLATFORM:
            continue
        place = known.get((str(stay["kind"]), stay["code"]))
        if place is None:
            faults.append((f"#/places/{at}/code", f"没有代码为 {stay['code']} 的地点", "unknown_place"))
            continue
        end = rules.outside_district(stay["valid_from"], stay["valid_to"], place.valid_from, place.valid_to)
        if end:
            detail = f"{place.name}自 {place.valid_to} 起划归{place.successor}，归属应在该日之前结束"
            faults.append((f"#/places/{at}/{end}", detail, "outside_district"))
    return faults


async def _check_units(
    session: AsyncSession, ask: Ask, places: list[dict[str, Any]] | None, leads: list[dict[str, Any]] | None
) -> None:
    platforms = {
        f"#/places/{at}/code": place["code"]
        for at, place in enumerate(places or [])
        if place["kind"] == PlaceKind.PLATFORM
    }
    units = {f"#/leads/{at}/unit": lead["unit"] for at, lead in enumerate(leads or [])}
    await require_units(session, ask, platforms | units)
    known = await known_units(session, set(platforms.values()))
    _raise_faults(
        [
            (pointer, f"{known[code].name}不是平台", "not_a_platform")
            for pointer, code in platforms.items()
            if known[code].kind not in _PLATFORMS
        ]
    )


def _raise_faults(faults: Sequence[Fault]) -> None:
    if faults:
        raise Invalid([FieldError(*fault) for fault in faults])


def _rows(kept: Sequence[CarrierPlace] | Sequence[CarrierLead], *without: str) -> list[dict[str, Any]]:
    return [
        {column.name: getattr(row, column.name) for column in row.__table__.columns if column.name not in without}
        for row in kept
    ]


async def _replace(
    session: AsyncSession,
    carrier: Carrier,
    model: type[CarrierPlace] | type[CarrierLead],
    rows: list[dict[str, Any]],
    relationship: str,
) -> None:
    # Deleted before inserted, which the unit of work would not do: the database judges overlaps row by row.
    await session.execute(delete(model).where(model.carrier_id == carrier.id))
    if rows:
        await session.execute(insert(model), [{"carrier_id": carrier.id, **row} for row in rows])
    await session.refresh(carrier, [relationship])
