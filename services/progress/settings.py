"""Settings of the progress process."""

from datetime import date

from pydantic import Field

from services.kit import clock
from services.kit.periods import Period
from services.kit.settings import Settings


class ProgressSettings(Settings):
    """Which months are reported, and by when. The defaults are the product's, not the plan document's."""

    service: str = "progress"
    first_period: Period = Field(default=Period("2019-01"), description="First month of the plan")
    last_period: Period = Field(default=Period("2022-12"), description="Last month of the plan")
    order_escalation_days: tuple[int, ...] = Field(
        default=(3, 10), description="Working days past the due date after which an order reaches level 1, 2, …"
    )
    escalation_sweep_seconds: float = Field(default=600, gt=0, description="How often overdue orders are looked for")
    report_due_working_day: int = Field(
        default=5, ge=1, le=20, description="Working day of the next month; later is late"
    )

    def today(self) -> date:
        """The day against which dates are judged: today, but never after the current period where one is set.

        The plan ran to 2022; a system that shows its September of 2022 must not call everything years overdue.
        """
        today = clock.today()
        return min(today, Period(self.current_period).last_day) if self.current_period else today

    def month(self) -> Period:
        """The month of :meth:`today`, which lists and reports default to."""
        return Period.of(self.today())


SETTINGS = ProgressSettings
