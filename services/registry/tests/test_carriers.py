"""Carriers: the plan's own, and what officials add to them."""

import httpx

from services.kit.testing import ServiceUnderTest
from services.registry.carriers.operations import load_plan_carriers
from services.registry.load_plan import planned_carriers
from services.registry.tests.conftest import TOWN, seen


async def load(registry: ServiceUnderTest) -> int:
    """Load the plan's carriers as the start-up does."""
    async with registry.app.state.database.session() as session:
        return await load_plan_carriers(session, planned_carriers())


async def test_the_plan_s_twenty_carriers_are_loaded_once(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    assert await load(registry) == 20
    assert await load(registry) == 0
    listed = (await office.get("/v1/carriers", params={"limit": 500})).json()["items"]
    planned = [carrier for carrier in listed if carrier["from_plan"]]
    kinds = [carrier["category"] for carrier in planned]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "new_town": 4,
        "base": 2,
        "characteristic_town": 8,
        "community": 6,
    }
    assert all(carrier["clause"] for carrier in planned)


async def test_officials_say_when_a_carrier_started_but_do_not_rewrite_the_plan(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    await load(registry)
    listed = (await office.get("/v1/carriers", params={"q": "机器人"})).json()["items"]
    address = f"/v1/carriers/{listed[0]['id']}"
    started = await office.patch(address, json={"started_on": "2019-03-01"}, headers=seen(1))
    assert (started.status_code, started.json()["started_on"], started.headers["etag"]) == (200, "2019-03-01", '"2"')
    refused = await office.patch(address, json={"name": "改名", "category": "base"}, headers=seen(2))
    assert (refused.status_code, refused.json()["code"]) == (409, "fixed_by_plan")
    assert [error["pointer"] for error in refused.json()["errors"]] == ["#/category", "#/name"]
    assert await load(registry) == 0
    assert (await office.get(address)).json()["started_on"] == "2019-03-01"


async def test_a_carrier_of_officials_own_is_checked_and_changed(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    carrier = (await office.get("/v1/carriers", params={"code": TOWN})).json()["items"][0]
    entry = {name: carrier[name] for name in ("code", "name", "category", "due_state", "clause")}
    taken = await office.post("/v1/carriers", json=entry)
    assert (taken.status_code, taken.json()["errors"][0]["pointer"]) == (409, "#/code")
    wrong = await office.post("/v1/carriers", json=entry | {"code": "有空格", "category": "village"})
    assert {error["pointer"] for error in wrong.json()["errors"]} == {"#/code", "#/category"}
    address = f"/v1/carriers/{carrier['id']}"
    assert (await office.patch(address, json={"name": "改名"}, headers=seen(1))).json()["name"] == "改名"
    assert (await office.patch(address, json={"name": "再改"}, headers=seen(1))).status_code == 412
    assert (await registry.client("leader").patch(address, json={}, headers=seen(2))).status_code == 403


async def test_carriers_are_filtered_and_leave_as_files(office: httpx.AsyncClient) -> None:
    for query, count in (({"category": "base"}, 1), ({"started": "true"}, 0), ({"q": "图灵"}, 1), ({}, 2)):
        assert len((await office.get("/v1/carriers", params=query)).json()["items"]) == count, query
    assert (await office.get("/v1/carriers.csv")).text.count("图灵小镇") == 1
    assert len((await office.get("/v1/carriers.ndjson")).text.splitlines()) == 2
