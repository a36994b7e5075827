"""Statistics returns: what they may say, who signs, and what becomes of revisions."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from services.investment.tests.returning import ReturnDesk, good, lines, refused
from services.kit.testing import StartService

SOME = {"district": "1000.5", "turing-town": "300.25", "robot-town": "200"}


@pytest.fixture
async def desk(start_service: StartService) -> AsyncIterator[ReturnDesk]:
    async with start_service("investment", current_period="2022-09") as service:
        desk = ReturnDesk(service)
        await desk.learn()
        yield desk


async def test_a_return_counts_after_two_persons_besides_the_one_who_entered_it(desk: ReturnDesk) -> None:
    draft = good(await desk.enter(SOME), 201)
    assert draft["totals"] == {"district": "1000.5000", "carriers": "500.2500", "outside": "500.2500"}
    assert await desk.events() == []
    submitted = good(await desk.step(desk.statistics, draft, "submit"))
    refused(await desk.step(desk.statistics, submitted, "sign"), 403, "four_eyes")
    refused(await desk.step(desk.office, submitted, "confirm"), 409, "wrong_state")
    signed = good(await desk.step(desk.colleague, submitted, "sign"))
    refused(await desk.step(desk.colleague, signed, "confirm"), 403, "forbidden")
    confirmed = good(await desk.step(desk.office, signed, "confirm"))
    assert [(step["step"], step["actor_name"]) for step in confirmed["steps"]] == [
        ("enter", "statistics"),
        ("submit", "statistics"),
        ("sign", "colleague"),
        ("confirm", "office"),
    ]
    events = await desk.events()
    assert [kind for kind, _ in events] == ["return.submitted", "return.signed", "return.confirmed"]
    assert events[0][1]["confirmed_rows"] is None
    assert len(events[0][1]["rows"]) == 3
    said = events[-1][1]
    assert said["rows"] is None
    assert said["state"] == "confirmed"
    assert said["unit"] == "万元"
    assert {row["scope"]: row["amount"] for row in said["confirmed_rows"]} == {
        "district": "1000.5000",
        "turing-town": "300.2500",
        "robot-town": "200.0000",
    }


async def test_the_office_needs_two_of_its_own(desk: ReturnDesk) -> None:
    draft = good(await desk.enter(SOME), 201)
    signed = good(await desk.step(desk.office, good(await desk.step(desk.statistics, draft, "submit")), "sign"))
    assert signed["actions"] == ["return"]
    refused(await desk.step(desk.office, signed, "confirm"), 403, "two_signers")
    assert good(await desk.step(desk.office2, signed, "confirm"))["state"] == "confirmed"


async def test_one_person_twice_at_the_same_time_never_counts_as_two(desk: ReturnDesk) -> None:
    submitted = good(await desk.step(desk.statistics, good(await desk.enter(SOME), 201), "submit"))
    after = submitted | {"version": submitted["version"] + 1}
    answers = await asyncio.gather(
        *(desk.step(desk.office, submitted, "sign") for _ in range(4)),
        *(desk.step(desk.office, after, "confirm") for _ in range(4)),
    )
    assert sorted(answer.status_code for answer in answers).count(200) == 1, [answer.text for answer in answers]
    assert good(await desk.office.get(f"/v1/returns/{submitted['id']}"))["state"] == "signed"
    assert [kind for kind, _ in await desk.events()] == ["return.submitted", "return.signed"]


async def test_two_persons_at_the_same_time_leave_one_first_signature(desk: ReturnDesk) -> None:
    submitted = good(await desk.step(desk.statistics, good(await desk.enter(SOME), 201), "submit"))
    answers = await asyncio.gather(*(desk.step(each, submitted, "sign") for each in (desk.office, desk.office2)))
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_the_database_itself_refuses_one_person_as_both_signers(desk: ReturnDesk) -> None:
    await desk.confirmed(SOME)
    connection = await desk.service.connect()
    try:
        for name in ("office", "statistics"):
            with pytest.raises(Exception, match="two_signers"):
                await connection.execute("UPDATE return_revision SET confirmed_by = $1", name)
        with pytest.raises(Exception, match="ck_return_revision_signer"):
            await connection.execute("UPDATE return_revision SET signed_by = 'statistics'")
    finally:
        await connection.close()


async def test_whoever_changed_a_draft_cannot_sign_it_either(desk: ReturnDesk) -> None:
    draft = good(await desk.enter(SOME), 201)
    changed = good(await desk.change(desk.colleague, draft, note="改一处"))
    twice = lines(SOME) + lines({"district": "2000"})
    refused(await desk.change(desk.colleague, changed, rows=twice), 422, "twice")
    submitted = good(await desk.step(desk.statistics, changed, "submit"))
    refused(await desk.step(desk.colleague, submitted, "sign"), 403, "four_eyes")


async def test_parts_above_the_total_are_refused_with_both_sums(desk: ReturnDesk) -> None:
    said = refused(
        await desk.enter({"district": "100", "turing-town": "60", "robot-town": "40.0001"}), 422, "parts_exceed_total"
    )
    assert "100.0001 万元" in said["detail"]
    assert "100.0000 万元" in said["detail"]
    good(await desk.enter({"district": "100", "turing-town": "60", "robot-town": "40"}), 201)


async def test_restated_parts_above_the_restated_total_are_refused_too(desk: ReturnDesk) -> None:
    rows = {"district": "100/80", "turing-town": "90"}
    refused(await desk.enter(rows), 422, "parts_exceed_total")
    refused(await desk.enter({"district": "100/95", "turing-town": "90"}), 422, "boundary_on")
    entered = good(await desk.enter({"district": "100/95", "turing-town": "90"}, boundary_on="2021-04-01"), 201)
    assert entered["revisions"][0]["restated_totals"] == {
        "district": "95.0000",
        "carriers": "90.0000",
        "outside": "5.0000",
    }


@pytest.mark.parametrize(
    ("more", "rows", "status", "code"),
    [
        ({}, [("district", "1"), ("turing-town", "1"), ("turing-town", "1")], 422, "twice"),
        ({}, [("district", "1"), ("atlantis", "1")], 422, "unknown_scope"),
        ({"kind": "cluster_revenue"}, [("district", "1")], 422, "unknown_scope"),
        ({"kind": "cluster_revenue"}, [("没有的集群", "1")], 422, "unknown_scope"),
        ({"kind": "investment"}, [("district", "1"), ("turing-town", "-1")], 422, "negative"),
        ({"kind": "land"}, [("district", "-1")], 422, "negative"),
        ({}, [("district", "1"), ("turing-town", "-1")], 422, "negative_note"),
        ({}, [("district", "1.00001")], 422, "decimal_max_places"),
        ({}, [("district", "NaN")], 422, "finite_number"),
        ({"period": "2022"}, [("district", "1")], 422, "future_period"),
        ({"period": "2022-10"}, [("district", "1")], 422, "future_period"),
        ({"period": "2018-12"}, [("district", "1")], 422, "outside_plan"),
        ({"period": "2009"}, [("district", "1")], 422, "outside_plan"),
        ({"period": "2021-13"}, [("district", "1")], 422, "string_pattern_mismatch"),
        ({"source_unit": "nobody"}, [("district", "1")], 422, "unknown_unit"),
        ({"outside": "5"}, [("district", "1")], 422, "extra_forbidden"),
    ],
)
async def test_what_cannot_be_is_refused(
    desk: ReturnDesk, more: dict[str, str], rows: list[tuple[str, str]], status: int, code: str
) -> None:
    said = {"kind": "value_added", "period": "2021", "document_number": "1号", "source_unit": "tongji"} | more
    said["rows"] = [{"scope": scope, "amount": amount} for scope, amount in rows]  # type: ignore[assignment]
    refused(await desk.office.post("/v1/returns", json=said), status, code)


async def test_value_added_may_be_negative_with_a_note(desk: ReturnDesk) -> None:
    entered = good(await desk.enter({"district": "10", "turing-town": "-1"}, note="亏损大于工资和折旧"), 201)
    assert entered["totals"]["outside"] == "11.0000"


async def test_a_year_and_its_months_of_one_kind_exclude_each_other(desk: ReturnDesk) -> None:
    good(await desk.enter(SOME, period="2021"), 201)
    said = refused(await desk.enter(SOME, period="2021-03"), 409, "year_and_months")
    assert "2021年" in said["detail"]
    refused(await desk.enter(SOME, period="2021"), 409, "already_entered")
    good(await desk.enter(SOME, period="2021-03", kind="investment"), 201)
    refused(await desk.enter(SOME, period="2021", kind="investment"), 409, "year_and_months")
    good(await desk.enter(SOME, period="2022-03"), 201)


async def test_a_year_and_a_month_entered_at_the_same_time_do_not_both_stand(desk: ReturnDesk) -> None:
    answers = await asyncio.gather(*(desk.enter(SOME, period=period) for period in ("2021", "2021-06", "2021")))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]


async def test_a_revision_keeps_what_was_confirmed_until_it_is_confirmed_itself(desk: ReturnDesk) -> None:
    first = await desk.confirmed(SOME)
    refused(await desk.step(desk.statistics, first, "revise", {}), 422, "missing")
    draft = good(await desk.step(desk.statistics, first, "revise", {"reason": "核实后修订"}))
    assert draft["confirmed_revision"] == 1
    assert draft["revision"] == 2
    assert draft["document_number"] is None
    refused(await desk.step(desk.statistics, draft, "submit"), 422, "required")
    rows = lines(SOME | {"district": "1100"})
    draft = good(await desk.change(desk.statistics, draft, rows=rows, document_number="萧统〔2022〕9号"))
    seen = good(await desk.platform.get(f"/v1/returns/{first['id']}"))
    assert seen["state"] == "confirmed"
    assert [each["number"] for each in seen["revisions"]] == [1]
    revised = await desk.through(draft)
    assert [each["state"] for each in revised["revisions"]] == ["superseded", "confirmed"]
    assert [each["totals"]["district"] for each in revised["revisions"]] == ["1000.5000", "1100.0000"]
    assert revised["revisions"][1]["reason"] == "核实后修订"
    kinds = [kind for kind, _ in await desk.events()]
    assert kinds[3:] == ["return.revised", "return.signed", "return.confirmed"]
    under_way = (await desk.events())[3][1]
    counting, proposed = under_way["confirmed_rows"], under_way["rows"]
    assert [row["amount"] for row in counting if row["scope"] == "district"] == ["1000.5000"]
    assert [row["amount"] for row in proposed if row["scope"] == "district"] == ["1100.0000"]


async def test_a_dropped_revision_leaves_what_was_confirmed(desk: ReturnDesk) -> None:
    first = await desk.confirmed(SOME)
    draft = good(await desk.step(desk.statistics, first, "revise", {"reason": "误操作一次"}))
    answer = await desk.statistics.delete(f"/v1/returns/{draft['id']}", headers={"If-Match": f'"{draft["version"]}"'})
    assert answer.status_code == 204
    now = good(await desk.office.get(f"/v1/returns/{first['id']}"))
    assert (now["state"], now["revision"], now["version"]) == ("confirmed", 1, draft["version"] + 1)
    assert [each["state"] for each in now["revisions"]] == ["confirmed", "discarded"]
    kind, said = (await desk.events())[-1]
    assert (kind, said["state"], len(said["confirmed_rows"])) == ("return.withdrawn", "confirmed", 3)
    again = good(await desk.step(desk.statistics, now, "revise", {"reason": "再次修订"}))
    assert again["revision"] == 3


async def test_a_negative_revision_is_refused_where_the_kind_cannot_be_negative(desk: ReturnDesk) -> None:
    first = await desk.confirmed(SOME, kind="investment")
    rows = lines({"district": "-5"})
    refused(await desk.step(desk.statistics, first, "revise", {"reason": "冲减", "rows": rows}), 422, "negative")


async def test_a_return_entered_by_mistake_is_taken_back_by_two_signatures(desk: ReturnDesk) -> None:
    first = await desk.confirmed(SOME)
    asked = {"reason": "误报为年报", "cancels": True, "document_number": "萧统〔2022〕3号", "source_unit": "tongji"}
    cancelled = await desk.through(good(await desk.step(desk.statistics, first, "revise", asked)))
    assert cancelled["state"] == "withdrawn"
    kind, said = (await desk.events())[-1]
    assert (kind, said["state"], said["rows"], said["confirmed_rows"]) == ("return.withdrawn", "withdrawn", None, None)
    good(await desk.enter(SOME, period="2021-03"), 201)


async def test_what_is_returned_carries_the_reason_and_is_submitted_again(desk: ReturnDesk) -> None:
    submitted = good(await desk.step(desk.statistics, good(await desk.enter(SOME), 201), "submit"))
    refused(await desk.step(desk.office, submitted, "return", {}), 422, "missing")
    signed = good(await desk.step(desk.office, submitted, "sign"))
    returned = good(await desk.step(desk.office2, signed, "return", {"reason": "全区数不符"}))
    assert returned["revisions"][0]["return_reason"] == "全区数不符"
    kind, said = (await desk.events())[-1]
    assert (kind, said["state"], said["reason"]) == ("return.returned", "returned", "全区数不符")
    assert (await desk.through(returned))["state"] == "confirmed"


async def test_a_draft_is_unseen_outside_and_a_withdrawn_submission_unheard(desk: ReturnDesk) -> None:
    draft = good(await desk.enter(SOME), 201)
    address = f"/v1/returns/{draft['id']}"
    for outside in (desk.carrier, desk.platform, desk.tax):
        assert (await outside.get(address)).status_code == 404
        assert good(await outside.get("/v1/returns"))["items"] == []
    assert good(await desk.leader.get(address))["actions"] == []
    submitted = good(await desk.step(desk.statistics, draft, "submit"))
    seen = good(await desk.platform.get(address))
    assert {step["actor_name"] for step in seen["steps"]} == {None}
    withdrawn = good(await desk.step(desk.statistics, submitted, "withdraw"))
    assert (await desk.platform.get(address)).status_code == 404
    kind, said = (await desk.events())[-1]
    assert (kind, said["state"], said["rows"], withdrawn["state"]) == ("return.withdrawn", "withdrawn", None, "draft")


async def test_a_department_returns_its_own_domain_only(desk: ReturnDesk) -> None:
    refused(await desk.enter(SOME, client=desk.tax), 403, "foreign_kind")
    good(await desk.enter(SOME, client=desk.tax, kind="tax"), 201)
    refused(await desk.enter(SOME, client=desk.carrier), 403, "forbidden")
    submitted = good(await desk.step(desk.statistics, good(await desk.enter(SOME), 201), "submit"))
    refused(await desk.step(desk.tax, submitted, "sign"), 403, "foreign_kind")


async def test_a_baseline_year_before_the_plan_is_returned_like_any_other(desk: ReturnDesk) -> None:
    confirmed = await desk.confirmed(
        {"district": "900/850", "turing-town": "200"}, period="2018", boundary_on="2021-04-01"
    )
    assert confirmed["state"] == "confirmed"
    said = (await desk.events())[-1][1]
    assert said["confirmed_boundary_on"] == "2021-04-01"
    assert said["boundary_on"] == "2021-04-01"
    restated = {row["scope"]: row["restated_amount"] for row in said["confirmed_rows"]}
    assert restated == {"district": "850.0000", "turing-town": None}


async def test_lists_filter_sort_and_turn_pages(desk: ReturnDesk) -> None:
    for month in ("2021-01", "2021-02", "2022-01"):
        good(await desk.enter(SOME, period=month), 201)
    good(await desk.enter({"纤维新材料": "11000000"}, kind="cluster_revenue", period="2021"), 201)
    found = good(await desk.office.get("/v1/returns", params={"year": 2021, "sort": "period", "limit": 2}))
    rest = good(
        await desk.office.get(
            "/v1/returns", params={"year": 2021, "sort": "period", "limit": 2, "cursor": found["next"]}
        )
    )
    assert [each["period"] for each in found["items"] + rest["items"]] == ["2021", "2021-01", "2021-02"]
    yearly = good(await desk.office.get("/v1/returns", params={"monthly": False}))["items"]
    assert [(each["kind"], each["totals"]) for each in yearly] == [
        ("cluster_revenue", {"district": None, "carriers": "11000000.0000", "outside": None})
    ]
    text = (await desk.office.get("/v1/returns.csv", params={"period": "2021-01"})).text
    assert "图灵小镇" in text
    assert "300.25" in text
