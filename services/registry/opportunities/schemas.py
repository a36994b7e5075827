"""What may be let and built where: carrier × leading industry × land and space available; and outlines for a map."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.registry.carriers.rules import CATEGORY_LABELS, Category
from services.registry.parcels.schemas import Geometry, Outline

CarrierCode = Annotated[str, shown("载体代码", "Code of the carrier")]
CarrierName = Annotated[str, shown("载体", "Name of the carrier", width=24)]


class CarrierOutline(BaseModel):
    """载体边界 · The outline of a carrier: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    carrier_code: CarrierCode
    geometry: Geometry
    version: int = Field(title="版本", description="Version, for If-Match")


class NewOutline(BaseModel):
    """载体边界录入 · The outline of a carrier; null takes it away."""

    model_config = ConfigDict(extra="forbid")

    geometry: Outline


class MapFeature(BaseModel):
    """可画的边界 · Something that may be drawn. ``version`` of a carrier is 0 until an outline was entered."""

    kind: Literal["carrier", "parcel"] = Field(title="类型", description="carrier or parcel")
    id: str = Field(title="标识", description="Code of the carrier, or id of the parcel")
    name: str = Field(title="名称", description="Name")
    carrier_code: str | None = Field(title="载体代码", description="Code of the carrier")
    area: Decimal | None = Field(title="面积", description="Area of a parcel", json_schema_extra={"unit": "亩"})
    geometry: dict[str, Any] | None = Field(title="边界", description="GeoJSON; null: not entered")
    version: int = Field(title="版本", description="Version, for If-Match")


class Opportunity(BaseModel):
    """产业招商机会 · A carrier and one of its leading industries. Land and space are the carrier's own."""

    carrier_code: CarrierCode
    carrier_name: CarrierName
    category: Annotated[Category, shown("载体类别", "Kind of carrier", labels=dict(CATEGORY_LABELS))]
    industry_name: Annotated[str | None, shown("主导产业", "Leading industry; null: none defined yet", width=20)]
    industry_code: Annotated[str | None, shown("行业代码", "GB/T 4754-2017")]
    level2: Annotated[str | None, shown("二级目录", "Second-level catalogue", width=30)]
    level3: Annotated[str | None, shown("三级目录", "Third-level catalogue", width=30)]
    functions: Annotated[str | None, shown("业态功能重点", "Functions to be attracted", width=30)]
    land_area: Annotated[
        Decimal, shown("可供用地", "Area of parcels not granted and without a project, of the carrier", unit="亩")
    ]
    parcel_count: Annotated[int, shown("可供地块", "Number of these parcels", unit="宗")]
    space_area: Annotated[
        Decimal | None, shown("可招商空间", "Floor area still to let; null: not stated for any space", unit="平方米")
    ]
    space_count: Annotated[int, shown("可招商空间数", "Number of spaces with floor area to let", unit="处")]


OPPORTUNITY_TABLE = TableSchema.of(
    Opportunity, id="registry.opportunities", title="产业招商（用地和空间按载体计，各产业行相同）"
)

OpportunitySort = Literal["carrier", "-carrier", "land_area", "-land_area", "space_area", "-space_area"]


class OpportunityFilter(BaseModel):
    """Which carriers and industries, in which order."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    category: list[Category] = Field(default=[], title="载体类别", description="Kinds of carrier, any of them")
    industry: str | None = Field(
        default=None, title="产业", description="Part of a leading industry's name, catalogue or code", max_length=100
    )
    land: bool | None = Field(default=None, title="有可供用地", description="With land available, or without")
    space: bool | None = Field(default=None, title="有可招商空间", description="With floor area to let, or without")
    sort: OpportunitySort = Field(default="carrier", title="排序", description="Order; a minus sign means descending")
