"""What the aggregator publishes: definitions and targets, so that a past cut reads by those of its time."""

from typing import Any, ClassVar

from pydantic import Field

from services.kit.events import Event


class PlanEntryPublished(Event):
    """计划条目已发布 · A new version of an entry of the plan came into force, or the entry was withdrawn."""

    event_type: ClassVar[str] = "aggregator.plan_entry.published"

    kind: str = Field(title="类别", description="Kind of entry")
    code: str = Field(title="编码", description="Code, unique within its kind")
    withdrawn: bool = Field(title="已撤销", description="The entry is no longer part of the plan")
    digest: str = Field(title="摘要", description="SHA-256 of the content")
    content: dict[str, Any] = Field(title="内容", description="The entry as the plan's files state it")
