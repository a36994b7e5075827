"""Frozen lists of prospects: nobody leaves them, replacements are logged, and the landed share cannot be pruned."""

from uuid import uuid4

import pytest

from services.investment.tests.conftest import Desk, project
from services.investment.tests.following import Follow, follow, good, refused


@pytest.fixture
async def office(desk: Desk) -> Follow:
    """The service with those who follow prospects."""
    return await follow(desk)


async def test_a_frozen_list_takes_nobody_and_lets_nobody_go(office: Follow) -> None:
    one, two, three = [await office.register(number) for number in (1, 2, 3)]
    cohort = await office.frozen(one, two)
    refused(await office.step(cohort, "members", prospect_ids=[three["id"]]), 409, "frozen")
    headers = {"If-Match": f'"{cohort["version"]}"'}
    leave = office.office.delete(f"/v1/prospect-cohorts/{cohort['id']}/members/{one['id']}", headers=headers)
    refused(await leave, 409, "frozen")
    refused(await office.step(cohort, "freeze", frozen_on="2019-07-01"), 409, "frozen")
    assert set(cohort["members"]) == {one["id"], two["id"]}
    seen = await office.seen(one)
    assert (seen["cohorts"], seen["entered_on"]) == ([{"code": "list-2019", "frozen_on": "2019-06-30"}], "2019-06-30")
    told = await office.told(cohort)
    assert [kind for kind, _ in told] == ["registered", "updated", "frozen"]
    assert set(told[-1][1]["members"]) == {one["id"], two["id"]}
    # Nor does it leave the current list by itself.
    headers = {"If-Match": f'"{seen["version"]}"'}
    off = await office.office.patch(f"/v1/prospects/{one['id']}", json={"entered_on": None}, headers=headers)
    refused(off, 409, "on_frozen_list")


async def test_pruning_the_current_list_does_not_raise_the_share_of_the_frozen_one(office: Follow) -> None:
    members = [await office.register(number, expected_amount="100") for number in range(1, 5)]
    await office.frozen(*members)
    await office.land(await office.seen(members[0]), office.desk.inside)
    before = await office.funnel()
    assert (before["fixed"]["landed_share"], before["current"]["landed_share"]) == ("25.00", "25.00")
    # Two are pruned, one of them for one that has landed already.
    strong = await office.register(9, stage_dates={"clue": "2019-03-01", "signed": "2020-01-05"})
    strong = good(await office.step(strong, "link", project_id=str(office.desk.outside), on="2020-02-01"))
    weak = await office.seen(members[1])
    said = {"by": strong["id"], "on": "2020-09-01", "reason": "对方搁置投资"}
    refused(await office.step(weak, "replace", office.follower, **said), 403, "forbidden")
    left = good(await office.step(weak, "replace", **said))
    assert (left["left_on"], left["replaced_by"], left["on_list"]) == ("2020-09-01", strong["id"], False)
    gone = await office.seen(members[2])
    good(await office.step(gone, "withdraw", on="2020-10-01", reason="企业注销"))
    after = await office.funnel()
    fixed, current = after["fixed"], after["current"]
    assert (fixed["members"], fixed["landed"], fixed["landed_share"], fixed["left"]) == (4, 1, "25.00", 2)
    assert (current["members"], current["landed"], current["landed_share"]) == (3, 2, "66.67")
    assert [(each["left_code"], each["came_code"], each["reason"]) for each in after["replacements"]] == [
        ("PY-002", "PY-009", "对方搁置投资")
    ]
    # One that left may land after all, and counts where it was frozen.
    third = project(3, None)
    await office.desk.learn(third)
    await office.land(await office.seen(left), third["id"], on="2020-11-01")
    assert (await office.funnel())["fixed"]["landed_share"] == "50.00"
    assert (await office.funnel(as_of="2020-10-31"))["fixed"]["landed_share"] == "25.00"
    assert [kind for kind, _ in await office.told(left)][-3:] == ["replaced", "staged", "linked"]


async def test_who_comes_for_somebody_was_not_on_the_list_before(office: Follow) -> None:
    one, two = await office.register(1), await office.register(2)
    await office.frozen(one, two)
    reserve = await office.register(3)
    first, second = await office.seen(one), await office.seen(two)
    refused(await office.step(first, "replace", by=second["id"], reason="换成在册的"), 409, "not_in_reserve")
    refused(await office.step(reserve, "replace", by=first["id"], reason="不在名单"), 409, "not_on_list")
    refused(await office.step(first, "replace", by=str(uuid4()), reason="没有"), 422, "unknown_prospect")
    refused(await office.step(first, "replace", by=first["id"], reason="自己"), 422, "unknown_prospect")
    good(await office.step(first, "replace", by=reserve["id"], on="2020-01-01", reason="搁置"))
    refused(await office.step(second, "replace", by=reserve["id"], reason="再用一次"), 409, "not_in_reserve")
    again = await office.seen(first)
    refused(await office.step(again, "replace", by=reserve["id"], reason="再换"), 409, "not_on_list")


