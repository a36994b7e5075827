"""Capital that arrived: converted by the rate of its day, reviewed by two, locked with its month."""

import asyncio
from typing import Any

import httpx
import pytest

from services.investment.tests.conftest import Desk, project
from services.investment.tests.money import an_arrival, codes, enterprise, made, rate, seen, step

PATH = "/v1/arrivals"


async def entered(desk: Desk, **more: Any) -> dict[str, Any]:
    """A draft, entered by the carrier's officer."""
    return await made(desk.officer, PATH, an_arrival(project_id=str(desk.inside), **more))


async def confirmed(desk: Desk, **more: Any) -> dict[str, Any]:
    """An arrival entered and submitted by the officer, and confirmed by the office."""
    submitted = await step(desk.officer, PATH, await entered(desk, **more), "submit")
    return await step(desk.office, PATH, submitted, "confirm")


def amounts(record: dict[str, Any]) -> tuple[Any, ...]:
    """State, original, confirmed and working amount."""
    return tuple(record[name] for name in ("state", "original_amount", "confirmed_amount", "working_amount"))


async def test_foreign_capital_goes_from_draft_to_confirmed_in_dollars_and_keeps_what_came(desk: Desk) -> None:
    await rate(desk, "1.01234567")
    draft = await entered(desk, original_amount="1000.0049")
    assert (draft["unit"], draft["rate"], draft["rate_on"]) == ("万美元", "1.01234567", "2022-08-01")
    assert amounts(draft) == ("draft", "1000.0049", None, "1012.3506")
    submitted = await step(desk.officer, PATH, draft, "submit")
    record = await step(desk.office, PATH, submitted, "confirm")
    assert amounts(record) == ("confirmed", "1000.0049", "1012.3506", None)
    told = [(kind, payload) for kind, payload in await desk.events() if kind.startswith("arrival")]
    assert [kind for kind, _ in told] == ["arrival.submitted", "arrival.confirmed"]
    assert told[1][1] == {
        "id": draft["id"], "version": 3, "kind": "foreign", "arrived_on": "2022-08-15", "period": "2022-08",
        "project_id": str(desk.inside), "enterprise_id": None, "carrier_code": None, "original_currency": "EUR",
        "original_amount": "1000.0049", "rate": "1.01234567", "rate_on": "2022-08-01", "state": "confirmed",
        "confirmed_amount": "1012.3506", "working_amount": None, "retroactive": False, "reason": None,
        "synthetic": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "value", "worth"),
    [
        ("1", "0.00005", "0.0001"),
        ("1", "0.00004999", "0.0000"),
        ("3", "0.33335", "1.0001"),
        ("12345678901234.5678", "1.00000001", "12345679024691.3568"),
        ("99999999999999.9999", "0.1", "10000000000000.0000"),
    ],
)
async def test_conversion_is_exact_and_rounds_halves_away_from_zero(
    desk: Desk, amount: str, value: str, worth: str
) -> None:
    await rate(desk, value)
    assert (await entered(desk, original_amount=amount))["working_amount"] == worth


async def test_the_rate_is_the_newest_on_or_before_the_day_and_none_that_is_too_old(desk: Desk) -> None:
    for day, value in (("2022-07-20", "2"), ("2022-08-15", "3"), ("2022-08-16", "5")):
        await rate(desk, value, day=day)
    for day, expected in (("2022-08-14", "2000.0000"), ("2022-08-15", "3000.0000"), ("2022-09-16", "5000.0000")):
        assert (await entered(desk, arrived_on=day))["working_amount"] == expected, day
    for day, currency in (("2022-07-19", "EUR"), ("2022-09-17", "EUR"), ("2022-08-15", "JPY")):
        body = an_arrival(project_id=str(desk.inside), arrived_on=day, original_currency=currency)
        refused = await desk.officer.post(PATH, json=body)
        assert (refused.status_code, codes(refused)) == (422, [("#/original_currency", "no_rate")])
        assert currency in refused.json()["detail"]
        assert day in refused.json()["detail"]
    dollars = await entered(desk, original_currency="USD", arrived_on="2020-01-01")
    assert (dollars["rate"], dollars["working_amount"]) == (None, "1000.0000")


