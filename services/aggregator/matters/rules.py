"""What an event says of somebody's work: pure. One row each, replaced by every later version of the entity."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Data = Mapping[str, Any]

PROJECT = "project"
BLOCKER, FOLLOW_UP, ORDER = "blocker", "follow_up", "order"
TASK, MILESTONE, REPORT, INFRASTRUCTURE = "task", "milestone", "report", "infrastructure_item"
APPLICATION, RETURN, PROSPECT = "application", "return", "prospect"

COMMISSIONED = "commissioned"

GIVEN = ("submitted", "confirmed")
"""States of a monthly report that owes nothing."""

INFRASTRUCTURE_LABELS = {
    "external_roads": "对外道路",
    "internal_roads": "内部道路",
    "heat": "供热",
    "water_drainage": "给排水",
    "power": "供电",
    "telecom": "通信",
    "community_centre": "邻里中心",
}


PROGRAMME_LABELS = {
    "guo_qian": "国千",
    "sheng_qian": "省千",
    "shi_521": "市521",
    "plan_5213": "“5213”计划",
    "academician": "院士",
}
"""What officials call the plan's programmes for short; another is told by its code."""
RETURN_LABELS = {
    "value_added": "规上工业增加值",
    "tax": "税收总额",
    "investment": "产业投资",
    "land": "新增产业用地",
    "cluster_revenue": "产业集群营业收入",
}


@dataclass(frozen=True, slots=True)
class Stated:
    """What a version of an entity says: what it is called, whose it is, by when, and whether anybody still owes it."""

    kind: str
    title: str
    state: str
    owed: bool
    ended: bool
    unit: str | None
    carrier_code: str | None
    project_id: str | None
    due_on: str | None
    period: str | None
    synthetic: bool


def entity_of(event_type: str) -> str:
    """``blocker`` of ``progress.blocker.raised``."""
    return event_type.split(".")[1]


def _stated(
    data: Data,
    kind: str,
    title: str,
    *,
    state: str,
    owed: bool,
    ended: bool,
    unit: str | None = None,
    due_on: str | None = None,
) -> Stated:
    return Stated(
        kind, title, state, owed, ended, unit, data.get("carrier_code"), data.get("project_id"), due_on,
        data.get("period"), bool(data.get("synthetic")),
    )  # fmt: skip


def _blocker(data: Data, gone: bool) -> Stated:
    state = data["state"]
    ended = gone or state in ("solved", "withdrawn")
    owed = not ended and state in ("raised", "assigned")
    unit, due_on = data.get("assigned_unit"), data.get("due_on")
    return _stated(data, BLOCKER, data["title"], state=state, owed=owed, ended=ended, unit=unit, due_on=due_on)


def _follow_up(data: Data, gone: bool) -> Stated:
    state = data["state"]
    ended = gone or state in ("done", "withdrawn")
    owed = not ended and state == "open"
    unit, due_on = data.get("unit"), data.get("due_on")
    return _stated(data, FOLLOW_UP, data["text"], state=state, owed=owed, ended=ended, unit=unit, due_on=due_on)


def _order(data: Data, gone: bool) -> Stated:
    state = data["state"]
    ended = gone or state in ("closed", "withdrawn")
    owed = not ended and state in ("issued", "rejected")
    title = f"{data['number']} {data['title']}"
    unit, due_on = data.get("unit"), data.get("due_on")
    return _stated(data, ORDER, title, state=state, owed=owed, ended=ended, unit=unit, due_on=due_on)


def _task(data: Data, gone: bool) -> Stated:
    ended = gone or bool(data.get("withdrawn")) or data["state"] in ("done", "stopped")
    unit, due_on = data.get("lead_unit"), data.get("next_due_on") or data.get("due_on")
    return _stated(
        data, TASK, data["title"], state=data["state"], owed=not ended, ended=ended, unit=unit, due_on=due_on
    )


