"""Request and response shapes of enterprises, and their row in files."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, Text, free_of, shown
from services.kit.tables import TableSchema
from services.registry.enterprises.rules import (
    STATE_LABELS,
    UNICORN_LABELS,
    EntryState,
    UnicornKind,
    credit_code_fault,
    plain_credit_code,
)
from services.registry.projects.rules import industry_fault


def _plain(value: Any) -> Any:
    return plain_credit_code(value) if isinstance(value, str) else value


CreditCode = Annotated[
    str,
    BeforeValidator(_plain),
    Field(max_length=40),
    free_of(credit_code_fault),
    shown("统一社会信用代码", "Unified social credit code, GB 32100", example="91330109MA2X00001Q", width=22),
]
Name = Annotated[str, Text, shown("企业名称", "Registered name", example="示例科技有限公司", width=28)]
CarrierCode = Annotated[
    Annotated[str, Field(min_length=1, max_length=40)] | None,
    shown("所属载体", "Code of its carrier; null: outside all", example="turing-town", reference="carriers"),
]
IndustryCode = Annotated[
    str | None, free_of(industry_fault), shown("行业代码", "Industry, GB/T 4754-2017", example="6510")
]
RegisteredOn = Annotated[Day | None, shown("成立日期", "Date of registration", example="2020-06-01")]
IntroducedOn = Annotated[Day | None, shown("引进日期", "Date on which it was newly brought in", example="2020-08-01")]
ClosedOn = Annotated[Day | None, shown("注销日期", "Date on which it closed", example="2022-05-31")]
Source = Annotated[str, Text, shown("来源", "Document or list that says so")]
State = Annotated[EntryState, shown("状态", "State of the entry", labels=dict(STATE_LABELS), informative=True)]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class TechnologyStartup(BaseModel):
    """科技初创企业 · Since when an enterprise passes the officials' test of a technology start-up."""

    model_config = ConfigDict(extra="forbid")

    since: Annotated[Day, shown("认定日期", "Since when", example="2020-12-01")]
    source: Source


class Unicorn(BaseModel):
    """独角兽认定 · A recognition as unicorn or quasi-unicorn."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[UnicornKind, shown("类型", "quasi or full", labels=dict(UNICORN_LABELS))]
    recognised_on: Annotated[Day, shown("认定日期", "Date", example="2021-03-01")]
    source: Source


_STARTUP = Field(title="科技初创企业", description="Since when and by which source; null: not one")
_UNICORN = Field(title="独角兽", description="Recognitions, each kind once", max_length=2)


class NewEnterprise(BaseModel):
    """企业登记 · Registration of an enterprise."""

    model_config = ConfigDict(extra="forbid")

    credit_code: CreditCode
    name: Name
    carrier_code: CarrierCode = None
    industry_code: IndustryCode = None
    registered_on: RegisteredOn = None
    introduced_on: IntroducedOn = None
    closed_on: ClosedOn = None
    technology_startup: Annotated[TechnologyStartup | None, _STARTUP] = None
    unicorn: Annotated[list[Unicorn], _UNICORN] = []
    synthetic: Synthetic = False


class EnterpriseChange(BaseModel):
    """企业修改 · Change of an enterprise; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    credit_code: CreditCode = unchanged()
    name: Name = unchanged()
    carrier_code: CarrierCode = unchanged()
    industry_code: IndustryCode = unchanged()
    registered_on: RegisteredOn = unchanged()
    introduced_on: IntroducedOn = unchanged()
    closed_on: ClosedOn = unchanged()
    technology_startup: Annotated[TechnologyStartup | None, _STARTUP] = unchanged()
    unicorn: Annotated[list[Unicorn], _UNICORN] = unchanged()


class Enterprise(BaseModel):
    """企业 · An enterprise: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    credit_code: CreditCode
    name: Name
    carrier_code: CarrierCode
    industry_code: IndustryCode
    registered_on: RegisteredOn
    introduced_on: IntroducedOn
    closed_on: ClosedOn
    technology_startup: Annotated[TechnologyStartup | None, _STARTUP]
    unicorn: Annotated[list[Unicorn], _UNICORN]
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class EnterpriseRow(BaseModel):
    """企业表 · An enterprise as a row of a workbook, CSV or NDJSON file."""

    credit_code: CreditCode
    name: Name
    carrier_code: CarrierCode = None
    industry_code: IndustryCode = None
    registered_on: RegisteredOn = None
    introduced_on: IntroducedOn = None
    startup_since: Annotated[Day | None, shown("科技初创认定日期", "Technology start-up since")] = None
    startup_source: Annotated[OptionalText, shown("科技初创来源", "Who says so")] = None
    quasi_unicorn_on: Annotated[Day | None, shown("准独角兽日期", "Recognised as quasi-unicorn on")] = None
    quasi_unicorn_source: Annotated[OptionalText, shown("准独角兽来源", "Who says so")] = None
    unicorn_on: Annotated[Day | None, shown("独角兽日期", "Recognised as unicorn on")] = None
    unicorn_source: Annotated[OptionalText, shown("独角兽来源", "Who says so")] = None
    closed_on: ClosedOn = None
    state: State = EntryState.ACTIVE
    synthetic: Synthetic = False


ENTERPRISE_TABLE = TableSchema.of(EnterpriseRow, id="registry.enterprises", title="企业")

EnterpriseSort = Literal[
    "name", "-name", "credit_code", "-credit_code", "registered_on", "-registered_on", "introduced_on", "-introduced_on"
]


class EnterpriseFilter(BaseModel):
    """Which enterprises, in which order. Entries made by mistake are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    inside: bool | None = Field(default=None, title="载体内", description="Inside any carrier, or outside all")
    industry: str | None = Field(
        default=None, title="行业", description="Beginning of the industry code", pattern="^[A-T]?[0-9]{0,4}$"
    )
    startup: bool | None = Field(default=None, title="科技初创", description="Technology start-ups, or others")
    unicorn: list[UnicornKind] = Field(default=[], title="独角兽", description="Recognised as any of these kinds")
    closed: bool | None = Field(default=None, title="已注销", description="Closed, or not")
    registered_from: WrittenDate | None = Field(default=None, title="成立日期自", description="Registered on or after")
    registered_to: WrittenDate | None = Field(default=None, title="成立日期至", description="Registered on or before")
    state: list[EntryState] = Field(default=[EntryState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code, or initials", max_length=100)
    sort: EnterpriseSort = Field(default="name", title="排序", description="Order; a minus sign means descending")
