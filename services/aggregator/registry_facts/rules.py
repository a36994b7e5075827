"""What the registry's entities say for the figures, one function per kind, each from its event's payload."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from services.aggregator.facts.rules import END, PLAN_START, Fact, counted, day_of, number_of

Payload = Mapping[str, Any]

CARRIERS_STARTED = "carriers.started"
CARRIERS_COUNT = "carriers.count"
CARRIERS_CERTIFIED = "carriers.certified"
CARRIERS_INFRASTRUCTURE = "carriers.infrastructure_complete"
CARRIERS_INDUSTRIES = "carriers.industries_defined"
SPACE_COMPLETED = "space.completed"
QUOTA_USED = "land.quota_used"
QUOTA_USED_PROGRAMME = "land.quota_used.programme"
LAND_GRANTED = "land.granted"
LAND_GRANTED_STANDARD = "land.granted.standard"
LAND_PARCELS = "land.parcels"
LAND_PARCELS_STANDARD = "land.parcels.standard"
STARTUPS_REGISTERED = "startups.registered"
STARTUPS_CLOSED = "startups.closed"
UNICORNS = "unicorns.introduced"
MAKERSPACES = "recognition.makerspace.provincial"
INCUBATORS = "recognition.incubator.provincial"
INCUBATORS_NEW = "recognition.incubator.provincial.new"
BRANDS_NATIONAL = "recognition.brand.national"
BRANDS_PROVINCIAL = "recognition.brand.provincial"
SMART_FACTORIES = "recognition.smart_factory"
DIGITAL_WORKSHOPS = "recognition.digital_workshop"
PLATFORMS = "recognition.industrial_internet.provincial"
PLATFORMS_ALL = "recognition.industrial_internet.provincial.all"

MEASURES = frozenset(
    {
        CARRIERS_STARTED,
        CARRIERS_COUNT,
        CARRIERS_CERTIFIED,
        CARRIERS_INFRASTRUCTURE,
        CARRIERS_INDUSTRIES,
        SPACE_COMPLETED,
        QUOTA_USED,
        QUOTA_USED_PROGRAMME,
        LAND_GRANTED,
        LAND_GRANTED_STANDARD,
        LAND_PARCELS,
        LAND_PARCELS_STANDARD,
        STARTUPS_REGISTERED,
        STARTUPS_CLOSED,
        UNICORNS,
        MAKERSPACES,
        INCUBATORS,
        INCUBATORS_NEW,
        BRANDS_NATIONAL,
        BRANDS_PROVINCIAL,
        SMART_FACTORIES,
        DIGITAL_WORKSHOPS,
        PLATFORMS,
        PLATFORMS_ALL,
    }
)

_PROVINCIAL = ("provincial", "national")
# What the plan names as brands (四(二)3); an incubator is one of the provincial kinds, and is counted in its own
# stock as well.
_BRAND_KINDS = ("base_brand", "characteristic_town", "incubator")


def carrier_facts(data: Payload) -> Iterator[Fact]:
    """A carrier counts from the plan's beginning if the plan names it, and once for each thing it has reached."""
    if not _stands(data):
        return
    code = data["code"]
    if data.get("from_plan", True):
        yield from counted(CARRIERS_COUNT, PLAN_START, code)
    for measure, field in (
        (CARRIERS_STARTED, "started_on"),
        (CARRIERS_CERTIFIED, "certified_on"),
        (CARRIERS_INFRASTRUCTURE, "infrastructure_complete_on"),
        (CARRIERS_INDUSTRIES, "industries_defined_on"),
    ):
        if data.get(field):
            yield from counted(measure, data[field], code)


def space_facts(data: Payload) -> Iterator[Fact]:
    """Floor area in m², in the month of completion; floors that open again were counted when first completed."""
    area = number_of(data.get("floor_area"))
    if _stands(data) and data.get("completed_on") and area is not None and not data.get("predecessor_id"):
        yield from counted(SPACE_COMPLETED, data["completed_on"], data.get("carrier_code"), area)


