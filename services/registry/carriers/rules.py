"""What a carrier is, decided without any framework."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any


class Category(StrEnum):
    """The four kinds of carrier, "4286"."""

    NEW_TOWN = "new_town"
    BASE = "base"
    CHARACTERISTIC_TOWN = "characteristic_town"
    COMMUNITY = "community"


class DueState(StrEnum):
    """The state a carrier is to reach: four different certifications, not an order."""

    BASICALLY_COMPLETE = "basically_complete"
    TAKING_SHAPE = "taking_shape"
    RENEWED = "renewed"
    SUBSTANTIVE_PROGRESS = "substantive_progress"


class PlaceKind(StrEnum):
    """What a carrier lies on or in, dated: officials' data, since the document does not say."""

    AXIS = "axis"
    PLATFORM = "platform"
    TOWN = "town"


class LeadRole(StrEnum):
    """Who answers for a carrier: the leader who leads it, and its working group 工作专班."""

    LEADER = "leader"
    WORKING_GROUP = "working_group"


CATEGORY_LABELS = {
    Category.NEW_TOWN: "产业新城",
    Category.BASE: "产业基地",
    Category.CHARACTERISTIC_TOWN: "特色小镇",
    Category.COMMUNITY: "产业社区",
}
DUE_STATE_LABELS = {
    DueState.BASICALLY_COMPLETE: "基本建设完成",
    DueState.TAKING_SHAPE: "初具规模",
    DueState.RENEWED: "更新改造明显成效",
    DueState.SUBSTANTIVE_PROGRESS: "实质性推进",
}
PLACE_LABELS = {PlaceKind.AXIS: "两带两廊", PlaceKind.PLATFORM: "平台", PlaceKind.TOWN: "镇街"}
LEAD_LABELS = {LeadRole.LEADER: "牵头领导", LeadRole.WORKING_GROUP: "工作专班"}

PLAN_FIELDS = frozenset({"name", "category", "due_state", "scope_note", "clause"})
"""What the plan document itself says of a carrier. Officials do not edit it: they change the plan."""

OWN_FIELDS = frozenset({"started_on", "industries", "industries_determined_on", "industries_document"})
"""What an officer of the carrier may say of it. The rest, certification above all, is the office's."""

EXCLUSIVE_PLACES = frozenset({PlaceKind.AXIS, PlaceKind.PLATFORM})
"""Of these a carrier has one at a time; it may straddle several streets and towns. Our default: nothing says so."""


def differing(current: Mapping[str, Any], wished: Mapping[str, Any]) -> dict[str, Any]:
    """The part of ``wished`` that is not so already."""
    return {name: value for name, value in wished.items() if current[name] != value}


def fixed_by_plan(from_plan: bool, changes: Mapping[str, Any]) -> list[str]:
    """The changed fields that only the plan can change, in alphabetical order."""
    return sorted(PLAN_FIELDS & changes.keys()) if from_plan else []


def industries_defined_on(industries: Sequence[Mapping[str, Any]], determined_on: date | None) -> date | None:
    """The day since which a carrier's leading industries are defined as 四(四)1 asks, or None.

    One to three of them, each with second- and third-level catalogue and what its business types are to be.
    """
    complete = 1 <= len(industries) <= 3 and all(
        each.get("level2") and each.get("level3") and (each.get("functions") or "").strip() for each in industries
    )
    return determined_on if complete else None


Fault = tuple[str, str, str]
"""A JSON pointer, a Chinese sentence, a stable code."""


def certification_faults(
    certified_on: date | None, document: str | None, evidence: Sequence[Any], today: date
) -> list[Fault]:
    """What is wrong with a certification: it needs a day that has come, and something that shows it."""
    if certified_on is None:
        named = "#/certification_document" if document else "#/certification_evidence"
        return [(named, "填写了认定依据，也应填写认定日期", "no_date")] if document or evidence else []
    faults = []
    if certified_on > today:
        faults.append(("#/certified_on", "认定日期不能在今天之后", "in_future"))
    if not document and not evidence:
        faults.append(("#/certification_document", "认定须有文号或佐证材料", "no_evidence"))
    return faults


def industries_faults(industries: Sequence[Mapping[str, Any]], determined_on: date | None, today: date) -> list[Fault]:
    """What is wrong with a carrier's leading industries."""
    faults = []
    names = [each["name"] for each in industries]
    for at, name in enumerate(names):
        if name in names[:at]:
            faults.append((f"#/industries/{at}/name", f"主导产业“{name}”重复", "duplicate"))
    if determined_on and determined_on > today:
        faults.append(("#/industries_determined_on", "确定日期不能在今天之后", "in_future"))
    return faults


def periods_faults(name: str, rows: Sequence[tuple[object, date, date | None]]) -> list[Fault]:
    """What is wrong with dated rows, each (what may not overlap with its like, from, to): order and overlaps."""
    faults = []
    for at, (slot, first, end) in enumerate(rows):
        if end is not None and end <= first:
            faults.append((f"#/{name}/{at}/valid_to", "终止日应晚于起始日", "order"))
        for other, other_first, other_end in rows[:at]:
            if slot == other and first < (other_end or date.max) and other_first < (end or date.max):
                faults.append((f"#/{name}/{at}/valid_from", "与另一条记录的时间重叠", "overlap"))
                break
    return faults


def place_slot(kind: str, code: str) -> tuple[str, str]:
    """What may not overlap: for exclusive kinds any two places of the kind, for others the same place twice."""
    return (kind, "" if kind in EXCLUSIVE_PLACES else code)


def lead_faults(leads: Iterable[Mapping[str, Any]]) -> list[Fault]:
    """A leader is a person, a working group is a unit."""
    faults = []
    for at, lead in enumerate(leads):
        if lead["role"] == LeadRole.LEADER and not lead["person_name"]:
            faults.append((f"#/leads/{at}/person_name", "牵头领导应填写姓名", "missing"))
        if lead["role"] == LeadRole.WORKING_GROUP and not lead["unit"]:
            faults.append((f"#/leads/{at}/unit", "工作专班应选择单位", "missing"))
    return faults


def outside_district(
    valid_from: date, valid_to: date | None, known_from: date | None, known_to: date | None
) -> str | None:
    """Which end of a stay lies outside the days on which its town is the district's, or None."""
    if (known_from and valid_from < known_from) or (known_to and valid_from >= known_to):
        return "valid_from"
    if known_to and (valid_to is None or valid_to > known_to):
        return "valid_to"
    return None
