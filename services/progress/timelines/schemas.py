"""The shape of a project's timeline."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from services.kit.fields import shown

KIND_LABELS = {
    "milestone": "里程碑",
    "report": "形象进度",
    "blocker": "要素制约",
    "meeting": "例会",
    "follow_up": "议定事项",
    "order": "督办稽查",
}
ItemKind = Literal["milestone", "report", "blocker", "meeting", "follow_up", "order"]
InKind = Annotated[ItemKind, shown("类型", "What it belongs to", labels=KIND_LABELS)]


class Ref(BaseModel):
    """出处 · The record that an item tells of."""

    type: ItemKind = Field(title="类型", description="Kind of record")
    id: UUID = Field(title="标识", description="Id of the record")


class TimelineItem(BaseModel):
    """时间线事项 · Something that happened to a project, or is planned."""

    at: date = Field(title="日期", description="Day; of a report, the last day of its month")
    kind: InKind
    state: str = Field(
        title="状态", description="Step taken (raise, assign, reply …), or state (planned, done, confirmed …)"
    )
    title: str = Field(title="事项", description="What it is about")
    detail: str | None = Field(title="内容", description="Reason, answer or text; null for outside clients")
    ref: Ref = Field(title="出处", description="The record")


class TimelineFilter(BaseModel):
    """Which items, in which order."""

    kind: list[ItemKind] = Field(default=[], title="类型", description="Kinds, any of them")
    sort: Literal["-at", "at"] = Field(default="-at", title="排序", description="Newest first, or oldest")
