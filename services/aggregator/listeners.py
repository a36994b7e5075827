"""What the aggregator hears: everything that a measure counts, and all else for notices and timelines."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.ledger import operations
from services.aggregator.ledger.rules import reduce_event
from services.aggregator.matters import operations as matters
from services.aggregator.notices import operations as notices
from services.aggregator.searches import operations as searches
from services.aggregator.timelines import operations as timelines
from services.kit.receiver import Listeners, NotYet, ReceivedEvent


async def take_in(session: AsyncSession, events: list[ReceivedEvent]) -> list[NotYet]:
    """Reduce events to versions and apply them. Nothing has to wait: what refers to the unknown is unresolved."""
    reduced = (
        reduce_event(e.type, UUID(e.subject), e.version, e.source, e.position, e.sequenced_at, e.data) for e in events
    )
    versions = [version for version in reduced if version is not None]
    if versions:
        await operations.apply(session, versions)
    return []


async def tell(session: AsyncSession, events: list[ReceivedEvent]) -> list[NotYet]:
    """Keep what is to be done, give notice of it, put it on timelines, let it be found. Nothing has to wait."""
    holders = await matters.keep(session, events)
    await notices.hear(session, events, holders)
    await timelines.keep(session, events)
    await searches.keep(session, events)
    return []


LISTENERS: Listeners = {
    "registry.*": take_in,
    "progress.*": take_in,
    "talent.*": take_in,
    "investment.*": take_in,
    # After the ledger, which knows where projects stand.
    "*": tell,
}