async def test_the_funnel_counts_stages_conversion_and_days(office: Follow) -> None:
    days = {"clue": "2019-03-01", "talks": "2019-03-11", "signed": "2019-05-10"}
    one = await office.register(1, stage_dates=days, expected_amount="100.5")
    two = await office.register(2, stage_dates={"clue": "2019-03-01", "talks": "2019-03-31"}, expected_amount="200")
    three = await office.register(3, stage_dates={"clue": "2019-06-01"})
    await office.frozen(one, two, three)
    funnel = await office.funnel(as_of="2019-06-30", cohort="list-2019")
    fixed = funnel["fixed"]
    stages = {each["stage"]: each for each in fixed["stages"]}
    assert [(each["now"], each["reached"], each["conversion"]) for each in fixed["stages"]] == [
        (1, 3, "100.00"), (1, 2, "66.67"), (1, 1, "50.00"), (0, 0, "0.00"), (0, 0, None),
    ]  # fmt: skip
    assert (stages["clue"]["median_days"], stages["clue"]["longest_days"]) == ("20.0", 30)
    assert (stages["clue"]["waiting_median_days"], stages["talks"]["median_days"]) == ("29.0", "60.0")
    assert (fixed["expected_amount"], fixed["landed_amount"]) == ("300.5000", "0.0000")
    assert (fixed["landed_by_due"], funnel["landing_event"]) == (0, "linked")
    earlier = await office.funnel(as_of="2019-03-15", cohort="list-2019")
    assert [each["now"] for each in earlier["fixed"]["stages"]] == [1, 1, 0, 0, 0]
    assert earlier["current"]["members"] == 0
    missing = await office.office.get("/v1/prospect-funnel", params={"cohort": "nowhere"})
    assert missing.status_code == 404


async def test_without_a_frozen_list_there_is_no_fixed_share(office: Follow) -> None:
    funnel = await office.funnel()
    assert (funnel["cohort"], funnel["fixed"], funnel["current"]["landed_share"]) == (None, None, None)


async def test_officers_see_the_funnel_of_their_own(office: Follow) -> None:
    one, two = await office.register(1), await office.register(2, follower_unit="other")
    cohort = await office.frozen(one, two)
    own = await office.funnel(office.follower)
    assert (own["fixed"]["members"], own["current"]["members"]) == (1, 1)
    seen = good(await office.follower.get(f"/v1/prospect-cohorts/{cohort['id']}"))
    assert seen["members"] == [one["id"]]
    listed = good(await office.follower.get("/v1/prospect-cohorts"))["items"]
    assert [(each["code"], each["members"]) for each in listed] == [("list-2019", 1)]


async def test_a_visit_is_of_the_unit_that_made_it(office: Follow) -> None:
    one = await office.register(1, carrier_code="turing-town")
    visit = {"prospect_id": one["id"], "visited_on": "2019-05-12", "unit": "bureau", "result": "同意来杭考察"}
    made = good(await office.follower.post("/v1/visits", json=visit), 201)
    assert (made["unit_name"], made["prospect_name"]) == ("合成单位bureau", "合成盯引项目1")
    refused(await office.carrier.post("/v1/visits", json=visit), 403, "outside_scope")
    refused(await office.stranger.post("/v1/visits", json=visit), 404, "not_found")
    refused(await office.follower.post("/v1/visits", json=visit | {"visited_on": "2098-01-01"}), 422, "future")
    headers = {"If-Match": f'"{made["version"]}"'}
    refused(await office.carrier.patch(f"/v1/visits/{made['id']}", json={"place": "杭州"}, headers=headers), 403,
            "outside_scope")  # fmt: skip
    changed = good(await office.follower.patch(f"/v1/visits/{made['id']}", json={"place": "杭州"}, headers=headers))
    headers = {"If-Match": f'"{changed["version"]}"'}
    assert (await office.follower.delete(f"/v1/visits/{made['id']}", headers=headers)).status_code == 204
    assert good(await office.office.get("/v1/visits"))["items"] == []
    shown = good(await office.platform.get("/v1/visits", params={"state": "withdrawn"}))["items"]
    assert [(each["result"], each["place"]) for each in shown] == [(None, None)]
    told = [kind for kind, data in await office.desk.events() if kind.startswith("visit")]
    assert told == ["visit.registered", "visit.updated", "visit.withdrawn"]
    assert "同意来杭考察" not in str(await office.desk.events())
