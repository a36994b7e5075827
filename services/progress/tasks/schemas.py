"""Request and response shapes of tasks. Each field is declared once, with what officials see of it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.files.schemas import Evidence
from services.kit.tables import TableSchema
from services.progress.tasks.rules import ACTION_KIND_LABELS, KIND_LABELS, STATE_LABELS, ActionKind, Kind, State

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
Day = Field(ge=FIRST_DAY, le=LAST_DAY)


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


Code = Annotated[str, shown("任务编号", "Code of the task", example="own.2020-001", locked=True, width=26)]
OwnCode = Annotated[
    str,
    Field(pattern=r"^own\.[a-z0-9][a-z0-9._-]{0,40}$"),
    shown("任务编号", "Code of a task the office adds; begins with own.", example="own.2020-001"),
]
Action = Annotated[str, Field(max_length=40), shown("行动", "Special action or safeguard", example="publicity")]
Title = Annotated[str, _text(200), shown("任务名称", "Title", example="举办中国工业大数据大会", width=34)]
Clause = Annotated[str, _text(200), shown("依据条款", "Clause or document it rests on", example="五(五)")]
LeadUnit = Annotated[
    str | None, Field(max_length=60), shown("牵头单位", "Code of the lead unit", reference="units", example="drb")
]
DueOn = Annotated[WrittenDate | None, Day, shown("完成时限", "Day by which it is due", example="2022-12-31")]
TaskState = Annotated[State, shown("状态", "State", labels=dict(STATE_LABELS))]
TaskKind = Annotated[Kind, shown("任务类型", "Sort of undertaking", labels=dict(KIND_LABELS))]
Note = Annotated[str | None, Field(max_length=2000), shown("进展说明", "Progress in words", width=40)]
HappenedOn = Annotated[WrittenDate, Day, shown("日期", "Day on which it happened", example="2022-09-15")]
DocumentNumber = Annotated[
    str | None,
    Field(max_length=100),
    shown("文号", "Number of the document that proves it", example="示例发〔2022〕1号"),
]
CarrierCodes = Annotated[
    list[str], Field(max_length=40), shown("涉及载体", "Codes of carriers", example=["turing-town"])
]
ProjectIds = Annotated[list[UUID], Field(max_length=200), shown("涉及项目", "Identifiers of projects")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]
Amount = Annotated[Decimal | None, Field(ge=0, max_digits=18, decimal_places=4)]


class TaskFigure(BaseModel):
    """前后对比数据 · A figure before and after, such as those of the four reductions 减事项、次数、材料、时间."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, _text(60), shown("指标", "What is counted", example="申报材料")]
    unit: Annotated[str, _text(20), shown("单位", "Unit", example="份")]
    before: Annotated[Amount, shown("改革前", "Before", example="12")] = None
    after: Annotated[Amount, shown("改革后", "After", example="5")] = None


Figures = Annotated[list[TaskFigure], Field(max_length=20), shown("前后对比", "Figures before and after")]


class TaskOccurrence(BaseModel):
    """分期 · One due date of a task that recurs."""

    model_config = ConfigDict(from_attributes=True)

    due_on: Annotated[date, shown("时限", "Due on", example="2020-12-31")]
    done_on: Annotated[date | None, shown("完成日期", "Fulfilled on")] = None


class NewTask(BaseModel):
    """自定任务 · A task that the office adds to the plan's own."""

    model_config = ConfigDict(extra="forbid")

    code: OwnCode | None = Field(default=None, title="任务编号", description="Given by the system if left out")
    action: Action
    title: Title
    clause: Clause
    lead_unit: LeadUnit = None
    due_on: DueOn = None
    figures: Figures = []
    carrier_codes: CarrierCodes = []
    project_ids: ProjectIds = []
    synthetic: Synthetic = False


