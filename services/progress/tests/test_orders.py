"""The life of an order 督办单: issued with a number, replied, verified, closed; escalated by rule if nobody replies."""

import asyncio
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from services.kit.testing import StartService, kept_file
from services.progress.escalations.operations import sweep
from services.progress.orders.rules import escalations
from services.progress.tests.conftest import NOBODY, Desk
from services.progress.tests.following import LAND, POWER, Office, take, taken

ORDERS = "orders"


@pytest.fixture
async def office(desk: Desk) -> Office:
    """The desk with units and carriers known."""
    known = Office(desk)
    await known.learn()
    return known


async def issued(office: Office, client: httpx.AsyncClient | None = None, **more: Any) -> dict[str, Any]:
    """An order to the land bureau, issued on 1 September 2022, due on the 23rd."""
    body = {
        "project_id": str(office.desk.inside),
        "title": "加快供地",
        "demand": "九月底前完成供地",
        "unit": LAND,
        "due_on": "2022-09-23",
        "on": "2022-09-01",
    } | more
    answer = await (client or office.inspector).post("/v1/orders", json=body)
    assert answer.status_code == 201, answer.text
    order: dict[str, Any] = answer.json()
    return order


async def test_an_order_goes_from_issued_to_closed_by_the_inspector_and_the_unit(desk: Desk, office: Office) -> None:
    order = await issued(office)
    assert (order["number"], order["state"], order["escalation_level"]) == ("督办〔2022〕001号", "issued", 0)
    for client in (desk.officer, office.power, office.inspector):
        assert (await take(client, ORDERS, order, "reply", {"text": "已办"})).status_code in (403, 404)
    reply = {"text": "已完成供地", "evidence": [{"digest": "a" * 64, "name": "供地批复.pdf"}], "on": "2022-09-20"}
    unkept = await take(office.land, ORDERS, order, "reply", reply)
    assert (unkept.status_code, unkept.json()["errors"][0]["pointer"]) == (422, "#/evidence/0")
    reply["evidence"] = evidence = [await kept_file(office.land, "供地批复.pdf")]
    order = await taken(office.land, ORDERS, order, "reply", reply)
    assert order["actions"] == ["reply"]
    for step in ("verify", "close"):
        assert (await take(office.land, ORDERS, order, step)).status_code == 403
    assert (await take(office.inspector, ORDERS, order, "close")).status_code == 409
    order = await taken(office.inspector, ORDERS, order, "verify", {"text": "现场已核实"})
    order = await taken(office.inspector, ORDERS, order, "close")
    assert (order["state"], order["actions"], order["clocks"]["overdue_days"]) == ("closed", [], 0)
    assert [(step["kind"], step["actor"]) for step in order["steps"]] == [
        ("issue", "inspector"), ("reply", "land"), ("verify", "inspector"), ("close", "inspector"),
    ]  # fmt: skip
    assert order["steps"][1]["evidence"] == evidence
    kinds = [kind for kind, _ in await desk.events()]
    assert kinds == ["order.issued", "order.replied", "order.verified", "order.closed"]


async def test_a_rejected_reply_is_due_again(desk: Desk, office: Office) -> None:
    order = await taken(office.land, ORDERS, await issued(office), "reply", {"text": "已办", "on": "2022-09-20"})
    assert (await take(office.inspector, ORDERS, order, "reject")).status_code == 422
    back = {"reason": "材料不全", "due_on": "2022-10-14", "on": "2022-09-22"}
    order = await taken(office.inspector, ORDERS, order, "reject", back)
    assert (order["state"], order["due_on"], order["replied_on"]) == ("rejected", "2022-10-14", None)
    mine = (await office.land.get("/v1/orders", params={"mine": True})).json()["items"]
    assert [item["id"] for item in mine] == [order["id"]]
    order = await taken(office.land, ORDERS, order, "reply", {"text": "已补齐"})
    assert [step["kind"] for step in order["steps"]] == ["issue", "reply", "reject", "reply"]


async def test_numbers_count_per_kind_and_year_without_a_gap(office: Office) -> None:
    orders = await asyncio.gather(*(issued(office) for _ in range(6)))
    assert sorted(order["number"] for order in orders) == [f"督办〔2022〕{count:03d}号" for count in range(1, 7)]
    refused = await office.inspector.post("/v1/orders", json={"title": "缺单位"})
    assert refused.status_code == 422
    early = {"due_on": "2022-08-01"}
    body = {"title": "倒填期限", "demand": "办理", "unit": LAND, "on": "2022-09-01"} | early
    assert (await office.inspector.post("/v1/orders", json=body)).status_code == 422
    assert (await issued(office))["number"] == "督办〔2022〕007号"
    assert (await issued(office, kind="inspection"))["number"] == "稽查〔2022〕001号"
    last_year = await issued(office, on="2021-12-01", due_on="2022-01-10")
    assert last_year["number"] == "督办〔2021〕001号"


async def test_only_the_inspector_and_the_office_issue(desk: Desk, office: Office) -> None:
    body = {"title": "加快供地", "demand": "办理", "unit": LAND, "due_on": "2022-10-10"}
    for client in (desk.officer, office.land, desk.service.client("leader"), desk.service.client("platform")):
        assert (await client.post("/v1/orders", json=body)).status_code == 403
    assert (await issued(office, desk.office))["unit_name"] == "规划和自然资源局"
    target = {"project_id": str(desk.inside), "carrier_code": "turing-town"}
    assert (await office.inspector.post("/v1/orders", json=body | target)).status_code == 422
    unknown = await office.inspector.post("/v1/orders", json=body | {"task_code": "nowhere"})
    assert [error["pointer"] for error in unknown.json()["errors"]] == ["#/task_code"]


