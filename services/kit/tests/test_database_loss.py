"""A database that crashes and recovers is an answer to ask again, never an error of ours."""

import asyncio
import os
import signal
from collections import Counter

import asyncpg
import httpx

from services.kit.testing import Cluster, StartService

_ASKED = 80


async def test_while_the_database_recovers_everything_is_503_or_right(
    start_service: StartService, cluster: Cluster
) -> None:
    answers: Counter[int] = Counter()

    async def ask(client: httpx.AsyncClient) -> None:
        for _ in range(_ASKED):
            answers[(await client.get("/v1/users")).status_code] += 1
            await asyncio.sleep(0.01)

    async with start_service("identity") as identity:
        asking = [asyncio.create_task(ask(identity.client("admin"))) for _ in range(3)]
        await asyncio.sleep(0.1)
        connection = await asyncpg.connect(cluster.url("postgres"))
        # One backend dies as by a fault: the server ends all others and refuses connections until it has recovered.
        os.kill(await connection.fetchval("SELECT pg_backend_pid()"), signal.SIGKILL)
        await asyncio.gather(*asking)
        async with asyncio.timeout(30):
            while (await identity.client("admin").get("/v1/users")).status_code != 200:
                await asyncio.sleep(0.05)
    assert set(answers) == {200, 503}
