"""The life of a blocker: raised, assigned, answered, solved; who may do what; what its clocks say."""

import asyncio
from typing import Any

import asyncpg
import httpx
import pytest

from services.progress.blockers.rules import OPENINGS, Step
from services.progress.tests.conftest import Desk, a_project
from services.progress.tests.following import LAND, POWER, Office, take, taken

BLOCKERS = "blockers"


@pytest.fixture
async def office(desk: Desk) -> Office:
    """The desk with units and carriers known."""
    known = Office(desk)
    await known.learn()
    return known


async def raised(desk: Desk, client: httpx.AsyncClient | None = None, **more: Any) -> dict[str, Any]:
    """A blocker of the project inside, raised by its officer on 1 September 2022."""
    body = {
        "project_id": str(desk.inside),
        "kind": "land",
        "title": "用地指标未落实",
        "detail": "缺三十亩指标",
        "on": "2022-09-01",
    } | more
    answer = await (client or desk.officer).post("/v1/blockers", json=body)
    assert answer.status_code == 201, answer.text
    blocker: dict[str, Any] = answer.json()
    return blocker


async def assigned(desk: Desk, **more: Any) -> dict[str, Any]:
    """One that the office gave to the land bureau on 5 September, due on the 20th."""
    body = {"unit": LAND, "due_on": "2022-09-20", "on": "2022-09-05"} | more
    return await taken(desk.office, BLOCKERS, await raised(desk), "assign", body)


async def answered(office: Office) -> dict[str, Any]:
    """One that the land bureau answered on 16 September."""
    body = {"text": "指标已列入九月计划", "on": "2022-09-16"}
    return await taken(office.land, BLOCKERS, await assigned(office.desk), "answer", body)


async def test_a_blocker_goes_from_raised_to_solved_and_every_step_is_told(desk: Desk, office: Office) -> None:
    blocker = await answered(office)
    assert blocker["actions"] == ["answer"]  # who answered is not the one to say that it is solved
    seen = (await desk.officer.get(f"/v1/blockers/{blocker['id']}")).json()
    assert seen["actions"] == ["change", "solve", "withdraw"]
    solved = await taken(desk.officer, BLOCKERS, blocker, "solve", {"text": "已供地", "on": "2022-09-23"})
    assert (solved["state"], solved["ended_on"], solved["unit_name"]) == ("solved", "2022-09-23", "规划和自然资源局")
    # Working days of September 2022: the 12th was the Mid-Autumn holiday, no weekend was worked.
    told = [(step["kind"], step["happened_on"], step["actor"], step["working_days"]) for step in solved["steps"]]
    assert told == [
        ("raise", "2022-09-01", "officer", 0),
        ("assign", "2022-09-05", "office", 2),
        ("answer", "2022-09-16", "land", 8),
        ("solve", "2022-09-23", "officer", 5),
    ]
    assert solved["clocks"] == {"open_days": 15, "state_days": 0, "overdue_days": 3}
    kinds = [kind for kind, _ in await desk.events()]
    assert kinds == ["blocker.raised", "blocker.assigned", "blocker.answered", "blocker.solved"]
    _, last = (await desk.events())[-1]
    assert last == {
        "id": blocker["id"], "version": 4, "project_id": str(desk.inside), "carrier_code": None, "kind": "land",
        "title": "用地指标未落实", "raised_on": "2022-09-01", "due_on": "2022-09-20", "assigned_unit": LAND,
        "state": "solved", "state_on": "2022-09-23", "assigned_on": "2022-09-05", "answered_on": "2022-09-16",
        "ended_on": "2022-09-23", "synthetic": True,
    }  # fmt: skip


async def test_an_open_blocker_s_clocks_run_to_today_and_it_is_overdue_after_its_due_date(
    desk: Desk, office: Office
) -> None:
    blocker = await assigned(desk)
    # Today is 2022-09-30.
    assert blocker["clocks"] == {"open_days": 20, "state_days": 18, "overdue_days": 8}
    assert (blocker["overdue"], blocker["mine"]) == (True, False)
    due_today = await assigned(desk, due_on="2022-09-30")
    assert (due_today["overdue"], due_today["clocks"]["overdue_days"]) == (False, 0)
    listed = (await office.land.get("/v1/blockers", params={"overdue": True})).json()["items"]
    assert [(item["id"], item["mine"]) for item in listed] == [(blocker["id"], True)]
    for flags, others in (({"overdue": False}, [due_today["id"]]), ({"mine": False}, []), ({"open": False}, [])):
        listed = (await office.land.get("/v1/blockers", params=flags)).json()["items"]
        assert [item["id"] for item in listed] == others, flags


