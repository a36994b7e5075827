"""Activities: entered by the unit that holds them, and the month in words to paste."""

import json
from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest
from services.progress.tests.tasks.conftest import LEAD, PROOF, codes, led, step

TOUR = {
    "kind": "promotion_domestic", "title": "上海招商推介会", "held_on": "2022-06-18", "place": "上海", "unit": LEAD,
    "task_code": "publicity.tour_domestic", "url": "https://example.org/tour",
}  # fmt: skip


async def enter(client: httpx.AsyncClient, **fields: Any) -> dict[str, Any]:
    """Enter an activity."""
    answer = await client.post("/v1/activities", json=TOUR | fields)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_unit_keeps_its_own_activities(
    progress: ServiceUnderTest, office: httpx.AsyncClient, lead: httpx.AsyncClient
) -> None:
    activity = await enter(lead)
    address, seen = f"/v1/activities/{activity['id']}", {"If-Match": '"1"'}
    stranger = progress.client("department_officer", units=["another"])
    assert (await stranger.post("/v1/activities", json=TOUR)).json()["code"] == "outside_scope"
    assert (await stranger.patch(address, json={"place": "北京"}, headers=seen)).json()["code"] == "outside_scope"
    assert (await lead.patch(address, json={"unit": "another"}, headers=seen)).json()["code"] == "outside_scope"
    for role in ("leader", "inspector", "platform"):
        assert (await progress.client(role).post("/v1/activities", json=TOUR)).status_code == 403
        assert (await progress.client(role).get(address)).json()["title"] == TOUR["title"]
    assert (await progress.client("admin").get(address)).status_code == 403
    changed = (await lead.patch(address, json={"result": "签约 3 个项目"}, headers=seen)).json()
    assert (changed["result"], changed["version"]) == ("签约 3 个项目", 2)
    assert (await lead.delete(address, headers=seen)).status_code == 412
    assert (await lead.delete(address, headers={"If-Match": '"2"'})).status_code == 204
    assert (await office.get("/v1/activities")).json()["items"] == []
    events = (await office.get("/v1/events", params={"after": 151, "limit": 50})).json()["items"]
    kinds = ["registered", "updated", "withdrawn"]
    assert [event["type"] for event in events] == [f"progress.activity.{kind}" for kind in kinds]


async def test_what_does_not_fit_together_is_refused(office: httpx.AsyncClient) -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"series": "turing"}, "#/series not_a_conference"),
        ({"ended_on": "2022-06-01"}, "#/ended_on order"),
        ({"task_code": "no.such"}, "#/task_code unknown_task"),
    ]
    for fields, said in cases:
        assert codes(await office.post("/v1/activities", json=TOUR | fields)) == {said}
    for bad in ("javascript:alert(1)", "https://", "ftp://example.org", "https://a b"):
        assert (await office.post("/v1/activities", json=TOUR | {"url": bad})).status_code == 422, bad
    activity = await enter(office, kind="conference", series="turing")
    headers = {"If-Match": '"1"'}
    wrong = await office.patch(f"/v1/activities/{activity['id']}", json={"kind": "post"}, headers=headers)
    assert codes(wrong) == {"#/series not_a_conference"}
    twice = await office.post("/v1/activities", json=TOUR | {"kind": "conference"})
    assert (twice.status_code, twice.json()["code"]) == (409, "duplicate")


async def test_filters_say_which_activities_and_a_file_enters_them(office: httpx.AsyncClient) -> None:
    await enter(office)
    await enter(
        office, kind="conference", series="big_data", title="工业大数据大会", held_on="2021-09-01", task_code=None
    )
    for query, titles in (
        ({"kind": "conference"}, {"工业大数据大会"}),
        ({"series": "big_data"}, {"工业大数据大会"}),
        ({"held_from": "2022-01-01"}, {TOUR["title"]}),
        ({"held_to": "2021-12-31"}, {"工业大数据大会"}),
        ({"task_code": "publicity.tour_domestic"}, {TOUR["title"]}),
        ({"q": "上海"}, {TOUR["title"], "工业大数据大会"}),
        ({"q": "_"}, set()),
        ({"unit": "another"}, set()),
    ):
        items = (await office.get("/v1/activities", params=query)).json()["items"]
        assert {item["title"] for item in items} == titles, query
    rows = [json.loads(line) for line in (await office.get("/v1/activities.ndjson")).text.splitlines()]
    rows[0] |= {"place": "北京"}
    new = TOUR | {"title": "广州推介会", "held_on": "2022-07-01"}
    wrong = new | {"title": "坏行", "unit": "nobody-knows"}
    for number, (sent, status) in enumerate(
        (([*rows, new, wrong], 503), ([*rows, new | {"series": "turing"}], 422), ([*rows, new], 200))
    ):
        data = "\n".join(json.dumps(row, ensure_ascii=False) for row in sent).encode()
        files = {"file": ("a.ndjson", data, "application/x-ndjson")}
        answer = await office.post("/v1/activities/import", params={"dry_run": False}, files=files)
        assert answer.status_code == status, (number, answer.text)
    report = answer.json()
    assert (report["created"], report["updated"], report["unchanged"]) == (1, 1, 1)


async def test_the_digest_tells_what_happened_in_the_month_and_nothing_else(
    progress: ServiceUnderTest, office: httpx.AsyncClient
) -> None:
    await enter(office)
    await enter(office, kind="post", title="公众号推文一")
    await enter(office, title="七月推介会", held_on="2022-07-02")
    task = await led(office, "mechanisms.assessment")
    task = (await step(office, task, state="in_progress", happened_on="2022-05-01")).json()
    await step(office, task, state="done", happened_on="2022-06-20", **PROOF)
    month = (await office.get("/v1/activities/digest", params={"period": "2022-06"})).json()
    assert (month["tasks_done"], month["activities"], month["synthetic"]) == (1, 1, False)
    assert "6月18日，上海招商推介会（上海）。" in month["text"]
    assert f"6月20日，“{task['title']}”完成。" in month["text"]
    assert "截至2022年6月末，方案任务共 151 项，已完成 1 项。" in month["text"]
    assert "七月" not in month["text"]
    assert "推文" not in month["text"]
    assert month["markdown"].startswith("# ")
    empty = (await office.get("/v1/activities/digest", params={"period": "2020-02"})).json()
    assert "没有可发布" in empty["text"]
    await enter(office, title="演示活动", synthetic=True)
    marked = (await office.get("/v1/activities/digest", params={"period": "2022-06"})).json()
    assert "演示数据，不得发布" in marked["text"]
    assert (await office.get("/v1/activities/digest", params={"period": "2022-13"})).status_code == 422
