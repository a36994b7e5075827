"""What a newer text of the plan means for a task that is under way: its words follow, what officials set stays."""

from collections.abc import Mapping
from datetime import date
from typing import Any

WORDS = ("action", "kind", "title", "clause", "clause_text", "quote", "lead_named", "indicators")
"""What the plan alone says of a task."""


def followed(current: Any, former: Any, planned: Any) -> Any:
    """A value that the plan proposes and officials may set: theirs stays, the plan's follows the plan."""
    return planned if current == former else current


def followed_list(current: list[str], former: list[str], planned: list[str]) -> list[str]:
    """Links that the plan proposes and officials may add to: theirs stay, the plan's follow the plan."""
    own = [each for each in current if each not in former]
    return [*planned, *(each for each in own if each not in planned)]


def due_after(
    current: date | None, former: Mapping[str, Any], planned: Mapping[str, Any], *, default: bool
) -> tuple[date | None, bool]:
    """The due date after a load, and whether it is the product's default; ``default`` says whether it was before."""
    due = followed(current, _day(former["due_on"]), planned["due_on"])
    return due, bool(planned["due_default"]) if due == planned["due_on"] and due is not None else default


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
