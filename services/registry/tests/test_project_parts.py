"""What belongs to a project: who leads it, what it was planned to cost, what it was split into, what replaced it."""

import asyncio
from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest
from services.registry.tests.conftest import TOWN, register, seen

HEAD = {"unit": "district-group", "person_name": "合成甲", "title": "副区长"}
NEXT = {"unit": "district-group", "person_name": "合成乙", "title": "常务副区长"}


async def post(client: httpx.AsyncClient, project: dict[str, Any], action: str, **body: Any) -> dict[str, Any]:
    """Write to a project at its present version and answer it; ``project`` takes the answer in."""
    answer = await client.post(f"/v1/projects/{project['id']}/{action}", json=body, headers=seen(project["version"]))
    assert answer.status_code == 200, answer.text
    project.clear()
    project.update(answer.json())
    return project


async def read(client: httpx.AsyncClient, project: dict[str, Any]) -> dict[str, Any]:
    """The project as it is now."""
    answer: dict[str, Any] = (await client.get(f"/v1/projects/{project['id']}")).json()
    return answer


async def events_of(registry: ServiceUnderTest, subject: str, count: int) -> list[dict[str, Any]]:
    """The first ``count`` events of a subject, once they are in the log."""
    async with asyncio.timeout(20):
        while True:
            feed = (await registry.client("office").get("/v1/events", params={"limit": 500})).json()["items"]
            found = [event for event in feed if event["subject"] == subject]
            if len(found) >= count:
                return found
            await asyncio.sleep(0.02)


async def test_everything_officials_say_of_a_project_is_kept(office: httpx.AsyncClient) -> None:
    body = {"credit_code": "91330109MA2X00001Q", "name": "示例企业", "registered_on": "2018-01-01"}
    owner = await office.post("/v1/enterprises", json=body)
    assert owner.status_code == 201, owner.text
    said = {
        "code_old": "2019-330109-35-03-012345",
        "confidence": "strive",
        "planned_start_on": "2019-06-01",
        "planned_finish_on": "2021-12-31",
        "owner_enterprise": owner.json()["id"],
        "programme_lists": ["province", "152"],
        "batch": "building",
    }
    project = await register(office, code="2101-330109-04-01-000001", **said)
    assert {name: project[name] for name in said} == said | {"programme_lists": ["152", "province"]}
    nobody = {"name": "丙", "owner_unit": "another", "owner_enterprise": project["id"]}
    unknown = await office.post("/v1/projects", json=nobody)
    assert (unknown.status_code, unknown.json()["errors"][0]["pointer"]) == (422, "#/owner_enterprise")
    by_old = await office.get("/v1/projects", params={"code": "2019-330109-35-03-012345"})
    assert [each["id"] for each in by_old.json()["items"]] == [project["id"]]
    taken = await office.post(
        "/v1/projects", json={"name": "乙", "owner_unit": "another", "code_old": "2019-330109-35-03-012345"}
    )
    assert (taken.status_code, taken.json()["errors"][0]["pointer"]) == (409, "#/code_old")
    new_form = await office.post(
        "/v1/projects", json={"name": "乙", "owner_unit": "another", "code_old": "2101-330109-04-01-000009"}
    )
    assert (new_form.status_code, new_form.json()["errors"][0]["pointer"]) == (422, "#/code_old")


