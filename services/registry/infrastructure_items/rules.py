"""What an item of infrastructure is, and when a carrier's infrastructure is complete."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Protocol


class ItemKind(StrEnum):
    """The kinds of infrastructure that the plan names (四(五)2)."""

    EXTERNAL_ROADS = "external_roads"
    INTERNAL_ROADS = "internal_roads"
    HEAT = "heat"
    WATER_DRAINAGE = "water_drainage"
    POWER = "power"
    TELECOM = "telecom"
    COMMUNITY_CENTRE = "community_centre"


KIND_LABELS = {
    ItemKind.EXTERNAL_ROADS: "对外路网",
    ItemKind.INTERNAL_ROADS: "内部主干路网",
    ItemKind.HEAT: "供热",
    ItemKind.WATER_DRAINAGE: "供排水",
    ItemKind.POWER: "供电",
    ItemKind.TELECOM: "通讯",
    ItemKind.COMMUNITY_CENTRE: "产业社区服务中心",
}


class Stage(StrEnum):
    """How far an item is."""

    NOT_APPLICABLE = "not_applicable"
    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"
    ACCEPTED = "accepted"


STAGE_LABELS = {
    Stage.NOT_APPLICABLE: "不适用",
    Stage.OPEN: "未完成",
    Stage.OVERDUE: "逾期未完成",
    Stage.DONE: "已完成待验收",
    Stage.ACCEPTED: "已验收",
}


class Item(Protocol):
    """Whatever says how far an item is, a table's row for one."""

    @property
    def kind(self) -> str:
        """One of ItemKind."""
        ...

    @property
    def applicable(self) -> bool:
        """Whether the carrier needs it."""
        ...

    @property
    def due_on(self) -> date | None:
        """Day by which it is due."""
        ...

    @property
    def done_on(self) -> date | None:
        """Day on which it was done."""
        ...

    @property
    def accepted_on(self) -> date | None:
        """Day on which it was accepted."""
        ...


def stage(item: Item, today: date) -> Stage:
    """How far an item is on a day. What is accepted is done, whenever it was due."""
    if not item.applicable:
        return Stage.NOT_APPLICABLE
    if item.accepted_on:
        return Stage.ACCEPTED
    if item.done_on:
        return Stage.DONE
    return Stage.OVERDUE if item.due_on and item.due_on < today else Stage.OPEN


def complete_on(items: Iterable[Item]) -> date | None:
    """Since when a carrier's infrastructure is complete, or None.

    The day on which the last applicable item was accepted. Every kind must have been stated, be it as not applicable:
    what nobody has said is not done; and with nothing applicable there is nothing to complete.
    """
    known = list(items)
    applicable = [item for item in known if item.applicable]
    if {item.kind for item in known} < set(ItemKind) or not applicable:
        return None
    days = [item.accepted_on for item in applicable if item.accepted_on]
    return max(days) if len(days) == len(applicable) else None


Fault = tuple[str, str, str]
"""A field, a stable code, a Chinese sentence."""


def faults(
    *,
    applicable: bool,
    due_on: date | None,
    done_on: date | None,
    accepted_on: date | None,
    document_number: str | None,
    evidence: Sequence[Any],
    today: date,
) -> list[Fault]:
    """What is wrong with an item."""
    found = list[Fault]()
    if not applicable:
        dated = {"due_on": due_on, "done_on": done_on, "accepted_on": accepted_on}
        return [(name, "not_applicable", "不适用的项目不应填写日期") for name, day in dated.items() if day]
    for name, day, word in (("done_on", done_on, "完成"), ("accepted_on", accepted_on, "验收")):
        if day and day > today:
            found.append((name, "in_future", f"{word}日期不能在今天之后"))
    if accepted_on and done_on and accepted_on < done_on:
        found.append(("accepted_on", "order", "验收日期不能早于完成日期"))
    if accepted_on and not document_number and not evidence:
        found.append(("document_number", "no_evidence", "验收须有文号或佐证材料"))
    return found
