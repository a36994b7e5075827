"""Carriers leave the register only when nothing rests on them."""

import asyncio
from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import register, seen
from services.registry.tests.test_carriers import load

OWN = {"name": "误登园区", "category": "base", "due_state": "taking_shape", "clause": "会议纪要 3 号"}


async def entered(office: httpx.AsyncClient, code: str) -> str:
    answer = await office.post("/v1/carriers", json={**OWN, "code": code})
    assert answer.status_code == 201, answer.text
    return f"/v1/carriers/{answer.json()['id']}"


async def test_a_carrier_entered_by_mistake_is_removed_and_says_so_to_all_who_listen(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    address = await entered(office, "mistake-park")
    assert (await registry.client("carrier_officer").delete(address, headers=seen(1))).status_code == 403
    assert (await office.delete(address)).status_code == 428
    assert (await office.delete(address, headers=seen(9))).status_code == 412
    assert (await office.delete(address, headers=seen(1))).status_code == 204
    assert (await office.get(address)).status_code == 404
    last: list[dict[str, Any]] = []
    async with asyncio.timeout(10):
        while [event["type"] for event in last] != ["registry.carrier.registered", "registry.carrier.withdrawn"]:
            feed = (await office.get("/v1/events", params={"limit": 100})).json()["items"]
            last = [event for event in feed if event["subject"] == address.rpartition("/")[2]]
    body = last[-1]["data"]
    assert (body["state"], body["version"], body["code"]) == ("withdrawn", 2, "mistake-park")
    # The code was never anybody's.
    await entered(office, "mistake-park")


async def test_a_carrier_that_something_rests_on_or_that_the_plan_names_stays(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    await load(registry)
    planned = (await office.get("/v1/carriers", params={"q": "机器人"})).json()["items"][0]
    refused = await office.delete(f"/v1/carriers/{planned['id']}", headers=seen(planned["version"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "fixed_by_plan")
    address = await entered(office, "used-park")
    project = await register(office, memberships=[{"carrier_code": "used-park", "valid_from": "2021-01-15"}])
    in_use = await office.delete(address, headers=seen(1))
    assert (in_use.status_code, in_use.json()["code"]) == (409, "carrier_in_use")
    assert "项目" in in_use.json()["detail"]
    assert (await office.get(address)).json()["version"] == 1
    assert (await office.get(f"/v1/projects/{project['id']}")).json()["memberships"][0]["carrier_code"] == "used-park"
