"""When notices are sent: pure."""

from collections.abc import Callable
from datetime import date, datetime, time


def is_quiet(
    local: datetime,
    quiet_from: time,
    quiet_to: time,
    *,
    on_non_working_days: bool,
    is_working_day: Callable[[date], bool],
) -> bool:
    """Whether nothing may be sent at a local time. The hours may run over midnight; equal ends mean no quiet hours."""
    if on_non_working_days and not is_working_day(local.date()):
        return True
    at = local.time()
    if quiet_from <= quiet_to:
        return quiet_from <= at < quiet_to
    return at >= quiet_from or at < quiet_to
