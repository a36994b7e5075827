"""The review of arrivals: confirming and returning what others submitted."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.rules import Basis, State, Step, step_fault
from services.investment.arrival_reviews.schemas import ArrivalConfirmation
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.operations import arrival_event, lock_for, written
from services.investment.arrivals.queries import lock_submitted
from services.investment.arrivals.schemas import ArrivalConfirmed, ArrivalReturned
from services.investment.closed_months.queries import is_closed
from services.investment.reviews.schemas import Return
from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import record_all
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid


async def confirm_arrival(session: AsyncSession, caller: Caller, arrival_id: UUID, version: int) -> Arrival:
    """Confirm a submission of somebody else: its amount counts from now on."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.CONFIRM)
    if arrival.submitted_by == caller.subject:
        raise Forbidden("不能确认本人提交的数据，请由他人确认", code="four_eyes")
    _confirm(arrival, caller, closed=await is_closed(session, arrival.period, Basis.REPORTED))
    return await written(session, caller, arrival, ArrivalConfirmed)


async def return_arrival(
    session: AsyncSession, caller: Caller, arrival_id: UUID, version: int, returned: Return
) -> Arrival:
    """Return a submission to its sender, with the reason."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.RETURN)
    arrival.state, arrival.return_reason, arrival.version = State.RETURNED, returned.reason, arrival.version + 1
    return await written(session, caller, arrival, ArrivalReturned)


async def confirm_many(session: AsyncSession, caller: Caller, wanted: ArrivalConfirmation) -> tuple[int, int]:
    """Confirm submissions by id and version, or by filter. Answers how many, and how many were the caller's own.

    By id it is all or nothing: raises Conflict that names every record that cannot be confirmed as it was seen.
    """
    if not (wanted.items or wanted.period or wanted.kind):
        raise Invalid([FieldError("#/items", "请选择要确认的记录，或给出筛选条件", "missing")])
    if wanted.items:
        arrivals = await _seen(session, caller, wanted)
    else:
        conditions = [Arrival.state == State.SUBMITTED]
        if wanted.period:
            conditions.append(Arrival.period.in_(wanted.period))
        if wanted.kind:
            conditions.append(Arrival.kind == wanted.kind)
        arrivals = await lock_submitted(session, caller, *conditions)
    others = [arrival for arrival in arrivals if arrival.submitted_by != caller.subject]
    months = sorted({arrival.period for arrival in others})
    closed = {month for month in months if await is_closed(session, month, Basis.REPORTED)}
    for arrival in others:
        _confirm(arrival, caller, closed=arrival.period in closed)
    await session.flush()
    await record_all(session, [arrival_event(ArrivalConfirmed, each) for each in others], caller=caller)
    return len(others), len(arrivals) - len(others)


async def _seen(session: AsyncSession, caller: Caller, wanted: ArrivalConfirmation) -> Sequence[Arrival]:
    arrivals = await lock_submitted(session, caller, Arrival.id.in_([item.id for item in wanted.items]))
    found = {arrival.id: arrival for arrival in arrivals}
    errors = []
    for at, item in enumerate(wanted.items):
        arrival = found.get(item.id)
        if arrival is None:
            errors.append(FieldError(f"#/items/{at}", "记录不存在或不在您的管辖范围内", "not_found"))
        elif fault := step_fault(Step.CONFIRM, arrival.state):
            errors.append(FieldError(f"#/items/{at}", fault.detail, fault.code))
        elif arrival.version != item.version:
            errors.append(FieldError(f"#/items/{at}", "记录已被他人修改，请刷新后重试", "stale"))
    if errors:
        raise Conflict("有记录不能确认，未作任何修改", code="not_all_confirmable", errors=errors)
    return arrivals


def _confirm(arrival: Arrival, caller: Caller, *, closed: bool) -> None:
    arrival.confirmed_amount, arrival.working_amount = arrival.working_amount, None
    arrival.confirmed_original = arrival.original_amount
    arrival.confirmed_rate, arrival.confirmed_rate_on = arrival.rate, arrival.rate_on
    arrival.confirmed_by, arrival.confirmed_at = caller.subject, clock.now()
    # A month closed between submission and confirmation changes all the same.
    arrival.retroactive = arrival.retroactive or closed
    arrival.state, arrival.version = State.CONFIRMED, arrival.version + 1
