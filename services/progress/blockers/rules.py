"""Pure decisions about blockers 要素制约: kinds, states, and who may take which step when."""

from enum import StrEnum

from services.progress.steps.rules import Fault, Opening, Standing


class Kind(StrEnum):
    """What is in short supply (the plan's 要素 and approvals)."""

    PLANNING = "planning"
    LAND = "land"
    FUNDS = "funds"
    ENVIRONMENT = "environment"
    ENERGY = "energy"
    OTHER = "other"


KIND_LABELS = {
    Kind.PLANNING: "规划",
    Kind.LAND: "用地",
    Kind.FUNDS: "资金",
    Kind.ENVIRONMENT: "环评",
    Kind.ENERGY: "用能",
    Kind.OTHER: "其他",
}


class State(StrEnum):
    """How far a blocker has come."""

    RAISED = "raised"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    SOLVED = "solved"
    WITHDRAWN = "withdrawn"


STATE_LABELS: dict[str, str] = {
    State.RAISED: "已提出",
    State.ASSIGNED: "已交办",
    State.ANSWERED: "已答复",
    State.SOLVED: "已解决",
    State.WITHDRAWN: "已撤回",
}
OPEN_STATES = (State.RAISED, State.ASSIGNED, State.ANSWERED)
ENDED_STATES = (State.SOLVED, State.WITHDRAWN)


class Step(StrEnum):
    """What can be done to a blocker."""

    CHANGE = "change"
    ASSIGN = "assign"
    ANSWER = "answer"
    SOLVE = "solve"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


_OPEN, _ENDED = frozenset(OPEN_STATES), frozenset(ENDED_STATES)
_OFFICE, _EITHER = frozenset({Standing.OFFICE}), frozenset({Standing.OFFICE, Standing.OWN_SIDE})

OPENINGS: dict[str, Opening] = {
    Step.CHANGE: Opening("修改", _OPEN, _EITHER),
    Step.ASSIGN: Opening("交办", _OPEN, _OFFICE),
    Step.ANSWER: Opening(
        "答复", frozenset({State.ASSIGNED, State.ANSWERED}), frozenset({Standing.OFFICE, Standing.ADDRESSED})
    ),
    Step.SOLVE: Opening("确认解决", frozenset({State.ANSWERED}), _EITHER, judges_answer=True),
    Step.WITHDRAW: Opening("撤回", _OPEN, _EITHER),
    Step.REOPEN: Opening("重新提出", _ENDED, _EITHER),
}


def reassignment_fault(*, assigned_unit: str | None, reason: str | None) -> Fault | None:
    """Why it cannot go to somebody again: whoever takes it from a unit, or asks it once more, says why."""
    if assigned_unit is not None and not reason:
        return Fault("reason_missing", "已经交办过，重新交办须说明原因")
    return None


def due_fault(*, changed: bool, reason: str | None) -> Fault | None:
    """Why a due date stays: whoever moves it says why."""
    if changed and not reason:
        return Fault("reason_missing", "调整办理期限须说明原因")
    return None


def reopened_state(assigned_unit: str | None) -> State:
    """Where a blocker goes that is opened again: back to the unit that had it."""
    return State.ASSIGNED if assigned_unit else State.RAISED
