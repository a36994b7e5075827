"""Tasks: loaded from the plan, led by a unit, taken step by step to their end."""

from datetime import date
from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest
from services.progress.load_plan import planned_tasks
from services.progress.tests.tasks.conftest import LEAD, PLAN, PROOF, change, codes, find, led, load, step


async def test_every_task_of_the_plan_is_there_once_however_often_it_is_loaded(
    progress: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    assert await load(progress) == 0
    tasks = (await office.get("/v1/tasks", params={"limit": 500})).json()["items"]
    assert len(tasks) == len(PLAN.tasks) == 151
    counts = (await office.get("/v1/tasks/actions")).json()["items"]
    assert [count["kind"] for count in counts] == ["special_action"] * 5 + ["safeguard"] * 5
    assert sum(count["total"] for count in counts) == 151
    events = (await office.get("/v1/events", params={"limit": 500})).json()["items"]
    assert [event["type"] for event in events].count("progress.task.registered") == 151


async def test_a_changed_plan_is_a_new_version_that_leaves_what_officials_set(
    progress: ServiceUnderTest, office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    task = await led(office, "industries.industry_map")
    task = (await step(lead, task, state="in_progress", text="已委托编制")).json()
    task = (await change(office, task, due_on="2020-06-30", carrier_codes=["turing-town"])).json()
    planned = planned_tasks(PLAN)
    at = next(index for index, each in enumerate(planned) if each.code == task["code"])
    planned[at] = planned[at].model_copy(update={"title": "产业发展地图（修订）", "due_on": date(2021, 12, 31)})
    dropped = planned.pop(0)

    assert await load(progress, planned) == 2
    after = (await office.get(f"/v1/tasks/{task['id']}")).json()
    assert (after["title"], after["plan_version"], after["version"]) == ("产业发展地图（修订）", 2, task["version"] + 1)
    kept = ("lead_unit", "due_on", "state", "note", "carrier_codes")
    assert {name: after[name] for name in kept} == {name: task[name] for name in kept}
    versions = (await office.get(f"/v1/tasks/{task['id']}/plan-versions")).json()["items"]
    assert [version["content"]["title"] for version in versions] == ["产业发展地图（修订）", task["title"]]
    gone = (await office.get("/v1/tasks", params={"withdrawn": True})).json()["items"]
    assert [each["code"] for each in gone] == [dropped.code]

    assert await load(progress) == 2
    back = await find(office, dropped.code)
    assert (back["plan_version"], back["withdrawn"]) == (3, False)


async def test_a_task_is_done_only_step_by_step_and_with_evidence(
    office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    task = await led(office, "mechanisms.assessment")
    assert codes(await step(lead, task, state="done", **PROOF)) == {"#/state transition"}
    assert codes(await step(lead, task)) == {"#/text required"}
    assert codes(await step(lead, task, state="in_progress", happened_on="2022-10-01")) == {"#/happened_on future"}
    task = (await step(lead, task, state="in_progress")).json()
    assert codes(await step(lead, task, state="done")) == {"#/evidence evidence_required"}
    early = await step(lead, task, state="done", happened_on="2022-05-01", **PROOF)
    assert codes(early) == {"#/happened_on order"}
    done = await step(lead, task, state="done", happened_on="2022-08-01", text="办法已印发", **PROOF)
    task = done.json()
    assert (task["state"], task["started_on"], task["done_on"]) == ("done", "2022-06-01", "2022-08-01")
    assert codes(await step(lead, task, state="in_progress")) == {"#/text reason_required"}
    again = (await step(lead, task, state="in_progress", text="办法需修订")).json()
    assert (again["done_on"], again["started_on"]) == (None, "2022-06-01")
    history = (await lead.get(f"/v1/tasks/{task['id']}/steps")).json()["items"]
    assert [each["state"] for each in history] == ["in_progress", "done", "in_progress"]


async def test_a_task_that_recurs_is_done_when_every_date_is_fulfilled(office: httpx.AsyncClient) -> None:
    task = await find(office, "publicity.tour_overseas")
    assert task["next_due_on"] == "2019-12-31"
    task = (await step(office, task, state="in_progress", happened_on="2019-03-01")).json()
    for year in (2019, 2020, 2021):
        fulfilled = {"occurrence": f"{year}-12-31", "happened_on": f"{year}-11-11", **PROOF}
        task = (await step(office, task, **fulfilled)).json()
        assert task["next_due_on"] == f"{year + 1}-12-31"
    assert codes(await step(office, task, state="done", **PROOF)) == {"#/state occurrences_open"}
    assert codes(await step(office, task, occurrence="2019-12-31", **PROOF)) == {"#/occurrence unknown_occurrence"}
    task = (await step(office, task, occurrence="2022-12-31", **PROOF)).json()
    assert (await step(office, task, state="done", **PROOF)).json()["state"] == "done"


async def test_only_the_office_and_the_lead_unit_write_a_task(
    progress: ServiceUnderTest, office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    task = await led(office, "environment.fewer_papers")
    figures = [{"name": "申报材料", "unit": "份", "before": "12", "after": "5"}]
    task = (await change(lead, task, figures=figures)).json()
    assert (task["figures"][0]["after"], task["may_report"]) == ("5", True)
    for field in ({"lead_unit": "another"}, {"due_on": "2023-01-01"}, {"title": "另一名称"}):
        refused = await change(lead, task, **field)
        assert (refused.status_code, refused.json()["code"]) == (403, "office_only"), field
    others = progress.client("department_officer", units=["another"])
    carriers = progress.client("carrier_officer", units=["another"], carriers=["turing-town"])
    for client in (others, carriers):
        assert (await client.get(f"/v1/tasks/{task['id']}")).json()["may_report"] is False
        assert (await step(client, task, state="in_progress")).json()["code"] == "outside_scope"
    for role in ("leader", "inspector", "platform"):
        assert (await step(progress.client(role), task, state="in_progress")).status_code == 403
    assert (await progress.client("admin").get("/v1/tasks")).status_code == 403
    told = (await step(lead, task, state="in_progress", text="已梳理")).json()
    outside = (await progress.client("platform").get(f"/v1/tasks/{task['id']}")).json()
    assert (told["note"], outside["note"], outside["state"]) == ("已梳理", None, "in_progress")


async def test_the_plan_says_what_a_task_is_and_the_office_adds_its_own(office: httpx.AsyncClient) -> None:
    planned = await find(office, "mechanisms.meetings")
    assert codes(await change(office, planned, title="改名")) == {"#/title fixed_by_plan"}
    refused = await office.delete(f"/v1/tasks/{planned['id']}", headers={"If-Match": '"1"'})
    assert (refused.status_code, refused.json()["code"]) == (409, "fixed_by_plan")

    new = {"action": "publicity", "title": "编印宣传册", "clause": "办公室工作安排", "due_on": "2022-12-01"}
    own = (await office.post("/v1/tasks", json=new)).json()
    assert own["code"].startswith("own.")
    taken = await office.post("/v1/tasks", json=new | {"code": own["code"]})
    assert (taken.status_code, taken.json()["code"]) == (409, "code_taken")
    gone = await office.delete(f"/v1/tasks/{own['id']}", headers={"If-Match": '"1"'})
    assert gone.status_code == 204
    assert (await change(office, own | {"version": 2}, title="再改")).json()["code"] == "withdrawn"
    events = (await office.get("/v1/events", params={"after": 151, "limit": 500})).json()["items"]
    assert [event["type"] for event in events] == ["progress.task.registered", "progress.task.withdrawn"]


async def test_what_a_task_refers_to_must_be_there(office: httpx.AsyncClient) -> None:
    new = {"action": "publicity", "title": "示例", "clause": "示例"}
    for field, said in (
        ({"action": "nothing"}, "#/action unknown_action"),
        ({"code": "planning.mine"}, "#/code"),
        ({"figures": [{"name": "甲", "unit": "份", "before": "-1"}]}, "#/figures/0/before"),
        ({"surprise": 1}, "#/surprise"),
        ({"due_on": 20221201}, "#/due_on"),
    ):
        answer = await office.post("/v1/tasks", json=new | field)
        assert answer.status_code == 422, field
        assert any(each.startswith(said) for each in codes(answer)), (field, codes(answer))
    task = await find(office, "mechanisms.meetings")
    unsure = await change(office, task, lead_unit="no-such-unit")
    assert unsure.status_code == 503, "identity, which alone would know, does not answer here"
    stale = await change(office, task | {"version": 7}, lead_unit=LEAD)
    assert stale.status_code == 412


async def test_filters_say_which_tasks(office: httpx.AsyncClient, lead: httpx.AsyncClient) -> None:
    task = await led(office, "publicity.wechat")
    cases: list[tuple[dict[str, Any], set[str]]] = [
        ({"lead_unit": LEAD}, {task["code"]}),
        ({"has_lead": True}, {task["code"]}),
        ({"action": "publicity", "overdue": True}, {"publicity.tour_domestic", "publicity.tour_overseas"}),
        ({"action": "publicity", "due_to": "2019-12-31"}, {"publicity.tour_domestic", "publicity.tour_overseas"}),
        ({"clause": "五(五)", "q": "公众号"}, {task["code"]}),
        ({"q": "%"}, set()),
        ({"state": "done"}, set()),
        ({"from_plan": False}, set()),
    ]
    for query, expected in cases:
        items = (await office.get("/v1/tasks", params=query)).json()["items"]
        assert {item["code"] for item in items} == expected, query
    mine = (await lead.get("/v1/tasks", params={"mine": True})).json()["items"]
    assert [item["code"] for item in mine] == [task["code"]]
    assert len((await lead.get("/v1/tasks", params={"mine": False, "limit": 500})).json()["items"]) == 150
    seen: list[str] = []
    paged: dict[str, Any] = {"sort": "-next_due_on", "limit": 50}
    while True:
        page = (await office.get("/v1/tasks", params=paged)).json()
        seen += [item["code"] for item in page["items"]]
        if page["next"] is None:
            break
        paged["cursor"] = page["next"]
    assert len(seen) == len(set(seen)) == 151
    csv = (await office.get("/v1/tasks.csv", params={"action": "publicity"})).text
    assert "氛围营造" in csv
    assert "行动=publicity" in csv


async def test_an_order_may_be_about_a_task_of_the_plan(progress: ServiceUnderTest) -> None:
    body = {"title": "加快编印", "demand": "办理", "unit": LEAD, "on": "2022-09-01", "due_on": "2022-09-30"}
    order = await progress.client("inspector").post("/v1/orders", json=body | {"task_code": PLAN.tasks[0].code})
    assert (order.status_code, order.json().get("task_code")) == (201, PLAN.tasks[0].code), order.text
