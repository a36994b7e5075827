"""Reading the list of indicators from memory: against an empty endpoint of the same app, and with 100 times the facts.

The aggregator runs in this process under uvicorn as it does in the system, on a database of its own; the generator is a
process apart. The empty endpoint asks for the same token and answers two bytes. Facts are actuals of projects, ten a
project and month, taken in by the ledger's own apply; the list is asked for compressed, as browsers do.
"""

import asyncio
import contextlib
import statistics
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID, uuid4

import httpx
import uvloop
from fastapi import FastAPI, Response

from bench.figures import Figure, at_least, at_most, median_ratio
from bench.load import SECONDS, WARM_SECONDS, throughput
from bench.parts import Parts
from bench.quiet import wait_for_quiet
from bench.serving import served
from services.aggregator.access import Reader
from services.aggregator.facts.rules import Fact, last_day
from services.aggregator.ledger.operations import apply
from services.aggregator.ledger.rules import Carrier, Membership, Project, Version
from services.aggregator.load_plan import planned_entries
from services.aggregator.plan_entries.operations import load
from services.kit import testing

FEW, MANY, PAIRS, CHANGES, CARRIERS = 10_000, 1_000_000, 5, 20, 20
OF_EMPTY, GROWTH = 0.8, 1.5
_A_PROJECT = 45 * 2 * 2
_PATH = "/v1/indicators"
_BEGIN = datetime(2019, 1, 1, tzinfo=UTC)
# What apply makes of confirmed actuals, known a month after theirs, of projects known before.
_FILL = """
WITH said AS MATERIALIZED (
  SELECT uuidv7() AS entity_id, project_id, basis, to_char(month, 'YYYY-MM') AS period,
         (month + interval '1 month - 1 day')::date AS on_date, month + interval '40 days' AS known_at,
         row_number() OVER () + $2 AS position, (row_number() OVER () % 900 + 100)::numeric AS value,
         coalesce((SELECT carrier_code FROM project_membership m WHERE m.project_id = p.project_id), 'outside') AS scope
  FROM unnest($1::uuid[]) AS p (project_id)
  CROSS JOIN generate_series(timestamptz '2019-01-01Z', '2022-09-01Z', '1 month') AS month
  CROSS JOIN unnest(ARRAY['reported', 'statistical']) AS basis
), version AS (
  INSERT INTO source_version (entity_id, version, kind, source, position, known_at, project_id, retroactive, facts)
  SELECT entity_id, 1, 'investment.actual', 'investment', position, known_at, project_id, false,
         ARRAY[ROW('investment.actual', basis, 'confirmed', period, value, NULL, on_date, NULL, ''),
               ROW('investment.actual', basis, 'provisional', period, value, NULL, on_date, NULL, '')]::stated_fact[]
  FROM said
), both_states AS (
  SELECT * FROM said CROSS JOIN unnest(ARRAY['confirmed', 'provisional']) AS status
), entry AS (
  INSERT INTO ledger_entry (entity_id, known_at, measure, basis, status, scope, period, cause, delta, facts, version,
                            source, position)
  SELECT entity_id, known_at, 'investment.actual', basis, status, scope, period, 'progress', value, 1, 1, 'investment',
         position
  FROM both_states
)
INSERT INTO cell AS c (known_month, measure, basis, status, scope, period, value, facts)
SELECT date_trunc('month', known_at, 'UTC')::date, 'investment.actual', basis, status, scope, period, sum(value),
       count(*)
FROM both_states GROUP BY 1, 3, 4, 5, 6
ON CONFLICT (known_month, measure, basis, status, scope, period) DO UPDATE
SET value = c.value + excluded.value, facts = c.facts + excluded.facts
"""


def measure(parts: Parts) -> list[Figure]:
    """The share of an empty endpoint's rate, and how the cost grows."""
    parts.cluster  # noqa: B018 - started here: it runs a loop of its own
    # The service's log of requests costs what it costs, but it belongs into a file, as in the system.
    with (parts.directory / "reading.log").open("w") as log, contextlib.redirect_stdout(log):
        return uvloop.run(_measure(parts))


