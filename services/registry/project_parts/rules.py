"""What belongs to a project beside its plain facts: who leads it and since when, what it was planned to cost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, TypeVar


class LeaderRole(StrEnum):
    """Who stands for a project: the district leader who leads it, the department leader linked to it, its agent."""

    DISTRICT_LEADER = "district_leader"
    DEPARTMENT_LEADER = "department_leader"
    AGENT = "agent"


class Programme(StrEnum):
    """Lists of other levels that a project may stand on."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    P152 = "152"


class Confidence(StrEnum):
    """How sure it is that a project starts in the year of its list (三.年度)."""

    STARTED = "started"
    PLANNED = "planned"
    STRIVE = "strive"


class Relation(StrEnum):
    """How a project hangs together with the head of its chain: split off it, or only related."""

    SPLIT_PHASE = "split_phase"
    RELATED = "related"


LEADER_LABELS = {
    LeaderRole.DISTRICT_LEADER: "领衔区领导",
    LeaderRole.DEPARTMENT_LEADER: "联系部门领导",
    LeaderRole.AGENT: "代办员",
}
PROGRAMME_LABELS = {
    Programme.NATIONAL: "国家重大项目",
    Programme.PROVINCE: "省重点项目",
    Programme.CITY: "市重点项目",
    Programme.P152: "省市县长152工程",
}
CONFIDENCE_LABELS = {
    Confidence.STARTED: "已开工",
    Confidence.PLANNED: "计划开工",
    Confidence.STRIVE: "争取开工",
}
RELATION_LABELS = {Relation.SPLIT_PHASE: "分期（拆分）", Relation.RELATED: "关联"}


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a public function, of a unit."""

    unit: str
    person_name: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A holder from ``valid_from`` up to, not including, ``valid_to`` (None: until further notice)."""

    valid_from: date
    valid_to: date | None
    holder: Holder

    @property
    def end(self) -> date:
        """The first day after it, in the far future for one that is still open."""
        return self.valid_to or date.max


def handed_over(
    tenures: Iterable[Tenure], holder: Holder | None, valid_from: date, valid_to: date | None
) -> list[Tenure]:
    """Who held a role when, after ``holder`` (None: nobody) is said to hold it from one day to another.

    The period may lie in the past; what was said about it is replaced, the rest stays. Tenures of one holder that
    meet become one.
    """
    end = valid_to or date.max
    kept: list[Tenure] = []
    for each in tenures:
        if each.valid_from < valid_from:
            kept.append(Tenure(each.valid_from, _open(min(each.end, valid_from)), each.holder))
        if each.end > end:
            kept.append(Tenure(max(each.valid_from, end), each.valid_to, each.holder))
    if holder is not None:
        kept.append(Tenure(valid_from, valid_to, holder))
    result: list[Tenure] = []
    for each in sorted(kept, key=lambda tenure: tenure.valid_from):
        if result and result[-1].end == each.valid_from and result[-1].holder == each.holder:
            each = Tenure(result.pop().valid_from, each.valid_to, each.holder)
        result.append(each)
    return result


def _open(end: date) -> date | None:
    return None if end == date.max else end


class Issued(Protocol):
    """A planned total as it was issued."""

    @property
    def amount(self) -> Decimal:
        """万元."""
        ...

    @property
    def issued_on(self) -> date | None:
        """The day it was issued, if it is known."""
        ...


T = TypeVar("T", bound=Issued)


def newest(totals: Iterable[T]) -> T | None:
    """The planned total issued last; one without a date is older than all with one."""
    return max(totals, key=lambda each: each.issued_on or date.min, default=None)


def in_force(totals: Sequence[T], day: date) -> T | None:
    """The planned total as it stood on a day; before the first one was issued, the first (三.年度: 首次下达)."""
    earlier = [each for each in totals if each.issued_on is None or each.issued_on <= day]
    return newest(earlier) or min(totals, key=lambda each: each.issued_on or date.min, default=None)
