"""Writes of the settings of notices: a change is a version of its own."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.notice_settings import queries
from services.aggregator.notice_settings.models import NoticeSetting
from services.aggregator.notice_settings.rules import Settings
from services.aggregator.notice_settings.schemas import NoticeSettingsChange
from services.kit.changes import sent
from services.kit.etag import require_version

# There is no row to lock before the first one.
_LOCK = text("SELECT pg_advisory_xact_lock(4286, 4)")


async def change_settings(session: AsyncSession, version: int, change: NoticeSettingsChange, today: date) -> Settings:
    """Set what is sent, from its day or from today; answers what is in force today. Raises Stale."""
    await session.execute(_LOCK)
    current = await queries.in_force(session, today)
    require_version(version, current.version)
    given = sent(change)
    fields = asdict(current) | {"valid_from": today} | given
    fields["version"] = await queries.last_version(session) + 1
    fields["digest_units"] = sorted(set(fields["digest_units"]))
    session.add(NoticeSetting(**fields))
    await session.flush()
    return await queries.in_force(session, today)
