"""What identity does by itself: it opens the key ring, rotates keys when due, and forgets what is over."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI

from services.identity.attempts.operations import drop_old_attempts
from services.identity.keys.operations import rotate_when_due
from services.identity.keys.queries import KeyRing
from services.identity.sessions.operations import forget_old_sessions
from services.identity.settings import IdentitySettings
from services.kit.background import every
from services.kit.database import Database

_EVERY_SECONDS = 60.0


@asynccontextmanager
async def maintained(app: FastAPI) -> AsyncIterator[None]:
    """Keep keys, sessions and counters in order for as long as the application lives."""
    settings: IdentitySettings = app.state.settings
    database: Database = app.state.database
    app.state.ring = KeyRing(database, settings.key_bytes())
    # The database may be away for a while: then it is tried again soon.
    async with every(_EVERY_SECONDS, partial(_maintain, database, settings), name="maintenance", after_failure=1):
        yield


async def _maintain(database: Database, settings: IdentitySettings) -> None:
    async with database.session() as session:
        await rotate_when_due(session, settings)
    async with database.session() as session:
        await drop_old_attempts(session)
        await forget_old_sessions(session)
