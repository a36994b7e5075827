"""Request and response shapes of milestones. Each field is declared once, with what officials see of it."""

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.events import Event
from services.kit.fields import shown
from services.kit.files.schemas import Evidence, FileRef
from services.kit.tables import TableSchema
from services.progress.light_rules.rules import LIGHT_LABELS, Light
from services.progress.milestone_templates.schemas import Kind, KindName

Day = Field(ge=date(1990, 1, 1), le=date(2099, 12, 31))
ProjectId = Annotated[UUID, shown("项目", "Id of the project in the registry")]
BaselineOn = Annotated[WrittenDate, Day, shown("基线日期", "First planned date; it stays", example="2022-06-30")]
PlannedOn = Annotated[WrittenDate, Day, shown("计划日期", "Planned date in force", example="2022-06-30")]
ForecastOn = Annotated[WrittenDate | None, Day, shown("预计日期", "Forecast; null: as planned", example="2022-07-15")]
DoneOn = Annotated[WrittenDate, Day, shown("完成日期", "Date it was done", example="2022-07-12")]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("原因", "Reason", example="用地报批延后"),
]
DocumentNumber = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=100),
    shown("佐证文号", "Number of the document that proves it", example="萧建竣备〔2022〕第12号"),
]
InLight = Annotated[Light, shown("灯号", "Light by the rule in force", labels=dict(LIGHT_LABELS), informative=True)]
SlipDays = Annotated[int | None, shown("滞后天数", "Days behind the baseline; negative: ahead", unit="天")]


class NewMilestone(BaseModel):
    """新增里程碑 · A further milestone of a project."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId
    kind: Kind
    name: KindName | None = None
    baseline_on: BaselineOn | None = None


class MilestoneChange(BaseModel):
    """修改里程碑 · Forecast, name of a kind of one's own, or the first plan of one that has none."""

    model_config = ConfigDict(extra="forbid")

    forecast_on: ForecastOn = unchanged()
    name: KindName = unchanged()
    baseline_on: BaselineOn = unchanged()


class MilestoneReplan(BaseModel):
    """调整计划 · A new plan, with the reason; the baseline stays."""

    model_config = ConfigDict(extra="forbid")

    planned_on: PlannedOn
    reason: Reason


class MilestoneCompletion(BaseModel):
    """完成 · The milestone is done, with what proves it: a file, or a document's number."""

    model_config = ConfigDict(extra="forbid")

    done_on: DoneOn
    evidence: Evidence = []
    document_number: DocumentNumber | None = None


class MilestoneReopening(BaseModel):
    """撤销完成 · Why a milestone is not done after all."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class MilestoneState(BaseModel):
    """The public state of a milestone: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    project_id: ProjectId
    kind: Kind
    name: KindName
    position: int = Field(title="次序", description="Place among the project's milestones")
    baseline_on: Annotated[date | None, shown("基线日期", "First planned date; null: not planned yet")]
    planned_on: Annotated[date | None, shown("计划日期", "Planned date in force")]
    forecast_on: Annotated[date | None, shown("预计日期", "Forecast; null: as planned")]
    done_on: Annotated[date | None, shown("完成日期", "Date it was done")]
    operational_on: Annotated[
        date | None, shown("建成投运日期", "On 投运 only: since when 基本建成 and 投运 are both done; computed")
    ] = None
    plan_version: int = Field(title="计划版本", description="Number of the plan in force; 1 is the baseline")
    replan_reason: str | None = Field(title="调整原因", description="Why the plan in force replaced the one before")
    document_number: str | None = Field(title="佐证文号", description="Number of the document that proves it")
    evidence: list[FileRef] = Field(title="佐证材料", description="Files that prove it")
    light: InLight
    slip_days: SlipDays
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Milestone(MilestoneState):
    """里程碑 · A milestone of a project. Light and slip are those of the day of the answer."""

    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")
    owner_unit: str = Field(title="责任单位", description="Unit that is responsible for the project")
    doubt: str | None = Field(title="存疑", description="What differs from the registered facts, which count")


class MilestonePlan(BaseModel):
    """计划版本 · One plan of a milestone."""

    model_config = ConfigDict(from_attributes=True)

    number: int = Field(title="版本", description="Number; 1 is the baseline")
    planned_on: date = Field(title="计划日期", description="Planned date")
    reason: str | None = Field(title="原因", description="Why it replaced the plan before")
    recorded_at: datetime = Field(title="记录时间", description="When it was recorded")


class MilestonePlans(BaseModel):
    """计划沿革 · All plans of a milestone, the first one first."""

    items: list[MilestonePlan]


