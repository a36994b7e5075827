"""Request and response shapes of carriers."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.tables import TableSchema
from services.registry.carriers.rules import CATEGORY_LABELS, DUE_STATE_LABELS, Category, DueState

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)

Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)

Code = Annotated[
    str,
    Field(
        title="载体代码",
        description="Slug that other records refer to",
        pattern=r"^[a-z][a-z0-9-]{1,39}$",
        json_schema_extra={"example": "turing-town"},
    ),
]
Name = Annotated[str, Text, Field(title="载体名称", description="Name", json_schema_extra={"example": "图灵小镇"})]
CarrierCategory = Annotated[
    Category,
    Field(title="类别", description="One of the four kinds", json_schema_extra={"labels": dict(CATEGORY_LABELS)}),
]
CarrierDueState = Annotated[
    DueState,
    Field(
        title="应达到状态", description="The state it is to reach", json_schema_extra={"labels": dict(DUE_STATE_LABELS)}
    ),
]
ScopeNote = Annotated[
    str | None,
    Field(
        title="范围说明",
        description="The block for which alone the state is due",
        max_length=200,
        json_schema_extra={"example": "桥南区块"},
    ),
]
ClauseText = Annotated[
    str,
    Text,
    Field(title="依据条款", description="Clause or document that names it", json_schema_extra={"example": "四(二)1"}),
]
StartedOn = Annotated[
    WrittenDate | None,
    Field(
        title="开工日期",
        description="Date on which construction started",
        ge=FIRST_DAY,
        le=LAST_DAY,
        json_schema_extra={"example": "2019-03-01"},
    ),
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


CARRIER_TABLE = TableSchema.of(NewCarrier, id="registry.carriers", title="载体")


class CarrierChange(BaseModel):
    """载体修改 · Change of a carrier; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    name: Name = unchanged()
    category: CarrierCategory = unchanged()
    due_state: CarrierDueState = unchanged()
    scope_note: ScopeNote = unchanged()
    clause: ClauseText = unchanged()
    started_on: StartedOn = unchanged()


class Carrier(BaseModel):
    """载体 · A carrier: its full public state."""

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
    version: int = Field(title="版本", description="Version, for If-Match")


CarrierSort = Literal["code", "-code", "name", "-name", "category", "-category", "started_on", "-started_on"]


class CarrierFilter(BaseModel):
    """Which carriers, in which order."""

    category: list[Category] = Field(default=[], title="类别", description="Kinds, any of them")
    due_state: list[DueState] = Field(default=[], title="应达到状态", description="Due states, any of them")
    code: list[str] = Field(default=[], title="载体代码", description="Codes, any of them")
    started: bool | None = Field(default=None, title="已开工", description="Whether construction has started")
    q: str | None = Field(default=None, title="搜索", description="Part of name or code", max_length=100)
    sort: CarrierSort = Field(default="code", title="排序", description="Order; a minus sign means descending")
