"""A project's and an enterprise's money, and the gaps between the two bases: each figure adds up to the last digit."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from services.investment.tests.conftest import Desk, project
from services.investment.tests.money import a_plan, an_arrival, enterprise, made, rate, seen, step


async def confirmed(desk: Desk, project_id: UUID, period: str, amount: str, basis: str = "reported") -> None:
    """A month's investment, entered by one officer and confirmed by another."""
    body = {"project_id": str(project_id), "period": period, "basis": basis, "amount": amount}
    entrant = desk.statistics if basis == "statistical" else desk.service.client("office", subject="clerk")
    submitted = await step(entrant, "/v1/actuals", await made(entrant, "/v1/actuals?acknowledge=true", body), "submit")
    await step(desk.office, "/v1/actuals", submitted, "confirm")


async def money(desk: Desk, project_id: UUID, **query: Any) -> dict[str, Any]:
    """A project's money."""
    answer = await desk.office.get(f"/v1/project-money/{project_id}", params=query)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


def paces(year: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    """By basis: spent, completion, time gone, points ahead, reason."""
    return {
        each["basis"]: tuple(each[name] for name in ("spent", "completion", "elapsed", "ahead", "reason"))
        for each in year["paces"]
    }


async def test_completion_stands_beside_the_time_gone_and_a_year_without_a_plan_says_so(desk: Desk) -> None:
    await made(desk.office, "/v1/plans", a_plan(desk.inside, year=2022, amount="1000"))
    await made(desk.office, "/v1/plans", a_plan(desk.inside, year=2021, amount="0", issued_on="2021-01-05"))
    for period, amount in (("2020-05", "7"), ("2021-03", "1"), ("2022-01", "333.3333"), ("2022-08", "0")):
        await confirmed(desk, desk.inside, period, amount)
    await confirmed(desk, desk.inside, "2022-02", "100", "statistical")
    page = await money(desk, desk.inside, period="2022-09")
    years = {each["year"]: each for each in page["years"]}
    assert (years[2022]["planned"], years[2020]["planned"]) == ("1000.0000", None)
    assert paces(years[2022]) == {
        "reported": ("333.3333", "33.3333", "75.0000", "-41.6667", None),
        "statistical": ("100.0000", "10.0000", "75.0000", "-65.0000", None),
    }
    assert paces(years[2021])["reported"] == ("1.0000", None, "100.0000", None, "zero_plan")
    assert paces(years[2020]) == {
        "reported": ("7.0000", None, "100.0000", None, "no_plan"),
        "statistical": (None, None, "100.0000", None, "no_plan"),
    }
    early = {each["year"]: each for each in (await money(desk, desk.inside, period="2021-02"))["years"]}
    assert paces(early[2022])["reported"] == (None, None, "0.0000", None, "not_begun")
    assert paces(early[2021])["reported"] == (None, None, "16.6667", None, "zero_plan")


async def test_what_was_taken_back_counts_nowhere(desk: Desk) -> None:
    plan = await made(desk.office, "/v1/plans", a_plan(desk.inside))
    body = {"project_id": str(desk.inside), "kind": "contracted", "amount": "9", "on": "2022-01-01"}
    contract = await made(desk.office, "/v1/commitments", body)
    before = await money(desk, desk.inside)
    assert ([each["planned"] for each in before["years"]], before["contracted"]) == (["1200.0000"], "9.0000")
    assert (await desk.office.delete(f"/v1/plans/{plan['id']}", headers=seen(plan))).status_code == 204
    changed = await desk.office.patch(f"/v1/commitments/{contract['id']}", json={"amount": "8"}, headers=seen(contract))
    assert (await money(desk, desk.inside))["contracted"] == "8.0000"
    gone = await desk.office.delete(f"/v1/commitments/{contract['id']}", headers=seen(changed.json()))
    assert gone.status_code == 204
    after = await money(desk, desk.inside)
    assert (after["years"], after["curve"], after["contracted"]) == ([], [], None)


async def test_the_curve_runs_against_the_plan_and_ends_on_it_exactly(desk: Desk) -> None:
    await made(desk.office, "/v1/plans", a_plan(desk.inside, year=2021, amount="100", issued_on="2021-01-05"))
    await made(desk.office, "/v1/plans", a_plan(desk.inside, year=2022, amount="0.0001"))
    await confirmed(desk, desk.inside, "2021-02", "10.5")
    await confirmed(desk, desk.inside, "2021-04", "0.0001")
    page = await money(desk, desk.inside, period="2021-06")
    curve = {each["period"]: each for each in page["curve"]}
    assert (len(curve), min(curve), max(curve)) == (24, "2021-01", "2022-12")
    assert [curve[f"2021-{month:02d}"]["planned"] for month in (1, 2, 12)] == ["8.3333", "16.6667", "100.0000"]
    assert [curve[f"2022-{month:02d}"]["planned"] for month in (5, 6, 12)] == ["100.0000", "100.0001", "100.0001"]
    assert [curve[f"2021-{month:02d}"]["reported"] for month in (1, 2, 3, 4, 6, 7)] == [
        None, "10.5000", "10.5000", "10.5001", "10.5001", None,
    ]  # fmt: skip
    assert {each["statistical"] for each in page["curve"]} == {None}


async def test_what_is_submitted_shows_as_provisional_alone_and_the_planned_total_has_its_term(desk: Desk) -> None:
    built = project(5, "turing-town", planned_total="2000", started_on="2022-01-01", planned_finish_on="2022-12-31")
    await desk.learn(built)
    await confirmed(desk, built["id"], "2022-01", "500")
    body = {"project_id": str(built["id"]), "period": "2022-02", "basis": "reported", "amount": "250"}
    await step(desk.officer, "/v1/actuals", await made(desk.officer, "/v1/actuals", body), "submit")
    certain = await money(desk, built["id"], period="2022-06")
    likely = await money(desk, built["id"], period="2022-06", status="provisional")
    # 2022-01-01 to 06-30 are 180 days of the 364 between the two dates.
    assert paces({"paces": certain["totals"]})["reported"] == ("500.0000", "25.0000", "49.4505", "-24.4505", None)
    assert paces({"paces": likely["totals"]})["reported"] == ("750.0000", "37.5000", "49.4505", "-11.9505", None)
    assert paces({"paces": (await money(desk, desk.inside))["totals"]})["reported"][4] == "no_plan"


async def test_contracted_in_place_and_arrived_stand_apart_up_to_their_day(desk: Desk) -> None:
    await rate(desk, "1.5")
    for kind, amount, day in (
        ("contracted", "900", "2022-01-01"),
        ("contracted", "0.0001", "2022-08-31"),
        ("in_place", "400", "2022-09-01"),
    ):
        body = {"project_id": str(desk.inside), "kind": kind, "amount": amount, "on": day}
        await made(desk.officer, "/v1/commitments", body)
    for body in (an_arrival(), an_arrival(kind="domestic", original_currency="CNY", original_amount="77")):
        drafted = await made(desk.officer, "/v1/arrivals", body | {"project_id": str(desk.inside)})
        submitted = await step(desk.officer, "/v1/arrivals", drafted, "submit")
        await step(desk.office, "/v1/arrivals", submitted, "confirm")
    august = await money(desk, desk.inside, period="2022-08")
    names = ("contracted", "in_place", "arrived_domestic", "arrived_foreign")
    assert [august[name] for name in names] == ["900.0001", None, "77.0000", "1500.0000"]
    assert (await money(desk, desk.inside, period="2022-09"))["in_place"] == "400.0000"
    july = await money(desk, desk.inside, period="2022-07")
    assert [july[name] for name in names] == ["900.0000", None, None, None]
    assert "arrived" not in july


async def test_an_enterprise_s_money_is_its_projects_to_the_last_digit_and_no_more_than_the_caller_sees(
    desk: Desk,
) -> None:
    owner = await enterprise(desk)
    first = project(6, "turing-town", owner_enterprise=owner, planned_total="100.0001")
    second = project(7, "robot-town", owner_enterprise=owner, planned_total="200.0002")
    await desk.learn(first, second)
    for at, each in enumerate((first, second), start=1):
        await made(desk.office, "/v1/plans", a_plan(each["id"], amount=f"{at}0.000{at}"))
        await confirmed(desk, each["id"], "2022-03", f"{at}.000{at}")
    direct = await made(desk.officer, "/v1/arrivals", an_arrival(original_currency="USD", enterprise_id=str(owner)))
    await step(desk.office, "/v1/arrivals", await step(desk.officer, "/v1/arrivals", direct, "submit"), "confirm")
    path = f"/v1/enterprise-money/{owner}"
    whole = (await desk.office.get(path)).json()
    assert (whole["planned_total"], whole["arrived_foreign"], whole["partial"]) == ("300.0003", "1000.0000", False)
    year = next(each for each in whole["years"] if each["year"] == 2022)
    for name, total in (("planned", year["planned"]), ("reported", year["paces"][0]["spent"])):
        assert sum(Decimal(each[name]) for each in whole["projects"]) == Decimal(total), name
    assert (year["planned"], year["paces"][0]["spent"]) == ("30.0003", "3.0003")
    part = (await desk.officer.get(path)).json()
    assert ([each["project_id"] for each in part["projects"]], part["partial"]) == ([str(first["id"])], True)
    far = desk.service.client("carrier_officer", subject="far", carriers=["bay"])
    assert (await far.get(path)).status_code == 404
    assert (await desk.office.get(f"/v1/enterprise-money/{uuid4()}")).status_code == 404


async def test_gaps_say_which_projects_the_statistics_lack_and_why_and_add_up(desk: Desk) -> None:
    small = project(11, "turing-town", planned_total="499.9999")
    large = project(12, "turing-town", planned_total="500")
    only = project(13, "robot-town", planned_total="9000")
    await desk.learn(small, large, only)
    for each, amount in ((small["id"], "10.0001"), (large["id"], "20"), (desk.inside, "30"), (desk.outside, "5")):
        await confirmed(desk, each, "2022-03", amount)
    await confirmed(desk, desk.outside, "2022-04", "7.5", "statistical")
    await confirmed(desk, only["id"], "2022-04", "1", "statistical")
    await confirmed(desk, small["id"], "2021-01", "1000")
    page = (await desk.office.get("/v1/gaps?from_period=2022-01&sort=-gap")).json()
    found = [(each["project_id"], each["gap"], each["standing"], each["why"]) for each in page["items"]]
    assert found == [
        (str(desk.inside), "30.0000", "not_in_statistics", "no_planned_total"),
        (str(large["id"]), "20.0000", "not_in_statistics", "no_statistical_figure"),
        (str(small["id"]), "10.0001", "not_in_statistics", "below_threshold"),
        (str(only["id"]), "-1.0000", "not_reported", None),
        (str(desk.outside), "-2.5000", "both", None),
    ]
    assert page["items"][0]["statistical"] is None
    totals = page["totals"]
    assert (totals["reported"], totals["statistical"], totals["gap"]) == ("65.0001", "8.5000", "56.5001")
    assert sum(Decimal(each["gap"]) for each in page["items"]) == Decimal(totals["gap"])
    assert sum(Decimal(each["gap"]) for each in totals["groups"]) == Decimal(totals["gap"])
    assert (totals["threshold"], totals["threshold_default"]) == ("500.0000", True)
    mine = (await desk.officer.get("/v1/gaps?from_period=2022-01&why=below_threshold")).json()
    assert ([each["project_id"] for each in mine["items"]], mine["totals"]["projects"]) == ([str(small["id"])], 1)
    first = (await desk.office.get("/v1/gaps?from_period=2022-01&limit=2")).json()
    rest = await desk.office.get("/v1/gaps", params={"from_period": "2022-01", "limit": 9, "cursor": first["next"]})
    # A cursor goes with its filter; the limit is not part of it.
    assert len(first["items"]) + len(rest.json()["items"]) == 5
    assert len((await desk.office.get("/v1/gaps.ndjson?from_period=2022-01")).text.splitlines()) == 5
    assert (await desk.office.get("/v1/gaps.xlsx")).content[:2] == b"PK"
    assert (await desk.service.client("department_officer", domains=["talent"]).get("/v1/gaps")).json()["items"] == []


async def test_the_threshold_is_a_dated_rule_and_the_product_s_own_is_marked(desk: Desk) -> None:
    listed = (await desk.officer.get("/v1/statistics-rules")).json()["items"]
    assert [(each["threshold"], each["product_default"]) for each in listed] == [("500.0000", True)]
    path = f"/v1/statistics-rules/{listed[0]['id']}"
    assert (await desk.office.delete(path, headers=seen(listed[0]))).json()["code"] == "product_default"
    later = {"valid_from": "2022-06-01", "threshold": "5000", "source": "示例统计制度〔2022〕"}
    assert (await desk.officer.post("/v1/statistics-rules", json=later)).status_code == 403
    rule = await made(desk.office, "/v1/statistics-rules", later)
    assert (await desk.office.post("/v1/statistics-rules", json=later)).status_code == 409
    built = project(14, "turing-town", planned_total="800")
    await desk.learn(built)
    await confirmed(desk, built["id"], "2022-03", "1")
    whys = []
    for last in ("2022-05", "2022-06"):
        page = (await desk.office.get(f"/v1/gaps?to_period={last}")).json()
        whys.append((page["items"][0]["why"], page["totals"]["threshold"], page["totals"]["threshold_default"]))
    assert whys == [("no_statistical_figure", "500.0000", True), ("below_threshold", "5000.0000", False)]
    changed = await desk.office.patch(f"/v1/statistics-rules/{rule['id']}", json={"threshold": "1"}, headers=seen(rule))
    assert (changed.json()["threshold"], changed.json()["version"]) == ("1.0000", 2)
    assert (await desk.office.delete(f"/v1/statistics-rules/{rule['id']}", headers=seen(rule))).status_code == 412
