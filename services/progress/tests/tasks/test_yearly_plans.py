"""Yearly plans: drafted, issued for good, revised by a further version, compared with what came before."""

from typing import Any

import httpx
from hypothesis import given
from hypothesis import strategies as st

from services.kit.testing import ServiceUnderTest
from services.progress.tests.tasks.conftest import ELSEWHERE, IN_TOWN, codes
from services.progress.yearly_plans.rules import Change, compare

TASK, OTHER = {"task_code": "publicity.wechat"}, {"task_code": "publicity.media"}
SUBJECTS = st.lists(st.integers(0, 8), max_size=8, unique=True)


@given(now=SUBJECTS, former=SUBJECTS | st.none(), last_year=SUBJECTS | st.none())
def test_from_the_former_plan_and_the_changes_follows_the_new_one(
    now: list[int], former: list[int] | None, last_year: list[int] | None
) -> None:
    found = compare(now, former, last_year)
    assert [each.subject for each in found][: len(now)] == now
    for before, change in ((former, "change"), (last_year, "since_last_year")):
        said = {each.subject: getattr(each, change) for each in found}
        if before is None:
            assert set(said.values()) <= {None}
            continue
        by = {kind: {subject for subject, each in said.items() if each is kind} for kind in Change}
        assert (set(before) - by[Change.DROPPED]) | by[Change.ADDED] == set(now)
        assert by[Change.KEPT] == set(before) & set(now)


async def post(client: httpx.AsyncClient, plan: dict[str, Any], what: str, **body: Any) -> httpx.Response:
    """Do something to a plan as seen."""
    headers = {"If-Match": f'"{plan["version"]}"'}
    return await client.post(f"/v1/yearly-plans/{plan['id']}/{what}", json=body, headers=headers)


async def draft(client: httpx.AsyncClient, plan: dict[str, Any], *items: dict[str, Any]) -> httpx.Response:
    """Write a plan's draft as seen."""
    body = {"title": f"{plan['year']}年度推进实施计划", "items": list(items)}
    headers = {"If-Match": f'"{plan["version"]}"'}
    return await client.put(f"/v1/yearly-plans/{plan['id']}/draft", json=body, headers=headers)


async def issued(client: httpx.AsyncClient, year: int, *items: dict[str, Any], **new: Any) -> dict[str, Any]:
    """A year's plan, issued in January."""
    begun = {"year": year, "title": f"{year}年度推进实施计划", **new}
    plan = (await client.post("/v1/yearly-plans", json=begun)).json()
    plan = (await draft(client, plan, *items)).json()
    answer = await post(client, plan, "issue", issued_on=f"{year}-01-20", document_number=f"示例发〔{year}〕2号")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def items_of(client: httpx.AsyncClient, plan: dict[str, Any], number: int) -> list[tuple[str, Any, Any]]:
    """What a version has, and what became of it."""
    answer = (await client.get(f"/v1/yearly-plans/{plan['id']}/versions/{number}")).json()
    return [
        (item["task_code"] or item["project_id"], item["change"], item["since_last_year"]) for item in answer["items"]
    ]


async def test_a_version_says_what_it_adds_drops_and_keeps(office: httpx.AsyncClient) -> None:
    town = {"project_id": IN_TOWN, "planned_amount": "5000", "goal": "主体竣工"}
    await issued(office, 2021, town, TASK)
    plan = await issued(office, 2022, town, OTHER)
    wechat, media = "publicity.wechat", "publicity.media"
    assert await items_of(office, plan, 1) == [
        (IN_TOWN, None, "kept"), (media, None, "added"), (wechat, None, "dropped"),
    ]  # fmt: skip
    plan = (await post(office, plan, "revise", reason="年中调整")).json()
    assert [version["number"] for version in plan["versions"]] == [2, 1]
    plan = (await draft(office, plan, OTHER, {"project_id": ELSEWHERE}, TASK)).json()
    revised = await post(office, plan, "issue", issued_on="2022-07-05", document_number="示例发〔2022〕9号")
    plan = revised.json()
    assert plan["issued_on"] == "2022-01-20"
    assert await items_of(office, plan, 2) == [
        (media, "kept", "added"), (ELSEWHERE, "added", "added"), (wechat, "added", "kept"),
        (IN_TOWN, "dropped", "dropped"),
    ]  # fmt: skip
    events = (await office.get("/v1/events", params={"after": 151, "limit": 50})).json()["items"]
    assert [event["type"] for event in events] == [
        "progress.yearly_plan.issued", "progress.yearly_plan.issued", "progress.yearly_plan.revised",
    ]  # fmt: skip
    last = events[-1]["data"]
    assert (last["plan_version"], last["issued_on"], last["revised_on"]) == (2, "2022-01-20", "2022-07-05")
    assert [item["change"] for item in last["items"]] == ["kept", "added", "added", "dropped"]
    csv = await office.get(f"/v1/yearly-plans/{plan['id']}/versions/2/items.csv")
    assert "调出" in csv.text
    assert "示例发〔2022〕9号" in (await office.get("/v1/yearly-plans.csv")).text


