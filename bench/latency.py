"""From a commit to an indicator that includes it, while writers in SQL make 500 events a second.

A writer's transaction is one statement that changes an actual and records its event, and after the commit a NOTIFY, as
the service does. The log has two subscribers: the aggregator and a receiver that only answers. A reader at the gateway
follows the stream of the aggregator and, told of a new version, asks for the indicator; an event counts as included in
the first answer whose ``as_of`` names its position or a later one. Told beside it: until the stream's push of the
version that holds it (which version that is, the ledger's own announcements say). Times are of one clock, in two
processes.
"""

import asyncio
import bisect
import contextlib
import json
import subprocess
import sys
import time
from itertools import count
from typing import Any

import asyncpg
import httpx

from bench import endpoints
from bench.figures import Figure, at_most, quantile
from bench.parts import Parts, System
from bench.quiet import wait_for_quiet
from bench.receiver import receiving

RATE, SECONDS, WRITERS, GOAL = 500, 15, 4, 20.0
_INDICATOR = "/api/aggregator/v1/indicators/share.investment"
_ROWS = """
SELECT a.id::text, a.project_id::text, a.period, a.basis, a.version FROM actual a
WHERE a.state = 'confirmed' AND a.basis = 'reported' AND a.period <= '2022-09' ORDER BY a.id LIMIT 4000
"""
_WRITE = """
WITH stored AS (
  UPDATE actual SET confirmed_amount = $2::text::numeric, version = $3
  WHERE id = $1::text::uuid RETURNING id
)
INSERT INTO pending_event (type, subject, version, actor, dataschema, payload)
SELECT 'investment.actual.confirmed', id::text, $3, 'bench', 'urn:zaiti:event:investment.actual.confirmed:1', $4
FROM stored
"""


def measure(parts: Parts) -> list[Figure]:
    """The 99th percentile in milliseconds."""
    system = parts.system
    with receiving(parts.receiver_port) as url, endpoints.administrator(system) as admin, endpoints.added(admin, url):
        time.sleep(3)
        wait_for_quiet()
        answered, pushed = asyncio.run(_run(system))
    name = f"commit → indicator at {RATE} events/s, two subscribers"
    return [
        at_most(f"{name}: answer that includes it, p99", quantile(answered, 0.99), GOAL, "{:.1f} ms"),
        Figure("… p50 of the answer; p50 / p99 of the stream's push",
               f"{quantile(answered, 0.5):.1f}; {quantile(pushed, 0.5):.1f} / {quantile(pushed, 0.99):.1f} ms"),
    ]  # fmt: skip


async def _run(system: System) -> tuple[list[float], list[float]]:
    headers = system.bearer()
    announced: list[tuple[int, int]] = []
    pushes: list[tuple[int, float]] = []
    answers: list[tuple[int, float]] = []
    told = asyncio.Event()

    def hear(*heard: Any) -> None:
        news = json.loads(heard[3])
        if news.get("source") == "investment":
            announced.append((news["position"], news["version"]))

    async with (
        system.connect("aggregator") as ledger,
        system.connect("investment") as source,
        httpx.AsyncClient(base_url=system.stack.address, headers=headers, trust_env=False, timeout=None) as client,
    ):
        before = await endpoints.wait_until_sequenced(source)
        await ledger.add_listener("zaiti_ledger", hear)
        following = asyncio.create_task(_follow(client, pushes, told))
        reading = asyncio.create_task(_read(client, answers, told))
        await asyncio.sleep(1)
        committed = await asyncio.to_thread(_written, system.url("investment"))
        await asyncio.sleep(2)
        for task in (following, reading):
            task.cancel()
        await asyncio.gather(following, reading, return_exceptions=True)
        rows = await source.fetch("SELECT subject, version, position FROM event WHERE position > $1", before)
    positions = {f"{row['subject']} {row['version']}": row["position"] for row in rows}
    assert len(committed) == len(positions), "an event was lost"
    answered, pushed = [], []
    for name, at in committed.items():
        position = positions[name]
        answered.append((_first(answers, position) - at) * 1000)
        pushed.append((_first(pushes, _first(announced, position)) - at) * 1000)
    return answered, pushed


def _first(steps: list[Any], reached: int) -> Any:
    """What came with the first step that is at ``reached`` or beyond; steps ascend."""
    return steps[bisect.bisect_left(steps, reached, key=lambda step: step[0])][1]


async def _follow(client: httpx.AsyncClient, pushes: list[tuple[int, float]], told: asyncio.Event) -> None:
    async with client.stream("GET", "/api/aggregator/v1/stream") as stream:
        async for line in stream.aiter_lines():
            if line.startswith("id: "):
                pushes.append((int(line[4:]), time.monotonic()))
                told.set()


async def _read(client: httpx.AsyncClient, answers: list[tuple[int, float]], told: asyncio.Event) -> None:
    while True:
        await told.wait()
        told.clear()
        answer = await client.get(_INDICATOR)
        at = time.monotonic()
        answers.append((int(answer.json()["as_of"]["sources"]["investment"]["position"]), at))


def _written(url: str) -> dict[str, float]:
    """By subject and version, when the commits of the writers' process were acknowledged."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.latency"], input=url, capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


async def _write(url: str) -> dict[str, float]:
    connections = [await asyncpg.connect(url) for _ in range(WRITERS)]
    rows = await connections[0].fetch(_ROWS)
    committed: dict[str, float] = {}
    began, numbers = time.monotonic() + 0.5, count()

    async def work(connection: asyncpg.Connection) -> None:
        while (number := next(numbers)) < RATE * SECONDS:
            await asyncio.sleep(began + number / RATE - time.monotonic())
            row = rows[number % len(rows)]
            version, amount = row["version"] + number // len(rows) + 1, f"{number % 900 + 100}.0000"
            payload = {
                "basis": row["basis"], "confirmed_amount": amount, "id": row["id"], "late": False,
                "period": row["period"], "project_id": row["project_id"], "reason": None, "retroactive": False,
                "state": "confirmed", "synthetic": True, "version": version, "working_amount": None,
            }  # fmt: skip
            await connection.execute(_WRITE, row["id"], amount, version, json.dumps(payload))
            committed[f"{row['id']} {version}"] = time.monotonic()
            await connection.execute("NOTIFY zaiti_events")
        await connection.close()

    await asyncio.gather(*(work(connection) for connection in connections))
    late = time.monotonic() - began - SECONDS
    if late > 1:
        raise RuntimeError(f"the writers could not keep up: {late:.1f} s late")
    return committed


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        print(json.dumps(asyncio.run(_write(sys.stdin.read()))))
