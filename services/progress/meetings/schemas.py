"""Request and response shapes of meetings."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.progress.meetings.rules import KIND_LABELS, STATE_LABELS, Kind, State
from services.progress.steps.schemas import CarrierCode, Day, Detail, ProjectId, Reason, Title, UnitCode

InKind = Annotated[Kind, shown("类型", "Regular, or called for a matter", labels=dict(KIND_LABELS))]
InState = Annotated[State, shown("状态", "Whether it has been held", labels=dict(STATE_LABELS))]
HeldOn = Annotated[WrittenDate, Day, shown("会议日期", "Day on which it meets", example="2022-09-30")]
Place = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), shown("地点", "Where it meets")
]
Units = Annotated[
    list[UnitCode], Field(max_length=100, title="参会单位", description="Codes of the units that are invited")
]
BlockerId = Annotated[UUID, shown("要素制约", "Id of the blocker it is about")]


class MatterGiven(BaseModel):
    """议题 · A matter for the agenda; with its id, one that is there already."""

    model_config = ConfigDict(extra="forbid")

    id: UUID | None = Field(default=None, title="标识", description="Id of a matter to keep; null: a new one")
    title: Title
    detail: Detail | None = None
    unit: UnitCode | None = None
    project_id: ProjectId | None = None
    carrier_code: CarrierCode | None = None
    blocker_id: BlockerId | None = None


Matters = Annotated[list[MatterGiven], Field(max_length=50, title="议题", description="The agenda, in its order")]


class NewMeeting(BaseModel):
    """会议登记 · A meeting with its agenda. One outside the calendar is called for a matter."""

    model_config = ConfigDict(extra="forbid")

    kind: InKind = Kind.REGULAR
    title: Title
    held_on: HeldOn
    place: Place | None = None
    units: Units = Field(default_factory=list)
    matters: Matters = Field(default_factory=list)
    minutes: Detail | None = None
    synthetic: bool = Field(default=False, title="演示数据", description="Synthetic demonstration data")


class MeetingChange(BaseModel):
    """会议修改 · Only what is sent is changed; the agenda is sent whole."""

    model_config = ConfigDict(extra="forbid")

    title: Title = unchanged()
    held_on: HeldOn = unchanged()
    place: Place | None = unchanged()
    units: Units = unchanged()
    matters: Matters = unchanged()
    minutes: Detail | None = unchanged()


class Cancellation(BaseModel):
    """会议取消 · With the reason; the meeting stays on record."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class Matter(BaseModel):
    """议题 · A matter on the agenda."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    number: int = Field(title="序号", description="Place on the agenda, from 1")
    title: Title
    unit: str | None = Field(title="提交单位", description="Unit that submits it")
    project_id: ProjectId | None
    carrier_code: CarrierCode | None
    blocker_id: BlockerId | None


class MatterShown(Matter):
    """议题详情 · With what is to be known of it."""

    detail: str | None = Field(title="说明", description="What is to be known of it")


class MeetingState(BaseModel):
    """The public state of a meeting. Its decisions are follow-ups, each with events of its own."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    kind: InKind
    title: Title
    held_on: date = Field(title="会议日期", description="Day on which it meets")
    place: str | None = Field(title="地点", description="Where it meets")
    units: list[str] = Field(title="参会单位", description="Codes of the units that are invited")
    state: InState
    matters: list[Matter] = Field(title="议题", description="The agenda")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Meeting(MeetingState):
    """会议 · A meeting with its agenda and minutes."""

    matters: list[MatterShown] = Field(title="议题", description="The agenda")  # type: ignore[assignment]
    decisions: int = Field(title="议定事项", description="Number of its decisions", json_schema_extra={"unit": "项"})
    minutes: str | None = Field(title="纪要", description="What was said")
    cancel_reason: str | None = Field(title="取消原因", description="Why it was cancelled")
    may_edit: bool = Field(title="可办理", description="Whether the caller may edit it and record decisions")


MeetingSort = Literal["-held_on", "held_on", "title", "-title"]


class MeetingFilter(BaseModel):
    """Which meetings, in which order."""

    kind: list[Kind] = Field(default=[], title="类型", description="Kinds, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    unit: list[str] = Field(default=[], title="参会单位", description="Invited units, any of them")
    project_id: UUID | None = Field(default=None, title="项目", description="With a matter about this project")
    from_day: WrittenDate | None = Field(default=None, title="日期自", description="On this day or later")
    to_day: WrittenDate | None = Field(default=None, title="日期至", description="On this day or earlier")
    q: str | None = Field(default=None, title="搜索", description="Part of the title", max_length=100)
    sort: MeetingSort = Field(default="-held_on", title="排序", description="Order; a minus sign means descending")


class MeetingRow(BaseModel):
    """会议表 · A meeting as a row of a file."""

    held_on: Annotated[date, shown("会议日期", "Day")]
    kind: InKind
    title: Annotated[str, shown("会议名称", "Title", width=36)]
    place: Annotated[str | None, shown("地点", "Place", width=20)]
    state: InState
    unit_names: Annotated[str, shown("参会单位", "Invited units", width=40)]
    agenda: Annotated[str, shown("议题", "The matters, one after the other", width=60)]
    decisions: Annotated[int, shown("议定事项", "Number of decisions", unit="项")]
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


MEETING_TABLE = TableSchema.of(MeetingRow, id="progress.meetings", title="例会")
