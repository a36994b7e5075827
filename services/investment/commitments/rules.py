"""What a commitment may be, decided without any framework."""

from enum import StrEnum


class CommitmentKind(StrEnum):
    """What is promised by contract, and what has been made available. Neither is what was spent."""

    CONTRACTED = "contracted"
    IN_PLACE = "in_place"


class CommitmentState(StrEnum):
    """An entry made by mistake is withdrawn; it stays in the register and counts nowhere."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


KIND_LABELS = {CommitmentKind.CONTRACTED: "签约（合同额）", CommitmentKind.IN_PLACE: "到位资金"}
STATE_LABELS = {CommitmentState.ACTIVE: "有效", CommitmentState.WITHDRAWN: "已撤销"}
