"""Finding entries that may be one person, and keeping what was decided of them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.talent.duplicates import queries, rules
from services.talent.duplicates.models import Duplicate
from services.talent.duplicates.rules import DuplicateState, Ground


async def look_for(session: AsyncSession, person_ids: Collection[UUID] | None) -> int:
    """Propose the pairs in which these people (None: everybody) look like others; answers how many are new.

    For whoever registered or changed them, in the same transaction. An entry merged into another is looked at as that
    other one. What was decided before is not proposed again.
    """
    mine = None if person_ids is None else await queries.merged_into_any(session, person_ids)
    await session.flush()
    alike = {
        pair: grounds for pair, grounds in (await queries.agreements(session, mine)).items() if rules.alike(grounds)
    }
    for pair in await queries.decided_apart(session, alike):
        del alike[pair]
    now = await queries.survivors(session, {each for pair in alike for each in pair})
    found: dict[tuple[UUID, UUID], set[Ground]] = {}
    for (one, other), grounds in alike.items():
        if one in now and other in now and now[one] != now[other]:
            found.setdefault(rules.pair(now[one], now[other]), set()).update(grounds)
    return await _propose(session, found)


async def _propose(session: AsyncSession, found: dict[tuple[UUID, UUID], set[Ground]]) -> int:
    if not found:
        return 0
    synthetic = await queries.synthetic_among(session, {each for pair in found for each in pair})
    at = clock.now()
    rows = [
        {
            "first_id": first,
            "second_id": second,
            "grounds": [str(each) for each in rules.told(grounds)],
            "found_at": at,
            "synthetic": first in synthetic and second in synthetic,
        }
        for (first, second), grounds in sorted(found.items())
    ]
    statement = insert(Duplicate).on_conflict_do_nothing(index_elements=["first_id", "second_id"])
    return len((await session.scalars(statement.returning(Duplicate.id), rows)).all())


async def settle_pair(
    session: AsyncSession, caller: Caller, one: UUID, other: UUID, state: DuplicateState, reason: str
) -> None:
    """Keep what was decided of two people, whether or not the pair had been proposed. Both are locked."""
    first, second = rules.pair(one, other)
    decided = {"state": state, "decided_at": clock.now(), "decided_by": caller.subject, "reason": reason}
    synthetic = len(await queries.synthetic_among(session, {one, other})) == 2
    new = {"first_id": first, "second_id": second, "grounds": [], "found_at": clock.now(), "synthetic": synthetic}
    statement = insert(Duplicate).values(**new, **decided)
    changed = {**decided, "version": Duplicate.version + 1}
    await session.execute(statement.on_conflict_do_update(index_elements=["first_id", "second_id"], set_=changed))
