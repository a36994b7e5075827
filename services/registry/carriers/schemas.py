"""Request and response shapes of carriers."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.kit.files import Evidence
from services.kit.tables import TableSchema
from services.registry.carriers.rules import (
    CATEGORY_LABELS,
    DUE_STATE_LABELS,
    LEAD_LABELS,
    PLACE_LABELS,
    Category,
    DueState,
    LeadRole,
    PlaceKind,
)
from services.registry.projects.rules import BATCH_LABELS, Batch, industry_fault

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)

Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
Day = Field(ge=FIRST_DAY, le=LAST_DAY)


Code = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9-]{1,39}$"),
    shown("载体代码", "Slug that other records refer to", example="turing-town"),
]
Name = Annotated[str, Text, shown("载体名称", "Name", example="图灵小镇")]
CarrierCategory = Annotated[Category, shown("类别", "One of the four kinds", labels=dict(CATEGORY_LABELS))]
CarrierDueState = Annotated[DueState, shown("应达到状态", "The state it is to reach", labels=dict(DUE_STATE_LABELS))]
ScopeNote = Annotated[
    str | None,
    Field(max_length=200),
    shown("范围说明", "The block for which alone the state is due", example="桥南区块"),
]
ClauseText = Annotated[str, Text, shown("依据条款", "Clause or document that names it", example="四(二)1")]
StartedOn = Annotated[
    WrittenDate | None, Day, shown("开工日期", "Date on which construction started", example="2019-03-01")
]


def _industry_code(value: str | None) -> str | None:
    if value is not None and (found := industry_fault(value)):
        raise ValueError(found)
    return value


Code40 = StringConstraints(strip_whitespace=True, min_length=1, max_length=40)
Tag = Annotated[Batch | None, shown("五个一批", "One of the plan's five batches", labels=dict(BATCH_LABELS))]
CertifiedOn = Annotated[WrittenDate | None, Day, shown("认定日期", "Day on which its due state was certified")]
CertificationDocument = Annotated[
    str | None, Text, shown("认定文号", "Number of the certifying document", example="萧政发〔2022〕12 号")
]
DeterminedOn = Annotated[
    WrittenDate | None, Day, shown("产业确定日期", "Day on which its leading industries were determined")
]
IndustriesDocument = Annotated[str | None, Text, shown("产业确定文号", "Document that determines them")]
ValidFrom = Annotated[WrittenDate, Day, shown("起始日", "First day", example="2019-07-01")]
ValidTo = Annotated[WrittenDate | None, Day, shown("终止日", "First day after it; null: until further notice")]
StandardIndustry = Annotated[
    str | None, AfterValidator(_industry_code), shown("行业代码", "Industry, GB/T 4754-2017", example="3910")
]


class CatalogueEntry(BaseModel):
    """产业目录条目 · An entry of a carrier's industry catalogue."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    name: Annotated[str, Text, shown("名称", "Name", example="智能硬件")]
    code: StandardIndustry = None


Catalogue = Annotated[list[CatalogueEntry], Field(max_length=60)]


class Industry(BaseModel):
    """主导产业 · A leading industry, with its catalogue of the second and third level."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    name: Annotated[str, Text, shown("主导产业", "Name", example="人工智能")]
    code: StandardIndustry = None
    level2: Catalogue = Field(default=[], title="二级目录", description="Catalogue, second level")
    level3: Catalogue = Field(default=[], title="三级目录", description="Catalogue, third level")
    functions: str | None = Field(
        default=None,
        title="业态功能重点",
        description="What business types and functions it is to have",
        max_length=1000,
    )


Industries = Annotated[
    list[Industry], Field(max_length=3, title="主导产业", description="One to three leading industries (四(四)1)")
]


class CarrierPlace(BaseModel):
    """所在地 · Lying on an axis, or in a platform, street or town, from a day up to, not including, another."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    kind: Annotated[PlaceKind, shown("种类", "Axis, platform, or street or town", labels=dict(PLACE_LABELS))]
    code: Annotated[str, Code40, shown("代码", "Code of the axis or town (GET /v1/places), or of the platform's unit")]
    valid_from: ValidFrom
    valid_to: ValidTo = None


Places = Annotated[list[CarrierPlace], Field(max_length=50, title="所在地", description="Dated; set by officials")]


class LeadTerm(BaseModel):
    """牵头期间 · Who leads a carrier and since when, without a person's name: as events say it."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    role: Annotated[LeadRole, shown("角色", "Leader, or working group", labels=dict(LEAD_LABELS))]
    unit: Annotated[str | None, Code40, shown("单位", "Code of the unit")] = None
    title: Annotated[str | None, Text, shown("职务", "Official title", example="副区长")] = None
    valid_from: ValidFrom
    valid_to: ValidTo = None


class Lead(LeadTerm):
    """牵头 · Who leads a carrier and since when."""

    person_name: Annotated[str | None, Text, shown("姓名", "Name; never in events")] = None


Leads = Annotated[
    list[Lead],
    Field(max_length=50, title="牵头领导与工作专班", description="Dated; a handover ends one, begins the next"),
]


class NewCarrier(BaseModel):
    """载体登记 · Registration of a carrier."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    category: CarrierCategory
    due_state: CarrierDueState
    scope_note: ScopeNote = None
    clause: ClauseText
    started_on: StartedOn = None
    tag: Tag = None