async def test_a_leader_hands_over_and_the_name_is_in_no_event(
    registry: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    project = await register(office)
    await post(office, project, "leaders", role="district_leader", valid_from="2019-03-01", **HEAD)
    await post(office, project, "leaders", role="department_leader", valid_from="2019-03-01", **HEAD)
    await post(office, project, "leaders", role="district_leader", valid_from="2021-07-01", **NEXT)
    held = [each for each in project["leaders"] if each["role"] == "district_leader"]
    assert [(each["person_name"], each["valid_from"], each["valid_to"]) for each in held] == [
        ("合成甲", "2019-03-01", "2021-07-01"),
        ("合成乙", "2021-07-01", None),
    ]
    vacant = {"role": "district_leader", "valid_from": "2020-01-01", "valid_to": "2020-04-01"}
    await post(office, project, "leaders", **vacant)
    held = [each["valid_from"] for each in project["leaders"] if each["role"] == "district_leader"]
    assert held == ["2019-03-01", "2020-04-01", "2021-07-01"]

    events = await events_of(registry, project["id"], 5)
    assert [event["data"]["version"] for event in events] == [1, 2, 3, 4, 5]
    assert events[3]["data"]["leaders"][-1] == {
        "role": "district_leader",
        "unit": "district-group",
        "title": "常务副区长",
        "valid_from": "2021-07-01",
        "valid_to": None,
    }
    assert not any(name in str(events) for name in ("合成甲", "合成乙"))

    for query, count in (
        ({"leader_unit": "district-group"}, 1),
        ({"leader_unit": "elsewhere"}, 0),
        ({"leader_role": "agent"}, 0),
        ({"leader_unit": "district-group", "leader_role": "district_leader"}, 1),
    ):
        assert len((await office.get("/v1/projects", params=query)).json()["items"]) == count, query
    listed = (await office.get("/v1/projects")).json()["items"]
    assert listed == [events[-1]["data"]], "a list says of a project what its last event says, so no name either"
    rows = (await office.get("/v1/projects.ndjson")).json()
    assert (rows["district_leader"], rows["department_leader"], rows["agent"]) == ("合成乙", "合成甲", None)


async def test_an_officer_names_agents_of_its_projects_and_the_office_leaders(
    town_officer: httpx.AsyncClient, office: httpx.AsyncClient
) -> None:
    project = await register(office)
    await post(
        town_officer,
        project,
        "leaders",
        role="agent",
        valid_from="2021-01-15",
        unit="town-office",
        person_name="合成丙",
    )
    body = {"role": "district_leader", "valid_from": "2021-01-15"} | HEAD
    refused = await town_officer.post(f"/v1/projects/{project['id']}/leaders", json=body, headers=seen(2))
    assert (refused.status_code, refused.json()["code"]) == (403, "office_only")
    nobody = await office.post(
        f"/v1/projects/{project['id']}/leaders",
        json={"role": "agent", "valid_from": "2021-02-01", "person_name": "合成丁"},
        headers=seen(2),
    )
    assert (nobody.status_code, nobody.json()["errors"][0]["pointer"]) == (422, "#/unit")


async def test_planned_totals_are_versions_and_the_newest_is_in_force(office: httpx.AsyncClient) -> None:
    project = await register(office, planned_total="100")
    assert project["planned_totals"] == [{"amount": "100.0000", "issued_on": None, "document": None}]
    await post(office, project, "planned-totals", amount="150", issued_on="2020-03-01", document="萧发改〔2020〕1号")
    await post(office, project, "planned-totals", amount="120", issued_on="2019-03-01")
    assert [each["amount"] for each in project["planned_totals"]] == ["100.0000", "120.0000", "150.0000"]
    assert project["planned_total"] == "150.0000"
    address = f"/v1/projects/{project['id']}"
    corrected = (await office.patch(address, json={"planned_total": "160"}, headers=seen(3))).json()
    assert [each["amount"] for each in corrected["planned_totals"]] == ["100.0000", "120.0000", "160.0000"]
    emptied = await office.patch(address, json={"planned_total": None}, headers=seen(4))
    assert (emptied.status_code, emptied.json()["code"]) == (409, "several_versions")
    removed = await office.delete(f"{address}/planned-totals", params={"issued_on": "2020-03-01"}, headers=seen(4))
    assert (removed.json()["planned_total"], removed.json()["version"]) == ("120.0000", 5)


async def test_of_a_split_chain_one_project_counts_whatever_is_withdrawn(office: httpx.AsyncClient) -> None:
    head, second, third = [
        await register(office, name=name, filed_on=day)
        for name, day in (("一期", "2019-05-01"), ("二期", "2020-05-01"), ("三期", "2021-05-01"))
    ]
    related = await register(office, name="配套道路")
    for phase in (third, second):
        await post(office, phase, "chain", head_id=head["id"])
    await post(office, related, "chain", head_id=head["id"], relation="related")

    async def counted() -> set[str]:
        chain = (await office.get("/v1/projects", params={"chain": head["id"]})).json()["items"]
        assert len(chain) == 4
        return {each["name"] for each in chain if each["counts"]}

    assert await counted() == {"一期", "配套道路"}
    await post(office, head, "withdraw", withdrawn_on="2022-01-01", reason="不再实施")
    assert await counted() == {"二期", "配套道路"}
    second = await read(office, second)
    assert second["version"] == 3, "the one that counts now says so with a version of its own"
    await post(office, second, "withdraw", withdrawn_on="2022-02-01", reason="不再实施")
    assert await counted() == {"三期", "配套道路"}

    nested = {"head_id": third["id"], "relation": "split_phase"}
    refused = await office.post(f"/v1/projects/{(await register(office))['id']}/chain", json=nested, headers=seen(1))
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "chain")
    third = await read(office, third)
    await post(office, third, "chain", head_id=None)
    assert (third["chain"], third["counts"]) == (None, True)


