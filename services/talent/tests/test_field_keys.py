"""The key of people's data changes while the service serves: no request fails, and no row stays behind."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from cryptography.exceptions import InvalidTag

from services.kit.testing import ServiceUnderTest, StartService, clone_database
from services.kit.vault import Master, UnknownKeyError, Vault, key_of, new_key
from services.talent.field_keys import operations
from services.talent.tests.people import person, register, seen

PEOPLE = 30


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few rows at a time, so that a rotation takes many batches."""
    monkeypatch.setattr(operations, "BATCH", 4)
    monkeypatch.setattr(operations, "_LOOK_SECONDS", 0.05)


@pytest.fixture
async def talent(start_service: StartService, slowly: None) -> AsyncIterator[ServiceUnderTest]:
    async with start_service("talent", current_period="2022-09") as service:
        yield service


async def _rows(talent: ServiceUnderTest) -> list[tuple[int, int]]:
    """Of every row, the key that the column names and the one that the envelope is under."""
    connection = await talent.connect()
    try:
        rows = await connection.fetch("SELECT key_id, sealed FROM person WHERE sealed IS NOT NULL")
    finally:
        await connection.close()
    return [(row["key_id"], key_of(row["sealed"])) for row in rows]


async def _keys(office: httpx.AsyncClient) -> list[dict[str, Any]]:
    keys: list[dict[str, Any]] = (await office.get("/v1/field-keys")).json()["items"]
    return [key for key in keys if key["purpose"] == "data"]


async def _until(reached: Callable[[], bool]) -> None:
    for _ in range(600):
        if reached():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it takes too long")


async def _rotated(office: httpx.AsyncClient) -> dict[str, Any]:
    """Wait until the rotation is over; answers the key that was left."""
    for _ in range(400):
        old = (await _keys(office))[-1]
        if old["state"] == "retired":
            return old
        await asyncio.sleep(0.05)
    raise AssertionError(f"the rotation does not end: {await _keys(office)}")


async def test_a_rotation_leaves_no_row_behind_and_fails_no_request(talent: ServiceUnderTest) -> None:
    office = talent.client()
    people = [await register(office, serial) for serial in range(1, PEOPLE + 1)]
    answers: list[int] = []

    async def read_and_write(worker: int) -> None:
        serial = 1_00 * (worker + 1)
        while True:
            shown = (await office.get(f"/v1/people/{people[worker]['id']}")).json()
            for answer in (
                await office.get("/v1/people", params={"limit": 50}),
                await office.patch(f"/v1/people/{shown['id']}", json={"title": f"教授{serial}"}, headers=seen(shown)),
                await office.post("/v1/people", json=person(serial)),
                await office.post(f"/v1/people/{shown['id']}/reveal", json={"purpose": "verify", "note": "试"}),
            ):
                answers.append(answer.status_code)
            serial += 1

    workers = [asyncio.create_task(read_and_write(worker)) for worker in range(4)]
    try:
        await _until(lambda: len(answers) >= 8)
        started = await office.post("/v1/field-keys/rotate")
        assert started.status_code == 202, started.text
        old = await _rotated(office)
        # However slow the machine: some of them were asked before, some meanwhile, some after.
        await _until(lambda: len(answers) > 20)
        new = (await _keys(office))[0]
        rows = await _rows(talent)
    finally:
        for task in workers:
            task.cancel()
        for task in workers:
            with contextlib.suppress(asyncio.CancelledError):
                await task
    assert {column for column, _ in rows} == {envelope for _, envelope in rows} == {new["id"]}
    assert old["rows_done"] == old["rows_total"] >= PEOPLE
    assert set(answers) <= {200, 201}
    shown = await office.post(f"/v1/people/{people[-1]['id']}/reveal", json={"purpose": "verify", "note": "x"})
    assert shown.json()["personal"]["name"] == "欧阳示例"
    # Equal documents are still found equal: the key of the hashes stays.
    assert (await office.post("/v1/people", json=person(1))).status_code == 409


