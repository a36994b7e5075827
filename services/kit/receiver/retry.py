"""Try again what waits in the inbox: after each delivery, and by a timer."""

import asyncio
import contextlib
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from prometheus_client import Gauge
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import context
from services.kit.database import Database
from services.kit.receiver import apply
from services.kit.receiver.events import Listeners, ReceivedEvent, load

WAITING = Gauge("zaiti_inbox_waiting", "Events that cannot be applied yet", ["service"])
TIMER_SECONDS = 5.0
_BATCH = 500

_SOURCES = text("SELECT source, count(*) AS waiting FROM inbox GROUP BY source ORDER BY source")
_WAITING = text(
    "SELECT * FROM (SELECT pattern, position, event FROM inbox WHERE source = :source"
    " AND pattern = ANY(:patterns) ORDER BY tried_at, position LIMIT :batch) AS oldest ORDER BY pattern, position"
)
_DONE = text("DELETE FROM inbox WHERE source = :source AND pattern = :pattern AND event_id = ANY(:ids)")


async def retry_source(session: AsyncSession, listeners: Listeners, source: str) -> tuple[int, int]:
    """Try the longest waiting events of a source once; answers how many were tried and how many applied."""
    await apply.lock_source(session, source)
    found = (await session.execute(_WAITING, {"source": source, "patterns": list(listeners), "batch": _BATCH})).all()
    applied = 0
    for pattern, rows in groupby(found, key=lambda row: str(row.pattern)):
        events = [load(row.event) for row in rows]
        waiting = await apply.handle(session, listeners[pattern], events)
        await apply.park(session, source, pattern, waiting)
        still = {item.event.id for item in waiting}
        done = [event.id for event in events if event.id not in still]
        applied += len(done)
        if done:
            await session.execute(_DONE, {"source": source, "pattern": pattern, "ids": done})
    return len(found), applied


class InboxRetry:
    """The retrying of one process; :meth:`wake` it when something new may have made old events applicable."""

    def __init__(self, database: Database, listeners: Listeners, service: str) -> None:
        self._database = database
        self._listeners = listeners
        self._waiting: Any = WAITING.labels(service)
        self._woken = asyncio.Event()
        self._waits = True

    def heard(self, events: Sequence[ReceivedEvent], parked: int) -> None:
        """A delivery was applied: try again if anything is known to wait; the timer finds what another parked."""
        self._waits = self._waits or parked > 0
        if events and self._waits:
            self.wake()

    def wake(self) -> None:
        """Try again now."""
        self._woken.set()

    async def run(self) -> None:
        """Retry until cancelled."""
        while True:
            # Not wait_for: before Python 3.12 it loses a cancellation that meets the event: the process never ends.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(TIMER_SECONDS):
                    await self._woken.wait()
            self._woken.clear()
            try:
                while await self.once():
                    pass
            except Exception as error:
                # Whatever it was, the rows are still there, and the timer comes again.
                context.log().warning("inbox_retry_failed", error=type(error).__name__, exc_info=error)
                await asyncio.sleep(1)

    async def once(self) -> bool:
        """One pass over all sources; answers whether another may help: something was applied and something waits."""
        async with self._database.session() as session:
            sources = (await session.execute(_SOURCES)).all()
        self._waits = bool(sources)
        self._waiting.set(sum(row.waiting for row in sources))
        again = False
        for row in sources:
            async with self._database.session() as session:
                tried, applied = await retry_source(session, self._listeners, row.source)
            again = again or 0 < applied < max(tried, row.waiting)
        return again
