"""The shape of a timeline that crosses services."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

Source = Literal["registry", "progress", "talent", "investment"]


class TimelineItem(BaseModel):
    """全过程时间线事项 · Something that a service told of a project or a carrier."""

    model_config = ConfigDict(from_attributes=True)

    at: datetime = Field(title="时间", description="Instant at which it became known")
    source: str = Field(title="来源", description="Service that told it")
    position: str = Field(title="序号", description="Position in that service's log")
    type: str = Field(title="事件", description="Event type, such as progress.blocker.solved")
    subject_id: UUID = Field(title="记录", description="Id of the record")
    title: str | None = Field(title="事项", description="What it is about")
    unit: str | None = Field(title="单位", description="Unit that it concerns")
    facts: dict[str, Any] = Field(
        title="要点",
        description="State, kind, dates, month, amount (万元), percent, reason: what it has; no reason for outsiders",
    )


class TimelineFilter(BaseModel):
    """Which items, in which order."""

    source: list[Source] = Field(default=[], title="来源", description="Services, any of them")
    sort: Literal["-at", "at"] = Field(default="-at", title="排序", description="Newest first, or oldest")
