"""The relay of one process: takes endpoints that nobody delivers to, and delivers to each in a task of its own."""

import asyncio
import contextlib
from typing import Any
from uuid import UUID

import asyncpg
import httpcore
from prometheus_client import Gauge

from services.kit import context
from services.kit.events.connection import PLAN_SETTINGS
from services.kit.settings import Settings
from services.kit.webhooks import rules, secrets, store
from services.kit.webhooks.delivery import Delivery
from services.kit.webhooks.guard import guarded_pool
from services.kit.webhooks.target import Progress, Target

ENDPOINTS = Gauge("zaiti_webhook_endpoints_held", "Endpoints this process delivers to", ["service"])
_TICK_SECONDS = 2.0
_TRIM_TICKS = 300


class Relay:
    """Delivers the log of one service. Several may run: each endpoint has one relay at a time."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tasks: dict[UUID, tuple[Delivery, asyncio.Task[None]]] = {}
        self._changed = asyncio.Event()

    def wake(self) -> None:
        """There is something new in the log."""
        for delivery, _ in self._tasks.values():
            delivery.wake()

    async def run(self) -> None:
        """Deliver until cancelled; a lost database is waited for."""
        url = self._settings.service_database_url.get_secret_value()
        while True:
            try:
                async with contextlib.AsyncExitStack() as stack:
                    control = await asyncpg.connect(url, server_settings=PLAN_SETTINGS)
                    stack.push_async_callback(control.close, timeout=1)
                    pool = await stack.enter_async_context(
                        asyncpg.create_pool(url, min_size=1, max_size=4, server_settings=PLAN_SETTINGS)
                    )
                    connections = await stack.enter_async_context(guarded_pool(self._settings.webhook_allow))
                    stack.push_async_callback(self._stop, control)
                    await self._run_on(control, pool, connections)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                context.log().warning("relay_interrupted", error=type(error).__name__, detail=str(error))
                await asyncio.sleep(0.5)

    async def _run_on(
        self, control: asyncpg.Connection, pool: asyncpg.Pool, connections: httpcore.AsyncConnectionPool
    ) -> None:
        await control.add_listener(store.WEBHOOK_CHANNEL, lambda *_: self._changed.set())
        tick = 0
        while True:
            self._changed.clear()
            await store.expire_secrets(control)
            await self._let_go(control)
            for row in await store.claim(control):
                self._start(row, pool, connections)
            ENDPOINTS.labels(self._settings.service).set(len(self._tasks))
            if tick % _TRIM_TICKS == 0:
                for endpoint in self._tasks:
                    await store.trim(pool, endpoint)
            tick += 1
            # Not wait_for: before Python 3.12 it loses a cancellation that meets the event: the process never ends.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await self._changed.wait()

    async def _let_go(self, control: asyncpg.Connection) -> None:
        """Renew the leases, and end the deliveries whose lease is lost or that have ended by themselves."""
        ended = [endpoint for endpoint, (_, task) in self._tasks.items() if task.done()]
        for endpoint in ended:
            delivery, task = self._tasks.pop(endpoint)
            if not task.cancelled() and (error := task.exception()) is not None:
                context.log().warning("delivery_interrupted", error=type(error).__name__, exc_info=error)
            await store.release_all(control, [(endpoint, delivery.target.fence)])
        ours = await store.renew(control, self._held())
        for endpoint in set(self._tasks) - ours:
            _, task = self._tasks.pop(endpoint)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _held(self) -> list[tuple[UUID, int]]:
        return [(endpoint, delivery.target.fence) for endpoint, (delivery, _) in self._tasks.items()]

    def _start(self, row: Any, pool: asyncpg.Pool, connections: httpcore.AsyncConnectionPool) -> None:
        key = self._settings.key_bytes()
        sealed = [row["secret"]]
        if row["previous_secret"] is not None:
            sealed.append(row["previous_secret"])
        schedule = rules.SIBLING_SCHEDULE if row["sibling"] is not None else rules.SCHEDULE
        target = Target(
            row["id"],
            row["fence"],
            row["url"],
            tuple(row["event_types"]),
            row["batch"],
            row["max_batch"],
            schedule,
            [secrets.signing_key(secrets.open_sealed(key, row["id"], item)) for item in sealed],
            row["sibling"] is not None,
        )
        progress = Progress(row["position"], row["failures"], row["next_attempt_at"], row["last_error"])
        delivery = Delivery(
            self._settings.service, target, progress, pool, connections, watermarks=not self._settings.seeding
        )
        self._tasks[row["id"]] = (
            delivery,
            asyncio.create_task(delivery.run(), name=f"webhook {row['id']}"),
        )

    async def _stop(self, control: asyncpg.Connection) -> None:
        held, tasks = self._held(), [task for _, task in self._tasks.values()]
        self._tasks.clear()
        # Once and no more: a delivery that is told to stop saves how far it is.
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        with contextlib.suppress(Exception):
            await store.release_all(control, held)
