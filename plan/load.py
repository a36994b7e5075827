"""Reads the plan's files into one checked Plan."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from plan.clauses import cut, read_document
from plan.whole import Plan

PLAN_DIRECTORY = Path(__file__).parent

Raw = dict[str, Any]


class _UniqueKeys(yaml.SafeLoader):
    """YAML keeps the last of two equal keys; in a plan, the first would vanish unseen."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if twice := {str(key) for key in keys if keys.count(key) > 1}:
            raise ValueError(f"{node.start_mark}: given twice: {', '.join(sorted(twice))}")
        return super().construct_mapping(node, deep)


def read_yaml(path: Path) -> Any:
    """One file's content; ValueError naming the place if a key is given twice."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_UniqueKeys)  # noqa: S506 - a SafeLoader


def read_raw(directory: Path = PLAN_DIRECTORY) -> Raw:
    """The plan's content before it is checked, as `Plan` takes it."""
    raw: Raw = read_yaml(directory / "carriers.yaml")
    raw["actions"] = read_yaml(directory / "actions.yaml")
    raw["measures"] = read_yaml(directory / "measures.yaml")
    raw["exclusions"] = read_yaml(directory / "exclusions.yaml")
    raw["indicators"] = [
        {"theme": path.stem, **entry}
        for path in sorted(directory.glob("indicators/*.yaml"))
        for entry in read_yaml(path)
    ]
    raw["tasks"] = [
        {"action": path.stem, **entry} for path in sorted(directory.glob("tasks/*.yaml")) for entry in read_yaml(path)
    ]
    raw["clauses"] = cut(read_document(directory / "document.txt"))
    return raw


def load_plan(directory: Path = PLAN_DIRECTORY) -> Plan:
    """The plan, validated as a whole; pydantic.ValidationError or ValueError names every fault found."""
    raw = read_raw(directory)
    feeders = {measure.get("code"): measure.get("fed_by") for measure in raw["measures"]}
    for indicator in raw["indicators"]:
        _name_feeders(indicator, feeders)
    return Plan.model_validate(raw)


def _name_feeders(indicator: Raw, feeders: Raw) -> None:
    # Who feeds an indicator follows from its measures; said in one place, it cannot be said differently in two.
    if "fed_by" in indicator:
        raise ValueError(f"{indicator.get('code')}: fed_by stands with the measures, in measures.yaml")
    headline = [indicator.get("numerator"), indicator.get("denominator")]
    found = [feeders.get(operand.get("measure")) for operand in headline if operand]
    indicator["fed_by"] = [feeder for feeder in dict.fromkeys(found) if feeder]
