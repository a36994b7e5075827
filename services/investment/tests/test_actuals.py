"""The life of an actual: entered, submitted, confirmed or returned, corrected, locked."""

import asyncio
from typing import Any

import pytest

from services.investment.tests.conftest import Desk, project


async def test_a_month_goes_from_draft_to_confirmed_and_only_then_counts(desk: Desk) -> None:
    entered = await desk.enter("1234.5")
    assert (entered.status_code, entered.headers["etag"]) == (201, '"1"')
    draft = entered.json()
    assert (draft["state"], draft["working_amount"], draft["confirmed_amount"]) == ("draft", "1234.5000", None)
    assert await desk.events() == []
    submitted = (await desk.step(desk.officer, draft, "submit")).json()
    confirmed = (await desk.step(desk.office, submitted, "confirm")).json()
    assert (confirmed["state"], confirmed["confirmed_amount"], confirmed["working_amount"]) == (
        "confirmed", "1234.5000", None,
    )  # fmt: skip
    first, second = await desk.events()
    assert first[0] == "actual.submitted"
    assert first[1] == {
        "id": draft["id"], "version": 2, "project_id": str(desk.inside), "period": "2022-08", "basis": "reported",
        "state": "submitted", "confirmed_amount": None, "working_amount": "1234.5000", "late": True,
        "retroactive": False, "reason": None, "synthetic": True,
    }  # fmt: skip
    assert (second[0], second[1]["confirmed_amount"], second[1]["version"]) == ("actual.confirmed", "1234.5000", 3)


async def test_nobody_confirms_what_they_submitted(desk: Desk) -> None:
    body = {"project_id": str(desk.inside), "period": "2022-08", "basis": "reported", "amount": "1"}
    draft = (await desk.office.post("/v1/actuals", json=body)).json()
    submitted = (await desk.step(desk.office, draft, "submit")).json()
    refused = await desk.step(desk.office, submitted, "confirm")
    assert (refused.status_code, refused.json()["code"]) == (403, "four_eyes")
    assert (await desk.step(desk.officer, submitted, "confirm")).status_code == 403
    colleague = desk.service.client("office", subject="colleague")
    assert (await desk.step(colleague, submitted, "confirm")).status_code == 200


async def test_a_returned_month_is_changed_and_submitted_again(desk: Desk) -> None:
    draft = (await desk.enter()).json()
    submitted = (await desk.step(desk.officer, draft, "submit")).json()
    assert (await desk.step(desk.office, submitted, "return", {"reason": ""})).status_code == 422
    returned = (await desk.step(desk.office, submitted, "return", {"reason": "单位有误"})).json()
    assert (returned["state"], returned["return_reason"]) == ("returned", "单位有误")
    headers = {"If-Match": f'"{returned["version"]}"'}
    changed = await desk.officer.patch(f"/v1/actuals/{draft['id']}", json={"amount": "90"}, headers=headers)
    assert (changed.json()["state"], changed.json()["working_amount"]) == ("draft", "90.0000")
    again = (await desk.step(desk.officer, changed.json(), "submit")).json()
    assert (again["state"], again["return_reason"]) == ("submitted", None)
    assert [kind for kind, _ in await desk.events()] == ["actual.submitted", "actual.returned", "actual.submitted"]
    assert (await desk.events())[1][1]["reason"] == "单位有误"


async def test_a_correction_leaves_the_confirmed_amount_until_it_is_confirmed(desk: Desk) -> None:
    record = await desk.confirmed("100")
    assert (await desk.step(desk.officer, record, "correct", {"amount": "80"})).status_code == 422
    correcting = (await desk.step(desk.officer, record, "correct", {"amount": "-20", "reason": "剔除重复"})).json()
    assert (correcting["state"], correcting["confirmed_amount"], correcting["working_amount"]) == (
        "submitted", "100.0000", "-20.0000",
    )  # fmt: skip
    back = (await desk.step(desk.officer, correcting, "withdraw")).json()
    assert (back["state"], back["confirmed_amount"], back["working_amount"]) == ("confirmed", "100.0000", None)
    again = (await desk.step(desk.officer, back, "correct", {"amount": "80", "reason": "剔除重复"})).json()
    confirmed = (await desk.step(desk.office, again, "confirm")).json()
    assert (confirmed["confirmed_amount"], confirmed["retroactive"]) == ("80.0000", False)
    told = [(kind, payload["state"], payload["confirmed_amount"]) for kind, payload in (await desk.events())[2:]]
    assert told == [
        ("actual.corrected", "submitted", "100.0000"),
        ("actual.withdrawn", "confirmed", "100.0000"),
        ("actual.corrected", "submitted", "100.0000"),
        ("actual.confirmed", "confirmed", "80.0000"),
    ]


