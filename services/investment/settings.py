"""Settings of the investment process."""

from pydantic import Field

from services.kit.periods import Period
from services.kit.settings import Settings


class InvestmentSettings(Settings):
    """Which months may be reported, and by when. The defaults are the product's, not the plan document's."""

    service: str = "investment"
    first_period: Period = Field(default=Period("2019-01"), description="First month of the plan")
    last_period: Period = Field(default=Period("2022-12"), description="Last month of the plan")
    due_day_reported: int = Field(default=10, ge=1, le=28, description="Day of the next month; later is late")
    due_day_statistical: int = Field(default=20, ge=1, le=28, description="Day of the next month; later is late")


SETTINGS = InvestmentSettings
