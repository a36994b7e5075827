"""What runs in every service process beside the requests: sequencer, relay, and the retrying of the inbox."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from functools import partial

from fastapi import APIRouter, FastAPI

from services.kit import idempotency
from services.kit.background import forever
from services.kit.database import Database
from services.kit.events import feed
from services.kit.events.sequencer import Sequencer
from services.kit.receiver import Listeners
from services.kit.receiver.retry import InboxRetry
from services.kit.receiver.routes import inbox_router
from services.kit.settings import Settings
from services.kit.webhooks import routes as webhook_endpoints
from services.kit.webhooks.relay import Relay
from services.kit.webhooks.siblings import ensure_siblings


def backbone_routers(listeners: Listeners) -> list[APIRouter]:
    """The change feed, the webhook endpoints, and the inbox."""
    return [feed.router, webhook_endpoints.router, inbox_router(listeners)]


def backbone(listeners: Listeners) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    """The background of a service that hears its siblings through ``listeners``."""

    @contextlib.asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        settings: Settings = app.state.settings
        database: Database = app.state.database
        async with database.session() as session:
            await ensure_siblings(session, settings)
        relay = Relay(settings)
        sequencer = Sequencer(
            settings.service_database_url.get_secret_value(),
            seeding=settings.seeding,
            on_moved=lambda _: relay.wake(),
        )
        app.state.inbox_retry = InboxRetry(database, listeners, settings.service)
        database.recorded_callbacks.append(sequencer.wake)
        works = {"sequencer": sequencer.run, "relay": relay.run, "inbox": app.state.inbox_retry.run}
        works["idempotency"] = partial(idempotency.sweep, database.engine)
        tasks = [asyncio.create_task(forever(1, work, name=name), name=name) for name, work in works.items()]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    return running
