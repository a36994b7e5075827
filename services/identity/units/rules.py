"""What a unit is, decided without any framework."""

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
}