async def test_what_was_issued_is_never_changed(office: httpx.AsyncClient) -> None:
    plan = await issued(office, 2022, TASK)
    headers = {"If-Match": f'"{plan["version"]}"'}
    for answer in (
        await draft(office, plan, OTHER),
        await office.delete(f"/v1/yearly-plans/{plan['id']}/draft", headers=headers),
        await post(office, plan, "issue", issued_on="2022-02-01", document_number="另一文号"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "issued")
    plan = (await post(office, plan, "revise", reason="误点")).json()
    assert (await post(office, plan, "revise", reason="再次")).json()["code"] == "has_draft"
    headers = {"If-Match": f'"{plan["version"]}"'}
    assert (await office.delete(f"/v1/yearly-plans/{plan['id']}/draft", headers=headers)).status_code == 204
    assert [each["number"] for each in (await office.get(f"/v1/yearly-plans/{plan['id']}")).json()["versions"]] == [1]


async def test_a_draft_is_the_offices_own_and_projects_are_seen_in_scope(
    progress: ServiceUnderTest, office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    begun = {"year": 2022, "title": "2022年度推进实施计划"}
    assert (await lead.post("/v1/yearly-plans", json=begun)).status_code == 403
    plan = (await office.post("/v1/yearly-plans", json=begun)).json()
    town = progress.client("carrier_officer", carriers=["turing-town"])
    for client in (lead, town, progress.client("leader")):
        assert (await client.get("/v1/yearly-plans")).json()["items"] == []
        assert (await client.get(f"/v1/yearly-plans/{plan['id']}")).status_code == 404
    plan = (await draft(office, plan, {"project_id": IN_TOWN}, {"project_id": ELSEWHERE}, TASK)).json()
    await post(office, plan, "issue", issued_on="2022-01-20", document_number="示例发〔2022〕2号")
    seen = (await town.get(f"/v1/yearly-plans/{plan['id']}/versions/1")).json()
    assert ([item["project_id"] for item in seen["items"]], seen["hidden"]) == ([IN_TOWN, None], 1)
    assert (await town.get(f"/v1/yearly-plans/{plan['id']}/versions/2")).status_code == 404


async def test_bad_plans_are_refused_with_what_is_wrong(office: httpx.AsyncClient) -> None:
    plan = (await office.post("/v1/yearly-plans", json={"year": 2022, "title": "示例"})).json()
    again = await office.post("/v1/yearly-plans", json={"year": 2022, "title": "示例"})
    assert (again.status_code, again.json()["code"]) == (409, "year_taken")
    copied = {"year": 2021, "title": "示例", "from_last_year": True}
    assert codes(await office.post("/v1/yearly-plans", json=copied)) == {"#/from_last_year no_former"}
    assert codes(await post(office, plan, "issue", issued_on="2022-01-20", document_number="1号")) == {"#/items empty"}
    assert codes(await draft(office, plan, TASK, TASK)) == {"#/items/1/task_code duplicate"}
    assert codes(await draft(office, plan, {"task_code": "no.such"})) == {"#/items/0/task_code unknown_task"}
    assert (await draft(office, plan, TASK | {"project_id": IN_TOWN})).status_code == 422
    assert (await draft(office, plan, TASK | {"planned_amount": "-5"})).status_code == 422
    plan = (await draft(office, plan, TASK)).json()
    for day, code in (("2022-10-15", "future"), ("2020-01-20", "other_year")):
        answer = await post(office, plan, "issue", issued_on=day, document_number="1号")
        assert codes(answer) == {f"#/issued_on {code}"}
    assert (await draft(office, plan | {"version": 1}, OTHER)).status_code == 412
