"""A project's milestones: set from its track's template, re-planned, forecast, done with evidence."""

import asyncio
from collections import Counter
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import insert

from services.progress.light_rules.rules import Light
from services.progress.milestones.models import Milestone
from services.progress.tests.conftest import Desk, a_project

PROOF = {"document_number": "示例备〔2022〕1号"}


async def apply(desk: Desk, client: Any = None, **more: Any) -> dict[str, dict[str, Any]]:
    """Give the project inside its milestones; answers them by kind."""
    item = {"project_id": str(desk.inside), **more}
    answer = await (client or desk.officer).post("/v1/milestones/from-template", json={"items": [item]})
    assert answer.status_code == 200, answer.text
    return await milestones(desk)


async def milestones(desk: Desk) -> dict[str, dict[str, Any]]:
    wanted = {"project_id": str(desk.inside), "sort": "position"}
    return {each["kind"]: each for each in (await desk.officer.get("/v1/milestones", params=wanted)).json()["items"]}


async def test_a_template_gives_a_project_its_milestones_from_the_day_of_its_filing(desk: Desk) -> None:
    got = await apply(desk)
    assert list(got) == [
        *("filed", "land", "started", "topped_out", "main_works_completed", "built", "accepted", "commissioned")
    ]
    assert (got["filed"]["baseline_on"], got["started"]["baseline_on"]) == ("2021-01-15", "2021-09-12")
    assert got["started"]["name"] == "开工"
    assert (got["started"]["light"], got["commissioned"]["light"]) == ("red", "green")
    events = await desk.events()
    assert len(events) == 8
    assert all(kind == "milestone.registered" and payload["synthetic"] for kind, payload in events)


async def test_applying_again_adds_only_what_is_missing(desk: Desk) -> None:
    got = await apply(desk)
    address = f"/v1/milestones/{got['topped_out']['id']}"
    assert (await desk.officer.delete(address, headers={"If-Match": '"1"'})).status_code == 204
    again = await desk.office.post("/v1/milestones/from-template", json={"items": [{"project_id": str(desk.inside)}]})
    assert again.json()["items"][0] | {"project_id": ""} == {"project_id": "", "created": 1, "kept": 7}
    assert set(await milestones(desk)) == set(got)


async def test_what_is_known_takes_the_place_of_the_proposal(desk: Desk) -> None:
    started = {
        "kind": "started",
        "baseline_on": "2021-06-01",
        "planned_on": "2021-09-01",
        "reason": "用地报批延后",
        "done_on": "2021-08-20",
        **PROOF,
    }
    got = await apply(desk, anchor_on="2021-02-01", dates=[started])
    assert got["land"]["baseline_on"] == "2021-06-01"
    assert (got["started"]["plan_version"], got["started"]["slip_days"], got["started"]["light"]) == (2, 80, "yellow")
    plans = (await desk.officer.get(f"/v1/milestones/{got['started']['id']}/plans")).json()["items"]
    assert [(plan["number"], plan["planned_on"], plan["reason"]) for plan in plans] == [
        (1, "2021-06-01", None),
        (2, "2021-09-01", "用地报批延后"),
    ]


async def test_many_projects_without_milestones_get_them_at_once_but_only_ones_own(desk: Desk) -> None:
    await desk.learn(a_project(3, "turing-town", track="transformation"), a_project(4, None, state="withdrawn"))
    answer = (await desk.officer.post("/v1/milestones/from-template", json={"missing": True})).json()
    assert (len(answer["items"]), answer["created"], answer["without"]) == (2, 14, 0)
    foreign = {"items": [{"project_id": str(desk.outside)}]}
    refused = await desk.officer.post("/v1/milestones/from-template", json=foreign)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "#/items/0/project_id")
    assert (await desk.office.post("/v1/milestones/from-template", json={"missing": True})).json()["created"] == 8


async def test_re_planning_keeps_baseline_and_versions_and_needs_a_reason(desk: Desk) -> None:
    built = (await apply(desk))["built"]
    bare = await desk.step(desk.officer, built, "replan", {"planned_on": "2023-09-30"})
    assert bare.status_code == 422
    again = await desk.step(desk.officer, built, "replan", {"planned_on": built["planned_on"], "reason": "没有变化"})
    assert again.json()["errors"][0]["code"] == "same"
    moved = await desk.step(desk.officer, built, "replan", {"planned_on": "2023-09-30", "reason": "设计变更"})
    assert moved.status_code == 200, moved.text
    now = moved.json()
    assert (now["baseline_on"], now["planned_on"], now["plan_version"]) == (built["baseline_on"], "2023-09-30", 2)
    assert (now["slip_days"], now["light"]) == (208, "yellow")
    assert (await desk.events())[-1][0] == "milestone.replanned"
    rewritten = await desk.officer.patch(
        f"/v1/milestones/{built['id']}", json={"baseline_on": "2023-09-30"}, headers={"If-Match": '"2"'}
    )
    assert rewritten.json()["errors"][0]["code"] == "fixed"


