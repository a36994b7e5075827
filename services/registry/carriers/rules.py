"""What a carrier is, decided without any framework."""

from collections.abc import Mapping
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

PLAN_FIELDS = frozenset({"name", "category", "due_state", "scope_note", "clause"})
"""What the plan document itself says of a carrier. Officials do not edit it: they change the plan."""


def differing(current: Mapping[str, Any], wished: Mapping[str, Any]) -> dict[str, Any]:
    """The part of ``wished`` that is not so already."""
    return {name: value for name, value in wished.items() if current[name] != value}


def fixed_by_plan(from_plan: bool, changes: Mapping[str, Any]) -> list[str]:
    """The changed fields that only the plan can change, in alphabetical order."""
    return sorted(PLAN_FIELDS & changes.keys()) if from_plan else []
