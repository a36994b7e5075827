"""What the registry hears: identity's units, of which it keeps a copy."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.receiver import Listeners, NotYet, ReceivedEvent
from services.registry.unit_refs.operations import keep_units
from services.registry.unit_refs.schemas import HeardUnit


async def keep_unit(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Every event of a unit states it whole, so the newest version is all there is to keep."""
    await keep_units(session, [HeardUnit.model_validate(event.data) for event in events])
    return []


LISTENERS: Listeners = {"identity.unit.*": keep_unit}
