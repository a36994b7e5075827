"""Request shapes of the review of arrivals."""

from pydantic import BaseModel, ConfigDict, Field

from services.investment.actuals.schemas import Month
from services.investment.arrivals.rules import ArrivalKind
from services.investment.reviews.schemas import MAX_IDS, Seen


class ArrivalConfirmation(BaseModel):
    """批量确认 · Which submissions to confirm: these ids at the versions seen, or all that the filter finds."""

    model_config = ConfigDict(extra="forbid")

    items: list[Seen] = Field(default=[], max_length=MAX_IDS, title="记录", description="Records with versions seen")
    period: list[Month] = Field(default=[], max_length=48, title="月份", description="Months, any of them")
    kind: ArrivalKind | None = Field(default=None, title="类型", description="Domestic or foreign capital")
