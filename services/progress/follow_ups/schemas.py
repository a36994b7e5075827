"""Request and response shapes of follow-ups."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.progress.follow_ups.rules import STATE_LABELS, State, Step
from services.progress.steps.schemas import (
    CarrierCode,
    ClocksShown,
    DueOn,
    ProjectId,
    Reason,
    StepShown,
    Text,
    UnitCode,
)

MeetingId = Annotated[UUID, shown("会议", "Id of the meeting that decided it")]
MatterId = Annotated[UUID, shown("议题", "Id of the matter on that meeting's agenda")]
BlockerId = Annotated[UUID, shown("要素制约", "Id of the blocker it is to solve")]
Decision = Annotated[Text, Field(title="议定事项", description="What is to be done")]
InState = Annotated[State, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]


class NewFollowUp(BaseModel):
    """议定事项登记 · A decision of a meeting. What it is on comes from its matter or blocker where it is not said."""

    model_config = ConfigDict(extra="forbid")

    meeting_id: MeetingId
    matter_id: MatterId | None = None
    blocker_id: BlockerId | None = None
    project_id: ProjectId | None = None
    carrier_code: CarrierCode | None = None
    text: Decision
    unit: UnitCode
    due_on: DueOn


class FollowUpChange(BaseModel):
    """议定事项修改 · Only what is sent is changed; another unit or due date needs a reason."""

    model_config = ConfigDict(extra="forbid")

    text: Decision = unchanged()
    unit: UnitCode = unchanged()
    due_on: DueOn = unchanged()
    reason: Reason | None = None


class FollowUpState(BaseModel):
    """The public state of a follow-up: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    meeting_id: MeetingId
    number: int = Field(title="序号", description="Counts the meeting's decisions from 1")
    matter_id: MatterId | None
    blocker_id: BlockerId | None
    project_id: ProjectId | None
    carrier_code: CarrierCode | None
    text: Decision
    unit: UnitCode
    decided_on: date = Field(title="议定日期", description="Day of the meeting")
    due_on: date = Field(title="办理期限", description="Day by which it is to be done")
    state: InState
    state_on: date = Field(title="本环节起始日", description="Day since which it is in this state")
    answered_on: date | None = Field(title="答复日期", description="Day of the last answer")
    ended_on: date | None = Field(title="办结日期", description="Day on which it was accepted as done, or withdrawn")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class FollowUp(FollowUpState):
    """议定事项 · A decision with its clocks."""

    meeting_title: str = Field(title="会议名称", description="Title of the meeting")
    project_name: str | None = Field(title="项目名称", description="Name of the project")
    carrier_name: str | None = Field(title="载体名称", description="Name of the carrier")
    unit_name: str | None = Field(title="责任单位名称", description="Name of the unit")
    overdue: bool = Field(title="超期", description="Not answered, and past its due date")
    mine: bool = Field(title="待本单位办理", description="Waits for an answer of the caller's own unit")
    clocks: ClocksShown = Field(title="计时", description="Working days taken")


class FollowUpDetail(FollowUp):
    """议定事项详情 · With its whole history and what the caller may do now."""

    steps: list[StepShown] = Field(title="办理过程", description="Every step, oldest first")
    actions: list[Step] = Field(title="可办理", description="Steps that the caller may take now")


FollowUpSort = Literal["urgency", "due_on", "-due_on", "decided_on", "-decided_on", "number"]


class FollowUpFilter(BaseModel):
    """Which follow-ups, in which order. ``urgency``: what waits for one's own units, then what is due first."""

    meeting_id: list[UUID] = Field(default=[], title="会议", description="Meeting ids, any of them")
    blocker_id: list[UUID] = Field(default=[], title="要素制约", description="Blocker ids, any of them")
    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carriers, theirs and their projects' today")
    unit: list[str] = Field(default=[], title="责任单位", description="Units, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    open: bool | None = Field(default=None, title="未办结", description="Open, or ended")
    overdue: bool | None = Field(default=None, title="超期", description="Past the due date unanswered, or not")
    mine: bool | None = Field(default=None, title="待本单位办理", description="Waiting for one's own units")
    q: str | None = Field(default=None, title="搜索", description="Part of the decision", max_length=100)
    sort: FollowUpSort = Field(default="urgency", title="排序", description="Order; a minus sign means descending")


class FollowUpRow(BaseModel):
    """议定事项表 · A follow-up as a row of a file."""

    decided_on: Annotated[date, shown("议定日期", "Day of the meeting")]
    meeting_title: Annotated[str, shown("会议名称", "Meeting", width=30)]
    text: Annotated[str, shown("议定事项", "What is to be done", width=50)]
    unit_name: Annotated[str | None, shown("责任单位", "Unit", width=24)]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", width=30)]
    carrier_name: Annotated[str | None, shown("载体名称", "Name of the carrier", width=20)]
    due_on: Annotated[date, shown("办理期限", "Due")]
    state: InState
    answered_on: Annotated[date | None, shown("答复日期", "Answered")]
    ended_on: Annotated[date | None, shown("办结日期", "Accepted or withdrawn")]
    overdue: Annotated[bool, shown("超期", "Past its due date unanswered")]
    overdue_days: Annotated[int, shown("超期时长", "Working days past the due date", unit="工作日")]
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


FOLLOW_UP_TABLE = TableSchema.of(FollowUpRow, id="progress.follow_ups", title="议定事项")