class TaskChange(BaseModel):
    """任务修改 · Change of a task; only what is sent is changed. Title, clause, lead, due date: the office only."""

    model_config = ConfigDict(extra="forbid")

    title: Title = unchanged()
    clause: Clause = unchanged()
    lead_unit: LeadUnit = unchanged()
    due_on: DueOn = unchanged()
    figures: Figures = unchanged()
    carrier_codes: CarrierCodes = unchanged()
    project_ids: ProjectIds = unchanged()


class NewTaskStep(BaseModel):
    """任务进展 · A step: a new state, a fulfilled due date, a note, or several of them."""

    model_config = ConfigDict(extra="forbid")

    happened_on: HappenedOn
    state: TaskState | None = Field(default=None, title="新状态", description="New state; null: as it is")
    occurrence: DueOn = Field(default=None, title="完成的分期", description="Due date of the occurrence fulfilled")
    text: Note = None
    document_number: DocumentNumber = None
    evidence: Evidence = []


class Task(BaseModel):
    """任务 · A task: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    action: Action
    kind: TaskKind
    title: Title
    clause: Clause
    quote: str | None = Field(title="原文", description="Words of the plan document")
    lead_named: str | None = Field(title="文件所称牵头部门", description="Department that the document itself names")
    lead_unit: LeadUnit
    due_on: DueOn
    due_default: bool = Field(title="时限为系统缺省", description="The due date is the product's default")
    occurrences: list[TaskOccurrence] = Field(title="各期时限", description="Due dates of a task that recurs")
    next_due_on: Annotated[date | None, shown("下一时限", "Day by which something is due next")]
    state: TaskState
    started_on: Annotated[date | None, shown("启动日期", "Started on")]
    done_on: Annotated[date | None, shown("完成日期", "Done on")]
    stopped_on: Annotated[date | None, shown("终止日期", "Stopped on")]
    noted_on: Annotated[date | None, shown("最近进展日期", "Day of the newest progress note")]
    document_number: DocumentNumber
    evidence: Evidence
    figures: Figures
    carrier_codes: CarrierCodes
    project_ids: ProjectIds
    indicators: list[str] = Field(title="相关指标", description="Codes of indicators it serves")
    from_plan: bool = Field(title="方案任务", description="Whether the plan document states it")
    plan_version: int | None = Field(title="方案版本", description="Version of the plan's words; null for own tasks")
    withdrawn: bool = Field(title="已撤销", description="No longer of the plan, or deleted")
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class TaskShown(Task):
    """任务及进展 · A task with what was last said of it; null for outside clients."""

    note: Note


class TaskAnswer(TaskShown):
    """任务详情 · A task with the text of its clause, and what the caller may do with it."""

    clause_text: str | None = Field(title="条款原文", description="The document's text of the clause")
    may_report: bool = Field(title="可填报", description="Whether the caller may record its progress")


class TaskStepShown(BaseModel):
    """任务进展记录 · What was told of a task."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    happened_on: HappenedOn
    state: TaskState | None = Field(title="新状态", description="State it came to")
    occurrence: Annotated[date | None, shown("完成的分期", "Due date fulfilled")]
    text: Note
    document_number: DocumentNumber
    evidence: Evidence
    actor_name: str | None = Field(title="经办人", description="Official's name; null for outside clients")
    recorded_at: datetime = Field(title="登记时间", description="Recorded at")
    task_version: int = Field(title="任务版本", description="Version of the task that this step made")


class TaskStepList(BaseModel):
    """任务进展清单 · All that was told of a task, newest first."""

    items: list[TaskStepShown]
    next: str | None = None


