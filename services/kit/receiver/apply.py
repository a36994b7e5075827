"""Apply a delivery: one transaction, one lock per source, runs of events to their handlers."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import groupby

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import context
from services.kit.events.connection import lock_key
from services.kit.problems import is_passing
from services.kit.receiver.events import Handler, Listeners, NotYet, ReceivedEvent, Watermark, dump

_LOCK = text("SELECT pg_advisory_xact_lock(:key)")
_PARK = text(
    "INSERT INTO inbox (source, pattern, event_id, position, event, reason)"
    " SELECT :source, :pattern, * FROM unnest(CAST(:ids AS uuid[]), CAST(:positions AS bigint[]),"
    " CAST(:events AS text[]), CAST(:reasons AS text[]))"
    " ON CONFLICT (source, pattern, event_id)"
    " DO UPDATE SET reason = excluded.reason, tries = inbox.tries + 1, tried_at = now()"
)
# Nothing is written, and nothing answered, when the delivery's forerunner has not been applied.
_STATE = text(
    "INSERT INTO source_state (source, position, sequenced_at, watermark_at)"
    " SELECT :source, CAST(:position AS bigint), CAST(:sequenced_at AS timestamptz), CAST(:watermark_at AS timestamptz)"
    " WHERE CAST(:after AS bigint) IS NULL"
    " OR EXISTS (SELECT FROM source_state WHERE source = :source AND position >= :after)"
    " ON CONFLICT (source) DO UPDATE SET position = greatest(source_state.position, excluded.position),"
    " sequenced_at = greatest(source_state.sequenced_at, excluded.sequenced_at),"
    " watermark_at = greatest(source_state.watermark_at, excluded.watermark_at), updated_at = now()"
    " RETURNING position"
)


class OutOfOrderError(Exception):
    """The delivery follows one that has not been applied."""


@lru_cache(maxsize=4096)
def _fits(event_type: str, patterns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(pattern for pattern in patterns if fnmatchcase(event_type, pattern))


def runs(
    events: Sequence[ReceivedEvent], patterns: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[ReceivedEvent]]]:
    """Consecutive events that the same patterns fit: as long as the order of arrival allows."""
    for fitting, run in groupby(events, key=lambda event: _fits(event.type, patterns)):
        if fitting:
            yield fitting, list(run)


async def lock_source(session: AsyncSession, source: str) -> None:
    """Wait until no other delivery of ``source`` is being applied: two must not both see that a row is not there."""
    await session.execute(_LOCK, {"key": lock_key(f"inbox:{source}")})


async def receive(
    session: AsyncSession,
    listeners: Listeners,
    source: str,
    events: Sequence[ReceivedEvent],
    watermark: Watermark | None,
    *,
    after: int | None = None,
    guarded: bool = True,
) -> int:
    """Apply a delivery in the session's transaction; answers how many events were put in the inbox.

    Raises OutOfOrderError unless everything up to ``after`` was received before. Unguarded, a handler's error is the
    delivery's: two statements fewer, for a first try.
    """
    await lock_source(session, source)
    parked = 0
    for fitting, run in runs(events, tuple(listeners)):
        for pattern in fitting:
            handler = listeners[pattern]
            waiting = await (handle(session, handler, run) if guarded else handler(session, run))
            await park(session, source, pattern, waiting)
            parked += len(waiting)
    last = max(events, key=lambda event: event.position, default=None)
    state = await session.execute(
        _STATE,
        {
            "source": source,
            "after": after,
            "position": max(last.position if last else 0, watermark.position if watermark else 0),
            "sequenced_at": last.sequenced_at if last else None,
            "watermark_at": watermark.at if watermark else None,
        },
    )
    if state.first() is None:
        raise OutOfOrderError
    return parked


async def handle(session: AsyncSession, handler: Handler, run: list[ReceivedEvent]) -> list[NotYet]:
    """Give a run to its handler; if that fails, its events one by one, so that one bad event holds up no other."""
    try:
        async with session.begin_nested():
            return await handler(session, run)
    except Exception as error:
        # Not the event's fault: the whole delivery is refused and comes again.
        if is_passing(error):
            raise
        context.log().error("handler_failed", events=len(run), error=type(error).__name__, exc_info=error)
        if len(run) == 1:
            return [NotYet(run[0], f"处理出错：{type(error).__name__}")]
    waiting: list[NotYet] = []
    for event in run:
        waiting += await handle(session, handler, [event])
    return waiting


async def park(session: AsyncSession, source: str, pattern: str, waiting: Sequence[NotYet]) -> None:
    """Keep events that cannot be applied yet."""
    if not waiting:
        return
    # One row an event: a handler may name it twice, an upsert may not.
    unique = {item.event.id: item for item in waiting}.values()
    await session.execute(
        _PARK,
        {
            "source": source,
            "pattern": pattern,
            "ids": [item.event.id for item in unique],
            "positions": [item.event.position for item in unique],
            "events": [dump(item.event) for item in unique],
            "reasons": [item.reason for item in unique],
        },
    )
