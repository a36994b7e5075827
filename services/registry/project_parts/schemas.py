"""Shapes of what belongs to a project, and the kinds of field that all of its shapes are made of."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.kit.dates import WrittenDate
from services.kit.fields import shown
from services.registry.project_parts.rules import (
    CONFIDENCE_LABELS,
    LEADER_LABELS,
    PROGRAMME_LABELS,
    RELATION_LABELS,
    Confidence,
    Programme,
    Relation,
)
from services.registry.project_parts.rules import LeaderRole as Role

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
_SMALLEST = Decimal("0.0001")


def _four_places(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(_SMALLEST)


Text = StringConstraints(strip_whitespace=True, min_length=1, max_length=200)
Day = Field(ge=FIRST_DAY, le=LAST_DAY)
_Money = Field(ge=0, max_digits=18, decimal_places=4)

PlannedAmount = Annotated[
    Decimal,
    _Money,
    AfterValidator(_four_places),
    shown("计划总投资", "Planned total investment", unit="万元", example="12000"),
]
PlannedTotal = Annotated[
    Decimal | None,
    _Money,
    AfterValidator(_four_places),
    shown("计划总投资", "Planned total investment", unit="万元", example="12000"),
]
IssuedOn = Annotated[WrittenDate | None, Day, shown("下达日期", "Day on which it was issued; null: not known")]
Document = Annotated[str | None, Text, shown("文号", "Number or title of the document", example="萧发改〔2019〕1号")]
CarrierCode = Annotated[
    str, Field(min_length=1, max_length=40), shown("载体代码", "Code of the carrier", example="turing-town")
]
ValidFrom = Annotated[WrittenDate, Day, shown("归属起始日", "First day of the membership", example="2021-01-15")]
ValidTo = Annotated[
    WrittenDate | None, Day, shown("归属终止日", "First day after the membership; null: until further notice")
]
HeldFrom = Annotated[WrittenDate, Day, shown("起始日", "First day in the role", example="2019-03-01")]
HeldTo = Annotated[WrittenDate | None, Day, shown("终止日", "First day after it; null: until further notice")]
UnitCode = Annotated[str, Text, shown("单位", "Code of the person's unit", example="development-office")]
PersonName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50), shown("姓名", "Name of the person")
]
PostTitle = Annotated[str | None, Text, shown("职务", "Official title", example="副区长")]
LeaderRole = Annotated[Role, shown("角色", "Role for the project", labels=dict(LEADER_LABELS))]
ProgrammeTag = Annotated[Programme, shown("上级计划", "List of another level", labels=dict(PROGRAMME_LABELS))]
ChainRelation = Annotated[Relation, shown("关系", "Relation to the chain's head", labels=dict(RELATION_LABELS))]
ConfidenceTag = Annotated[
    Confidence | None, shown("开工把握", "Confidence of delivery (三.年度)", labels=dict(CONFIDENCE_LABELS))
]
ListCode = Annotated[str, Field(max_length=40), shown("清单代码", "Code of the list", example="list2019")]


class Membership(BaseModel):
    """载体归属 · Belonging to a carrier, from a day up to, not including, another."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")

    carrier_code: CarrierCode
    valid_from: ValidFrom
    valid_to: ValidTo = None


class PlannedTotalVersion(BaseModel):
    """计划总投资版本 · A planned total as issued."""

    model_config = ConfigDict(from_attributes=True)

    amount: PlannedAmount
    issued_on: IssuedOn = None
    document: Document = None


class Leader(BaseModel):
    """项目负责人 · Who leads a project or is linked to it, by unit and title; names are not published."""

    model_config = ConfigDict(from_attributes=True)

    role: LeaderRole
    unit: UnitCode
    title: PostTitle = None
    valid_from: HeldFrom
    valid_to: HeldTo = None


class NamedLeader(Leader):
    """项目负责人（含姓名） · The same with the person's name, for those who may read the project."""

    person_name: PersonName


class Assignment(BaseModel):
    """负责人交接 · Who holds a role from a day on; it replaces what was said about that period.

    Without a name, nobody holds it then.
    """

    model_config = ConfigDict(extra="forbid")

    role: LeaderRole
    unit: UnitCode | None = None
    person_name: PersonName | None = None
    title: PostTitle = None
    valid_from: HeldFrom
    valid_to: HeldTo = None


class ListEntry(BaseModel):
    """所在清单 · A list that a project stands on, and its planned total when the list was frozen."""

    model_config = ConfigDict(from_attributes=True)

    code: ListCode
    frozen_on: date | None = Field(default=None, title="冻结日期", description="null: still open")
    planned_total: Annotated[
        Decimal | None, shown("冻结时计划总投资", "Planned total when the list was frozen", unit="万元")
    ] = None


class Chain(BaseModel):
    """项目链 · The project that this one was split off, or is related to."""

    head_id: UUID = Field(title="链首项目", description="The head of the chain")
    relation: ChainRelation


class ChainLink(BaseModel):
    """关联项目 · To which head a project belongs; null: to none."""

    model_config = ConfigDict(extra="forbid")

    head_id: UUID | None = Field(title="链首项目", description="The head of the chain; null: leave the chain")
    relation: ChainRelation = Relation.SPLIT_PHASE


class Move(BaseModel):
    """归属调整 · A dated move, which may lie in the past; it replaces what was said about its period."""

    model_config = ConfigDict(extra="forbid")

    carrier_code: CarrierCode | None = Field(title="调入载体", description="Carrier; null: outside all carriers")
    valid_from: ValidFrom
    valid_to: ValidTo = None


class DoubtShown(BaseModel):
    """存疑提示 · Something unusual that was accepted all the same."""

    model_config = ConfigDict(from_attributes=True)

    pointer: str = Field(title="位置", description="JSON pointer to the field")
    detail: str = Field(title="说明", description="What should be looked at")
    code: str = Field(title="代码", description="Stable code")
