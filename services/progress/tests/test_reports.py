"""The monthly report of a project: begun from last month, submitted in time, confirmed by somebody else."""

import asyncio
from datetime import date
from typing import Any

import httpx
import pytest

from services.kit.testing import StartService
from services.progress.tests.conftest import NOBODY, Desk, a_project

TEXT = "主体结构施工至地上五层"


async def enter(desk: Desk, period: str = "2022-08", client: Any = None, **more: Any) -> httpx.Response:
    body = {"project_id": str(desk.inside), "period": period, "text": TEXT, "percent": "45", **more}
    return await (client or desk.officer).post("/v1/reports", json=body)


async def confirmed(desk: Desk, period: str = "2022-08", **more: Any) -> dict[str, Any]:
    entered = (await enter(desk, period, **more)).json()
    submitted = (await desk.step(desk.officer, entered, "submit")).json()
    answer = await desk.step(desk.office, submitted, "confirm")
    assert answer.status_code == 200, answer.text
    record: dict[str, Any] = answer.json()
    return record


async def test_a_report_goes_from_draft_to_confirmed_and_only_then_others_hear_of_it(desk: Desk) -> None:
    draft = (await enter(desk)).json()
    assert (draft["state"], draft["percent"], draft["due_on"]) == ("draft", "45.00", "2022-09-07")
    assert await desk.events() == []
    assert (await desk.service.client("platform").get("/v1/reports")).json()["items"] == []
    done = await confirmed(desk, "2022-09")
    assert (done["state"], done["confirmed_text"], done["confirmed_percent"]) == ("confirmed", TEXT, "45.00")
    assert [(kind, payload["state"]) for kind, payload in await desk.events()] == [
        ("report.submitted", "submitted"),
        ("report.confirmed", "confirmed"),
    ]


async def test_nobody_confirms_what_they_submitted_themselves(desk: Desk) -> None:
    entered = (await enter(desk, client=desk.office)).json()
    submitted = (await desk.step(desk.office, entered, "submit")).json()
    assert (await desk.step(desk.office, submitted, "confirm")).json()["code"] == "four_eyes"
    seen = {"items": [{"id": submitted["id"], "version": submitted["version"]}]}
    assert (await desk.office.post("/v1/reports/confirm", json=seen)).json() == {"confirmed": 0, "own": 1}
    another = desk.service.client("office", subject="another")
    assert (await desk.step(another, submitted, "confirm")).status_code == 200


async def test_a_returned_report_says_why_and_is_submitted_anew(desk: Desk) -> None:
    submitted = (await desk.step(desk.officer, (await enter(desk)).json(), "submit")).json()
    assert (await desk.step(desk.officer, submitted, "return", {"reason": "不具体"})).status_code == 403
    assert (await desk.step(desk.office, submitted, "return", {"reason": ""})).status_code == 422
    returned = (await desk.step(desk.office, submitted, "return", {"reason": "请写明层数"})).json()
    assert (returned["state"], returned["return_reason"]) == ("returned", "请写明层数")
    kind, payload = (await desk.events())[-1]
    assert (kind, payload["reason"]) == ("report.returned", "请写明层数")
    headers = {"If-Match": f'"{returned["version"]}"'}
    changed = await desk.officer.patch(f"/v1/reports/{returned['id']}", json={"text": "地上六层"}, headers=headers)
    assert changed.json()["state"] == "draft"
    again = (await desk.step(desk.officer, changed.json(), "submit")).json()
    assert (again["state"], again["return_reason"]) == ("submitted", None)


