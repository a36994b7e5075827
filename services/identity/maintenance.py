"""What identity does by itself: it opens the key ring, rotates keys when due, and forgets what is over."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from services.identity.attempts.operations import drop_old_attempts
from services.identity.keys.operations import rotate_when_due
from services.identity.keys.queries import KeyRing
from services.identity.sessions.operations import forget_old_sessions
from services.identity.settings import IdentitySettings
from services.kit import context
from services.kit.database import Database

_EVERY_SECONDS = 60.0


@asynccontextmanager
async def maintained(app: FastAPI) -> AsyncIterator[None]:
    """Keep keys, sessions and counters in order for as long as the application lives."""
    settings: IdentitySettings = app.state.settings
    database: Database = app.state.database
    app.state.ring = KeyRing(database, settings.key_bytes())
    task = asyncio.create_task(_forever(database, settings))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _forever(database: Database, settings: IdentitySettings) -> None:
    while True:
        try:
            async with database.session() as session:
                await rotate_when_due(session, settings)
            async with database.session() as session:
                await drop_old_attempts(session)
                await forget_old_sessions(session)
        except Exception as error:  # the database may be away for a while; the next round tries again
            context.log().warning("maintenance_failed", error=type(error).__name__)
            await asyncio.sleep(1)
            continue
        await asyncio.sleep(_EVERY_SECONDS)
