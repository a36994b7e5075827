"""Request and response shapes of arrivals, and their row in files."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.investment.actuals.rules import STATE_LABELS, State
from services.investment.actuals.schemas import InState, Month, Reason
from services.investment.arrivals.rules import HOME, KIND_LABELS, ArrivalKind
from services.investment.exchange_rates.schemas import Currency, Rate, RateOn
from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import Day, OptionalText, four_places, shown
from services.kit.periods import Period
from services.kit.tables import TableSchema

InKind = Annotated[ArrivalKind, shown("类型", "Domestic or foreign capital", labels=dict(KIND_LABELS))]
ArrivedOn = Annotated[Day, shown("到位日期", "Day on which the capital arrived", example="2022-08-15")]
ProjectId = Annotated[UUID | None, shown("项目", "Id of the project in the registry; null: of no project")]
EnterpriseId = Annotated[UUID | None, shown("企业", "Id of the enterprise in the registry; null: not named")]
CarrierCode = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("所属载体", "Code of the carrier, only where there is no project; null: the enterprise's, else outside all"),
]
ReceiptNumber = Annotated[
    OptionalText,
    shown("凭证号", "Capital verification report or receipt; one is one arrival's", example="示例验〔2022〕8号"),
]
OriginalAmount = Annotated[
    Decimal,
    Field(max_digits=18, decimal_places=4),
    four_places(),
    shown("原币金额", "Amount in ten thousands of the original currency", unit="万原币", example="1000"),
]
Converted = Annotated[Decimal | None, four_places()]
UsedRate = Annotated[Rate | None, shown("折美元汇率", "Rate that was used; null: needs none", unit="美元/单位")]
UsedRateOn = Annotated[RateOn | None, shown("汇率日期", "Day of the rate that was used")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewArrival(BaseModel):
    """到位资金填报 · Capital that arrived. A closed month needs a reason."""

    model_config = ConfigDict(extra="forbid")

    kind: InKind
    arrived_on: ArrivedOn
    project_id: ProjectId = None
    enterprise_id: EnterpriseId = None
    carrier_code: CarrierCode = None
    receipt_number: ReceiptNumber = None
    original_currency: Currency = HOME
    original_amount: OriginalAmount
    reason: Reason | None = None
    synthetic: Synthetic = False


class ArrivalChange(BaseModel):
    """到位资金修改 · Of what was once confirmed, the amount alone. Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    arrived_on: ArrivedOn = unchanged()
    project_id: ProjectId = unchanged()
    enterprise_id: EnterpriseId = unchanged()
    carrier_code: CarrierCode = unchanged()
    receipt_number: ReceiptNumber = unchanged()
    original_currency: Currency = unchanged()
    original_amount: OriginalAmount = unchanged()
    reason: Reason | None = unchanged()


class ArrivalCorrection(BaseModel):
    """更正 · The right amount of a confirmed arrival; 0 when nothing arrived. It is converted anew."""

    model_config = ConfigDict(extra="forbid")

    original_amount: OriginalAmount
    reason: Reason


