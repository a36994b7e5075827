"""How a prospect comes along: its stages with their days, and which event counts as landed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """How far a prospect has come; the last one is a project of the registry."""

    CLUE = "clue"
    TALKS = "talks"
    SIGNED = "signed"
    LANDED = "landed"
    REGISTERED = "registered"


STAGE_LABELS: dict[str, str] = {
    Stage.CLUE: "线索",
    Stage.TALKS: "洽谈",
    Stage.SIGNED: "签约",
    Stage.LANDED: "落地",
    Stage.REGISTERED: "已登记为项目",
}
STAGES = tuple(Stage)
DAY_COLUMNS: dict[Stage, str] = {
    Stage.CLUE: "clue_on",
    Stage.TALKS: "talks_on",
    Stage.SIGNED: "signed_on",
    Stage.LANDED: "settled_on",
    Stage.REGISTERED: "registered_on",
}
"""Where the table keeps the day on which a stage was reached. ``landed_on`` is another: the day that counts."""


class State(StrEnum):
    """Whether a prospect is followed at all. Leaving the list does not end the following."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


STATE_LABELS: dict[str, str] = {State.ACTIVE: "跟踪中", State.WITHDRAWN: "已中止"}


class LandingEvent(StrEnum):
    """What may count as landed: a linked registered project, the stage 落地, or a signature."""

    LINKED = "linked"
    LANDED = "landed"
    SIGNED = "signed"


LANDING_LABELS: dict[str, str] = {
    LandingEvent.LINKED: "关联已登记的投资项目",
    LandingEvent.LANDED: "进入“落地”阶段",
    LandingEvent.SIGNED: "进入“签约”阶段",
}
_LANDS_AT = {
    LandingEvent.LINKED: Stage.REGISTERED,
    LandingEvent.LANDED: Stage.LANDED,
    LandingEvent.SIGNED: Stage.SIGNED,
}
StageDays = Mapping[Stage, date]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something cannot be: a stable code, and a sentence for whoever tried."""

    code: str
    detail: str


def rank(stage: str) -> int:
    """The place of a stage on the way, from 0."""
    return STAGES.index(Stage(stage))


def stage_of(days: StageDays) -> Stage:
    """The furthest stage that has been reached. Some stage has."""
    return max(days, key=rank)


def days_fault(days: StageDays, today: date) -> tuple[Stage, Fault] | None:
    """The first stage whose day cannot be, and why, or None. What is not known may be left out."""
    before: date | None = None
    for stage in STAGES:
        day = days.get(stage)
        if day is None:
            continue
        if day > today:
            return stage, Fault("future", f"日期不能晚于今天（{today}）")
        if before is not None and day < before:
            return stage, Fault("order", f"“{STAGE_LABELS[stage]}”的日期不能早于上一阶段（{before}）")
        before = day
    return None


def day_fault(day: date, *, previous: date | None, today: date) -> Fault | None:
    """Why a step cannot have happened on that day, or None: not yet, or before the one that it follows."""
    if day > today:
        return Fault("future", f"日期不能晚于今天（{today}）")
    if previous is not None and day < previous:
        return Fault("order", f"日期不能早于上一环节（{previous}）")
    return None


def forward(days: StageDays, to: Stage, day: date) -> dict[Stage, date]:
    """The days after going on to a stage; stages between stay without a day, as nobody says when they were."""
    return {**days, to: day}


def backward(days: StageDays, to: Stage, day: date) -> dict[Stage, date]:
    """The days after falling back to a stage: those after it have not been reached any more."""
    return {stage: known for stage, known in days.items() if rank(stage) < rank(to)} | {to: days.get(to, day)}


def landed_on(days: StageDays, rules: Sequence[tuple[date, str]]) -> date | None:
    """The first day on which something happened that counted as landed by the rule in force on that day.

    ``rules`` are (valid from, event) in their order; before the first one a linked registered project counts. What is
    further on the way than the rule asks counts as well.
    """
    for stage in STAGES:
        day = days.get(stage)
        if day is not None and rank(stage) >= rank(_LANDS_AT[event_in_force(rules, day)]):
            return day
    return None


def event_in_force(rules: Iterable[tuple[date, str]], day: date) -> LandingEvent:
    """What counts as landed on a day."""
    event = LandingEvent.LINKED
    for valid_from, name in rules:
        if valid_from <= day:
            event = LandingEvent(name)
    return event


def code_fault(code: str) -> str | None:
    """What is wrong with the code of a prospect, or None."""
    if re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z-]{1,39}", code):
        return None
    return "编号由 2–40 个字母、数字或连字符组成，例如 PY-2019-001"


def industry_fault(code: str) -> str | None:
    """What is wrong with an industry code (GB/T 4754-2017: division, group or class, 01–97), or None."""
    if re.fullmatch(r"[A-T]?[0-9]{2,4}", code) and 1 <= int(code.lstrip("ABCDEFGHIJKLMNOPQRST")[:2]) <= 97:
        return None
    return "行业代码应为国民经济行业分类的 2–4 位数字代码，例如 3670"
