"""What is read of a unit in identity's answers and events, and what is shown of it here."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.dates import WrittenDate
from services.kit.tables import TableSchema
from services.registry.unit_refs.rules import KIND_LABELS, UnitKind


class HeardUnit(BaseModel):
    """A unit's state at one version; further fields are ignored. Events of version 1 had no name and no dates."""

    id: UUID
    version: int
    code: str
    name: str = ""
    kind: str
    parent_code: str | None = None
    carrier_codes: list[str] = []
    domains: list[str] = []
    active: bool
    valid_from: date | None = None
    valid_to: date | None = None


class UnitShown(BaseModel):
    """单位 · A unit as the registry knows it; it is managed in identity."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    code: str = Field(title="单位代码", description="Code that records refer to")
    name: str = Field(title="单位名称", description="Name")
    kind: str = Field(title="类别", description="Kind of unit, such as department or working_group")
    parent_code: str | None = Field(title="上级单位", description="Code of the unit it stands under")
    carrier_codes: list[str] = Field(title="负责的载体", description="Codes of the carriers it answers for")
    domains: list[str] = Field(title="负责的领域", description="Domains it answers for")
    active: bool = Field(title="在用", description="Whether it is in use")
    valid_from: date | None = Field(title="设立日期", description="First day; null: not known")
    valid_to: date | None = Field(title="撤销日期", description="First day after its end; null: until further notice")
    version: int = Field(title="版本", description="Version of identity's record")


class UnitRow(BaseModel):
    """单位表 · A unit as a row of a file."""

    code: Annotated[str, Field(title="单位代码", description="Code")]
    name: Annotated[str, Field(title="单位名称", description="Name", json_schema_extra={"width": 30})]
    kind: Annotated[UnitKind, Field(title="类别", description="Kind", json_schema_extra={"labels": dict(KIND_LABELS)})]
    parent_code: Annotated[str | None, Field(title="上级单位", description="Code of the unit above")]
    carriers: Annotated[
        str | None, Field(title="负责的载体", description="Codes of carriers", json_schema_extra={"width": 30})
    ]
    valid_from: Annotated[date | None, Field(title="设立日期", description="First day")]
    valid_to: Annotated[date | None, Field(title="撤销日期", description="First day after its end")]
    active: Annotated[bool, Field(title="在用", description="Whether it is in use")]


UNIT_TABLE = TableSchema.of(UnitRow, id="registry.units", title="单位")

UnitSort = Literal["code", "-code", "name", "-name", "kind", "-kind"]


class UnitFilter(BaseModel):
    """Which units, in which order."""

    kind: list[UnitKind] = Field(default=[], title="类别", description="Kinds, any of them")
    code: list[str] = Field(default=[], title="单位代码", description="Codes, any of them")
    parent: list[str] = Field(default=[], title="上级单位", description="Only under these units")
    carrier: list[str] = Field(default=[], title="负责的载体", description="Answering for any of these carriers")
    active: bool | None = Field(default=None, title="在用", description="Only those in use, or not")
    on: WrittenDate | None = Field(default=None, title="存续日期", description="Only units that exist on this day")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code", max_length=100)
    sort: UnitSort = Field(default="kind", title="排序", description="Order; a minus sign means descending")
