"""What each record says for the figures, written apart from the ledger's extractors and as plainly as can be.

``verify`` adds it up. It deliberately shares nothing with the ledger: agreement of the two is what is checked.
"""

import calendar
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

Cell = tuple[str, str, str, str, str]
"""Measure, basis, status, scope, month."""


def says(kind: str, data: Mapping[str, Any], projects: Mapping[str, Any]) -> Iterator[tuple[Cell, Decimal]]:
    """The cells to which the newest version of an entity adds, and how much; ``projects`` by id as known then."""
    project = projects.get(str(data.get("project_id")))
    # A prospect that is given up stays in the cohort.
    if kind.startswith("investment.") and (data.get("state") != "withdrawn" or kind == "investment.prospect"):
        yield from _invested(kind, data, project)
    for measure, day, scope, value in (
        *_registered(kind, data),
        *_progressed(kind, data, project),
        *_recruited(kind, data),
    ):
        for status in ("confirmed", "provisional"):
            yield (measure, "none", status, scope, str(day)[:7]), Decimal(str(value))


Said = tuple[str, str, str, Any]
"""Measure, day, scope, value."""


def _registered(kind: str, data: Mapping[str, Any]) -> Iterator[Said]:
    if kind == "registry.project":
        counts = data["industrial"] and data["state"] == "active" and data.get("counts", True)
        for measure, day in (("projects.filed", data["filed_on"]), ("projects.started", data["started_on"])):
            if day and counts:
                yield measure, day, _scope(data, date.fromisoformat(day)), 1
        for entry in data.get("lists", ()):
            yield from _listed(data, entry)
    if data.get("state") == "withdrawn":
        return
    if kind == "registry.carrier":
        yield from _of_carrier(data)
    scope = data.get("carrier_code") or "outside"
    if kind == "registry.space" and data["completed_on"] and not data["predecessor_id"]:
        yield "space.completed", data["completed_on"], scope, data["floor_area"]
    if kind == "registry.enterprise":
        if data["technology_startup"]:
            yield "startups.registered", data["registered_on"], scope, 1
            if data["closed_on"]:
                yield "startups.closed", data["closed_on"], scope, 1
        if data["introduced_on"] and data["unicorn"]:
            yield "unicorns.introduced", data["introduced_on"], scope, 1
    if kind == "registry.parcel" and data["new_industrial"]:
        yield from _of_parcel(data, scope)
    if kind == "registry.recognition":
        yield from _of_recognition(data, scope)


def _listed(project: Mapping[str, Any], entry: Mapping[str, Any]) -> Iterator[Said]:
    frozen = entry["frozen_on"]
    if not frozen:
        return
    scope = _scope(project, date.fromisoformat(frozen), listed=True)
    if entry["code"] == "key60":
        yield "key_projects.count", frozen, scope, 1
    if entry["code"] == "list2019":
        yield "list2019.count", frozen, scope, 1
        if entry["planned_total"] is not None:
            yield "list2019.planned_total", frozen, scope, entry["planned_total"]
        if started := project["started_on"]:
            yield "list2019.started", started, _scope(project, date.fromisoformat(started), listed=True), 1


def _of_carrier(data: Mapping[str, Any]) -> Iterator[Said]:
    if data.get("from_plan", True):
        yield "carriers.count", "2019-01", data["code"], 1
    for measure, name in (
        ("carriers.started", "started_on"),
        ("carriers.certified", "certified_on"),
        ("carriers.industries_defined", "industries_defined_on"),
        ("carriers.infrastructure_complete", "infrastructure_complete_on"),
    ):
        if data.get(name):
            yield measure, data[name], data["code"], 1


def _of_parcel(data: Mapping[str, Any], scope: str) -> Iterator[Said]:
    if (used := data["quota_used_on"]) and data["quota_area"] is not None:
        for measure in ("land.quota_used", *(["land.quota_used.programme"] if data["for_programme"] else [])):
            yield measure, used, scope, data["quota_area"]
    if granted := data["granted_on"]:
        for ending in ("", *([".standard"] if data["standard_land"] else [])):
            yield f"land.granted{ending}", granted, scope, data["area"]
            yield f"land.parcels{ending}", granted, scope, 1


def _of_recognition(data: Mapping[str, Any], scope: str) -> Iterator[Said]:
    kind, level, day = data["kind"], data["level"], data["recognised_on"]
    high, new, first = level in ("provincial", "national"), not data["baseline"], data.get("first", True)
    if kind in ("makerspace", "incubator") and high:
        yield f"recognition.{kind}.provincial", day, scope, 1
        ends = sorted(end for end in (data["lapses_on"], data.get("superseded_on")) if end)
        if ends:
            yield f"recognition.{kind}.provincial", ends[0], scope, -1
    if kind == "incubator" and high and new:
        yield "recognition.incubator.provincial.new", day, scope, 1
    if kind in ("base_brand", "characteristic_town", "incubator") and high and new:
        yield f"recognition.brand.{level}", day, scope, 1
    if kind in ("smart_factory", "digital_workshop") and new and first:
        yield f"recognition.{kind}", day, scope, 1
    if kind == "industrial_internet_platform" and high and first:
        for ending in (".all", *([""] if new else [])):
            yield f"recognition.industrial_internet.provincial{ending}", day, scope, 1


