"""Writes of carriers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError
from services.registry.carriers import queries, rules
from services.registry.carriers.models import Carrier
from services.registry.carriers.schemas import CarrierChange, NewCarrier
from services.registry.events import CarrierRegistered, CarrierUpdated


async def register_carrier(session: AsyncSession, caller: Caller, new: NewCarrier) -> Carrier:
    """Enter a carrier that the plan does not name. Raises Conflict when the code is taken."""
    carrier = Carrier(**new.model_dump())
    session.add(carrier)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/code", f"载体代码 {new.code} 已被使用", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
    await session.refresh(carrier)
    await record(session, CarrierRegistered.model_validate(carrier), caller=caller)
    return carrier


async def change_carrier(
    session: AsyncSession, caller: Caller, carrier_id: UUID, expected_version: int, change: CarrierChange
) -> Carrier:
    """Change what was sent. Raises Stale, and Conflict for what only the plan can change."""
    carrier = await queries.get_carrier(session, caller, carrier_id, lock=True)
    require_version(expected_version, carrier.version)
    changes = rules.differing(vars(carrier), sent(change))
    if fixed := rules.fixed_by_plan(carrier.from_plan, changes):
        errors = [FieldError(f"#/{name}", "此项由计划文件规定，不能在此修改", "fixed_by_plan") for name in fixed]
        raise Conflict(
            "计划载体的名称、类别、应达到状态、范围和条款由计划文件规定", code="fixed_by_plan", errors=errors
        )
    if not changes:
        return carrier
    _assign(carrier, changes)
    await session.flush()
    await record(session, CarrierUpdated.model_validate(carrier), caller=caller)
    return carrier


async def load_plan_carriers(session: AsyncSession, planned: Sequence[NewCarrier]) -> int:
    """Make the register say of the plan's carriers what the plan says; answers how many entries that changed.

    May be repeated: what is so already is left alone. ``started_on`` is officials' data and is never touched.
    """
    known = await queries.carriers_by_code(session, [entry.code for entry in planned])
    events: list[CarrierRegistered | CarrierUpdated] = []
    for entry in planned:
        words = entry.model_dump(include=set(rules.PLAN_FIELDS)) | {"from_plan": True}
        carrier = known.get(entry.code)
        if carrier is None:
            carrier = Carrier(code=entry.code, **words)
            session.add(carrier)
            await session.flush()
            await session.refresh(carrier)
            events.append(CarrierRegistered.model_validate(carrier))
        elif changes := rules.differing(vars(carrier), words):
            _assign(carrier, changes)
            events.append(CarrierUpdated.model_validate(carrier))
    await session.flush()
    await record_all(session, events, caller=None)
    return len(events)


def _assign(carrier: Carrier, changes: dict[str, object]) -> None:
    for name, value in changes.items():
        setattr(carrier, name, value)
    carrier.version += 1
