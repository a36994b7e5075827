"""Recompute every figure of the ledger from the services' logs, plainly, and compare: the present and past cuts.

Deliberately shares nothing with the ledger: no extractor, no SQL, no timeline. For each cut it looks at the newest
version of every entity known then and adds up what those say, as ``reckoning`` has it. What agrees with this on every
cut is right.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import asyncpg

from services.aggregator.reckoning.rules import Cell, says

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
        for cell, value in says(kind, event.data, projects):
            found = sums.setdefault(cell, [Decimal(0), 0])
            found[0] += value
            found[1] += 1
    return {cell: (value, count) for cell, (value, count) in sums.items()}


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