class ArrivalState(BaseModel):
    """The public state of an arrival: what the API shows and what the events carry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    kind: InKind
    arrived_on: ArrivedOn
    period: Month
    project_id: ProjectId
    enterprise_id: EnterpriseId
    carrier_code: CarrierCode
    original_currency: Currency
    original_amount: OriginalAmount
    rate: UsedRate
    rate_on: UsedRateOn
    confirmed_amount: Annotated[
        Converted, shown("已确认金额", "Confirmed, 万元 for domestic, 万美元 for foreign capital; null: none yet")
    ]
    working_amount: Annotated[
        Converted, shown("填报金额", "Under review, 万元 for domestic, 万美元 for foreign capital; null: none")
    ]
    retroactive: bool = Field(title="追溯调整", description="Whether it changed a month already closed")
    reason: Annotated[str | None, shown("调整原因", "Reason of a correction or of a return in a closed month")]
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Arrival(ArrivalState):
    """到位资金 · Capital that arrived, with both of its amounts."""

    state: InState
    unit: str = Field(title="单位", description="Unit of the converted amounts: 万元 or 万美元")
    receipt_number: ReceiptNumber
    return_reason: str | None = Field(title="退回原因", description="Why it was returned last")
    project_code: str | None = Field(title="项目代码", description="Code of the project")
    project_name: str | None = Field(title="项目名称", description="Name of the project")
    enterprise_name: str | None = Field(title="企业名称", description="Name of the enterprise")


class ArrivalRow(BaseModel):
    """到位资金表 · An arrival as a row. What is confirmed is corrected in the system, not by a file."""

    kind: InKind
    arrived_on: ArrivedOn
    project_code: Annotated[
        Annotated[str, StringConstraints(max_length=60)] | None,
        shown(
            "项目代码", "Code of the project, or its id if it has none", example="2101-330109-04-01-123456", width=28
        ),
    ] = None
    project_name: Annotated[str | None, shown("项目名称", "Name of the project", informative=True, width=30)] = None
    credit_code: Annotated[
        Annotated[str, StringConstraints(max_length=40)] | None,
        shown("统一社会信用代码", "Of the enterprise", example="91330109MA2X00001Q", width=22),
    ] = None
    enterprise_name: Annotated[str | None, shown("企业名称", "Of the enterprise", informative=True, width=28)] = None
    carrier_code: CarrierCode = None
    receipt_number: ReceiptNumber = None
    original_currency: Currency = HOME
    original_amount: OriginalAmount
    reason: Annotated[OptionalText, shown("调整原因", "Needed for a closed month", width=24)] = None
    rate: Annotated[Decimal | None, shown("折美元汇率", "Rate that was used", informative=True)] = None
    rate_on: Annotated[Day | None, shown("汇率日期", "Day of that rate", informative=True)] = None
    working_amount: Annotated[
        Decimal | None, shown("填报金额", "内资 万元，外资 万美元 · converted", unit="万元/万美元", informative=True)
    ] = None
    confirmed_amount: Annotated[
        Decimal | None, shown("已确认金额", "内资 万元，外资 万美元 · converted", unit="万元/万美元", informative=True)
    ] = None
    state: Annotated[
        State | None, shown("状态", "State of the review", labels=dict(STATE_LABELS), informative=True)
    ] = None
    retroactive: Annotated[bool, shown("追溯调整", "Changed a closed month", informative=True)] = False
    synthetic: Synthetic = False


ARRIVAL_TABLE = TableSchema.of(ArrivalRow, id="investment.arrivals", title="到位资金")

ArrivalSort = Literal["arrived_on", "-arrived_on", "amount", "-amount", "state", "-state"]


class ArrivalFilter(BaseModel):
    """Which arrivals, in which order. A carrier is judged on the day of arrival."""

    kind: ArrivalKind | None = Field(default=None, title="类型", description="Domestic or foreign capital")
    project_id: list[UUID] = Field(default=[], title="项目", description="Project ids, any of them")
    enterprise_id: list[UUID] = Field(default=[], title="企业", description="Enterprise ids, any of them")
    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    period: list[Period] = Field(default=[], title="月份", description="Months, any of them")
    from_period: Period | None = Field(default=None, title="起始月份", description="This month or later")
    to_period: Period | None = Field(default=None, title="截止月份", description="This month or earlier")
    currency: list[str] = Field(default=[], title="币种", description="Original currencies, any of them")
    state: list[State] = Field(default=[], title="状态", description="States, any of them")
    retroactive: bool | None = Field(default=None, title="追溯调整", description="Retroactive or not")
    q: str | None = Field(
        default=None,
        title="搜索",
        description="Part of the project's or enterprise's name, or a receipt",
        max_length=100,
    )
    sort: ArrivalSort = Field(default="-arrived_on", title="排序", description="Order; a minus sign means descending")


class ArrivalEvent(ArrivalState, Event):
    """What every event of an arrival carries."""

    event_type: ClassVar[str] = "investment.arrival"

    state: Annotated[
        Literal["submitted", "confirmed", "returned", "withdrawn"],
        shown("状态", "State of the review; withdrawn: nothing is submitted or confirmed any more"),
    ]


class ArrivalSubmitted(ArrivalEvent):
    """到位资金已提交 · Capital that arrived was submitted for review."""

    event_type: ClassVar[str] = "investment.arrival.submitted"


class ArrivalConfirmed(ArrivalEvent):
    """到位资金已确认 · A submission was confirmed and counts."""

    event_type: ClassVar[str] = "investment.arrival.confirmed"


class ArrivalReturned(ArrivalEvent):
    """到位资金已退回 · A submission was returned, with the reason."""

    event_type: ClassVar[str] = "investment.arrival.returned"


class ArrivalCorrected(ArrivalEvent):
    """到位资金已更正 · A correction was submitted; what was confirmed stays until the review."""

    event_type: ClassVar[str] = "investment.arrival.corrected"


class ArrivalWithdrawn(ArrivalEvent):
    """到位资金已撤回 · A submission was taken back; a confirmed amount, if there is one, stays."""

    event_type: ClassVar[str] = "investment.arrival.withdrawn"
