"""Request and response shapes of actuals. Each field is declared once, with what officials see of it."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.investment.actuals.rules import BASIS_LABELS, STATE_LABELS, Basis, State
from services.kit.changes import unchanged
from services.kit.fields import four_places, shown
from services.kit.periods import Period
from services.kit.tables import TableSchema

Money = Annotated[Decimal, Field(max_digits=18, decimal_places=4), four_places()]

ProjectId = Annotated[UUID, shown("项目", "Id of the project in the registry")]
Month = Annotated[Period, shown("月份", "Month in which the investment was made", example="2022-09")]
InBasis = Annotated[Basis, shown("口径", "Reported to the departments, or statistical", labels=dict(BASIS_LABELS))]
InState = Annotated[State, shown("状态", "State of the review", labels=dict(STATE_LABELS), informative=True)]
Amount = Annotated[Money, shown("投资额", "Investment of the month", unit="万元", example="1234.5")]
Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("原因", "Reason", example="核实后调整"),
]


class NewActual(BaseModel):
    """实际投资填报 · A month's investment of a project. A closed month needs a reason."""

    model_config = ConfigDict(extra="forbid")

    project_id: ProjectId
    period: Month
    basis: InBasis
    amount: Amount
    reason: Reason | None = None


class ActualChange(BaseModel):
    """实际投资修改 · Change of what is not submitted; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    amount: Amount = unchanged()
    reason: Reason | None = unchanged()


class Correction(BaseModel):
    """更正 · A correction of a confirmed amount. It may be negative: it takes back what was counted too much."""

    model_config = ConfigDict(extra="forbid")

    amount: Amount
    reason: Reason


class ActualState(BaseModel):
    """The public state of an actual: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    project_id: ProjectId
    period: Month
    basis: InBasis
    confirmed_amount: Annotated[
        Decimal | None,
        four_places(),
        shown("已确认投资额", "Confirmed amount; null: none yet", unit="万元"),
    ]
    working_amount: Annotated[
        Decimal | None,
        four_places(),
        shown("填报投资额", "Amount under review; null: none", unit="万元"),
    ]
    late: bool = Field(title="迟报", description="Whether it was first submitted after the due day")
    retroactive: bool = Field(title="追溯调整", description="Whether it changed a month already closed")
    reason: Annotated[str | None, shown("调整原因", "Reason of a correction or of a return in a closed month")]
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version, for If-Match")


class Actual(ActualState):
    """实际投资 · Actual investment of a project in a month, with both of its amounts."""

    state: InState
    return_reason: str | None = Field(title="退回原因", description="Why it was returned last")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str = Field(title="项目名称", description="Name of the project")


ActualSort = Literal["period", "-period", "amount", "-amount", "state", "-state", "project", "-project"]


class ActualFilter(BaseModel):
    """Which actuals, in which order. A carrier is judged on the last day of each month, as the board counts."""

    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    period: list[Period] = Field(default=[], title="月份", description="Months, any of them")
    from_period: Period | None = Field(default=None, title="起始月份", description="This month or later")
    to_period: Period | None = Field(default=None, title="截止月份", description="This month or earlier")
    basis: Basis | None = Field(default=None, title="口径", description="Basis")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    late: bool | None = Field(default=None, title="迟报", description="Late or not")
    retroactive: bool | None = Field(default=None, title="追溯调整", description="Retroactive or not")
    q: str | None = Field(default=None, title="搜索", description="Part of the project's name or code", max_length=100)
    sort: ActualSort = Field(default="-period", title="排序", description="Order; a minus sign means descending")


class ActualRow(BaseModel):
    """实际投资表 · An actual as a row. An empty amount means nothing was reported, which is not 0."""

    project_code: Annotated[
        str,
        StringConstraints(max_length=60),
        shown(
            "项目代码",
            "Code of the project, or its id if it has none",
            locked=True,
            example="2101-330109-04-01-123456",
            width=28,
        ),
    ]
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    period: Annotated[Period, shown("月份", "Month", locked=True, example="2022-09")]
    basis: Annotated[Basis, shown("口径", "Basis", locked=True, labels=dict(BASIS_LABELS), example="部门调度数")]
    amount: Annotated[
        Decimal | None,
        Field(max_digits=18, decimal_places=4),
        shown("投资额", "Investment of the month; empty: not reported", unit="万元", example="1234.5"),
    ] = None
    reason: Annotated[
        str | None,
        StringConstraints(max_length=500),
        shown("调整原因", "Needed for a closed month and for a correction", example="核实后调整", width=24),
    ] = None
    confirmed_amount: Annotated[
        Decimal | None, shown("已确认投资额", "Confirmed amount", unit="万元", informative=True)
    ] = None
    state: Annotated[
        State | None, shown("状态", "State of the review", labels=dict(STATE_LABELS), informative=True)
    ] = None
    late: Annotated[bool, shown("迟报", "Submitted after the due day", informative=True)] = False
    retroactive: Annotated[bool, shown("追溯调整", "Changed a closed month", informative=True)] = False
    synthetic: Annotated[bool, shown("演示数据", "Synthetic demonstration data", informative=True)] = False


ACTUAL_TABLE = TableSchema.of(
    ActualRow, id="investment.actuals", title="实际投资", key=("project_code", "period", "basis")
)


class ImportedRow(ActualRow):
    """实际投资填报 · A row of a file that is sent; a unit's monthly workbook shows the month before beside it."""

    last_amount: Annotated[
        Decimal | None, shown("上月投资额", "What was reported of the month before", unit="万元", informative=True)
    ] = None


IMPORT_TABLE = TableSchema.of(ImportedRow, id=ACTUAL_TABLE.id, title=ACTUAL_TABLE.title, key=ACTUAL_TABLE.key)
