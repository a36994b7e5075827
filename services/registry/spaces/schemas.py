"""Request and response shapes of spaces, and their row in files."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Area, Day, OptionalText, Text, shown
from services.kit.tables import TableSchema
from services.registry.enterprises.rules import EntryState
from services.registry.enterprises.schemas import CarrierCode, State, Synthetic
from services.registry.spaces.rules import KIND_LABELS, SpaceKind

Name = Annotated[str, Text, shown("空间名称", "Name", example="示例科创中心 A 座", width=28)]
Kind = Annotated[SpaceKind, shown("类型", "Kind of platform", labels=dict(KIND_LABELS), example="科创综合体")]
FloorArea = Annotated[
    Decimal,
    Area,
    Field(gt=0, max_digits=18, decimal_places=4),
    shown("建筑面积", "Floor area", unit="平方米", example="25000"),
]
AvailableArea = Annotated[
    Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=4)] | None,
    shown("可招商面积", "Floor area still to let; null: not stated", unit="平方米", example="3000"),
]
CompletedOn = Annotated[Day | None, shown("建成日期", "Date of completion", example="2021-10-01")]
OpenedOn = Annotated[Day | None, shown("启用日期", "Date on which it opened", example="2022-01-01")]
PredecessorId = Annotated[
    UUID | None,
    shown("改造前空间", "The space whose floors these are, re-opened; null: new floors. Such floors count once"),
]


class NewSpace(BaseModel):
    """科创空间登记 · Registration of a space."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    kind: Kind
    carrier_code: CarrierCode = None
    floor_area: FloorArea
    available_area: AvailableArea = None
    completed_on: CompletedOn = None
    opened_on: OpenedOn = None
    predecessor_id: PredecessorId = None
    synthetic: Synthetic = False


class SpaceChange(BaseModel):
    """科创空间修改 · Change of a space; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    kind: Kind = unchanged()
    carrier_code: CarrierCode = unchanged()
    floor_area: FloorArea = unchanged()
    available_area: AvailableArea = unchanged()
    completed_on: CompletedOn = unchanged()
    opened_on: OpenedOn = unchanged()
    predecessor_id: PredecessorId = unchanged()


class Space(BaseModel):
    """科创空间 · A space: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    name: Name
    kind: Kind
    carrier_code: CarrierCode
    floor_area: FloorArea
    available_area: AvailableArea
    completed_on: CompletedOn
    opened_on: OpenedOn
    predecessor_id: PredecessorId
    state: State
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class SpaceRow(BaseModel):
    """科创空间表 · A space as a row of a workbook, CSV or NDJSON file."""

    name: Name
    kind: Kind
    carrier_code: CarrierCode = None
    floor_area: FloorArea
    available_area: AvailableArea = None
    completed_on: CompletedOn = None
    opened_on: OpenedOn = None
    predecessor_name: Annotated[
        OptionalText, shown("改造前空间", "Name of the space whose floors these are, re-opened; empty: new floors")
    ] = None
    state: State = EntryState.ACTIVE
    synthetic: Synthetic = False


SPACE_TABLE = TableSchema.of(SpaceRow, id="registry.spaces", title="科创空间")

SpaceSort = Literal[
    "name", "-name", "floor_area", "-floor_area", "completed_on", "-completed_on", "opened_on", "-opened_on"
]


class SpaceFilter(BaseModel):
    """Which spaces, in which order. Entries made by mistake are left out unless asked for."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    inside: bool | None = Field(default=None, title="载体内", description="Inside any carrier, or outside all")
    kind: list[SpaceKind] = Field(default=[], title="类型", description="Kinds, any of them")
    completed: bool | None = Field(default=None, title="已建成", description="Completed, or not")
    opened: bool | None = Field(default=None, title="已启用", description="Opened, or not")
    completed_from: WrittenDate | None = Field(default=None, title="建成日期自", description="Completed on or after")
    completed_to: WrittenDate | None = Field(default=None, title="建成日期至", description="Completed on or before")
    state: list[EntryState] = Field(default=[EntryState.ACTIVE], title="状态", description="States, any of them")
    q: str | None = Field(default=None, title="搜索", description="Part of the name, or initials", max_length=100)
    sort: SpaceSort = Field(default="name", title="排序", description="Order; a minus sign means descending")
