"""What a version of a year's plan adds, drops and keeps, and when one may be issued: decided without any framework."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

Subject = TypeVar("Subject", bound=Hashable)


class Change(StrEnum):
    """What happened to an item against an earlier plan."""

    ADDED = "added"
    DROPPED = "dropped"
    KEPT = "kept"


CHANGE_LABELS = {Change.ADDED: "新增", Change.DROPPED: "调出", Change.KEPT: "保留"}


@dataclass(frozen=True, slots=True)
class Compared(Generic[Subject]):
    """An item against the former version and against last year's plan; None where there is nothing to compare with."""

    subject: Subject
    change: Change | None
    since_last_year: Change | None


def compare(
    items: Sequence[Subject], former: Iterable[Subject] | None, last_year: Iterable[Subject] | None
) -> list[Compared[Subject]]:
    """The items in their order, then those that an earlier plan had and this one has no more.

    The first version of a year has no former one: it is compared with last year's plan alone. ``None`` says that there
    is no such plan, which is not the same as an empty one.
    """
    now, before, earlier = set(items), _set(former), _set(last_year)
    gone = [each for each in dict.fromkeys([*(former or ()), *(last_year or ())]) if each not in now]
    return [
        Compared(each, _change(each, now, before), _change(each, now, earlier))
        for each in [*dict.fromkeys(items), *gone]
    ]


def _set(items: Iterable[Subject] | None) -> set[Subject] | None:
    return None if items is None else set(items)


def _change(subject: Subject, now: set[Subject], before: set[Subject] | None) -> Change | None:
    if before is None:
        return None
    if subject in now:
        return Change.KEPT if subject in before else Change.ADDED
    return Change.DROPPED if subject in before else None


def issue_fault(
    year: int, issued_on: date, *, items: int, former_issued_on: date | None, today: date
) -> tuple[str, str, str] | None:
    """Why a draft may not be issued on a day, as field, code and sentence, or None."""
    if items == 0:
        return ("items", "empty", "计划中还没有项目或任务")
    if issued_on > today:
        return ("issued_on", "future", f"下达日期不能晚于今天（{today}）")
    # A year's plan is issued at the turn of the year; a date of another year is a slip of the pen.
    if not date(year - 1, 10, 1) <= issued_on <= date(year, 12, 31):
        return ("issued_on", "other_year", f"下达日期应在 {year - 1} 年 10 月至 {year} 年 12 月之间")
    if former_issued_on is not None and issued_on < former_issued_on:
        return ("issued_on", "order", f"下达日期不能早于上一版（{former_issued_on}）")
    return None
