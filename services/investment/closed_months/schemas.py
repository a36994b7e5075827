"""Request and response shapes of closed months."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.investment.actuals.rules import Basis
from services.investment.actuals.schemas import InBasis, Month, Reason
from services.kit.periods import Period


class Closing(BaseModel):
    """关账 · The month and basis to close."""

    model_config = ConfigDict(extra="forbid")

    period: Month
    basis: InBasis


class Reopening(BaseModel):
    """重开 · Why a closed month is opened again."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason


class ClosedMonth(BaseModel):
    """关账月份 · A month of one basis that is, or was, closed."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="Identifier")
    period: Month
    basis: InBasis
    closed: Annotated[bool, Field(title="已关账", description="Whether it is closed now")]
    reason: str | None = Field(title="重开原因", description="Why it was reopened last")
    version: int = Field(title="版本", description="Version, for If-Match")


class ClosedMonthFilter(BaseModel):
    """Which months."""

    period: list[Period] = Field(default=[], title="月份", description="Months, any of them")
    basis: Basis | None = Field(default=None, title="口径", description="Basis")
    closed: bool | None = Field(default=None, title="已关账", description="Closed now, or reopened")
