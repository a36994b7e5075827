"""The key of people's data changes over 100,000 people while 20 requests a second are made.

The talent service runs in this process under uvicorn as it does in the system, on a database of its own. People are
sealed by the service's own function and copied in. The requests are what officials do: lists, searches, a person, a
look in full, a change, a registration, in turns; each is due at its time whether or not the one before was answered.
"""

import asyncio
import contextlib
import itertools
import random
import time
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx
import uvloop

from bench.figures import Figure, at_most, quantile
from bench.parts import Parts
from bench.quiet import wait_for_quiet
from bench.serving import office, served
from services.kit import testing
from services.kit.vault import Master, Vault, key_of
from services.talent.field_keys.queries import open_keys
from services.talent.people.operations import completed, sealed_columns

PEOPLE, REQUESTS_A_SECOND, CHUNK = 100_000, 20, 5_000
_SURNAMES, _GIVEN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗", "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英文华"
_PATIENCE = 900.0


def measure(parts: Parts, people: int = PEOPLE) -> list[Figure]:
    """Requests that failed, rows left on the old key, and how long it took."""
    parts.cluster  # noqa: B018 - started here: it runs a loop of its own
    with (parts.directory / "rotation.log").open("w") as log, contextlib.redirect_stdout(log):
        return uvloop.run(_measure(parts, people))


async def _measure(parts: Parts, people: int) -> list[Figure]:
    async with parts.start_service("talent", current_period="2022-09", log_level="WARNING") as service:
        ids = await _fill(service, people)
        async with served(service.app) as address, office(address) as client:
            wait_for_quiet()
            stop, answers = asyncio.Event(), list[tuple[int, float]]()
            asking = asyncio.create_task(_ask(client, ids, stop, answers))
            await asyncio.sleep(2)
            begun = time.perf_counter()
            started = await client.post("/v1/field-keys/rotate")
            assert started.status_code == 202, started.text
            await _finished(client)
            seconds = time.perf_counter() - begun
            stop.set()
            await asking
        left = await _left(service, int(started.json()["id"]))
    failed = sum(not 200 <= status < 300 for status, _ in answers)
    taken = [milliseconds for _, milliseconds in answers]
    return [
        at_most(f"key rotation over {people:,} people at {REQUESTS_A_SECOND} requests/s: failed", failed, 0, "{:.0f}"),
        at_most("… rows left on the old key", left, 0, "{:.0f}"),
        Figure("… seconds; rows a second", f"{seconds:.1f} s; {people / seconds:,.0f}"),
        Figure("… requests; p50 / p99 of an answer",
               f"{len(answers):,}; {quantile(taken, 0.5):.0f} / {quantile(taken, 0.99):.0f} ms"),
    ]  # fmt: skip


def _person(number: int) -> dict[str, Any]:
    dice = random.Random(number)
    return {
        "name": dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=2)),
        "document_kind": "passport",
        "document_number": f"E{number:08}",
        "phone": f"139{number:08}",
        "email": f"bench{number}@example.com",
        "birth_date": f"{dice.randint(1950, 2000)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        "employer": f"示例单位{number % 1000}",
        "education": "doctor",
    }


def _rows(vault: Vault, people: int) -> Iterator[dict[str, Any]]:
    for number in range(people):
        person_id = UUID(int=(0x01890000 << 96) | (7 << 76) | (2 << 62) | number)
        yield {"id": person_id, "synthetic": True} | sealed_columns(vault, person_id, completed(_person(number)))


async def _fill(service: testing.ServiceUnderTest, people: int) -> list[UUID]:
    """Enter the people; answers some of their ids."""
    settings = service.app.state.settings
    async with service.app.state.database.session() as session:
        vault = await open_keys(session, Master.of(settings.key_bytes()))
    connection = await service.connect()
    ids: list[UUID] = []
    try:
        rows = _rows(vault, people)
        while chunk := list(itertools.islice(rows, CHUNK)):
            columns = list(chunk[0])
            records = [tuple(row[name] for name in columns) for row in chunk]
            await connection.copy_records_to_table("person", records=records, columns=columns)
            ids += [row["id"] for row in chunk[:50]]
            await asyncio.sleep(0)
        await connection.execute("VACUUM ANALYZE person")
    finally:
        await connection.close()
    return ids


async def _ask(
    client: httpx.AsyncClient, ids: list[UUID], stop: asyncio.Event, answers: list[tuple[int, float]]
) -> None:
    """Requests at their times until told to stop; all of them are answered before it ends."""
    begun, running = time.perf_counter(), set[asyncio.Task[None]]()
    for number in itertools.count():
        running.add(task := asyncio.create_task(_one(client, ids, number, answers)))
        task.add_done_callback(running.discard)
        due = begun + (number + 1) / REQUESTS_A_SECOND
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), max(0.0, due - time.perf_counter()))
        if stop.is_set():
            break
    await asyncio.gather(*running)


async def _one(client: httpx.AsyncClient, ids: list[UUID], number: int, answers: list[tuple[int, float]]) -> None:
    path = f"/v1/people/{ids[number % len(ids)]}"
    begun = time.perf_counter()
    match number % 6:
        case 0:
            answer = await client.get("/v1/people", params={"limit": 50})
        case 1:
            answer = await client.get("/v1/people", params={"q": _person(number)["name"], "limit": 50})
        case 2:
            answer = await client.get(path)
        case 3:
            answer = await client.post(f"{path}/reveal", json={"purpose": "verify", "note": "bench"})
        case 4:
            version = (await client.get(path)).headers["etag"]
            answer = await client.patch(path, json={"title": f"{number}"}, headers={"If-Match": version})
        case _:
            answer = await client.post("/v1/people", json=_person(50_000_000 + number) | {"synthetic": True})
    answers.append((answer.status_code, (time.perf_counter() - begun) * 1000))


async def _finished(client: httpx.AsyncClient) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        keys = (await client.get("/v1/field-keys")).json()["items"]
        if not any(key["state"] == "retiring" for key in keys):
            return
        await asyncio.sleep(0.25)
    raise RuntimeError(f"the rotation did not end: {keys}")


async def _left(service: testing.ServiceUnderTest, new: int) -> int:
    """Rows whose column or envelope names another key than the new one."""
    connection = await service.connect()
    try:
        rows = await connection.fetch("SELECT key_id, substr(sealed, 1, 40) AS sealed FROM person")
    finally:
        await connection.close()
    return sum(row["key_id"] != new or key_of(row["sealed"]) != new for row in rows)
