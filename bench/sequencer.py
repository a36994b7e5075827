"""The sequencer behind an idle transaction: does it slow down as dead rows and held numbers pile up behind it?

A transaction holds a transaction id, a snapshot and a number of the log from before the first event to after the last.
Writers' rows come in slices by one statement; a slice is timed from its commit until all of it is in the log.
"""

import asyncio
import time

import asyncpg

from bench.figures import Figure, at_least
from bench.parts import Parts
from bench.quiet import wait_for_quiet
from services.kit import testing
from services.kit.events.connection import PLAN_SETTINGS
from services.kit.events.sequencer import Sequencer, read_head

EVENTS, SLICE, GOAL = 500_000, 25_000, 0.8
_PAYLOAD = '{"amount":"1234.5000","basis":"reported","id":"%s","period":"2022-01","state":"confirmed","version":1}'
_FILL = f"""
INSERT INTO pending_event (type, subject, version, actor, dataschema, payload)
SELECT 'investment.actual.confirmed', subject, 1, 'bench', 'urn:zaiti:event:investment.actual.confirmed:1',
       format('{_PAYLOAD}', subject)
FROM (SELECT uuidv7()::text AS subject FROM generate_series(1, $1)) AS facts
"""


def measure(parts: Parts) -> list[Figure]:
    """The last fifth's rate, of the first fifth's."""
    rates = asyncio.run(_rates(parts.cluster))
    fifth = len(rates) // 5
    first, last = sorted(rates[:fifth])[fifth // 2], sorted(rates[-fifth:])[fifth // 2]
    return [
        at_least(f"sequencer behind an idle transaction, {EVENTS:,} events: last fifth, of the first", last / first,
                 GOAL, "{:.2f}"),
        Figure("… events a second, first fifth / last fifth / slowest slice of 25,000",
               f"{first:,.0f} / {last:,.0f} / {min(rates):,.0f}"),
    ]  # fmt: skip


async def _rates(cluster: testing.Cluster) -> list[float]:
    database = await testing.clone_database(cluster, "investment")
    url = cluster.url(database, "investment")
    idle, writer = await asyncpg.connect(url), await asyncpg.connect(url)
    own = await asyncpg.connect(url, server_settings=PLAN_SETTINGS)
    sequencer = Sequencer(url)
    hold = idle.transaction(isolation="repeatable_read")
    await hold.start()
    await idle.execute("SELECT pg_current_xact_id(), nextval('event_seq')")
    rates = []
    wait_for_quiet()
    for _ in range(EVENTS // SLICE):
        await writer.execute(_FILL, SLICE)
        began = time.perf_counter()
        moved = 0
        while (step := await sequencer.step(own)) is not None and step.moved:
            moved += step.moved
        rates.append(moved / (time.perf_counter() - began))
        assert moved == SLICE, moved
    assert (await read_head(own)).position == EVENTS
    await hold.rollback()
    for connection in (idle, writer, own):
        await connection.close()
    return rates
