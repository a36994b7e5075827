"""Request and response shapes of the yearly implementation plans 年度推进实施计划."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.files.schemas import Evidence
from services.kit.tables import TableSchema
from services.progress.yearly_plans.rules import CHANGE_LABELS, Change

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
Day = Field(ge=FIRST_DAY, le=LAST_DAY)


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


Year = Annotated[int, Field(ge=2019, le=2030), shown("年度", "Year", example=2022)]
Title = Annotated[str, _text(200), shown("计划名称", "Title", example="2022年度推进实施计划")]
IssuedOn = Annotated[WrittenDate, Day, shown("下达日期", "Day on which it was issued", example="2022-01-20")]
DocumentNumber = Annotated[str, _text(100), shown("文号", "Number of the document", example="示例发〔2022〕2号")]
Reason = Annotated[str, _text(500), shown("调整原因", "Why a new version", example="年中调整")]
ProjectId = Annotated[UUID | None, shown("项目", "Id of a project; either this or a task")]
TaskCode = Annotated[str | None, Field(max_length=60), shown("任务编号", "Code of a task; either this or a project")]
Goal = Annotated[str | None, Field(max_length=500), shown("年度目标", "What is to be reached in the year", width=34)]
PlannedAmount = Annotated[
    Decimal | None,
    Field(ge=0, max_digits=18, decimal_places=4),
    shown("当年计划投资", "Investment planned for the year", unit="万元", example="5000"),
]
DueOn = Annotated[WrittenDate | None, Day, shown("时限", "Due on", example="2022-12-31")]
Unit = Annotated[str | None, Field(max_length=60), shown("责任单位", "Code of the unit that answers for it")]
ItemChange = Annotated[Change | None, shown("较上一版", "Against the former version", labels=dict(CHANGE_LABELS))]
SinceLastYear = Annotated[Change | None, shown("较上年计划", "Against last year's plan", labels=dict(CHANGE_LABELS))]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]
Number = Annotated[int, Field(ge=1), shown("版本号", "Number of the version within the year", example=1)]


class PlanItemIn(BaseModel):
    """计划条目 · A project or a task that the year's plan takes up."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId = None
    task_code: TaskCode = None
    goal: Goal = None
    planned_amount: PlannedAmount = None
    due_on: DueOn = None
    unit: Unit = None

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if (self.project_id is None) == (self.task_code is None):
            raise ValueError("项目和任务编号填且只填一项")
        return self


class NewYearlyPlan(BaseModel):
    """编制年度计划 · The draft of a year's plan; ``from_last_year`` starts it with what last year's plan has."""

    model_config = ConfigDict(extra="forbid")

    year: Year
    title: Title
    from_last_year: bool = Field(default=False, title="沿用上年条目", description="Start with last year's items")
    synthetic: Synthetic = False


class PlanDraft(BaseModel):
    """计划草案 · The draft as it is to be: all of its items, in their order."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    items: list[PlanItemIn] = Field(max_length=2000, title="条目", description="Projects and tasks")


class PlanIssue(BaseModel):
    """下达 · Issuing the draft."""

    model_config = ConfigDict(extra="forbid")

    issued_on: IssuedOn
    document_number: DocumentNumber
    evidence: Evidence = []


class PlanRevision(BaseModel):
    """调整 · A draft of the next version, which starts with the items of the present one."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class PlanItemState(BaseModel):
    """计划条目状态 · An item, or one that an earlier plan had, and what became of it."""

    project_id: ProjectId
    task_code: TaskCode
    change: ItemChange
    since_last_year: SinceLastYear
    goal: Goal
    planned_amount: PlannedAmount
    due_on: DueOn
    unit: Unit


class YearlyPlanState(BaseModel):
    """年度计划 · A year's plan as issued: its full public state. ``issued_on`` is the day of its first version."""

    id: UUID = Field(title="标识", description="Identifier")
    year: Year
    plan_version: Number
    title: Title
    issued_on: IssuedOn
    revised_on: Annotated[
        date | None, shown("调整日期", "Day on which the present version was issued, if not the first")
    ]
    document_number: DocumentNumber
    reason: Annotated[str | None, shown("调整原因", "Why a new version")]
    items: list[PlanItemState] = Field(title="条目", description="Items, and those dropped")
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class PlanVersionShown(BaseModel):
    """计划版本 · One version of a year's plan; the draft has no day of issue."""

    model_config = ConfigDict(from_attributes=True)

    number: Number
    title: Title
    issued_on: Annotated[date | None, shown("下达日期", "Day on which it was issued; null: draft")]
    document_number: Annotated[str | None, shown("文号", "Number of the document")]
    reason: Annotated[str | None, shown("调整原因", "Why a new version")]
    evidence: Evidence


class YearlyPlanShown(BaseModel):
    """年度计划概要 · A year's plan and its versions, the newest first."""

    id: UUID = Field(title="标识", description="Identifier")
    year: Year
    issued_on: Annotated[date | None, shown("首次下达日期", "Day on which it was first issued")]
    versions: list[PlanVersionShown] = Field(title="版本", description="Versions, newest first")
    synthetic: Synthetic
    version: int = Field(title="记录版本", description="Version, for If-Match")


class PlanItemShown(PlanItemState):
    """计划条目 · An item with the name of its project or task."""

    name: str = Field(title="名称", description="Name of the project, title of the task")


class PlanVersionAnswer(PlanVersionShown):
    """计划版本详情 · A version with its items in order, then those dropped."""

    year: Year
    items: list[PlanItemShown] = Field(title="条目", description="Items, then those dropped")
    hidden: int = Field(title="管辖范围外条目数", description="Items outside the caller's scope")
    planned_total: Annotated[Decimal, shown("当年计划投资合计", "Sum over the items shown", unit="万元")]
    compared_with: Number | None = Field(title="上一版", description="Number of the former version, if any")
    last_year: Number | None = Field(title="上年计划版本", description="Version of last year's plan compared with")


class YearlyPlanFilter(BaseModel):
    """Which years, in which order."""

    year: list[Annotated[int, Field(ge=2000, le=2099)]] = Field(
        default=[], title="年度", description="Years, any of them"
    )
    sort: Literal["year", "-year"] = Field(default="-year", title="排序", description="Order; minus means descending")


class PlanItemRow(BaseModel):
    """年度计划条目表 · An item as a row of a file."""

    name: Annotated[str, shown("名称", "Name of the project or task", width=34)]
    subject: Annotated[str, shown("类别", "Project or task")]
    task_code: TaskCode
    goal: Goal
    planned_amount: PlannedAmount
    due_on: DueOn
    unit: Unit
    change: Annotated[str | None, shown("较上一版", "Against the former version")]
    since_last_year: Annotated[str | None, shown("较上年计划", "Against last year's plan")]


class YearlyPlanRow(BaseModel):
    """年度计划表 · A year's plan as a row of a file."""

    year: Year
    title: Title
    plan_version: Annotated[int | None, shown("版本号", "Number of the version in force")]
    issued_on: Annotated[date | None, shown("首次下达日期", "First issued on")]
    revised_on: Annotated[date | None, shown("最近下达日期", "Present version issued on")]
    document_number: Annotated[str | None, shown("文号", "Number of the document")]
    items: Annotated[int, shown("条目数", "Items", unit="项")]
    synthetic: Synthetic


PLAN_ITEM_TABLE = TableSchema.of(PlanItemRow, id="progress.yearly_plan_items", title="年度计划条目")
YEARLY_PLAN_TABLE = TableSchema.of(YearlyPlanRow, id="progress.yearly_plans", title="年度计划")
