"""The review of arrivals: confirming and returning what others submitted."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.rules import Basis, State, Step
from services.investment.arrival_reviews.schemas import ArrivalConfirmation
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.operations import lock_for, written
from services.investment.arrivals.queries import lock_submitted
from services.investment.arrivals.schemas import ArrivalConfirmed, ArrivalReturned
from services.investment.closed_months.queries import is_closed
from services.investment.events import event_of
from services.investment.reviews.operations import confirm, require_confirmable, require_other
from services.investment.reviews.schemas import Return
from services.kit.callers import Caller
from services.kit.events import record_all
from services.kit.problems import FieldError, Invalid


async def confirm_arrival(session: AsyncSession, caller: Caller, arrival_id: UUID, version: int) -> Arrival:
    """Confirm a submission of somebody else: its amount counts from now on."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.CONFIRM)
    require_other(arrival, caller)
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
        arrivals = await lock_submitted(session, caller, Arrival.id.in_([item.id for item in wanted.items]))
        require_confirmable(wanted.items, arrivals)
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
    await record_all(session, [event_of(ArrivalConfirmed, each) for each in others], caller=caller)
    return len(others), len(arrivals) - len(others)


def _confirm(arrival: Arrival, caller: Caller, *, closed: bool) -> None:
    confirm(arrival, caller, closed=closed)
    arrival.confirmed_original = arrival.original_amount
    arrival.confirmed_rate, arrival.confirmed_rate_on = arrival.rate, arrival.rate_on
