"""Erasing what applicants sent: in time, where it was declined; with the person, where it was taken over.

The files stay in the store: their keys were in the envelope, and with it gone nobody can open them any more.
"""

import contextlib
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.background import every
from services.talent.applications.models import Application
from services.talent.public_attempts.operations import drop_old_uses
from services.talent.settings import TalentSettings
from services.talent.submissions.models import Submission
from services.talent.submissions.rules import SubmissionState

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


async def erase_declined(session: AsyncSession, before: datetime) -> None:
    """Erase what was declined before an instant."""
    due = (Submission.state == SubmissionState.DECLINED, Submission.decided_at < before, Submission.sealed.is_not(None))
    await session.execute(update(Submission).where(*due).values(sealed=None, key_id=None, files=[]))


async def erase_submissions_of(session: AsyncSession, person_ids: Sequence[UUID]) -> None:
    """Erase what these people sent that became applications. Which materials there were stays, as their history."""
    theirs = select(Application.submission_id).where(Application.person_id.in_(person_ids))
    await session.execute(update(Submission).where(Submission.id.in_(theirs)).values(sealed=None, key_id=None))
