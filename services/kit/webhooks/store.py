"""The relay's statements: leases with a fencing token, positions, attempts, parked subjects.

A lease belongs to a database connection and expires. It is free again when its time is up or its connection is gone,
so that a service that was killed is resumed at once. The fence rises with every claim and with every change that an
administrator makes; a relay that writes under an old fence writes nothing and lets go.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from services.kit.events import wire

WEBHOOK_CHANNEL = "zaiti_webhooks"
LEASE_SECONDS = 15
KEPT_DAYS = 30
KEPT_ATTEMPTS = 10_000

_CLAIM = f"""
UPDATE webhook_endpoint AS e SET fence = e.fence + 1, lease_pid = pg_backend_pid(),
    lease_backend_start = (SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()),
    lease_until = clock_timestamp() + interval '{LEASE_SECONDS} seconds'
FROM (
    SELECT id FROM webhook_endpoint AS f WHERE state = 'active' AND (
        lease_until IS NULL OR lease_until < clock_timestamp() OR NOT EXISTS (
            SELECT FROM pg_stat_activity AS a
            WHERE a.pid = f.lease_pid AND a.backend_start = f.lease_backend_start))
    FOR UPDATE SKIP LOCKED
) AS free WHERE e.id = free.id RETURNING e.*
"""  # noqa: S608 - constants
_RENEW = f"""
UPDATE webhook_endpoint AS e SET lease_until = clock_timestamp() + interval '{LEASE_SECONDS} seconds'
FROM unnest($1::uuid[], $2::bigint[]) AS held(id, fence)
WHERE e.id = held.id AND e.fence = held.fence AND e.state = 'active' RETURNING e.id
"""  # noqa: S608 - constants
_SAVE = """
UPDATE webhook_endpoint SET position = $3, failures = $4, next_attempt_at = $5, last_error = $6,
    last_success_at = greatest(last_success_at, $7)
WHERE id = $1 AND fence = $2 RETURNING id
"""
_LOG = """
INSERT INTO webhook_attempt (endpoint_id, message_id, first_position, last_position, events, attempted_at,
    milliseconds, status, outcome, detail)
SELECT e.id, a.* FROM webhook_endpoint AS e, unnest($2::text[], $3::bigint[], $4::bigint[], $5::integer[],
    $6::timestamptz[], $7::integer[], $8::integer[], $9::text[], $10::text[]) AS a WHERE e.id = $1
"""
_EVENTS = f"SELECT {wire.COLUMNS} FROM event WHERE position > $1 ORDER BY position LIMIT $2"  # noqa: S608
_SUBJECT = f"""
SELECT {wire.COLUMNS} FROM event WHERE subject = $1 AND position BETWEEN $2 AND $3 ORDER BY position LIMIT $4
"""  # noqa: S608 - constants
_PARK = """
INSERT INTO parked_subject (endpoint_id, subject, position, event_type, status, detail)
SELECT id, $3, $4, $5, $6, $7 FROM webhook_endpoint WHERE id = $1 AND fence = $2
ON CONFLICT (endpoint_id, subject) DO UPDATE SET position = excluded.position, event_type = excluded.event_type,
    status = excluded.status, detail = excluded.detail, parked_at = now(), released_at = NULL
RETURNING subject
"""
_DISABLE = """
UPDATE webhook_endpoint SET state = 'disabled', disabled_reason = $3, version = version + 1, updated_at = now()
WHERE id = $1 AND fence = $2
"""
_TRIM = f"""
DELETE FROM webhook_attempt WHERE endpoint_id = $1 AND (attempted_at < now() - interval '{KEPT_DAYS} days'
    OR id <= (SELECT id FROM webhook_attempt WHERE endpoint_id = $1 ORDER BY id DESC OFFSET {KEPT_ATTEMPTS} LIMIT 1))
"""  # noqa: S608 - constants


class LeaseLost(Exception):  # noqa: N818 - no error: somebody else has the endpoint, or it was changed
    """The endpoint is no longer ours under this fence."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One POST, as it is logged."""

    message_id: str
    first_position: int
    last_position: int
    events: int
    attempted_at: datetime
    milliseconds: int
    status: int | None
    outcome: str
    detail: str | None