async def test_a_withdrawn_rate_changes_nothing_confirmed_and_a_correction_takes_the_new_one(desk: Desk) -> None:
    wrong = await rate(desk, "10")
    record = await confirmed(desk)
    same = await desk.office.post("/v1/exchange-rates", json={
        "currency": "EUR", "rate_on": "2022-08-01", "rate": "1.5", "source": "monthly",
    })  # fmt: skip
    assert (same.status_code, codes(same)) == (409, [("#/rate_on", "taken")])
    assert (await desk.officer.delete(f"/v1/exchange-rates/{wrong['id']}", headers=seen(wrong))).status_code == 403
    assert (await desk.office.delete(f"/v1/exchange-rates/{wrong['id']}", headers=seen(wrong))).status_code == 204
    await rate(desk, "1.5")
    kept = (await desk.officer.get(f"{PATH}/{record['id']}")).json()
    assert (amounts(kept), kept["rate"]) == (("confirmed", "1000.0000", "10000.0000", None), "10.00000000")
    correction = {"original_amount": "1000", "reason": "汇率有误"}
    correcting = await step(desk.officer, PATH, kept, "correct", correction)
    assert amounts(correcting) == ("submitted", "1000.0000", "10000.0000", "1500.0000")
    back = await step(desk.officer, PATH, correcting, "withdraw")
    assert (amounts(back), back["rate"]) == (("confirmed", "1000.0000", "10000.0000", None), "10.00000000")
    again = await step(desk.officer, PATH, back, "correct", correction)
    right = await step(desk.office, PATH, again, "confirm")
    assert (amounts(right), right["rate"]) == (("confirmed", "1000.0000", "1500.0000", None), "1.50000000")


async def test_an_arrival_that_never_was_is_corrected_to_nothing_and_only_its_amount_may_change(desk: Desk) -> None:
    record = await confirmed(desk, original_currency="USD")
    path, headers = f"{PATH}/{record['id']}", seen(record)
    moved = await desk.officer.patch(path, json={"arrived_on": "2022-07-01"}, headers=headers)
    assert (moved.status_code, codes(moved)) == (409, [("#/arrived_on", "fixed")])
    silent = await desk.officer.patch(path, json={"original_amount": "5"}, headers=headers)
    assert codes(silent) == [("#/reason", "correction_reason")]
    negative = await desk.officer.post(
        f"{path}/correct", json={"original_amount": "-1", "reason": "重复填报"}, headers=headers
    )
    assert codes(negative) == [("#/original_amount", "negative")]
    nothing = await step(desk.officer, PATH, record, "correct", {"original_amount": "0", "reason": "重复填报"})
    gone = await step(desk.office, PATH, nothing, "confirm")
    assert amounts(gone) == ("confirmed", "0.0000", "0.0000", None)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"original_amount": "-1"}, ("#/original_amount", "negative")),
        ({"original_amount": "0"}, ("#/original_amount", "zero")),
        ({"original_amount": "1.00001"}, ("#/original_amount", "decimal_max_places")),
        ({"original_amount": "123456789012345"}, ("#/original_amount", "decimal_whole_digits")),
        ({"original_amount": "Infinity"}, ("#/original_amount", "finite_number")),
        ({"original_currency": "欧元"}, ("#/original_currency", "too_short")),
        ({"original_currency": "EU1"}, ("#/original_currency", "string_pattern_mismatch")),
        ({"kind": "domestic"}, ("#/original_currency", "domestic_currency")),
        ({"receipt_number": "长" * 201}, ("#/receipt_number", "string_too_long")),
        ({"reason": "长" * 501}, ("#/reason", "string_too_long")),
        ({"arrived_on": "2018-12-31"}, ("#/arrived_on", "outside_plan")),
        ({"arrived_on": "2023-01-01"}, ("#/arrived_on", "outside_plan")),
        ({"arrived_on": "2090-01-01"}, ("#/arrived_on", "future")),
        ({"arrived_on": "2022-02-30"}, ("#/arrived_on", "date_from_datetime_parsing")),
        ({"carrier_code": "turing-town"}, ("#/carrier_code", "carrier_of_project")),
        ({"project_id": None}, ("#/project_id", "receiver")),
        ({"amount_in_usd": "1"}, ("#/amount_in_usd", "extra_forbidden")),
    ],
)
async def test_bad_input_is_refused_at_its_place(desk: Desk, change: dict[str, Any], expected: tuple[str, str]) -> None:
    await rate(desk)
    await enterprise(desk)
    refused = await desk.officer.post(PATH, json=an_arrival(project_id=str(desk.inside)) | change)
    assert refused.status_code == 422, refused.text
    assert expected in codes(refused)


