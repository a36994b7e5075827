"""Withdrawal of carriers that officials entered by mistake."""

from uuid import UUID

from asyncpg.exceptions import ForeignKeyViolationError
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict
from services.registry.carrier_withdrawals.rules import kind_of_reference
from services.registry.carriers import queries
from services.registry.carriers.models import Carrier, CarrierLead, CarrierPlace
from services.registry.carriers.schemas import CarrierFact
from services.registry.events import CarrierWithdrawn


async def withdraw_carrier(session: AsyncSession, caller: Caller, carrier_id: UUID, expected_version: int) -> None:
    """Take a carrier out of the register as of today; its last state stays in the log.

    Raises Stale; Conflict for a carrier of the plan, which only the plan can drop, and for one that anything refers
    to, since whatever was said of it would hang in the air.
    """
    carrier = await queries.get_carrier(session, caller, carrier_id, lock=True)
    require_version(expected_version, carrier.version)
    if carrier.from_plan:
        raise Conflict("计划载体由计划文件规定，不能删除", code="fixed_by_plan")
    state = CarrierFact.model_validate(carrier).model_dump() | {"version": carrier.version + 1}
    last = CarrierWithdrawn(**state, withdrawn_on=clock.today())
    try:
        async with session.begin_nested():
            for own in (CarrierPlace, CarrierLead):
                await session.execute(delete(own).where(own.carrier_id == carrier_id))
            await session.execute(delete(Carrier).where(Carrier.id == carrier_id))
    except IntegrityError as error:
        raise _refused(error) from error
    await record(session, last, caller=caller)


def _refused(error: IntegrityError) -> Conflict:
    cause = getattr(error.orig, "__cause__", None)
    table = cause.table_name if isinstance(cause, ForeignKeyViolationError) else None
    return Conflict(f"已有{kind_of_reference(table)}登记在该载体名下，不能删除；请先调整其归属", code="carrier_in_use")
