"""Writes of visits. Each locks the row, checks the version seen, and records one event."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.events import VisitRegistered, VisitUpdated, VisitWithdrawn
from services.investment.prospect_parts.operations import Sources, refuse, require_own
from services.investment.prospect_parts.queries import get_prospect
from services.investment.prospect_parts.rules import State, day_fault
from services.investment.unit_refs.operations import ask_for_units, require_units
from services.investment.visits import queries
from services.investment.visits.models import Visit
from services.investment.visits.schemas import NewVisit, VisitChange
from services.kit.callers import Caller, Role
from services.kit.changes import differing
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, Forbidden


async def register_visit(session: AsyncSession, caller: Caller, sources: Sources, today: date, new: NewVisit) -> Visit:
    """Enter a visit. Raises Invalid, NotFound for another's prospect, Forbidden for another unit's visit."""
    # Locked, so that it is not given up at the same moment.
    prospect = await get_prospect(session, caller, new.prospect_id, lock=True)
    require_own(caller, carrier_code=prospect.carrier_code, follower_unit=prospect.follower_unit)
    if prospect.state == State.WITHDRAWN:
        raise Conflict("该项目已中止跟踪，不能再登记走访", code="withdrawn")
    await _require_sound(session, caller, sources, today, visited_on=new.visited_on, unit=new.unit)
    visit = Visit(**new.model_dump(), synthetic=prospect.synthetic)
    session.add(visit)
    await session.flush()
    await session.refresh(visit)
    await record(session, VisitRegistered.model_validate(visit), caller=caller)
    return visit


async def change_visit(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    today: date,
    visit_id: UUID,
    version: int,
    change: VisitChange,
) -> Visit:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    visit = await _lock(session, caller, visit_id, version)
    changes = differing(visit, change)
    if not changes:
        return visit
    await _require_sound(
        session, caller, sources, today, visited_on=changes.get("visited_on"), unit=changes.get("unit")
    )
    for name, value in changes.items():
        setattr(visit, name, value)
    visit.version += 1
    await session.flush()
    await session.refresh(visit, ["by"])
    await record(session, VisitUpdated.model_validate(visit), caller=caller)
    return visit


async def withdraw_visit(session: AsyncSession, caller: Caller, visit_id: UUID, version: int) -> None:
    """Take back an entry that was made by mistake."""
    visit = await _lock(session, caller, visit_id, version)
    visit.state = State.WITHDRAWN
    visit.version += 1
    await session.flush()
    await record(session, VisitWithdrawn.model_validate(visit), caller=caller)


async def _lock(session: AsyncSession, caller: Caller, visit_id: UUID, version: int) -> Visit:
    visit = await queries.get_visit(session, caller, visit_id, lock=True)
    require_version(version, visit.version)
    require_own(caller, carrier_code=visit.prospect.carrier_code, follower_unit=visit.prospect.follower_unit)
    if caller.role is not Role.OFFICE and visit.unit not in caller.units:
        raise Forbidden("该走访由其他单位登记", code="outside_scope")
    if visit.state == State.WITHDRAWN:
        raise Conflict("该走访的登记已撤销，不能再修改", code="withdrawn")
    return visit


async def _require_sound(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    today: date,
    *,
    visited_on: date | None,
    unit: str | None,
) -> None:
    if visited_on is not None:
        refuse({"#/visited_on": day_fault(visited_on, previous=None, today=today)})
    if unit is None:
        return
    if caller.role is not Role.OFFICE and unit not in caller.units:
        raise Forbidden("只能登记本单位的走访", code="outside_scope")
    await ask_for_units(session, sources.siblings, sources.identity_url, [unit])
    await require_units(session, {"#/unit": unit})
