"""Request and response shapes of decision packs."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.talent.open_calls.schemas import BatchCode, ProgrammeCode

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=200),
    shown("标题", "Title of the pack", example="2022 年第一批人才遴选决策材料"),
]


class NewDecisionPack(BaseModel):
    """决策材料汇编 · The applications of a programme's batch that are up for decision: their reviews all handed in."""

    model_config = ConfigDict(extra="forbid")

    programme: ProgrammeCode
    batch: BatchCode = None
    title: Title
    application_ids: list[UUID] = Field(
        default=[], max_length=500, title="申报", description="Only these; none named: all that are up for decision"
    )


class PackRow(BaseModel):
    """决策材料表 · An application as it was laid before those who decide; nobody is named."""

    model_config = ConfigDict(from_attributes=True)

    rank: Annotated[int, shown("位次", "By the mean of the reviews")]
    number: Annotated[str, shown("申报编号", "Official number", width=24)]
    applicant: Annotated[
        str | None, shown("申报人", "The register's number of the person, or the team's name", width=24)
    ]
    carrier: Annotated[str | None, shown("载体", "Carrier", width=20)]
    enterprise: Annotated[str | None, shown("用人单位", "Host enterprise", width=28)]
    unit: Annotated[str | None, shown("推荐单位", "Unit that recommends", width=24)]
    round: Annotated[int, shown("申报轮次", "How often it was declared")]
    reviews: Annotated[int, shown("评审数", "Reviews handed in", unit="份")]
    recused: Annotated[int, shown("回避数", "Reviewers who stepped aside", unit="人")]
    criteria: Annotated[str, shown("分项平均分", "Mean by criterion", width=40)]
    lowest: Annotated[Decimal | None, shown("最低分", "Lowest of the reviews", unit="分")]
    highest: Annotated[Decimal | None, shown("最高分", "Highest of the reviews", unit="分")]
    average: Annotated[Decimal | None, shown("平均分", "Mean of the reviews", unit="分")]
    opinions: Annotated[str, shown("评审意见", "The opinions, by number of the reviewer", width=60)]


class PackEntry(PackRow):
    """决策材料条目 · With the application that it is about."""

    application_id: UUID = Field(title="申报", description="The application")


class DecisionPack(BaseModel):
    """决策材料 · What was laid before those who decide, as it stood then."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    programme: ProgrammeCode
    batch: BatchCode
    title: Title
    made_on: date = Field(title="汇编日期", description="Day on which it was made")
    made_at: datetime = Field(title="汇编时间", description="Instant as of which it stands")
    applications: int = Field(title="申报数", description="Applications in it", json_schema_extra={"unit": "份"})
    rows: list[PackEntry] = Field(title="条目", description="The applications, best first; empty in lists")
    synthetic: bool = Field(title="演示数据", description="Whether it is synthetic demonstration data")
    version: int = Field(title="版本", description="Version")


class DecisionPackFilter(BaseModel):
    """Which packs; the newest first."""

    programme: list[str] = Field(default=[], title="人才计划", description="Programmes, any of them")


PACK_TABLE = TableSchema.of(PackRow, id="talent.decision_pack", title="决策材料")
