"""Request and response shapes of units."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.identity.units.rules import KIND_LABELS, UnitKind
from services.kit.changes import unchanged
from services.kit.dates import WrittenDate

UnitCode = Annotated[
    str,
    Field(
        title="单位代码",
        description="Slug that other records refer to",
        pattern=r"^[a-z][a-z0-9-]{1,39}$",
        json_schema_extra={"example": "turing-town-office"},
    ),
]
UnitName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=100),
    Field(title="单位名称", description="Name", json_schema_extra={"example": "图灵小镇管理办公室"}),
]
Kind = Annotated[
    UnitKind, Field(title="类别", description="Kind of unit", json_schema_extra={"labels": dict(KIND_LABELS)})
]
_Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{1,39}$")]
CarrierCodes = Annotated[
    list[_Slug], Field(title="负责的载体", description="Codes of the carriers it answers for", max_length=50)
]
Domains = Annotated[
    list[_Slug],
    Field(title="负责的领域", description="Domains it answers for, such as statistics or talent", max_length=50),
]
_FIRST, _LAST = date(1949, 10, 1), date(2099, 12, 31)
ParentCode = Annotated[
    str | None,
    Field(title="上级单位", description="Code of the unit it stands under", max_length=40),
]
ValidFrom = Annotated[
    WrittenDate | None, Field(title="设立日期", description="First day; null: not known", ge=_FIRST, le=_LAST)
]
ValidTo = Annotated[
    WrittenDate | None,
    Field(title="撤销日期", description="First day after its end; null: until further notice", ge=_FIRST, le=_LAST),
]


class NewUnit(BaseModel):
    """A unit to enter."""

    model_config = ConfigDict(extra="forbid")

    code: UnitCode
    name: UnitName
    kind: Kind
    carrier_codes: CarrierCodes = Field(default_factory=list)
    domains: Domains = Field(default_factory=list)
    parent_code: ParentCode = None
    valid_from: ValidFrom = None
    valid_to: ValidTo = None


class UnitChange(BaseModel):
    """What of a unit changes; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: UnitName = unchanged()
    kind: Kind = unchanged()
    carrier_codes: CarrierCodes = unchanged()
    domains: Domains = unchanged()
    parent_code: ParentCode = unchanged()
    valid_from: ValidFrom = unchanged()
    valid_to: ValidTo = unchanged()
    active: bool = unchanged()


class Unit(BaseModel):
    """A unit."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    code: UnitCode
    name: UnitName
    kind: Kind
    carrier_codes: CarrierCodes
    domains: Domains
    parent_code: ParentCode
    valid_from: ValidFrom
    valid_to: ValidTo
    active: bool = Field(title="在用", description="Whether it is in use")
    version: int = Field(title="版本", description="Version, as in the ETag")


class UnitFilter(BaseModel):
    """Which units are wanted, and in which order."""

    kind: list[UnitKind] = Field(default=[], title="类别", description="Only these kinds")
    parent: list[str] = Field(default=[], title="上级单位", description="Only under these units", max_length=100)
    code: list[str] = Field(default=[], title="单位代码", description="Only these codes", max_length=100)
    active: bool | None = Field(default=None, title="在用", description="Only those in use, or not")
    q: str | None = Field(default=None, title="关键词", description="Part of the name or code", max_length=100)
    sort: Literal["code", "-code", "name", "-name"] = Field(default="code", title="排序", description="Order")
