"""The aggregator over HTTP: figures, cuts, explanations, drill-down, live updates."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import httpx
import pytest

from services.aggregator.indicators.schemas import ByCarrier, IndicatorDetail, IndicatorList, Series
from services.aggregator.load_plan import planned_entries
from services.aggregator.tests.conftest import (
    BASE,
    START,
    TOWN,
    Story,
    actual,
    deliver,
    load_plan_into,
    project,
)
from services.kit.testing import ServiceUnderTest

SHARE = "/v1/indicators/share.investment"
AT = {"period": "2022-09"}


async def value_of(client: httpx.AsyncClient, **query: str) -> str | None:
    answer = await client.get(SHARE, params={**AT, **query})
    assert answer.status_code == 200, answer.text
    found: str | None = answer.json()["value"]
    return found


async def test_every_indicator_is_listed_with_its_operands_status_and_coverage(
    story: Story, leader: httpx.AsyncClient
) -> None:
    answer = await leader.get("/v1/indicators", params=AT)
    listed = IndicatorList.model_validate(answer.json())

    assert {item.code for item in listed.items} == {e.code for e in planned_entries() if e.kind == "indicator"}
    share = next(item for item in listed.items if item.code == "share.investment")
    assert (share.value, share.status, share.unit) == ("80.0000", "on_track", "%")
    assert share.numerator is not None
    assert share.denominator is not None
    assert (share.numerator.value, share.denominator.value) == ("800.0000", "1000.0000")
    # Three projects owe January to September; three returns have come.
    assert share.coverage is not None
    assert (share.coverage.reported, share.coverage.expected) == (3, 27)
    assert share.coverage.missing == [
        "GREEN-BASE：缺 8 份（2022-02 至 2022-09）",
        "TURING-TOWN：缺 8 份（2022-02 至 2022-09）",
        "载体外：缺 8 份（2022-02 至 2022-09）",
    ]
    waiting = next(item for item in listed.items if item.code == "talent.recruited")
    assert (waiting.value, waiting.status) == (None, "not_reported")
    assert waiting.reason
    assert listed.as_of.sources["investment"].position == "3"


async def test_a_correction_shows_at_once_and_a_past_cut_stays(
    aggregator: ServiceUnderTest, story: Story, leader: httpx.AsyncClient
) -> None:
    before = story.investment.log[-1].sequenced_at
    story.tell(story.outside, "800", days=40, retroactive=True, reason="漏报设备款")
    await deliver(aggregator, story.investment.log[-1:])

    assert await value_of(leader) == "50.0000"
    assert await value_of(leader, known_at=before.isoformat()) == "80.0000"
    assert await value_of(leader, known_at=(before - timedelta(days=1)).isoformat()) == "100.0000"


async def test_a_change_is_explained_by_cause_and_leads_to_the_record(
    aggregator: ServiceUnderTest, story: Story, leader: httpx.AsyncClient
) -> None:
    before = story.investment.log[-1].sequenced_at
    moved = project((TOWN, "2021-01-01", None), name="迁入的项目")
    story.registry.say("registry.project.moved", story.outside, moved, before + timedelta(days=5))
    story.tell(story.inside, "1000", days=40, retroactive=True, reason="漏报设备款")
    await deliver(aggregator, story.registry.log[-1:])
    await deliver(aggregator, story.investment.log[-1:])

    query = {"from_period": "2022-09", "to_period": "2022-09", "from_known_at": before.isoformat()}
    change = (await leader.get(f"{SHARE}/change", params=query)).json()

    assert (change["from"]["value"], change["to"]["value"], change["delta"]) == ("80.0000", "100.0000", "20.0000")
    parts = {part["cause"]: part for part in change["parts"]}
    assert parts.keys() == {"correction", "reassignment"}
    # N 800→1400, D 1000→1400: ΔN 400 and ΔD 400 of the correction, ΔN 200 of the move.
    assert parts["reassignment"]["delta"] == "17.1429"
    assert parts["correction"]["delta"] == "2.8571"
    assert sum(Decimal(part["delta"]) for part in change["parts"]) == Decimal(change["delta"])

    entries = (await leader.get(f"{SHARE}/entries", params={**AT, "cause": "correction"})).json()["items"]
    assert [(e["carrier"], e["delta"], e["entity_id"], e["retroactive"], e["reason"]) for e in entries] == [
        (TOWN, "400.0000", str(story.months[story.inside]), True, "漏报设备款")
    ]
    assert entries[0]["project_id"] == str(story.inside)
    legs = (await leader.get(f"{SHARE}/entries", params={**AT, "cause": "reassignment"})).json()["items"]
    assert {(leg["carrier"], leg["delta"], leg["source"]) for leg in legs} == {
        ("outside", "-200.0000", "registry"),
        (TOWN, "200.0000", "registry"),
    }


async def test_an_actual_whose_project_is_unknown_is_unresolved_until_it_is_heard(
    aggregator: ServiceUnderTest, story: Story, leader: httpx.AsyncClient
) -> None:
    late = uuid4()
    story.tell(late, "1000", days=20)
    await deliver(aggregator, story.investment.log[-1:])
    share = (await leader.get(SHARE, params=AT)).json()
    assert (share["value"], share["coverage"]["unresolved"]) == ("80.0000", 1)

    story.registry.say("registry.project.registered", late, project(), START + timedelta(days=60))
    await deliver(aggregator, story.registry.log[-1:])
    share = (await leader.get(SHARE, params=AT)).json()
    assert (share["value"], share["coverage"]["unresolved"]) == ("40.0000", 0)
    # Known from the later of the two.
    assert await value_of(leader, known_at=(START + timedelta(days=59)).isoformat()) == "80.0000"


async def test_a_carrier_s_officer_sees_the_figures_but_only_its_own_entries(
    aggregator: ServiceUnderTest, story: Story
) -> None:
    officer = aggregator.client("carrier_officer", carriers=[BASE])
    assert await value_of(officer) == "80.0000"
    entries = (await officer.get(f"{SHARE}/entries", params=AT)).json()["items"]
    assert {entry["carrier"] for entry in entries} == {BASE}
    hidden = (await officer.get(f"{SHARE}/entries", params={**AT, "carrier": TOWN})).json()["items"]
    assert hidden == []
    assert (await aggregator.client("admin").get(SHARE)).status_code == 403
    assert (await aggregator.client(None).get(SHARE)).status_code == 401


async def test_entries_come_in_pages_without_gap_or_repetition(story: Story, leader: httpx.AsyncClient) -> None:
    whole = (await leader.get(f"{SHARE}/entries", params=AT)).json()["items"]
    found, cursor = [], ""
    while cursor is not None:
        page = (
            await leader.get(f"{SHARE}/entries", params={**AT, "limit": "1", **({"cursor": cursor} if cursor else {})})
        ).json()
        found += page["items"]
        cursor = page["next"]
    assert found == whole
    assert len(whole) == 3


async def test_detail_series_and_carriers(story: Story, leader: httpx.AsyncClient) -> None:
    detail = IndicatorDetail.model_validate((await leader.get(SHARE, params=AT)).json())
    assert detail.defaults
    assert [(reading.key, reading.value) for reading in detail.beside] == [("returns", None), ("this-year", "80.0000")]

    series = Series.model_validate((await leader.get(f"{SHARE}/series", params=AT)).json())
    assert series.items[-1].value == "80.0000"
    assert next(point.period for point in series.items if point.value is not None) == "2022-01"
    assert series.items[0].reason

    rows = ByCarrier.model_validate((await leader.get(f"{SHARE}/by-carrier", params=AT)).json()).items
    assert [(row.carrier, row.value, row.share) for row in rows] == [
        (BASE, "200.0000", "25.00"), (TOWN, "600.0000", "75.00"), ("outside", "200.0000", None),
    ]  # fmt: skip


async def test_the_client_s_copy_is_confirmed_until_something_changes(
    aggregator: ServiceUnderTest, story: Story, leader: httpx.AsyncClient
) -> None:
    first = await leader.get("/v1/indicators", params=AT)
    seen = {"If-None-Match": first.headers["etag"]}
    assert (await leader.get("/v1/indicators", params=AT, headers=seen)).status_code == 304
    assert (await leader.get("/v1/indicators", params={"period": "2022-08"}, headers=seen)).status_code in (200, 304)

    story.tell(story.outside, "300", days=40)
    await deliver(aggregator, story.investment.log[-1:])
    second = await leader.get("/v1/indicators", params=AT, headers=seen)
    assert second.status_code == 200
    assert second.headers["etag"] != first.headers["etag"]


async def test_a_lost_announcement_is_made_good(
    aggregator: ServiceUnderTest, story: Story, leader: httpx.AsyncClient
) -> None:
    aggregator.app.state.board.hear = lambda _: None
    story.tell(story.outside, "800", days=40)
    await deliver(aggregator, story.investment.log[-1:])
    await asyncio.sleep(0.5)
    assert await value_of(leader) == "50.0000"


async def test_a_changed_definition_is_a_part_of_its_own(
    aggregator: ServiceUnderTest, story: Story, leader: httpx.AsyncClient
) -> None:
    from services.aggregator.plan_entries.operations import load

    await asyncio.sleep(0.5)
    before = (await leader.get("/v1/indicators", params=AT)).json()["as_of"]["known_at"]
    later = {"start": "2022-02", "end": "2022-12", "every_year": False}
    entries = [
        entry.model_copy(update={"content": {**entry.content, "window": later}})
        if entry.code == "investment.total" else entry
        for entry in planned_entries()
    ]  # fmt: skip
    async with aggregator.app.state.database.session() as session:
        assert await load(session, entries) == 1
    story.tell(story.outside, "500", days=40)
    february = actual(story.inside, "2022-02", confirmed="70", working="70")
    story.investment.say("investment.actual.confirmed", uuid4(), february, START + timedelta(days=41))
    await deliver(aggregator, story.investment.log[-2:])
    await asyncio.sleep(1.5)

    query = {"from_period": "2022-09", "to_period": "2022-09", "from_known_at": before}
    change = (await leader.get("/v1/indicators/investment.total/change", params=query)).json()
    assert (change["from"]["value"], change["to"]["value"]) == ("0.1370", "0.0070")
    assert {part["cause"]: part["delta"] for part in change["parts"]} == {"definition": "-0.1300"}
    await load_plan_into(aggregator)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/indicators/unknown", 404),
        ("/v1/indicators?period=2022-13", 422),
        ("/v1/indicators?known_at=2022-09-01T00:00:00", 422),
        ("/v1/indicators?known_at=2999-01-01T00:00:00Z", 422),
        ("/v1/indicators?basis=guess", 422),
        ("/v1/indicators/share.investment/series?from_period=1900-01", 422),
        ("/v1/indicators/share.investment/change?from_period=2022-01", 422),
        ("/v1/indicators/share.investment/entries?cursor=forged", 422),
        ("/v1/plan/nothing", 422),
    ],
)
async def test_a_wrong_question_gets_a_clear_answer(leader: httpx.AsyncClient, path: str, status: int) -> None:
    answer = await leader.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


async def test_the_plan_is_told_with_its_clauses(leader: httpx.AsyncClient) -> None:
    tasks = (await leader.get("/v1/plan/task")).json()["items"]
    assert tasks
    assert all(task["clause_text"] for task in tasks)
    assert len((await leader.get("/v1/plan/carrier")).json()["items"]) == 20


async def test_loading_the_plan_again_changes_nothing(aggregator: ServiceUnderTest, leader: httpx.AsyncClient) -> None:
    before = (await leader.get("/v1/indicators")).json()["as_of"]["ledger_version"]
    await load_plan_into(aggregator)
    assert (await leader.get("/v1/indicators")).json()["as_of"]["ledger_version"] == before
