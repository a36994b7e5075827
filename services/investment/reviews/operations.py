"""The review: confirming and returning what others submitted, and what it asks of every reviewed figure."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.operations import lock_for, written
from services.investment.actuals.queries import lock_submitted, member_at_month_end
from services.investment.actuals.rules import State, Step, step_fault
from services.investment.arrivals.models import Arrival
from services.investment.closed_months.queries import is_closed
from services.investment.events import ActualConfirmed, ActualReturned, event_of
from services.investment.reviews.schemas import Confirmation, Return, Seen
from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import record_all
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid


async def confirm_actual(session: AsyncSession, caller: Caller, actual_id: UUID, version: int) -> Actual:
    """Confirm a submission of somebody else: its amount counts from now on."""
    actual = await lock_for(session, caller, actual_id, version, Step.CONFIRM)
    require_other(actual, caller)
    confirm(actual, caller, closed=await is_closed(session, actual.period, actual.basis))
    return await written(session, caller, actual, ActualConfirmed)


async def return_actual(
    session: AsyncSession, caller: Caller, actual_id: UUID, version: int, returned: Return
) -> Actual:
    """Return a submission to its sender, with the reason."""
    actual = await lock_for(session, caller, actual_id, version, Step.RETURN)
    actual.state, actual.return_reason, actual.version = State.RETURNED, returned.reason, actual.version + 1
    return await written(session, caller, actual, ActualReturned)


async def confirm_many(session: AsyncSession, caller: Caller, wanted: Confirmation) -> tuple[int, int]:
    """Confirm submissions by id and version, or by filter. Answers how many, and how many were the caller's own.

    By id it is all or nothing: raises Conflict that names every record that cannot be confirmed as it was seen.
    """
    if not (wanted.items or wanted.period or wanted.basis or wanted.carrier):
        raise Invalid([FieldError("#/items", "请选择要确认的记录，或给出筛选条件", "missing")])
    if wanted.items:
        actuals = await lock_submitted(session, caller, Actual.id.in_([item.id for item in wanted.items]))
        require_confirmable(wanted.items, actuals)
    else:
        conditions = [Actual.state == State.SUBMITTED]
        if wanted.period:
            conditions.append(Actual.period.in_(wanted.period))
        if wanted.basis:
            conditions.append(Actual.basis == wanted.basis)
        if wanted.carrier:
            conditions.append(member_at_month_end(wanted.carrier))
        actuals = await lock_submitted(session, caller, *conditions)
    others = [actual for actual in actuals if actual.submitted_by != caller.subject]
    months = {(actual.period, actual.basis) for actual in others}
    closed = {month for month in sorted(months) if await is_closed(session, *month)}
    for actual in others:
        confirm(actual, caller, closed=(actual.period, actual.basis) in closed)
    await session.flush()
    await record_all(session, [event_of(ActualConfirmed, actual) for actual in others], caller=caller)
    return len(others), len(actuals) - len(others)


def require_other(figure: Actual | Arrival, caller: Caller) -> None:
    """Raise Forbidden for whoever submitted it."""
    if figure.submitted_by == caller.subject:
        raise Forbidden("不能确认本人提交的数据，请由他人确认", code="four_eyes")


def require_confirmable(items: Sequence[Seen], locked: Sequence[Actual | Arrival]) -> None:
    """Raise Conflict that names every item that is not among the locked ones, or cannot be confirmed as it was seen."""
    found = {figure.id: figure for figure in locked}
    errors = []
    for at, item in enumerate(items):
        figure = found.get(item.id)
        if figure is None:
            errors.append(FieldError(f"#/items/{at}", "记录不存在或不在您的管辖范围内", "not_found"))
        elif fault := step_fault(Step.CONFIRM, figure.state):
            errors.append(FieldError(f"#/items/{at}", fault.detail, fault.code))
        elif figure.version != item.version:
            errors.append(FieldError(f"#/items/{at}", "记录已被他人修改，请刷新后重试", "stale"))
    if errors:
        raise Conflict("有记录不能确认，未作任何修改", code="not_all_confirmable", errors=errors)


def confirm(figure: Actual | Arrival, caller: Caller, *, closed: bool) -> None:
    """Let what was submitted count."""
    figure.confirmed_amount, figure.working_amount = figure.working_amount, None
    figure.confirmed_by, figure.confirmed_at = caller.subject, clock.now()
    # A month closed between submission and confirmation changes all the same.
    figure.retroactive = figure.retroactive or closed
    figure.state, figure.version = State.CONFIRMED, figure.version + 1