async def _measure(parts: Parts) -> list[Figure]:
    async with parts.start_service("aggregator", current_period="2022-09", log_level="INFO") as service:
        async with service.app.state.database.session() as session:
            await load(session, planned_entries())
            await apply(session, [_carrier(number) for number in range(CARRIERS)])
        async with served(_with_empty(service.app)) as address:
            headers = {"Authorization": f"Bearer {testing.token('leader', lifetime=7200)}", "Accept-Encoding": "gzip"}
            project = await _fill(service, 0, FEW)
            share, rates = await _compare(address, headers)
            few_changed = await _after_changes(service, address, headers, project)
            await _fill(service, FEW, MANY)
            many, _ = await _compare(address, headers)
            many_changed = await _after_changes(service, address, headers, project)
    grown = f"cost of the list, {FEW:,} → {MANY:,} facts"
    return [
        at_least("list of indicators from memory, of an empty endpoint of the app", share, OF_EMPTY, "{:.2f}"),
        Figure("… requests a second, list / empty", f"{rates[0]:,.0f} / {rates[1]:,.0f}"),
        at_most(f"{grown}: from memory, of the empty endpoint's", share / many, GROWTH, "{:.2f} ×"),
        at_most(f"{grown}: first answer after a change", many_changed / few_changed, GROWTH, "{:.2f} ×"),
        Figure("… that first answer, with few / many facts", f"{few_changed:.1f} / {many_changed:.1f} ms"),
    ]


def _carrier(number: int) -> Version:
    carrier = Carrier(f"carrier-{number}", f"载体{number}", "characteristic_town", "taking_shape", None, True)
    return Version(uuid4(), 1, "registry.carrier", "registry", number + 1, _BEGIN, (), carrier=carrier)


def _project(number: int) -> Version:
    stays = (Membership(f"carrier-{number % 30}", date(2019, 1, 1), None),) if number % 30 < CARRIERS else ()
    day = date(2019, 1, 1)
    project = Project(None, f"合成项目{number}", True, "active", day, day, None, True, stays)
    return Version(uuid4(), 1, "registry.project", "registry", CARRIERS + number + 1, _BEGIN, (), project=project)


async def _fill(service: testing.ServiceUnderTest, before: int, wanted: int) -> UUID:
    """Raise the number of facts from ``before`` to about ``wanted``; answers a project."""
    projects = [_project(number) for number in range(before // _A_PROJECT, wanted // _A_PROJECT)]
    for at in range(0, len(projects), 500):
        async with service.app.state.database.session() as session:
            await apply(session, projects[at : at + 500])
    connection = await service.connect()
    for at in range(0, len(projects), 500):
        ids = [project.entity_id for project in projects[at : at + 500]]
        await connection.execute(_FILL, ids, before + at * _A_PROJECT, timeout=600)
    await connection.execute("VACUUM ANALYZE")
    facts = await connection.fetchval("SELECT sum(facts) FROM cell")
    assert facts == await connection.fetchval("SELECT sum(facts) FROM ledger_entry"), "cells are not their entries"
    assert abs(facts - wanted) <= _A_PROJECT, facts
    await connection.close()
    await _change(service, projects[0].entity_id)
    return projects[0].entity_id


async def _change(service: testing.ServiceUnderTest, project: UUID) -> None:
    """One more actual, by apply; answers when memory has it."""
    facts = [Fact("investment.actual", "reported", status, "2022-08", Decimal(100), on_date=last_day("2022-08"))
             for status in ("confirmed", "provisional")]  # fmt: skip
    version = Version(uuid4(), 1, "investment.actual", "investment", 1, datetime.now(UTC), tuple(facts), project)
    async with service.app.state.database.session() as session:
        reached = await apply(session, [version])
    until = time.monotonic() + 60
    while service.app.state.board.version < reached:
        assert time.monotonic() < until, "memory does not follow"
        await asyncio.sleep(0.002)


def _with_empty(app: FastAPI) -> FastAPI:
    """The app with an endpoint that answers two bytes to the same token."""

    @app.get("/empty", include_in_schema=False)
    async def empty(caller: Reader) -> Response:
        return Response(b"{}", media_type="application/json")

    return app


async def _compare(address: str, headers: dict[str, str]) -> tuple[float, tuple[float, float]]:
    """The list's rate of the empty endpoint's, and both rates."""
    pairs = []
    for path in (_PATH, "/empty"):
        await asyncio.to_thread(throughput, address + path, headers, seconds=WARM_SECONDS)
    for _ in range(PAIRS):
        await asyncio.to_thread(wait_for_quiet)
        empty = await asyncio.to_thread(throughput, f"{address}/empty", headers, seconds=SECONDS)
        pairs.append((await asyncio.to_thread(throughput, address + _PATH, headers, seconds=SECONDS), empty))
    ratio = median_ratio(pairs)
    return ratio, (statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs))


async def _after_changes(
    service: testing.ServiceUnderTest, address: str, headers: dict[str, str], project: UUID
) -> float:
    """Milliseconds of the first answer after one more actual, the middle one of several."""
    times = []
    await asyncio.to_thread(wait_for_quiet)
    async with httpx.AsyncClient(base_url=address, headers=headers, trust_env=False) as client:
        for _ in range(CHANGES):
            await _change(service, project)
            began = time.perf_counter()
            (await client.get(_PATH)).raise_for_status()
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)