async def test_done_needs_evidence_and_what_was_late_turns_yellow_not_green(desk: Desk) -> None:
    started = (await apply(desk))["started"]
    assert started["light"] == "red"
    bare = await desk.step(desk.officer, started, "complete", {"done_on": "2022-09-01"})
    assert (bare.status_code, bare.json()["errors"][0]["pointer"]) == (422, "#/evidence")
    ahead = await desk.step(desk.officer, started, "complete", {"done_on": "2022-10-01", **PROOF})
    assert ahead.json()["errors"][0]["code"] == "future"
    done = (await desk.step(desk.officer, started, "complete", {"done_on": "2022-09-01", **PROOF})).json()
    assert (done["light"], done["slip_days"], done["document_number"]) == ("yellow", 354, PROOF["document_number"])
    assert done["doubt"] == "登记信息中尚无开工日期，请核对"
    assert (await desk.step(desk.officer, done, "replan", {"planned_on": "2023-01-01", "reason": "完成了"})).json()[
        "errors"
    ][0]["code"] == "done"
    back = await desk.step(desk.office, done, "reopen", {"reason": "现场核查未开工"})
    assert (back.json()["done_on"], back.json()["light"]) == (None, "red")
    assert [kind for kind, _ in (await desk.events())[-2:]] == ["milestone.done", "milestone.reopened"]


async def test_a_project_is_in_operation_when_it_is_built_and_commissioned_both(desk: Desk) -> None:
    commissioned = {"kind": "commissioned", "baseline_on": "2022-06-01", "done_on": "2022-05-20", **PROOF}
    got = await apply(desk, dates=[commissioned])
    assert got["commissioned"]["operational_on"] is None
    for day, version, expected in (("2022-06-10", 1, "2022-06-10"), ("2022-04-01", 2, "2022-05-20")):
        address = f"/v1/milestones/{got['built']['id']}/complete"
        answer = await desk.officer.post(address, json={"done_on": day, **PROOF}, headers={"If-Match": f'"{version}"'})
        assert answer.status_code == 200, answer.text
        assert (await milestones(desk))["commissioned"]["operational_on"] == expected
    told = [payload for kind, payload in await desk.events() if payload["kind"] == "commissioned"]
    assert [(each["version"], each["operational_on"]) for each in told] == [
        (1, None),
        (2, "2022-06-10"),
        (3, "2022-05-20"),
    ]


async def test_the_registered_start_counts_and_a_differing_one_is_a_doubt(desk: Desk) -> None:
    await desk.learn(a_project(1, "turing-town", id=desk.inside, version=2, started_on=date(2022, 8, 8)))
    started = (await apply(desk))["started"]
    done = (await desk.step(desk.officer, started, "complete", {"done_on": "2022-09-01", **PROOF})).json()
    assert "2022-08-08" in done["doubt"]
    right = (await desk.step(desk.officer, done, "complete", {"done_on": "2022-08-08", **PROOF})).json()
    assert right["doubt"] is None


async def test_nobody_reads_or_writes_outside_its_scope(desk: Desk) -> None:
    got = await apply(desk)
    started = got["started"]
    done = {"done_on": "2022-09-01", **PROOF}
    assert (await desk.stranger.get(f"/v1/milestones/{started['id']}")).status_code == 404
    assert (await desk.stranger.get("/v1/milestones")).json()["items"] == []
    assert (await desk.step(desk.stranger, started, "complete", done)).status_code == 404
    elsewhere = desk.service.client("department_officer", subject="elsewhere", units=["elsewhere"])
    assert (await elsewhere.get(f"/v1/milestones/{started['id']}")).status_code == 200
    assert (await desk.step(elsewhere, started, "complete", done)).status_code == 403
    for role in ("leader", "inspector", "platform"):
        client = desk.service.client(role)
        assert (await client.get("/v1/milestones")).status_code == 200
        assert (await desk.step(client, started, "complete", done)).status_code == 403
    assert (await desk.service.client("admin").get("/v1/milestones")).status_code == 403
    assert (await desk.step(desk.department, started, "complete", done)).status_code == 200


