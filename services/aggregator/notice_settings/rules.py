"""The product's defaults for notices: the plan's documents say nothing of them."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class Settings:
    """How notices are given. ``version`` 0: nobody has set anything."""

    version: int = 0
    valid_from: date | None = None
    quiet_from: time = time(20)
    quiet_to: time = time(8)
    quiet_non_working_days: bool = True
    lead_days: int = 3
    recent_days: int = 30
    digest_units: tuple[str, ...] = ()

    @property
    def product_default(self) -> bool:
        """Whether they are the product's."""
        return self.version == 0


DEFAULT = Settings()