MilestoneSort = Literal["planned_on", "-planned_on", "slip", "-slip", "project", "-project", "position", "-position"]


class MilestoneFilter(BaseModel):
    """Which milestones, in which order. A carrier is judged today."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    owner_unit: list[str] = Field(default=[], title="责任单位", description="Units, any of them")
    kind: list[str] = Field(default=[], title="节点", description="Kinds, any of them")
    light: list[Light] = Field(default=[], title="灯号", description="Lights, any of them")
    due_from: WrittenDate | None = Field(default=None, title="计划起始", description="Planned on this day or later")
    due_to: WrittenDate | None = Field(default=None, title="计划截止", description="Planned on this day or earlier")
    done: bool | None = Field(default=None, title="已完成", description="Done or not")
    late: bool | None = Field(default=None, title="逾期未完成", description="Open after its planned date, or not so")
    q: str | None = Field(
        default=None, title="搜索", description="Part of the project's name, its initials, or code", max_length=100
    )
    sort: MilestoneSort = Field(default="planned_on", title="排序", description="Order; a minus sign: descending")


class MilestoneRow(BaseModel):
    """里程碑表 · A milestone as a row."""

    project_code: Annotated[
        str,
        StringConstraints(max_length=60),
        shown("项目代码", "Code of the project, or its id if it has none", locked=True, width=28),
    ]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    kind: Annotated[
        str,
        StringConstraints(pattern="^[a-z][a-z0-9_]{1,39}$"),
        shown("节点代码", "Kind of milestone", locked=True, example="started"),
    ]
    name: Annotated[str | None, StringConstraints(max_length=40), shown("节点", "Name", informative=True)] = None
    baseline_on: Annotated[date | None, shown("基线日期", "First planned date", informative=True)] = None
    planned_on: Annotated[
        date | None, Day, shown("计划日期", "Planned date; changing it needs a reason", example="2022-06-30")
    ] = None
    replan_reason: Annotated[
        str | None,
        StringConstraints(max_length=500),
        shown("调整原因", "Needed when the planned date changes", example="用地报批延后", width=24),
    ] = None
    forecast_on: Annotated[date | None, Day, shown("预计日期", "Forecast", example="2022-07-15")] = None
    done_on: Annotated[date | None, Day, shown("完成日期", "Date it was done", example="2022-07-12")] = None
    document_number: Annotated[
        str | None,
        StringConstraints(max_length=100),
        shown("佐证文号", "Needed with a date done, unless files prove it", example="萧建竣备〔2022〕第12号", width=24),
    ] = None
    light: Annotated[
        Light | None, shown("灯号", "Light by the rule in force", labels=dict(LIGHT_LABELS), informative=True)
    ] = None
    slip_days: Annotated[int | None, shown("滞后天数", "Days behind the baseline", unit="天", informative=True)] = None
    owner_unit: Annotated[str | None, shown("责任单位", "Responsible unit", informative=True)] = None
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


MILESTONE_TABLE = TableSchema.of(MilestoneRow, id="progress.milestones", title="里程碑", key=("project_code", "kind"))


class MilestoneEvent(MilestoneState, Event):
    """What every event of a milestone carries; light and slip are those of the moment."""

    event_type: ClassVar[str] = "progress.milestone"


class MilestoneRegistered(MilestoneEvent):
    """里程碑已设 · A project has got a milestone."""

    event_type: ClassVar[str] = "progress.milestone.registered"


class MilestoneUpdated(MilestoneEvent):
    """里程碑已更新 · Forecast, name or first plan of a milestone changed."""

    event_type: ClassVar[str] = "progress.milestone.updated"


class MilestoneReplanned(MilestoneEvent):
    """里程碑计划已调整 · A new plan is in force, with its reason; the baseline stays."""

    event_type: ClassVar[str] = "progress.milestone.replanned"


class MilestoneDone(MilestoneEvent):
    """里程碑已完成 · A milestone is done, or date or evidence of one that is done changed."""

    event_type: ClassVar[str] = "progress.milestone.done"


class MilestoneReopened(MilestoneEvent):
    """里程碑完成已撤销 · A milestone is not done after all, with the reason."""

    event_type: ClassVar[str] = "progress.milestone.reopened"

    reopen_reason: str = Field(title="撤销原因", description="Why it is not done after all")


class MilestoneWithdrawn(MilestoneEvent):
    """里程碑已删除 · A milestone does not apply to its project."""

    event_type: ClassVar[str] = "progress.milestone.withdrawn"
