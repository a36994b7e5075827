"""Settings of the investment process."""

from datetime import date

from pydantic import Field

from services.kit import clock
from services.kit.periods import Period
from services.kit.settings import Settings


class InvestmentSettings(Settings):
    """Which months may be reported, and by when. The defaults are the product's, not the plan document's."""

    service: str = "investment"
    first_period: Period = Field(default=Period("2019-01"), description="First month of the plan")
    last_period: Period = Field(default=Period("2022-12"), description="Last month of the plan")
    due_day_reported: int = Field(default=10, ge=1, le=28, description="Day of the next month; later is late")
    due_day_statistical: int = Field(default=20, ge=1, le=28, description="Day of the next month; later is late")

    rate_days: int = Field(
        default=31, ge=1, le=366, description="For how many days after its date an exchange rate may be used"
    )

    def today(self) -> date:
        """The day against which dates are judged: today, but never after the current period where one is set."""
        today = clock.today()
        return min(today, Period(self.current_period).last_day) if self.current_period else today

    def reported_period(self) -> Period:
        """The month up to which figures are shown by themselves: today's, but none beyond the plan."""
        return min(Period.of(self.today()), self.last_period)


SETTINGS = InvestmentSettings
