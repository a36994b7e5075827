"""A service that hears the journal: it keeps things by version, each only once its parent is there."""

from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.receiver import Listeners, NotYet, ReceivedEvent, newest
from services.kit.service import create_service
from services.kit.settings import Settings

TABLE = "CREATE TABLE copy (id text PRIMARY KEY, version int NOT NULL, applied int NOT NULL DEFAULT 1)"
_STORED = text("SELECT id, version FROM copy WHERE id = ANY(:ids)")
_UPSERT = text(
    "INSERT INTO copy (id, version) SELECT * FROM unnest(CAST(:ids AS text[]), CAST(:versions AS int[]))"
    " ON CONFLICT (id) DO UPDATE SET version = excluded.version, applied = copy.applied + 1"
)


async def keep(session: AsyncSession, events: list[ReceivedEvent]) -> list[NotYet]:
    """Keep the newest version of each thing; wait for parents; fail on what says so."""
    if any(event.data.get("fault") for event in events):
        raise ZeroDivisionError
    wanted = {event.subject for event in events} | {str(event.data.get("parent", "")) for event in events}
    stored = {row.id: row.version for row in await session.execute(_STORED, {"ids": list(wanted)})}
    ready, waiting = [], []
    present = set(stored) | {event.subject for event in events if "parent" not in event.data}
    for event in events:
        parent = event.data.get("parent")
        if parent is None or parent in present:
            ready.append(event)
        else:
            waiting.append(NotYet(event, f"没有 {parent}"))
    fresh = newest(ready, stored)
    if fresh:
        await session.execute(
            _UPSERT, {"ids": [event.subject for event in fresh], "versions": [event.version for event in fresh]}
        )
    return waiting


LISTENERS: Listeners = {"journal.thing.*": keep}


def create_app(settings: Settings) -> FastAPI:
    """The application."""
    return create_service("listening", lambda: settings, settings=settings, routers=[], listeners=LISTENERS)
