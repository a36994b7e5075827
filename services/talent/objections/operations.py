"""Writes of objections. Each locks the application first, and stands in its history."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.problems import Conflict, FieldError, Invalid
from services.talent.applications.operations import lock_for, move
from services.talent.applications.rules import Step
from services.talent.objections import queries
from services.talent.objections.models import Objection
from services.talent.objections.rules import ObjectionState, within_notice
from services.talent.objections.schemas import NewObjection, Ruling


async def enter_objection(session: AsyncSession, caller: Caller, new: NewObjection, today: date) -> Objection:
    """Enter an objection that came in during the notice, be it entered later. Raises Invalid for another day."""
    application, day = await lock_for(
        session, caller, new.application_id, None, Step.OBJECTION_ENTERED, None, today
    )  # fmt: skip
    came = new.on or day
    if came > today or not within_notice(came, application.notice_on, application.notice_ends_on):
        span = f"{application.notice_on} 至 {application.notice_ends_on}"
        raise Invalid([FieldError("#/on", f"异议应在公示期内提出（{span}）", "outside_notice")])
    objection = Objection(
        application_id=application.id,
        entered_on=came,
        signed=new.signed,
        content=new.content,
        evidence=[each.model_dump(mode="json") for each in new.evidence],
        entered_by=caller.subject,
    )
    session.add(objection)
    await session.flush()
    await move(session, caller, application, Step.OBJECTION_ENTERED, day, {})
    return await queries.get_objection(session, caller, objection.id)


async def rule(
    session: AsyncSession, caller: Caller, objection_id: UUID, version: int, said: Ruling, today: date
) -> Objection:
    """Decide an objection, once."""
    found = await queries.get_objection(session, caller, objection_id)
    application, day = await lock_for(
        session, caller, found.application_id, None, Step.OBJECTION_DECIDED, said.on, today
    )  # fmt: skip
    objection = await queries.get_objection(session, caller, objection_id, lock=True)
    require_version(version, objection.version)
    if objection.state != ObjectionState.ENTERED:
        raise Conflict("该异议已处理", code="wrong_state")
    objection.state = ObjectionState.UPHELD if said.upheld else ObjectionState.DISMISSED
    objection.decided_on, objection.decided_by, objection.decision = day, caller.subject, said.decision
    objection.version += 1
    await session.flush()
    await move(
        session, caller, application, Step.OBJECTION_DECIDED, day, {}, text="异议成立" if said.upheld else "异议不成立"
    )
    return objection
