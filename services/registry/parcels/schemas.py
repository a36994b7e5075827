"""Request and response shapes of parcels, and their row in files."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, create_model

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Area, Day, OptionalText, Text, four_places, shown
from services.kit.tables import TableSchema
from services.registry.admission_standards.rules import DIMENSION_LABELS, Dimension
from services.registry.enterprises.rules import EntryState
from services.registry.enterprises.schemas import CarrierCode, State, Synthetic
from services.registry.parcels.rules import BREACH_LABELS, BreachKind, outline_fault


def _outline(value: dict[str, Any] | None) -> dict[str, Any] | None:
    if value is not None and (fault := outline_fault(value)):
        raise ValueError(fault)
    return value


Code = Annotated[str, Text, shown("宗地编号", "Number of the parcel", example="萧政工出〔2021〕12号", width=24)]
Name = Annotated[str, Text, shown("地块名称", "Name", example="示例产业地块", width=28)]
ProjectId = Annotated[UUID | None, shown("项目", "Id of the project it is for; null: none yet")]
ParcelArea = Annotated[
    Decimal,
    Area,
    Field(gt=0, max_digits=18, decimal_places=4),
    shown("面积", "Area", unit="亩", example="50"),
]
NewIndustrial = Annotated[bool, shown("新增产业用地", "Whether it is newly added industrial land")]
QuotaArea = Annotated[
    Annotated[Decimal, Field(gt=0, max_digits=18, decimal_places=4)] | None,
    four_places(),
    shown("使用指标面积", "Land quota used", unit="亩", example="50"),
]
QuotaUsedOn = Annotated[
    Day | None, shown("指标使用日期", "Date on which the quota was used; not the grant", example="2021-03-01")
]
GrantedOn = Annotated[Day | None, shown("供地日期", "Date of the grant", example="2021-06-01")]
StandardLand = Annotated[bool, shown("标准地", "Granted as 标准地")]
ExceptionReason = Annotated[OptionalText, shown("例外原因", "Why it was not granted as 标准地")]
CompletedOn = Annotated[Day | None, shown("竣工日期", "Date of completion", example="2022-12-01")]
Said = Annotated[str, Field(min_length=1, max_length=200)]
Committed = Annotated[
    dict[Dimension, Said],
    Field(title="承诺值", description="What was committed on each dimension; a number may carry its unit"),
]
AsBuilt = Annotated[
    dict[Dimension, Said], Field(title="建成值", description="What was found on each dimension at completion")
]
Geometry = Annotated[
    dict[str, Any] | None,
    Field(title="边界", description="GeoJSON Polygon or MultiPolygon, WGS 84, at most 500 points"),
]
Outline = Annotated[Geometry, AfterValidator(_outline)]


class NewParcel(BaseModel):
    """地块登记 · Registration of a parcel."""

    model_config = ConfigDict(extra="forbid")

    code: Code
    name: Name
    carrier_code: CarrierCode = None
    project_id: ProjectId = None
    area: ParcelArea
    new_industrial: NewIndustrial = True
    quota_area: QuotaArea = None
    quota_used_on: QuotaUsedOn = None
    granted_on: GrantedOn = None
    standard_land: StandardLand = False
    exception_reason: ExceptionReason = None
    completed_on: CompletedOn = None
    committed: Committed = {}
    as_built: AsBuilt = {}
    geometry: Outline = None
    synthetic: Synthetic = False


class ParcelChange(BaseModel):
    """地块修改 · Change of a parcel; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    code: Code = unchanged()
    name: Name = unchanged()
    carrier_code: CarrierCode = unchanged()
    project_id: ProjectId = unchanged()
    area: ParcelArea = unchanged()
    new_industrial: NewIndustrial = unchanged()
    quota_area: QuotaArea = unchanged()
    quota_used_on: QuotaUsedOn = unchanged()
    granted_on: GrantedOn = unchanged()
    standard_land: StandardLand = unchanged()
    exception_reason: ExceptionReason = unchanged()
    completed_on: CompletedOn = unchanged()
    committed: Committed = unchanged()
    as_built: AsBuilt = unchanged()
    geometry: Outline = unchanged()


class Breach(BaseModel):
    """未达标 · A dimension on which a parcel falls short."""

    dimension: Annotated[Dimension, shown("维度", "Dimension", labels=dict(DIMENSION_LABELS))]
    kind: Annotated[BreachKind, shown("情形", "How it falls short", labels=dict(BREACH_LABELS))]
    required: str = Field(title="要求", description="What was asked or committed")
    found: str = Field(title="实际", description="What was committed or found")