def parcel_facts(data: Payload) -> Iterator[Fact]:
    """Land in 亩: the quota in the month of its use, the area in the month of the grant, each by its own date."""
    if not _stands(data) or not data["new_industrial"]:
        return
    carrier, quota, area = data.get("carrier_code"), number_of(data.get("quota_area")), number_of(data["area"])
    if data.get("quota_used_on") and quota is not None:
        yield from counted(QUOTA_USED, data["quota_used_on"], carrier, quota)
        if data["for_programme"]:
            yield from counted(QUOTA_USED_PROGRAMME, data["quota_used_on"], carrier, quota)
    if data.get("granted_on") and area is not None:
        yield from counted(LAND_GRANTED, data["granted_on"], carrier, area)
        yield from counted(LAND_PARCELS, data["granted_on"], carrier)
        if data["standard_land"]:
            yield from counted(LAND_GRANTED_STANDARD, data["granted_on"], carrier, area)
            yield from counted(LAND_PARCELS_STANDARD, data["granted_on"], carrier)


def enterprise_facts(data: Payload) -> Iterator[Fact]:
    """A start-up in the month of its registration and of its closure; a unicorn once, however far it grows."""
    if not _stands(data):
        return
    carrier = data.get("carrier_code")
    if data.get("technology_startup"):
        yield from counted(STARTUPS_REGISTERED, data["registered_on"], carrier)
        if data.get("closed_on"):
            yield from counted(STARTUPS_CLOSED, data["closed_on"], carrier)
    if data.get("introduced_on") and data.get("unicorn"):
        yield from counted(UNICORNS, data["introduced_on"], carrier)


def recognition_facts(data: Payload) -> Iterator[Fact]:
    """An act of recognition in its month; for a stock, also its end: lapsed, or superseded by a higher level.

    What was there before the plan (``baseline``) belongs to a stock and is never new. ``first`` says that the subject
    had no recognition of the kind before.
    """
    if not _stands(data):
        return
    kind, level, day, carrier = data["kind"], data["level"], data["recognised_on"], data.get("carrier_code")
    new, first = not data.get("baseline", False), data.get("first", True)
    provincial = level in _PROVINCIAL
    for stock_kind, stock in (("makerspace", MAKERSPACES), ("incubator", INCUBATORS)):
        if kind == stock_kind and provincial:
            yield from counted(stock, day, carrier)
            end = _end(data)
            if end is not None:
                yield from counted(stock, end, carrier, Decimal(-1), part=END)
    if not new:
        if kind == "industrial_internet_platform" and provincial and first:
            yield from counted(PLATFORMS_ALL, day, carrier)
        return
    if kind == "incubator" and provincial:
        yield from counted(INCUBATORS_NEW, day, carrier)
    if kind in _BRAND_KINDS and level == "national":
        yield from counted(BRANDS_NATIONAL, day, carrier)
    if kind in _BRAND_KINDS and level == "provincial":
        yield from counted(BRANDS_PROVINCIAL, day, carrier)
    for once_kind, once in (("smart_factory", SMART_FACTORIES), ("digital_workshop", DIGITAL_WORKSHOPS)):
        if kind == once_kind and first:
            yield from counted(once, day, carrier)
    if kind == "industrial_internet_platform" and provincial and first:
        yield from counted(PLATFORMS, day, carrier)
        yield from counted(PLATFORMS_ALL, day, carrier)


def _end(data: Payload) -> date | None:
    """The first day on which a recognition no longer holds: it has lapsed, or a higher one has superseded it."""
    ends = [day for day in (day_of(data.get("lapses_on")), day_of(data.get("superseded_on"))) if day is not None]
    return min(ends, default=None)


def _stands(data: Payload) -> bool:
    return data.get("state", "active") not in ("withdrawn", "void")


EXTRACTORS = {
    "registry.carrier": carrier_facts,
    "registry.space": space_facts,
    "registry.parcel": parcel_facts,
    "registry.enterprise": enterprise_facts,
    "registry.recognition": recognition_facts,
}
"""By kind of entity. Projects are the dimension that places facts, and stand with the ledger."""