def _progressed(kind: str, data: Mapping[str, Any], project: Mapping[str, Any] | None) -> Iterator[Said]:
    if kind == "progress.yearly_plan" and data["issued_on"]:
        yield "yearly_plan.issued", data["issued_on"], "outside", 1
    if kind != "progress.milestone" or not data["done_on"]:
        return
    days = {}
    if data["kind"] in ("built", "commissioned"):
        days[f"key_projects.{data['kind']}"] = data["done_on"]
    if data["kind"] == "commissioned" and data.get("operational_on"):
        days["key_projects.operational"] = data["operational_on"]
    for measure, day in days.items():
        if _on_list(project, "key60"):
            yield measure, day, _scope(project, date.fromisoformat(day), listed=True), 1
    if data["kind"] == "main_works_completed":
        yield "projects.main_works_completed", data["done_on"], _scope(project, date.fromisoformat(data["done_on"])), 1


def _recruited(kind: str, data: Mapping[str, Any]) -> Iterator[Said]:
    days = {
        "talent.person": {"people.introduced": "counted_on", "people.selected": "selected_on"},
        "talent.team": {"teams.introduced": "counted_on"},
    }
    for measure, name in days.get(kind, {}).items():
        if data["state"] == "active" and data[name]:
            yield measure, data[name], data["carrier_code"] or "outside", 1


def _invested(kind: str, data: Mapping[str, Any], project: Mapping[str, Any] | None) -> Iterator[tuple[Cell, Decimal]]:
    if kind == "investment.actual":
        yield from _of_actual(data, project)
    if kind == "investment.arrival":
        measure = {"domestic": "capital.domestic", "foreign": "capital.foreign"}[data["kind"]]
        scope = data["carrier_code"] or "outside"
        if data["project_id"]:
            scope = _scope(project, date.fromisoformat(data["arrived_on"]), listed=True)
        for status, amount in _amounts(data):
            yield (measure, "none", status, scope, data["period"]), amount
    if kind == "investment.plan" and int(data["year"]) == 2019 and _on_list(project, "list2019"):
        scope = _scope(project, date(2019, 12, 31), listed=True)
        for status in ("confirmed", "provisional"):
            yield ("list2019.invested_planned", "none", status, scope, "2019-01"), Decimal(data["amount"])
    if kind == "investment.return" and data["kind"] != "land":
        yield from _of_return(data)
    if kind == "investment.prospect":
        for measure, day, value in _of_prospect(data):
            for status in ("confirmed", "provisional"):
                yield (measure, "none", status, data["carrier_code"] or "outside", day[:7]), Decimal(value)


def _amounts(data: Mapping[str, Any]) -> Iterator[tuple[str, Decimal]]:
    confirmed, provisional = data["confirmed_amount"], data["confirmed_amount"]
    if data["state"] == "submitted" and data["working_amount"] is not None:
        provisional = data["working_amount"]
    if confirmed is not None:
        yield "confirmed", Decimal(confirmed)
    if provisional is not None:
        yield "provisional", Decimal(provisional)


def _of_actual(data: Mapping[str, Any], project: Mapping[str, Any] | None) -> Iterator[tuple[Cell, Decimal]]:
    month = data["period"]
    end = date(int(month[:4]), int(month[5:]), calendar.monthrange(int(month[:4]), int(month[5:]))[1])
    for status, amount in _amounts(data):
        yield ("investment.actual", data["basis"], status, _scope(project, end), month), amount
        if month.startswith("2019") and _on_list(project, "list2019"):
            yield ("list2019.invested", data["basis"], status, _scope(project, end, listed=True), month), amount


def _of_return(data: Mapping[str, Any]) -> Iterator[tuple[Cell, Decimal]]:
    revenue = data["kind"] == "cluster_revenue"
    measure = "cluster.revenue" if revenue else f"return.{data['kind']}"
    yearly = "-" not in data["period"]
    month = data["period"] + ("-12" if yearly else "")
    signing = data["state"] in ("submitted", "signed") and data["rows"] is not None
    for status, rows in (
        ("confirmed", data["confirmed_rows"]),
        ("provisional", data["rows"] if signing else data["confirmed_rows"]),
    ):
        for row in rows or []:
            scope = f"subject:{row['scope']}" if revenue and row["scope"] != "district" else row["scope"]
            amount = Decimal(row["amount"])
            yield (measure, "statistical", status, scope, month), amount
            yield (f"{measure}.months", "statistical", status, scope, month), Decimal(12 if yearly else 1)
            if row.get("restated_amount") is not None:
                restated = Decimal(row["restated_amount"]) - amount
                yield (f"{measure}.restated", "statistical", status, scope, month), restated


def _of_prospect(data: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    landed, entered, left = data["landed_on"], data["entered_on"], data["left_on"]
    frozen = sorted(cohort["frozen_on"] for cohort in data["cohorts"] if cohort["frozen_on"])
    if frozen:
        yield "prospects.tracked", frozen[0], 1
    if frozen and landed:
        yield "prospects.landed", landed, 1
    if entered:
        yield "prospects.current", entered, 1
        if left:
            yield "prospects.current", left, -1
        if landed and not (left and left <= landed):
            yield "prospects.current_landed", max(entered, landed), 1
            if left:
                yield "prospects.current_landed", left, -1


def _on_list(project: Mapping[str, Any] | None, code: str) -> bool:
    return project is None or any(entry["code"] == code and entry["frozen_on"] for entry in project.get("lists", ()))


def _scope(project: Mapping[str, Any] | None, day: date, *, listed: bool = False) -> str:
    if project is None:
        return "unresolved"
    if not project["industrial"] and not listed:
        return "excluded"
    for membership in project["memberships"]:
        until = membership.get("valid_to")
        if date.fromisoformat(membership["valid_from"]) <= day and (not until or day < date.fromisoformat(until)):
            return str(membership["carrier_code"])
    return "outside"
