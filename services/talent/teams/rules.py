"""What a team's entry may say, decided without any framework."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class TeamState(StrEnum):
    """Whether the entry stands."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


STATE_LABELS = {TeamState.ACTIVE: "有效", TeamState.WITHDRAWN: "已撤销"}


def natural_key(name: str) -> str:
    """What makes a team one, so that it is counted once, in however many programmes: its name, however it is spaced."""
    return "".join(name.split()).casefold()


class Stay(Protocol):
    """A person's time in a team."""

    @property
    def person_id(self) -> UUID: ...
    @property
    def joined_on(self) -> date: ...
    @property
    def left_on(self) -> date | None: ...


def stay_faults(stays: Sequence[Stay]) -> list[tuple[str, str, str]]:
    """What does not fit among the members' times: the field, a stable code, a sentence."""
    found = []
    for index, stay in enumerate(stays):
        if stay.left_on is not None and stay.left_on <= stay.joined_on:
            found.append((f"members/{index}/left_on", "order", "离队日期应晚于加入日期"))
        elif any(_overlap(stay, other) for other in stays[:index] if other.person_id == stay.person_id):
            found.append((f"members/{index}/joined_on", "overlap", "同一人在团队中的时间重叠"))
    return found


def _overlap(one: Stay, other: Stay) -> bool:
    begins = max(one.joined_on, other.joined_on)
    return all(stay.left_on is None or begins < stay.left_on for stay in (one, other))
