"""Project lists: open while they are made up, and once frozen the same for good."""

import asyncio
from typing import Any

import httpx
import pytest

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import register, seen
from services.registry.tests.test_project_parts import events_of, post, read


async def make(office: httpx.AsyncClient, code: str = "list2019") -> dict[str, Any]:
    """An open list."""
    answer = await office.post("/v1/project-lists", json={"code": code, "name": "2019年项目清单", "clause": "三.年度"})
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def change(office: httpx.AsyncClient, found: dict[str, Any], action: str, **body: Any) -> httpx.Response:
    """Write to a list at its present version; ``found`` takes a good answer in."""
    answer = await office.post(f"/v1/project-lists/{found['id']}/{action}", json=body, headers=seen(found["version"]))
    if answer.status_code == 200:
        found.update(answer.json())
    return answer


async def test_a_frozen_list_keeps_its_members_and_what_they_were_planned_to_cost(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    first = await register(office, name="甲", code="2019-330109-35-03-000001", planned_total="100")
    second = await register(office, name="乙", planned_total=None)
    await post(office, first, "planned-totals", amount="300", issued_on="2020-05-01")
    found = await make(office)
    assert (await change(office, found, "freeze", frozen_on="2019-03-31")).json()["code"] == "empty_list"
    added = await change(office, found, "members", codes=["2019-330109-35-03-000001"], project_ids=[second["id"]])
    assert [each["project_id"] for each in added.json()["members"]] == sorted([first["id"], second["id"]])
    assert (await read(office, first))["lists"] == [{"code": "list2019", "frozen_on": None, "planned_total": None}]

    assert (await change(office, found, "freeze", frozen_on="2999-01-01")).status_code == 422
    frozen = await change(office, found, "freeze", frozen_on="2019-03-31")
    assert frozen.status_code == 200, frozen.text
    entry = {"code": "list2019", "frozen_on": "2019-03-31", "planned_total": "100.0000"}
    now = await read(office, first)
    assert (now["lists"], now["planned_total"], now["version"]) == ([entry], "300.0000", 4)

    await post(office, first | {"version": 4}, "withdraw", withdrawn_on="2021-01-01", reason="不再实施")
    assert [
        each["planned_total"] for each in (await office.get(f"/v1/project-lists/{found['id']}")).json()["members"]
    ] == [
        "100.0000",
        None,
    ]
    summary = (await office.get("/v1/project-lists")).json()["items"][0]
    sums = (summary["members"], summary["withdrawn"], summary["planned_total"], summary["frozen_on"])
    assert sums == (2, 1, "100.0000", "2019-03-31")

    for refused in (
        await change(office, found, "members", project_ids=[second["id"]]),
        await change(office, found, "freeze", frozen_on="2019-04-01"),
        await office.delete(f"/v1/project-lists/{found['id']}/members/{first['id']}", headers=seen(found["version"])),
    ):
        assert (refused.status_code, refused.json()["code"]) == (409, "frozen")

    listed = (await office.get("/v1/projects", params={"list_code": "list2019"})).json()["items"]
    for project in listed:
        assert project == {name: value for name, value in (await read(office, project)).items() if name != "doubts"}

    events = await events_of(registry, found["id"], 3)
    assert [event["type"].rpartition(".")[2] for event in events] == ["registered", "updated", "frozen"]
    assert events[-1]["data"]["members"] == found["members"]
    of_first = await events_of(registry, first["id"], 5)
    assert [event["data"]["version"] for event in of_first] == [1, 2, 3, 4, 5]
    assert of_first[3]["data"]["lists"] == [entry]


async def test_members_leave_an_open_list_and_what_is_no_project_is_named(office: httpx.AsyncClient) -> None:
    project, found = await register(office), await make(office)
    stranger = "01890000-0000-7000-8000-000000000001"
    refused = await change(office, found, "members", project_ids=[project["id"], stranger], codes=["2101"])
    assert {error["pointer"] for error in refused.json()["errors"]} == {"#/project_ids/1", "#/codes/0"}
    await change(office, found, "members", project_ids=[project["id"]])
    again = await change(office, found, "members", project_ids=[project["id"]])
    assert again.json()["version"] == 2, "what stands on it already stays"
    by_list = await office.get("/v1/projects", params={"list_code": "list2019"})
    assert [each["id"] for each in by_list.json()["items"]] == [project["id"]]
    left = await office.delete(f"/v1/project-lists/{found['id']}/members/{project['id']}", headers=seen(2))
    assert (left.json()["members"], left.json()["version"]) == ([], 3)
    assert (await read(office, project))["lists"] == []
    taken = await office.post("/v1/project-lists", json={"code": "list2019", "name": "另一"})
    assert (taken.status_code, taken.json()["code"]) == (409, "code_taken")
    renamed = await office.patch(f"/v1/project-lists/{found['id']}", json={"name": "改名"}, headers=seen(3))
    assert (renamed.json()["name"], renamed.json()["version"]) == ("改名", 4)
    csv = await office.get("/v1/project-lists.csv")
    assert "改名" in csv.text


async def test_a_freeze_and_a_change_of_a_member_at_the_same_time_lose_nothing(office: httpx.AsyncClient) -> None:
    projects = [await register(office, name=f"项目{at}") for at in range(6)]
    lists = [await make(office, f"list-{at}") for at in range(3)]
    for found in lists:
        await change(office, found, "members", project_ids=[each["id"] for each in projects])

    async def rename(project: dict[str, Any]) -> None:
        for _ in range(50):
            now = await read(office, project)
            answer = await office.patch(
                f"/v1/projects/{project['id']}", json={"name": "改名"}, headers=seen(now["version"])
            )
            if answer.status_code == 200:
                return
            assert answer.status_code == 412, answer.text
        raise AssertionError("never written")

    freezes = [change(office, found, "freeze", frozen_on="2020-01-01") for found in lists]
    answers, _ = await asyncio.gather(asyncio.gather(*freezes), asyncio.gather(*map(rename, projects)))
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    for project in projects:
        now = await read(office, project)
        assert (now["name"], now["version"], [each["frozen_on"] for each in now["lists"]]) == (
            "改名",
            8,
            ["2020-01-01"] * 3,
        )


@pytest.mark.parametrize("role", ["leader", "inspector", "department_officer", "platform", "carrier_officer"])
async def test_lists_are_the_office_s_and_everybody_reads_its_own_part(
    registry: ServiceUnderTest, office: httpx.AsyncClient, role: str
) -> None:
    found, project = await make(office), await register(office, memberships=[])
    await change(office, found, "members", project_ids=[project["id"]])
    reader = registry.client(role, carriers=[], units=[])
    shown = await reader.get(f"/v1/project-lists/{found['id']}")
    assert len(shown.json()["members"]) == (0 if role == "carrier_officer" else 1)
    assert (await reader.get("/v1/project-lists")).json()["items"][0]["members"] == len(shown.json()["members"])
    assert (await change(reader, found, "freeze", frozen_on="2020-01-01")).status_code == 403
    assert (await registry.client("admin").get("/v1/project-lists")).status_code == 403
