"""When an actual may be entered, changed, submitted, confirmed and corrected, decided without any framework."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Basis(StrEnum):
    """Two statistics of one month, never summed."""

    REPORTED = "reported"
    STATISTICAL = "statistical"


class State(StrEnum):
    """Where the review stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


BASIS_LABELS = {Basis.REPORTED: "部门调度数", Basis.STATISTICAL: "统计数"}
STATE_LABELS = {
    State.DRAFT: "草稿",
    State.SUBMITTED: "待确认",
    State.CONFIRMED: "已确认",
    State.RETURNED: "已退回",
}

# A slip between 元, 万元 and 亿元 is a factor of 10,000; a tenth of it leaves room for months that differ by nature.
NEIGHBOUR_FACTOR = 1_000
NEIGHBOURS_EACH_SIDE = 2


class Step(StrEnum):
    """What can be done to an actual that exists."""

    CHANGE = "change"
    DELETE = "delete"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"
    RETURN = "return"
    CORRECT = "correct"


_FROM: dict[Step, frozenset[State]] = {
    Step.CHANGE: frozenset({State.DRAFT, State.RETURNED, State.CONFIRMED}),
    Step.DELETE: frozenset({State.DRAFT, State.RETURNED}),
    Step.SUBMIT: frozenset({State.DRAFT, State.RETURNED}),
    Step.WITHDRAW: frozenset({State.SUBMITTED}),
    Step.CONFIRM: frozenset({State.SUBMITTED}),
    Step.RETURN: frozenset({State.SUBMITTED}),
    Step.CORRECT: frozenset({State.CONFIRMED}),
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
    if State(state) in _FROM[step]:
        return None
    return Fault("wrong_state", f"当前状态为“{STATE_LABELS[State(state)]}”，不能{_STEP_WORDS[step]}")


def period_fault(period: str, *, first: str, last: str, current: str) -> Fault | None:
    """Why a month cannot be reported: outside the plan, or not begun. Months are ``YYYY-MM``."""
    if not first <= period <= last:
        return Fault("outside_plan", f"{period} 不在计划期内，计划期为 {first} 至 {last}")
    if period > current:
        return Fault("future_period", f"{period} 尚未开始，不能填报实际数")
    return None


def amount_fault(amount: Decimal, *, correcting: bool, reason: str | None) -> Fault | None:
    """Why an amount is refused: a month cannot invest less than nothing, but a correction may take back."""
    if amount < 0 and not (correcting and reason):
        return Fault("negative", "月度投资额不能为负数；如需冲减，请对已确认的数更正并说明原因")
    return None


def correction_fault(*, state: str, reason: str | None) -> Fault | None:
    """Why what is confirmed stays as it is: whoever changes it says why."""
    if state == State.CONFIRMED and not reason:
        return Fault("correction_reason", "该月已确认，更正须填写调整原因")
    return None


def closed_fault(*, closed: bool, reason: str | None) -> Fault | None:
    """Why a closed month stays as it is: what comes after closing carries a reason."""
    if closed and not reason:
        return Fault("closed_month", "该月已关账，须填写调整原因，将标为追溯调整")
    return None


def far_from(amount: Decimal, neighbours: Sequence[Decimal]) -> Fault | None:
    """The question to ask when an amount is out of all proportion to the months beside it, or None."""
    sizes = [abs(neighbour) for neighbour in neighbours if neighbour]
    if not amount or not sizes:
        return None
    if abs(amount) >= NEIGHBOUR_FACTOR * max(sizes):
        return neighbour_question(amount, max(sizes))
    if abs(amount) * NEIGHBOUR_FACTOR <= min(sizes):
        return neighbour_question(amount, min(sizes))
    return None


def neighbour_question(amount: Decimal, neighbour: Decimal) -> Fault:
    """The question itself."""
    times = abs(amount) / neighbour
    said = f"约为 {times:,.0f} 倍" if times >= 1 else f"不到 {1 / times:,.0f} 分之一"
    return Fault("far_from_neighbours", f"与相邻月份（{neighbour:,.2f} 万元）相比{said}，请核对单位是否为万元")


def is_late(period_end: date, today: date, due_day: int) -> bool:
    """Whether a first submission comes after the due day of the month that follows."""
    year, month = divmod(period_end.year * 12 + period_end.month, 12)
    return today > date(year, month + 1, due_day)


def own_basis_fault(basis: str, allowed: Sequence[str]) -> Fault | None:
    """Why somebody cannot write this basis, or None."""
    if basis in allowed:
        return None
    return Fault("foreign_basis", f"您不能填报“{BASIS_LABELS[Basis(basis)]}”")