class CarrierChange(BaseModel):
    """载体修改 · Change of a carrier; only what is sent is changed. Lists are sent whole."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    category: CarrierCategory = unchanged()
    due_state: CarrierDueState = unchanged()
    scope_note: ScopeNote = unchanged()
    clause: ClauseText = unchanged()
    started_on: StartedOn = unchanged()
    tag: Tag = unchanged()
    certified_on: CertifiedOn = unchanged()
    certification_document: CertificationDocument = unchanged()
    certification_evidence: Evidence = unchanged()
    industries: Industries = unchanged()
    industries_determined_on: DeterminedOn = unchanged()
    industries_document: IndustriesDocument = unchanged()
    places: Places = unchanged()
    leads: Leads = unchanged()


class CarrierState(BaseModel):
    """What is said of a carrier, persons' names apart."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    name: Name
    category: CarrierCategory
    due_state: CarrierDueState
    scope_note: ScopeNote
    clause: ClauseText
    started_on: StartedOn
    from_plan: bool = Field(title="计划载体", description="Whether the plan document names it")
    tag: Tag = None
    certified_on: CertifiedOn = None
    certified_state: Annotated[
        DueState | None, shown("已认定状态", "The due state that was certified", labels=dict(DUE_STATE_LABELS))
    ] = None
    certification_document: CertificationDocument = None
    certification_evidence: Evidence = []
    industries: Industries = []
    industries_determined_on: DeterminedOn = None
    industries_document: IndustriesDocument = None
    industries_defined_on: date | None = Field(
        default=None,
        title="主导产业明确日期",
        description="The day determined, once 1–3 industries have both catalogue levels and functions; computed",
    )
    infrastructure_complete_on: date | None = Field(
        default=None,
        title="配套设施完成日期",
        description="The day the last applicable item was accepted, once all kinds are stated; computed",
    )
    places: Places = []
    working_group: str | None = Field(
        default=None, title="工作专班", description="Unit that is its working group until further notice"
    )
    version: int = Field(title="版本", description="Version, for If-Match")


class Carrier(CarrierState):
    """载体 · A carrier: its full public state."""

    leads: Leads = []


class CarrierFact(CarrierState):
    """载体 · A carrier as events state it."""

    leads: list[LeadTerm] = Field(default=[], title="牵头领导与工作专班", description="Dated, without names")


class CarrierRow(BaseModel):
    """载体表 · A carrier as a row of a file; places and leads are today's."""

    code: Code
    name: Name
    category: CarrierCategory
    due_state: CarrierDueState
    scope_note: ScopeNote = None
    clause: ClauseText
    started_on: StartedOn = None
    tag: Tag = None
    certified_on: CertifiedOn = None
    certification_document: CertificationDocument = None
    industry_names: Annotated[str | None, shown("主导产业", "Leading industries", width=30)] = None
    industries_defined_on: Annotated[date | None, shown("主导产业明确日期", "Day since which they are defined")] = None
    infrastructure_complete_on: Annotated[date | None, shown("配套设施完成日期", "Day of completion")] = None
    axis: Annotated[str | None, shown("两带两廊", "Axis today")] = None
    platform: Annotated[str | None, shown("平台", "Platform today")] = None
    town: Annotated[str | None, shown("镇街", "Streets and towns today")] = None
    working_group: Annotated[str | None, shown("工作专班", "Working group")] = None


CARRIER_TABLE = TableSchema.of(CarrierRow, id="registry.carriers", title="载体")


CarrierSort = Literal["code", "-code", "name", "-name", "category", "-category", "started_on", "-started_on"]


class CarrierFilter(BaseModel):
    """Which carriers, in which order."""

    category: list[Category] = Field(default=[], title="类别", description="Kinds, any of them")
    due_state: list[DueState] = Field(default=[], title="应达到状态", description="Due states, any of them")
    code: list[str] = Field(default=[], title="载体代码", description="Codes, any of them")
    started: bool | None = Field(default=None, title="已开工", description="Whether construction has started")
    tag: list[Batch] = Field(default=[], title="五个一批", description="Batches, any of them")
    certified: bool | None = Field(default=None, title="已认定", description="Whether certified in its due state")
    industries_defined: bool | None = Field(
        default=None, title="已明确主导产业", description="Whether its leading industries are defined"
    )
    infrastructure_complete: bool | None = Field(
        default=None, title="配套设施已完成", description="Whether all its infrastructure is accepted"
    )
    axis: list[str] = Field(default=[], title="两带两廊", description="Axes, any of them")
    platform: list[str] = Field(default=[], title="平台", description="Platforms, any of them")
    town: list[str] = Field(default=[], title="镇街", description="Streets and towns, any of them")
    on: WrittenDate | None = Field(default=None, title="所在地日期", description="Day on which places are judged")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code", max_length=100)
    sort: CarrierSort = Field(default="code", title="排序", description="Order; a minus sign means descending")
