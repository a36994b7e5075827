"""What the aggregator publishes: definitions and targets, so that a past cut reads by those of its time; notices."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, Field

from services.aggregator.notices.rules import Kind as NoticeKind
from services.kit.events import Event


class PlanEntryPublished(Event):
    """计划条目已发布 · A new version of an entry of the plan came into force, or the entry was withdrawn."""

    event_type: ClassVar[str] = "aggregator.plan_entry.published"

    kind: str = Field(title="类别", description="Kind of entry")
    code: str = Field(title="编码", description="Code, unique within its kind")
    withdrawn: bool = Field(title="已撤销", description="The entry is no longer part of the plan")
    digest: str = Field(title="摘要", description="SHA-256 of the content")
    content: dict[str, Any] = Field(title="内容", description="The entry as the plan's files state it")


class NoticeRaised(Event):
    """通知已发出 · Something that a unit, or who has a role, should know; sent outside quiet hours."""

    event_type: ClassVar[str] = "aggregator.notice.raised"

    kind: NoticeKind = Field(title="类别", description="What it is about")
    subject_kind: str = Field(title="事项类型", description="What kind of record it tells of")
    subject_id: UUID = Field(title="事项标识", description="Id of the record; of many together, of their group")
    title: str = Field(title="事项", description="What it is about")
    unit: str | None = Field(title="单位", description="Unit that it is addressed to; of a project's, the project's")
    other_unit: str | None = Field(title="另一方单位", description="Of a hand-over, the other unit")
    roles: list[str] = Field(title="角色", description="Roles that it is addressed to")
    carrier_code: str | None = Field(title="载体", description="Code of the carrier")
    project_id: UUID | None = Field(title="项目", description="Id of the project")
    due_on: date | None = Field(title="期限", description="Day by which the matter is due")
    raised_on: date = Field(title="通知日期", description="Business day of the notice")
    synthetic: bool = Field(title="演示数据", description="Whether it is of synthetic demonstration data")


class DigestItem(BaseModel):
    """汇总事项 · One notice of a digest."""

    id: UUID = Field(title="标识", description="Id of the notice")
    kind: NoticeKind = Field(title="类别", description="What it is about")
    subject_kind: str = Field(title="事项类型", description="What kind of record it tells of")
    subject_id: UUID = Field(title="事项标识", description="Id of the record")
    title: str = Field(title="事项", description="What it is about")
    project_id: UUID | None = Field(title="项目", description="Id of the project")
    due_on: date | None = Field(title="期限", description="Day by which the matter is due")


class NoticeDigest(Event):
    """每日通知汇总 · What a unit is to know, once a day, instead of single notices."""

    event_type: ClassVar[str] = "aggregator.notice.digest"

    unit: str = Field(title="单位", description="Unit that it is addressed to")
    day: date = Field(title="日期", description="Local day of the digest")
    notices: list[DigestItem] = Field(title="通知", description="The notices, oldest first")
    synthetic: bool = Field(title="演示数据", description="Whether all of it is synthetic demonstration data")