async def test_a_closed_month_takes_only_what_carries_a_reason_and_marks_it_retroactive(desk: Desk) -> None:
    record = await desk.confirmed("100")
    earlier = (await desk.enter("50", "2022-07")).json()
    await desk.close("2022-08")
    month = await desk.close("2022-07")
    refused = await desk.step(desk.officer, earlier, "submit")
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "closed_month")
    corrected = (await desk.step(desk.officer, record, "correct", {"amount": "90", "reason": "核减"})).json()
    assert corrected["retroactive"] is True
    confirmed = (await desk.step(desk.office, corrected, "confirm")).json()
    assert confirmed["retroactive"] is True
    assert (await desk.events())[-1][1]["retroactive"] is True
    reopened = await desk.office.post(
        f"/v1/closed-months/{month['id']}/reopen", json={"reason": "补报"}, headers={"If-Match": '"1"'}
    )
    assert reopened.json()["closed"] is False
    late = (await desk.step(desk.officer, earlier, "submit")).json()
    assert (late["state"], late["retroactive"], late["late"]) == ("submitted", False, True)
    assert (
        await desk.officer.post("/v1/closed-months", json={"period": "2022-07", "basis": "reported"})
    ).status_code == 403


async def test_what_was_only_a_draft_vanishes_silently_and_what_was_heard_of_is_withdrawn(desk: Desk) -> None:
    draft = (await desk.enter()).json()
    gone = await desk.officer.delete(f"/v1/actuals/{draft['id']}", headers={"If-Match": '"1"'})
    assert (gone.status_code, await desk.events()) == (204, [])
    submitted = (await desk.step(desk.officer, (await desk.enter()).json(), "submit")).json()
    refused = await desk.officer.delete(f"/v1/actuals/{submitted['id']}", headers={"If-Match": '"2"'})
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong_state")
    back = (await desk.step(desk.officer, submitted, "withdraw")).json()
    assert back["state"] == "draft"
    deleted = await desk.officer.delete(f"/v1/actuals/{back['id']}", headers={"If-Match": f'"{back["version"]}"'})
    assert deleted.status_code == 204
    told = [(kind, body["state"], body["working_amount"], body["version"]) for kind, body in await desk.events()]
    assert told[1:] == [("actual.withdrawn", "withdrawn", None, 3), ("actual.withdrawn", "withdrawn", None, 4)]


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"amount": "-1"}, 422, "negative"),
        ({"amount": "123456789012345.1"}, 422, "decimal_whole_digits"),
        ({"amount": "1.23456"}, 422, "decimal_max_places"),
        ({"amount": "一百"}, 422, "decimal_parsing"),
        ({"amount": "NaN"}, 422, "finite_number"),
        ({"period": "2018-12"}, 422, "outside_plan"),
        ({"period": "2023-01"}, 422, "outside_plan"),
        ({"period": "2022-13"}, 422, "value_error"),
        ({"basis": "statistical"}, 403, "foreign_basis"),
        ({"carrier": "turing-town"}, 422, "extra_forbidden"),
    ],
)
async def test_bad_input_is_named_in_chinese(desk: Desk, change: dict[str, Any], status: int, code: str) -> None:
    answer = await desk.enter(**change)
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert code in (body["code"], *(error["code"] for error in body["errors"]))
    assert any("\u4e00" <= letter <= "\u9fff" for letter in body["detail"])


