"""Every indicator's operands, worked on made-up facts, give what its words say."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from plan import load_plan
from plan.load import read_yaml
from plan.tests.reckon import Fact, passes, reckon

PLAN = load_plan()
INDICATORS = {indicator.code: indicator for indicator in PLAN.indicators}
EXAMPLES: dict[str, list[dict[str, Any]]] = read_yaml(Path(__file__).parent / "examples.yaml")


def test_every_indicator_has_an_example() -> None:
    assert set(EXAMPLES) == set(INDICATORS)


@pytest.mark.parametrize(("code", "example"), [(code, example) for code in EXAMPLES for example in EXAMPLES[code]])
def test_example(code: str, example: dict[str, Any]) -> None:
    indicator = INDICATORS[code]
    facts = [Fact(measure, place, month, Decimal(value)) for measure, place, month, value in example["facts"]]
    assert {fact.measure for fact in facts} <= set(PLAN.measure)

    value = reckon(PLAN, indicator, facts, example["period"])

    assert value == (Fraction(example["value"]) if example["value"] is not None else None)
    target = indicator.target
    met = value is not None and passes(value, target.cmp, target.value, target.tolerance)
    assert met is example["met"]
