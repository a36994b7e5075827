"""Webhook endpoints of investment, as an administrator sets them through the gateway."""

import asyncio
import contextlib
import time
from collections.abc import Iterator

import asyncpg
import httpx

from bench.parts import System

_PATH = "/api/investment/v1/webhook-endpoints"


class Endpoint:
    """One endpoint, and what a measure does with it."""

    def __init__(self, admin: httpx.Client, identity: str) -> None:
        self._admin = admin
        self._path = f"{_PATH}/{identity}"

    def replay_from(self, position: int) -> None:
        """Set the position."""
        self._admin.post(f"{self._path}/replay", json={"position": position}).raise_for_status()

    def delete(self) -> None:
        """Delete it."""
        tag = self._admin.get(self._path).raise_for_status().headers["ETag"]
        self._admin.delete(self._path, headers={"If-Match": tag}).raise_for_status()


async def set_sibling(connection: asyncpg.Connection, name: str, state: str) -> None:
    """Pause the endpoint by which a sibling hears, or go on. By SQL: no administrator may do that."""
    await connection.execute(
        "UPDATE webhook_endpoint SET state = $2, fence = fence + 1, lease_until = NULL WHERE sibling = $1", name, state
    )
    await connection.execute("NOTIFY zaiti_webhooks")


@contextlib.contextmanager
def added(admin: httpx.Client, url: str) -> Iterator[Endpoint]:
    """A new endpoint that takes batches, from now on; deleted afterwards."""
    answer = admin.post(_PATH, json={"url": url, "batch": True, "max_batch": 500})
    endpoint = Endpoint(admin, answer.raise_for_status().json()["id"])
    try:
        yield endpoint
    finally:
        endpoint.delete()


async def wait_until_sequenced(connection: asyncpg.Connection) -> int:
    """Wait until nothing is pending; answers the log's position."""
    await connection.execute("NOTIFY zaiti_events")
    while await connection.fetchval("SELECT EXISTS (SELECT FROM pending_event)"):  # noqa: ASYNC110 - another process works
        await asyncio.sleep(0.05)
    return int(await connection.fetchval("SELECT max(position) FROM event_head"))


async def seconds_until(connection: asyncpg.Connection, reached: str, position: int, longest: float = 300) -> float:
    """Seconds until the statement ``reached`` answers at least ``position``; asked every 10 ms."""
    began = time.perf_counter()
    while int(await connection.fetchval(reached) or 0) < position:
        if time.perf_counter() - began > longest:
            raise RuntimeError(f"position {position} was not reached in {longest} s")
        await asyncio.sleep(0.01)
    return time.perf_counter() - began


def administrator(system: System) -> httpx.Client:
    """A client signed in as admin."""
    return system.stack.sign_in("admin")
