"""Nothing acknowledged is lost and nothing counts twice, whatever dies meanwhile.

5,000 writes go through the gateway while services, Envoy and PostgreSQL are killed at random. Each write carries an
idempotency key and is sent again until it is answered, as a client should.
"""

import asyncio
import contextlib
import random
import signal
import time
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import psutil

from tests import stack
from tests.stack import PASSWORD, Stack

PROJECTS = 60
MONTHS = [f"{year}-{month:02d}" for year in range(2019, 2023) for month in range(1, 13)]
ENTRIES = 2_500  # each is two writes: enter and submit
WRITERS = 8
KILLS = 10
SECONDS = 240
_AGAIN = (429, 500, 502, 503, 504)


@dataclass
class Writer:
    """A client that sends each write again until it is answered."""

    system: Stack
    client: httpx.AsyncClient
    acknowledged: dict[str, Decimal] = field(default_factory=dict)
    repeated: int = 0
    unexpected: list[str] = field(default_factory=list)

    async def write(self, path: str, key: str, *, match: int | None = None, body: Any = None) -> dict[str, Any]:
        """The answer to one write, however often it has to be sent."""
        headers = {"Idempotency-Key": key} | ({"If-Match": f'"{match}"'} if match else {})
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline:
            try:
                answer = await self.client.post(path, json=body, headers=headers)
            except httpx.TransportError:
                self.repeated += 1
                await asyncio.sleep(0.2)
                continue
            if answer.is_success:
                return dict(answer.json())
            if answer.status_code == httpx.codes.UNAUTHORIZED:
                self.client.headers["Authorization"] = await asyncio.to_thread(_bearer, self.system)
                continue
            if answer.status_code not in _AGAIN:
                self.unexpected.append(f"{answer.status_code} {answer.text[:300]}")
                raise AssertionError(self.unexpected[-1])
            self.repeated += 1
            await asyncio.sleep(0.2)
        raise AssertionError(f"never answered: {path}")

    async def enter(self, project: str, period: str, basis: str, amount: Decimal) -> None:
        """Enter a month and submit it."""
        key = f"{project}-{period}-{basis}"
        body = {"project_id": project, "period": period, "basis": basis, "amount": str(amount)}
        entered = await self.write("/api/investment/v1/actuals?acknowledge=true", key, body=body)
        path = f"/api/investment/v1/actuals/{entered['id']}/submit"
        await self.write(path, key + "-submit", match=entered["version"])
        self.acknowledged[entered["id"]] = amount


async def _kill_at_random(system: Stack, dice: random.Random, done: asyncio.Event) -> list[str]:
    """Kill one process after another, each as the machine would: without warning."""
    killed: list[str] = []
    names = ["postgres", "gateway", "investment", "registry", "aggregator", "identity"]
    while len(killed) < KILLS and not done.is_set():
        name = names[len(killed)] if len(killed) < len(names) else dice.choice(names)
        process = system.processes().get(name)
        if process is not None:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)
                killed.append(name)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), dice.uniform(1.5, 3.5))
    return killed


def _bearer(system: Stack) -> str:
    """A fresh token: the storm may outlive the first."""
    with system.sign_in("office") as client:
        return str(client.headers["authorization"])


def _office(system: Stack) -> httpx.Client:
    """An office user on a system without demonstration data."""
    with system.sign_in("admin") as admin:
        user = {"username": "office", "name": "测试办公室", "role": "office", "password": PASSWORD}
        admin.post("/api/identity/v1/users", json=user).raise_for_status()
        unit = {"code": "office", "name": "测试单位", "kind": "office"}
        admin.post("/api/identity/v1/units", json=unit).raise_for_status()
    return system.sign_in("office")


def _register(client: httpx.Client) -> list[str]:
    carriers = [item["code"] for item in client.get("/api/registry/v1/carriers?limit=100").json()["items"]]
    ids = []
    for number in range(PROJECTS):
        body: dict[str, Any] = {"name": f"测试项目{number}", "owner_unit": "office", "memberships": []}
        if number % 4:
            body["memberships"] = [{"carrier_code": carriers[number % len(carriers)], "valid_from": "2019-01-01"}]
        answer = client.post("/api/registry/v1/projects", json=body)
        answer.raise_for_status()
        ids.append(answer.json()["id"])
    return ids


async def _storm(system: Stack, bearer: str, work: list[tuple[str, str, str]]) -> tuple[Writer, list[str]]:
    dice = random.Random(4286)
    queue = list(reversed(work))
    async with httpx.AsyncClient(
        base_url=system.address, headers={"Authorization": bearer}, timeout=20, trust_env=False
    ) as client:
        writer, done = Writer(system, client), asyncio.Event()

        async def drain() -> None:
            while queue:
                project, period, basis = queue.pop()
                await writer.enter(project, period, basis, Decimal(dice.randrange(1, 100_000)))

        killer = asyncio.create_task(_kill_at_random(system, dice, done))
        try:
            await asyncio.gather(*(drain() for _ in range(WRITERS)))
        finally:
            done.set()
        return writer, await killer


def _settled(system: Stack, client: httpx.Client, expected: Decimal) -> dict[str, Any]:
    """The indicator once the aggregator has heard everything, or as it stands when the wait is over."""
    path = "/api/aggregator/v1/indicators/investment.total?period=2022-12&status=provisional"
    deadline = time.monotonic() + 60
    body: dict[str, Any] = {}
    while time.monotonic() < deadline:
        totals = []
        for basis in ("reported", "statistical"):
            answer = client.get(f"{path}&basis={basis}")
            if answer.is_success:
                body = answer.json()
                totals.append(Decimal(body["numerator"]["value"] or 0))
        if sum(totals) == expected and len(totals) == 2:
            break
        time.sleep(0.5)
    return {"total": sum(totals)}


def test_no_acknowledged_write_is_lost_and_none_counts_twice(state_directory: Path) -> None:
    with stack.running(state_directory, DEMO="0", ZAITI_RATE_LIMIT="100000") as system, _office(system) as client:
        projects = _register(client)
        work = [(p, month, basis) for p in projects for month in MONTHS for basis in ("reported", "statistical")]
        random.Random(1).shuffle(work)
        bearer = str(client.headers["authorization"])
        writer, killed = asyncio.run(_storm(system, bearer, work[:ENTRIES]))
        assert len(killed) == KILLS
        assert len(writer.acknowledged) == ENTRIES

        expected = sum(writer.acknowledged.values(), Decimal(0))
        with system.sign_in("office") as fresh:
            stored: dict[str, Decimal] = {}
            cursor: str | None = None
            while True:
                query = {"limit": "500"} | ({"cursor": cursor} if cursor else {})
                page = fresh.get("/api/investment/v1/actuals", params=query).raise_for_status().json()
                stored |= {item["id"]: Decimal(item["working_amount"]) for item in page["items"]}
                cursor = page["next"]
                if cursor is None:
                    break
            assert stored == writer.acknowledged
            assert _settled(system, fresh, expected)["total"] == expected
        checked = system.zaiti("verify")
        assert checked.returncode == 0, checked.stdout + checked.stderr
