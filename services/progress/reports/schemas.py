"""Request and response shapes of monthly reports. Each field is declared once, with what officials see of it."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import shown
from services.kit.periods import Period
from services.kit.tables import TableSchema
from services.progress.reports.rules import STATE_LABELS, ReviewState

_TWO = Decimal("0.01")
MAX_TEXT = 2_000


def _two_places(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_TWO)


ProjectId = Annotated[UUID, shown("项目", "Id of the project in the registry")]
Month = Annotated[Period, shown("月份", "Month that is reported", example="2022-09")]
InState = Annotated[ReviewState, shown("状态", "State of the review", labels=dict(STATE_LABELS), informative=True)]
Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=MAX_TEXT),
    shown(
        "形象进度", "What the project looks like at the end of the month", example="主体结构施工至地上五层", width=50
    ),
]
Percent = Annotated[
    Decimal,
    Field(ge=0, le=100, max_digits=5, decimal_places=2),
    AfterValidator(_two_places),
    shown("完成比例", "How far the construction is", unit="%", example="45"),
]
ShownPercent = Annotated[Decimal | None, AfterValidator(_two_places), shown("完成比例", "How far it is", unit="%")]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("原因", "Reason", example="核实后调整"),
]


class NewReport(BaseModel):
    """形象进度填报 · A month's report of a project."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId
    period: Month
    text: Text
    percent: Percent | None = None


class ReportChange(BaseModel):
    """形象进度修改 · Change of what is not submitted; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    text: Text = unchanged()
    percent: Percent | None = unchanged()


class ReportCorrection(BaseModel):
    """更正 · A correction of a confirmed report, which stays until the correction is confirmed."""

    model_config = ConfigDict(extra="forbid")

    text: Text
    percent: Percent | None = None
    reason: Reason


class ReportState(BaseModel):
    """The public state of a report: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    project_id: ProjectId
    period: Month
    text: str = Field(title="形象进度", description="What was said last")
    percent: ShownPercent
    confirmed_text: str | None = Field(title="已确认形象进度", description="What was confirmed; null: nothing yet")
    confirmed_percent: Annotated[
        Decimal | None, AfterValidator(_two_places), shown("已确认比例", "What was confirmed", unit="%")
    ]
    late: bool = Field(title="迟报", description="Whether it was first submitted after the due day")
    reason: Annotated[str | None, shown("更正原因", "Reason of a correction; of an event of a return, its reason")]
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Report(ReportState):
    """形象进度 · A project's report of a month."""

    state: InState
    return_reason: str | None = Field(title="退回原因", description="Why it was returned last")
    due_on: date = Field(title="应报日期", description="Working day by which it is due")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")
    owner_unit: str = Field(title="责任单位", description="Unit that reports")


class ReportProposal(BaseModel):
    """预填 · What a new report begins with: what was said of the month before."""

    project_id: ProjectId
    period: Month
    due_on: date = Field(title="应报日期", description="Working day by which it is due")
    from_period: Period | None = Field(title="取自", description="Month that the proposal is taken from; null: none")
    text: str = Field(title="形象进度", description="Proposed text; empty: nothing was reported before")
    percent: ShownPercent
    existing: UUID | None = Field(title="已有填报", description="Id of the report that there is already")


ReportSort = Literal["period", "-period", "percent", "-percent", "state", "-state", "project", "-project"]


class ReportFilter(BaseModel):
    """Which reports, in which order. A carrier is judged on the last day of each month."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    period: list[Period] = Field(default=[], title="月份", description="Months, any of them")
    from_period: Period | None = Field(default=None, title="起始月份", description="This month or later")
    to_period: Period | None = Field(default=None, title="截止月份", description="This month or earlier")
    state: list[ReviewState] = Field(default=[], title="状态", description="States, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    owner_unit: list[str] = Field(default=[], title="责任单位", description="Units, any of them")
    late: bool | None = Field(default=None, title="迟报", description="Late or not")
    q: str | None = Field(
        default=None, title="搜索", description="Part of the project's name, its initials, or code", max_length=100
    )
    sort: ReportSort = Field(default="-period", title="排序", description="Order; a minus sign means descending")


class ReportRow(BaseModel):
    """形象进度表 · A report as a row. An empty row means nothing was reported."""

    project_code: Annotated[
        str,
        StringConstraints(max_length=60),
        shown("项目代码", "Code of the project, or its id if it has none", locked=True, width=28),
    ]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    period: Annotated[Period, shown("月份", "Month", locked=True, example="2022-09")]
    text: Annotated[
        str | None,
        StringConstraints(max_length=MAX_TEXT),
        shown(
            "形象进度", "What the project looks like; empty: not reported", example="主体结构施工至地上五层", width=50
        ),
    ] = None
    percent: Annotated[
        Decimal | None,
        Field(ge=0, le=100, max_digits=5, decimal_places=2),
        shown("完成比例", "How far the construction is", unit="%", example="45"),
    ] = None
    last_text: Annotated[str | None, shown("上月形象进度", "What was said last", informative=True, width=40)] = None
    last_percent: Annotated[Decimal | None, shown("上月比例", "What was said last", unit="%", informative=True)] = None
    reason: Annotated[
        str | None,
        StringConstraints(max_length=500),
        shown("更正原因", "Needed to correct what is confirmed", example="核实后调整", width=24),
    ] = None
    state: Annotated[
        ReviewState | None, shown("状态", "State of the review", labels=dict(STATE_LABELS), informative=True)
    ] = None
    late: Annotated[bool, shown("迟报", "Submitted after the due day", informative=True)] = False
    owner_unit: Annotated[str | None, shown("责任单位", "Unit that reports", informative=True)] = None
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


REPORT_TABLE = TableSchema.of(ReportRow, id="progress.reports", title="形象进度", key=("project_code", "period"))


class ReportEvent(ReportState, Event):
    """What every event of a monthly report carries. Drafts stay inside."""

    event_type: ClassVar[str] = "progress.report"

    state: Annotated[
        Literal["submitted", "confirmed", "returned", "withdrawn"],
        Field(title="状态", description="State of the review; withdrawn: nothing is submitted or confirmed any more"),
    ]


class ReportSubmitted(ReportEvent):
    """形象进度已提交 · A month's report was submitted for review."""

    event_type: ClassVar[str] = "progress.report.submitted"


class ReportConfirmed(ReportEvent):
    """形象进度已确认 · A submission was confirmed."""

    event_type: ClassVar[str] = "progress.report.confirmed"


class ReportReturned(ReportEvent):
    """形象进度已退回 · A submission was returned, with the reason."""

    event_type: ClassVar[str] = "progress.report.returned"


class ReportCorrected(ReportEvent):
    """形象进度已更正 · A correction was submitted; what was confirmed stays until the review."""

    event_type: ClassVar[str] = "progress.report.corrected"


class ReportWithdrawn(ReportEvent):
    """形象进度已撤回 · A submission was taken back; what was confirmed, if anything, stays."""

    event_type: ClassVar[str] = "progress.report.withdrawn"
