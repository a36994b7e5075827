"""How a prospect is met."""

from enum import StrEnum


class Kind(StrEnum):
    """Going there, receiving them here, or by telephone and video."""

    CALL_ON = "call_on"
    RECEPTION = "reception"
    ONLINE = "online"


KIND_LABELS: dict[str, str] = {Kind.CALL_ON: "上门拜访", Kind.RECEPTION: "来访接待", Kind.ONLINE: "线上沟通"}