async def claim(connection: asyncpg.Connection) -> list[Any]:
    """Take all active endpoints that nobody delivers to."""
    return list(await connection.fetch(_CLAIM))


async def expire_secrets(connection: asyncpg.Connection) -> None:
    """End the overlap of rotated secrets whose time is up; the new fence makes their relays start anew."""
    await connection.execute(
        "UPDATE webhook_endpoint SET previous_secret = NULL, previous_secret_until = NULL, fence = fence + 1,"
        " lease_until = NULL WHERE previous_secret_until <= clock_timestamp()"
    )


async def renew(connection: asyncpg.Connection, held: Sequence[tuple[UUID, int]]) -> set[UUID]:
    """Prolong leases; answers those that are still ours."""
    if not held:
        return set()
    rows = await connection.fetch(_RENEW, [item[0] for item in held], [item[1] for item in held])
    return {row["id"] for row in rows}


async def release_all(connection: asyncpg.Connection, held: Sequence[tuple[UUID, int]]) -> None:
    """Give leases back, so that another relay need not wait."""
    await connection.execute(
        "UPDATE webhook_endpoint AS e SET lease_until = NULL FROM unnest($1::uuid[], $2::bigint[]) AS held(id, fence)"
        " WHERE e.id = held.id AND e.fence = held.fence",
        [item[0] for item in held],
        [item[1] for item in held],
    )


async def events_after(pool: asyncpg.Pool, position: int, limit: int) -> list[Any]:
    """The events after a position."""
    return list(await pool.fetch(_EVENTS, position, limit))


async def events_of(pool: asyncpg.Pool, subject: str, first: int, last: int, limit: int) -> list[Any]:
    """The events of one subject in a stretch of the log."""
    return list(await pool.fetch(_SUBJECT, subject, first, last, limit))


async def head(pool: asyncpg.Pool) -> tuple[int, datetime | None]:
    """The log's position and watermark."""
    row = await pool.fetchrow("SELECT position, watermark_at FROM event_head ORDER BY revision DESC LIMIT 1")
    return row["position"], row["watermark_at"]


async def parked(pool: asyncpg.Pool, endpoint: UUID) -> list[Any]:
    """The parked subjects of an endpoint."""
    return list(await pool.fetch("SELECT * FROM parked_subject WHERE endpoint_id = $1 ORDER BY position", endpoint))


async def save(
    pool: asyncpg.Pool,
    endpoint: UUID,
    fence: int,
    *,
    position: int,
    failures: int,
    next_attempt_at: datetime | None,
    last_error: str | None,
    last_success_at: datetime | None,
    attempts: Sequence[Attempt],
) -> None:
    """Write the state of an endpoint and log its attempts; raises LeaseLost (the attempts are logged all the same)."""
    async with pool.acquire() as connection, connection.transaction():
        saved = await connection.fetchval(
            _SAVE, endpoint, fence, position, failures, next_attempt_at, last_error, last_success_at
        )
        if attempts:
            columns = [[getattr(attempt, name) for attempt in attempts] for name in Attempt.__slots__]
            await connection.execute(_LOG, endpoint, *columns)
    if saved is None:
        raise LeaseLost


async def park(
    pool: asyncpg.Pool, endpoint: UUID, fence: int, row: Any, *, status: int | None, detail: str | None
) -> None:
    """Park a subject at its first refused event; raises LeaseLost."""
    done = await pool.fetchval(_PARK, endpoint, fence, row["subject"], row["position"], row["type"], status, detail)
    if done is None:
        raise LeaseLost


async def unpark(pool: asyncpg.Pool, endpoint: UUID, subject: str) -> None:
    """Forget a parked subject: all its events have been sent."""
    await pool.execute("DELETE FROM parked_subject WHERE endpoint_id = $1 AND subject = $2", endpoint, subject)


async def disable(pool: asyncpg.Pool, endpoint: UUID, fence: int, reason: str) -> None:
    """Stop delivering to an endpoint until somebody activates it again."""
    await pool.execute(_DISABLE, endpoint, fence, reason)


async def trim(pool: asyncpg.Pool, endpoint: UUID) -> None:
    """Forget old attempts."""
    await pool.execute(_TRIM, endpoint)
