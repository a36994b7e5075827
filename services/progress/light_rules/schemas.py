"""Request and response shapes of the rules of lights."""

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.events import Event
from services.kit.tables import TableSchema

ValidFrom = Annotated[
    WrittenDate,
    Field(
        ge=date(2019, 1, 1),
        le=date(2099, 12, 31),
        title="生效日期",
        description="In force from this day",
        examples=["2022-01-01"],
    ),
]
YellowDays = Annotated[
    int,
    Field(
        ge=1,
        le=3650,
        title="黄灯天数",
        description="Behind by this many days: yellow",
        json_schema_extra={"unit": "天"},
    ),
]
RedDays = Annotated[
    int,
    Field(
        ge=1, le=3650, title="红灯天数", description="Behind by this many days: red", json_schema_extra={"unit": "天"}
    ),
]
Source = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    Field(title="依据", description="Source", examples=["区工作专班会议纪要〔2022〕3号"]),
]


class NewLightRule(BaseModel):
    """新的灯号规则 · Thresholds from a day on."""

    model_config = ConfigDict(extra="forbid")

    valid_from: ValidFrom
    yellow_days: YellowDays
    red_days: RedDays
    source: Source

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.yellow_days > self.red_days:
            raise ValueError("黄灯天数不能大于红灯天数")
        return self


class LightRuleChange(BaseModel):
    """修改灯号规则 · Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    yellow_days: YellowDays = unchanged()
    red_days: RedDays = unchanged()
    source: Source = unchanged()


class LightRule(BaseModel):
    """灯号规则 · From how many days behind a milestone is yellow and red."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    valid_from: ValidFrom
    yellow_days: YellowDays
    red_days: RedDays
    source: Source
    product_default: bool = Field(title="产品默认", description="Whether it is the product's default, not the plan's")
    version: int = Field(title="版本", description="Version, for If-Match")


class LightRuleFilter(BaseModel):
    """Which rules."""

    on: WrittenDate | None = Field(default=None, title="日期", description="Only the rule in force on this day")


class LightRuleRow(BaseModel):
    """灯号规则表 · A rule as a row."""

    valid_from: ValidFrom
    yellow_days: YellowDays
    red_days: RedDays
    source: Source
    product_default: bool = Field(title="产品默认", description="The product's default, not the plan's")


LIGHT_RULE_TABLE = TableSchema.of(LightRuleRow, id="progress.light_rules", title="灯号规则", key=("valid_from",))


class LightRuleRegistered(LightRule, Event):
    """灯号规则已设 · The rule of lights from a day on."""

    event_type: ClassVar[str] = "progress.light_rule.registered"


class LightRuleUpdated(LightRule, Event):
    """灯号规则已修改 · A rule of lights changed."""

    event_type: ClassVar[str] = "progress.light_rule.updated"


class LightRuleWithdrawn(LightRule, Event):
    """灯号规则已删除 · A rule of lights was dropped; the one before is in force again."""

    event_type: ClassVar[str] = "progress.light_rule.withdrawn"
