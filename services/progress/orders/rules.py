"""Pure decisions about orders 督办单 and inspections 稽查: states, who may take which step, when one is escalated."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from services.progress.steps.rules import Fault, Opening, Standing


class Kind(StrEnum):
    """What sort of order it is."""

    SUPERVISION = "supervision"
    INSPECTION = "inspection"


KIND_LABELS = {Kind.SUPERVISION: "督办", Kind.INSPECTION: "稽查"}


class State(StrEnum):
    """How far an order has come."""

    ISSUED = "issued"
    REPLIED = "replied"
    VERIFIED = "verified"
    REJECTED = "rejected"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


STATE_LABELS: dict[str, str] = {
    State.ISSUED: "待回复",
    State.REPLIED: "已回复待核",
    State.VERIFIED: "已核实待销号",
    State.REJECTED: "核实未通过",
    State.CLOSED: "已销号",
    State.WITHDRAWN: "已撤销",
}
OPEN_STATES = (State.ISSUED, State.REPLIED, State.VERIFIED, State.REJECTED)
WAITING_STATES = (State.ISSUED, State.REJECTED)
"""The addressed unit has to reply; only then can an order be overdue."""


class Step(StrEnum):
    """What can be done to an order."""

    CHANGE = "change"
    REPLY = "reply"
    VERIFY = "verify"
    REJECT = "reject"
    CLOSE = "close"
    WITHDRAW = "withdraw"


_INSPECTION = frozenset({Standing.INSPECTION})
_WAITING = frozenset(WAITING_STATES)
_REPLIED = frozenset({State.REPLIED})

OPENINGS: dict[str, Opening] = {
    Step.CHANGE: Opening("修改", _WAITING, _INSPECTION),
    Step.REPLY: Opening("回复", _WAITING | _REPLIED, frozenset({Standing.OFFICE, Standing.ADDRESSED})),
    Step.VERIFY: Opening("核实", _REPLIED, _INSPECTION, judges_answer=True),
    Step.REJECT: Opening("驳回", _REPLIED | {State.VERIFIED}, _INSPECTION),
    Step.CLOSE: Opening("销号", frozenset({State.VERIFIED}), _INSPECTION, judges_answer=True),
    Step.WITHDRAW: Opening("撤销", _WAITING | _REPLIED, _INSPECTION),
}


def number_of(kind: str, year: int, serial: int) -> str:
    """The official number: the kind, the year, and a count that begins anew with each year."""
    return f"{KIND_LABELS[Kind(kind)]}〔{year}〕{serial:03d}号"


def due_fault(*, changed: bool, reason: str | None) -> Fault | None:
    """Why a due date stays: whoever moves it says why."""
    if changed and not reason:
        return Fault("reason_missing", "调整回复期限须说明原因")
    return None


def term_fault(due_on: date, issued_on: date) -> Fault | None:
    """Why that cannot be the due date, or None."""
    if due_on < issued_on:
        return Fault("order", f"回复期限不能早于下发日期（{issued_on}）")
    return None


def escalations(
    *,
    state: str,
    due_on: date,
    level: int,
    today: date,
    thresholds: Sequence[int],
    add: Callable[[date, int], date],
) -> list[tuple[int, date]]:
    """The levels that an order has reached beyond ``level``, each with its day.

    An order that waits for a reply reaches level n on the day that lies ``thresholds[n - 1]`` working days after its
    due date, whenever that is noticed; ``add`` adds working days.
    """
    if state not in WAITING_STATES:
        return []
    days = [(reached, add(due_on, after)) for reached, after in enumerate(thresholds, 1)]
    return [(reached, day) for reached, day in days if reached > level and day <= today]
