"""An endpoint has one relay at a time: taken over at once when it dies, and an old one writes nothing."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from services.kit.testing import Cluster
from services.kit.tests.journal import Journal, new_journal
from services.kit.tests.receiver_under_test import Delivered, HttpReceiver, answer, http_receiver
from services.kit.webhooks import store


@pytest.fixture
async def hook() -> AsyncIterator[HttpReceiver]:
    """A receiver on loopback."""
    async with http_receiver() as receiver:
        yield receiver


@pytest.fixture
async def journal(cluster: Cluster, hook: HttpReceiver) -> AsyncIterator[Journal]:
    """A log that may deliver to the receiver."""
    async with new_journal(cluster) as fresh:
        fresh.allow = frozenset({hook.host})
        yield fresh


async def _filled(journal: Journal, *facts: tuple[str, int]) -> None:
    await journal.write(*facts)
    await journal.sequence()


async def test_a_relay_that_dies_is_replaced_at_once_and_nothing_is_skipped(
    journal: Journal, hook: HttpReceiver
) -> None:
    dying = asyncio.Event()

    async def respond(request: Delivered) -> bytes:
        if len(hook.accepted) == 2 and not dying.is_set():
            dying.set()
            await asyncio.sleep(5)
        return answer(204)

    hook.respond = respond
    await _filled(journal, *((f"s{number}", 1) for number in range(5)))
    endpoint, _ = await journal.endpoint(hook.url())
    first = await journal.relay()
    await dying.wait()
    fence = (await journal.row(endpoint))["fence"]
    # As when its process is killed: the connections go, no word is said.
    killer = await journal.connect("postgres")
    first.cancel()
    await killer.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
        journal.name,
    )
    await killer.execute("UPDATE webhook_endpoint SET lease_until = now() + interval '15 s', lease_pid = 1")
    await journal.relay()
    await hook.until(lambda: set(hook.positions()) == {1, 2, 3, 4, 5}, 6)
    assert hook.positions()[-3:] == [3, 4, 5]
    async with asyncio.timeout(5):
        while (await killer.fetchval("SELECT fence FROM webhook_endpoint")) <= fence:
            await asyncio.sleep(0.02)


async def test_a_held_lease_is_respected_and_an_old_fence_writes_nothing(journal: Journal, hook: HttpReceiver) -> None:
    await _filled(journal, ("a", 1))
    endpoint, _ = await journal.endpoint(hook.url())
    holder, other = await journal.connect(), await journal.connect()
    claimed = await store.claim(holder)
    assert [row["id"] for row in claimed] == [endpoint]
    assert await store.claim(other) == []
    await other.execute("UPDATE webhook_endpoint SET lease_until = now() - interval '1 s'")
    assert len(await store.claim(other)) == 1
    with pytest.raises(store.LeaseLost):
        await store.save(
            _AsPool(holder),
            endpoint,
            claimed[0]["fence"],
            position=99,
            failures=0,
            next_attempt_at=None,
            last_error=None,
            last_success_at=None,
            attempts=[],
        )
    assert (await journal.row(endpoint))["position"] == 0


class _AsPool:
    """One connection where a pool is expected."""

    def __init__(self, connection: object) -> None:
        self._connection = connection

    @contextlib.asynccontextmanager
    async def acquire(self) -> AsyncIterator[object]:
        """The connection."""
        yield self._connection
