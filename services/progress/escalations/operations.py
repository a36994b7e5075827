"""The sweep that escalates orders nobody replied to. It runs in every process; the rows' locks keep it to one at a
time, and each level is recorded on the day it was reached, so that it does not matter when the sweep passes."""

from contextlib import AbstractAsyncContextManager
from functools import partial

from fastapi import FastAPI

from services.kit.background import every
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


def escalation(app: FastAPI) -> AbstractAsyncContextManager[None]:
    """Sweep at start-up and from time to time, but not while the demonstration's history is being written."""
    settings: ProgressSettings = app.state.settings
    work = partial(sweep, app.state.database, settings)
    return every(settings.escalation_sweep_seconds, work, name="escalation", seeding=settings.seeding)
