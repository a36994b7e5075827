"""When a key signs, when it is published, when the next one is due."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

# After its last signature a key is published for the life of a token, and this much longer for slow clocks.
MARGIN = timedelta(minutes=5)


class Dated(Protocol):
    """The times of a key."""

    @property
    def signs_from(self) -> datetime:
        """From when it signs."""
        ...

    @property
    def gone_at(self) -> datetime | None:
        """From when it is no longer published; None while nothing follows it."""
        ...


K = TypeVar("K", bound=Dated)


def published(keys: Sequence[K], now: datetime) -> list[K]:
    """The keys that verifiers must know."""
    return [key for key in keys if key.gone_at is None or key.gone_at > now]


def signing(keys: Sequence[K], now: datetime) -> K | None:
    """The key that signs now: of those that may, the one whose turn came last."""
    able = [key for key in published(keys, now) if key.signs_from <= now]
    return max(able, key=lambda key: key.signs_from, default=None)


def successor_due(keys: Sequence[K], now: datetime, life: timedelta) -> bool:
    """Whether a new key must be published: the newest one has signed for long enough."""
    newest = max((key.signs_from for key in published(keys, now)), default=None)
    return newest is None or newest + life <= now


def starts_signing(keys: Sequence[K], now: datetime, notice: timedelta) -> datetime:
    """When a key made now begins to sign. The very first signs at once: nobody holds older keys."""
    return now + notice if published(keys, now) else now


def gone_after(successor_signs_from: datetime, token_life: timedelta) -> datetime:
    """When the last token signed by a replaced key has surely expired."""
    return successor_signs_from + token_life + MARGIN
