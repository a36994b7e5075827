"""Yearly plans: issued, revised, never overwritten."""

import json
from typing import Any

import pytest

from services.investment.tests.conftest import Desk, project
from services.investment.tests.money import a_plan, codes, made, seen, send, told


async def test_a_revision_is_the_next_version_and_all_earlier_ones_are_kept(desk: Desk) -> None:
    first = await made(desk.office, "/v1/plans", a_plan(desk.inside, document_number="示例投〔2022〕1号"))
    path = f"/v1/plans/{first['id']}"
    assert (first["amount"], first["plan_version"], first["synthetic"]) == ("1200.0000", 1, True)
    revision = {"amount": "1500.5", "issued_on": "2022-07-01", "reason": "年中调整"}
    second = (await desk.office.patch(path, json=revision, headers=seen(first))).json()
    third = {"amount": "900", "issued_on": "2022-10-01", "document_number": "示例投〔2022〕9号", "reason": "核减"}
    assert (await desk.office.patch(path, json=third, headers=seen(second))).status_code == 200
    kept = (await desk.officer.get(path)).json()
    assert (kept["amount"], kept["plan_version"], kept["reason"]) == ("900.0000", 3, "核减")
    assert [(each["plan_version"], each["amount"], each["reason"]) for each in kept["versions"]] == [
        (3, "900.0000", "核减"),
        (2, "1500.5000", "年中调整"),
        (1, "1200.0000", None),
    ]
    assert {each["recorded_by"] for each in kept["versions"]} == {"office"}
    told_outside = await desk.events()
    assert [(kind, each["plan_version"], each["amount"], each["version"]) for kind, each in told_outside] == [
        ("plan.registered", 1, "1200.0000", 1),
        ("plan.revised", 2, "1500.5000", 2),
        ("plan.revised", 3, "900.0000", 3),
    ]
    assert set(told_outside[0][1]) == {
        "id", "version", "project_id", "year", "amount", "plan_version", "issued_on", "document_number", "state",
        "synthetic",
    }  # fmt: skip


async def test_a_plan_is_the_only_one_of_its_project_and_year_until_it_is_taken_back(desk: Desk) -> None:
    first = await made(desk.office, "/v1/plans", a_plan(desk.inside))
    again = await desk.office.post("/v1/plans", json=a_plan(desk.inside, amount="1"))
    assert (again.status_code, again.json()["code"]) == (409, "already_registered")
    assert (await desk.office.delete(f"/v1/plans/{first['id']}", headers=seen(first))).status_code == 204
    second = await made(desk.office, "/v1/plans", a_plan(desk.inside, amount="1"))
    listed = (await desk.office.get("/v1/plans")).json()["items"]
    assert [each["id"] for each in listed] == [second["id"]]
    revision = {"amount": "2", "issued_on": "2022-07-01", "reason": "年中调整"}
    gone = await desk.office.patch(f"/v1/plans/{first['id']}", json=revision, headers={"If-Match": '"2"'})
    assert (gone.status_code, gone.json()["code"]) == (409, "withdrawn")


@pytest.mark.parametrize(
    ("change", "status", "expected"),
    [
        ({"amount": "-1"}, 422, ("#/amount", "greater_than_equal")),
        ({"amount": "1.00001"}, 422, ("#/amount", "decimal_max_places")),
        ({"amount": "123456789012345"}, 422, ("#/amount", "decimal_whole_digits")),
        ({"amount": "NaN"}, 422, ("#/amount", "finite_number")),
        ({"year": 2018}, 422, ("#/year", "outside_plan")),
        ({"year": 2023}, 422, ("#/year", "outside_plan")),
        ({"issued_on": "2099-01-01"}, 422, ("#/issued_on", "future")),
        ({"issued_on": "2022-02-30"}, 422, ("#/issued_on", "date_from_datetime_parsing")),
        ({"document_number": "长" * 201}, 422, ("#/document_number", "string_too_long")),
        ({"project_id": "018f0000-0000-7000-8000-000000000000"}, 503, None),
        ({"carrier": "turing-town"}, 422, ("#/carrier", "extra_forbidden")),
    ],
)
async def test_bad_input_is_refused_at_its_place(
    desk: Desk, change: dict[str, Any], status: int, expected: tuple[str, str] | None
) -> None:
    answer = await desk.office.post("/v1/plans", json=a_plan(desk.inside, **change))
    assert answer.status_code == status, answer.text
    assert expected is None or codes(answer) == [expected]


