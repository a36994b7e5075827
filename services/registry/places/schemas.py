"""The places a carrier may lie in: reference data."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from services.kit.dates import WrittenDate


class Place(BaseModel):
    """地点 · An axis (belt or corridor) of the plan, or a street or town of the district, with its dates."""

    model_config = ConfigDict(from_attributes=True)

    kind: Literal["axis", "town"] = Field(title="种类", description="Axis 两带两廊, or street or town 镇街")
    code: str = Field(title="代码", description="Code")
    name: str = Field(title="名称", description="Name")
    form: Literal["belt", "corridor", "street", "town"] = Field(title="形态", description="What it is more exactly")
    valid_from: date | None = Field(title="起始日", description="First day; null: before the plan")
    valid_to: date | None = Field(title="终止日", description="First day on which it is not the district's any more")
    successor: str | None = Field(title="划入", description="The district it went to")
    note: str | None = Field(title="说明", description="What of its dates is the product's assumption")
    source: str = Field(title="来源", description="Where this is from")


class PlaceFilter(BaseModel):
    """Which places."""

    kind: Literal["axis", "town"] | None = Field(default=None, title="种类", description="Axes, or streets and towns")
    on: WrittenDate | None = Field(default=None, title="日期", description="Only those of the district on this day")


class Places(BaseModel):
    """地点列表 · All of them: reference data has no pages."""

    items: list[Place]
    next: None = None