async def test_nobody_confirms_what_they_submitted_and_returned_ones_go_round_again(desk: Desk) -> None:
    draft = await made(desk.office, PATH, an_arrival(project_id=str(desk.inside), original_currency="USD"))
    submitted = await step(desk.office, PATH, draft, "submit")
    own = await desk.office.post(f"{PATH}/{draft['id']}/confirm", headers=seen(submitted))
    assert (own.status_code, own.json()["code"]) == (403, "four_eyes")
    colleague = desk.service.client("office", subject="colleague")
    returned = await step(colleague, PATH, submitted, "return", {"reason": "凭证不全"})
    assert (returned["state"], returned["return_reason"]) == ("returned", "凭证不全")
    changed = await desk.office.patch(
        f"{PATH}/{draft['id']}", json={"original_amount": "900", "receipt_number": "示例1号"}, headers=seen(returned)
    )
    assert amounts(changed.json()) == ("draft", "900.0000", None, "900.0000")
    again = await step(desk.office, PATH, changed.json(), "submit")
    stale = await colleague.post(f"{PATH}/{draft['id']}/confirm", headers=seen(submitted))
    assert (stale.status_code, stale.json()["current_version"]) == (412, again["version"])
    many = {"items": [{"id": again["id"], "version": again["version"]}]}
    assert (await desk.office.post(f"{PATH}/confirm", json=many)).json() == {"confirmed": 0, "own": 1}
    assert (await colleague.post(f"{PATH}/confirm", json={"kind": "foreign"})).json() == {"confirmed": 1, "own": 0}
    assert (await colleague.post(f"{PATH}/confirm", json=many)).json()["code"] == "not_all_confirmable"


async def test_a_closed_month_takes_only_what_carries_a_reason_and_marks_it_retroactive(desk: Desk) -> None:
    record = await confirmed(desk, original_currency="USD")
    draft = await entered(desk, original_currency="USD", original_amount="5")
    await desk.close("2022-08")
    late = await desk.officer.post(f"{PATH}/{draft['id']}/submit", headers=seen(draft))
    assert (late.status_code, codes(late)) == (422, [("#/reason", "closed_month")])
    anew = an_arrival(project_id=str(desk.inside), original_currency="USD", original_amount="6")
    assert codes(await desk.officer.post(PATH, json=anew)) == [("#/reason", "closed_month")]
    explained = await made(desk.officer, PATH, anew | {"reason": "银行回单补到"})
    assert (await step(desk.officer, PATH, explained, "submit"))["retroactive"] is True
    correcting = await step(desk.officer, PATH, record, "correct", {"original_amount": "9", "reason": "核减"})
    assert (await step(desk.office, PATH, correcting, "confirm"))["retroactive"] is True


async def test_nobody_reaches_beyond_their_scope(desk: Desk) -> None:
    await rate(desk)
    draft = await entered(desk)
    path = f"{PATH}/{draft['id']}"
    assert (await desk.stranger.get(path)).status_code == 404
    assert (await desk.stranger.post(f"{path}/submit", headers=seen(draft))).status_code == 404
    foreign = an_arrival(project_id=str(desk.outside))
    assert (await desk.officer.post(PATH, json=foreign)).json()["code"] == "outside_scope"
    firm = await enterprise(desk, "robot-town")
    theirs = an_arrival(enterprise_id=str(firm))
    assert (await desk.officer.post(PATH, json=theirs)).json()["code"] == "outside_scope"
    of_carrier = await made(desk.stranger, PATH, theirs)
    assert (of_carrier["carrier_code"], of_carrier["enterprise_name"]) == ("robot-town", "合成企业甲")
    assert [one["id"] for one in (await desk.stranger.get(PATH)).json()["items"]] == [of_carrier["id"]]
    assert (await desk.statistics.post(PATH, json=foreign)).status_code == 403
    commerce = desk.service.client("department_officer", subject="commerce", domains=["commerce"])
    assert (await commerce.post(PATH, json=foreign)).status_code == 201
    assert (await desk.service.client("leader").post(PATH, json=foreign)).status_code == 403
    assert (await desk.service.client("platform").get(PATH)).json()["items"] == []
    assert (await desk.service.client("department_officer", domains=["land"]).get(PATH)).json()["items"] == []


