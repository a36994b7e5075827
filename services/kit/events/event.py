"""What a service says has happened, and how it says it: in the transaction that makes it so."""

import json
from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock, context
from services.kit.callers import Caller
from services.kit.database import RECORDED

SYSTEM_ACTOR = "system"


class Event(BaseModel):
    """A fact in the past tense with the entity's full public state.

    Subclasses set ``event_type`` (``registry.project.updated``) and add the entity's public fields. Fields are only
    ever added; ``schema_version`` rises when one is. No personal data.
    """

    model_config = ConfigDict(frozen=True)

    event_type: ClassVar[str]
    schema_version: ClassVar[int] = 1

    id: UUID = Field(description="The entity")
    version: int = Field(ge=1, description="The entity's version, assigned under its row lock")

    @classmethod
    def dataschema(cls) -> str:
        """The name of the payload's schema, as CloudEvents' ``dataschema``."""
        return f"urn:zaiti:event:{cls.event_type}:{cls.schema_version}"


def canonical_json(value: Any) -> str:
    """The one text of a JSON value: sorted keys, no spaces, UTF-8 as it is. The hash chain covers this text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


_INSERT = text(
    "INSERT INTO pending_event"
    " (type, subject, version, actor, occurred_at, recorded_override, trace_id, dataschema, payload)"
    " SELECT type, subject, version, :actor, :occurred_at, :recorded_override, :trace_id, dataschema, payload"
    " FROM unnest(CAST(:types AS text[]), CAST(:subjects AS text[]), CAST(:versions AS integer[]),"
    " CAST(:dataschemas AS text[]), CAST(:payloads AS text[])) WITH ORDINALITY"
    " AS fact(type, subject, version, dataschema, payload, place) ORDER BY place"
)


async def record(session: AsyncSession, event: Event, *, caller: Caller | None) -> None:
    """Record one event in the session's transaction. ``caller`` is None for what the system does by itself."""
    await record_all(session, [event], caller=caller)


async def record_all(session: AsyncSession, events: Sequence[Event], *, caller: Caller | None) -> None:
    """Record events, in order, as one statement in the session's transaction.

    They enter the log when, and only when, the transaction commits.
    """
    if not events:
        return
    parameters: dict[str, Any] = {
        "actor": caller.subject if caller else SYSTEM_ACTOR,
        "occurred_at": clock.now(),
        "recorded_override": clock.recorded_override(),
        "trace_id": context.trace_id(),
        "types": [event.event_type for event in events],
        "subjects": [str(event.id) for event in events],
        "versions": [event.version for event in events],
        "dataschemas": [event.dataschema() for event in events],
        "payloads": [canonical_json(event.model_dump(mode="json")) for event in events],
    }
    await session.execute(_INSERT, parameters)
    session.info[RECORDED] = True
