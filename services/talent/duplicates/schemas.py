"""Request and response shapes of duplicates."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.kit.fields import shown
from services.kit.tables import TableSchema
from services.talent.counting_rules.schemas import Synthetic
from services.talent.duplicates.rules import (
    DECISION_LABELS,
    GROUND_LABELS,
    STATE_LABELS,
    Decision,
    DuplicateState,
    Ground,
)

Reason = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=2, max_length=500),
    shown("理由", "Why; without personal data"),
]
GroundField = Annotated[Ground, shown("依据", "In what they agree", labels=dict(GROUND_LABELS))]
State = Annotated[DuplicateState, shown("状态", "What was decided", labels=dict(STATE_LABELS))]
FoundAt = Annotated[datetime, shown("发现时间", "When it was found")]
DecidedAt = Annotated[datetime | None, shown("判定时间", "When it was decided")]
DecidedBy = Annotated[str | None, shown("判定人", "Account of whoever decided")]


class Duplicate(BaseModel):
    """疑似重复 · Two entries that may be one person, and why."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    first_id: Annotated[UUID, shown("人才甲", "Id of one of the two")]
    second_id: Annotated[UUID, shown("人才乙", "Id of the other")]
    grounds: list[GroundField] = Field(title="依据", description="In what the two agree")
    state: State
    found_at: FoundAt
    decided_at: DecidedAt
    decided_by: DecidedBy
    reason: Annotated[str | None, shown("理由", "Why it was decided so")]
    synthetic: Synthetic
    version: int = Field(title="版本", description="Version, for If-Match")


class Verdict(BaseModel):
    """判定 · One person, or two."""

    model_config = ConfigDict(extra="forbid")

    decision: Annotated[Decision, shown("判定", "One person or two", labels=dict(DECISION_LABELS))]
    survivor_id: Annotated[
        UUID | None, shown("保留人才", "Who stays, where they are merged; null: whoever was registered first")
    ] = None
    reason: Reason


class Swept(BaseModel):
    """排查结果 · What a sweep found."""

    found: int = Field(title="新发现", description="Pairs newly proposed")


class DuplicateRow(BaseModel):
    """疑似重复表 · A pair as a row of a file: codes and grounds only."""

    first_code: Annotated[str, shown("人才甲编号", "Code of one of the two")]
    second_code: Annotated[str, shown("人才乙编号", "Code of the other")]
    ground_list: Annotated[str, shown("依据", "In what they agree", width=30)]
    state: State
    found_at: FoundAt
    decided_at: DecidedAt
    decided_by: DecidedBy
    reason: Annotated[str | None, shown("理由", "Why it was decided so", width=30)]


DUPLICATE_TABLE = TableSchema.of(DuplicateRow, id="talent.duplicates", title="疑似重复")

DuplicateSort = Literal["found_at", "-found_at"]


class DuplicateFilter(BaseModel):
    """Which pairs, in which order."""

    state: list[DuplicateState] = Field(
        default=[DuplicateState.OPEN], title="状态", description="What was decided, any of them"
    )
    person_id: UUID | None = Field(default=None, title="人才", description="With this person")
    sort: DuplicateSort = Field(default="-found_at", title="排序", description="Order; a minus sign descends")
