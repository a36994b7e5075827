"""What this service hears: the registry's projects, of which it keeps a copy."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.receiver import Listeners, NotYet, ReceivedEvent
from services.progress.project_refs.operations import keep_projects
from services.progress.project_refs.schemas import HeardProject


async def keep_project(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[NotYet]:
    """Every event of a project states it whole, so the newest version is all there is to keep."""
    await keep_projects(session, [HeardProject.model_validate(event.data) for event in events])
    return []


LISTENERS: Listeners = {"registry.project.*": keep_project}
