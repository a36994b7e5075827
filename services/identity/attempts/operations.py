"""Counting attempts to sign in."""

from collections.abc import Sequence

from sqlalchemy import ARRAY, LargeBinary, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.attempts import rules
from services.identity.attempts.rules import Counter
from services.kit import clock
from services.kit.problems import TooManyRequests

_COUNT = text(
    "INSERT INTO login_attempt AS a (key, count, window_started)"
    " SELECT key, 1, CAST(:now AS timestamptz) FROM unnest(CAST(:keys AS bytea[])) AS k(key) ORDER BY key"
    " ON CONFLICT (key) DO UPDATE SET"
    " count = CASE WHEN a.window_started <= :cutoff THEN 1 ELSE a.count + 1 END,"
    " window_started = CASE WHEN a.window_started <= :cutoff THEN excluded.window_started ELSE a.window_started END"
    " RETURNING key, count AS attempts, window_started"
).bindparams(bindparam("keys", type_=ARRAY(LargeBinary)))


async def count_attempt(session: AsyncSession, counters: Sequence[Counter]) -> None:
    """Count an attempt before its password is looked at, so that many at once cannot slip by.

    Raises TooManyRequests; the transaction must be committed all the same.
    """
    now = clock.now()
    rows = await session.execute(
        _COUNT, {"keys": [counter.key for counter in counters], "now": now, "cutoff": now - rules.WINDOW}
    )
    found = {row.key: row for row in rows}
    waits = [
        rules.seconds_to_wait(found[counter.key].window_started, now)
        for counter in counters
        if found[counter.key].attempts > counter.limit
    ]
    await session.commit()
    if waits:
        raise TooManyRequests("登录失败次数过多，请稍后再试", max(waits))


async def forget_attempts(session: AsyncSession, counters: Sequence[Counter]) -> None:
    """After a success: the account starts anew; the address, which others share, gets its one attempt back."""
    pair, address, account = counters
    await session.execute(
        text("DELETE FROM login_attempt WHERE key IN (:pair, :account)"), {"pair": pair.key, "account": account.key}
    )
    await session.execute(
        text("UPDATE login_attempt SET count = greatest(count - 1, 0) WHERE key = :key"), {"key": address.key}
    )


async def drop_old_attempts(session: AsyncSession) -> None:
    """Delete what no longer counts."""
    await session.execute(
        text("DELETE FROM login_attempt WHERE window_started <= :cutoff"), {"cutoff": clock.now() - rules.WINDOW}
    )
