"""A count is proved under a key that only the auditor keeps."""

import hmac
import logging
from collections.abc import AsyncIterator
from hashlib import sha256

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService
from services.talent.tests.counting import load_programmes, register, select
from services.talent.tests.people import resident_id

KEY = "审计方的密钥-Kq7vT2xW9s"


@pytest.fixture
async def talent(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """The service with the plan's programmes."""
    async with start_service("talent") as running:
        await load_programmes(running)
        yield running


@pytest.fixture
def office(talent: ServiceUnderTest) -> httpx.AsyncClient:
    """The office."""
    return talent.client("office")


def hashed(*serials: int) -> list[str]:
    """What the auditor works out from a list of numbers."""
    return sorted(hmac.new(KEY.encode(), resident_id(each).encode(), sha256).hexdigest() for each in serials)


async def test_the_hashes_are_those_of_who_counts_and_fit_the_count(
    talent: ServiceUnderTest, office: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    people = [await register(office, serial) for serial in (1, 2, 3, 4)]
    for who, day in zip(people[:3], ("2020-05-01", "2021-05-01", "2022-05-01"), strict=True):
        await select(office, who, introduced_on=day)
    await select(office, people[3], "plan_5213")
    asked = {"key": KEY, "counted_to": "2021-05-01", "note": "年度审计"}
    proof = (await office.post("/v1/count-proofs", json=asked, headers={"Idempotency-Key": "proof-1"})).json()
    assert (proof["count"], proof["hashes"], proof["without_number"]) == (2, hashed(1, 2), 0)
    later = await office.post(
        "/v1/count-proofs", json=asked | {"counted_from": "2021-01-01", "counted_to": "2022-12-31"}
    )
    assert later.json()["hashes"] == hashed(2, 3)
    file = await office.post("/v1/count-proofs/file", json=asked)
    lines = file.text.splitlines()
    assert [line for line in lines if not line.startswith("#")] == hashed(1, 2)
    assert "共 2 人" in file.text
    looks = (await office.get("/v1/access-logs", params={"action": "count_proof"})).json()["items"]
    assert [(each["people"], each["purpose"], each["note"]) for each in looks][-1] == (2, "audit", "年度审计")
    assert len(looks) == 3
    merge = {"survivor_id": people[0], "merged_id": people[1], "reason": "同一人"}
    assert (await office.post("/v1/merges", json=merge)).status_code == 201
    assert (await office.post("/v1/count-proofs", json=asked)).json()["hashes"] == hashed(1)
    await _key_is_nowhere(talent)
    assert KEY not in caplog.text


async def _key_is_nowhere(talent: ServiceUnderTest) -> None:
    connection = await talent.connect()
    try:
        tables = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in tables:
            rows = await connection.fetch(f"SELECT row_to_json(each)::text FROM {table} AS each")
            assert not any(KEY in row[0] for row in rows), table
    finally:
        await connection.close()


async def test_a_key_that_is_short_is_refused_without_being_repeated(office: httpx.AsyncClient) -> None:
    refused = await office.post("/v1/count-proofs", json={"key": "短密钥", "counted_to": "2021-05-01"})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "#/key")
    assert "短密钥" not in refused.text
    turned = {"key": KEY, "counted_from": "2022-01-01", "counted_to": "2021-05-01"}
    wrong = await office.post("/v1/count-proofs", json=turned)
    assert (wrong.status_code, KEY in wrong.text) == (422, False)


async def test_only_the_office_proves_counts(talent: ServiceUnderTest) -> None:
    for role in ("leader", "inspector", "department_officer", "carrier_officer", "platform", "admin"):
        refused = await talent.client(role).post("/v1/count-proofs", json={"key": KEY, "counted_to": "2021-05-01"})
        assert refused.status_code == 403, role
