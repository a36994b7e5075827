"""What an event gives notice of, and to whom: pure. The same events give the same notices in any order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from services.aggregator.matters.rules import entity_of, stated

_GROUPS = UUID("5b0f0a52-2ee7-4b53-8a5c-6a4d3c9f4286")


class Kind(StrEnum):
    """What a notice is about."""

    DUE = "due"
    OVERDUE = "overdue"
    RETURNED = "returned"
    ASSIGNED = "assigned"
    HANDED_OVER = "handed_over"
    ISSUED = "issued"
    ESCALATED = "escalated"
    SUBMITTED = "submitted"


KIND_LABELS = {
    Kind.DUE: "即将到期",
    Kind.OVERDUE: "已逾期",
    Kind.RETURNED: "已退回",
    Kind.ASSIGNED: "交办",
    Kind.HANDED_OVER: "移交",
    Kind.ISSUED: "下达",
    Kind.ESCALATED: "升级",
    Kind.SUBMITTED: "待审核",
}


class Subject(StrEnum):
    """What a notice is of."""

    BLOCKER = "blocker"
    FOLLOW_UP = "follow_up"
    ORDER = "order"
    TASK = "task"
    MILESTONE = "milestone"
    REPORT = "report"
    ACTUAL = "actual"
    INFRASTRUCTURE = "infrastructure_item"
    YEARLY_PLAN = "yearly_plan"
    PROJECT = "project"
    APPLICATION = "application"
    ARRIVAL = "arrival"
    RETURN = "return"
    PROSPECT = "prospect"


SUBJECT_LABELS = {
    Subject.BLOCKER: "要素制约",
    Subject.FOLLOW_UP: "议定事项",
    Subject.ORDER: "督办稽查",
    Subject.TASK: "任务",
    Subject.MILESTONE: "里程碑",
    Subject.REPORT: "形象进度",
    Subject.ACTUAL: "实际完成投资",
    Subject.INFRASTRUCTURE: "基础设施",
    Subject.YEARLY_PLAN: "年度计划",
    Subject.PROJECT: "项目",
    Subject.APPLICATION: "人才申报",
    Subject.ARRIVAL: "到位资金",
    Subject.RETURN: "统计报表",
    Subject.PROSPECT: "盯引项目",
}

OFFICE, INSPECTOR, LEADER = "office", "inspector", "leader"
_OFFICE = (OFFICE,)
_INSPECTION = (INSPECTOR, OFFICE)

_TOLD: dict[str, tuple[Kind, bool, tuple[str, ...]]] = {
    "progress.blocker.raised": (Kind.SUBMITTED, False, _OFFICE),
    "progress.blocker.assigned": (Kind.ASSIGNED, True, ()),
    "progress.blocker.answered": (Kind.SUBMITTED, False, _OFFICE),
    "progress.blocker.reopened": (Kind.RETURNED, True, _OFFICE),
    "progress.follow_up.registered": (Kind.ASSIGNED, True, ()),
    "progress.follow_up.answered": (Kind.SUBMITTED, False, _OFFICE),
    "progress.follow_up.returned": (Kind.RETURNED, True, ()),
    "progress.follow_up.reopened": (Kind.RETURNED, True, ()),
    "progress.order.issued": (Kind.ISSUED, True, ()),
    "progress.order.replied": (Kind.SUBMITTED, False, _INSPECTION),
    "progress.order.rejected": (Kind.RETURNED, True, ()),
    "progress.order.escalated": (Kind.ESCALATED, True, (LEADER, INSPECTOR, OFFICE)),
    "progress.report.returned": (Kind.RETURNED, True, ()),
    "talent.application.returned": (Kind.RETURNED, True, ()),
    # A return is signed by two persons: whoever of its department or the office, then one of the office.
    "investment.return.submitted": (Kind.SUBMITTED, True, _OFFICE),
    "investment.return.revised": (Kind.SUBMITTED, True, _OFFICE),
    "investment.return.signed": (Kind.SUBMITTED, False, _OFFICE),
    "investment.return.returned": (Kind.RETURNED, True, _OFFICE),
}
"""Of which event: the kind, whether the unit (or whose project it is) is told, and which roles."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice to be raised. With a ``unit`` or ``own_side`` it is for officers, with ``roles`` for who has them."""

    key: str
    kind: Kind
    subject_kind: str
    subject_id: UUID
    title: str
    subject_state: str | None = None
    unit: str | None = None
    other_unit: str | None = None
    roles: tuple[str, ...] = ()
    carrier_code: str | None = None
    project_id: str | None = None
    due_on: date | None = None
    synthetic: bool = False


