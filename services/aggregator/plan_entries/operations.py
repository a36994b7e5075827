"""Loading the plan: what differs from the version in force becomes a new version. May be repeated."""

import hashlib
from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.events import PlanEntryPublished
from services.aggregator.ledger.operations import announce
from services.aggregator.plan_entries.models import PlanEntryVersion
from services.aggregator.plan_entries.queries import newest_versions
from services.aggregator.plan_entries.schemas import NewPlanEntry
from services.kit.events import canonical_json, record_all

# Two loads at once would both find an entry changed and give it the same next version.
_LOCK = text("SELECT pg_advisory_xact_lock(4286, 1)")


async def load(session: AsyncSession, entries: Sequence[NewPlanEntry]) -> int:
    """Publish the entries that are new or changed, withdraw those that are gone; answers how many changed."""
    await session.execute(_LOCK)
    known = {(version.kind, version.code): version for version in await newest_versions(session)}
    changed: list[PlanEntryVersion] = []
    for place, entry in enumerate(entries):
        digest = hashlib.sha256(canonical_json(entry.content).encode()).hexdigest()
        before = known.pop((entry.kind, entry.code), None)
        if before is None or before.withdrawn or before.digest != digest:
            changed.append(
                PlanEntryVersion(
                    entry_id=before.entry_id if before else uuid4(),
                    version=before.version + 1 if before else 1,
                    kind=entry.kind,
                    code=entry.code,
                    place=place,
                    digest=digest,
                    withdrawn=False,
                    content=entry.content,
                )
            )
    changed += [_withdrawal(before) for before in known.values() if not before.withdrawn]
    if changed:
        session.add_all(changed)
        await session.flush()
        await record_all(session, [_event(version) for version in changed], caller=None)
        await announce(session)
    return len(changed)


def _withdrawal(before: PlanEntryVersion) -> PlanEntryVersion:
    return PlanEntryVersion(
        entry_id=before.entry_id,
        version=before.version + 1,
        kind=before.kind,
        code=before.code,
        place=before.place,
        digest=before.digest,
        withdrawn=True,
        content=before.content,
    )


def _event(version: PlanEntryVersion) -> PlanEntryPublished:
    return PlanEntryPublished(
        id=version.entry_id,
        version=version.version,
        kind=version.kind,
        code=version.code,
        withdrawn=version.withdrawn,
        digest=version.digest,
        content=version.content,
    )
