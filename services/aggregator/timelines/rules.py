"""On whose timeline an event stands, and what is said of it there: pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Data = Mapping[str, Any]

_FACTS = (
    "state", "kind", "basis", "period", "percent", "amount", "due_on", "baseline_on", "planned_on", "forecast_on",
    "done_on", "started_on", "filed_on", "withdrawn_on", "completed_on", "granted_on", "held_on", "recognised_on",
    "certified_on", "certified_state", "accepted_on", "approved_on", "light", "level", "document_number",
    "approval_number", "escalation_level", "late", "retroactive", "reason", "year", "stage", "landed_on", "left_on",
    "arrived_on", "issued_on", "programme", "original_currency", "original_amount",
)  # fmt: skip
"""What of a payload is told, in short; texts of reports and files are read at the record."""

_STAGES = {"clue": "线索", "talks": "洽谈", "signed": "签约", "landed": "落地", "registered": "登记为项目"}
"""The way of a prospect; a project that it has become tells it on its own timeline."""

_REASONS = ("reason", "replan_reason", "withdrawal_reason", "exception_reason")
_TITLES = ("title", "name", "text", "subject_name", "period")
_UNITS = ("assigned_unit", "unit", "lead_unit", "owner_unit", "follower_unit")
_DIMENSION = ("registered", "moved", "withdrawn")


@dataclass(frozen=True, slots=True)
class Item:
    """One event on one timeline: a project's or a carrier's."""

    project_id: str | None
    carrier_code: str | None
    title: str | None
    unit: str | None
    facts: dict[str, Any]


_PEOPLE = "talent.person"
"""People stand on no timeline: what is known of one is read in the talent service, and each look is kept there."""

ACTUAL = "investment.actual"
"""Told from the ledger's own copy of each version: there are a hundred times as many as of anything else."""


def items(event_type: str, subject: str, data: Data) -> Iterator[Item]:
    """The timelines on which an event stands."""
    if event_type.startswith((ACTUAL + ".", _PEOPLE + ".")):
        return
    projects, carriers = _targets(event_type, subject, data)
    if not projects and not carriers:
        return
    told = facts(data)
    title = next((data[name] for name in _TITLES if data.get(name)), None)
    unit = next((data[name] for name in _UNITS if data.get(name)), None)
    for project in projects:
        yield Item(project, None, title, unit, told)
    for carrier in carriers:
        yield Item(None, carrier, title, unit, told)


def _targets(event_type: str, subject: str, data: Data) -> tuple[list[str], list[str]]:
    entity, _, happened = event_type.rpartition(".")
    if entity == "registry.project":
        stays = data.get("memberships", ()) if happened in _DIMENSION else ()
        return [subject], sorted({stay["carrier_code"] for stay in stays})
    if entity == "registry.carrier":
        return [], [data["code"]]
    if entity == "progress.meeting":
        matters = data.get("matters", ())
        return _named(matters, "project_id"), _named(matters, "carrier_code")
    if entity == "progress.yearly_plan":
        return _named(data.get("items", ()), "project_id"), []
    projects = {*data.get("project_ids", ()), data.get("project_id")} - {None}
    carriers = {*data.get("carrier_codes", ()), data.get("carrier_code")} - {None}
    if entity == "progress.report":
        carriers = set()
    return sorted(projects), sorted(carriers)


def _named(rows: Any, name: str) -> list[str]:
    return sorted({row[name] for row in rows if row.get(name)})


def facts(data: Data) -> dict[str, Any]:
    """What is told of a payload: codes, dates, numbers and the reason; an amount in 万元."""
    told = {name: data[name] for name in _FACTS if data.get(name) not in (None, False, "")}
    reason = next((data[name] for name in _REASONS if data.get(name)), None)
    if reason is not None:
        told["reason"] = reason
    amount = data.get("working_amount") or data.get("confirmed_amount")
    if amount is not None:
        # Foreign capital is counted in 万美元, all else in 万元.
        told["amount_usd" if data.get("kind") == "foreign" else "amount"] = amount
    reached = data.get("stage_dates")
    if reached:
        told["stages"] = "、".join(f"{word} {reached[stage]}" for stage, word in _STAGES.items() if stage in reached)
    percent = data.get("percent") or data.get("confirmed_percent")
    if percent is not None:
        told["percent"] = percent
    return told
