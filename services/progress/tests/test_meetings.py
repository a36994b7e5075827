"""Meetings, what they decide, and a project's one timeline."""

from typing import Any

import pytest

from services.progress.tests.conftest import Desk
from services.progress.tests.following import LAND, POWER, Office, take, taken

FOLLOW_UPS = "follow-ups"


@pytest.fixture
async def office(desk: Desk) -> Office:
    """The desk with units and carriers known."""
    known = Office(desk)
    await known.learn()
    return known


async def held(desk: Desk, **more: Any) -> dict[str, Any]:
    """A regular meeting of 13 September 2022, to which the land bureau is invited, with two matters."""
    body = {
        "title": "九月推进例会",
        "held_on": "2022-09-13",
        "units": [LAND],
        "matters": [{"title": "用地保障", "project_id": str(desk.inside)}, {"title": "下阶段安排"}],
    } | more
    answer = await desk.office.post("/v1/meetings", json=body)
    assert answer.status_code == 201, answer.text
    meeting: dict[str, Any] = answer.json()
    return meeting


async def decided(desk: Desk, meeting: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What the meeting decided on its first matter, for the land bureau, due on 20 September."""
    body = {
        "meeting_id": meeting["id"],
        "matter_id": meeting["matters"][0]["id"],
        "text": "落实用地指标",
        "unit": LAND,
        "due_on": "2022-09-20",
    } | more
    answer = await desk.office.post("/v1/follow-ups", json=body)
    assert answer.status_code == 201, answer.text
    follow_up: dict[str, Any] = answer.json()
    return follow_up


async def test_a_decision_is_answered_and_accepted_and_takes_its_project_from_its_matter(
    desk: Desk, office: Office
) -> None:
    follow_up = await decided(desk, await held(desk))
    assert (follow_up["number"], follow_up["project_id"], follow_up["decided_on"]) == (
        1, str(desk.inside), "2022-09-13",
    )  # fmt: skip
    assert (follow_up["overdue"], follow_up["synthetic"]) == (True, True)
    mine = (await office.land.get("/v1/follow-ups", params={"mine": True, "overdue": True})).json()["items"]
    assert [item["id"] for item in mine] == [follow_up["id"]]
    for client in (desk.officer, office.power, office.inspector):
        assert (await take(client, FOLLOW_UPS, follow_up, "answer", {"text": "已办"})).status_code in (403, 404)
    answered = await taken(office.land, FOLLOW_UPS, follow_up, "answer", {"text": "已列入计划", "on": "2022-09-22"})
    assert (answered["state"], answered["overdue"], answered["clocks"]["overdue_days"]) == ("answered", False, 2)
    assert (await take(office.land, FOLLOW_UPS, answered, "accept")).status_code == 403
    back = await taken(desk.office, FOLLOW_UPS, answered, "return", {"reason": "缺少批文"})
    assert (back["state"], back["overdue"]) == ("open", True)
    answered = await taken(office.land, FOLLOW_UPS, back, "answer", {"text": "已补批文"})
    done = await taken(desk.office, FOLLOW_UPS, answered, "accept")
    assert [step["kind"] for step in done["steps"]] == ["decide", "answer", "return", "answer", "accept"]
    assert (await desk.office.get("/v1/follow-ups", params={"open": True})).json()["items"] == []
    kinds = [kind for kind, _ in await desk.events()]
    assert kinds == [
        "meeting.registered", "follow_up.registered", "follow_up.answered", "follow_up.returned",
        "follow_up.answered", "follow_up.done",
    ]  # fmt: skip


async def test_a_unit_sees_the_meetings_it_came_to_and_those_that_gave_it_work(desk: Desk, office: Office) -> None:
    meeting = await held(desk)
    assert (await office.power.get("/v1/meetings")).json()["items"] == []
    assert (await office.power.get(f"/v1/meetings/{meeting['id']}")).status_code == 404
    await decided(desk, meeting, unit=POWER)
    seen = (await office.power.get(f"/v1/meetings/{meeting['id']}")).json()
    assert (seen["decisions"], seen["units"], seen["may_edit"]) == (1, [LAND], False)
    # The work of another unit is not its own.
    await decided(desk, meeting)
    assert len((await office.power.get("/v1/follow-ups")).json()["items"]) == 1
    assert (await office.land.post("/v1/meetings", json={})).status_code == 403


async def test_an_ad_hoc_meeting_is_called_for_a_matter_and_may_be_about_a_blocker(desk: Desk, office: Office) -> None:
    blocker = {"carrier_code": "turing-town", "kind": "energy", "title": "用能指标不足"}
    blocker = (await desk.officer.post("/v1/blockers", json=blocker)).json()
    body: dict[str, Any] = {"kind": "ad_hoc", "title": "用能专题会", "held_on": "2022-10-12"}
    refused = await desk.office.post("/v1/meetings", json=body)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "no_matter")
    meeting = await held(desk, **body, matters=[{"title": "用能指标", "blocker_id": blocker["id"]}])
    assert meeting["state"] == "planned"
    follow_up = await decided(desk, meeting, unit=POWER, due_on="2022-10-31")
    assert (follow_up["blocker_id"], follow_up["carrier_code"]) == (blocker["id"], "turing-town")
    of_blocker = (await desk.officer.get("/v1/follow-ups", params={"blocker_id": blocker["id"]})).json()["items"]
    assert [item["id"] for item in of_blocker] == [follow_up["id"]]


async def test_an_agenda_is_changed_whole_but_keeps_what_was_decided_on(desk: Desk, office: Office) -> None:
    meeting = await held(desk)
    first, second = meeting["matters"]
    await decided(desk, meeting)
    address, headers = f"/v1/meetings/{meeting['id']}", {"If-Match": '"1"'}
    kept = {"id": first["id"], "title": "用地保障（续）"}
    lost = await desk.office.patch(address, json={"matters": [{"title": "另一议题"}]}, headers=headers)
    assert (lost.status_code, lost.json()["code"]) == (409, "has_decisions")
    changed = await desk.office.patch(address, json={"matters": [{"title": "新议题"}, kept]}, headers=headers)
    assert [matter["title"] for matter in changed.json()["matters"]] == ["新议题", "用地保障（续）"]
    assert second["id"] not in {matter["id"] for matter in changed.json()["matters"]}
    assert (await desk.office.patch(address, json={"place": "三号会议室"}, headers=headers)).status_code == 412
    cancelled = await desk.office.post(f"{address}/cancel", json={"reason": "改期"}, headers={"If-Match": '"2"'})
    assert (cancelled.status_code, cancelled.json()["code"]) == (409, "has_decisions")


async def test_another_unit_takes_a_decision_over_with_a_reason(desk: Desk, office: Office) -> None:
    follow_up = await decided(desk, await held(desk))
    answered = await taken(office.land, FOLLOW_UPS, follow_up, "answer", {"text": "非我局职责"})
    address, headers = f"/v1/follow-ups/{follow_up['id']}", {"If-Match": f'"{answered["version"]}"'}
    assert (await desk.office.patch(address, json={"unit": POWER}, headers=headers)).status_code == 422
    over = {"unit": POWER, "reason": "职责在供电公司"}
    moved = (await desk.office.patch(address, json=over, headers=headers)).json()
    assert (moved["unit"], moved["unit_name"], moved["state"]) == (POWER, "供电公司", "open")
    assert (await office.power.get(f"/v1/meetings/{follow_up['meeting_id']}")).status_code == 200
    assert (await take(office.land, FOLLOW_UPS, moved, "answer", {"text": "再答"})).json()["code"] == "not_yours"


async def test_lists_of_meetings_and_decisions_are_exported(desk: Desk, office: Office) -> None:
    await decided(desk, await held(desk))
    meetings = (await desk.office.get("/v1/meetings.csv", params={"state": "held"})).text
    assert "规划和自然资源局" in meetings
    assert "1. 用地保障；2. 下阶段安排" in meetings
    assert "落实用地指标" in (await desk.office.get("/v1/follow-ups.ndjson", params={"unit": LAND})).text
    assert (await desk.office.get("/v1/follow-ups.xlsx")).status_code == 200
    assert (await desk.office.get("/v1/meetings", params={"state": "planned"})).json()["items"] == []


async def test_a_project_s_timeline_tells_its_whole_story_newest_first(desk: Desk, office: Office) -> None:
    project = str(desk.inside)
    blocker = {"project_id": project, "kind": "land", "title": "用地指标未落实", "on": "2022-09-01"}
    blocker = (await desk.officer.post("/v1/blockers", json=blocker)).json()
    await taken(desk.office, "blockers", blocker, "assign", {"unit": LAND, "on": "2022-09-05"})
    await decided(desk, await held(desk))
    order = {"project_id": project, "title": "加快供地", "demand": "月底前供地", "unit": LAND, "due_on": "2022-10-10"}
    await office.inspector.post("/v1/orders", json=order | {"on": "2022-09-15"})
    address = f"/v1/projects/{project}/timeline"
    told = (await desk.office.get(address)).json()["items"]
    assert [(item["at"], item["kind"], item["state"]) for item in told] == [
        ("2022-09-15", "order", "issue"),
        ("2022-09-13", "meeting", "held"),
        ("2022-09-13", "follow_up", "decide"),
        ("2022-09-05", "blocker", "assign"),
        ("2022-09-01", "blocker", "raise"),
    ]
    assert told[-1]["ref"] == {"type": "blocker", "id": blocker["id"]}
    # The carrier's officer was not at the meeting.
    assert (await desk.officer.get(address)).json()["items"] == [item for item in told if item["kind"] != "meeting"]
    first = (await desk.office.get(address, params={"limit": 3})).json()
    rest = (await desk.office.get(address, params={"limit": 3, "cursor": first["next"]})).json()
    assert [*first["items"], *rest["items"]] == told
    only = (await desk.officer.get(address, params={"kind": "blocker", "sort": "at"})).json()["items"]
    assert [item["state"] for item in only] == ["raise", "assign"]
    # A department is told what is its own; another carrier's officer, nothing; machines, no free text.
    assert (await office.power.get(address)).json()["items"] == []
    assert len((await office.land.get(address)).json()["items"]) == 5
    assert (await desk.stranger.get(address)).status_code == 404
    outside = (await desk.service.client("platform").get(address)).json()["items"]
    assert {item["detail"] for item in outside} == {None}
