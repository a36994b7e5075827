"""Writes of units."""

from datetime import date
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.events import UnitRegistered, UnitUpdated
from services.identity.units import queries, rules
from services.identity.units.models import Unit
from services.identity.units.schemas import NewUnit, UnitChange
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid


async def register_unit(session: AsyncSession, caller: Caller | None, new: NewUnit) -> Unit:
    """Enter a unit. Raises Conflict when the code is taken, Invalid for an unknown parent."""
    await _check(session, new.code, new.parent_code, new.valid_from, new.valid_to)
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
    """Change what was sent. Raises Stale, Invalid for an unknown parent or dates out of order."""
    unit = await queries.get_unit(session, caller, unit_id, lock=True)
    require_version(expected_version, unit.version)
    changes = {name: value for name, value in sent(change).items() if getattr(unit, name) != value}
    if not changes:
        return unit
    for name, value in changes.items():
        setattr(unit, name, value)
    await _check(session, unit.code, unit.parent_code, unit.valid_from, unit.valid_to)
    unit.version += 1
    await session.flush()
    await record(session, UnitUpdated.model_validate(unit, from_attributes=True), caller=caller)
    return unit


async def _check(
    session: AsyncSession, code: str, parent_code: str | None, valid_from: date | None, valid_to: date | None
) -> None:
    if fault := rules.fault(code, parent_code, valid_from, valid_to):
        name, reason = fault
        raise Invalid([FieldError(f"#/{name}", reason, "order" if name == "valid_to" else "own_parent")])
    if parent_code is not None and not await queries.units_by_code(session, [parent_code]):
        raise Invalid([FieldError("#/parent_code", f"没有代码为 {parent_code} 的单位", "unknown_unit")])
