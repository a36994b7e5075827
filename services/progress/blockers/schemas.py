"""Request and response shapes of blockers. Each field is declared once, with what officials see of it."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.progress.blockers.rules import KIND_LABELS, STATE_LABELS, Kind, State, Step
from services.progress.steps.schemas import (
    CarrierCode,
    ClocksShown,
    Detail,
    DueOn,
    HappenedOn,
    ProjectId,
    Reason,
    StepShown,
    Title,
    UnitCode,
)

InKind = Annotated[Kind, shown("类别", "Kind of constraint", labels=dict(KIND_LABELS))]
InState = Annotated[State, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]


class NewBlocker(BaseModel):
    """要素制约提出 · An obstacle of a project or of a carrier."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId | None = None
    carrier_code: CarrierCode | None = None
    kind: InKind
    title: Title
    detail: Detail | None = None
    due_on: DueOn | None = None
    on: HappenedOn = None
    synthetic: bool = Field(default=False, title="演示数据", description="Synthetic; of a project, the project decides")


class BlockerChange(BaseModel):
    """要素制约修改 · Only what is sent is changed; a moved due date needs a reason."""

    model_config = ConfigDict(extra="forbid")

    kind: InKind = unchanged()
    title: Title = unchanged()
    detail: Detail | None = unchanged()
    due_on: DueOn | None = unchanged()
    reason: Reason | None = None


class Assignment(BaseModel):
    """交办 · To the unit that has to answer; again only with a reason."""

    model_config = ConfigDict(extra="forbid")

    unit: UnitCode
    due_on: DueOn | None = None
    reason: Reason | None = None
    on: HappenedOn = None


class BlockerState(BaseModel):
    """The public state of a blocker: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    project_id: ProjectId | None
    carrier_code: CarrierCode | None
    kind: InKind
    title: Title
    raised_on: date = Field(title="提出日期", description="Day on which it was raised")
    due_on: date | None = Field(title="办理期限", description="Day by which it is to be solved")
    assigned_unit: str | None = Field(title="责任单位", description="Unit that has to answer")
    state: InState
    state_on: date = Field(title="本环节起始日", description="Day since which it is in this state")
    assigned_on: date | None = Field(title="交办日期", description="Day on which it was assigned last")
    answered_on: date | None = Field(title="答复日期", description="Day of the last answer")
    ended_on: date | None = Field(title="办结日期", description="Day on which it was solved or withdrawn")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Blocker(BlockerState):
    """要素制约 · An obstacle with its clocks."""

    detail: str | None = Field(title="说明", description="What is to be known of it; null for outside clients")
    project_name: str | None = Field(title="项目名称", description="Name of the project")
    carrier_name: str | None = Field(title="载体名称", description="Name of the carrier")
    unit_name: str | None = Field(title="责任单位名称", description="Name of the assigned unit")
    overdue: bool = Field(title="超期", description="Open past its due date")
    mine: bool = Field(title="待本单位办理", description="Waits for an answer of the caller's own unit")
    clocks: ClocksShown = Field(title="计时", description="Working days taken")


class BlockerDetail(Blocker):
    """要素制约详情 · With its whole history and what the caller may do now."""

    steps: list[StepShown] = Field(title="办理过程", description="Every step, oldest first")
    actions: list[Step] = Field(title="可办理", description="Steps that the caller may take now")


BlockerSort = Literal["urgency", "-raised_on", "raised_on", "due_on", "-due_on", "kind", "state"]


class BlockerFilter(BaseModel):
    """Which blockers, in which order. ``urgency``: what waits for one's own units, then what is due first."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carriers, theirs and their projects' today")
    kind: list[Kind] = Field(default=[], title="类别", description="Kinds, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    unit: list[str] = Field(default=[], title="责任单位", description="Assigned units, any of them")
    open: bool | None = Field(default=None, title="未办结", description="Open, or ended")
    overdue: bool | None = Field(default=None, title="超期", description="Open past the due date, or not")
    mine: bool | None = Field(default=None, title="待本单位办理", description="Waiting for one's own units")
    q: str | None = Field(default=None, title="搜索", description="Part of title, project's name", max_length=100)
    sort: BlockerSort = Field(default="urgency", title="排序", description="Order; a minus sign means descending")


class BlockerRow(BaseModel):
    """要素制约表 · A blocker as a row of a file."""

    kind: InKind
    title: Annotated[str, shown("事项", "What it is about", width=36)]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", width=30)]
    carrier_name: Annotated[str | None, shown("载体名称", "Name of the carrier", width=20)]
    state: InState
    unit_name: Annotated[str | None, shown("责任单位", "Assigned unit", width=24)]
    raised_on: Annotated[date, shown("提出日期", "Raised")]
    assigned_on: Annotated[date | None, shown("交办日期", "Assigned")]
    answered_on: Annotated[date | None, shown("答复日期", "Answered")]
    due_on: Annotated[date | None, shown("办理期限", "Due")]
    ended_on: Annotated[date | None, shown("办结日期", "Solved or withdrawn")]
    overdue: Annotated[bool, shown("超期", "Open past its due date")]
    open_days: Annotated[int, shown("已历时", "Working days since it was raised", unit="工作日")]
    state_days: Annotated[int, shown("本环节历时", "Working days in this state", unit="工作日")]
    overdue_days: Annotated[int, shown("超期时长", "Working days past the due date", unit="工作日")]
    detail: Annotated[str | None, shown("说明", "What is to be known of it", width=40)]
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


BLOCKER_TABLE = TableSchema.of(BlockerRow, id="progress.blockers", title="要素制约")
