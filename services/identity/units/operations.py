"""Writes of units."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.events import UnitRegistered, UnitUpdated
from services.identity.units import queries
from services.identity.units.models import Unit
from services.identity.units.schemas import NewUnit, UnitChange
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError


async def register_unit(session: AsyncSession, caller: Caller | None, new: NewUnit) -> Unit:
    """Enter a unit. Raises Conflict when the code is taken."""
    unit = Unit(**new.model_dump())
    session.add(unit)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/code", f"单位代码 {new.code} 已被使用", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
    await session.refresh(unit)
    await record(session, UnitRegistered.model_validate(unit, from_attributes=True), caller=caller)
    return unit


async def change_unit(
    session: AsyncSession, caller: Caller, unit_id: UUID, expected_version: int, change: UnitChange
) -> Unit:
    """Change what was sent. Raises Stale."""
    unit = await queries.get_unit(session, caller, unit_id, lock=True)
    require_version(expected_version, unit.version)
    changes = {name: value for name, value in sent(change).items() if getattr(unit, name) != value}
    if not changes:
        return unit
    for name, value in changes.items():
        setattr(unit, name, value)
    unit.version += 1
    await session.flush()
    await record(session, UnitUpdated.model_validate(unit, from_attributes=True), caller=caller)
    return unit