async def test_revisions_follow_each_other_carry_a_reason_and_need_the_version_seen(desk: Desk) -> None:
    plan = await made(desk.office, "/v1/plans", a_plan(desk.inside))
    path, revision = f"/v1/plans/{plan['id']}", {"amount": "5", "issued_on": "2022-06-01", "reason": "年中调整"}
    assert (await desk.office.patch(path, json=revision)).status_code == 428
    early = await desk.office.patch(path, json=revision | {"issued_on": "2022-01-09"}, headers=seen(plan))
    assert codes(early) == [("#/issued_on", "order")]
    blank = await desk.office.patch(path, json=revision | {"reason": " "}, headers=seen(plan))
    assert codes(blank) == [("#/reason", "string_too_short")]
    same = {"amount": "1200", "issued_on": "2022-01-10", "reason": "年中调整"}
    assert (await desk.office.patch(path, json=same, headers=seen(plan))).json()["code"] == "same_plan"
    assert (await desk.office.patch(path, json=revision, headers=seen(plan))).status_code == 200
    stale = await desk.office.patch(path, json=revision | {"amount": "6"}, headers=seen(plan))
    assert (stale.status_code, stale.json()["current_version"]) == (412, 2)


async def test_nobody_sees_or_issues_plans_beyond_their_scope(desk: Desk) -> None:
    plan = await made(desk.office, "/v1/plans", a_plan(desk.inside))
    assert (await desk.officer.post("/v1/plans", json=a_plan(desk.inside))).status_code == 403
    assert (await desk.stranger.get(f"/v1/plans/{plan['id']}")).status_code == 404
    assert (await desk.stranger.get("/v1/plans")).json()["items"] == []
    assert [each["id"] for each in (await desk.officer.get("/v1/plans")).json()["items"]] == [plan["id"]]
    assert (await desk.service.client("admin").get("/v1/plans")).status_code == 403
    stopped = project(3, "turing-town", state="withdrawn")
    await desk.learn(stopped)
    refused = await desk.office.post("/v1/plans", json=a_plan(stopped["id"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "project_withdrawn")


async def test_a_file_issues_and_revises_plans_whole_or_not_at_all(desk: Desk) -> None:
    row = {"project_code": "2101-330109-04-01-000001", "year": 2021, "amount": "800", "issued_on": "2021-01-10"}
    other = row | {"project_code": str(desk.outside), "amount": "50"}
    bad = [other | {"year": 2030}, other | {"project_code": "没有这个项目"}, other | {"amount": "-3"}]
    refused = await send(desk.office, "/v1/plans", [row, *bad])
    assert refused.status_code == 422, refused.text
    assert {"outside_plan", "unknown_project"} <= set(told(refused))
    assert len(told(refused)) == 3
    assert (await desk.office.get("/v1/plans")).json()["items"] == []
    assert (await send(desk.office, "/v1/plans", [row, other])).json()["created"] == 2
    assert (await send(desk.office, "/v1/plans", [row, other])).json()["unchanged"] == 2

    plan = (await desk.office.get("/v1/plans?q=000001")).json()["items"][0]
    known = {"_id": plan["id"], "_version": plan["version"]}
    mute = await send(desk.office, "/v1/plans", [row | known | {"amount": "700", "issued_on": "2021-08-01"}])
    assert told(mute) == ["revision_reason"]
    revised = row | known | {"amount": "700", "issued_on": "2021-08-01", "reason": "年中调整"}
    assert (await send(desk.office, "/v1/plans", [revised])).json()["updated"] == 1
    stale = await send(desk.office, "/v1/plans", [revised | {"amount": "600"}])
    assert "stale" in told(stale)
    kept = (await desk.office.get(f"/v1/plans/{plan['id']}")).json()
    assert [(each["plan_version"], each["amount"]) for each in kept["versions"]] == [(2, "700.0000"), (1, "800.0000")]
    assert [kind for kind, _ in await desk.events()] == ["plan.registered", "plan.registered", "plan.revised"]


async def test_lists_filter_sort_and_export_what_they_show(desk: Desk) -> None:
    for year, amount in ((2020, "300"), (2021, "100"), (2022, "200")):
        await made(desk.office, "/v1/plans", a_plan(desk.inside, year=year, amount=amount, issued_on=f"{year}-01-05"))
    await made(desk.office, "/v1/plans", a_plan(desk.outside, amount="9"))
    by_amount = (await desk.office.get("/v1/plans?sort=-amount&carrier=turing-town&limit=2")).json()
    assert [each["amount"] for each in by_amount["items"]] == ["300.0000", "200.0000"]
    assert by_amount["next"]
    assert (await desk.office.get("/v1/plans?revised=true")).json()["items"] == []
    lines = (await desk.officer.get("/v1/plans.ndjson?sort=year")).text.splitlines()
    assert [json.loads(line)["year"] for line in lines] == [2020, 2021, 2022]
    assert (await desk.officer.get("/v1/plans.csv")).status_code == 200
    assert (await desk.officer.get("/v1/plans.xlsx")).content[:2] == b"PK"
    assert (await desk.office.get("/v1/plans/template.xlsx")).content[:2] == b"PK"
