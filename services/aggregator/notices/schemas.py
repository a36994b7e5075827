"""Shapes of notices. Each field is declared once, with what officials see of it."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.aggregator.notices.rules import KIND_LABELS, SUBJECT_LABELS, Kind, Subject
from services.kit.fields import shown
from services.kit.tables import TableSchema

InKind = Annotated[Kind, shown("类别", "What it is about", labels={str(k): v for k, v in KIND_LABELS.items()})]
InSubject = Annotated[
    Subject, shown("事项类型", "What kind of record it tells of", labels={str(k): v for k, v in SUBJECT_LABELS.items()})
]


class Notice(BaseModel):
    """通知 · Something that a unit, or who has a role, should know."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    kind: InKind
    subject_kind: InSubject
    subject_id: UUID = Field(title="事项标识", description="Id of the record; of many together, of their group")
    title: str = Field(title="事项", description="What it is about")
    unit: str | None = Field(
        title="单位", description="Unit that it is addressed to; null: whose project or carrier it is"
    )
    other_unit: str | None = Field(title="另一方单位", description="Of a hand-over, the other unit")
    roles: list[str] = Field(title="角色", description="Roles that it is addressed to")
    carrier_code: str | None = Field(title="载体", description="Code of the carrier")
    project_id: UUID | None = Field(title="项目", description="Id of the project")
    project_name: str | None = Field(title="项目名称", description="Name of the project")
    due_on: date | None = Field(title="期限", description="Day by which the matter is due")
    raised_on: date = Field(title="通知日期", description="Business day of the notice")
    raised_at: datetime = Field(title="通知时间", description="Instant at which it was raised")
    settled: bool = Field(title="已处理", description="The matter has moved on since")
    seen: bool = Field(title="已读", description="Whether this login has seen it")
    mine: bool = Field(title="发给我的", description="Addressed to the caller's units, projects, carriers or role")
    synthetic: bool = Field(title="演示数据", description="Whether it is of synthetic demonstration data")


class NoticeFilter(BaseModel):
    """Which notices."""

    kind: list[Kind] = Field(default=[], title="类别", description="Kinds, any of them")
    subject_kind: list[Subject] = Field(default=[], title="事项类型", description="Kinds of record, any of them")
    unit: list[str] = Field(default=[], title="单位", description="Units that they are addressed to, any of them")
    project_id: list[UUID] = Field(default=[], title="项目", description="Projects, any of them")
    mine: bool | None = Field(default=None, title="发给我的", description="Addressed to the caller, or not")
    unread: bool | None = Field(default=None, title="未读", description="Not seen by this login, or seen")
    settled: bool | None = Field(default=None, title="已处理", description="Moved on since, or still open")
    recent: bool | None = Field(default=None, title="近期", description="Within the days that the settings name")
    q: str | None = Field(default=None, title="搜索", description="Part of title, project's name", max_length=100)
    sort: Literal["-raised_at", "raised_at"] = Field(default="-raised_at", title="排序", description="Newest first")


class NoticeCount(BaseModel):
    """未读通知数 · Unseen, unsettled, recent notices addressed to the caller."""

    unread: int = Field(ge=0, title="未读", description="How many", json_schema_extra={"unit": "条"})


class SeenCount(BaseModel):
    """标为已读 · What has been marked."""

    seen: int = Field(ge=0, title="已标记", description="How many were new", json_schema_extra={"unit": "条"})


class NoticeRow(BaseModel):
    """通知表 · A notice as a row of a file."""

    kind: InKind
    subject_kind: InSubject
    title: Annotated[str, shown("事项", "What it is about", width=40)]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", width=30)]
    carrier_code: Annotated[str | None, shown("载体", "Code of the carrier")]
    unit: Annotated[str | None, shown("单位", "Unit that it is addressed to", width=20)]
    due_on: Annotated[date | None, shown("期限", "Day by which the matter is due")]
    raised_on: Annotated[date, shown("通知日期", "Business day of the notice")]
    settled: Annotated[bool, shown("已处理", "The matter has moved on since")]
    seen: Annotated[bool, shown("已读", "Whether this login has seen it")]
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


NOTICE_TABLE = TableSchema.of(NoticeRow, id="aggregator.notices", title="通知")
