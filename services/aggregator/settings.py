"""Settings of the aggregator process."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from services.kit import clock
from services.kit.periods import Period
from services.kit.settings import Settings


class AggregatorSettings(Settings):
    """The lights are the product's defaults, not the plan's word."""

    service: str = "aggregator"
    lights_at_risk: Decimal = Field(Decimal(10), description="Points by which completion may trail time: at_risk")
    lights_off_track: Decimal = Field(Decimal(30), description="Points by which completion may trail time: off_track")
    recheck_seconds: float = Field(1.0, gt=0, description="How old the ledger in memory may be without being compared")
    notice_sweep_seconds: float = Field(60.0, gt=0, description="How often due dates and deliveries are looked at")
    report_due_working_day: int = Field(
        5, ge=1, le=20, description="Working day of the next month by which monthly reports are due, as in progress"
    )

    def today(self) -> date:
        """The day against which due dates are judged: today, but never after the current period where one is set."""
        today = clock.today()
        return min(today, Period(self.current_period).last_day) if self.current_period else today


SETTINGS = AggregatorSettings
