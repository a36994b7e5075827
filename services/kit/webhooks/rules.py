"""What an answer to a delivery means, and how long to wait. Pure decisions."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import lru_cache

# Standard Webhooks' schedule, in seconds after each failure; the last one repeats: nothing is ever skipped.
SCHEDULE = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
# Siblings restart in seconds and are watched: they are asked again soon, and ever again.
SIBLING_SCHEDULE = (0.1, 0.2, 0.5, 1.0, 2.0)
QUICK_TRIES = 5
QUICK_WAITS = (0.1, 0.2, 0.4, 0.8)
JITTER = 0.2
# So many subjects in a row refused with nothing accepted between them: the fault is the endpoint's.
SUSPICIOUS_SUBJECTS = 10
LONGEST_RETRY_AFTER = 86400.0


class Outcome(StrEnum):
    """What became of an attempt."""

    DELIVERED = "delivered"
    WAIT = "wait"
    REFUSED = "refused"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answered; ``status`` is None when there was no HTTP answer, ``detail`` then says why."""

    status: int | None
    retry_after: str | None = None
    detail: str | None = None


def outcome(answer: Answer) -> Outcome:
    """2xx is delivered; 410 is gone; other 4xx refuse the content; all else, redirects too, is worth waiting for.

    Of the 4xx, 408, 425 and 429 say "later" and not "no".
    """
    status = answer.status
    if status is None:
        return Outcome.WAIT
    if 200 <= status < 300:
        return Outcome.DELIVERED
    if status == 410:
        return Outcome.GONE
    if 400 <= status < 500 and status not in (408, 425, 429):
        return Outcome.REFUSED
    return Outcome.WAIT


def wait_seconds(failures: int, schedule: Sequence[float], retry_after: str | None, now: datetime) -> float:
    """How long to wait after the ``failures``-th failure in a row: the schedule with jitter, or what was asked."""
    scheduled = schedule[min(failures, len(schedule)) - 1] * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311
    return max(scheduled, min(_asked(retry_after, now), LONGEST_RETRY_AFTER))


def _asked(retry_after: str | None, now: datetime) -> float:
    if retry_after is None:
        return 0.0
    text = retry_after.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return 0.0
    return max(0.0, ((at if at.tzinfo else at.replace(tzinfo=UTC)) - now).total_seconds())


@lru_cache(maxsize=8192)
def wants(patterns: tuple[str, ...], event_type: str) -> bool:
    """Whether an endpoint with these patterns of event types hears an event; none means all."""
    return not patterns or any(fnmatchcase(event_type, pattern) for pattern in patterns)
