"""What the entry of a space may say, decided without any framework."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any


class SpaceKind(StrEnum):
    """The kinds of embedded platform that the plan names (四(二)2), and those beside."""

    THEME_BUILDING = "theme_building"
    INDUSTRY_COMPLEX = "industry_complex"
    SCIENCE_COMPLEX = "science_complex"
    SMALL_ENTERPRISE_PARK = "small_enterprise_park"
    MAKERSPACE = "makerspace"
    INCUBATOR = "incubator"
    OTHER = "other"


KIND_LABELS = {
    SpaceKind.THEME_BUILDING: "主题楼宇",
    SpaceKind.INDUSTRY_COMPLEX: "产业综合体",
    SpaceKind.SCIENCE_COMPLEX: "科创综合体",
    SpaceKind.SMALL_ENTERPRISE_PARK: "小微企业园",
    SpaceKind.MAKERSPACE: "众创空间",
    SpaceKind.INCUBATOR: "科技企业孵化器",
    SpaceKind.OTHER: "其他",
}


def natural_key(name: str, carrier_code: str | None) -> str:
    """What makes a space one: its name within its carrier (or outside all)."""
    return f"{carrier_code or ''}|{name}"


def faults(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What does not fit together in an entry: the column, a stable code, a sentence."""
    completed, opened = values["completed_on"], values["opened_on"]
    if completed and opened and opened < completed:
        yield "opened_on", "order", "启用日期早于建成日期"
    available = values["available_area"]
    if available is not None and available > values["floor_area"]:
        yield "available_area", "too_large", "可招商面积大于建筑面积"
