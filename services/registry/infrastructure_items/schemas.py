"""Request and response shapes of infrastructure items."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, Strict

from services.kit.changes import unchanged
from services.kit.dates import WrittenDate
from services.kit.fields import Day, OptionalText, shown
from services.kit.files import Evidence
from services.kit.tables import TableSchema
from services.registry.infrastructure_items.rules import KIND_LABELS, STAGE_LABELS, ItemKind, Stage, stage

CarrierCode = Annotated[
    str,
    Field(min_length=1, max_length=40),
    shown("载体代码", "Code of the carrier", example="turing-town", reference="carriers"),
]
Kind = Annotated[ItemKind, shown("设施类别", "Kind of infrastructure", labels=dict(KIND_LABELS), example="供热")]
Applicable = Annotated[bool, Strict(), shown("是否适用", "Whether the carrier needs it")]
DueOn = Annotated[Day | None, shown("计划完成日期", "Day by which it is due", example="2021-12-31")]
DoneOn = Annotated[Day | None, shown("完成日期", "Day on which it was done")]
AcceptedOn = Annotated[Day | None, shown("验收日期", "Day on which it was accepted, with evidence")]
DocumentNumber = Annotated[OptionalText, shown("验收文号", "Number of the document of acceptance")]
Note = Annotated[Annotated[str, Field(max_length=500)] | None, shown("备注", "Remark", width=30)]
Synthetic = Annotated[bool, Strict(), shown("演示数据", "Whether it is synthetic demonstration data")]


class NewItem(BaseModel):
    """配套设施登记 · Registration of an item."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: CarrierCode
    kind: Kind
    applicable: Applicable = True
    due_on: DueOn = None
    done_on: DoneOn = None
    accepted_on: AcceptedOn = None
    document_number: DocumentNumber = None
    evidence: Evidence = []
    note: Note = None
    synthetic: Synthetic = False


class ItemChange(BaseModel):
    """配套设施修改 · Change of an item; only what is sent is changed."""

    model_config = ConfigDict(extra="forbid")

    applicable: Applicable = unchanged()
    due_on: DueOn = unchanged()
    done_on: DoneOn = unchanged()
    accepted_on: AcceptedOn = unchanged()
    document_number: DocumentNumber = unchanged()
    evidence: Evidence = unchanged()
    note: Note = unchanged()


class Item(BaseModel):
    """配套设施 · An item of infrastructure: its full public state."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    carrier_code: CarrierCode
    kind: Kind
    applicable: Applicable
    due_on: DueOn
    done_on: DoneOn
    accepted_on: AcceptedOn
    document_number: DocumentNumber
    evidence: Evidence
    note: Note
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class ItemAnswer(Item):
    """配套设施及进展 · An item and how far it is today."""

    stage: Annotated[Stage, shown("进展", "How far it is today", labels=dict(STAGE_LABELS))]

    @classmethod
    def of(cls, item: object, today: date) -> Self:
        """The answer for an item as judged on a day."""
        known = Item.model_validate(item)
        return cls(**dict(known), stage=stage(known, today))


class ItemRow(BaseModel):
    """配套设施表 · An item as a row of a file."""

    carrier_code: CarrierCode
    kind: Kind
    applicable: Applicable = True
    due_on: DueOn = None
    done_on: DoneOn = None
    accepted_on: AcceptedOn = None
    document_number: DocumentNumber = None
    note: Note = None
    synthetic: Synthetic = False
    stage: Annotated[
        Stage | None, shown("进展", "How far it is today", labels=dict(STAGE_LABELS), informative=True)
    ] = None


ITEM_TABLE = TableSchema.of(ItemRow, id="registry.infrastructure-items", title="配套设施")

ItemSort = Literal["carrier_code", "-carrier_code", "due_on", "-due_on", "accepted_on", "-accepted_on"]


class ItemFilter(BaseModel):
    """Which items, in which order."""

    carrier: list[str] = Field(default=[], title="载体", description="Carrier codes, any of them")
    kind: list[ItemKind] = Field(default=[], title="设施类别", description="Kinds, any of them")
    stage: list[Stage] = Field(default=[], title="进展", description="How far they are today, any of these")
    due_from: WrittenDate | None = Field(default=None, title="计划完成自", description="Due on or after")
    due_to: WrittenDate | None = Field(default=None, title="计划完成至", description="Due on or before")
    sort: ItemSort = Field(default="carrier_code", title="排序", description="Order; a minus sign means descending")
