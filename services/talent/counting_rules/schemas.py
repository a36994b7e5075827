"""Request and response shapes of the counting rules."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Text, shown
from services.kit.tables import TableSchema
from services.talent.counting_rules.rules import APPLIES_LABELS, EVENT_LABELS, AppliesTo, CountingEvent

Applies = Annotated[AppliesTo, shown("适用对象", "What is counted by it", labels=dict(APPLIES_LABELS), example="人才")]
ValidFrom = Annotated[
    WrittenDate,
    Field(ge=date(2000, 1, 1), le=date(2099, 12, 31)),
    shown("生效日期", "In force from this day until a later rule's", example="2019-01-01"),
]
EventField = Annotated[
    CountingEvent, shown("计数日期", "Which of the three dates counts", labels=dict(EVENT_LABELS), example="引进")
]
Source = Annotated[
    str, Text, shown("依据", "Document or decision that says so", example="区工作专班会议纪要〔2022〕3号")
]
ProductDefault = Annotated[bool, shown("产品默认", "Whether it is the product's default, not the plan's word")]
Synthetic = Annotated[bool, shown("演示数据", "Whether it is synthetic demonstration data")]


class NewCountingRule(BaseModel):
    """新的计数规则 · Which date counts, from a day on."""

    model_config = ConfigDict(extra="forbid")

    applies_to: Applies = AppliesTo.PEOPLE
    valid_from: ValidFrom
    event: EventField
    source: Source
    synthetic: Synthetic = False


class CountingRuleChange(BaseModel):
    """修改计数规则 · Only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    event: EventField = unchanged()
    source: Source = unchanged()


class CountingRule(BaseModel):
    """计数规则 · Which of 入选, 到岗 and 引进 makes a person or team count."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    applies_to: Applies
    valid_from: ValidFrom
    event: EventField
    source: Source
    product_default: ProductDefault
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class CountingRuleFact(BaseModel):
    """What an event says of a counting rule: no free text."""

    model_config = ConfigDict(from_attributes=True)

    applies_to: AppliesTo
    valid_from: date
    event: CountingEvent
    product_default: bool
    synthetic: bool


class CountingRuleRow(BaseModel):
    """计数规则表 · A rule as a row."""

    applies_to: Applies
    valid_from: ValidFrom
    event: EventField
    source: Source
    product_default: ProductDefault


class CountingRuleFilter(BaseModel):
    """Which rules; the latest come first."""

    applies_to: list[AppliesTo] = Field(default=[], title="适用对象", description="What is counted, any of them")


COUNTING_RULE_TABLE = TableSchema.of(
    CountingRuleRow, id="talent.counting_rules", title="计数规则", key=("applies_to", "valid_from")
)