async def test_a_correction_leaves_what_was_confirmed_until_it_is_confirmed_itself(desk: Desk) -> None:
    record = await confirmed(desk)
    change = {"text": "地上六层", "percent": "50"}
    headers = {"If-Match": f'"{record["version"]}"'}
    refused = await desk.officer.patch(f"/v1/reports/{record['id']}", json=change, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong_state")
    assert (await desk.step(desk.officer, record, "correct", change)).status_code == 422
    corrected = (await desk.step(desk.officer, record, "correct", change | {"reason": "核实后更正"})).json()
    assert (corrected["state"], corrected["confirmed_text"], corrected["text"]) == ("submitted", TEXT, "地上六层")
    back = (await desk.step(desk.officer, corrected, "withdraw")).json()
    assert (back["state"], back["text"], back["percent"]) == ("confirmed", TEXT, "45.00")
    anew = (await desk.step(desk.officer, back, "correct", change | {"reason": "核实后更正"})).json()
    final = (await desk.step(desk.office, anew, "confirm")).json()
    assert (final["confirmed_text"], final["confirmed_percent"]) == ("地上六层", "50.00")
    assert [kind for kind, _ in await desk.events()][2:] == [
        *("report.corrected", "report.withdrawn", "report.corrected", "report.confirmed")
    ]


async def test_a_new_report_begins_with_what_was_said_last(desk: Desk) -> None:
    wanted = {"project_id": str(desk.inside), "period": "2022-09"}
    first = (await desk.officer.get("/v1/reports/proposal", params=wanted)).json()
    assert (first["from_period"], first["text"], first["percent"]) == (None, "", None)
    await confirmed(desk, "2022-06")
    proposal = (await desk.officer.get("/v1/reports/proposal", params=wanted)).json()
    assert (proposal["from_period"], proposal["text"], proposal["percent"]) == ("2022-06", TEXT, "45.00")
    assert (proposal["due_on"], proposal["existing"]) == ("2022-10-12", None)
    own = (await enter(desk, "2022-09")).json()
    assert (await desk.officer.get("/v1/reports/proposal", params=wanted)).json()["existing"] == own["id"]
    assert (await desk.stranger.get("/v1/reports/proposal", params=wanted)).status_code == 403


@pytest.mark.parametrize(("day", "late"), [(date(2022, 10, 12), False), (date(2022, 10, 13), True)])
async def test_the_due_day_counts_working_days_over_the_national_holiday(
    start_service: StartService, day: date, late: bool
) -> None:
    async with start_service("progress", registry_url=NOBODY, identity_url=NOBODY, seeding=True) as up:
        project = a_project(1, "turing-town")
        desk = Desk(up, project["id"], project["id"])
        await desk.learn(project)
        desk.officer.headers["Zaiti-Clock"] = f"{day}T23:59:00+08:00"
        submitted = (await desk.step(desk.officer, (await enter(desk, "2022-09")).json(), "submit")).json()
        assert (submitted["due_on"], submitted["late"]) == ("2022-10-12", late)


async def test_a_month_outside_the_plan_or_not_begun_cannot_be_reported_nor_twice(desk: Desk) -> None:
    assert (await enter(desk, "2022-10")).json()["errors"][0]["code"] == "future_period"
    assert (await enter(desk, "2018-12")).json()["errors"][0]["code"] == "outside_plan"
    assert (await enter(desk, percent="100.5")).json()["errors"][0]["pointer"] == "#/percent"
    assert (await enter(desk)).status_code == 201
    assert (await enter(desk)).json()["code"] == "already_entered"


async def test_going_back_is_questioned_and_acknowledged(desk: Desk) -> None:
    await confirmed(desk, "2022-07", percent="60")
    asked = await enter(desk)
    assert (asked.status_code, asked.json()["code"]) == (409, "questioned")
    body = {"project_id": str(desk.inside), "period": "2022-08", "text": TEXT, "percent": "45"}
    told = await desk.officer.post("/v1/reports", json=body, params={"acknowledge": True})
    assert told.status_code == 201


async def test_nobody_reads_or_reports_outside_its_scope(desk: Desk) -> None:
    record = await confirmed(desk)
    assert (await desk.stranger.get(f"/v1/reports/{record['id']}")).status_code == 404
    assert (await enter(desk, "2022-09", desk.stranger)).status_code == 403
    assert (await enter(desk, "2022-09", desk.department)).status_code == 201
    elsewhere = desk.service.client("department_officer", units=["elsewhere"])
    assert (await enter(desk, "2022-07", elsewhere)).status_code == 403
    for role in ("leader", "inspector", "platform"):
        client = desk.service.client(role)
        assert (await enter(desk, "2022-07", client)).status_code == 403
        assert (await desk.step(client, record, "confirm")).status_code == 403
    assert (await desk.service.client("admin").get("/v1/reports")).status_code == 403


async def test_many_are_confirmed_at_once_all_as_they_were_seen_or_none(desk: Desk) -> None:
    sent = [
        (await desk.step(desk.officer, (await enter(desk, f"2022-0{month}")).json(), "submit")).json()
        for month in range(1, 6)
    ]
    items = [{"id": each["id"], "version": each["version"]} for each in sent]
    stale = [*items[:-1], items[-1] | {"version": 1}]
    refused = await desk.office.post("/v1/reports/confirm", json={"items": stale})
    assert [(error["pointer"], error["code"]) for error in refused.json()["errors"]] == [("#/items/4", "stale")]
    assert (await desk.office.get("/v1/reports", params={"state": "confirmed"})).json()["items"] == []
    assert (await desk.office.post("/v1/reports/confirm", json={"items": items[:2]})).json()["confirmed"] == 2
    rest = await desk.office.post("/v1/reports/confirm", json={"period": ["2022-03", "2022-04"]})
    assert rest.json() == {"confirmed": 2, "own": 0}
    assert (await desk.office.post("/v1/reports/confirm", json={})).status_code == 422


async def test_of_many_writers_with_one_version_one_wins(desk: Desk) -> None:
    record = (await enter(desk)).json()
    headers = {"If-Match": f'"{record["version"]}"'}
    answers = await asyncio.gather(
        *(
            desk.officer.patch(f"/v1/reports/{record['id']}", json={"text": f"第{day}次修改"}, headers=headers)
            for day in range(12)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 11]


async def test_what_is_due_is_listed_and_counted_by_unit_and_month(desk: Desk) -> None:
    late_filed = a_project(3, None, filed_on=date(2022, 9, 20))
    gone = a_project(4, None, state="withdrawn", withdrawn_on=date(2022, 7, 10))
    running = a_project(5, None)
    await desk.learn(late_filed, gone, running)
    done = {"kind": "commissioned", "baseline_on": "2022-06-01", "done_on": "2022-07-31", "document_number": "示例1号"}
    item = {"project_id": str(running["id"]), "dates": [done]}
    assert (await desk.office.post("/v1/milestones/from-template", json={"items": [item]})).status_code == 200
    await confirmed(desk, "2022-07")
    submitted = (await desk.step(desk.officer, (await enter(desk)).json(), "submit")).json()
    assert submitted["late"]  # August's was due on 7 September; the day is 30 September.
    await desk.step(desk.office, submitted, "return", {"reason": "请写明层数"})
    await enter(desk, "2022-09")

    period = {"from_period": "2022-07", "to_period": "2022-09"}
    matrix = (await desk.office.get("/v1/reports/matrix", params=period)).json()
    assert [head["due_on"] for head in matrix["periods"]] == ["2022-08-05", "2022-09-07", "2022-10-12"]
    assert [row["owner_unit"] for row in matrix["items"]] == ["somewhere", "town-office"]
    own = [
        {name: count for name, count in month.items() if count and name != "period"}
        for month in matrix["items"][1]["months"]
    ]
    assert own == [
        {"due": 3, "late": 1, "missing": 2, "confirmed": 1},
        {"due": 1, "returned": 1},
        {"due": 2, "waiting": 2},
    ]
    for month in (*matrix["total"], *(month for row in matrix["items"] for month in row["months"])):
        assert month["due"] == sum(month[name] for name in ("on_time", "late", "waiting", "missing", "returned"))

    async def standings(client: httpx.AsyncClient, month: str) -> dict[str, str]:
        items = (await client.get("/v1/reports/due", params={"period": month, "limit": 500})).json()["items"]
        return {item["project_name"]: item["standing"] for item in items}

    assert await standings(desk.office, "2022-07") == {
        "合成项目1": "confirmed",
        "合成项目2": "missing",
        "合成项目4": "missing",
        "合成项目5": "missing",
    }
    assert await standings(desk.officer, "2022-08") == {"合成项目1": "returned"}
    assert (await desk.office.get("/v1/reports/due", params={"standing": "waiting", "limit": 1})).json()["next"]
    assert (await desk.office.get("/v1/reports/matrix.xlsx", params=period)).status_code == 200
    assert (await desk.office.get("/v1/reports/matrix", params={"from_period": "2019-01"})).status_code == 422


async def test_a_draft_is_dropped_and_a_published_one_withdrawn(desk: Desk) -> None:
    draft = (await enter(desk)).json()
    assert (await desk.officer.delete(f"/v1/reports/{draft['id']}", headers={"If-Match": '"1"'})).status_code == 204
    assert await desk.events() == []
    submitted = (await desk.step(desk.officer, (await enter(desk)).json(), "submit")).json()
    back = (await desk.step(desk.officer, submitted, "withdraw")).json()
    headers = {"If-Match": f'"{back["version"]}"'}
    assert (await desk.officer.delete(f"/v1/reports/{back['id']}", headers=headers)).status_code == 204
    kind, payload = (await desk.events())[-1]
    assert (kind, payload["state"], payload["text"]) == ("report.withdrawn", "withdrawn", "")
