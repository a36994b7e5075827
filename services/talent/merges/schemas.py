"""Request and response shapes of merges."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.talent.counting_rules.schemas import Synthetic
from services.talent.duplicates.schemas import Reason
from services.talent.merges.rules import STATE_LABELS, MergeState

SurvivorId = Annotated[UUID, shown("保留人才", "Id of the person who stays")]
MergedId = Annotated[UUID, shown("并入人才", "Id of the entry that was joined to it")]
State = Annotated[MergeState, shown("状态", "Whether they are still one", labels=dict(STATE_LABELS))]
MergedAt = Annotated[datetime, shown("合并时间", "When they were merged")]
MergedBy = Annotated[str, shown("合并人", "Account of whoever merged them")]
SplitAt = Annotated[datetime | None, shown("拆分时间", "When it was undone")]
SplitBy = Annotated[str | None, shown("拆分人", "Account of whoever undid it")]


class NewMerge(BaseModel):
    """合并 · Two entries are one person."""

    model_config = ConfigDict(extra="forbid")

    survivor_id: SurvivorId
    merged_id: MergedId
    reason: Reason


class Split(BaseModel):
    """拆分 · They are two after all."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class Moved(BaseModel):
    """并入的内容 · What went over to the survivor, by ids."""

    model_config = ConfigDict(extra="ignore")

    selections: list[UUID] = Field(default=[], title="入选", description="Places in programmes")
    led: list[UUID] = Field(default=[], title="带领的团队", description="Teams led")
    memberships: list[UUID] = Field(default=[], title="团队成员", description="Memberships in teams")
    applications: list[UUID] = Field(default=[], title="申报", description="Applications")


class Merge(BaseModel):
    """合并记录 · A merge, and what came of it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    survivor_id: SurvivorId
    merged_id: MergedId
    reason: Reason
    moved: Moved = Field(title="并入的内容", description="What went over, by ids")
    state: State
    merged_at: MergedAt
    merged_by: MergedBy
    split_at: SplitAt
    split_by: SplitBy
    split_reason: Annotated[str | None, shown("拆分理由", "Why it was undone")]
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class MergeRow(BaseModel):
    """合并记录表 · A merge as a row of a file."""

    survivor_id: SurvivorId
    merged_id: MergedId
    reason: Reason
    state: State
    merged_at: MergedAt
    merged_by: MergedBy
    split_at: SplitAt
    split_by: SplitBy
    split_reason: Annotated[str | None, shown("拆分理由", "Why it was undone", width=30)]


MERGE_TABLE = TableSchema.of(MergeRow, id="talent.merges", title="合并记录")

MergeSort = Literal["merged_at", "-merged_at"]


class MergeFilter(BaseModel):
    """Which merges, in which order."""

    person_id: UUID | None = Field(default=None, title="人才", description="Of this person")
    state: list[MergeState] = Field(default=[], title="状态", description="States, any of them")
    sort: MergeSort = Field(default="-merged_at", title="排序", description="Order; a minus sign means descending")