def _milestone(data: Data, gone: bool) -> Stated:
    ended = gone or data.get("done_on") is not None
    # In operation a project has nothing more to report of its construction.
    done: str = COMMISSIONED if data["kind"] == COMMISSIONED else "done"
    state: str = "withdrawn" if gone else done if ended else "planned"
    return _stated(
        data, MILESTONE, data["name"], state=state, owed=not ended, ended=ended, due_on=data.get("planned_on")
    )


def _infrastructure(data: Data, gone: bool) -> Stated:
    done = data.get("done_on") or data.get("accepted_on")
    ended = gone or not data.get("applicable", True) or done is not None
    state = "withdrawn" if gone else "planned" if done is None else "done"
    title: str = INFRASTRUCTURE_LABELS.get(data["kind"]) or data["kind"]
    return _stated(data, INFRASTRUCTURE, title, state=state, owed=not ended, ended=ended, due_on=data.get("due_on"))


def _report(data: Data, gone: bool) -> Stated:
    # Who owes one follows from the projects and the calendar, not from a report that does not exist yet.
    state = "withdrawn" if gone else data["state"]
    title = f"{data['period']} 形象进度"
    return _stated(data, REPORT, title, state=state, owed=False, ended=gone or state == "confirmed")


def _application(data: Data, gone: bool) -> Stated:
    """Somebody's way into a programme, by the programme alone: whose it is stays in the talent service."""
    state = data["state"]
    ended = gone or state in ("introduced", "withdrawn", "rejected")
    programme = PROGRAMME_LABELS.get(data["programme"], data["programme"])
    title = " ".join(part for part in (programme, data.get("batch"), "人才申报") if part)
    unit, due_on = data.get("unit"), data.get("due_on")
    return _stated(data, APPLICATION, title, state=state, owed=not ended, ended=ended, unit=unit, due_on=due_on)


def _return(data: Data, gone: bool) -> Stated:
    state = data["state"]
    ended = state in ("confirmed", "withdrawn")
    title = f"{data['period']} {RETURN_LABELS.get(data['kind'], data['kind'])}统计报表"
    return _stated(data, RETURN, title, state=state, owed=False, ended=ended, unit=data.get("source_unit"))


def _prospect(data: Data, gone: bool) -> Stated:
    """What is next of a prospect; nothing is once it is a project of the registry, or given up."""
    ended = gone or data["state"] == "withdrawn" or data["stage"] == "registered" or data.get("left_on") is not None
    due_on, state = data.get("next_due_on"), data["stage"]
    owed = not ended and due_on is not None
    unit, title = data.get("follower_unit"), f"{data['code']} {data['name']}"
    return _stated(data, PROSPECT, title, state=state, owed=owed, ended=ended, unit=unit, due_on=due_on)


_READ: dict[str, Callable[[Data, bool], Stated]] = {
    "progress.blocker": _blocker,
    "progress.follow_up": _follow_up,
    "progress.order": _order,
    "progress.task": _task,
    "progress.milestone": _milestone,
    "progress.report": _report,
    "registry.infrastructure_item": _infrastructure,
    "talent.application": _application,
    "investment.return": _return,
    "investment.prospect": _prospect,
}
_GONE = frozenset({"withdrawn", "deleted"})


def stated(event_type: str, data: Data) -> Stated | None:
    """The matter that an event states, or None where it states none."""
    entity, _, happened = event_type.rpartition(".")
    read = _READ.get(entity)
    return read(data, happened in _GONE) if read else None


def holder(event_type: str, data: Data) -> Stated | None:
    """What an event says about whose something is; None for what changes no hands."""
    if event_type.startswith("registry.project."):
        return Stated(
            PROJECT, data["name"], data["state"], False, False, data.get("owner_unit"), None, data.get("id"), None,
            None, bool(data.get("synthetic")),
        )  # fmt: skip
    found = stated(event_type, data)
    return found if found and found.kind in (BLOCKER, FOLLOW_UP, ORDER, TASK, APPLICATION, PROSPECT) else None
