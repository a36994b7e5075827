"""A sibling's event as it is received, and what a service does with it."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from asyncpg.pgproto.pgproto import UUID
from sqlalchemy.ext.asyncio import AsyncSession

SOURCE_PREFIX = "/zaiti/"
WATERMARK = "zaiti.watermark"


@dataclass(frozen=True, slots=True)
class ReceivedEvent:
    """One event of a sibling. ``source`` is the service's name; ``sequenced_at`` is when its log knew it."""

    id: UUID
    source: str
    type: str
    subject: str
    version: int
    position: int
    occurred_at: datetime
    sequenced_at: datetime
    actor: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NotYet:
    """An event that cannot be applied before another has come; kept in the inbox and tried again."""

    event: ReceivedEvent
    reason: str


@dataclass(frozen=True, slots=True)
class Watermark:
    """The source's promise: no later event will have been known at or before ``at``."""

    position: int
    at: datetime


Handler = Callable[[AsyncSession, list[ReceivedEvent]], Awaitable[list[NotYet]]]
# The key is a pattern of event types: `registry.project.*`. An event goes to every handler whose pattern fits.
Listeners = Mapping[str, Handler]


def parse(cloud_event: Any, source: str) -> ReceivedEvent | Watermark | None:
    """Read a CloudEvent of ``source``; None for one whose payload was lawfully erased: there is nothing to apply.

    Raises ValueError, KeyError or TypeError for what is not an event of that source.
    """
    if cloud_event["specversion"] != "1.0" or cloud_event["source"] != SOURCE_PREFIX + source:
        raise ValueError("not a CloudEvent of this source")
    kind = cloud_event["type"]
    if kind == WATERMARK:
        data = cloud_event["data"]
        return Watermark(int(data["position"]), _instant(data["at"]))
    if cloud_event.get("erased"):
        return None
    payload = cloud_event["data"]
    if not isinstance(payload, dict):
        raise TypeError("data must be an object")
    return ReceivedEvent(
        UUID(cloud_event["id"]),
        source,
        str(kind),
        str(cloud_event["subject"]),
        int(cloud_event["entityversion"]),
        int(cloud_event["position"]),
        _instant(cloud_event["time"]),
        _instant(cloud_event["sequencedat"]),
        str(cloud_event["actor"]),
        payload,
    )


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant


def dump(event: ReceivedEvent) -> str:
    """The text under which an event waits in the inbox."""
    return json.dumps(asdict(event), ensure_ascii=False, default=str)


def load(text: str) -> ReceivedEvent:
    """Undo :func:`dump`."""
    fields = json.loads(text)
    fields["id"] = UUID(fields["id"])
    fields["occurred_at"] = datetime.fromisoformat(fields["occurred_at"])
    fields["sequenced_at"] = datetime.fromisoformat(fields["sequenced_at"])
    return ReceivedEvent(**fields)
