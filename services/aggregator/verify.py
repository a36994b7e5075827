"""Recompute every figure of the ledger from the services' logs, plainly, and compare: the present and past cuts.

Deliberately shares nothing with the ledger: no extractor, no SQL, no timeline. For each cut it looks at the newest
version of every entity known then and adds up what those say. What agrees with this on every cut is right.
"""

import calendar
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import asyncpg

Cell = tuple[str, str, str, str, str]
"""Measure, basis, status, scope, month."""

Figure = tuple[Decimal, int]
"""Value and number of facts."""

_LOG = (
    "SELECT type, subject, version, position, sequenced_at, payload FROM event WHERE position <= $1 ORDER BY position"
)


@dataclass(frozen=True, slots=True)
class Logged:
    """One event of a service's log."""

    source: str
    type: str
    subject: str
    version: int
    position: int
    sequenced_at: datetime
    data: Mapping[str, Any]


async def read_log(url: str, source: str, until: int) -> list[Logged]:
    """A service's log up to a position, from its database; erased payloads are left out, as receivers do."""
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch(_LOG, until)
    finally:
        await connection.close()
    return [
        Logged(
            source, r["type"], r["subject"], r["version"], r["position"], r["sequenced_at"], json.loads(r["payload"])
        )
        for r in rows
        if r["payload"] is not None
    ]


def recompute(events: Iterable[Logged], at: datetime | None) -> dict[Cell, Figure]:
    """Every cell as known at an instant; None is the present."""
    newest: dict[tuple[str, str], Logged] = {}
    for event in events:
        if at is None or event.sequenced_at <= at:
            key = (event.type.rpartition(".")[0], event.subject)
            if key not in newest or newest[key].version < event.version:
                newest[key] = event
    projects = {subject: event.data for (kind, subject), event in newest.items() if kind == "registry.project"}
    sums: dict[Cell, list[Any]] = {}
    for (kind, _), event in newest.items():
        for cell, value in _says(kind, event.data, projects):
            found = sums.setdefault(cell, [Decimal(0), 0])
            found[0] += value
            found[1] += 1
    return {cell: (value, count) for cell, (value, count) in sums.items()}


def _says(kind: str, data: Mapping[str, Any], projects: Mapping[str, Any]) -> Iterator[tuple[Cell, Decimal]]:
    project = projects.get(str(data.get("project_id")))
    if kind == "investment.actual" and data["state"] != "withdrawn":
        month = data["period"]
        end = date(int(month[:4]), int(month[5:]), calendar.monthrange(int(month[:4]), int(month[5:]))[1])
        confirmed, provisional = data["confirmed_amount"], data["confirmed_amount"]
        if data["state"] == "submitted" and data["working_amount"] is not None:
            provisional = data["working_amount"]
        for status, amount in (("confirmed", confirmed), ("provisional", provisional)):
            if amount is not None:
                scope = _scope(project, end)
                yield ("investment.actual", data["basis"], status, scope, month), Decimal(amount)
                if month.startswith("2019") and _on_list(project, "list2019"):
                    scope = _scope(project, end, listed=True)
                    yield ("list2019.invested", data["basis"], status, scope, month), Decimal(amount)
    for measure, day, scope, value in (*_registered(kind, data), *_progressed(kind, data, project)):
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


async def stored(connection: Any, at: datetime | None) -> dict[Cell, Figure]:
    """Every cell of the ledger: the present from the sums, a past cut from every single entry up to it."""
    columns, grouped = "measure, basis, status, scope, period", "GROUP BY 1, 2, 3, 4, 5"
    if at is None:
        rows = await connection.fetch(f"SELECT {columns}, sum(value), sum(facts) FROM cell {grouped}")  # noqa: S608
    else:
        entries = f"SELECT {columns}, sum(delta), sum(facts) FROM ledger_entry WHERE known_at <= $1 {grouped}"  # noqa: S608
        rows = await connection.fetch(entries, at)
    return {(r[0], r[1], r[2], r[3], r[4]): (r[5], int(r[6])) for r in rows if r[5] or r[6]}


def differences(expected: Mapping[Cell, Figure], found: Mapping[Cell, Figure], at: datetime | None) -> list[str]:
    """What differs, one line a cell."""
    when = "present" if at is None else at.isoformat()
    return [
        f"{when} {'/'.join(cell)}: ledger {found.get(cell)}, logs {expected.get(cell)}"
        for cell in sorted({*expected, *found})
        if found.get(cell, (Decimal(0), 0)) != expected.get(cell, (Decimal(0), 0))
    ]


async def verify_ledger(aggregator_url: str, log_urls: Mapping[str, str], cuts: int = 12) -> list[str]:
    """What of the ledger differs from the services' logs, at the present and at ``cuts`` past instants; none: right.

    ``log_urls`` are the databases of the services by name. Each log is read up to where the aggregator has heard it,
    and a cut is compared only as far back as every source has been heard.
    """
    connection = await asyncpg.connect(aggregator_url)
    try:
        async with connection.transaction(isolation="repeatable_read"):
            heard = dict(await connection.fetch("SELECT source, position FROM source_state"))
            events: list[Logged] = []
            for source, url in log_urls.items():
                events += await read_log(url, source, heard.get(source, 0))
            waiting = await connection.fetchval("SELECT count(*) FROM inbox")
            found = [f"inbox: {waiting} events could not be applied"] if waiting else []
            for at in (None, *cuts_of(events, cuts)):
                found += differences(recompute(events, at), await stored(connection, at), at)
    finally:
        await connection.close()
    return found


def cuts_of(events: Sequence[Logged], count: int) -> list[datetime]:
    """Some of the instants at which something became known, spread evenly, the last one among them."""
    instants = sorted({event.sequenced_at for event in events})
    step = max(1, len(instants) // max(count, 1))
    return instants[::-1][::step][:count]
