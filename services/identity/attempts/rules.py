"""How many attempts are too many, decided without any framework."""

import hashlib
import hmac
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Counter:
    """Something attempts are counted by, and how many of them a window allows."""

    key: bytes
    limit: int


def counters(secret: bytes, account: str, address: str) -> list[Counter]:
    """What an attempt counts towards: the account from this address, the address, and the account from anywhere.

    The account's own limit is wide, else anybody could lock a colleague out.
    """

    def key(*parts: str) -> bytes:
        return hmac.digest(secret, "\0".join(("attempt", *parts)).encode(), hashlib.sha256)

    return [
        Counter(key("pair", account, address), 5),
        Counter(key("address", address), 60),
        Counter(key("account", account), 100),
    ]


def seconds_to_wait(window_started: datetime, now: datetime) -> int:
    """Until the window ends: at least one, at most a whole window (another attempt may just have begun it)."""
    return min(max(1, math.ceil((window_started + WINDOW - now).total_seconds())), int(WINDOW.total_seconds()))
