"""The lives of projects, by the public API on a real database."""

import asyncio
from typing import Any

import asyncpg
import httpx
import pytest

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import BASE, TOWN, a_project, register, seen


async def test_a_project_is_registered_read_and_changed(office: httpx.AsyncClient) -> None:
    project = await register(office, code="2101-330109-04-01-123456")
    address = f"/v1/projects/{project['id']}"
    read = await office.get(address)
    assert read.json() == project
    assert read.headers["etag"] == '"1"'
    assert (project["planned_total"], project["state"], project["track"]) == ("12000.5000", "active", "ordinary")
    assert project["memberships"] == [{"carrier_code": TOWN, "valid_from": "2021-01-15", "valid_to": None}]

    changed = await office.patch(address, json={"started_on": "2021-06-01", "code": None}, headers=seen(1))
    assert changed.status_code == 200, changed.text
    assert changed.headers["etag"] == '"2"'
    assert changed.json() == project | {"started_on": "2021-06-01", "code": None, "version": 2}
    again = await office.patch(address, json={"started_on": "2021-06-01"}, headers={"If-Match": 'W/"2"'})
    assert again.headers["etag"] == '"2"', "a change that changes nothing is no new version"


async def test_a_move_back_in_time_rewrites_only_its_period(office: httpx.AsyncClient) -> None:
    project = await register(office)
    address = f"/v1/projects/{project['id']}/memberships"
    later = await office.post(address, json={"carrier_code": BASE, "valid_from": "2022-01-01"}, headers=seen(1))
    assert later.status_code == 200, later.text
    earlier = {"carrier_code": None, "valid_from": "2021-03-01", "valid_to": "2021-07-01"}
    moved = await office.post(address, json=earlier, headers=seen(2))
    assert moved.json()["memberships"] == [
        {"carrier_code": TOWN, "valid_from": "2021-01-15", "valid_to": "2021-03-01"},
        {"carrier_code": TOWN, "valid_from": "2021-07-01", "valid_to": "2022-01-01"},
        {"carrier_code": BASE, "valid_from": "2022-01-01", "valid_to": None},
    ]
    back = await office.post(address, json={"carrier_code": TOWN, "valid_from": "2021-01-15"}, headers=seen(3))
    assert back.json()["memberships"] == project["memberships"]
    assert back.json()["version"] == 4


async def test_a_withdrawn_project_stays_and_refuses_changes_but_its_past_can_still_be_moved(
    office: httpx.AsyncClient,
) -> None:
    project = await register(office)
    address = f"/v1/projects/{project['id']}"
    reason = {"withdrawn_on": "2022-03-01", "reason": "投资方终止投资"}
    withdrawn = await office.post(f"{address}/withdraw", json=reason, headers=seen(1))
    assert withdrawn.json()["state"] == "withdrawn"
    assert withdrawn.json()["withdrawal_reason"] == "投资方终止投资"
    for refused in (
        await office.patch(address, json={"name": "改名"}, headers=seen(2)),
        await office.post(f"{address}/withdraw", json=reason, headers=seen(2)),
    ):
        assert (refused.status_code, refused.json()["code"]) == (409, "withdrawn")
    move = {"carrier_code": BASE, "valid_from": "2021-02-01"}
    assert (await office.post(f"{address}/memberships", json=move, headers=seen(2))).status_code == 200


async def test_every_write_is_one_event_with_the_full_public_state(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    project = await register(office)
    address = f"/v1/projects/{project['id']}"
    await office.patch(address, json={"name": "改名"}, headers=seen(1))
    await office.post(
        f"{address}/memberships", json={"carrier_code": BASE, "valid_from": "2022-01-01"}, headers=seen(2)
    )
    reason = {"withdrawn_on": "2022-03-01", "reason": "投资方终止投资"}
    last = await office.post(f"{address}/withdraw", json=reason, headers=seen(3))
    events: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while len(events) < 4:  # the sequencer works after the commit
            feed = (await registry.client("office").get("/v1/events", params={"limit": 100})).json()["items"]
            events = [event for event in feed if event["subject"] == project["id"]]
            await asyncio.sleep(0.02)
    assert [(event["type"], event["data"]["version"]) for event in events] == [
        ("registry.project.registered", 1),
        ("registry.project.updated", 2),
        ("registry.project.moved", 3),
        ("registry.project.withdrawn", 4),
    ]
    assert events[0]["data"] == {name: value for name, value in project.items() if name != "doubts"}
    assert events[-1]["data"] == {name: value for name, value in last.json().items() if name != "doubts"}


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"memberships": [{"carrier_code": "nowhere", "valid_from": "2021-01-01"}]}, "#/memberships/0/carrier_code"),
        ({"memberships": [{"carrier_code": TOWN, "valid_from": "2021-02-30"}]}, "#/memberships/0/valid_from"),
        (
            {
                "memberships": [
                    {"carrier_code": TOWN, "valid_from": "2021-01-01"},
                    {"carrier_code": BASE, "valid_from": "2022-01-01"},
                ]
            },
            "#/memberships/1",
        ),
        ({"planned_total": "-1"}, "#/planned_total"),
        ({"planned_total": "123456789012345"}, "#/planned_total"),
        ({"planned_total": "1.23456"}, "#/planned_total"),
        ({"planned_total": "NaN"}, "#/planned_total"),
        ({"code": "330109-1"}, "#/code"),
        ({"region_code": "ABC"}, "#/region_code"),
        ({"industry_code": "99"}, "#/industry_code"),
        ({"filed_on": "1066-10-14"}, "#/filed_on"),
        ({"name": "   "}, "#/name"),
        ({"name": "长" * 201}, "#/name"),
        ({"owner_unit": None}, "#/owner_unit"),
        ({"colour": "red"}, "#/colour"),
    ],
)
async def test_what_cannot_be_is_refused_at_its_field_in_chinese(
    office: httpx.AsyncClient, fields: dict[str, object], pointer: str
) -> None:
    answer = await office.post("/v1/projects", json=a_project(**fields))
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in answer.json()["errors"][0]["detail"])
    assert (await office.get("/v1/projects")).json()["items"] == []


