"""Settings of the talent process."""

from datetime import date

from pydantic import Field

from services.kit import clock
from services.kit.periods import Period
from services.kit.settings import Settings


class TalentSettings(Settings):
    """Deadlines and retention. The defaults are the product's, not the plan document's."""

    service: str = "talent"
    submissions_per_address: int = Field(default=20, ge=1, description="Submissions taken from one address in a day")
    submission_files: int = Field(default=10, ge=1, le=40, description="Files of one submission")
    submission_file_size: int = Field(default=10 << 20, ge=1, description="Bytes of one file of a submission")
    submissions_kept_days: int = Field(default=180, ge=1, description="Days after which a declined one is erased")

    def today(self) -> date:
        """The day against which dates are judged: today, but never after the current period where one is set."""
        today = clock.today()
        return min(today, Period(self.current_period).last_day) if self.current_period else today


SETTINGS = TalentSettings