async def test_what_was_only_a_draft_vanishes_silently_and_what_was_heard_of_is_withdrawn(desk: Desk) -> None:
    draft = await entered(desk, original_currency="USD")
    assert (await desk.officer.delete(f"{PATH}/{draft['id']}", headers=seen(draft))).status_code == 204
    assert await desk.events() == []
    submitted = await step(desk.officer, PATH, await entered(desk, original_currency="USD"), "submit")
    refused = await desk.officer.delete(f"{PATH}/{submitted['id']}", headers=seen(submitted))
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong_state")
    back = await step(desk.officer, PATH, submitted, "withdraw")
    assert (await desk.officer.delete(f"{PATH}/{back['id']}", headers=seen(back))).status_code == 204
    told = [(kind, body["state"], body["working_amount"]) for kind, body in await desk.events()]
    assert told[1:] == [("arrival.withdrawn", "withdrawn", None)] * 2


async def test_the_same_money_twice_is_questioned_and_one_receipt_is_one_arrival_s(desk: Desk) -> None:
    body = an_arrival(project_id=str(desk.inside), original_currency="USD")
    first = await made(desk.officer, PATH, body | {"receipt_number": "示例验〔2022〕8号"})
    twin = await desk.officer.post(PATH, json=body)
    assert (twin.status_code, twin.json()["code"], codes(twin)[0][1]) == (409, "questioned", "twin")
    taken = await desk.officer.post(PATH, json=body | {"receipt_number": "示例验〔2022〕8号", "original_amount": "5"})
    assert (taken.status_code, codes(taken)) == (409, [("#/receipt_number", "taken")])
    other = await made(desk.officer, PATH, body | {"receipt_number": "示例验〔2022〕9号"})
    known = await desk.officer.post(f"{PATH}?acknowledge=true", json=body)
    assert (known.status_code, len({first["id"], other["id"], known.json()["id"]})) == (201, 3)
    race = [desk.officer.post(PATH, json=body | {"receipt_number": "抢", "original_amount": str(at)}) for at in (7, 8)]
    answers: list[httpx.Response] = await asyncio.gather(*race)
    assert sorted(answer.status_code for answer in answers) == [201, 409]


async def test_lists_filter_by_kind_and_carrier_on_the_day_and_sums_stay_apart(desk: Desk) -> None:
    moved = project(8, None)
    moved["memberships"] = [
        {"carrier_code": "robot-town", "valid_from": "2019-01-01", "valid_to": "2022-08-15"},
        {"carrier_code": "turing-town", "valid_from": "2022-08-15", "valid_to": None},
    ]
    await desk.learn(moved)
    home = {"kind": "domestic", "original_currency": "CNY", "project_id": str(moved["id"])}
    for day, amount in (("2022-08-14", "1.5"), ("2022-08-15", "2.5")):
        await made(desk.office, PATH, an_arrival(**home, arrived_on=day, original_amount=amount))
    await entered(desk, original_currency="USD")
    for query, expected in (
        ("carrier=robot-town", ["1.5000"]),
        ("carrier=turing-town&kind=domestic", ["2.5000"]),
        ("kind=domestic&sort=arrived_on", ["1.5000", "2.5000"]),
        ("kind=foreign&currency=USD&period=2022-08&state=draft", ["1000.0000"]),
        ("from_period=2022-09", []),
    ):
        listed = (await desk.office.get(f"{PATH}?{query}")).json()["items"]
        assert [one["working_amount"] for one in listed] == expected, query
    assert len((await desk.office.get(f"{PATH}.ndjson?kind=domestic")).text.splitlines()) == 2
    assert (await desk.office.get(f"{PATH}.xlsx")).content[:2] == b"PK"
