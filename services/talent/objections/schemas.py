"""Request and response shapes of objections."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.fields import Day, shown
from services.kit.files.schemas import FileRef
from services.kit.tables import TableSchema
from services.talent.application_steps.schemas import EvidenceField, HappenedOn
from services.talent.objections.rules import STATE_LABELS, ObjectionState

State = Annotated[ObjectionState, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]
Content = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=4000),
    shown("异议内容", "What is objected; who objects is not written here", width=50),
]
Decision = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=2000),
    shown("处理意见", "What was found and why", width=50),
]


class NewObjection(BaseModel):
    """异议登记 · What somebody objected during a public notice."""

    model_config = ConfigDict(extra="forbid")

    application_id: UUID = Field(title="申报", description="The application")
    content: Content
    signed: bool = Field(title="实名", description="Whether the objector gave a name; the name is not kept here")
    evidence: EvidenceField
    on: Day | None = Field(default=None, title="收到日期", description="Day on which it came in; null: today")


class Ruling(BaseModel):
    """异议处理 · Whether the objection is upheld, and why."""

    model_config = ConfigDict(extra="forbid")

    upheld: bool = Field(title="异议成立", description="Upheld, or dismissed")
    decision: Decision
    on: HappenedOn = None


class Objection(BaseModel):
    """公示异议 · An objection to a public notice."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    application_id: UUID = Field(title="申报", description="The application")
    entered_on: date = Field(title="收到日期", description="Day on which it came in")
    signed: bool = Field(title="实名", description="Whether the objector gave a name")
    content: Content
    evidence: list[FileRef] = Field(title="佐证材料", description="Files given with it")
    state: State
    decided_on: date | None = Field(title="处理日期", description="Day of the ruling")
    decision: str | None = Field(title="处理意见", description="What was found and why")
    version: int = Field(title="版本", description="Version, for If-Match")


class ObjectionFilter(BaseModel):
    """Which objections, in which order."""

    application_id: list[UUID] = Field(default=[], title="申报", description="Applications, any of them")
    state: list[ObjectionState] = Field(default=[], title="状态", description="States, any of them")
    sort: Literal["entered_on", "-entered_on"] = Field(
        default="-entered_on", title="排序", description="Order; a minus sign means descending"
    )


class ObjectionRow(BaseModel):
    """公示异议表 · An objection as a row of a file."""

    entered_on: Annotated[date, shown("收到日期", "Came in")]
    signed: Annotated[bool, shown("实名", "Whether the objector gave a name")]
    content: Content
    state: State
    decided_on: Annotated[date | None, shown("处理日期", "Ruled")]
    decision: Annotated[str | None, shown("处理意见", "What was found and why", width=50)]


OBJECTION_TABLE = TableSchema.of(ObjectionRow, id="talent.objections", title="公示异议")
