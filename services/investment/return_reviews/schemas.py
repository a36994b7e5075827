"""Request shapes of the sign-off."""

from pydantic import BaseModel, ConfigDict

from services.investment.actuals.schemas import Reason


class ReturnedReturn(BaseModel):
    """报表退回 · Why a return goes back to those who entered it."""

    model_config = ConfigDict(extra="forbid")

    reason: Reason
