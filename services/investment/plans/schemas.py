"""Request and response shapes of yearly plans, and their row in files."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.investment.actuals.schemas import ProjectId, Reason
from services.investment.plans.rules import STATE_LABELS, PlanState
from services.kit.events import Event
from services.kit.fields import Day, OptionalText, four_places, shown
from services.kit.tables import TableSchema

Year = Annotated[int, Field(ge=1990, le=2099), shown("年度", "Year that is planned", example="2022")]
PlannedAmount = Annotated[
    Decimal,
    Field(ge=0, max_digits=18, decimal_places=4),
    four_places(),
    shown("计划投资额", "Investment planned for the year", unit="万元", example="12000"),
]
IssuedOn = Annotated[Day, shown("下达日期", "Day on which this version was issued", example="2022-01-15")]
DocumentNumber = Annotated[
    OptionalText, shown("文号", "Number of the document that issues it", example="示例投〔2022〕1号", width=24)
]
VersionNumber = Annotated[int, shown("计划版本", "Which version of the plan this is, from 1", informative=True)]
InState = Annotated[PlanState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data", informative=True)]


class NewPlan(BaseModel):
    """年度投资计划登记 · What a project is to invest in a year, as first issued."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId
    year: Year
    amount: PlannedAmount
    issued_on: IssuedOn
    document_number: DocumentNumber = None


class PlanRevision(BaseModel):
    """年度投资计划修订 · The next version of a plan; all earlier ones are kept."""

    model_config = ConfigDict(extra="forbid")

    amount: PlannedAmount
    issued_on: IssuedOn
    document_number: DocumentNumber = None
    reason: Reason


class PlanEntry(BaseModel):
    """The public state of a plan: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    project_id: ProjectId
    year: Year
    amount: PlannedAmount
    plan_version: VersionNumber
    issued_on: IssuedOn
    document_number: DocumentNumber
    state: InState
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Plan(PlanEntry):
    """年度投资计划 · What a project is to invest in a year, as its newest version says."""

    reason: str | None = Field(title="修订原因", description="Why the newest version was issued")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")


class PlanVersion(BaseModel):
    """计划版本 · One version of a plan, as it was issued."""

    model_config = ConfigDict(from_attributes=True)

    plan_version: VersionNumber
    amount: PlannedAmount
    issued_on: IssuedOn
    document_number: DocumentNumber
    reason: str | None = Field(title="修订原因", description="Why it was issued; null for the first")
    recorded_at: datetime = Field(title="录入时间", description="When it was entered")
    recorded_by: str = Field(title="录入人", description="Who entered it")


class PlanDetail(Plan):
    """年度投资计划及其各版本 · A plan with every version it ever had, the newest first."""

    versions: list[PlanVersion] = Field(title="各版本", description="All versions, the newest first")


class PlanRow(BaseModel):
    """年度投资计划表 · A plan as a row. A changed amount, date or document is a revision and needs its reason."""

    project_code: Annotated[
        str,
        StringConstraints(max_length=60),
        shown(
            "项目代码", "Code of the project, or its id if it has none", example="2101-330109-04-01-123456", width=28
        ),
    ]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    year: Year
    amount: PlannedAmount
    issued_on: IssuedOn
    document_number: DocumentNumber = None
    reason: Annotated[OptionalText, shown("修订原因", "Needed for a revision", example="年中调整", width=24)] = None
    last_reason: Annotated[
        str | None, shown("现行版本的修订原因", "Why the version in force was issued", informative=True, width=24)
    ] = None
    plan_version: VersionNumber = 1
    state: InState = PlanState.ACTIVE
    synthetic: Synthetic = False


PLAN_TABLE = TableSchema.of(PlanRow, id="investment.plans", title="年度投资计划", key=("project_code", "year"))

PlanSort = Literal[
    "year", "-year", "amount", "-amount", "issued_on", "-issued_on", "project", "-project", "version", "-version"
]


class PlanFilter(BaseModel):
    """Which plans, in which order. Entries made by mistake are left out unless asked for."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    year: list[Year] = Field(default=[], title="年度", description="Years, any of them")
    carrier: list[str] = Field(
        default=[], title="载体", description="Carrier codes at the end of the year, any of them"
    )
    revised: bool | None = Field(default=None, title="已修订", description="Revised since it was first issued, or not")
    state: list[PlanState] = Field(default=[PlanState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of the project's name or code", max_length=100)
    sort: PlanSort = Field(default="-year", title="排序", description="Order; a minus sign means descending")


class PlanRegistered(PlanEntry, Event):
    """年度投资计划已下达 · A project's plan of a year was issued."""

    event_type: ClassVar[str] = "investment.plan.registered"


class PlanRevised(PlanEntry, Event):
    """年度投资计划已修订 · The next version of a plan was issued."""

    event_type: ClassVar[str] = "investment.plan.revised"


class PlanWithdrawn(PlanEntry, Event):
    """年度投资计划已撤销 · A plan that was entered by mistake was taken back."""

    event_type: ClassVar[str] = "investment.plan.withdrawn"
