"""Talent, capital, plans, returns and prospects as figures: what they read, what they rest on, why they moved."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from services.aggregator.tests.conftest import BASE, START, TOWN, Source, carrier, deliver, project
from services.kit.testing import ServiceUnderTest

PERIOD = "2022-09"


class Money:
    """Two carriers, an industrial project and a hospital in the town, and what is said of money and people."""

    def __init__(self, aggregator: ServiceUnderTest) -> None:
        self.aggregator = aggregator
        self.registry, self.investment, self.talent = Source("registry"), Source("investment"), Source("talent")
        self.factory, self.hospital = uuid4(), uuid4()
        for code in (TOWN, BASE):
            self.registry.say("registry.carrier.registered", uuid4(), carrier(code), START)
        listed = [{"code": "list2019", "frozen_on": "2019-03-01", "planned_total": "1"}]
        stay = (TOWN, "2018-01-01", None)
        self.registry.say("registry.project.registered", self.factory, project(stay, lists=listed), START)
        self.registry.say("registry.project.registered", self.hospital, project(stay, industrial=False), START)

    def returned(
        self, kind: str, period: str, rows: dict[str, str], restated: dict[str, str] | None = None, **more: Any
    ) -> UUID:
        """State a return; a second time, as its revision."""
        told = [{"scope": s, "amount": a, "restated_amount": (restated or {}).get(s)} for s, a in rows.items()]
        subject = more.pop("subject", None) or uuid4()
        body = {"kind": kind, "period": period, "state": "confirmed", "rows": told, "confirmed_rows": told, **more}
        self.investment.say("investment.return.confirmed", subject, body, START + timedelta(days=more.get("days", 0)))
        return subject

    def arrived(self, kind: str, amount: str, day: str = "2021-05-03", **where: Any) -> None:
        """State a confirmed arrival of capital."""
        body = {
            "kind": kind, "arrived_on": day, "period": day[:7], "project_id": None, "carrier_code": None,
            "state": "confirmed", "confirmed_amount": amount, "working_amount": amount, **where,
        }  # fmt: skip
        self.investment.say("investment.arrival.confirmed", uuid4(), body, START)

    def person(self, subject: UUID, days: int = 0, **said: Any) -> None:
        """State a person: an id, a carrier and dates."""
        body = {"state": "active", "carrier_code": TOWN, "counted_on": "2021-03-01", "selected_on": None, **said}
        self.talent.say("talent.person.updated", subject, body, START + timedelta(days=days))

    async def tell(self) -> None:
        """Deliver all that was not delivered yet."""
        for source in (self.investment, self.talent, self.registry):
            if source.log:
                await deliver(self.aggregator, source.log)


@pytest.fixture
def money(aggregator: ServiceUnderTest) -> Money:
    return Money(aggregator)


async def read(client: httpx.AsyncClient, path: str, **query: str) -> Any:
    answer = await client.get(f"/v1/indicators/{path}", params={"period": PERIOD, **query})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def value_of(client: httpx.AsyncClient, code: str, **query: str) -> Decimal | None:
    value = (await read(client, code, **query))["value"]
    return None if value is None else Decimal(value)


def four_years(money: Money, *, town_then: str = "40") -> None:
    """Value added of 2018 and 2021: the district +1000; the town +500, of which 100 lay elsewhere in 2018."""
    money.returned("value_added", "2018", {"district": "2000", TOWN: "100", BASE: "50"}, {TOWN: town_then})
    money.returned("value_added", "2021", {"district": "3000", TOWN: "600", BASE: "350"})


async def test_an_increment_compares_years_on_the_present_extent_and_shows_what_the_boundary_contributes(
    money: Money, leader: httpx.AsyncClient
) -> None:
    four_years(money, town_then="200")
    await money.tell()
    share = await read(leader, "share.value_added")
    # (600 − 200) + (350 − 50) of 1000; without restating, 100 more.
    assert (share["value"], share["full_year"]) == ("70.0000", 2021)
    assert [share[operand]["value"] for operand in ("numerator", "denominator")] == ["700.0000", "1000.0000"]
    own = next(other for other in share["beside"] if other["key"] == "own-extent")
    assert own["value"] == "80.0000"
    assert share["boundary"] == {
        "year": 2021, "baseline_year": 2018, "points": "-10.0000", "numerator": "-100.0000", "denominator": "0.0000",
        "unit": "万元",
    }  # fmt: skip
    rows = (await read(leader, "share.value_added/by-carrier"))["items"]
    assert [(row["carrier"], row["value"], row["share"]) for row in rows] == [
        (BASE, "300.0000", "42.86"), (TOWN, "400.0000", "57.14"), ("outside", "300.0000", None),
    ]  # fmt: skip
    entries = (await read(leader, "share.value_added/entries"))["items"]
    assert {(e["period"], e["measure"].removeprefix("return.value_added")) for e in entries} == {
        ("2018-12", ""), ("2021-12", ""), ("2018-12", ".restated"),
    }  # fmt: skip
    assert {e["entity"] for e in entries} == {"investment.return"}


async def test_a_year_of_eleven_months_is_no_full_year_and_says_so(money: Money, leader: httpx.AsyncClient) -> None:
    money.returned("tax", "2018", {"district": "100", TOWN: "10", BASE: "5"})
    for month in range(1, 12):
        money.returned("tax", f"2021-{month:02d}", {"district": "20", TOWN: "10"})
    await money.tell()
    share = await read(leader, "share.tax")
    assert (share["value"], share["reason"]) == (None, "全区2021年数据不完整（已报11个月）")
    assert (share["coverage"]["reported"], share["coverage"]["expected"]) == (3, 6)
    assert "TURING-TOWN：2021年数据不完整（已报11个月）" in share["coverage"]["missing"]

    money.returned("tax", "2021-12", {"district": "20", TOWN: "10"})
    await money.tell()
    share = await read(leader, "share.tax")
    # A carrier that lacks a year is left out, and named.
    assert share["value"] == "78.5714"
    assert share["coverage"]["missing"] == ["GREEN-BASE：2021年数据未报"]
    outside = (await read(leader, "share.tax/by-carrier"))["items"][-1]
    assert (outside["carrier"], outside["value"]) == ("outside", None)


async def test_a_revision_of_the_baseline_is_explained_and_a_past_cut_stays(
    money: Money, leader: httpx.AsyncClient
) -> None:
    subject = money.returned("value_added", "2018", {"district": "2000", TOWN: "100"})
    money.returned("value_added", "2021", {"district": "3000", TOWN: "900"})
    await money.tell()
    before = START + timedelta(days=1)
    money.returned("value_added", "2018", {"district": "2000", TOWN: "100"}, {TOWN: "300"}, subject=subject, days=9)
    await money.tell()

    assert await value_of(leader, "share.value_added") == 60
    assert await value_of(leader, "share.value_added", known_at=before.isoformat()) == 80
    query = {"from_period": PERIOD, "to_period": PERIOD, "from_known_at": before.isoformat()}
    change = (await leader.get("/v1/indicators/share.value_added/change", params=query)).json()
    assert [(p["cause"], p["delta"], p["entries"]) for p in change["parts"]] == [("reassignment", "-20.0000", 1)]


async def test_capital_counts_where_its_project_stands_industrial_or_not(
    money: Money, leader: httpx.AsyncClient
) -> None:
    money.arrived("domestic", "300", project_id=str(money.factory))
    money.arrived("domestic", "200", project_id=str(money.hospital))
    money.arrived("domestic", "70", carrier_code=BASE)
    money.arrived("domestic", "30")
    money.arrived("domestic", "1000", project_id=str(uuid4()))
    money.arrived("foreign", "5", state="submitted", confirmed_amount=None)
    await money.tell()
    assert await value_of(leader, "capital.domestic") == Decimal("0.0600")
    rows = (await read(leader, "capital.domestic/by-carrier"))["items"]
    assert {row["carrier"]: row["value"] for row in rows if row["value"]} == {
        TOWN: "500.0000", BASE: "70.0000", "outside": "30.0000", "unresolved": "1000.0000",
    }  # fmt: skip
    assert await value_of(leader, "capital.foreign") is None
    assert await value_of(leader, "capital.foreign", status="provisional") == Decimal("0.0005")


async def test_capital_stays_where_its_project_stood_on_the_day_it_arrived(
    money: Money, leader: httpx.AsyncClient
) -> None:
    money.arrived("domestic", "300", "2021-05-03", project_id=str(money.factory))
    money.arrived("domestic", "40", "2021-05-20", project_id=str(money.factory))
    stays = (TOWN, "2018-01-01", "2021-05-10"), (BASE, "2021-05-10", None)
    money.registry.say("registry.project.moved", money.factory, project(*stays), START + timedelta(days=3))
    await money.tell()
    rows = (await read(leader, "capital.domestic/by-carrier"))["items"]
    assert {row["carrier"]: row["value"] for row in rows if row["value"]} == {TOWN: "300.0000", BASE: "40.0000"}
    entries = (await read(leader, "capital.domestic/entries", cause="reassignment"))["items"]
    assert {(e["carrier"], e["delta"]) for e in entries} == {(TOWN, "-40.0000"), (BASE, "40.0000")}


async def test_a_person_merged_into_another_counts_once(money: Money, leader: httpx.AsyncClient) -> None:
    first, second = uuid4(), uuid4()
    money.person(first, selected_on="2020-02-01")
    money.person(second)
    await money.tell()
    assert await value_of(leader, "talent.recruited") == 2
    money.person(first, days=5, state="merged", merged_into=str(second))
    money.person(second, days=5, selected_on="2020-02-01")
    await money.tell()
    talent = await read(leader, "talent.recruited")
    assert (talent["value"], [other["value"] for other in talent["beside"]][:1]) == ("1", ["1"])
    entries = (await read(leader, "talent.recruited/entries", cause="withdrawal"))["items"]
    assert [(e["entity"], e["entity_id"], e["delta"]) for e in entries] == [("talent.person", str(first), "-1.0000")]


async def test_the_plan_of_2019_counts_the_newest_version_of_listed_projects(
    money: Money, leader: httpx.AsyncClient
) -> None:
    subject = uuid4()
    for days, (amount, where) in enumerate((("50000", money.factory), ("90000", money.factory))):
        body = {"project_id": str(where), "year": 2019, "amount": amount, "state": "active"}
        money.investment.say("investment.plan.revised", subject, body, START + timedelta(days=days))
    other = {"project_id": str(money.hospital), "year": 2019, "amount": "7", "state": "active"}
    money.investment.say("investment.plan.registered", uuid4(), other, START)
    await money.tell()
    assert await value_of(leader, "y2019.invested_planned") == 9


async def test_the_cohort_keeps_whom_the_list_lets_go(money: Money, leader: httpx.AsyncClient) -> None:
    cohort = [{"code": "prospects-2019", "frozen_on": "2019-06-30"}]
    listed = {"entered_on": "2019-03-01", "left_on": None, "landed_on": None, "cohorts": cohort, "carrier_code": TOWN}
    listed |= {"code": "PY-1", "stage": "talks", "name": "示例", "state": "active", "project_id": None}
    for said in (
        {"landed_on": "2020-10-01"},
        {"left_on": "2020-02-01", "state": "withdrawn"},
        {"entered_on": "2020-02-01", "cohorts": [], "landed_on": "2020-11-01"},
    ):
        money.investment.say("investment.prospect.updated", uuid4(), {**listed, **said}, START)
    await money.tell()
    share = await read(leader, "prospects.landed_share", period="2020-12")
    assert [share[operand]["value"] for operand in ("numerator", "denominator")] == ["1", "2"]
    current = next(other for other in share["beside"] if other["key"] == "current-list")
    assert [current[operand]["value"] for operand in ("numerator", "denominator")] == ["2", "2"]


async def test_clusters_are_counted_by_full_years_and_told_by_name(money: Money, leader: httpx.AsyncClient) -> None:
    cluster = {"code": "cl-1", "name": "示例集群", "group": "10bn"}
    money.investment.say("investment.cluster.registered", uuid4(), cluster, START)
    rows = {"纤维新材料": "10000001", "新能源及零部件": "9000000", "cl-1": "1000001"}
    money.returned("cluster_revenue", "2021", rows)
    await money.tell()
    assert await value_of(leader, "clusters.100bn") == 1
    assert await value_of(leader, "clusters.10bn") == 1
    rows_told = (await read(leader, "clusters.10bn/by-carrier"))["items"]
    assert [(row["carrier"], row["name"], row["value"]) for row in rows_told] == [("cl-1", "示例集群", "1000001.0000")]


async def test_a_department_sees_the_money_and_people_that_are_its_work(money: Money) -> None:
    money.arrived("domestic", "70", carrier_code=BASE)
    money.person(uuid4())
    four_years(money)
    await money.tell()

    async def seen(code: str, *domains: str) -> int:
        officer = money.aggregator.client("department_officer", domains=list(domains))
        return len((await read(officer, f"{code}/entries"))["items"])

    assert await seen("capital.domestic", "commerce") == 1
    assert await seen("capital.domestic", "land") == 0
    assert await seen("talent.recruited", "talent") == 1
    assert await seen("talent.recruited", "commerce") == 0
    # What was returned and confirmed every department reads.
    assert await seen("share.value_added", "land") > 0
    officer = money.aggregator.client("carrier_officer", carriers=[TOWN])
    assert (await read(officer, "capital.domestic/entries"))["items"] == []
    assert len((await read(officer, "talent.recruited/entries"))["items"]) == 1
