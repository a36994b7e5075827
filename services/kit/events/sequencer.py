"""Moves committed pending events into the log: gapless positions, ascending times, one hash chain.

It runs in every process of a service; whoever takes the lock works, the others have nothing to do. It reads pending
rows by `seq > last OR seq in an open gap`, in one snapshot, ordered by seq. Two writes of one entity are ordered by
its row lock, so if the later is visible the earlier is too and has the smaller number: entity order holds although a
number may appear long after larger ones. Nothing waits for an open transaction.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import asyncpg

from services.kit import context
from services.kit.database import NOTIFY_CHANNEL
from services.kit.events import chain, gaps
from services.kit.events.connection import PLAN_SETTINGS, lock_key

LOG_CHANNEL = "zaiti_log"
BATCH = 1000
IDLE_SECONDS = 1.0
_SWEEP_SECONDS = 60.0
_MICROSECOND = timedelta(microseconds=1)
_LOCK = lock_key("event_log")

_HEAD = """
SELECT *, clock_timestamp() AS clock, pg_postmaster_start_time()::text AS server_now FROM event_head
ORDER BY revision DESC LIMIT 1
"""
# The inner limits keep a gap of 100,000 numbers that has just been filled from being sorted for every batch.
_ROW = f"seq, recorded_override, {chain.HEADER} AS header, {chain.DIGEST} AS digest"
_PENDING = f"""
SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest_running, p.*
FROM (SELECT 1) AS always LEFT JOIN (
    (SELECT held.* FROM unnest($2::bigint[], $3::bigint[]) AS gap(first, last), LATERAL (
        SELECT {_ROW} FROM pending_event WHERE seq BETWEEN gap.first AND gap.last ORDER BY seq LIMIT $4) AS held
     ORDER BY held.seq LIMIT $4)
    UNION ALL
    (SELECT {_ROW} FROM pending_event WHERE seq > $1 ORDER BY seq LIMIT $4)
    ORDER BY seq LIMIT $4
) AS p ON true ORDER BY p.seq
"""  # noqa: S608 - constants
_MOVE = """
WITH gone AS (DELETE FROM pending_event WHERE seq = ANY($1::bigint[]) RETURNING *)
INSERT INTO event (position, id, seq, type, subject, version, actor, occurred_at, sequenced_at, trace_id, dataschema,
    payload, payload_digest, hash)
SELECT placed.position, gone.id, gone.seq, gone.type, gone.subject, gone.version, gone.actor, gone.occurred_at,
    placed.sequenced_at, gone.trace_id, gone.dataschema, gone.payload, placed.digest, placed.hash
FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::bytea[], $5::bytea[])
    AS placed(seq, position, sequenced_at, digest, hash) JOIN gone USING (seq)
