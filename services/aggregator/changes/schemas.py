"""What an explained change looks like. Shown parts sum exactly to the shown change."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Cause = Literal["new", "progress", "correction", "reassignment", "withdrawal", "period", "coverage", "definition"]


class End(BaseModel):
    """变化一端 · The indicator at one end."""

    period: str
    known_at: datetime | None
    value: str | None
    reason: str | None
    numerator: str | None
    denominator: str | None
    definition_version: int | None


class ChangePart(BaseModel):
    """变化成分 · What one cause did."""

    cause: Cause = Field(title="原因", description="Cause; period: the passing of the months; definition: its change")
    label: str = Field(title="原因名称", description="The cause in words")
    delta: str = Field(title="影响", description="In the indicator's unit; percentage points for a share")
    entries: int = Field(title="条数", description="Ledger entries of this cause between the two cuts")
    by_numerator: str | None = Field(
        title="经分子", description="The part that came through the numerator (exact, rounded)"
    )
    by_denominator: str | None = Field(title="经分母", description="The part that came through the denominator")


class Change(BaseModel):
    """变化说明 · Why an indicator changed between two cuts."""

    model_config = ConfigDict(populate_by_name=True)

    from_: End = Field(alias="from")
    to: End
    delta: str | None = Field(title="变化", description="Shown value at the end less that at the beginning")
    unit: str
    reason: str | None = Field(title="无法拆分的原因", description="Why there is no split")
    parts: list[ChangePart]
