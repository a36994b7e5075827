"""Arrivals and exchange rates by file: all of it or nothing, told in its cells, nothing counted twice."""

from typing import Any

from services.investment.tests.conftest import Desk
from services.investment.tests.money import enterprise, made, rate, send, step, told

PATH = "/v1/arrivals"
CODE = "2101-330109-04-01-000001"


def a_row(number: int, **more: Any) -> dict[str, Any]:
    """Dollars that arrived for the project inside."""
    said = {"kind": "foreign", "arrived_on": "2022-08-15", "project_code": CODE, "receipt_number": f"示例验{number}号"}
    return said | {"original_currency": "USD", "original_amount": "10"} | more


async def test_a_file_of_arrivals_is_entered_whole_converted_and_safe_to_send_again(desk: Desk) -> None:
    firm = await enterprise(desk)
    await rate(desk, "1.5")
    rows = [
        a_row(1),
        a_row(2, original_currency="EUR"),
        a_row(3, project_code=None, credit_code="91330109MA2X00001Q"),
        a_row(4, kind="domestic", original_currency="CNY"),
    ]
    dry = (await send(desk.officer, PATH, rows, dry_run=True)).json()
    assert (dry["created"], (await desk.officer.get(PATH)).json()["items"]) == (4, [])
    assert (await send(desk.officer, PATH, rows)).json()["created"] == 4
    again = await send(desk.officer, PATH, rows)
    assert again.json().get("unchanged") == 4, again.text
    listed = (await desk.officer.get(f"{PATH}?sort=amount")).json()["items"]
    assert {(one["receipt_number"][3:], one["working_amount"], one["carrier_code"]) for one in listed} == {
        ("1号", "10.0000", None),
        ("2号", "15.0000", None),
        ("3号", "10.0000", "turing-town"),
        ("4号", "10.0000", None),
    }
    assert {one["enterprise_id"] for one in listed} == {None, str(firm)}
    assert {one["state"] for one in listed} == {"draft"}
    assert await desk.events() == [event for event in await desk.events() if event[0].startswith("exchange_rate")]


async def test_what_is_wrong_in_a_file_is_told_in_its_rows_and_nothing_is_written(desk: Desk) -> None:
    await enterprise(desk)
    await desk.close("2022-07")
    rows = [
        a_row(1, original_currency="JPY"),
        a_row(2, original_amount="-1"),
        a_row(3, project_code="2101-330109-04-01-000002"),
        a_row(4, arrived_on="2022-07-01"),
        a_row(5, receipt_number=None),
        a_row(6, project_code=None, credit_code="91330109MA2X99999Q"),
        a_row(7, arrived_on="2023-01-01"),
        a_row(8, kind="domestic"),
        a_row(9),
        a_row(9, original_amount="11"),
        a_row(10, project_code=None),
    ]
    refused = await send(desk.officer, PATH, rows)
    assert refused.status_code == 422
    assert {
        "no_rate", "negative", "outside_scope", "closed_month", "required", "unknown_enterprise", "outside_plan",
        "domestic_currency", "duplicate", "receiver",
    } <= set(told(refused))  # fmt: skip
    assert any("JPY" in error["detail"] for error in refused.json()["errors"])
    assert (await desk.office.get(PATH)).json()["items"] == []
    statistics = await send(desk.statistics, PATH, [a_row(1)])
    assert told(statistics) == ["outside_scope"]


async def test_a_file_submits_if_asked_changes_drafts_and_leaves_confirmed_ones_alone(desk: Desk) -> None:
    await send(desk.officer, PATH, [a_row(1)], submit=True)
    record = (await desk.office.get(PATH)).json()["items"][0]
    assert (record["state"], record["version"]) == ("submitted", 1)
    assert [kind for kind, _ in await desk.events()] == ["arrival.submitted"]
    known = {"_id": record["id"], "_version": record["version"]}
    held = await send(desk.officer, PATH, [a_row(1, original_amount="11") | known])
    assert told(held) == ["wrong_state"]
    returned = await step(desk.office, PATH, record, "return", {"reason": "凭证不全"})
    known["_version"] = returned["version"]
    changed = await send(desk.officer, PATH, [a_row(1, original_amount="11") | known], submit=True)
    assert changed.json().get("updated") == 1, changed.text
    record = (await desk.office.get(f"{PATH}/{record['id']}")).json()
    assert (record["state"], record["working_amount"], record["return_reason"]) == ("submitted", "11.0000", None)
    own = await send(desk.officer, PATH, [a_row(1, original_amount="12") | known])
    assert "stale" in told(own)
    confirmed = await step(desk.office, PATH, record, "confirm")
    known["_version"] = confirmed["version"]
    assert told(await send(desk.officer, PATH, [a_row(1, original_amount="12") | known])) == ["fixed"]


async def test_rates_come_by_file_and_are_never_changed_by_one(desk: Desk) -> None:
    rows = [{"currency": "EUR", "rate_on": f"2022-0{at}-01", "rate": f"1.0{at}", "source": "monthly"} for at in (7, 8)]
    assert (await send(desk.officer, "/v1/exchange-rates", rows)).status_code == 403
    assert (await send(desk.office, "/v1/exchange-rates", rows)).json()["created"] == 2
    assert (await send(desk.office, "/v1/exchange-rates", rows)).json()["unchanged"] == 2
    changed = await send(desk.office, "/v1/exchange-rates", [rows[0] | {"rate": "9"}])
    assert "already_registered" in told(changed)
    wrong = [rows[0] | {"currency": "USD"}, rows[1] | {"rate_on": "2099-01-01"}, rows[1] | {"rate": "0"}]
    refused = await send(desk.office, "/v1/exchange-rates", wrong)
    assert {"target_currency", "future"} <= set(told(refused))
    listed = (await desk.officer.get("/v1/exchange-rates?currency=EUR&sort=rate_on")).json()["items"]
    assert [(one["rate"], one["rate_on"]) for one in listed] == [
        ("1.07000000", "2022-07-01"), ("1.08000000", "2022-08-01"),
    ]  # fmt: skip
    for path in (PATH, "/v1/exchange-rates"):
        assert (await desk.office.get(f"{path}/template.xlsx")).content[:2] == b"PK"
        assert (await desk.office.get(f"{path}.csv")).status_code == 200


async def test_an_export_can_be_imported_again_with_what_was_changed_in_it(desk: Desk) -> None:
    await made(desk.officer, PATH, {
        "kind": "foreign", "arrived_on": "2022-08-15", "project_id": str(desk.inside), "original_currency": "USD",
        "original_amount": "10", "receipt_number": "示例验1号",
    })  # fmt: skip
    workbook = (await desk.officer.get(f"{PATH}.xlsx")).content
    files = {"file": ("到位资金.xlsx", workbook, "application/octet-stream")}
    answer = await desk.officer.post(f"{PATH}/import?dry_run=false", files=files)
    assert (answer.status_code, answer.json().get("unchanged")) == (200, 1), answer.text
    await made(desk.office, "/v1/plans", {
        "project_id": str(desk.inside), "year": 2022, "amount": "5", "issued_on": "2022-01-01",
    })  # fmt: skip
    files = {"file": ("计划.xlsx", (await desk.office.get("/v1/plans.xlsx")).content, "application/octet-stream")}
    answer = await desk.office.post("/v1/plans/import?dry_run=false", files=files)
    assert (answer.status_code, answer.json().get("unchanged")) == (200, 1), answer.text
