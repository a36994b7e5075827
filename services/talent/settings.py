"""Settings of the talent process."""

from datetime import date

from services.kit import clock
from services.kit.periods import Period
from services.kit.settings import Settings


class TalentSettings(Settings):
    """Deadlines and retention. The defaults are the product's, not the plan document's."""

    service: str = "talent"

    def today(self) -> date:
        """The day against which dates are judged: today, but never after the current period where one is set."""
        today = clock.today()
        return min(today, Period(self.current_period).last_day) if self.current_period else today


SETTINGS = TalentSettings