def drafts(event_type: str, subject: str, version: int, day: date, data: Mapping[str, Any]) -> Iterator[Draft]:
    """The notices that an event gives by itself; ``day`` is the local day on which it became known."""
    if event_type in _TOLD:
        yield from _told(event_type, subject, version, data)
    elif event_type in ("investment.actual.returned", "investment.arrival.returned"):
        kind = Subject(entity_of(event_type))
        title = f"{data['period']} {'实际完成投资' if kind is Subject.ACTUAL else SUBJECT_LABELS[kind]}"
        yield Draft(
            f"returned:{subject}:{version}", Kind.RETURNED, kind, UUID(subject), title,
            carrier_code=data.get("carrier_code"), project_id=data.get("project_id"),
            synthetic=bool(data.get("synthetic")),
        )  # fmt: skip
    elif event_type in ("progress.report.submitted", "investment.actual.submitted", "investment.arrival.submitted"):
        yield _to_review(event_type, day, data)
    elif event_type in ("progress.yearly_plan.issued", "progress.yearly_plan.revised"):
        yield from _plan(subject, version, data)
    elif event_type.startswith("registry.project."):
        yield from _leaders(subject, data)


def _told(event_type: str, subject: str, version: int, data: Mapping[str, Any]) -> Iterator[Draft]:
    kind, tell_unit, roles = _TOLD[event_type]
    found = stated(event_type, data)
    if found is None:
        return
    yield Draft(
        f"{kind}:{subject}:{version}", kind, found.kind, UUID(subject), found.title,
        subject_state=found.state, unit=found.unit if tell_unit else None, roles=roles,
        carrier_code=found.carrier_code if tell_unit else None,
        project_id=found.project_id if tell_unit else None,
        due_on=day_of(found.due_on), synthetic=found.synthetic,
    )  # fmt: skip


def _to_review(event_type: str, day: date, data: Mapping[str, Any]) -> Draft:
    """One notice a day for all that was submitted of a month: a thousand rows are one thing to do."""
    subject = Subject(entity_of(event_type))
    key = f"submitted:{subject}:{data['period']}:{day}"
    title = f"{data['period']} {SUBJECT_LABELS[subject]}有新提交"
    synthetic = bool(data.get("synthetic"))
    return Draft(key, Kind.SUBMITTED, subject, group_id(key), title, roles=_OFFICE, synthetic=synthetic)


def _plan(subject: str, version: int, data: Mapping[str, Any]) -> Iterator[Draft]:
    for unit in sorted({item["unit"] for item in data["items"] if item.get("unit")}):
        yield Draft(
            f"issued:{subject}:{version}:{unit}", Kind.ISSUED, Subject.YEARLY_PLAN, UUID(subject), data["title"],
            unit=unit, synthetic=bool(data.get("synthetic")),
        )  # fmt: skip


def _leaders(subject: str, data: Mapping[str, Any]) -> Iterator[Draft]:
    """A project's leader or agent follows another: both units are told. Who they are stays in the registry."""
    leaders = data.get("leaders", ())
    for before in leaders:
        for after in leaders:
            title = f"{data['name']}：{ROLE_LABELS.get(after['role'], '联系人')}移交"
            if before["role"] == after["role"] and before.get("valid_to") == after["valid_from"]:
                for unit, other in {(before["unit"], after["unit"]), (after["unit"], before["unit"])}:
                    yield Draft(
                        f"handed_over:{subject}:{after['role']}:{after['valid_from']}:{unit}", Kind.HANDED_OVER,
                        Subject.PROJECT, UUID(subject), title,
                        unit=unit, other_unit=other, project_id=subject, synthetic=bool(data.get("synthetic")),
                    )  # fmt: skip


ROLE_LABELS = {"district_leader": "领衔领导", "department_leader": "联系领导", "agent": "代办员"}


def handed_over(
    kind: str, subject: UUID, version: int, title: str, before: str, after: str, **more: Any
) -> Iterator[Draft]:
    """Something passed from one unit to another: both are told; of a blocker the new one hears by its assignment."""
    for unit, other in ((before, after), (after, before)):
        if not (kind == Subject.BLOCKER and unit == after):
            yield Draft(
                f"handed_over:{subject}:{version}:{unit}", Kind.HANDED_OVER, kind, subject, title,
                unit=unit, other_unit=other, **more,
            )  # fmt: skip


def missing_reports(kind: Kind, period: str, due_on: date, unit: str, missing: int, *, synthetic: bool) -> Draft:
    """Monthly reports that a unit still owes."""
    key = f"{kind}:reports:{period}:{unit}"
    title = f"{period} 形象进度：尚有 {missing} 个项目未报送"
    return Draft(key, kind, Subject.REPORT, group_id(key), title, unit=unit, due_on=due_on, synthetic=synthetic)


def group_id(key: str) -> UUID:
    """The id of what has none: many records together."""
    return uuid5(_GROUPS, key)


def day_of(text: str | None) -> date | None:
    """A date of a payload."""
    return date.fromisoformat(text) if text else None
