"""The light of a milestone, from its dates alone; and the rule in force, dated and the office's to change."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.progress.light_rules.rules import Dates, Light, Thresholds, behind_days, light_of, slip_days
from services.progress.tests.conftest import Desk

TODAY = date(2022, 9, 30)
JUNE, AUGUST, NOVEMBER = date(2022, 6, 30), date(2022, 8, 31), date(2022, 11, 30)
RULE = Thresholds(yellow_days=1, red_days=30)


def dates(baseline: date | None, planned: date | None = None, **more: Any) -> Dates:
    return Dates(baseline_on=baseline, planned_on=planned or baseline, **more)


@pytest.mark.parametrize(
    ("milestone", "light", "slip"),
    [
        (dates(None), Light.GREY, None),
        (dates(NOVEMBER), Light.GREEN, 0),
        (dates(TODAY), Light.GREEN, 0),
        (dates(TODAY - timedelta(days=1)), Light.YELLOW, 1),
        (dates(AUGUST), Light.RED, 30),
        (dates(AUGUST, stopped=True), Light.GREY, 30),
        (dates(NOVEMBER, forecast_on=NOVEMBER + timedelta(days=5)), Light.YELLOW, 5),
        (dates(NOVEMBER, forecast_on=NOVEMBER + timedelta(days=30)), Light.RED, 30),
        (dates(NOVEMBER, forecast_on=TODAY), Light.GREEN, -61),
        # A forecast gone by is none: the day to reckon with is today.
        (dates(AUGUST, forecast_on=AUGUST), Light.RED, 30),
        # Re-planned: not red any more, but the slip against the baseline stays in sight.
        (dates(JUNE, NOVEMBER), Light.YELLOW, 153),
        (dates(NOVEMBER, JUNE, done_on=AUGUST), Light.YELLOW, -91),
        (dates(JUNE, done_on=JUNE), Light.GREEN, 0),
        (dates(JUNE, done_on=JUNE - timedelta(days=3)), Light.GREEN, -3),
        # Late and made good: yellow, not green, however late it was.
        (dates(JUNE, done_on=JUNE + timedelta(days=1)), Light.YELLOW, 1),
        (dates(JUNE, done_on=AUGUST), Light.YELLOW, 62),
        (dates(JUNE, AUGUST, done_on=AUGUST), Light.YELLOW, 62),
    ],
)
def test_the_light_follows_from_the_dates(milestone: Dates, light: Light, slip: int | None) -> None:
    assert light_of(milestone, RULE, TODAY) is light
    assert slip_days(milestone, TODAY) == slip


DAYS = st.dates(date(2022, 1, 1), date(2023, 6, 30))


@given(DAYS, DAYS, st.none() | DAYS, st.none() | DAYS, DAYS)
def test_no_late_milestone_is_green_and_none_that_is_done_is_red(
    baseline: date, planned: date, forecast: date | None, done: date | None, today: date
) -> None:
    milestone = Dates(baseline, planned, forecast, done)
    light, slip = light_of(milestone, RULE, today), slip_days(milestone, today)
    assert slip is not None
    assert light is not Light.GREY
    if slip >= RULE.yellow_days or behind_days(milestone, today) >= RULE.yellow_days:
        assert light in (Light.YELLOW, Light.RED)
    else:
        assert light is Light.GREEN
    assert not (done and light is Light.RED)


async def test_a_rule_is_in_force_from_its_day_and_the_first_is_the_products_default(desk: Desk) -> None:
    (default,) = (await desk.officer.get("/v1/light-rules", params={"on": "2022-09-30"})).json()["items"]
    assert default["product_default"]
    assert "产品默认" in default["source"]
    rule = {"valid_from": "2022-09-01", "yellow_days": 10, "red_days": 60, "source": "区工作专班会议纪要"}
    assert (await desk.officer.post("/v1/light-rules", json=rule)).status_code == 403
    made = await desk.office.post("/v1/light-rules", json=rule)
    assert made.status_code == 201, made.text
    assert (await desk.office.post("/v1/light-rules", json=rule)).status_code == 409
    in_force = (await desk.office.get("/v1/light-rules", params={"on": "2022-09-30"})).json()["items"]
    assert [each["id"] for each in in_force] == [made.json()["id"]]
    before = (await desk.office.get("/v1/light-rules", params={"on": "2022-08-31"})).json()["items"]
    assert [each["id"] for each in before] == [default["id"]]


async def test_thresholds_stay_in_order_and_a_changed_default_is_the_offices(desk: Desk) -> None:
    (default,) = (await desk.office.get("/v1/light-rules")).json()["items"]
    address, seen = f"/v1/light-rules/{default['id']}", {"If-Match": '"1"'}
    wrong = await desk.office.patch(address, json={"yellow_days": 31}, headers=seen)
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "#/yellow_days")
    assert (await desk.office.delete(address, headers=seen)).status_code == 409
    changed = await desk.office.patch(address, json={"red_days": 45, "source": "会议纪要"}, headers=seen)
    assert (changed.json()["red_days"], changed.json()["product_default"]) == (45, False)
    assert (await desk.office.patch(address, json={"red_days": 50}, headers=seen)).status_code == 412
    assert [kind for kind, _ in await desk.events()] == ["light_rule.updated"]
