"""Pure decisions about follow-ups: what a meeting decided, and who may take which step when."""

from enum import StrEnum

from services.progress.steps.rules import Fault, Opening, Standing


class State(StrEnum):
    """How far a decision has come."""

    OPEN = "open"
    ANSWERED = "answered"
    DONE = "done"
    WITHDRAWN = "withdrawn"


STATE_LABELS: dict[str, str] = {
    State.OPEN: "办理中",
    State.ANSWERED: "已答复待核",
    State.DONE: "已办结",
    State.WITHDRAWN: "已撤销",
}
OPEN_STATES = (State.OPEN, State.ANSWERED)


class Step(StrEnum):
    """What can be done to a follow-up."""

    CHANGE = "change"
    ANSWER = "answer"
    ACCEPT = "accept"
    RETURN = "return"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


_OPEN, _OFFICE = frozenset(OPEN_STATES), frozenset({Standing.OFFICE})
_ANSWERED = frozenset({State.ANSWERED})

OPENINGS: dict[str, Opening] = {
    Step.CHANGE: Opening("修改", _OPEN, _OFFICE),
    Step.ANSWER: Opening("答复", _OPEN, frozenset({Standing.OFFICE, Standing.ADDRESSED})),
    Step.ACCEPT: Opening("核销", _ANSWERED, _OFFICE, judges_answer=True),
    Step.RETURN: Opening("退回", _ANSWERED, _OFFICE),
    Step.WITHDRAW: Opening("撤销", _OPEN, _OFFICE),
    Step.REOPEN: Opening("重新办理", frozenset({State.DONE, State.WITHDRAWN}), _OFFICE),
}


def change_fault(*, changed: bool, reason: str | None) -> Fault | None:
    """Why unit or due date stay: whoever moves them says why."""
    if changed and not reason:
        return Fault("reason_missing", "调整责任单位或办理期限须说明原因")
    return None
