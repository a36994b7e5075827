"""Thresholds as people write them, the version of a day, and where a parcel falls short."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.registry.admission_standards.rules import (
    Version,
    in_force,
    meets,
    read_threshold,
    write_threshold,
)
from services.registry.parcels.rules import MAX_POINTS, breaches, outline_fault

TOWN, BASE = "turing-town", "green-base"


def asked(written: str) -> dict[str, Any]:
    """A threshold as a cell says it."""
    return read_threshold(written)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("≥350 万元/亩", "≥350 万元/亩"),
        (">= 1,200.50万元／亩", "≥1200.5 万元/亩"),
        ("不低于３５０万元/亩", "≥350 万元/亩"),
        ("不超过 0.1 吨标煤/万元", "≤0.1 吨标煤/万元"),
        ("属于：智能制造，机器人", "属于：智能制造、机器人"),
        ("不得新建高污染项目", "不得新建高污染项目"),
    ],
)
def test_a_cell_is_understood_and_written_back_the_same(written: str, kept: str) -> None:
    assert write_threshold(asked(written)) == kept
    assert asked(kept) == asked(write_threshold(asked(kept)))


@pytest.mark.parametrize("written", ["≥", "<350", "≥三百五"])
def test_what_looks_like_a_comparison_and_is_none_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="应写成"):
        asked(written)


@pytest.mark.parametrize(
    ("threshold", "found", "answer"),
    [
        ("≥350 万元/亩", "350", True),
        ("≥350 万元/亩", "349.9999 万元/亩", False),
        ("≤0.1 吨标煤/万元", "0.10", True),
        ("≤0.1 吨标煤/万元", "0.11", False),
        ("≥350 万元/亩", "达标", None),
        ("属于：智能制造、机器人", "机器人", True),
        ("属于：智能制造、机器人", "机器人、化工", False),
        ("符合园区规划", "任何", None),
    ],
)
def test_a_value_is_held_against_its_threshold(threshold: str, found: str, answer: bool | None) -> None:
    assert meets(asked(threshold), found) is answer


def version(number: int, carrier: str | None, day: str) -> Version:
    """A version of a standard."""
    return Version(UUID(int=number), carrier, number, date.fromisoformat(day), {})


def test_a_carrier_s_own_version_of_the_day_comes_before_the_district_s() -> None:
    versions = [
        version(1, None, "2019-01-01"),
        version(2, TOWN, "2020-01-01"),
        version(3, TOWN, "2021-01-01"),
        version(4, None, "2021-06-01"),
        version(5, BASE, "2019-01-01"),
    ]
    for carrier, day, number in (
        (TOWN, "2018-12-31", None),
        (TOWN, "2019-12-31", 1),
        (TOWN, "2020-12-31", 2),
        (TOWN, "2021-01-01", 3),
        (TOWN, "2022-01-01", 3),
        (None, "2022-01-01", 4),
        ("elsewhere", "2021-05-31", 1),
    ):
        found = in_force(versions, carrier, date.fromisoformat(day))
        assert (found and found.number) == number, (carrier, day)
    assert in_force(versions, TOWN, None) is None


def test_where_a_parcel_falls_short() -> None:
    standard = {
        "investment_intensity": asked("≥350 万元/亩"),
        "resource_use": asked("≤0.1 吨标煤/万元"),
        "industry_focus": asked("属于：智能制造、机器人"),
        "environment": asked("零排放"),
    }

    def found(committed: dict[str, str], as_built: dict[str, str], *, completed: bool = True) -> set[tuple[str, str]]:
        each = breaches(standard, committed, as_built, completed=completed)
        return {(breach["dimension"], breach["kind"]) for breach in each}

    good = {"investment_intensity": "400", "resource_use": "0.08", "industry_focus": "机器人", "environment": "是"}
    assert found(good, good) == found({}, {}) == set()
    assert found({"investment_intensity": "300"}, {}) == {("investment_intensity", "committed_below_standard")}
    # Built above the standard and below what was promised.
    assert found(good, {"investment_intensity": "360"}) == {("investment_intensity", "built_below_committed")}
    assert found(good, {"investment_intensity": "360"}, completed=False) == set()
    assert found({}, {"investment_intensity": "340"}) == {("investment_intensity", "built_below_standard")}
    assert found(good, {"resource_use": "0.09", "industry_focus": "智能制造"}) == {
        ("resource_use", "built_below_committed"),
        ("industry_focus", "built_below_committed"),
    }
    assert found({"resource_use": "很低"}, {}) == {("resource_use", "not_comparable")}


def test_an_outline_is_a_closed_polygon_in_the_country() -> None:
    ring = [[120.2, 30.2], [120.3, 30.2], [120.3, 30.3], [120.2, 30.2]]
    assert outline_fault({"type": "Polygon", "coordinates": [ring]}) is None
    assert outline_fault({"type": "MultiPolygon", "coordinates": [[ring], [ring]]}) is None
    many = [[120 + index / 10_000, 30.0] for index in range(MAX_POINTS)]
    for wrong in (
        {},
        {"type": "Point", "coordinates": [120.2, 30.2]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [[]]},
        {"type": "Polygon", "coordinates": [ring[:-1]]},
        {"type": "Polygon", "coordinates": [[*ring[:-1], [120.2, 30.25]]]},
        {"type": "Polygon", "coordinates": [[[30.2, 120.2], *ring[1:]]]},
        {"type": "Polygon", "coordinates": [[["120.2", 30.2], *ring[1:]]]},
        {"type": "Polygon", "coordinates": [[*many, many[0]]]},
        {"type": "Polygon", "coordinates": [ring], "name": "x"},
    ):
        assert outline_fault(wrong) is not None, wrong
