"""What the registry knows of kinds of unit: their names on screens and in files."""

from enum import StrEnum


class UnitKind(StrEnum):
    """The kinds of unit that the plan's organisation knows (五(一)); identity keeps the units."""

    LEADING_GROUP = "leading_group"
    OFFICE = "office"
    INSPECTION_GROUP = "inspection_group"
    WORKING_GROUP = "working_group"
    DEPARTMENT = "department"
    PLATFORM = "platform"
    STATE_PLATFORM = "state_platform"
    TOWN = "town"
    STREET = "street"
    CARRIER_BODY = "carrier_body"


KIND_LABELS = {
    UnitKind.LEADING_GROUP: "领导小组",
    UnitKind.OFFICE: "领导小组办公室",
    UnitKind.INSPECTION_GROUP: "督查考核组",
    UnitKind.WORKING_GROUP: "工作专班",
    UnitKind.DEPARTMENT: "部门",
    UnitKind.PLATFORM: "平台",
    UnitKind.STATE_PLATFORM: "国资平台",
    UnitKind.TOWN: "镇",
    UnitKind.STREET: "街道",
    UnitKind.CARRIER_BODY: "载体管理主体",
}