async def test_a_figure_out_of_all_proportion_is_questioned_not_refused(desk: Desk) -> None:
    for month in ("2022-05", "2022-06", "2022-07"):
        assert (await desk.enter("1200", month)).status_code == 201
    questioned = await desk.enter("12000000")
    assert (questioned.status_code, questioned.json()["code"]) == (409, "questioned")
    assert "10,000 倍" in questioned.json()["detail"]
    assert (await desk.enter("0.12")).json()["code"] == "questioned"
    assert (await desk.enter("12000")).status_code == 201
    body = {"project_id": str(desk.inside), "period": "2022-04", "basis": "reported", "amount": "12000000"}
    assert (await desk.officer.post("/v1/actuals?acknowledge=true", json=body)).status_code == 201


async def test_nobody_reaches_beyond_their_scope(desk: Desk) -> None:
    draft = (await desk.enter()).json()
    path, seen = f"/v1/actuals/{draft['id']}", {"If-Match": '"1"'}
    assert (await desk.stranger.get(path)).status_code == 404
    assert (await desk.stranger.patch(path, json={"amount": "1"}, headers=seen)).status_code == 404
    assert (await desk.step(desk.stranger, draft, "submit")).status_code == 404
    assert (await desk.stranger.get("/v1/actuals")).json()["items"] == []
    body = {"project_id": str(desk.inside), "period": "2022-07", "basis": "reported", "amount": "1"}
    assert (await desk.stranger.post("/v1/actuals", json=body)).json()["code"] == "outside_scope"
    assert (await desk.officer.post("/v1/actuals", json=body | {"project_id": str(desk.outside)})).status_code == 403
    assert (await desk.service.client("leader").post("/v1/actuals", json=body)).status_code == 403
    assert (await desk.service.client("admin").get("/v1/actuals")).status_code == 403
    assert (await desk.service.client(None).get("/v1/actuals")).status_code == 401
    assert (await desk.statistics.get(path)).status_code == 404
    statistical = body | {"basis": "statistical"}
    assert (await desk.statistics.post("/v1/actuals", json=statistical)).status_code == 201
    other = desk.service.client("department_officer", domains=["talent"])
    assert (await other.get("/v1/actuals")).json()["items"] == []
    assert [one["state"] for one in (await desk.service.client("leader").get("/v1/actuals")).json()["items"]] == [
        "draft"
    ] * 2
    assert (await desk.service.client("platform").get("/v1/actuals")).json()["items"] == []


async def test_scope_follows_todays_membership(desk: Desk) -> None:
    await desk.enter()
    moved = project(1, None, id=desk.inside, version=2)
    moved["memberships"] = [
        {"carrier_code": "turing-town", "valid_from": "2019-01-01", "valid_to": "2022-01-01"},
        {"carrier_code": "robot-town", "valid_from": "2022-01-01", "valid_to": None},
    ]
    await desk.learn(moved)
    await desk.learn(project(1, "turing-town", id=desk.inside))  # older: heard too late to matter
    assert (await desk.officer.get("/v1/actuals")).json()["items"] == []
    assert len((await desk.stranger.get("/v1/actuals")).json()["items"]) == 1


async def test_an_unknown_project_is_refused_when_the_registry_is_silent_or_does_not_know_it(desk: Desk) -> None:
    body = {
        "project_id": "018f0000-0000-7000-8000-000000000000",
        "period": "2022-08",
        "basis": "reported",
        "amount": "1",
    }
    assert (await desk.officer.post("/v1/actuals", json=body)).status_code == 503

    class Silent:
        async def get(self, url: str) -> None:
            assert url.endswith(f"/v1/projects/{body['project_id']}")

        async def close(self) -> None: ...

    desk.service.app.state.siblings = Silent()
    refused = await desk.officer.post("/v1/actuals", json=body)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "unknown_project")


