"""Reviews, the decision taken on them, the public notice and its objections."""

from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.kit.testing import StartService
from services.talent.tests.applying import SCORES, TalentDesk, talent_desk


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[TalentDesk]:
    async with talent_desk(start_service) as started:
        yield started


async def test_a_review_is_effective_only_after_no_conflict_was_declared(desk: TalentDesk) -> None:
    application = await desk.in_review()
    scoring = {"scores": SCORES, "opinion": "项目可行"}
    review = await desk.assigned(application)
    early = await desk.review_step(review, "submit", scoring)
    assert (early.status_code, early.json()["code"]) == (409, "wrong_state")
    unexplained = await desk.review_step(review, "declare", {"conflict": True})
    assert (unexplained.status_code, unexplained.json()["errors"][0]["pointer"]) == (422, "#/note")
    recused = (await desk.review_step(review, "declare", {"conflict": True, "note": "同门师兄弟"})).json()
    assert recused["state"] == "recused"
    for step, body in (("submit", scoring), ("declare", {"conflict": False}), ("cancel", {"reason": "误操作"})):
        assert (await desk.review_step(recused, step, body)).status_code == 409
    second = await desk.assigned(application)
    effective = (await desk.review_step(second, "declare", {"conflict": False})).json()
    given = (await desk.review_step(effective, "submit", scoring)).json()
    # 90 × 40 % + 80 × 30 % + 70 × 30 %
    assert (effective["state"], given["state"], given["total"]) == ("effective", "submitted", "81.00")


async def test_scores_are_whole_and_weighted(desk: TalentDesk) -> None:
    application = await desk.in_review()
    review = await desk.assigned(application)
    review = (await desk.review_step(review, "declare", {"conflict": False})).json()
    for scores, pointer in (
        ({"ability": "90", "project": "80"}, "#/scores/fit"),
        (SCORES | {"charm": "99"}, "#/scores/charm"),
        (SCORES | {"fit": "101"}, "#/scores/fit"),
        (SCORES | {"fit": "-1"}, "#/scores/fit"),
    ):
        answer = await desk.review_step(review, "submit", {"scores": scores, "opinion": "可行"})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)
    answer = await desk.review_step(review, "submit", {"scores": SCORES | {"fit": "70.05"}, "opinion": "可行"})
    assert answer.json()["total"] == "81.02"
    await desk.reviewed(application, ability="60")
    assert (await desk.seen(application))["average"] == "75.01"


async def test_nobody_reviews_for_the_own_house_or_twice(desk: TalentDesk) -> None:
    connection = await desk.service.connect()
    enterprise = await connection.fetchval(
        "INSERT INTO enterprise_ref (id, credit_code, name, state, version)"
        " VALUES (uuidv7(), '91330109MA2H00000X', '示例科技有限公司', 'active', 1) RETURNING id"
    )
    await connection.close()
    application = await desk.in_review(enterprise_id=str(enterprise))
    own = await desk.reviewer(institution="示例科技 有限公司")
    body = {"application_id": application["id"], "reviewer_id": own["id"]}
    answer = await desk.office.post("/v1/reviews", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "same_institution")
    review = await desk.assigned(application)
    again = await desk.office.post("/v1/reviews", json=body | {"reviewer_id": review["reviewer_id"]})
    assert (again.status_code, again.json()["code"]) == (409, "already_assigned")


async def test_who_an_anonymous_reviewer_is_only_the_office_sees(desk: TalentDesk) -> None:
    application = await desk.in_review()
    expert = await desk.reviewer(name="钱某某", institution="秘密研究所")
    body = {"application_id": application["id"], "reviewer_id": expert["id"]}
    refused = await desk.talent.post("/v1/reviews", json=body)
    assert (refused.status_code, refused.json()["code"]) == (403, "office_only")
    review = (await desk.office.post("/v1/reviews", json=body)).json()
    assert review["reviewer_code"] == expert["code"]
    hidden = (await desk.talent.get(f"/v1/reviews/{review['id']}")).json()
    assert [hidden[name] for name in ("reviewer_id", "reviewer_code", "institution")] == [None] * 3
    everything = [
        (await desk.talent.get(path)).text
        for path in ("/v1/reviews", "/v1/reviews.csv", f"/v1/applications/{application['id']}")
    ]
    for secret in ("钱某某", "秘密研究所", expert["code"], expert["id"]):
        assert not any(secret in text for text in everything)
        assert not any(
            secret in str(payload) for kind, payload in await desk.service.recorded() if kind.startswith("application")
        )
    for client in (desk.officer, desk.leader):
        assert (await client.get("/v1/reviews")).status_code == 403