async def test_each_step_is_open_to_its_own_people_only(desk: Desk, office: Office) -> None:
    blocker = await raised(desk)
    body = {"unit": LAND}
    for client in (desk.officer, office.land, office.inspector):
        assert (await take(client, BLOCKERS, blocker, "assign", body)).status_code == 403
    blocker = await taken(desk.office, BLOCKERS, blocker, "assign", body)
    answer = {"text": "已办"}
    assert (await take(desk.officer, BLOCKERS, blocker, "answer", answer)).json()["code"] == "not_yours"
    # Another unit does not even see it, nor does another carrier's officer.
    for client in (office.power, desk.stranger):
        assert (await client.get(f"/v1/blockers/{blocker['id']}")).status_code == 404
        assert (await take(client, BLOCKERS, blocker, "answer", answer)).status_code == 404
        assert (await client.get("/v1/blockers")).json()["items"] == []
    blocker = await taken(office.land, BLOCKERS, blocker, "answer", answer)
    assert (await take(office.land, BLOCKERS, blocker, "solve")).json()["code"] == "not_yours"
    assert (await take(office.land, BLOCKERS, blocker, "withdraw", {"reason": "不办了"})).status_code == 403
    for role in ("leader", "inspector", "platform", "service"):
        reader = desk.service.client(role)
        assert (await reader.get(f"/v1/blockers/{blocker['id']}")).json()["actions"] == [], role
    assert (await desk.service.client("admin").get("/v1/blockers")).status_code == 403


async def test_the_office_answers_for_a_unit_but_does_not_judge_its_own_answer(desk: Desk, office: Office) -> None:
    blocker = await taken(desk.office, BLOCKERS, await assigned(desk), "answer", {"text": "电话答复"})
    assert (await take(desk.office, BLOCKERS, blocker, "solve")).json()["code"] == "four_eyes"
    assert "solve" not in blocker["actions"]
    assert (await take(office.colleague, BLOCKERS, blocker, "solve")).status_code == 200


async def test_nobody_raises_what_is_not_their_own(desk: Desk, office: Office) -> None:
    body = {"kind": "energy", "title": "用能指标不足"}
    foreign = await desk.officer.post("/v1/blockers", json=body | {"project_id": str(desk.outside)})
    assert (foreign.status_code, foreign.json()["code"]) == (403, "outside_scope")
    assert (await office.land.post("/v1/blockers", json=body | {"carrier_code": "turing-town"})).status_code == 403
    assert (await desk.officer.post("/v1/blockers", json=body | {"carrier_code": "robot-town"})).status_code == 403
    own = await desk.officer.post("/v1/blockers", json=body | {"carrier_code": "turing-town"})
    assert (own.status_code, own.json()["carrier_name"]) == (201, "图灵小镇")
    owner = await desk.department.post("/v1/blockers", json=body | {"project_id": str(desk.inside)})
    assert owner.status_code == 201  # the unit that owns the project


async def test_what_a_blocker_names_must_exist(desk: Desk, office: Office) -> None:
    body: dict[str, Any] = {"kind": "energy", "title": "用能指标不足"}
    for target in ({}, {"project_id": str(desk.inside), "carrier_code": "turing-town"}):
        refused = await desk.office.post("/v1/blockers", json=body | target)
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "target")
    gone = a_project(3, "turing-town", state="withdrawn")
    await desk.learn(gone)
    assert (await desk.office.post("/v1/blockers", json=body | {"project_id": str(gone["id"])})).status_code == 409
    # Nobody answers at the siblings' addresses: what is not known cannot be checked just now.
    blocker = await raised(desk)
    assert (await take(desk.office, BLOCKERS, blocker, "assign", {"unit": "nobody"})).status_code == 503
    assert (await desk.office.get(f"/v1/blockers/{blocker['id']}")).json()["version"] == 1


async def test_moving_a_due_date_or_a_blocker_to_another_unit_needs_a_reason(desk: Desk, office: Office) -> None:
    blocker = await assigned(desk)
    again = {"unit": POWER, "on": "2022-09-08"}
    assert (await take(desk.office, BLOCKERS, blocker, "assign", again)).status_code == 422
    moved = await taken(desk.office, BLOCKERS, blocker, "assign", again | {"reason": "应由供电公司办理"})
    assert (moved["assigned_unit"], moved["due_on"]) == (POWER, "2022-09-20")
    # Who had it still sees what became of it.
    assert (await office.land.get(f"/v1/blockers/{blocker['id']}")).json()["steps"][-1]["text"] == "应由供电公司办理"
    headers = {"If-Match": f'"{moved["version"]}"'}
    address = f"/v1/blockers/{blocker['id']}"
    later: dict[str, Any] = {"due_on": "2022-10-20"}
    assert (await desk.officer.patch(address, json=later, headers=headers)).status_code == 422
    changed = await desk.officer.patch(address, json=later | {"reason": "方案调整"}, headers=headers)
    assert (changed.json()["due_on"], changed.json()["steps"][-1]["due_on"]) == ("2022-10-20", "2022-10-20")


