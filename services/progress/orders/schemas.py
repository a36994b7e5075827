"""Request and response shapes of orders."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.progress.orders.rules import KIND_LABELS, STATE_LABELS, Kind, State, Step
from services.progress.steps.schemas import (
    CarrierCode,
    ClocksShown,
    Detail,
    DueOn,
    EvidenceField,
    HappenedOn,
    ProjectId,
    Reason,
    StepShown,
    Title,
    UnitCode,
)

InKind = Annotated[Kind, shown("类型", "Supervision or inspection", labels=dict(KIND_LABELS))]
InState = Annotated[State, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]
TaskCode = Annotated[str, Field(min_length=1, max_length=60), shown("任务", "Code of the plan's task")]
Demand = Annotated[Detail, Field(title="督办要求", description="What the unit has to do")]
ReplyBy = Annotated[DueOn, Field(title="回复期限", description="Day by which the unit has to reply")]


class NewOrder(BaseModel):
    """督办单下发 · An order to a unit, about at most one of project, carrier and task."""

    model_config = ConfigDict(extra="forbid")

    kind: InKind = Kind.SUPERVISION
    title: Title
    demand: Demand
    project_id: ProjectId | None = None
    carrier_code: CarrierCode | None = None
    task_code: TaskCode | None = None
    unit: UnitCode
    due_on: ReplyBy
    on: HappenedOn = None
    evidence: EvidenceField
    synthetic: bool = Field(default=False, title="演示数据", description="Synthetic; of a project, the project decides")


class OrderChange(BaseModel):
    """督办单修改 · Only what is sent is changed; a moved due date needs a reason and ends an escalation."""

    model_config = ConfigDict(extra="forbid")

    title: Title = unchanged()
    demand: Demand = unchanged()
    due_on: ReplyBy = unchanged()
    reason: Reason | None = None


class Rejection(BaseModel):
    """驳回 · A reply that does not do, with the reason and, if need be, a new due date."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason
    due_on: ReplyBy | None = None
    on: HappenedOn = None


class OrderState(BaseModel):
    """The public state of an order: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    kind: InKind
    number: str = Field(title="编号", description="Official number, counted per kind and year")
    title: Title
    project_id: ProjectId | None
    carrier_code: CarrierCode | None
    task_code: TaskCode | None
    unit: UnitCode
    issued_on: date = Field(title="下发日期", description="Day on which it was issued")
    due_on: date = Field(title="回复期限", description="Day by which the unit has to reply")
    state: InState
    state_on: date = Field(title="本环节起始日", description="Day since which it is in this state")
    replied_on: date | None = Field(title="回复日期", description="Day of the last reply that stands")
    verified_on: date | None = Field(title="核实日期", description="Day on which the reply was verified")
    ended_on: date | None = Field(title="销号日期", description="Day on which it was closed or withdrawn")
    escalation_level: int = Field(title="升级级别", description="0: not escalated", ge=0)
    escalated_on: date | None = Field(title="升级日期", description="Day on which it reached that level")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Order(OrderState):
    """督办单 · An order with its clocks."""

    demand: str | None = Field(title="督办要求", description="What the unit has to do; null for outside clients")
    project_name: str | None = Field(title="项目名称", description="Name of the project")
    carrier_name: str | None = Field(title="载体名称", description="Name of the carrier")
    unit_name: str | None = Field(title="责任单位名称", description="Name of the unit")
    overdue: bool = Field(title="超期", description="Waits for a reply past its due date")
    mine: bool = Field(title="待本单位办理", description="Waits for a reply of the caller's own unit")
    clocks: ClocksShown = Field(title="计时", description="Working days taken")


class OrderDetail(Order):
    """督办单详情 · With its whole history and what the caller may do now."""

    steps: list[StepShown] = Field(title="办理过程", description="Every step, oldest first")
    actions: list[Step] = Field(title="可办理", description="Steps that the caller may take now")


OrderSort = Literal["urgency", "-issued_on", "issued_on", "due_on", "-due_on", "number", "-number"]


class OrderFilter(BaseModel):
    """Which orders, in which order. ``urgency``: what waits for one's own units, then what is due first."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carriers, theirs and their projects' today")
    task: list[str] = Field(default=[], title="任务", description="Task codes, any of them")
    kind: list[Kind] = Field(default=[], title="类型", description="Kinds, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    unit: list[str] = Field(default=[], title="责任单位", description="Units, any of them")
    year: int | None = Field(default=None, ge=2015, le=2099, title="年度", description="Year of the number")
    open: bool | None = Field(default=None, title="未销号", description="Open, or ended")
    overdue: bool | None = Field(default=None, title="超期", description="Unanswered past the due date, or not")
    escalated: bool | None = Field(default=None, title="已升级", description="Escalated, or not")
    mine: bool | None = Field(default=None, title="待本单位办理", description="Waiting for one's own units")
    q: str | None = Field(default=None, title="搜索", description="Part of number or title", max_length=100)
    sort: OrderSort = Field(default="urgency", title="排序", description="Order; a minus sign means descending")


class OrderRow(BaseModel):
    """督办单表 · An order as a row of a file."""

    number: Annotated[str, shown("编号", "Official number", width=20)]
    kind: InKind
    title: Annotated[str, shown("事项", "What it is about", width=36)]
    unit_name: Annotated[str | None, shown("责任单位", "Unit", width=24)]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", width=30)]
    carrier_name: Annotated[str | None, shown("载体名称", "Name of the carrier", width=20)]
    task_code: Annotated[str | None, shown("任务", "Code of the task")]
    issued_on: Annotated[date, shown("下发日期", "Issued")]
    due_on: Annotated[date, shown("回复期限", "Due")]
    state: InState
    replied_on: Annotated[date | None, shown("回复日期", "Replied")]
    verified_on: Annotated[date | None, shown("核实日期", "Verified")]
    ended_on: Annotated[date | None, shown("销号日期", "Closed or withdrawn")]
    overdue: Annotated[bool, shown("超期", "Unanswered past its due date")]
    overdue_days: Annotated[int, shown("超期时长", "Working days past the due date", unit="工作日")]
    escalation_level: Annotated[int, shown("升级级别", "0: not escalated")]
    escalated_on: Annotated[date | None, shown("升级日期", "Day of that level")]
    demand: Annotated[str | None, shown("督办要求", "What the unit has to do", width=50)]
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data")]


ORDER_TABLE = TableSchema.of(OrderRow, id="progress.orders", title="督办稽查")
