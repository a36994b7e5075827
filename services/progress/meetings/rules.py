"""Pure decisions about meetings 例会."""

from enum import StrEnum

from services.progress.steps.rules import Fault


class Kind(StrEnum):
    """Whether it meets by the calendar, or because the office submits a matter."""

    REGULAR = "regular"
    AD_HOC = "ad_hoc"


KIND_LABELS = {Kind.REGULAR: "例行会议", Kind.AD_HOC: "专题会议"}


class State(StrEnum):
    """Whether it has been held."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


STATE_LABELS = {State.PLANNED: "待召开", State.HELD: "已召开", State.CANCELLED: "已取消"}


def agenda_fault(kind: str, matters: int) -> Fault | None:
    """Why a meeting cannot be called: one outside the calendar is called for a matter."""
    if kind == Kind.AD_HOC and not matters:
        return Fault("no_matter", "专题会议须有提交的议题")
    return None


def cancel_fault(state: str, decisions: int) -> Fault | None:
    """Why a meeting cannot be cancelled, or None."""
    if state == State.CANCELLED:
        return Fault("wrong_state", "会议已取消")
    if decisions:
        return Fault("has_decisions", "会议已有议定事项，不能取消")
    return None


def decide_fault(state: str) -> Fault | None:
    """Why nothing can be decided in a meeting, or None."""
    return Fault("wrong_state", "会议已取消，不能登记议定事项") if state == State.CANCELLED else None