async def test_a_solved_blocker_opens_again_with_a_reason_and_keeps_its_history(desk: Desk, office: Office) -> None:
    solved = await taken(desk.officer, BLOCKERS, await answered(office), "solve")
    assert (await take(desk.officer, BLOCKERS, solved, "answer", {"text": "再答"})).status_code == 403
    assert (await take(desk.officer, BLOCKERS, solved, "reopen")).status_code == 422
    again = await taken(desk.officer, BLOCKERS, solved, "reopen", {"reason": "问题复现"})
    assert (again["state"], again["ended_on"], again["answered_on"]) == ("assigned", None, None)
    assert [step["kind"] for step in again["steps"]] == ["raise", "assign", "answer", "solve", "reopen"]
    assert again["clocks"]["open_days"] == 20


async def test_a_history_cannot_be_changed_not_even_by_the_service(desk: Desk, office: Office) -> None:
    blocker = await answered(office)
    connection = await desk.service.connect("progress")
    try:
        for statement in ("UPDATE step SET text = '改'", "DELETE FROM step", "TRUNCATE step"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(statement)
    finally:
        await connection.close()
    assert len((await desk.office.get(f"/v1/blockers/{blocker['id']}")).json()["steps"]) == 3


async def test_of_many_answers_at_once_one_is_taken_and_none_is_lost(desk: Desk, office: Office) -> None:
    blocker = await assigned(desk)
    answers = await asyncio.gather(
        *(take(office.land, BLOCKERS, blocker, "answer", {"text": f"答复{number}"}) for number in range(8))
    )
    assert sorted(answer.status_code for answer in answers) == [200, *[412] * 7]
    after = (await desk.office.get(f"/v1/blockers/{blocker['id']}")).json()
    assert (after["version"], [step["number"] for step in after["steps"]]) == (3, [1, 2, 3])
    more = await taken(office.land, BLOCKERS, after, "answer", {"text": "补充答复"})
    assert [step["kind"] for step in more["steps"]] == ["raise", "assign", "answer", "answer"]


async def test_days_run_forward_and_not_ahead(desk: Desk, office: Office) -> None:
    blocker = await raised(desk)
    for day, code in (("2022-08-31", "order"), ("2022-10-01", "future")):
        refused = await take(desk.office, BLOCKERS, blocker, "assign", {"unit": LAND, "on": day})
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, code)


async def test_lists_begin_with_what_waits_for_one_s_own_unit(desk: Desk, office: Office) -> None:
    early = await raised(desk, title="早到期的", due_on="2022-09-02")
    waiting = await assigned(desk, due_on="2022-12-31")
    listed = (await office.land.get("/v1/blockers")).json()["items"]
    assert [item["id"] for item in listed] == [waiting["id"]]
    listed = (await desk.office.get("/v1/blockers")).json()["items"]
    assert [item["id"] for item in listed] == [early["id"], waiting["id"]]
    first = (await desk.office.get("/v1/blockers", params={"limit": 1})).json()
    second = (await desk.office.get("/v1/blockers", params={"limit": 1, "cursor": first["next"]})).json()
    assert [*first["items"], *second["items"]] == listed
    inside = (
        await desk.office.get("/v1/blockers", params={"carrier": "turing-town", "kind": "land", "open": True})
    ).json()
    assert len(inside["items"]) == 2
    sheet = await desk.office.get("/v1/blockers.csv", params={"overdue": True})
    assert "超期=True" in sheet.text
    assert "早到期的" in sheet.text
    assert len(sheet.text.strip().splitlines()) == 4


async def test_machine_clients_are_told_what_happened_but_not_who_said_what(desk: Desk, office: Office) -> None:
    blocker = await answered(office)
    seen = (await desk.service.client("platform").get(f"/v1/blockers/{blocker['id']}")).json()
    told = seen["steps"]
    assert (seen["title"], seen["detail"]) == ("用地指标未落实", None)
    assert [(step["kind"], step["actor_name"], step["text"]) for step in told] == [
        ("raise", None, None), ("assign", None, None), ("answer", None, None),
    ]  # fmt: skip


def test_every_step_leads_from_somewhere_and_is_somebody_s() -> None:
    assert set(OPENINGS) == set(Step)
    assert all(opening.states and opening.standings for opening in OPENINGS.values())
