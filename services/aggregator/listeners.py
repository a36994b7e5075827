"""What the aggregator hears: everything that a measure counts."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.ledger import operations
from services.aggregator.ledger.rules import reduce_event
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


LISTENERS: Listeners = {"registry.*": take_in, "progress.*": take_in, "investment.actual.*": take_in}
