"""Reads of the settings of notices. They are no secret."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.notice_settings.models import NoticeSetting
from services.aggregator.notice_settings.rules import DEFAULT, Settings


async def in_force(session: AsyncSession, day: date) -> Settings:
    """The settings in force on a day: the newest that begin by then, else the product's."""
    newest = (
        select(NoticeSetting).where(NoticeSetting.valid_from <= day).order_by(NoticeSetting.version.desc()).limit(1)
    )
    return settings_of((await session.scalars(newest)).one_or_none())


async def last_version(session: AsyncSession) -> int:
    """The version of what was set last, whenever it begins; 0 when nothing was."""
    return await session.scalar(select(func.max(NoticeSetting.version))) or 0


def settings_of(row: NoticeSetting | None) -> Settings:
    """A stored version as settings."""
    if row is None:
        return DEFAULT
    return Settings(
        row.version, row.valid_from, row.quiet_from, row.quiet_to, row.quiet_non_working_days, row.lead_days,
        row.recent_days, tuple(row.digest_units),
    )  # fmt: skip
