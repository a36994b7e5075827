"""The eight kinds, the targets and the lights, by example."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import plan
from plan.load import load_plan, read_yaml
from services.aggregator.indicators.rules import Figures, Outcome, read
from services.aggregator.ledger.rules import Carrier
from services.aggregator.load_plan import planned_entries
from services.aggregator.plan_entries.rules import Definition, definition
from services.aggregator.snapshots.rules import Cube
from services.aggregator.targets.rules import Lights, judged_when_due, reached, standing

CONTENT = {entry.code: entry.content for entry in planned_entries() if entry.kind == "indicator"}
EXAMPLES: dict[str, list[dict[str, Any]]] = read_yaml(Path(plan.__file__).parent / "tests" / "examples.yaml")
CARRIERS = {c.code: Carrier(c.code, c.name, c.category, c.due_state, None, True) for c in load_plan().carriers}
LIGHTS = Lights()


def defined(code: str, **changes: Any) -> Definition:
    return definition({**CONTENT[code], **changes}, 1)


def figures(*facts: tuple[str, str, str, str]) -> Figures:
    """A cut with facts of (measure, place, month, value); a place that is no scope of its own is a subject."""
    found = Figures(Cube(), "reported", "confirmed", CARRIERS, {"registry", "progress", "investment", "talent"})
    for measure, place, month, value in facts:
        scope = place if place in {*CARRIERS, "outside", "district", "unresolved", "excluded"} else f"subject:{place}"
        found.cube.add(*found.key(measure), scope, str(month), Decimal(value), 1)
    return found


@pytest.mark.parametrize(("code", "example"), [(code, example) for code in EXAMPLES for example in EXAMPLES[code]])
def test_every_example_of_the_plan_reads_as_worked_by_hand(code: str, example: dict[str, Any]) -> None:
    own = defined(code)

    outcome = read(own, figures(*example["facts"]), example["period"])

    assert outcome.value == (Fraction(example["value"]) if example["value"] is not None else None)
    assert (outcome.value is None) == bool(outcome.reason)
    assert (outcome.value is not None and reached(own.target, outcome.value)) is example["met"]


def year_of(measure: str, place: str, year: int, months: str = "12") -> list[tuple[str, str, str, str]]:
    return [(measure, place, f"{year}-12", "5"), (f"{measure}.months", place, f"{year}-12", months)]


INVESTMENT = "investment.actual"
ADDED = "return.value_added"


@pytest.mark.parametrize(
    ("code", "facts", "state", "reason"),
    [
        ("share.investment", [], "undefined", "分母尚未上报"),
        ("share.investment", [(INVESTMENT, "outside", "2020-01", "0")], "undefined", "分母为零"),
        ("share.investment", [(INVESTMENT, "outside", "2020-01", "-1")], "undefined", "分母为负"),
        ("share.investment", [(INVESTMENT, "unresolved", "2020-01", "5")], "undefined", "分母尚未上报"),
        ("share.projects", [], "undefined", "分母为零"),
        ("investment.total", [], "not_reported", "尚无上报"),
        ("investment.total", [(INVESTMENT, "turing-town", "2020-01", "0")], "value", None),
        ("capital.domestic", [], "not_reported", "尚无上报"),
        ("capital.foreign", [("capital.foreign", "outside", "2020-01", "0")], "value", None),
        ("talent.recruited", [], "value", None),  # a register that is heard and has nobody says zero
        ("share.tax", year_of("return.tax", "turing-town", 2018), "undefined", "全区2018年数据未报、2021年数据未报"),
        ("share.tax", year_of("return.tax", "district", 2018), "undefined", "全区2021年数据未报"),
        (
            "share.tax",
            [*year_of("return.tax", "district", 2018), *year_of("return.tax", "district", 2021, "5")],
            "undefined",
            "全区2021年数据不完整（已报5个月）",
        ),
        (
            "share.value_added",
            [*year_of(ADDED, "district", 2018), *year_of(ADDED, "district", 2021)],
            "undefined",
            "没有载体报齐了2021年和2018年数据",
        ),
        ("clusters.100bn", year_of("cluster.revenue", "纤维新材料", 2021, "11"), "not_reported", "2021年数据未报"),
        ("prospects.landed_share", [], "undefined", "分母为零"),
    ],
)  # fmt: skip
def test_undefined_and_unreported_are_never_zero(
    code: str, facts: list[tuple[str, str, str, str]], state: str, reason: str | None
) -> None:
    outcome = read(defined(code), figures(*facts), "2022-09")

    assert outcome.state == state
    assert (outcome.value is None) == (state != "value")
    assert outcome.reason is None if reason is None else reason in (outcome.reason or "")


def test_a_source_that_was_never_heard_is_not_reported() -> None:
    silent = Figures(Cube(), "reported", "confirmed", CARRIERS, {"investment"})
    assert read(defined("share.projects"), silent, "2022-09").state == "not_reported"


def test_unresolved_and_excluded_count_in_no_operand() -> None:
    facts = [(INVESTMENT, place, "2020-01", "10") for place in ("turing-town", "outside", "unresolved", "excluded")]
    outcome = read(defined("share.investment"), figures(*facts), "2022-09")
    assert outcome.numerator == 10
    assert outcome.denominator == 20


@pytest.mark.parametrize(
    ("code", "value", "period", "status", "label"),
    [
        ("share.investment", 80, "2022-09", "on_track", "正常推进"),  # a level that holds may still fall
        ("share.investment", 80, "2022-12", "achieved", "已达标"),
        ("share.investment", Fraction(7999, 100), "2022-09", "at_risk", "进度滞后"),  # below is below
        ("share.investment", 56, "2022-09", "off_track", "严重滞后"),  # 70 %
        ("share.investment", 79, "2022-12", "missed", "未达标"),
        ("investment.total", 1800, "2022-12", "missed", "未达标"),  # 超过
        ("investment.total", 1801, "2021-06", "achieved", "已达标"),  # what has grown there stays there
        ("investment.total", 900, "2020-12", "on_track", "正常推进"),  # half of it in half of the time
        ("investment.total", 720, "2020-12", "at_risk", "进度滞后"),
        ("investment.total", 360, "2020-12", "off_track", "严重滞后"),
        ("brands.national", 1, "2022-12", "missed", "未达（争取）"),
        ("prospects.tracked", 36, "2022-12", "achieved", "已达标"),  # 左右: ten percent below is still about
        ("prospects.tracked", 35, "2022-12", "missed", "未达标"),
        ("prospects.tracked", 45, "2022-12", "missed", "未达标"),  # and so above
    ],
)
def test_status_and_pace(code: str, value: Fraction | int, period: str, status: str, label: str) -> None:
    stands = standing(defined(code), Outcome("value", Fraction(value)), period, LIGHTS)
    assert (stands.status, stands.label) == (status, label)


def test_lights_are_configurable() -> None:
    strict = Lights(at_risk=Fraction(1), off_track=Fraction(5))
    assert (
        standing(defined("share.investment"), Outcome("value", Fraction(75)), "2022-09", strict).status == "off_track"
    )


def test_a_promise_that_recurs_is_due_at_the_date_of_its_year() -> None:
    own = defined("yearly_plan.issued")
    assert own.target.due_each
    months = ("2019-06", "2020-01", "2020-02", "2022-09", "2023-01")
    due = [standing(own, Outcome("value", Fraction(0)), month, LIGHTS).due for month in months]
    assert due == ["2020-01", "2020-01", "2020-01", "2022-01", "2022-01"]


def test_what_was_done_after_its_date_was_not_done_in_time() -> None:
    own, done, open_ = defined("yearly_plan.issued"), Outcome("value", Fraction(1)), Outcome("value", Fraction(0))
    assert [judged_when_due(own, month) for month in ("2022-01", "2022-02")] == [None, "2022-01"]
    for then, status, label in ((done, "achieved", "已达标"), (open_, "missed", "逾期完成")):
        stands = standing(own, done, "2022-09", LIGHTS, then)
        assert (stands.status, stands.label) == (status, label)
    assert standing(own, open_, "2022-09", LIGHTS, open_).label == "未达标"


def test_every_indicator_of_the_plan_is_read_and_judged() -> None:
    for code in CONTENT:
        own = defined(code)
        outcome = read(own, figures(), "2022-09")
        assert standing(own, outcome, "2022-09", LIGHTS).status in {"undefined", "not_reported", "off_track", "missed"}
        assert outcome.value is None or outcome.value == 0
