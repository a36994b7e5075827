"""Erasing, in time, what applicants sent that was declined."""

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial

from fastapi import FastAPI

from services.kit import clock
from services.kit.background import every
from services.talent.public_attempts.operations import drop_old_uses
from services.talent.settings import TalentSettings
from services.talent.submissions.operations import erase_declined

_SECONDS = 3600.0


@contextlib.asynccontextmanager
async def erasing_submissions(app: FastAPI) -> AsyncIterator[None]:
    """Background of the service."""
    settings: TalentSettings = app.state.settings
    async with every(_SECONDS, partial(sweep, app), name="erase_submissions", seeding=settings.seeding):
        yield


async def sweep(app: FastAPI) -> None:
    """Erase what was declined long enough ago; forget old uses of the public page."""
    settings: TalentSettings = app.state.settings
    async with app.state.database.session() as session:
        await erase_declined(session, clock.now() - timedelta(days=settings.submissions_kept_days))
    await drop_old_uses(app.state.database)
