"""The sweep: raises what falls due, and sends what waits, as events that webhook endpoints subscribe to."""

from contextlib import AbstractAsyncContextManager
from datetime import date
from functools import partial
from uuid import UUID, uuid5

from fastapi import FastAPI
from sqlalchemy import text, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.events import DigestItem, NoticeDigest, NoticeRaised
from services.aggregator.notice_deliveries import queries
from services.aggregator.notice_deliveries.models import NoticeDigestSent
from services.aggregator.notice_deliveries.rules import is_quiet
from services.aggregator.notice_settings.queries import in_force
from services.aggregator.notice_settings.rules import Settings
from services.aggregator.notices import operations as notices
from services.aggregator.notices.models import Notice
from services.aggregator.notices.queries import since
from services.aggregator.settings import AggregatorSettings
from services.kit import clock
from services.kit.background import every
from services.kit.calendar import is_working_day
from services.kit.database import Database
from services.kit.events import record_all

_BATCH = 500
_DIGESTS = UUID("f2c6a0a4-0d3e-4b9b-9a57-0c8f5b1d4286")
# One sweep at a time, in whichever process: whoever comes second has nothing to do.
_LOCK = text("SELECT pg_try_advisory_xact_lock(4286, 5)")


async def sweep(database: Database, settings: AggregatorSettings) -> None:
    """Raise what is due or overdue today; send what waits, unless it is quiet."""
    more = True
    while more:
        async with database.session() as session:
            if not await session.scalar(_LOCK):
                return
            today, now = settings.today(), clock.now()
            given = await in_force(session, today)
            await notices.raise_due(session, today, now, given.lead_days)
            await notices.raise_missing_reports(session, today, now, given.lead_days, settings.report_due_working_day)
            more = await deliver(session, given, today)


async def deliver(session: AsyncSession, given: Settings, today: date) -> bool:
    """Send a batch of what waits, and the digests of the day; answers whether more waits."""
    old = await since(session, today)
    await session.execute(update(Notice).where(~Notice.delivered, Notice.raised_on < old).values(delivered=True))
    local = clock.now().astimezone(clock.SHANGHAI)
    if is_quiet(
        local,
        given.quiet_from,
        given.quiet_to,
        on_non_working_days=given.quiet_non_working_days,
        is_working_day=is_working_day,
    ):
        return False
    await _digests(session, given, local.date())
    rows = await queries.waiting(session, given.digest_units, _BATCH)
    await record_all(session, [_raised(row[0], row[1]) for row in rows], caller=None)
    await _delivered(session, [row[0].id for row in rows])
    return len(rows) == _BATCH


async def _digests(session: AsyncSession, given: Settings, day: date) -> None:
    had = await queries.had_digest(session, day)
    for unit in given.digest_units:
        if unit in had:
            continue
        waiting = await queries.waiting_for(session, unit, _BATCH)
        if not waiting:
            continue
        items = [DigestItem.model_validate(notice, from_attributes=True) for notice in waiting]
        digest = NoticeDigest(
            id=uuid5(_DIGESTS, f"{unit}:{day}"),
            version=1,
            unit=unit,
            day=day,
            notices=items,
            synthetic=all(notice.synthetic for notice in waiting),
        )
        session.add(NoticeDigestSent(unit=unit, day=day))
        await record_all(session, [digest], caller=None)
        await _delivered(session, [notice.id for notice in waiting])


async def _delivered(session: AsyncSession, ids: list[UUID]) -> None:
    if ids:
        await session.execute(update(Notice).where(Notice.id.in_(ids)).values(delivered=True))


def _raised(notice: Notice, unit: str | None) -> NoticeRaised:
    return NoticeRaised.model_validate(vars(notice) | {"version": 1, "unit": unit})


def keep_sweeping(app: FastAPI) -> AbstractAsyncContextManager[None]:
    """Sweep at start-up and from time to time, but not while the demonstration's history is being written."""
    settings: AggregatorSettings = app.state.settings
    work = partial(sweep, app.state.database, settings)
    return every(settings.notice_sweep_seconds, work, name="notices", seeding=settings.seeding)
