"""The time at which something is recorded.

The demonstration set has a history of 48 months of known-at. While it is being loaded (``ZAITI_SEEDING``, local
mode only) a request may carry ``Zaiti-Clock``; everything it writes is then recorded at that instant.
"""

from contextvars import ContextVar, Token
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

CLOCK_HEADER = "zaiti-clock"
SHANGHAI = ZoneInfo("Asia/Shanghai")

_override: ContextVar[datetime | None] = ContextVar("zaiti_clock", default=None)


def now() -> datetime:
    """The current instant in UTC, or the instant set for this request while seeding."""
    return _override.get() or datetime.now(UTC)


def today() -> date:
    """The current business date in Shanghai."""
    return now().astimezone(SHANGHAI).date()


def recorded_override() -> datetime | None:
    """The instant set for this request while seeding, else None."""
    return _override.get()


def set_override(instant: datetime | None) -> Token[datetime | None]:
    """Set the recorded time for the current context; undo with :func:`reset_override`."""
    return _override.set(instant)


def reset_override(token: Token[datetime | None]) -> None:
    """Undo :func:`set_override`."""
    _override.reset(token)
