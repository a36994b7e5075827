"""Check a service's log: no gap, times ascending, payloads and chain as they were written, entity order kept."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import asyncpg

from services.kit.events import chain
from services.kit.events.connection import PLAN_SETTINGS
from services.kit.events.sequencer import read_head

_PAGE = 5000
_EVENTS = f"""
SELECT position, sequenced_at, subject, type, version, payload IS NULL AS erased, payload_digest, hash,
    {chain.HEADER} AS header, {chain.DIGEST} AS digest
FROM event WHERE position > $1 ORDER BY position LIMIT {_PAGE}
"""  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a position of the log."""

    position: int
    what: str


@dataclass(frozen=True, slots=True)
class LogCheck:
    """What a check of a log found; ``hash`` of the last event can be kept elsewhere and compared later."""

    events: int
    erased: int
    pending: int
    position: int
    hash: bytes
    findings: list[Finding]


async def _events(connection: asyncpg.Connection) -> AsyncIterator[Any]:
    position = 0
    while rows := await connection.fetch(_EVENTS, position):
        for row in rows:
            yield row
        position = rows[-1]["position"]


async def verify_log(url: str, *, limit: int = 100) -> LogCheck:
    """Read the whole log at one snapshot and check it; at most ``limit`` findings are listed."""
    connection = await asyncpg.connect(url, server_settings=PLAN_SETTINGS)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            return await _verify(connection, limit)
    finally:
        await connection.close()


async def _verify(connection: asyncpg.Connection, limit: int) -> LogCheck:
    findings: list[Finding] = []
    head = await read_head(connection)
    pending: int = await connection.fetchval("SELECT count(*) FROM pending_event")
    expected, previous, before, count, erased = 0, chain.GENESIS, None, 0, 0
    versions: dict[str, int] = {}
    async for row in _events(connection):
        position: int = row["position"]
        wrong = []
        if position != expected + 1:
            wrong.append(f"expected position {expected + 1}")
        if before is not None and row["sequenced_at"] <= before:
            wrong.append("sequenced_at does not ascend")
        if row["erased"]:
            erased += 1
        elif row["digest"] != row["payload_digest"]:
            wrong.append("the payload is not the one that was recorded")
        if row["hash"] != chain.link(previous, position, row["sequenced_at"], row["header"], row["payload_digest"]):
            wrong.append("the hash does not follow from the event before")
        if row["version"] <= versions.get(row["subject"], 0):
            wrong.append(f"version {row['version']} of {row['subject']} after {versions[row['subject']]}")
        versions[row["subject"]] = max(row["version"], versions.get(row["subject"], 0))
        findings += [Finding(position, what) for what in wrong]
        expected, previous, before, count = position, row["hash"], row["sequenced_at"], count + 1
    if (head.position, head.hash) != (expected, previous):
        findings.append(Finding(head.position, f"the head does not match the last event, {expected}"))
    return LogCheck(count, erased, pending, head.position, head.hash, findings[:limit])