ORDER BY placed.position
"""
_NEW_HEAD = """
WITH gone AS (DELETE FROM event_head WHERE revision = $1::bigint)
INSERT INTO event_head VALUES ($1::bigint + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
# Cannot happen by the sequencer's own doing; a restore that sets the sequence back would make it so.
_STRAYS = "SELECT seq FROM pending_event WHERE seq <= $1 ORDER BY seq LIMIT 1000"


@dataclass(frozen=True, slots=True)
class Head:
    """Where the log stands. ``watermark_at``: no later event will be sequenced at or before it."""

    revision: int
    last_seq: int
    gaps: list[gaps.Gap]
    server_start: str
    position: int
    hash: bytes
    sequenced_at: datetime | None
    watermark_at: datetime | None


@dataclass(frozen=True, slots=True)
class Step:
    """What one run did: events moved, and whether there may be more at once."""

    moved: int
    more: bool
    position: int


class Sequencer:
    """The sequencer of one process. ``on_moved`` is called with the log's position after every commit."""

    def __init__(self, url: str, *, seeding: bool = False, on_moved: Callable[[int], None] | None = None) -> None:
        self._url = url
        self._seeding = seeding
        self._on_moved = on_moved or (lambda position: None)
        self._woken = asyncio.Event()
        self._swept = 0.0

    def wake(self) -> None:
        """Look for pending events now."""
        self._woken.set()

    async def run(self) -> None:
        """Sequence until cancelled; a lost database is waited for."""
        while True:
            try:
                connection = await asyncpg.connect(self._url, server_settings=PLAN_SETTINGS)
                try:
                    await self._run_on(connection)
                finally:
                    with contextlib.suppress(Exception):
                        await connection.close(timeout=1)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                context.log().warning("sequencer_interrupted", error=type(error).__name__, detail=str(error))
                await asyncio.sleep(0.5)

    async def _run_on(self, connection: asyncpg.Connection) -> None:
        own = connection.get_server_pid()

        def log_moved(_: object, pid: int, __: str, payload: object) -> None:
            if pid != own:
                self._on_moved(int(str(payload)))

        await connection.add_listener(NOTIFY_CHANNEL, lambda *_: self._woken.set())
        await connection.add_listener(LOG_CHANNEL, log_moved)
        while True:
            self._woken.clear()
            while (step := await self.step(connection)) is not None and step.more:
                pass
            if step is None:
                # Another process holds the lock; its snapshot may be older than what woke us.
                await asyncio.sleep(0.01)
            # Not wait_for: before Python 3.12 it loses a cancellation that meets the event: the process never ends.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(IDLE_SECONDS):
                    await self._woken.wait()

    async def step(self, connection: asyncpg.Connection) -> Step | None:
        """Move one batch in one transaction, tell who waits for it; None if another process is at it."""
        async with connection.transaction():
            if not await connection.fetchval("SELECT pg_try_advisory_xact_lock($1)", _LOCK):
                return None
            step = await self._locked_step(connection)
        if step.moved:
            self._on_moved(step.position)
            if not step.more:
                await connection.execute(f"NOTIFY {LOG_CHANNEL}, '{step.position}'")
        return step

    async def _locked_step(self, connection: asyncpg.Connection) -> Step:
        row = await connection.fetchrow(_HEAD)
        head = _head(row)
        open_gaps = head.gaps
        if open_gaps and (row["server_now"] != head.server_start or any(g.bound == gaps.UNBOUND for g in open_gaps)):
            transaction = await connection.fetchval("SELECT pg_current_xact_id()::text::bigint")
            open_gaps = gaps.bind(open_gaps, transaction, again=row["server_now"] != head.server_start)
        open_gaps = await self._sweep(connection, head.last_seq, open_gaps)
        found = await connection.fetch(
            _PENDING, head.last_seq, [g.first for g in open_gaps], [g.last for g in open_gaps], BATCH
        )
        pending = [entry for entry in found if entry["seq"] is not None]
        full = len(pending) == BATCH
        if not full:
            open_gaps = gaps.close(open_gaps, found[0]["oldest_running"])
        open_gaps, last_seq = gaps.take(open_gaps, head.last_seq, [entry["seq"] for entry in pending])
        position, digest, sequenced_at = await self._append(connection, head, pending, row["clock"])
        watermark_at = max(filter(None, (head.watermark_at, sequenced_at)), default=None)
        if not pending and not self._seeding and _older(watermark_at, row["clock"]):
            watermark_at = row["clock"]
        new = Head(head.revision, last_seq, open_gaps, row["server_now"], position, digest, sequenced_at, watermark_at)
        if new != head and (pending or new.gaps != head.gaps or new.watermark_at != head.watermark_at):
            await _write_head(connection, new)
        return Step(len(pending), full, position)

    async def _append(
        self, connection: asyncpg.Connection, head: Head, pending: Sequence[Any], clock: datetime
    ) -> tuple[int, bytes, datetime | None]:
        """Chain and insert; answers the head's new position, hash and time."""
        position, previous, at = head.position, head.hash, head.watermark_at
        seqs, positions, times, digests, hashes = [], [], [], [], []
        for row in pending:
            position += 1
            wanted = self._wanted(row["recorded_override"], at, clock)
            at = wanted if at is None or wanted > at else at + _MICROSECOND
            previous = chain.link(previous, position, at, row["header"], row["digest"])
            seqs.append(row["seq"])
            positions.append(position)
            times.append(at)
            digests.append(row["digest"])
            hashes.append(previous)
        if not pending:
            return head.position, head.hash, head.sequenced_at
        done = await connection.execute(_MOVE, seqs, positions, times, digests, hashes)
        if done != f"INSERT 0 {len(pending)}":
            raise RuntimeError(f"{len(pending)} pending events, but {done}")
        return position, previous, at

    def _wanted(self, override: datetime | None, before: datetime | None, clock: datetime) -> datetime:
        """The time at which an event should be known; while seeding, time stands still between events with one."""
        if override is not None:
            return min(override, clock)
        return before if self._seeding and before is not None else clock

    async def _sweep(self, connection: asyncpg.Connection, last_seq: int, open_gaps: list[gaps.Gap]) -> list[gaps.Gap]:
        """Now and then, make gaps of pending numbers that lie behind the head and in no gap: nothing may be lost."""
        now = asyncio.get_running_loop().time()
        if self._swept and now - self._swept < _SWEEP_SECONDS:
            return open_gaps
        self._swept = now
        behind = [row["seq"] for row in await connection.fetch(_STRAYS, last_seq)]
        strays = [seq for seq in behind if not any(gap.first <= seq <= gap.last for gap in open_gaps)]
        if strays:
            context.log().error("stray_pending_events", count=len(strays), first=strays[0])
        return sorted([*open_gaps, *(gaps.Gap(seq, seq, gaps.UNBOUND) for seq in strays)])


def _older(watermark_at: datetime | None, clock: datetime) -> bool:
    return watermark_at is None or clock - watermark_at >= timedelta(seconds=IDLE_SECONDS * 0.9)


def _head(row: Any) -> Head:
    return Head(
        row["revision"],
        row["last_seq"],
        [gaps.Gap(*gap) for gap in zip(row["gap_from"], row["gap_to"], row["gap_bound"], strict=True)],
        row["server_start"],
        row["position"],
        row["hash"],
        row["sequenced_at"],
        row["watermark_at"],
    )


async def _write_head(connection: asyncpg.Connection, head: Head) -> None:
    await connection.execute(
        _NEW_HEAD,
        head.revision,
        head.last_seq,
        [gap.first for gap in head.gaps],
        [gap.last for gap in head.gaps],
        [gap.bound for gap in head.gaps],
        head.server_start,
        head.position,
        head.hash,
        head.sequenced_at,
        head.watermark_at,
    )


async def read_head(connection: asyncpg.Connection) -> Head:
    """The log's present head."""
    return _head(await connection.fetchrow(_HEAD))