async def test_an_order_nobody_replied_to_is_escalated_once_for_each_level_on_its_day(
    desk: Desk, office: Office
) -> None:
    late = await issued(office, due_on="2022-09-08")  # the 12th was a holiday: three working days later is the 14th
    recent = await issued(office, due_on="2022-09-28")
    state = desk.service.app.state
    both = await asyncio.gather(*(sweep(state.database, state.settings) for _ in range(2)))
    assert sorted(both) == [0, 1]
    assert await sweep(state.database, state.settings) == 0
    after = (await desk.office.get(f"/v1/orders/{late['id']}")).json()
    told = [(step["kind"], step["happened_on"], step["actor"]) for step in after["steps"]]
    assert told == [
        ("issue", "2022-09-01", "inspector"),
        ("escalate", "2022-09-14", "system"),
        ("escalate", "2022-09-23", "system"),
    ]
    assert (after["escalation_level"], after["escalated_on"], after["overdue"]) == (2, "2022-09-23", True)
    assert (await desk.office.get(f"/v1/orders/{recent['id']}")).json()["escalation_level"] == 0
    escalated = [body for kind, body in await desk.events() if kind == "order.escalated"]
    assert [(body["version"], body["escalation_level"], body["escalated_on"]) for body in escalated] == [
        (2, 1, "2022-09-14"), (3, 2, "2022-09-23"),
    ]  # fmt: skip
    listed = (await desk.office.get("/v1/orders", params={"escalated": True})).json()["items"]
    assert [item["id"] for item in listed] == [late["id"]]


async def test_a_late_reply_comes_after_the_escalation_that_no_sweep_had_recorded_yet(office: Office) -> None:
    order = await issued(office, due_on="2022-09-08")
    order = await taken(office.land, ORDERS, order, "reply", {"text": "迟到的回复", "on": "2022-09-16"})
    assert [step["kind"] for step in order["steps"]] == ["issue", "escalate", "reply"]
    assert (order["escalation_level"], order["clocks"]["overdue_days"]) == (1, 5)
    in_time = await issued(office, due_on="2022-09-08")
    in_time = await taken(office.land, ORDERS, in_time, "reply", {"text": "补登", "on": "2022-09-07"})
    assert [step["kind"] for step in in_time["steps"]] == ["issue", "reply"]


async def test_another_due_date_needs_a_reason_and_ends_an_escalation(desk: Desk, office: Office) -> None:
    order = await issued(office, due_on="2022-09-08")
    state = desk.service.app.state
    await sweep(state.database, state.settings)
    order = (await office.inspector.get(f"/v1/orders/{order['id']}")).json()
    headers = {"If-Match": f'"{order["version"]}"'}
    address = f"/v1/orders/{order['id']}"
    assert (await office.inspector.patch(address, json={"due_on": "2022-10-31"}, headers=headers)).status_code == 422
    later = {"due_on": "2022-10-31", "reason": "国庆假期顺延"}
    order = (await office.inspector.patch(address, json=later, headers=headers)).json()
    assert (order["escalation_level"], order["escalated_on"], order["overdue"]) == (0, None, False)
    assert [step["kind"] for step in order["steps"]] == ["issue", "escalate", "escalate", "change"]


async def test_the_service_escalates_by_itself_but_not_while_history_is_written(start_service: StartService) -> None:
    options = {"registry_url": NOBODY, "identity_url": NOBODY, "current_period": "2022-09"}
    async with start_service("progress", **options, seeding=True, escalation_sweep_seconds=0.1) as service:
        desk = Desk(service, uuid4(), uuid4())
        office = Office(desk)
        await office.learn()
        order = await issued(office, due_on="2022-09-08", project_id=None)
        await asyncio.sleep(0.5)
        address = f"/v1/orders/{order['id']}"
        assert (await desk.office.get(address)).json()["escalation_level"] == 0
    async with start_service("progress", **options, database=service.database) as again:
        reader = again.client("office")
        for _ in range(50):
            if (level := (await reader.get(address)).json()["escalation_level"]) == 2:
                break
            await asyncio.sleep(0.1)
        assert level == 2


async def test_the_replier_does_not_verify(desk: Desk, office: Office) -> None:
    order = await taken(desk.office, ORDERS, await issued(office), "reply", {"text": "代为回复"})
    assert (await take(desk.office, ORDERS, order, "verify")).json()["code"] == "four_eyes"
    order = await taken(office.colleague, ORDERS, order, "verify")
    assert (await take(desk.office, ORDERS, order, "close")).json()["code"] == "four_eyes"
    withdrawn = await taken(office.inspector, ORDERS, await issued(office, unit=POWER), "withdraw", {"reason": "重复"})
    assert (withdrawn["state"], withdrawn["number"]) == ("withdrawn", "督办〔2022〕002号")


def test_escalation_is_a_matter_of_days_and_of_nothing_else() -> None:
    def add(day: date, number: int) -> date:
        return day + timedelta(days=number)

    due = date(2022, 9, 1)

    def reached(state: str, level: int, today: date) -> list[int]:
        found = escalations(state=state, due_on=due, level=level, today=today, thresholds=(3, 10), add=add)
        return [each for each, _ in found]

    assert reached("issued", 0, date(2022, 9, 3)) == []
    assert reached("issued", 0, date(2022, 9, 4)) == [1]
    assert reached("rejected", 1, date(2022, 9, 11)) == [2]
    assert reached("issued", 0, date(2022, 12, 31)) == [1, 2]
    assert reached("replied", 0, date(2022, 12, 31)) == []
    assert reached("issued", 2, date(2022, 12, 31)) == []
