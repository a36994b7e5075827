"""Request and response shapes of the review."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.progress.reports.schemas import Month, Reason

MAX_IDS = 500


class ReportReturn(BaseModel):
    """退回 · Why a report goes back to its sender."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class SeenReport(BaseModel):
    """A report at the version that was looked at."""

    model_config = ConfigDict(extra="forbid")

    id: UUID = Field(title="标识", description="Identifier")
    version: int = Field(ge=1, title="版本", description="Version that was looked at")


class ReportConfirmation(BaseModel):
    """批量确认 · Which submissions to confirm: these ids at the versions seen, or all that the filter finds."""

    model_config = ConfigDict(extra="forbid")

    items: list[SeenReport] = Field(default=[], max_length=MAX_IDS, title="记录", description="With versions seen")
    period: list[Month] = Field(default=[], max_length=48, title="月份", description="Months, any of them")
    owner_unit: list[str] = Field(default=[], max_length=100, title="责任单位", description="Units, any of them")
    carrier: list[str] = Field(default=[], max_length=100, title="载体", description="Carrier codes, any of them")


class ReportsConfirmed(BaseModel):
    """批量确认结果 · What a bulk confirmation did."""

    confirmed: int = Field(title="已确认", description="Reports confirmed")
    own: int = Field(title="本人提交", description="Reports left, because the caller submitted them")
