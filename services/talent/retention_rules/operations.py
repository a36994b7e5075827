"""Changing the rules of how long is kept what, and keeping to them."""

import contextlib
from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from functools import partial
from uuid import UUID

from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.background import every
from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.clock import SHANGHAI
from services.kit.database import Database
from services.kit.etag import require_version
from services.kit.problems import FieldError, Invalid
from services.talent.access_logs.operations import forget_looks
from services.talent.people.operations import erase_people
from services.talent.retention_rules import queries
from services.talent.retention_rules.models import RetentionRule
from services.talent.retention_rules.rules import Subject, fault, months_before
from services.talent.retention_rules.schemas import RetentionChange
from services.talent.settings import TalentSettings

_HOUR = 3600.0
_BATCH = 500


async def change_rule(
    session: AsyncSession, caller: Caller, rule_id: UUID, expected_version: int, change: RetentionChange
) -> RetentionRule:
    """Keep something longer or shorter. Raises Stale, and Invalid where the law has it kept longer."""
    rule = await queries.get_rule(session, caller, rule_id, lock=True)
    require_version(expected_version, rule.version)
    changes = differing(rule, change)
    if found := fault(rule.subject, changes.get("months", rule.months)):
        raise Invalid([FieldError("#/months", found, "too_short")])
    for name, value in changes.items():
        setattr(rule, name, value)
    if changes:
        rule.version += 1
        await session.flush()
    return rule


async def keep_to_rules(session: AsyncSession, now: datetime) -> None:
    """Forget the looks and erase the withdrawn people whose time has passed by ``now``."""
    months = await queries.months_by_subject(session)
    await forget_looks(session, months_before(now - timedelta(days=1), months[Subject.ACCESS_LOGS]))
    before = months_before(now, months[Subject.WITHDRAWN_PEOPLE])
    if due := await queries.withdrawn_before(session, before, _BATCH):
        await erase_people(session, None, due)


@contextlib.asynccontextmanager
async def keeping_to_rules(app: FastAPI) -> AsyncIterator[None]:
    """Background of the service: hourly."""
    settings: TalentSettings = app.state.settings
    async with every(_HOUR, partial(_sweep, app.state.database, settings), name="retention", seeding=settings.seeding):
        yield


async def _sweep(database: Database, settings: TalentSettings) -> None:
    # Where the present is a month of the past, what was kept then is not old because the clock on the wall says so.
    now = datetime.combine(settings.today(), time.min, SHANGHAI)
    async with database.session() as session:
        await keep_to_rules(session, now)
