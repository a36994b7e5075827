"""Request and response shapes of reviews."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.fields import shown
from services.kit.files.schemas import FileRef
from services.kit.tables import TableSchema
from services.talent.application_steps.schemas import EvidenceField, HappenedOn
from services.talent.reviews.rules import STATE_LABELS, ReviewState

Score = Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2)]
Opinion = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=4000),
    shown("评审意见", "The reviewer's opinion; it does not name the reviewer"),
]
Note = Annotated[
    str | None,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("说明", "What the conflict is, or how it was declared"),
]
State = Annotated[ReviewState, shown("状态", "How far it has come", labels=dict(STATE_LABELS))]


class NewReview(BaseModel):
    """指派评审专家 · Ask a reviewer. It is effective once no conflict of interest has been declared."""

    model_config = ConfigDict(extra="forbid")

    application_id: UUID = Field(title="申报", description="The application")
    reviewer_id: UUID = Field(title="评审专家", description="The reviewer")
    on: HappenedOn = None


class Declaration(BaseModel):
    """回避声明 · Whether the reviewer has a conflict of interest. One that has steps aside."""

    model_config = ConfigDict(extra="forbid")

    conflict: bool = Field(title="存在利益冲突", description="Whether there is a conflict of interest")
    note: Note = None
    on: HappenedOn = None


class Scoring(BaseModel):
    """评审意见 · Scores by criterion from 0 to 100, and an opinion, as the signed sheet says."""

    model_config = ConfigDict(extra="forbid")

    scores: dict[str, Score] = Field(
        title="评分", description="Score by criterion code", json_schema_extra={"unit": "分"}
    )
    opinion: Opinion
    evidence: EvidenceField
    on: HappenedOn = None


class Review(BaseModel):
    """评审 · A reviewer's part in an application. Of an anonymous one only the office sees who it is."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    application_id: UUID = Field(title="申报", description="The application")
    application_number: str = Field(title="申报编号", description="Official number of the application")
    application_version: int = Field(title="申报版本", description="Version of the application")
    round: int = Field(title="申报轮次", description="Which round of the application it is of")
    ordinal: int = Field(title="序号", description="What an anonymous reviewer is called by")
    reviewer_id: UUID | None = Field(title="评审专家", description="The reviewer; null where hidden")
    reviewer_code: str | None = Field(title="专家编号", description="Number in the register; null where hidden")
    institution: str | None = Field(title="专家单位", description="The reviewer's institution; null where hidden")
    anonymous: bool = Field(title="匿名", description="Whether the reviewer is hidden from all but the office")
    state: State
    assigned_on: date = Field(title="指派日期", description="Day of the assignment")
    conflict: bool | None = Field(title="存在利益冲突", description="What was declared; null: nothing yet")
    conflict_note: str | None = Field(title="说明", description="What the conflict is; the office's alone if hidden")
    declared_on: date | None = Field(title="声明日期", description="Day of the declaration")
    scores: dict[str, Decimal] = Field(title="评分", description="By criterion", json_schema_extra={"unit": "分"})
    total: Decimal | None = Field(title="加权总分", description="Weighted", json_schema_extra={"unit": "分"})
    opinion: str | None = Field(title="评审意见", description="The reviewer's opinion")
    submitted_on: date | None = Field(title="评审日期", description="Day on which it was handed in")
    evidence: list[FileRef] = Field(title="佐证材料", description="The signed sheet; the office's alone if hidden")
    version: int = Field(title="版本", description="Version, for If-Match")


class ReviewFilter(BaseModel):
    """Which reviews, in which order."""

    application_id: list[UUID] = Field(default=[], title="申报", description="Applications, any of them")
    state: list[ReviewState] = Field(default=[], title="状态", description="States, any of them")
    sort: Literal["assigned_on", "-assigned_on"] = Field(
        default="assigned_on", title="排序", description="Order; a minus sign means descending"
    )


class ReviewRow(BaseModel):
    """评审表 · A review as a row of a file."""

    application_number: Annotated[str, shown("申报编号", "Official number", width=24)]
    round: Annotated[int, shown("申报轮次", "Round")]
    ordinal: Annotated[int, shown("专家序号", "What the reviewer is called by")]
    reviewer_code: Annotated[str | None, shown("专家编号", "Number in the register; empty where hidden")]
    state: State
    assigned_on: Annotated[date, shown("指派日期", "Assigned")]
    declared_on: Annotated[date | None, shown("声明日期", "Declared")]
    conflict: Annotated[bool | None, shown("存在利益冲突", "Declared a conflict")]
    submitted_on: Annotated[date | None, shown("评审日期", "Handed in")]
    total: Annotated[Decimal | None, shown("加权总分", "Weighted", unit="分")]


REVIEW_TABLE = TableSchema.of(ReviewRow, id="talent.reviews", title="专家评审")
