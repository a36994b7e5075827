"""To whom is delivered, how far it is, and what comes next."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from services.kit.webhooks import store
from services.kit.webhooks.rules import Answer


@dataclass(frozen=True, slots=True)
class Target:
    """An endpoint as it was when its lease was taken; any change of it ends the lease."""

    id: UUID
    fence: int
    url: str
    patterns: tuple[str, ...]
    batch: bool
    max_batch: int
    schedule: Sequence[float]
    keys: Sequence[bytes]
    # A sibling refuses a delivery whose forerunner it has not applied (`sender.AFTER`): the next may be sent before the
    # answer to the one before.
    sibling: bool = False


@dataclass(frozen=True, slots=True)
class Ahead:
    """What follows in the log, read while the stretch before it is being delivered, and sent already to a sibling."""

    rows: Sequence[Any]
    chunk: Sequence[Any]
    answer: asyncio.Task[Answer] | None


@dataclass(slots=True)
class Progress:
    """How far the endpoint is, and how it fares."""

    position: int
    failures: int
    next_attempt_at: datetime | None
    last_error: str | None = None
    last_success_at: datetime | None = None
    attempts: list[store.Attempt] = field(default_factory=list)
    dirty: bool = False
    saved: float = 0.0
