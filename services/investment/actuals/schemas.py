"""Request and response shapes of actuals. Each field is declared once, with what officials see of it."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.investment.actuals.rules import BASIS_LABELS, STATE_LABELS, Basis, State
from services.kit.changes import unchanged
from services.kit.periods import Period

_SMALLEST = Decimal("0.0001")


def _four_places(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_SMALLEST)


def shown(title: str, description: str, **extra: Any) -> Any:
    """What officials see of a field: Chinese title, English description, unit, example, labels."""
    return Field(title=title, description=description, json_schema_extra=extra)


Money = Annotated[Decimal, Field(max_digits=18, decimal_places=4), AfterValidator(_four_places)]

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
        AfterValidator(_four_places),
        shown("已确认投资额", "Confirmed amount; null: none yet", unit="万元"),
    ]
    working_amount: Annotated[
        Decimal | None,
        AfterValidator(_four_places),
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

    project: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
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
