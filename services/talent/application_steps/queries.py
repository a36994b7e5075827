"""Reads of the histories of applications."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import working_days_between
from services.kit.callers import Caller, Role
from services.talent.access import sees_masked
from services.talent.application_steps.models import ApplicationStep
from services.talent.application_steps.schemas import ApplicationStepShown


async def list_steps(session: AsyncSession, caller: Caller, application_id: UUID) -> list[ApplicationStepShown]:
    """The history of an application that the caller may see, oldest first.

    What was said is for those who see people at all; who said it, for everybody but machines.
    """
    statement = select(ApplicationStep).where(ApplicationStep.application_id == application_id)
    shown, before = [], None
    for step in await session.scalars(statement.order_by(ApplicationStep.number)):
        days = working_days_between(before, step.happened_on) if before else 0
        fields = vars(step) | {"working_days": max(0, days)}
        if not sees_masked(caller):
            fields |= {"text": None, "evidence": []}
        if caller.role in (Role.PLATFORM, Role.SERVICE):
            fields |= {"actor_name": None}
        shown.append(ApplicationStepShown.model_validate(fields))
        before = step.happened_on
    return shown