async def test_versions_keys_and_pages(desk: Desk) -> None:
    draft = (await desk.enter()).json()
    path = f"/v1/actuals/{draft['id']}"
    assert (await desk.officer.patch(path, json={"amount": "2"})).status_code == 428
    changed = await desk.officer.patch(path, json={"amount": "2"}, headers={"If-Match": 'W/"1"'})
    assert changed.headers["etag"] == '"2"'
    stale = await desk.officer.patch(path, json={"amount": "3"}, headers={"If-Match": '"1"'})
    assert (stale.status_code, stale.json()["current_version"]) == (412, 2)
    assert (await desk.enter()).json()["code"] == "already_entered"
    key = {"Idempotency-Key": "one"}
    body = {"project_id": str(desk.inside), "period": "2022-07", "basis": "reported", "amount": "1"}
    first, second = [await desk.officer.post("/v1/actuals", json=body, headers=key) for _ in range(2)]
    assert (first.json(), second.headers["idempotency-replayed"]) == (second.json(), "true")
    reused = await desk.officer.post("/v1/actuals", json=body | {"amount": "5"}, headers=key)
    assert reused.json()["code"] == "idempotency_key_reused"
    page = (await desk.officer.get("/v1/actuals?limit=1&sort=period")).json()
    rest = (await desk.officer.get("/v1/actuals", params={"limit": 1, "sort": "period", "cursor": page["next"]})).json()
    assert [one["period"] for one in page["items"] + rest["items"]] == ["2022-07", "2022-08"]
    found = await desk.officer.get(
        "/v1/actuals?from_period=2022-08&to_period=2022-08&carrier=turing-town&basis=reported&state=draft&q=合成"
    )
    assert [one["id"] for one in found.json()["items"]] == [draft["id"]]
    assert (await desk.officer.get("/v1/actuals?carrier=robot-town")).json()["items"] == []


async def test_the_office_confirms_in_bulk_all_or_nothing_and_never_its_own(desk: Desk) -> None:
    submitted = [
        (await desk.step(desk.officer, (await desk.enter("5", month)).json(), "submit")).json()
        for month in ("2022-06", "2022-07", "2022-08")
    ]
    wrong = [{"id": one["id"], "version": one["version"] - (one is submitted[2])} for one in submitted]
    refused = await desk.office.post("/v1/actuals/confirm", json={"items": wrong})
    assert (refused.status_code, [e["pointer"] for e in refused.json()["errors"]]) == (409, ["#/items/2"])
    body = {"project_id": str(desk.outside), "period": "2022-07", "basis": "reported", "amount": "1"}
    await desk.step(desk.office, (await desk.office.post("/v1/actuals", json=body)).json(), "submit")
    answer = await desk.office.post("/v1/actuals/confirm", json={"period": ["2022-07", "2022-08"]})
    assert answer.json() == {"confirmed": 2, "own": 1}
    seen = [{"id": submitted[0]["id"], "version": submitted[0]["version"]}]
    assert (await desk.office.post("/v1/actuals/confirm", json={"items": seen})).json() == {"confirmed": 1, "own": 0}
    assert (await desk.office.post("/v1/actuals/confirm", json={})).status_code == 422
    assert [kind for kind, _ in await desk.events()].count("actual.confirmed") == 3


async def test_a_confirmed_figure_changed_by_patch_is_a_draft_correction_that_outsiders_do_not_see(desk: Desk) -> None:
    record = await desk.confirmed("100")
    path, seen = f"/v1/actuals/{record['id']}", {"If-Match": f'"{record["version"]}"'}
    refused = await desk.officer.patch(path, json={"amount": "90"}, headers=seen)
    assert refused.json()["errors"][0]["code"] == "correction_reason"
    draft = (await desk.officer.patch(path, json={"amount": "90", "reason": "核减"}, headers=seen)).json()
    assert (draft["state"], draft["confirmed_amount"], draft["working_amount"]) == ("draft", "100.0000", "90.0000")
    outside = (await desk.service.client("platform").get(path)).json()
    assert (outside["state"], outside["confirmed_amount"], outside["working_amount"]) == ("confirmed", "100.0000", None)
    assert (await desk.step(desk.officer, draft, "submit")).json()["confirmed_amount"] == "100.0000"
    assert (await desk.events())[-1][0] == "actual.corrected"


async def test_two_officers_entering_one_month_at_once_make_one_record(desk: Desk) -> None:
    answers = await asyncio.gather(*(desk.enter() for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]


async def test_a_month_cannot_be_closed_under_a_submission(desk: Desk) -> None:
    draft = (await desk.enter()).json()
    answers = await asyncio.gather(desk.step(desk.officer, draft, "submit"), desk.close())
    submitted = answers[0].json()
    # Either it came first and is ordinary, or the month was closed and it was refused.
    assert (answers[0].status_code, submitted.get("retroactive"), submitted.get("code", "")) in (
        (200, False, ""),
        (422, None, "invalid"),
    )
