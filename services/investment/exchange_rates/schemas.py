"""Request and response shapes of exchange rates, and their row in files."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from services.investment.exchange_rates.rules import SOURCE_LABELS, STATE_LABELS, RateState, Source
from services.kit.events import Event
from services.kit.fields import Day, OptionalText, shown
from services.kit.tables import TableSchema

_PLACES = Decimal("0.00000001")


def plain_currency(value: Any) -> Any:
    """A currency as the tables keep it: capitals, no spaces."""
    return value.strip().upper() if isinstance(value, str) else value


def _places(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_PLACES)


Currency = Annotated[
    str,
    BeforeValidator(plain_currency),
    Field(pattern="^[A-Z]{3}$", min_length=3, max_length=3),
    shown("币种", "Currency, ISO 4217", example="EUR", width=8),
]
RateOn = Annotated[Day, shown("汇率日期", "Day of the rate", example="2022-09-01")]
Rate = Annotated[
    Decimal,
    Field(gt=0, max_digits=16, decimal_places=8),
    AfterValidator(_places),
    shown("折美元汇率", "USD for one unit of the currency", unit="美元/单位", example="1.0021"),
]
InSource = Annotated[Source, shown("来源", "Who says so", labels=dict(SOURCE_LABELS), example="人民币汇率中间价")]
Document = Annotated[OptionalText, shown("依据", "Document or announcement", width=28)]
InState = Annotated[RateState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewRate(BaseModel):
    """汇率登记 · What one unit of a currency is worth in USD on a day."""

    model_config = ConfigDict(extra="forbid")

    currency: Currency
    rate_on: RateOn
    rate: Rate
    source: InSource
    document: Document = None
    synthetic: Synthetic = False


class ExchangeRate(BaseModel):
    """汇率 · A rate: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    currency: Currency
    rate_on: RateOn
    rate: Rate
    source: InSource
    document: Document
    state: InState
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class RateRow(BaseModel):
    """汇率表 · A rate as a row of a workbook, CSV or NDJSON file."""

    currency: Currency
    rate_on: RateOn
    rate: Rate
    source: InSource
    document: Document = None
    state: InState = RateState.ACTIVE
    synthetic: Synthetic = False


RATE_TABLE = TableSchema.of(RateRow, id="investment.exchange-rates", title="汇率", key=("currency", "rate_on"))

RateSort = Literal["rate_on", "-rate_on", "currency", "-currency"]


class RateFilter(BaseModel):
    """Which rates, in which order. Entries made by mistake are left out unless asked for."""

    currency: list[str] = Field(default=[], title="币种", description="Currencies, any of them")
    from_day: Day | None = Field(default=None, title="日期自", description="Rates of this day or later")
    to_day: Day | None = Field(default=None, title="日期至", description="Rates of this day or earlier")
    state: list[RateState] = Field(default=[RateState.ACTIVE], title="状态", description="States, any of them")
    sort: RateSort = Field(default="-rate_on", title="排序", description="Order; a minus sign means descending")


class ExchangeRateRegistered(ExchangeRate, Event):
    """汇率已登记 · A currency's rate of a day was entered."""

    event_type: ClassVar[str] = "investment.exchange_rate.registered"


class ExchangeRateWithdrawn(ExchangeRate, Event):
    """汇率已撤销 · A wrong rate was taken back; what it converted stays."""

    event_type: ClassVar[str] = "investment.exchange_rate.withdrawn"
