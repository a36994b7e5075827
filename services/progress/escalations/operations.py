"""The sweep that escalates orders nobody replied to. It runs in every process; the rows' locks keep it to one at a
time, and each level is recorded on the day it was reached, so that it does not matter when the sweep passes."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from fastapi import FastAPI

from services.kit import context
from services.kit.database import Database
from services.progress.orders.operations import escalate
from services.progress.orders.queries import lock_overdue
from services.progress.settings import ProgressSettings

_BATCH = 100


async def sweep(database: Database, settings: ProgressSettings) -> int:
    """Escalate what is due for it, a hundred orders a transaction; answers how many orders were escalated."""
    today, levels, escalated = settings.today(), len(settings.order_escalation_days), 0
    after = None
    while True:
        async with database.session() as session:
            orders = await lock_overdue(session, today, levels, _BATCH, after=after)
            for order in orders:
                before = order.version
                await escalate(session, settings, order, today)
                escalated += order.version > before
        if len(orders) < _BATCH:
            return escalated
        after = (orders[-1].due_on, orders[-1].id)


@contextlib.asynccontextmanager
async def escalation(app: FastAPI) -> AsyncIterator[None]:
    """Sweep at start-up and from time to time, but not while the demonstration's history is being written."""
    settings: ProgressSettings = app.state.settings

    async def forever() -> None:
        while True:
            try:
                await sweep(app.state.database, settings)
            except Exception as error:
                context.log().error("escalation_failed", error=type(error).__name__, exc_info=error)
            await asyncio.sleep(settings.escalation_sweep_seconds)

    if settings.seeding:
        yield
        return
    task = asyncio.create_task(forever(), name="escalation")
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