class ActionCount(BaseModel):
    """行动进度 · How the tasks of one special action or safeguard stand."""

    model_config = ConfigDict(from_attributes=True)

    code: Action
    name: str = Field(title="名称", description="Name")
    kind: Annotated[ActionKind, shown("类别", "Special action or safeguard", labels=dict(ACTION_KIND_LABELS))]
    total: int = Field(title="任务数", description="Tasks", json_schema_extra={"unit": "项"})
    not_started: int = Field(title="未启动", description="Not started", json_schema_extra={"unit": "项"})
    in_progress: int = Field(title="推进中", description="In progress", json_schema_extra={"unit": "项"})
    done: int = Field(title="已完成", description="Done", json_schema_extra={"unit": "项"})
    stopped: int = Field(title="已终止", description="Stopped", json_schema_extra={"unit": "项"})
    overdue: int = Field(title="已逾期", description="Open and past the day", json_schema_extra={"unit": "项"})


class ActionCounts(BaseModel):
    """各行动进度 · The five special actions and five safeguards, in the plan's order."""

    items: list[ActionCount]
    next: str | None = None


TaskSort = Literal[
    "place", "-place", "title", "-title", "next_due_on", "-next_due_on", "state", "-state",
    "lead_unit", "-lead_unit", "done_on", "-done_on",
]  # fmt: skip


class TaskFilter(BaseModel):
    """Which tasks, in which order."""

    action: list[str] = Field(default=[], title="行动", description="Special actions and safeguards, any of them")
    kind: list[Kind] = Field(default=[], title="任务类型", description="Sorts, any of them")
    clause: list[str] = Field(default=[], title="依据条款", description="Clauses, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    lead_unit: list[str] = Field(default=[], title="牵头单位", description="Unit codes, any of them")
    has_lead: bool | None = Field(default=None, title="已明确牵头单位", description="Whether a lead unit is set")
    mine: bool | None = Field(default=None, title="本单位牵头", description="Led by a unit of the caller's")
    due_to: WrittenDate | None = Field(default=None, title="时限至", description="Open and next due on or before")
    overdue: bool | None = Field(default=None, title="已逾期", description="Open and past the day, or not")
    done_from: WrittenDate | None = Field(default=None, title="完成日期自", description="Done on or after")
    done_to: WrittenDate | None = Field(default=None, title="完成日期至", description="Done on or before")
    carrier: list[str] = Field(default=[], title="涉及载体", description="Carrier codes, any of them")
    project: UUID | None = Field(default=None, title="涉及项目", description="Identifier of a project")
    from_plan: bool | None = Field(default=None, title="方案任务", description="The plan's, or the office's own")
    withdrawn: bool = Field(default=False, title="已撤销", description="Withdrawn tasks instead of those in force")
    q: str | None = Field(default=None, title="搜索", description="Part of title or code", max_length=100)
    sort: TaskSort = Field(default="place", title="排序", description="Order; a minus sign means descending")


class TaskRow(BaseModel):
    """任务表 · A task as a row of a workbook, CSV or NDJSON file; of its figures the first."""

    code: Code
    action_name: Annotated[str | None, shown("行动", "Special action or safeguard", informative=True)] = None
    title: Annotated[str | None, shown("任务名称", "Title", informative=True, width=34)] = None
    clause: Annotated[str | None, shown("依据条款", "Clause it rests on", informative=True)] = None
    lead_unit: LeadUnit = None
    due_on: DueOn = None
    next_due_on: Annotated[date | None, shown("下一时限", "Due next", informative=True)] = None
    state: TaskState = State.NOT_STARTED
    happened_on: Annotated[
        WrittenDate | None, Day, shown("进展日期", "Day of the newest step; a new state needs it", example="2022-09-15")
    ] = None
    note: Note = None
    document_number: DocumentNumber = None
    figure_name: Annotated[str | None, Field(max_length=60), shown("对比指标", "What is counted")] = None
    figure_unit: Annotated[str | None, Field(max_length=20), shown("计量单位", "Unit of the figure")] = None
    figure_before: Annotated[Amount, shown("改革前", "Before")] = None
    figure_after: Annotated[Amount, shown("改革后", "After")] = None
    plan_version: Annotated[int | None, shown("方案版本", "Version of the plan's words", informative=True)] = None
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


TASK_TABLE = TableSchema.of(TaskRow, id="progress.tasks", title="任务")
