"""Rates of the event log: the sequencer with and without an idle transaction, and deliveries in batches.

Run by `make bench`; by itself: `python -m bench.events [events]`. It starts a PostgreSQL of its own.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from services.kit.events.connection import PLAN_SETTINGS
from services.kit.events.sequencer import Sequencer
from services.kit.testing import Cluster
from services.kit.tests.journal import INSERT, RUNTIME, Journal, new_journal
from services.kit.tests.receiver_under_test import answer, http_receiver

SLICES = 10
_FILL = """
INSERT INTO pending_event (type, subject, version, actor, trace_id, dataschema, payload)
SELECT 'registry.project.updated', md5((g % 5000)::text), g / 5000 + 1, 'office', md5(g::text), 'urn:zaiti:event:x:1',
    '{"id":"' || md5(g::text) || '","name":"' || repeat('x', 200) || '"}' FROM generate_series(1, $1::int) AS g
"""


@asynccontextmanager
async def _idle_transaction(journal: Journal, wanted: bool) -> AsyncIterator[None]:
    """A transaction that has taken a number and does nothing more."""
    if not wanted:
        yield
        return
    connection = await journal.connect()
    async with connection.transaction():
        await connection.execute(INSERT, "journal.thing.updated", "held", 1, "{}")
        yield


async def sequencer_slices(cluster: Cluster, events: int, *, idle: bool) -> list[float]:
    """Events a second in each tenth of ``events``, which are all pending at the start."""
    async with new_journal(cluster) as journal, _idle_transaction(journal, idle):
        connection = await journal.connect("postgres")
        await connection.execute(_FILL, events)
        sequencer = Sequencer(cluster.url(journal.name, RUNTIME))
        worker = await journal.connect()
        rates: list[float] = []
        moved, started = 0, time.perf_counter()
        while moved < events:
            step = await sequencer.step(worker)
            assert step is not None
            moved += step.moved
            if moved >= (len(rates) + 1) * events // SLICES:
                rates.append(events / SLICES / (time.perf_counter() - started))
                started = time.perf_counter()
        return rates


async def plain_insert_rate(cluster: Cluster, events: int) -> float:
    """Rows a second of copying the same rows between two plain tables, a thousand a transaction: the ceiling."""
    async with new_journal(cluster) as journal:
        connection: asyncpg.Connection = await asyncpg.connect(cluster.url(journal.name), server_settings=PLAN_SETTINGS)
        await connection.execute(_FILL, events)
        await connection.execute("CREATE TABLE plain (LIKE pending_event, PRIMARY KEY (seq))")
        started = time.perf_counter()
        for first in range(0, events, 1000):
            await connection.execute(
                "INSERT INTO plain SELECT * FROM pending_event WHERE seq > $1 AND seq <= $2 ORDER BY seq",
                first,
                first + 1000,
            )
        rate = events / (time.perf_counter() - started)
        await connection.close()
        return rate


async def delivery_rate(cluster: Cluster, events: int) -> float:
    """Events a second delivered in batches of 500 to a receiver in this process that only answers."""
    async with http_receiver() as hook, new_journal(cluster) as journal:
        journal.allow = frozenset({hook.host})
        await (await journal.connect("postgres")).execute(_FILL, events)
        await journal.sequence()
        hook.respond = lambda _: answer(204)
        await journal.endpoint(hook.url(), batch=True)
        started = time.perf_counter()
        await journal.relay()
        last = f'"position":"{events}"'.encode()
        await hook.until(lambda: hook.accepted and last in hook.accepted[-1].body, 120)
        return events / (time.perf_counter() - started)


async def commit_to_delivery(cluster: Cluster, rate: int, seconds: int) -> list[float]:
    """Milliseconds from just before each commit to its arrival, at ``rate`` single commits a second; sorted."""
    async with http_receiver() as hook, new_journal(cluster) as journal:
        journal.allow = frozenset({hook.host})
        await journal.endpoint(hook.url(), batch=True, sibling="bench")
        await journal.running()
        writer = await journal.connect()
        sent: dict[str, float] = {}
        times: list[float] = []

        def arrived(request: object) -> bytes:
            now = time.perf_counter()
            times.extend(now - sent[event["subject"]] for event in request.events())  # type: ignore[attr-defined]
            return answer(204)

        hook.respond = arrived
        await asyncio.sleep(1)
        start = time.perf_counter()
        for number in range(rate * seconds):
            await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
            sent[str(number)] = time.perf_counter()
            await writer.execute(INSERT, "journal.thing.updated", str(number), 1, "{}")
            await writer.execute("NOTIFY zaiti_events")
        await hook.until(lambda: len(times) == rate * seconds, 30)
        return sorted(moment * 1000 for moment in times)


async def report(cluster: Cluster, events: int) -> None:
    """Print the table."""
    ceiling = await plain_insert_rate(cluster, min(events, 100_000))
    print(f"plain insert … select, 1,000 a transaction     {ceiling:>10,.0f} rows/s")
    for idle in (False, True):
        rates = await sequencer_slices(cluster, events, idle=idle)
        total = SLICES / sum(1 / rate for rate in rates)
        last = statistics.mean(rates[-3:]) / statistics.mean(rates[:3])
        print(
            f"sequencer, {events:,} events{', idle transaction' if idle else '':<20}  {total:>10,.0f} events/s"
            f"  {total / ceiling:.2f} of plain, last/first slices {last:.2f}"
        )
    print(f"delivery, batches of 500                       {await delivery_rate(cluster, 100_000):>10,.0f} events/s")
    for rate in (500, 1000):
        times = await commit_to_delivery(cluster, rate, 5)
        half, most = times[len(times) // 2], times[int(len(times) * 0.99)]
        print(f"commit → delivered at {rate}/s, one subscriber      p50 {half:.1f} ms, p99 {most:.1f} ms")


def main() -> None:
    """Run on a PostgreSQL of its own."""
    from services.kit import testing

    server = testing.cluster.__wrapped__()  # type: ignore[attr-defined]
    try:
        asyncio.run(report(next(server), int(sys.argv[1]) if len(sys.argv) > 1 else 500_000))
    finally:
        server.close()


if __name__ == "__main__":
    main()