async def test_what_is_unusual_is_accepted_and_questioned(office: httpx.AsyncClient) -> None:
    project = await register(office, started_on="2020-05-01", planned_total="20000000")
    assert {doubt["code"] for doubt in project["doubts"]} == {"started_before_filed", "huge_total"}
    assert (await register(office, name="寻常项目"))["doubts"] == []


async def test_one_code_is_one_project(office: httpx.AsyncClient) -> None:
    await register(office, code="2019-330109-35-03-012345-000")
    same = await office.post("/v1/projects", json=a_project(code="2019-330109-35-03-012345"))
    assert (same.status_code, same.json()["errors"][0]["pointer"]) == (409, "#/code")
    other = await register(office)
    taken = await office.patch(
        f"/v1/projects/{other['id']}", json={"code": "2019-330109-35-03-012345"}, headers=seen(1)
    )
    assert (taken.status_code, taken.json()["code"]) == (409, "code_taken")


async def test_a_write_needs_the_version_that_was_seen(office: httpx.AsyncClient) -> None:
    project = await register(office)
    address = f"/v1/projects/{project['id']}"
    assert (await office.patch(address, json={"name": "甲"})).status_code == 428
    assert (await office.patch(address, json={"name": "甲"}, headers=seen(1))).status_code == 200
    for stale in (
        await office.patch(address, json={"name": "乙"}, headers=seen(1)),
        await office.post(
            f"{address}/memberships", json={"carrier_code": BASE, "valid_from": "2022-01-01"}, headers=seen(1)
        ),
        await office.post(
            f"{address}/withdraw", json={"withdrawn_on": "2022-01-01", "reason": "终止"}, headers=seen(1)
        ),
    ):
        assert (stale.status_code, stale.json()["code"]) == (412, "stale")
    assert (await office.get(address)).json()["name"] == "甲"


async def test_twenty_writers_of_one_project_lose_no_update(office: httpx.AsyncClient) -> None:
    project = await register(office, planned_total="0")
    address = f"/v1/projects/{project['id']}"

    async def add_one() -> None:
        while True:
            read = await office.get(address)
            total = int(float(read.json()["planned_total"])) + 1
            tag = {"If-Match": read.headers["etag"]}
            answer = await office.patch(address, json={"planned_total": str(total)}, headers=tag)
            if answer.status_code == 200:
                return
            assert answer.status_code == 412, answer.text

    await asyncio.gather(*(add_one() for _ in range(20)))
    final = (await office.get(address)).json()
    assert (final["planned_total"], final["version"]) == ("20.0000", 21)


async def test_a_repeated_request_registers_once_and_a_reused_key_is_refused(office: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": "from-the-officer-s-browser-1"}
    first, second = await asyncio.gather(
        office.post("/v1/projects", json=a_project(), headers=key),
        office.post("/v1/projects", json=a_project(), headers=key),
    )
    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    other = await office.post("/v1/projects", json=a_project(name="另一个项目"), headers=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert len((await office.get("/v1/projects")).json()["items"]) == 1


async def test_the_database_itself_refuses_two_memberships_on_one_day(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    project = await register(office)
    connection = await registry.connect("registry")
    try:
        with pytest.raises(asyncpg.ExclusionViolationError):
            await connection.execute(
                "INSERT INTO membership (project_id, valid_from, carrier_code) VALUES ($1, '2022-01-01', $2)",
                project["id"],
                BASE,
            )
    finally:
        await connection.close()


async def test_deleting_a_project_withdraws_it_with_today_s_date(registry: ServiceUnderTest) -> None:
    office = registry.client("office")
    project = await register(office, name="误登项目", owner_unit="town-office")
    path = f"/v1/projects/{project['id']}"
    assert (await office.delete(path)).status_code == 428
    assert (await office.delete(path, headers=seen(1))).status_code == 204
    kept = (await office.get(path)).json()
    assert (kept["state"], kept["withdrawal_reason"]) == ("withdrawn", "登记有误，删除")
    assert (await registry.client("carrier_officer").delete(path, headers=seen(2))).status_code == 403
