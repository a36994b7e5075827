"""When a monthly report may be entered, changed, submitted, confirmed and corrected, decided without any framework."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ReviewState(StrEnum):
    """Where the review stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


STATE_LABELS = {
    ReviewState.DRAFT: "草稿",
    ReviewState.SUBMITTED: "待确认",
    ReviewState.CONFIRMED: "已确认",
    ReviewState.RETURNED: "已退回",
}


class Step(StrEnum):
    """What can be done to a report that exists."""

    CHANGE = "change"
    DELETE = "delete"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"
    RETURN = "return"
    CORRECT = "correct"


_OPEN = frozenset({ReviewState.DRAFT, ReviewState.RETURNED})
_FROM: dict[Step, frozenset[ReviewState]] = {
    Step.CHANGE: _OPEN,
    Step.DELETE: _OPEN,
    Step.SUBMIT: _OPEN,
    Step.WITHDRAW: frozenset({ReviewState.SUBMITTED}),
    Step.CONFIRM: frozenset({ReviewState.SUBMITTED}),
    Step.RETURN: frozenset({ReviewState.SUBMITTED}),
    Step.CORRECT: frozenset({ReviewState.CONFIRMED}),
}
_STEP_WORDS = {
    Step.CHANGE: "修改",
    Step.DELETE: "删除",
    Step.SUBMIT: "提交",
    Step.WITHDRAW: "撤回",
    Step.CONFIRM: "确认",
    Step.RETURN: "退回",
    Step.CORRECT: "更正",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something cannot be done: a stable code, and a sentence for the reporter."""

    code: str
    detail: str


def step_fault(step: Step, state: str) -> Fault | None:
    """Why the step is not open in this state, or None."""
    if ReviewState(state) in _FROM[step]:
        return None
    hint = "；已确认的请办理更正" if step is Step.CHANGE and state == ReviewState.CONFIRMED else ""
    return Fault("wrong_state", f"当前状态为“{STATE_LABELS[ReviewState(state)]}”，不能{_STEP_WORDS[step]}{hint}")


def period_fault(period: str, *, first: str, last: str, current: str) -> Fault | None:
    """Why a month cannot be reported: outside the plan, or not begun. Months are ``YYYY-MM``."""
    if not first <= period <= last:
        return Fault("outside_plan", f"{period} 不在计划期内，计划期为 {first} 至 {last}")
    if period > current:
        return Fault("future_period", f"{period} 尚未开始，不能填报")
    return None


def went_back(percent: Decimal | None, before: Decimal | None) -> Fault | None:
    """The question to ask when a project is said to be less far than the month before, or None."""
    if percent is None or before is None or percent >= before:
        return None
    return Fault("went_back", f"形象进度 {percent.normalize():f}% 低于上月的 {before.normalize():f}%，请核对")