async def test_a_withdrawn_project_is_grey_and_at_rest(desk: Desk) -> None:
    started = (await apply(desk))["started"]
    await desk.learn(a_project(1, "turing-town", id=desk.inside, version=2, state="withdrawn"))
    assert {each["light"] for each in (await milestones(desk)).values()} == {"grey"}
    refused = await desk.step(desk.officer, started, "complete", {"done_on": "2022-09-01", **PROOF})
    assert (refused.status_code, refused.json()["code"]) == (409, "project_withdrawn")


async def test_a_milestone_of_ones_own_needs_a_name_and_comes_last(desk: Desk) -> None:
    await apply(desk)
    body = {"project_id": str(desk.inside), "kind": "trial_run", "baseline_on": "2023-01-01"}
    assert (await desk.officer.post("/v1/milestones", json=body)).json()["errors"][0]["pointer"] == "#/name"
    made = await desk.officer.post("/v1/milestones", json=body | {"name": "试生产"})
    assert (made.status_code, made.json()["position"]) == (201, 9)
    assert (await desk.officer.post("/v1/milestones", json=body | {"name": "试生产"})).status_code == 409
    unknown = await desk.officer.post("/v1/milestones", json=body | {"project_id": str(uuid4()), "name": "试生产"})
    assert unknown.status_code in (422, 503)


async def test_filters_find_what_is_late_due_and_of_a_light(desk: Desk) -> None:
    await apply(desk)

    async def kinds(**wanted: Any) -> list[str]:
        answer = await desk.officer.get("/v1/milestones", params={"sort": "position", **wanted})
        assert answer.status_code == 200, answer.text
        return [each["kind"] for each in answer.json()["items"]]

    assert await kinds(late=True) == ["filed", "land", "started", "topped_out", "main_works_completed"]
    assert await kinds(light="red", kind=["started", "built"]) == ["started"]
    assert await kinds(due_from="2022-09-01", due_to="2022-12-31") == ["main_works_completed"]
    assert await kinds(done=True) == []
    assert await kinds(carrier="robot-town") == []
    assert await kinds(q="hcxm1", kind="filed") == ["filed"]
    assert await kinds(sort="-slip", limit=2) == ["filed", "land"]


async def test_of_many_writers_with_one_version_one_wins(desk: Desk) -> None:
    built = (await apply(desk))["built"]
    headers = {"If-Match": f'"{built["version"]}"'}
    changes = [{"forecast_on": f"2023-03-{day:02d}"} for day in range(1, 13)]
    answers = await asyncio.gather(
        *(desk.officer.patch(f"/v1/milestones/{built['id']}", json=change, headers=headers) for change in changes)
    )
    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 11]
    won = next(answer.json() for answer in answers if answer.status_code == 200)
    assert (await milestones(desk))["built"] == won


def _some_day(draw: Random) -> date | None:
    return None if draw.random() < 0.3 else date(2022, 6, 1) + timedelta(days=draw.randrange(220))


@pytest.mark.parametrize("yellow", [1, 15])
async def test_the_database_and_the_rule_see_one_light(desk: Desk, yellow: int) -> None:
    rule = {"valid_from": "2022-09-30", "yellow_days": yellow, "red_days": 30, "source": "试验"}
    assert (await desk.office.post("/v1/light-rules", json=rule)).status_code == 201
    draw = Random(4286)
    drawn = [(*(_some_day(draw) for _ in range(4)), draw.random() < 0.1) for _ in range(400)]
    rows = [
        {
            "project_id": desk.outside if stopped else desk.inside,
            "kind": f"kind_{at}",
            "name": "节点",
            "position": at,
            "baseline_on": baseline,
            "planned_on": (planned or baseline) if baseline else None,
            "forecast_on": forecast,
            "done_on": done,
        }
        for at, (baseline, planned, forecast, done, stopped) in enumerate(drawn)
    ]
    await desk.learn(a_project(2, None, id=desk.outside, version=2, state="withdrawn"))
    async with desk.service.app.state.database.session() as session:
        await session.execute(insert(Milestone), rows)
    seen = Counter[str]()
    for light in Light:
        answer = await desk.office.get("/v1/milestones", params={"light": light, "limit": 500})
        # The answer's light is the rule's, the filter's the database's.
        assert {each["light"] for each in answer.json()["items"]} == {light}
        seen[light] += len(answer.json()["items"])
    assert (seen.total(), len(seen)) == (len(rows), len(Light))
