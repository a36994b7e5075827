"""What this service hears and keeps a copy of: the registry's carriers and enterprises, identity's units."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.receiver import Listeners, NotYet, ReceivedEvent
from services.talent.carrier_refs.operations import keep_carriers
from services.talent.carrier_refs.schemas import HeardCarrier
from services.talent.enterprise_refs.operations import keep_enterprises
from services.talent.enterprise_refs.schemas import HeardEnterprise
from services.talent.unit_refs.operations import keep_units
from services.talent.unit_refs.schemas import HeardUnit


async def keep_carrier(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Every event of a carrier states it whole, so the newest version is all there is to keep."""
    await keep_carriers(session, [HeardCarrier.model_validate(event.data) for event in events])
    return []


async def keep_enterprise(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Likewise of an enterprise."""
    await keep_enterprises(session, [HeardEnterprise.model_validate(event.data) for event in events])
    return []


async def keep_unit(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Likewise of a unit."""
    await keep_units(session, [HeardUnit.model_validate(event.data) for event in events])
    return []


LISTENERS: Listeners = {
    "registry.carrier.*": keep_carrier,
    "registry.enterprise.*": keep_enterprise,
    "identity.unit.*": keep_unit,
}
