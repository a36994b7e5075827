"""What this service hears and keeps a copy of: the registry's projects, carriers and enterprises, identity's units."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.carrier_refs.operations import keep_carriers
from services.investment.carrier_refs.schemas import HeardCarrier
from services.investment.enterprise_refs.operations import keep_enterprises
from services.investment.enterprise_refs.schemas import HeardEnterprise
from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.investment.unit_refs.operations import keep_units
from services.investment.unit_refs.schemas import HeardUnit
from services.kit.receiver import Listeners, NotYet, ReceivedEvent


async def keep_project(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Every event of a project states it whole, so the newest version is all there is to keep."""
    await keep_projects(session, [HeardProject.model_validate(event.data) for event in events])
    return []


async def keep_carrier(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Likewise of a carrier."""
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
    "registry.project.*": keep_project,
    "registry.carrier.*": keep_carrier,
    "registry.enterprise.*": keep_enterprise,
    "identity.unit.*": keep_unit,
}
