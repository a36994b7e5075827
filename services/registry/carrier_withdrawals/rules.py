"""What may stand in the way of a carrier's withdrawal, in words."""

_KINDS = {
    "membership": "项目",
    "project_part": "项目",
    "enterprise": "企业",
    "space": "载体空间",
    "parcel": "地块",
    "recognition": "认定",
    "planning_document": "规划文件",
    "infrastructure_item": "基础设施",
    "admission_standard": "准入标准",
}


def kind_of_reference(table: str | None) -> str:
    """What the rows of a table are for an official."""
    return _KINDS.get(table or "", "记录")
