"""``verify`` holds the ledger against the services' own logs, and notices what is wrong with it."""

import json
from uuid import uuid4

import asyncpg

from services.aggregator.tests.conftest import Story
from services.aggregator.verify import Logged, verify_ledger
from services.kit.testing import Cluster, ServiceUnderTest

_EVENT = (
    "CREATE TABLE event (type text, subject text, version int, position bigint, sequenced_at timestamptz, payload text)"
)


async def a_log(cluster: Cluster, events: list[Logged]) -> str:
    """The address of a database with these events in its log."""
    name = f"log_{uuid4().hex[:12]}"
    await cluster.run(f"CREATE DATABASE {name}")
    connection = await asyncpg.connect(cluster.url(name))
    await connection.execute(_EVENT)
    rows = [(e.type, e.subject, e.version, e.position, e.sequenced_at, json.dumps(e.data)) for e in events]
    await connection.executemany("INSERT INTO event VALUES ($1, $2, $3, $4, $5, $6)", rows)
    await connection.close()
    return cluster.url(name)


async def test_a_right_ledger_is_found_right_and_a_wrong_one_wrong(
    aggregator: ServiceUnderTest, story: Story, cluster: Cluster
) -> None:
    ledger = cluster.url(aggregator.database)
    logs = {source.name: await a_log(cluster, source.log) for source in (story.registry, story.investment)}
    assert await verify_ledger(ledger, logs) == []

    connection = await aggregator.connect()
    await connection.execute(
        "UPDATE cell SET value = value + 0.0001 WHERE measure = 'investment.actual' AND scope = 'outside'"
    )
    (now, *rest) = await verify_ledger(ledger, logs)
    assert now.startswith("present investment.actual/reported/confirmed/outside/2022-01")
    assert all(line.startswith("present") for line in rest)

    await connection.execute("DELETE FROM ledger_entry WHERE measure = 'projects.filed'")
    await connection.close()
    assert any(
        "projects.filed" in line and not line.startswith("present") for line in await verify_ledger(ledger, logs)
    )
