"""Letting a person's applications be another's, when the two are merged or split."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.problems import Conflict
from services.talent.applicant_moves import queries
from services.talent.applications.operations import move
from services.talent.applications.rules import ENDED, Step


async def move_applicant(
    session: AsyncSession,
    caller: Caller,
    giver: UUID,
    taker: UUID,
    only: Collection[UUID] | None,
    text: str,
    today: date,
) -> list[UUID]:
    """Let the applications (None: all) of one person be another's; each keeps a step and tells it by an event.

    Both people are locked. Raises Conflict where both have an open application to the same programme and batch.
    """
    applications = await queries.applications_of(session, giver, only)
    taken = await queries.open_places(session, taker)
    if any((each.programme, each.batch) in taken for each in applications if each.state not in ENDED):
        raise Conflict("两人在同一计划同一批次各有在办申报，请先撤回其中一份再合并", code="two_applications")
    for application in applications:
        day = max(today, application.state_since)
        await move(session, caller, application, Step.CHANGE, day, {"person_id": taker}, text=text)
    return [application.id for application in applications]
