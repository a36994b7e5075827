"""How a task moves, when it is due, and what of it only the plan can change: decided without any framework."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """Where a task stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    STOPPED = "stopped"


class Kind(StrEnum):
    """What sort of undertaking it is; ``own`` marks what the office added to the plan's tasks."""

    PLANNING = "planning"
    CONSTRUCTION = "construction"
    OPENING = "opening"
    APPLICATION = "application"
    COHORT = "cohort"
    PROMOTION = "promotion"
    CULTIVATION = "cultivation"
    MECHANISM = "mechanism"
    RESOURCE = "resource"
    REFORM = "reform"
    SERVICE = "service"
    OWN = "own"


class ActionKind(StrEnum):
    """The plan's two halves of work."""

    SPECIAL_ACTION = "special_action"
    SAFEGUARD = "safeguard"


STATE_LABELS = {State.NOT_STARTED: "未启动", State.IN_PROGRESS: "推进中", State.DONE: "已完成", State.STOPPED: "已终止"}
KIND_LABELS = {
    Kind.PLANNING: "规划编制",
    Kind.CONSTRUCTION: "建设",
    Kind.OPENING: "启用投运",
    Kind.APPLICATION: "申报创建",
    Kind.COHORT: "项目推进",
    Kind.PROMOTION: "招商宣传",
    Kind.CULTIVATION: "培育引进",
    Kind.MECHANISM: "机制建设",
    Kind.RESOURCE: "要素保障",
    Kind.REFORM: "改革",
    Kind.SERVICE: "服务配套",
    Kind.OWN: "自定",
}
ACTION_KIND_LABELS = {ActionKind.SPECIAL_ACTION: "专项行动", ActionKind.SAFEGUARD: "保障措施"}

OPEN = (State.NOT_STARTED, State.IN_PROGRESS)
# Reopening what was done or stopped is a correction, and so goes through 推进中 with a reason.
_NEXT = {
    State.NOT_STARTED: {State.IN_PROGRESS, State.STOPPED},
    State.IN_PROGRESS: {State.DONE, State.STOPPED},
    State.DONE: {State.IN_PROGRESS},
    State.STOPPED: {State.IN_PROGRESS},
}

PLAN_FIELDS = frozenset({"title", "clause"})
"""What the plan document itself says of a task. Officials do not edit it: they change the plan."""

# What the four reductions 减事项、次数、材料、时间 are told by: the product's default, to be filled in.
FOUR_REDUCTIONS = {
    "environment.fewer_items": ("办理事项", "项"),
    "environment.fewer_visits": ("跑动次数", "次"),
    "environment.fewer_papers": ("申报材料", "份"),
    "environment.fewer_days": ("办理时间", "天"),
}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One due date of a task that recurs, and the day on which it was fulfilled."""

    due_on: date
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a step: the field, a stable code, and a Chinese sentence."""

    field: str
    code: str
    detail: str


def step_faults(
    state: State,
    wished: State | None,
    *,
    text: str | None,
    proven: bool,
    occurrence: date | None,
    occurrences: Sequence[Occurrence],
) -> list[Fault]:
    """Why a task may not take this step; ``proven`` says that there is evidence or a document number."""
    faults: list[Fault] = []
    if wished is None and occurrence is None and not text:
        faults.append(Fault("text", "required", "请填写进展说明，或选择新的状态"))
    if wished is not None and wished not in _NEXT[state]:
        faults.append(Fault("state", "transition", f"不能从“{STATE_LABELS[state]}”改为“{STATE_LABELS[wished]}”"))
    if (wished is State.DONE or occurrence is not None) and not proven:
        faults.append(Fault("evidence", "evidence_required", "标记完成须附佐证材料或文号"))
    if (wished is State.STOPPED or (wished is State.IN_PROGRESS and state not in OPEN)) and not text:
        faults.append(Fault("text", "reason_required", "终止或重新启动任务须说明原因"))
    if occurrence is not None:
        open_days = {each.due_on for each in occurrences if each.done_on is None}
        if state is not State.IN_PROGRESS and wished is not State.IN_PROGRESS:
            faults.append(Fault("occurrence", "not_in_progress", "任务推进中时才能登记各期完成"))
        elif occurrence not in open_days:
            faults.append(Fault("occurrence", "unknown_occurrence", "没有这一期，或这一期已完成"))
    elif wished is State.DONE and any(each.done_on is None for each in occurrences):
        faults.append(Fault("state", "occurrences_open", "各期全部完成后任务才能完成"))
    return faults


def fulfilled(occurrences: Sequence[Occurrence], due_on: date, done_on: date) -> list[Occurrence]:
    """The occurrences, that of ``due_on`` fulfilled."""
    return [Occurrence(each.due_on, done_on) if each.due_on == due_on else each for each in occurrences]


def merged(before: Iterable[Occurrence], due_each: Iterable[date]) -> list[Occurrence]:
    """The plan's due dates, with what of them is fulfilled. A date the plan drops stays if it was fulfilled."""
    done = {each.due_on: each.done_on for each in before if each.done_on is not None}
    return [Occurrence(day, done.get(day)) for day in sorted({*due_each, *done})]


def next_due(due_on: date | None, occurrences: Sequence[Occurrence]) -> date | None:
    """The day by which something is due next; the end of the whole where nothing recurs."""
    return min((each.due_on for each in occurrences if each.done_on is None), default=due_on)


def overdue(state: State, due: date | None, today: date) -> bool:
    """Whether an open task has missed its day."""
    return state in OPEN and due is not None and due < today


def fixed_by_plan(from_plan: bool, changes: Mapping[str, Any]) -> list[str]:
    """The changed fields that only the plan can change, in alphabetical order."""
    return sorted(PLAN_FIELDS & changes.keys()) if from_plan else []


def day_faults(wished: State | None, day: date, *, started_on: date | None, today: date) -> list[Fault]:
    """Why a step cannot have happened on that day."""
    if day > today:
        return [Fault("happened_on", "future", f"日期不能晚于今天（{today}）")]
    if wished in (State.DONE, State.STOPPED) and started_on is not None and day < started_on:
        return [Fault("happened_on", "order", f"日期不能早于启动日期（{started_on}）")]
    return []


def after_step(wished: State | None, day: date, *, started_on: date | None) -> dict[str, Any]:
    """What of a task changes with its state. The first start stays when a task is taken up again."""
    if wished is None:
        return {}
    return {
        "state": str(wished),
        "started_on": (started_on or day) if wished is State.IN_PROGRESS else started_on,
        "done_on": day if wished is State.DONE else None,
        "stopped_on": day if wished is State.STOPPED else None,
    }
