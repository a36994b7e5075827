"""The state of a place in a programme."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class SelectionState(StrEnum):
    """Whether the place stands."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


STATE_LABELS = {SelectionState.ACTIVE: "有效", SelectionState.WITHDRAWN: "已撤销"}


class Held(Protocol):
    """A place that a person holds, a table's row for one."""

    @property
    def id(self) -> UUID: ...
    @property
    def programme_id(self) -> UUID: ...
    @property
    def batch(self) -> str: ...
    @property
    def state(self) -> str: ...


def repeats(places: Iterable[Held]) -> set[UUID]:
    """Of one person's places, those that stand beside an earlier one of the same programme and batch."""
    first: set[tuple[UUID, str]] = set()
    found = set()
    for place in sorted(places, key=lambda each: each.id):
        if place.state != SelectionState.ACTIVE:
            continue
        key = (place.programme_id, place.batch)
        if key in first:
            found.add(place.id)
        first.add(key)
    return found