async def test_a_withdrawn_project_names_what_replaces_it(office: httpx.AsyncClient) -> None:
    gone, instead = await register(office), await register(office)
    address = f"/v1/projects/{gone['id']}/withdraw"
    body = {"withdrawn_on": "2022-01-01", "reason": "由另一项目替代"}
    itself = await office.post(address, json=body | {"replaced_by": gone["id"]}, headers=seen(1))
    assert (itself.status_code, itself.json()["errors"][0]["pointer"]) == (422, "#/replaced_by")
    done = await office.post(address, json=body | {"replaced_by": instead["id"]}, headers=seen(1))
    assert (done.json()["replaced_by"], done.json()["state"]) == (instead["id"], "withdrawn")
    back = await office.post(
        f"/v1/projects/{instead['id']}/withdraw", json=body | {"replaced_by": gone["id"]}, headers=seen(1)
    )
    assert back.json()["errors"][0]["detail"] == "替代项目已撤销"


async def test_filters_of_the_new_fields(office: httpx.AsyncClient) -> None:
    await register(office, name="甲", confidence="planned", programme_lists=["city", "152"])
    await register(office, name="乙", confidence="strive", memberships=[])
    for query, names in (
        ({"confidence": "planned"}, {"甲"}),
        ({"programme": ["152", "national"]}, {"甲"}),
        ({"programme": "national"}, set()),
        ({"counts": "false"}, set()),
        ({"list_code": "none"}, set()),
        ({"carrier": TOWN, "confidence": ["planned", "strive"]}, {"甲"}),
    ):
        answer = await office.get("/v1/projects", params=query)
        assert {each["name"] for each in answer.json()["items"]} == names, query


async def test_twenty_writers_of_all_that_belongs_to_a_project_lose_nothing(office: httpx.AsyncClient) -> None:
    project = await register(office, memberships=[], planned_total=None)
    address = f"/v1/projects/{project['id']}"
    days = [f"20{20 + at % 3}-0{1 + at // 3}-01" for at in range(5)]
    writes: list[tuple[str, str, dict[str, Any]]] = [
        ("PATCH", "", {name: value})
        for name, value in (
            ("track", "key"),
            ("confidence", "started"),
            ("batch", "building"),
            ("started_on", "2021-06-01"),
            ("planned_finish_on", "2022-12-01"),
        )
    ]
    for day in days:
        writes.append(("POST", "/planned-totals", {"amount": "1", "issued_on": day}))
        held = {"role": "agent", "unit": "another", "person_name": f"合成{day}", "valid_from": day}
        writes.append(("POST", "/leaders", held | {"valid_to": day[:-2] + "20"}))
        stay = {"carrier_code": TOWN, "valid_from": day, "valid_to": day[:-2] + "20"}
        writes.append(("POST", "/memberships", stay))
    assert len(writes) == 20

    async def write(method: str, path: str, body: dict[str, Any]) -> None:
        while True:
            tag = (await office.get(address)).headers["etag"]
            answer = await office.request(method, address + path, json=body, headers={"If-Match": tag})
            if answer.status_code == 200:
                return
            assert answer.status_code == 412, answer.text

    await asyncio.gather(*(write(*each) for each in writes))
    now = await read(office, project)
    assert now["version"] == 21
    assert (now["track"], now["confidence"], now["batch"]) == ("key", "started", "building")
    assert (now["started_on"], now["planned_finish_on"]) == ("2021-06-01", "2022-12-01")
    assert [each["issued_on"] for each in now["planned_totals"]] == sorted(days)
    assert [each["valid_from"] for each in now["leaders"]] == sorted(days)
    assert [each["valid_from"] for each in now["memberships"]] == sorted(days)