async def test_a_rotation_goes_on_after_a_restart(
    start_service: StartService, slowly: None, monkeypatch: pytest.MonkeyPatch, cluster: Any
) -> None:
    database = await clone_database(cluster, "talent")
    # The first process dies before it has done anything of it.
    with monkeypatch.context() as stopped:
        stopped.setattr(operations, "_LOOK_SECONDS", 3600)
        async with start_service("talent", database=database) as talent:
            office = talent.client()
            for serial in range(1, 10):
                await register(office, serial)
            assert (await office.post("/v1/field-keys/rotate")).status_code == 202
            assert (await office.post("/v1/field-keys/rotate")).json()["code"] == "rotation_under_way"
            assert len({key for key, _ in await _rows(talent)}) == 1
    async with start_service("talent", database=database) as talent:
        office = talent.client()
        assert (await _rotated(office))["rows_done"] == 9
        assert {key for key, _ in await _rows(talent)} == {(await _keys(office))[0]["id"]}


async def test_the_key_does_not_change_under_who_seals(talent: ServiceUnderTest) -> None:
    office = talent.client()
    await register(office, 1)
    master = Master.of(talent.app.state.settings.key_bytes())
    async with talent.app.state.database.session() as session:
        vault = await operations.lock_keys(session, master)
        rotating = asyncio.create_task(office.post("/v1/field-keys/rotate"))
        await asyncio.sleep(0.3)
        assert not rotating.done()
        # Nobody else waits with it: people are registered meanwhile, under the same key.
        assert (await office.post("/v1/people", json=person(2))).status_code == 201
    started = await rotating
    assert started.status_code == 202
    assert started.json()["id"] > vault.active


async def test_a_row_that_somebody_holds_is_waited_for(talent: ServiceUnderTest) -> None:
    office = talent.client()
    held = await register(office, 1)
    await register(office, 2)
    connection = await talent.connect()
    try:
        async with connection.transaction():
            await connection.execute("SELECT 1 FROM person WHERE id = $1 FOR UPDATE", held["id"])
            assert (await office.post("/v1/field-keys/rotate")).status_code == 202
            await asyncio.sleep(0.8)
            old = (await _keys(office))[-1]
            assert (old["state"], old["rows_done"], old["rows_total"]) == ("retiring", 1, 2)
            # Readers do not notice.
            assert (await office.get(f"/v1/people/{held['id']}")).json()["personal"]["name"] == "欧***"
    finally:
        await connection.close()
    assert (await _rotated(office))["rows_done"] == 2
    assert len({key for key, _ in await _rows(talent)}) == 1


async def test_only_the_office_rotates_and_the_inspector_sees_how_far_it_is(talent: ServiceUnderTest) -> None:
    assert (await talent.client("inspector").get("/v1/field-keys")).status_code == 200
    assert (await talent.client("inspector").post("/v1/field-keys/rotate")).status_code == 403
    assert (await talent.client("leader").get("/v1/field-keys")).status_code == 403
    assert "wrapped" not in (await talent.client().get("/v1/field-keys")).text


def test_an_envelope_opens_in_its_own_row_and_under_its_own_key() -> None:
    vault = Vault({1: new_key(), 2: new_key()}, 2, new_key())
    sealed = vault.seal(b"plain", b"row 1")
    assert key_of(sealed) == 2
    assert vault.open(sealed, b"row 1") == b"plain"
    with pytest.raises(InvalidTag):
        vault.open(sealed, b"row 2")
    with pytest.raises(InvalidTag):
        Vault({2: vault.keys[1]}, 2, b"").open(sealed, b"row 1")
    with pytest.raises(UnknownKeyError):
        Vault({1: vault.keys[1]}, 1, b"").open(sealed, b"row 1")
    other = Master.of(b"another")
    with pytest.raises(InvalidTag):
        other.unwrap("field key 1", Master.of(b"secret").wrap("field key 1", b"k" * 32))
