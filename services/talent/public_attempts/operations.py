"""Counting what comes by the public page, in transactions of its own: a refused use counts, too."""

from collections.abc import Sequence

from sqlalchemy import text

from services.kit import clock
from services.kit.database import Database
from services.kit.problems import TooManyRequests
from services.talent.public_attempts.rules import DAY, Counter, seconds_to_wait

_COUNT = text(
    "INSERT INTO public_attempt AS a (key, count, window_started) VALUES (:key, 1, :now)"
    " ON CONFLICT (key) DO UPDATE SET"
    " count = CASE WHEN a.window_started <= :cutoff THEN 1 ELSE a.count + 1 END,"
    " window_started = CASE WHEN a.window_started <= :cutoff THEN excluded.window_started ELSE a.window_started END"
    " RETURNING count AS uses, window_started"
)


async def count_use(database: Database, counters: Sequence[Counter]) -> None:
    """Count a use before it is looked at, so that many at once cannot slip by. Raises TooManyRequests."""
    now, waits = clock.now(), []
    async with database.session() as session:
        for counter in sorted(counters, key=lambda each: each.key):
            values = {"key": counter.key, "now": now, "cutoff": now - counter.window}
            row = (await session.execute(_COUNT, values)).one()
            if row.uses > counter.limit:
                waits.append(seconds_to_wait(row.window_started, counter.window, now))
    if waits:
        raise TooManyRequests("操作过于频繁，请稍后再试", max(waits))


async def forget_use(database: Database, counters: Sequence[Counter]) -> None:
    """Take one use back that turned out to be right."""
    async with database.session() as session:
        for counter in sorted(counters, key=lambda each: each.key):
            await session.execute(
                text("UPDATE public_attempt SET count = greatest(count - 1, 0) WHERE key = :key"), {"key": counter.key}
            )


async def drop_old_uses(database: Database) -> None:
    """Delete what no longer counts."""
    async with database.session() as session:
        await session.execute(
            text("DELETE FROM public_attempt WHERE window_started <= :cutoff"), {"cutoff": clock.now() - DAY}
        )
