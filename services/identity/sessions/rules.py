"""How long a session lasts, decided without any framework."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Protocol


class Dated(Protocol):
    """The times of a session."""

    renewed_at: datetime
    expires_at: datetime
    ended_at: datetime | None


def new_secret() -> str:
    """A secret of 256 random bits."""
    return secrets.token_urlsafe(32)


def secret_hash(secret: str) -> bytes:
    """What is kept of it."""
    return hashlib.sha256(secret.encode()).digest()


def is_open(session: Dated, now: datetime, idle: timedelta) -> bool:
    """Whether it may still be renewed: neither ended, nor past its time, nor idle for too long."""
    return session.ended_at is None and now < session.expires_at and now < session.renewed_at + idle
