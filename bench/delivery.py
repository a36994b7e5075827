"""How fast a log that is already there reaches its readers, 500 events a batch, between the processes of the system.

From investment's log by its relay, signed, over HTTP: to the aggregator until it has verified and applied everything to
the ledger; and to a receiver that only answers. The events are new actuals of the demonstration's projects.
"""

import asyncio
import statistics

import httpx

from bench import endpoints
from bench.figures import Figure, at_least
from bench.parts import Parts, System
from bench.quiet import wait_for_quiet
from bench.receiver import receiving

EVENTS, RUNS, GOAL = 50_000, 3, 15_000
_FILL = """
INSERT INTO pending_event (type, subject, version, actor, dataschema, payload)
SELECT 'investment.actual.confirmed', id, 1, 'bench', 'urn:zaiti:event:investment.actual.confirmed:1',
       json_build_object('basis', 'reported', 'confirmed_amount', amount, 'id', id, 'late', false, 'period', period,
         'project_id', project_id, 'reason', NULL, 'retroactive', false, 'state', 'confirmed', 'synthetic', true,
         'version', 1, 'working_amount', amount)::text
FROM (SELECT uuidv7()::text AS id, (row_number() OVER () % 900 + 100)::numeric(18, 4)::text AS amount,
             period, project_id
      FROM (SELECT id AS project_id FROM project_ref) AS project
      CROSS JOIN (SELECT to_char(month, 'YYYY-MM') AS period
                  FROM generate_series(date '2019-01-01', '2022-09-01', interval '1 month') AS month) AS months
      CROSS JOIN generate_series(1, 10) LIMIT $1) AS facts
"""
_APPLIED = "SELECT position FROM source_state WHERE source = 'investment'"
_DELIVERED = "SELECT max(position) FROM webhook_endpoint WHERE sibling IS NULL"


def measure(parts: Parts) -> list[Figure]:
    """Events a second, the middle one of three runs."""
    system = parts.system
    with receiving(parts.receiver_port) as url, endpoints.administrator(system) as admin:
        ledger, bare = asyncio.run(_run(system, admin, url))
    name = f"delivery of {EVENTS:,} events at 500 a batch, a second: log → relay → receiver"
    return [
        at_least(f"{name} → ledger", statistics.median(ledger), GOAL, "{:,.0f}"),
        at_least(f"{name} that only answers", statistics.median(bare), GOAL, "{:,.0f}"),
    ]


async def _run(system: System, admin: httpx.Client, url: str) -> tuple[list[float], list[float]]:
    ledger, bare = [], []
    async with system.connect("investment") as source, system.connect("aggregator") as target:
        for _ in range(RUNS):
            await endpoints.set_sibling(source, "aggregator", "paused")
            before = await endpoints.wait_until_sequenced(source)
            await source.execute(_FILL, EVENTS)
            after = await endpoints.wait_until_sequenced(source)
            wait_for_quiet()
            await endpoints.set_sibling(source, "aggregator", "active")
            seconds = await endpoints.seconds_until(target, _APPLIED, after)
            ledger.append((after - before) / seconds)
            with endpoints.added(admin, url) as endpoint:
                wait_for_quiet()
                endpoint.replay_from(before)
                bare.append((after - before) / await endpoints.seconds_until(source, _DELIVERED, after))
    return ledger, bare