async def test_what_is_personal_of_a_reviewer_is_sealed_and_shown_for_a_purpose_that_is_kept(desk: TalentDesk) -> None:
    expert = await desk.reviewer(name="钱学士", phone="13911112222")
    assert expert["name"] == "钱**"
    dump = await _dump(desk, "reviewer")
    assert "钱学士" not in dump
    assert "13911112222" not in dump
    asked = {"purpose": "contact", "note": "邀请评审"}
    address = f"/v1/reviewers/{expert['id']}/reveal"
    assert (await desk.talent.post(address, json=asked)).status_code == 403
    assert (await desk.office.post(address, json={})).status_code == 422
    revealed = (await desk.office.post(address, json=asked)).json()
    assert (revealed["name"], revealed["phone"]) == ("钱学士", "13911112222")
    look = (await desk.office.get("/v1/access-logs")).json()["items"][0]
    assert (look["action"], look["purpose"]) == ("reveal", "contact")


async def test_a_decision_needs_every_review_and_the_pack_it_is_taken_on(desk: TalentDesk) -> None:
    application = await desk.in_review()
    for number in range(3):
        refused = await desk.step(desk.office, await desk.seen(application), "decide")
        assert (refused.status_code, refused.json()["code"]) == (409, "reviews_missing")
        await desk.reviewed(application, ability=str(80 + number))
    pending = await desk.assigned(application)
    refused = await desk.step(desk.office, await desk.seen(application), "decide")
    assert refused.json()["code"] == "reviews_pending"
    assert (await desk.packed()).json()["code"] == "nothing_to_decide"
    assert (await desk.review_step(pending, "cancel", {"reason": "出差"})).status_code == 200
    refused = await desk.step(desk.office, await desk.seen(application), "decide")
    assert refused.json()["code"] == "not_packed"
    pack = (await desk.packed()).json()
    (row,) = pack["rows"]
    assert (row["number"], row["reviews"], row["average"]) == (application["number"], 3, "77.40")
    book = await desk.talent.get(f"/v1/decision-packs/{pack['id']}.xlsx")
    cells = CalamineWorkbook.from_filelike(BytesIO(book.content)).get_sheet_by_index(0).to_python()
    assert any(application["number"] in line and 77.4 in line for line in cells)
    assert "测试" not in str(cells)
    decided = await desk.taken(desk.office, await desk.seen(application), "decide", {"text": "同意"})
    assert (decided["state"], decided["average"], decided["pack_id"]) == ("decided", "77.40", pack["id"])


async def test_nobody_is_selected_before_the_notice_has_stood_its_working_days(desk: TalentDesk) -> None:
    application = await desk.published(on="2022-09-15")
    # Five working days; the weekend does not count, and the last day belongs to the notice.
    for day in ("2022-09-16", "2022-09-22"):
        refused = await desk.step(desk.office, application, "select", {"on": day})
        assert (refused.status_code, refused.json()["code"]) == (409, "notice_running")
    assert (await desk.taken(desk.office, application, "select", {"on": "2022-09-23"}))["selected_on"] == "2022-09-23"


async def test_objections_are_decided_before_anybody_is_selected(desk: TalentDesk) -> None:
    application = await desk.published()
    late = await _object(desk, application, on="2022-09-23")
    assert (late.status_code, late.json()["errors"][0]["code"]) == (422, "outside_notice")
    objection = (await _object(desk, application, on="2022-09-16")).json()
    application = await desk.seen(application)
    refused = await desk.step(desk.office, application, "select", {"on": "2022-09-26"})
    assert refused.json()["code"] == "objections_undecided"
    assert (await _rule(desk, objection, upheld=False, client=desk.talent)).status_code == 403
    dismissed = await _rule(desk, objection, upheld=False)
    assert dismissed.json()["state"] == "dismissed"
    assert (await _rule(desk, dismissed.json(), upheld=True)).status_code == 409
    application = await desk.seen(application)
    assert (await desk.taken(desk.office, application, "select"))["state"] == "selected"


async def test_an_upheld_objection_ends_in_return_or_rejection_only(desk: TalentDesk) -> None:
    application = await desk.published()
    objection = (await _object(desk, application, on="2022-09-16")).json()
    assert (await _rule(desk, objection, upheld=True)).json()["state"] == "upheld"
    application = await desk.seen(application)
    refused = await desk.step(desk.office, application, "select")
    assert refused.json()["code"] == "objection_upheld"
    application = await desk.taken(desk.office, application, "reject", {"reason": "业绩不实"})
    assert (application["state"], application["selection_id"]) == ("rejected", None)
    person = (await desk.office.get(f"/v1/people/{application['person_id']}")).json()
    assert person["counted_on"] is None


async def _object(desk: TalentDesk, application: dict[str, Any], *, on: str) -> Any:
    body = {"application_id": application["id"], "content": "获奖情况有出入", "signed": True, "on": on}
    return await desk.talent.post("/v1/objections", json=body)


async def _rule(desk: TalentDesk, objection: dict[str, Any], *, upheld: bool, client: Any = None) -> Any:
    headers = {"If-Match": f'"{objection["version"]}"'}
    body = {"upheld": upheld, "decision": "经核查，材料属实" if not upheld else "经核查，材料不实"}
    return await (client or desk.office).post(f"/v1/objections/{objection['id']}/decide", json=body, headers=headers)


async def _dump(desk: TalentDesk, table: str) -> str:
    connection = await desk.service.connect()
    try:
        return str(await connection.fetch(f"SELECT * FROM {table}"))
    finally:
        await connection.close()
