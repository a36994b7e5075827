"""What talent and investment ask of somebody is noticed, found and told of: by codes and units, never by a person."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.aggregator.notice_deliveries.operations import sweep
from services.aggregator.tests.conftest import START, TOWN, Source, deliver, project
from services.kit import clock
from services.kit.testing import ServiceUnderTest, StartService

NOON = datetime(2022, 9, 15, 4, tzinfo=UTC)
"""Thursday, noon in Shanghai."""


@pytest.fixture
async def aggregator(start_service: StartService, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ServiceUnderTest]:
    monkeypatch.setattr(clock, "now", lambda: NOON)
    async with start_service("aggregator", current_period="2022-09", seeding=True) as service:
        yield service


async def notices(service: ServiceUnderTest, role: str, **claims: Any) -> list[tuple[str, str, str]]:
    """Kind, subject and title of what waits for somebody, after the calendar was looked at."""
    await sweep(service.app.state.database, service.app.state.settings)
    answer = await service.client(role, **claims).get("/v1/notices", params={"mine": True, "settled": False})
    assert answer.status_code == 200, answer.text
    return sorted((one["kind"], one["subject_kind"], one["title"]) for one in answer.json()["items"])


def application(state: str, due_on: str | None) -> dict[str, Any]:
    return {
        "person_id": str(uuid4()), "team_id": None, "programme": "shi_521", "batch": "2022-1", "unit": "talent-bureau",
        "carrier_code": TOWN, "state": state, "due_on": due_on, "synthetic": True,
    }  # fmt: skip


async def test_an_application_falls_due_for_the_unit_that_has_it(aggregator: ServiceUnderTest) -> None:
    talent, subject = Source("talent"), uuid4()
    talent.say("talent.application.moved", subject, application("complete", "2022-09-14"), START)
    await deliver(aggregator, talent.log)
    unit = {"units": ["talent-bureau"]}
    late = [("overdue", "application", "市521 2022-1 人才申报")]
    assert await notices(aggregator, "department_officer", **unit) == late
    assert await notices(aggregator, "department_officer", units=["land-bureau"]) == []
    talent.say("talent.application.moved", subject, application("checked", "2022-09-16"), START)
    await deliver(aggregator, talent.log)
    assert await notices(aggregator, "department_officer", **unit) == [("due", *late[0][1:])]
    talent.say("talent.application.moved", subject, application("introduced", None), START)
    await deliver(aggregator, talent.log)
    assert await notices(aggregator, "department_officer", **unit) == []


async def test_a_return_waits_for_two_signatures(aggregator: ServiceUnderTest) -> None:
    investment, subject = Source("investment"), uuid4()
    body: dict[str, Any] = {
        "kind": "tax",
        "period": "2021",
        "rows": [],
        "confirmed_rows": None,
        "source_unit": "tax-bureau",
    }
    unit, title = {"units": ["tax-bureau"]}, "2021 税收总额统计报表"
    waiting = [("submitted", "return", title)]

    async def say(state: str) -> None:
        investment.say(f"investment.return.{state}", subject, {**body, "state": state, "synthetic": True}, START)
        await deliver(aggregator, investment.log)

    await say("submitted")
    assert await notices(aggregator, "office") == waiting
    assert await notices(aggregator, "department_officer", **unit) == waiting
    await say("signed")
    assert await notices(aggregator, "office") == waiting
    assert await notices(aggregator, "department_officer", **unit) == []
    await say("returned")
    assert await notices(aggregator, "department_officer", **unit) == [("returned", "return", title)]
    await say("confirmed")
    assert await notices(aggregator, "office") == []


def arrival(project_id: UUID, state: str, amount: str = "5") -> dict[str, Any]:
    return {
        "kind": "foreign", "arrived_on": "2022-08-03", "period": "2022-08", "project_id": str(project_id),
        "carrier_code": None, "state": state, "confirmed_amount": None, "working_amount": amount, "synthetic": True,
    }  # fmt: skip


async def test_arrivals_are_reviewed_together_and_returned_one_by_one(aggregator: ServiceUnderTest) -> None:
    registry, investment, factory = Source("registry"), Source("investment"), uuid4()
    registry.say("registry.project.registered", factory, project((TOWN, "2021-01-01", None)), START)
    first, second = uuid4(), uuid4()
    for subject in (first, second):
        investment.say("investment.arrival.submitted", subject, arrival(factory, "submitted"), START)
    investment.say("investment.arrival.returned", first, arrival(factory, "returned"), START)
    await deliver(aggregator, investment.log)
    await deliver(aggregator, registry.log)
    assert await notices(aggregator, "office") == [("submitted", "arrival", "2022-08 到位资金有新提交")]
    own = await notices(aggregator, "carrier_officer", carriers=[TOWN])
    assert own == [("returned", "arrival", "2022-08 到位资金")]
    told = await aggregator.client("office").get(f"/v1/projects/{factory}/timeline")
    facts = [item["facts"] for item in told.json()["items"] if item["type"] == "investment.arrival.submitted"]
    assert [(fact["amount_usd"], fact.get("amount")) for fact in facts] == [("5", None)] * 2


def prospect(**said: Any) -> dict[str, Any]:
    return {
        "code": "PY-2020-001", "name": "示例装备基地", "carrier_code": TOWN, "follower_unit": "town-office",
        "stage": "talks", "cohorts": [], "entered_on": "2020-01-01", "left_on": None, "next_due_on": "2022-09-10",
        "landed_on": None, "project_id": None, "state": "active", "synthetic": True, **said,
    }  # fmt: skip


async def test_a_prospect_s_next_step_falls_due_is_handed_over_and_ends_as_a_project(
    aggregator: ServiceUnderTest,
) -> None:
    registry, investment, subject, factory = Source("registry"), Source("investment"), uuid4(), uuid4()
    registry.say("registry.project.registered", factory, project((TOWN, "2021-01-01", None)), START)
    investment.say("investment.prospect.registered", subject, prospect(), START)
    await deliver(aggregator, registry.log)
    await deliver(aggregator, investment.log)
    title = "PY-2020-001 示例装备基地"
    officer = {"units": ["town-office"]}
    assert await notices(aggregator, "department_officer", **officer) == [("overdue", "prospect", title)]
    investment.say("investment.prospect.updated", subject, prospect(follower_unit="trade-bureau"), START)
    linked = prospect(
        follower_unit="trade-bureau",
        stage="registered",
        project_id=str(factory),
        landed_on="2022-09-01",
        stage_dates={"clue": "2020-01-01", "registered": "2022-09-01"},
    )
    await deliver(aggregator, investment.log)
    assert ("handed_over", "prospect", title) in await notices(aggregator, "department_officer", units=["trade-bureau"])
    investment.say("investment.prospect.linked", subject, linked, START)
    await deliver(aggregator, investment.log)
    assert await notices(aggregator, "department_officer", **officer) == []

    found = await aggregator.client("office").get("/v1/search", params={"q": "装备基地"})
    assert [(one["kind"], one["id"]) for one in found.json()["items"]] == [("prospect", str(subject))]
    other = await aggregator.client("carrier_officer", carriers=["green-base"]).get("/v1/search?q=装备基地")
    assert other.json()["items"] == []
    told = await aggregator.client("office").get(f"/v1/projects/{factory}/timeline")
    landed = next(item for item in told.json()["items"] if item["type"] == "investment.prospect.linked")
    assert landed["facts"]["stages"] == "线索 2020-01-01、登记为项目 2022-09-01"


async def test_a_person_is_on_no_timeline_and_not_found(aggregator: ServiceUnderTest) -> None:
    talent = Source("talent")
    person = {"code": "RC-0001", "state": "active", "carrier_code": TOWN, "counted_on": None, "selected_on": None}
    talent.say("talent.person.registered", uuid4(), person, START)
    await deliver(aggregator, talent.log)
    assert (await aggregator.client("office").get("/v1/search?q=RC-0001")).json()["items"] == []
    told = await aggregator.client("office").get(f"/v1/carriers/{TOWN}/timeline")
    assert told.json()["items"] == []
