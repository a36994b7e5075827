"""Request and response shapes of the rules of investment statistics."""

from decimal import Decimal
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.events import Event
from services.kit.fields import Day, four_places, shown

ValidFrom = Annotated[Day, shown("生效日期", "In force from this day", example="2022-01-01")]
Threshold = Annotated[
    Decimal,
    Field(ge=0, max_digits=18, decimal_places=4),
    four_places(),
    shown("起点", "Planned total from which on a project enters the statistics", unit="万元", example="500"),
]
Source = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    shown("依据", "Source", example="固定资产投资统计报表制度"),
]


class NewStatisticsRule(BaseModel):
    """新的统计起点 · The threshold from a day on."""

    model_config = ConfigDict(extra="forbid")

    valid_from: ValidFrom
    threshold: Threshold
    source: Source


class StatisticsRuleChange(BaseModel):
    """修改统计起点 · Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    threshold: Threshold = unchanged()
    source: Source = unchanged()


class StatisticsRule(BaseModel):
    """统计起点 · From which planned total on a project enters the investment statistics."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    valid_from: ValidFrom
    threshold: Threshold
    source: Source
    product_default: bool = Field(title="产品默认", description="Whether it is the product's default, not the plan's")
    version: int = Field(title="版本", description="Version, for If-Match")


class StatisticsRuleRegistered(StatisticsRule, Event):
    """统计起点已新增 · From a day on, projects of another planned total enter the statistics."""

    event_type: ClassVar[str] = "investment.statistics_rule.registered"


class StatisticsRuleUpdated(StatisticsRule, Event):
    """统计起点已修改 · A threshold was changed."""

    event_type: ClassVar[str] = "investment.statistics_rule.updated"


class StatisticsRuleWithdrawn(StatisticsRule, Event):
    """统计起点已删除 · A threshold was dropped; the one before is in force again."""

    event_type: ClassVar[str] = "investment.statistics_rule.withdrawn"
