"""What is kept for how long: looks six months at the least, withdrawn people's data no longer than the rule says."""

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from services.kit import clock
from services.kit.testing import ServiceUnderTest, StartService
from services.talent.retention_rules.operations import keep_to_rules
from services.talent.tests.people import register, seen


@pytest.fixture
async def talent(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    async with start_service("talent", current_period="2022-09") as service:
        yield service


async def _rule(talent: ServiceUnderTest, subject: str) -> dict[str, Any]:
    rules = (await talent.client().get("/v1/retention-rules")).json()["items"]
    (found,) = [rule for rule in rules if rule["subject"] == subject]
    rule: dict[str, Any] = found
    return rule


async def _age(talent: ServiceUnderTest, statement: str) -> None:
    """Make rows older than a test can wait for, past what keeps them from being changed."""
    connection = await talent.connect()
    try:
        await connection.execute(f"SET session_replication_role = replica; {statement}")
    finally:
        await connection.close()


async def _sweep(talent: ServiceUnderTest) -> None:
    async with talent.app.state.database.session() as session:
        await keep_to_rules(session, clock.now())


async def test_a_shorter_time_than_six_months_is_refused_for_looks(talent: ServiceUnderTest) -> None:
    office, rule = talent.client(), await _rule(talent, "access_logs")
    path = f"/v1/retention-rules/{rule['id']}"
    refused = await office.patch(path, json={"months": 5}, headers=seen(rule))
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["detail"] == "查阅记录至少保存 6 个月"
    changed = await office.patch(path, json={"months": 6, "source": "局发〔2022〕1 号"}, headers=seen(rule))
    assert changed.json()["months"] == 6
    assert (await office.patch(path, json={"months": 7}, headers=seen(rule))).status_code == 412
    assert (await talent.client("inspector").patch(path, json={"months": 9}, headers=seen(rule))).status_code == 403


async def test_the_database_itself_keeps_the_looks(talent: ServiceUnderTest) -> None:
    office = talent.client()
    await register(office)
    connection = await talent.connect("talent")
    try:
        for statement in (
            "DELETE FROM access_log",
            "UPDATE access_log SET actor = 'nobody'",
            "UPDATE access_log SET at = at - interval '1 year'",
            "TRUNCATE access_log",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(statement)
        assert await connection.fetchval("SELECT count(*) FROM access_log") == 1
    finally:
        await connection.close()


async def test_what_is_past_its_time_goes_and_the_rest_stays(talent: ServiceUnderTest) -> None:
    office = talent.client()
    old, new = await register(office, 1), await register(office, 2)
    for shown in (old, new):
        assert (await office.delete(f"/v1/people/{shown['id']}", headers=seen(shown))).status_code == 204
    await _age(talent, f"UPDATE person SET withdrawn_at = now() - interval '3 years' WHERE id = '{old['id']}'")
    await _age(talent, f"UPDATE access_log SET at = now() - interval '4 years' WHERE person_id = '{old['id']}'")
    await _sweep(talent)
    connection = await talent.connect()
    looks = await connection.fetch("SELECT DISTINCT person_id::text AS id FROM access_log")
    states = {
        str(row["id"]): (row["state"], row["sealed"] is None)
        for row in await connection.fetch("SELECT id, state, sealed FROM person")
    }
    await connection.close()
    assert states == {old["id"]: ("erased", True), new["id"]: ("withdrawn", False)}
    assert [row["id"] for row in looks] == [new["id"]]
    assert (await talent.recorded())[-1][0] == "person.erased"
