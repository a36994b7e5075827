"""How much of the public page's use is too much, decided without any framework."""

import hashlib
import hmac
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Counter:
    """Something uses are counted by, and how many of them a window allows. The key is an HMAC: it names nobody."""

    key: bytes
    limit: int
    window: timedelta


def _key(secret: bytes, *parts: str) -> bytes:
    return hmac.digest(secret, "\0".join(("public", *parts)).encode(), hashlib.sha256)


def of_sending(secret: bytes, address: str, limit: int) -> list[Counter]:
    """What a submission counts towards."""
    return [Counter(_key(secret, "send", address), limit, DAY)]


def of_asking(secret: bytes, address: str, receipt: str) -> list[Counter]:
    """What a wrong code counts towards: the address, and the receipt from wherever."""
    return [
        Counter(_key(secret, "ask", address), 60, QUARTER),
        Counter(_key(secret, "receipt", receipt), 10, QUARTER),
    ]


def seconds_to_wait(window_started: datetime, window: timedelta, now: datetime) -> int:
    """Until the window ends: at least one, at most the whole of it."""
    left = math.ceil((window_started + window - now).total_seconds())
    return min(max(1, left), int(window.total_seconds()))
