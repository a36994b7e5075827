"""Settings of the progress process."""

from pydantic import Field

from services.kit.periods import Period
from services.kit.settings import Settings


class ProgressSettings(Settings):
    """Which months are reported, and by when. The defaults are the product's, not the plan document's."""

    service: str = "progress"
    first_period: Period = Field(default=Period("2019-01"), description="First month of the plan")
    last_period: Period = Field(default=Period("2022-12"), description="Last month of the plan")
    report_due_working_day: int = Field(
        default=5, ge=1, le=20, description="Working day of the next month; later is late"
    )


SETTINGS = ProgressSettings
