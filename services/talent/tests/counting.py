"""Programmes, places and people for the tests of counting."""

from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest
from services.talent.load_plan import load
from services.talent.tests.people import person

DAY = "2020-03-01"


async def load_programmes(talent: ServiceUnderTest) -> None:
    """The plan's programmes and the product's counting rules, as at start-up."""
    async with talent.app.state.database.session() as session:
        await load(session)


def place(programme: str = "shi_521", **fields: Any) -> dict[str, Any]:
    """What is sent to enter a place, whose person the caller adds."""
    return {"programme": programme, "selected_on": DAY, "introduced_on": DAY, **fields}


async def select(
    client: httpx.AsyncClient, person_id: str, programme: str = "shi_521", **fields: Any
) -> dict[str, Any]:
    """Enter a place of a person who is registered; answers it."""
    answer = await client.post("/v1/selections", json=place(programme, person_id=person_id, **fields))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def register(client: httpx.AsyncClient, serial: int, **fields: Any) -> str:
    """Register a person unlike the others; answers the id."""
    distinct = {"name": f"测试{chr(0x4E00 + serial * 37)}{chr(0x5200 + serial * 91)}", **fields}
    answer = await client.post("/v1/people", json=person(serial, **distinct))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def of(client: httpx.AsyncClient, person_id: str) -> dict[str, Any]:
    """What the register says of a person."""
    answer = await client.get(f"/v1/people/{person_id}")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def told(talent: ServiceUnderTest, kind: str = "person") -> dict[str, dict[str, Any]]:
    """The newest that the events say of each entity of a kind, with the type of that event."""
    newest: dict[str, dict[str, Any]] = {}
    for event_type, payload in await talent.recorded():
        entity, _, happened = event_type.rpartition(".")
        if entity == kind:
            assert payload["version"] > newest.get(payload["id"], {"version": 0})["version"]
            newest[payload["id"]] = payload | {"happened": happened}
    return newest


async def counted(talent: ServiceUnderTest) -> list[str]:
    """The days on which people count, as the ledger reads the events."""
    facts = (await told(talent)).values()
    return sorted(each["counted_on"] for each in facts if each["state"] == "active" and each["counted_on"])
