"""What a unit is, decided without any framework."""

from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """The kinds of unit that the plan's organisation knows (五(一))."""

    DEPARTMENT = "department"
    PLATFORM = "platform"
    STATE_PLATFORM = "state_platform"
    TOWN = "town"
    STREET = "street"
    CARRIER_BODY = "carrier_body"
    OFFICE = "office"
    INSPECTION_GROUP = "inspection_group"
    LEADING_GROUP = "leading_group"
    WORKING_GROUP = "working_group"


KIND_LABELS = {
    UnitKind.DEPARTMENT: "部门",
    UnitKind.PLATFORM: "平台",
    UnitKind.STATE_PLATFORM: "国资平台",
    UnitKind.TOWN: "镇",
    UnitKind.STREET: "街道",
    UnitKind.CARRIER_BODY: "载体管理主体",
    UnitKind.OFFICE: "领导小组办公室",
    UnitKind.INSPECTION_GROUP: "督查考核组",
    UnitKind.LEADING_GROUP: "领导小组",
    UnitKind.WORKING_GROUP: "工作专班",
}


def fault(code: str, parent_code: str | None, valid_from: date | None, valid_to: date | None) -> tuple[str, str] | None:
    """The first field of a unit that cannot be, and why."""
    if valid_from and valid_to and valid_to <= valid_from:
        return "valid_to", "撤销日期应晚于设立日期"
    if parent_code == code:
        return "parent_code", "上级单位不能是本单位"
    return None