class Parcel(BaseModel):
    """地块 · A parcel: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: Code
    name: Name
    carrier_code: CarrierCode
    project_id: ProjectId
    area: ParcelArea
    new_industrial: NewIndustrial
    quota_area: QuotaArea
    quota_used_on: QuotaUsedOn
    granted_on: GrantedOn
    standard_land: StandardLand
    exception_reason: ExceptionReason
    completed_on: CompletedOn
    committed: Committed
    as_built: AsBuilt
    geometry: Geometry
    for_programme: bool = Field(title="计划内用地", description="In a carrier, or for a project of the plan's lists")
    standard_id: UUID | None = Field(title="适用标准", description="The version of the admission standard of its day")
    standard_number: int | None = Field(title="适用版次", description="Number of that version")
    breaches: list[Breach] = Field(title="未达标", description="Where it falls short, computed")
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class ParcelAnswer(Parcel):
    """地块及其项目 · A parcel, and what its project is called."""

    project_code: str | None = Field(default=None, title="项目代码", description="Code of its project")
    project_name: str | None = Field(default=None, title="项目名称", description="Name of its project")


def _cells(prefix: str, word: str) -> dict[str, Any]:
    said = "A number may carry its unit"
    return {
        f"{prefix}_{each.value}": (Annotated[OptionalText, shown(f"{word}·{label}", said)], None)
        for each, label in DIMENSION_LABELS.items()
    }


_COLUMNS: dict[str, Any] = {
    "code": (Code, ...),
    "name": (Name, ...),
    "carrier_code": (CarrierCode, None),
    "project_code": (Annotated[OptionalText, shown("项目代码", "Code of the project it is for", width=26)], None),
    "area": (ParcelArea, ...),
    "new_industrial": (NewIndustrial, True),
    "quota_area": (QuotaArea, None),
    "quota_used_on": (QuotaUsedOn, None),
    "granted_on": (GrantedOn, None),
    "standard_land": (StandardLand, False),
    "exception_reason": (ExceptionReason, None),
    "completed_on": (CompletedOn, None),
    **_cells("committed", "承诺"),
    **_cells("as_built", "建成"),
    "for_programme": (Annotated[bool, shown("计划内用地", "For the programme", informative=True)], False),
    "standard_number": (Annotated[int | None, shown("适用版次", "Version of the standard", informative=True)], None),
    "breaches": (Annotated[str | None, shown("未达标", "Where it falls short", informative=True, width=40)], None),
    "state": (State, EntryState.ACTIVE),
    "synthetic": (Synthetic, False),
}
ParcelRow: type[BaseModel] = create_model("ParcelRow", **_COLUMNS)
"""A parcel as a row of a workbook, CSV or NDJSON file: two columns for each of the seven dimensions."""

PARCEL_TABLE = TableSchema.of(ParcelRow, id="registry.parcels", title="地块")

ParcelSort = Literal["code", "-code", "area", "-area", "granted_on", "-granted_on", "quota_used_on", "-quota_used_on"]


class ParcelFilter(BaseModel):
    """Which parcels, in which order. Entries made by mistake are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    inside: bool | None = Field(default=None, title="载体内", description="Inside any carrier, or outside all")
    for_programme: bool | None = Field(default=None, title="计划内用地", description="For the programme, or not")
    new_industrial: bool | None = Field(default=None, title="新增产业用地", description="Newly added, or not")
    standard_land: bool | None = Field(default=None, title="标准地", description="Granted as 标准地, or not")
    granted: bool | None = Field(default=None, title="已供地", description="Granted, or not yet")
    assigned: bool | None = Field(default=None, title="已有项目", description="For a project, or still free")
    breached: bool | None = Field(default=None, title="未达标", description="Falling short anywhere, or nowhere")
    project_id: UUID | None = Field(default=None, title="项目", description="Id of the project")
    quota_from: WrittenDate | None = Field(default=None, title="指标使用日期自", description="Quota used on or after")
    quota_to: WrittenDate | None = Field(default=None, title="指标使用日期至", description="Quota used on or before")
    granted_from: WrittenDate | None = Field(default=None, title="供地日期自", description="Granted on or after")
    granted_to: WrittenDate | None = Field(default=None, title="供地日期至", description="Granted on or before")
    state: list[EntryState] = Field(default=[EntryState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of number or name, or initials", max_length=100)
    sort: ParcelSort = Field(default="code", title="排序", description="Order; a minus sign means descending")
