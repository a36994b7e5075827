"""What a talent programme may say of itself."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any


class ProgrammeState(StrEnum):
    """Whether the entry stands."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class Level(StrEnum):
    """Who runs the programme."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    DISTRICT = "district"


STATE_LABELS = {ProgrammeState.ACTIVE: "有效", ProgrammeState.WITHDRAWN: "已撤销"}
LEVEL_LABELS = {
    Level.NATIONAL: "国家级",
    Level.PROVINCIAL: "省级",
    Level.MUNICIPAL: "市级",
    Level.DISTRICT: "区级",
}


def faults(values: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What does not fit together: the field, a stable code, a sentence."""
    if values["valid_to"] is not None and values["valid_to"] <= values["valid_from"]:
        yield "valid_to", "order", "失效日期应晚于生效日期"
    codes = [batch["code"] for batch in values["batches"]]
    if len(set(codes)) != len(codes):
        yield "batches", "duplicate", "批次编号重复"


def in_force(valid_from: date, valid_to: date | None, day: date) -> bool:
    """Whether the programme selected people on a day."""
    return valid_from <= day and (valid_to is None or day < valid_to)


def missing_batches(batches: Sequence[Mapping[str, Any]], used: set[str]) -> list[str]:
    """The batches in use that a new list of batches leaves out."""
    return sorted(used - {batch["code"] for batch in batches})
