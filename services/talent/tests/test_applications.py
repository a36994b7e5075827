"""The way of an application: from declared to introduced, every step with actor, day and reason, within its days."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from services.kit.testing import StartService
from services.talent.tests.applying import TalentDesk, talent_desk
from services.talent.tests.people import person


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[TalentDesk]:
    async with talent_desk(start_service) as started:
        yield started


async def test_an_application_goes_from_declared_to_introduced_and_its_person_counts(desk: TalentDesk) -> None:
    application = await desk.published()
    assert (application["notice_on"], application["notice_ends_on"]) == ("2022-09-15", "2022-09-22")
    application = await desk.taken(desk.office, application, "select", {"on": "2022-09-23", "document_number": "1号"})
    application = await desk.taken(desk.officer, application, "start-job", {"on": "2022-09-26"})
    application = await desk.taken(desk.talent, application, "introduce", {"on": "2022-09-28", "text": "已落户"})
    assert (application["state"], application["actions"], application["due_on"]) == ("introduced", [], None)
    told = [(each["kind"], each["actor"], each["happened_on"]) for each in application["steps"]]
    ways = [each for each in told if not each[0].startswith("review")]
    assert ways == [
        ("declare", "officer", "2022-09-01"), ("complete", "officer", "2022-09-02"),
        ("check", "talent", "2022-09-05"), ("start_review", "talent", "2022-09-06"),
        ("packed", "talent", "2022-09-30"), ("decide", "office", "2022-09-14"),
        ("publish", "talent", "2022-09-15"), ("select", "office", "2022-09-23"),
        ("start_job", "officer", "2022-09-26"), ("introduce", "talent", "2022-09-28"),
    ]  # fmt: skip
    assert sum(each[0] == "review_submitted" for each in told) == 3
    registered = (await desk.office.get(f"/v1/people/{application['person_id']}")).json()
    dates = [registered[name] for name in ("selected_on", "on_job_on", "introduced_on", "counted_on")]
    assert dates == ["2022-09-23", "2022-09-26", "2022-09-28", "2022-09-28"]
    kinds = [kind for kind, _ in await desk.service.recorded() if kind.startswith("application")]
    assert kinds[0] == "application.declared"
    assert set(kinds[1:]) == {"application.moved"}


async def test_an_application_is_complete_only_with_all_required_materials(desk: TalentDesk) -> None:
    application = await desk.declared(materials=desk.materials[:2])
    assert application["missing_materials"] == ["学历学位证明", "工作合同或意向协议"]
    refused = await desk.step(desk.officer, application, "complete")
    assert (refused.status_code, refused.json()["code"]) == (409, "materials_missing")
    headers = {"If-Match": f'"{application["version"]}"'}
    changed = await desk.officer.patch(
        f"/v1/applications/{application['id']}", json={"materials": desk.materials}, headers=headers
    )
    assert changed.status_code == 200, changed.text
    assert (await desk.taken(desk.officer, changed.json(), "complete"))["state"] == "complete"
    unknown = [desk.materials[0] | {"kind": "poem"}]
    body = {"person": person(7), "programme": "shi_521", "unit": "talent-office", "materials": unknown}
    answer = await desk.talent.post("/v1/applications", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "#/materials/0/kind")


async def test_nobody_checks_or_decides_what_they_declared_themselves(desk: TalentDesk) -> None:
    application = await desk.declared(client=desk.talent)
    application = await desk.taken(desk.talent, application, "complete")
    assert "check" not in application["actions"]
    refused = await desk.step(desk.talent, application, "check")
    assert (refused.status_code, refused.json()["code"]) == (403, "four_eyes")
    assert (await desk.taken(desk.office, application, "check"))["state"] == "checked"


async def test_steps_are_theirs_alone_who_may_take_them_and_in_their_order(desk: TalentDesk) -> None:
    application = await desk.declared()
    assert (await desk.stranger.get(f"/v1/applications/{application['id']}")).status_code == 404
    assert (await desk.step(desk.stranger, application, "complete")).status_code == 404
    assert (await desk.step(desk.officer, application, "check")).status_code == 403
    assert (await desk.step(desk.leader, application, "withdraw", {"reason": "不行"})).status_code == 403
    early = await desk.step(desk.office, application, "decide")
    assert (early.status_code, early.json()["code"]) == (409, "wrong_state")
    backdated = await desk.step(desk.officer, application, "complete", {"on": "2022-08-31"})
    assert (backdated.status_code, backdated.json()["errors"][0]["code"]) == (422, "order")
    future = await desk.step(desk.officer, application, "complete", {"on": "2022-10-08"})
    assert (future.status_code, future.json()["errors"][0]["code"]) == (422, "future")
    done = await desk.taken(desk.officer, application, "complete")
    stale = await desk.step(desk.office, application, "check")
    assert (stale.status_code, stale.json()["current_version"]) == (412, done["version"])


async def test_each_state_is_due_by_the_working_days_of_the_rule_in_force_when_it_began(desk: TalentDesk) -> None:
    rules = (await desk.office.get("/v1/deadline-rules")).json()["items"]
    assert [(rule["product_default"], rule["declared"]) for rule in rules] == [(True, 10)]
    first = await desk.declared(1)
    # Ten working days: 12 September was a holiday.
    assert (first["due_on"], first["overdue"], first["clocks"]["overdue_days"]) == ("2022-09-16", True, 10)
    days = {name: rules[0][name] for name in rules[0] if isinstance(rules[0][name], int) and name != "version"}
    days.pop("product_default")
    new = days | {"declared": 3, "valid_from": "2022-09-20", "source": "会议纪要"}
    assert (await desk.talent.post("/v1/deadline-rules", json=new)).status_code == 403
    assert (await desk.office.post("/v1/deadline-rules", json=new)).status_code == 201
    assert (await desk.office.post("/v1/deadline-rules", json=new)).status_code == 409
    second = await desk.declared(2, on="2022-09-21")
    assert (second["due_on"], second["overdue"]) == ("2022-09-26", True)
    assert (await desk.seen(first))["due_on"] == "2022-09-16"
    overdue = (await desk.office.get("/v1/applications", params={"overdue": True})).json()["items"]
    assert [each["id"] for each in overdue] == [first["id"], second["id"]]


async def test_a_returned_application_is_declared_anew_in_another_round(desk: TalentDesk) -> None:
    application = await desk.in_review()
    await desk.reviewed(application)
    application = await desk.seen(application)
    assert (await desk.step(desk.talent, application, "return", {})).status_code == 422
    application = await desk.taken(desk.talent, application, "return", {"reason": "合同已过期"})
    assert (application["state"], application["steps"][-1]["text"]) == ("returned", "合同已过期")
    application = await desk.taken(desk.officer, application, "resubmit", {"text": "已补签"})
    assert (application["state"], application["round"], application["average"]) == ("declared", 2, None)
    kinds = [kind for kind, _ in await desk.service.recorded() if kind.startswith("application")]
    assert kinds[-2:] == ["application.returned", "application.declared"]


async def test_applying_anew_is_a_new_application_linked_to_the_old_one(desk: TalentDesk) -> None:
    first = await desk.declared()
    body = {"person_id": first["person_id"], "programme": "shi_521", "carrier_code": "turing-town"}
    twice = await desk.officer.post("/v1/applications", json=body)
    assert (twice.status_code, twice.json()["code"]) == (409, "already_applied")
    open_still = await desk.officer.post("/v1/applications", json=body | {"previous_id": first["id"]})
    assert (open_still.status_code, open_still.json()["code"]) == (409, "previous_open")
    first = await desk.taken(desk.officer, first, "withdraw", {"reason": "本人放弃"})
    assert (first["state"], first["actions"]) == ("withdrawn", [])
    again = await desk.officer.post("/v1/applications", json=body | {"previous_id": first["id"]})
    assert again.status_code == 201, again.text
    assert (again.json()["previous_id"], again.json()["unit"]) == (first["id"], "town-office")
    other = await desk.declared(2)
    stolen = {"person_id": other["person_id"], "programme": "guo_qian", "carrier_code": "turing-town"}
    foreign = await desk.officer.post("/v1/applications", json=stolen | {"previous_id": first["id"]})
    assert (foreign.status_code, foreign.json()["errors"][0]["code"]) == (422, "other_applicant")


async def test_somebody_whose_document_is_known_is_that_person(desk: TalentDesk) -> None:
    first = await desk.declared(5)
    second = await desk.declared(5, programme="guo_qian")
    assert second["person_id"] == first["person_id"]
    # At the same instant, too, and of somebody whom nobody knew.
    bodies = [
        {"person": person(9, carrier_code="turing-town"), "programme": programme, "carrier_code": "turing-town"}
        for programme in ("shi_521", "guo_qian")
    ]
    answers = await asyncio.gather(*(desk.officer.post("/v1/applications", json=body) for body in bodies))
    assert [answer.status_code for answer in answers] == [201, 201]
    assert len({answer.json()["person_id"] for answer in answers}) == 1
    people = (await desk.office.get("/v1/people")).json()["items"]
    assert len(people) == 2


async def test_who_sees_no_people_sees_neither_names_nor_what_was_said(desk: TalentDesk) -> None:
    application = await desk.taken(desk.officer, await desk.declared(), "complete", {"text": "材料均为原件"})
    own = await desk.seen(application, desk.officer)
    assert own["person_name"].startswith("测")
    assert own["person_name"].endswith("*")
    assert own["steps"][-1]["text"] == "材料均为原件"
    seen = await desk.seen(application, desk.leader)
    assert (seen["person_name"], seen["materials"], seen["steps"][-1]["text"]) == (None, [], None)
    assert seen["person_code"] == own["person_code"]
    exported = await desk.office.get("/v1/applications.csv")
    assert own["person_code"] in exported.text
    assert own["person_name"] not in exported.text
    looks = (await desk.office.get("/v1/access-logs")).json()["items"]
    assert [look for look in looks if look["person_id"] == application["person_id"] and look["actor"] == "officer"]
