"""Request and response shapes of activities. Each field is declared once, with what officials see of it."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.files.schemas import Evidence
from services.kit.periods import Period
from services.kit.tables import TableSchema
from services.progress.activities.rules import (
    KIND_LABELS,
    SERIES_LABELS,
    STATE_LABELS,
    Kind,
    Series,
    State,
    url_fault,
)

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
Day = Field(ge=FIRST_DAY, le=LAST_DAY)
Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)


def _an_address(value: str | None) -> str | None:
    if value and (fault := url_fault(value)):
        raise ValueError(fault)
    return value or None


ActivityKind = Annotated[Kind, shown("类别", "Sort of activity", labels=dict(KIND_LABELS))]
ActivitySeries = Annotated[
    Series | None, shown("冠名会议", "Conference that the plan names", labels=dict(SERIES_LABELS))
]
Title = Annotated[str, Text, shown("活动名称", "Title", example="上海招商推介会", width=34)]
HeldOn = Annotated[WrittenDate, Day, shown("举办日期", "Held or posted on", example="2022-06-18")]
EndedOn = Annotated[WrittenDate | None, Day, shown("结束日期", "Last day, if later", example="2022-06-19")]
Place = Annotated[str | None, Field(max_length=100), shown("地点", "City or venue", example="上海")]
Unit = Annotated[
    str, Field(min_length=1, max_length=60), shown("承办单位", "Code of the unit", reference="units", example="drb")
]
TaskCode = Annotated[
    str | None, Field(max_length=60), shown("对应任务", "Code of the task it serves", example="publicity.tour_domestic")
]
Result = Annotated[str | None, Field(max_length=2000), shown("成效", "What came of it", width=40)]
Url = Annotated[
    str | None,
    Field(max_length=500),
    AfterValidator(_an_address),
    shown("链接", "Address of the post or report", example="https://example.org/post/1"),
]
ActivityState = Annotated[State, shown("状态", "State", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewActivity(BaseModel):
    """活动登记 · An activity to enter."""

    model_config = ConfigDict(extra="forbid")

    kind: ActivityKind
    series: ActivitySeries = None
    title: Title
    held_on: HeldOn
    ended_on: EndedOn = None
    place: Place = None
    unit: Unit
    task_code: TaskCode = None
    result: Result = None
    url: Url = None
    evidence: Evidence = []
    synthetic: Synthetic = False


class ActivityChange(BaseModel):
    """活动修改 · Change of an activity; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    kind: ActivityKind = unchanged()
    series: ActivitySeries = unchanged()
    title: Title = unchanged()
    held_on: HeldOn = unchanged()
    ended_on: EndedOn = unchanged()
    place: Place = unchanged()
    unit: Unit = unchanged()
    task_code: TaskCode = unchanged()
    result: Result = unchanged()
    url: Url = unchanged()
    evidence: Evidence = unchanged()


class Activity(BaseModel):
    """活动 · An activity: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    kind: ActivityKind
    series: ActivitySeries
    title: Title
    held_on: HeldOn
    ended_on: EndedOn
    place: Place
    unit: Unit
    task_code: TaskCode
    result: Result
    url: Url
    evidence: Evidence
    state: ActivityState
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


ActivitySort = Literal["held_on", "-held_on", "title", "-title", "kind", "-kind"]


class ActivityFilter(BaseModel):
    """Which activities, in which order."""

    kind: list[Kind] = Field(default=[], title="类别", description="Sorts, any of them")
    series: list[Series] = Field(default=[], title="冠名会议", description="Named conferences, any of them")
    unit: list[str] = Field(default=[], title="承办单位", description="Unit codes, any of them")
    task_code: str | None = Field(default=None, title="对应任务", description="Code of a task", max_length=60)
    held_from: WrittenDate | None = Field(default=None, title="举办日期自", description="Held on or after")
    held_to: WrittenDate | None = Field(default=None, title="举办日期至", description="Held on or before")
    state: list[State] = Field(default=[State.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of title or place", max_length=100)
    sort: ActivitySort = Field(default="-held_on", title="排序", description="Order; minus means descending")


class ActivityRow(BaseModel):
    """活动表 · An activity as a row of a workbook, CSV or NDJSON file."""

    title: Title
    kind: ActivityKind
    series: ActivitySeries = None
    held_on: HeldOn
    ended_on: EndedOn = None
    place: Place = None
    unit: Unit
    task_code: TaskCode = None
    result: Result = None
    url: Annotated[str | None, Field(max_length=500), shown("链接", "Address of the post or report")] = None
    state: ActivityState = State.ACTIVE
    synthetic: Synthetic = False


ACTIVITY_TABLE = TableSchema.of(ActivityRow, id="progress.activities", title="活动")


class Digest(BaseModel):
    """当月动态 · A month in words, to paste into a post of the public account; nothing is sent anywhere."""

    period: Period = Field(title="月份", description="Month")
    text: str = Field(title="纯文本", description="Plain text")
    markdown: str = Field(title="Markdown", description="The same as Markdown")
    tasks_done: int = Field(title="完成任务", description="Tasks done in the month", json_schema_extra={"unit": "项"})
    milestones: int = Field(title="达成节点", description="Milestones reached", json_schema_extra={"unit": "个"})
    activities: int = Field(title="活动", description="Activities held, posts apart", json_schema_extra={"unit": "场"})
    synthetic: bool = Field(title="含演示数据", description="Whether any of it is synthetic")
