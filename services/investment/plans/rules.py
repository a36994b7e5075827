"""What a yearly plan may say, decided without any framework."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum


class PlanState(StrEnum):
    """An entry made by mistake is withdrawn; it stays in the register and counts nowhere."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


STATE_LABELS = {PlanState.ACTIVE: "有效", PlanState.WITHDRAWN: "已撤销"}


def natural_key(project_id: object, year: int) -> str:
    """What makes a plan the only one of its project and year."""
    return f"{project_id}@{year}"


def year_fault(year: int, first: int, last: int) -> str | None:
    """Why a year has no plan here, or None."""
    return None if first <= year <= last else f"{year} 年不在计划期内，计划期为 {first} 年至 {last} 年"


def revision_faults(issued_on: date, current: date, reason: str | None) -> Iterator[tuple[str, str, str]]:
    """What a revision lacks: the field, a stable code, a sentence. Versions follow each other in time."""
    if issued_on < current:
        yield "issued_on", "order", f"下达日期早于现行版本的下达日期（{current}）"
    if not reason:
        yield "reason", "revision_reason", "修订计划须填写修订原因"
