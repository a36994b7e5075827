"""Writes of actuals. Each locks the row, checks the version seen, and records one event unless it is a draft's."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import STATISTICS
from services.investment.actuals import queries, rules
from services.investment.actuals.models import Actual
from services.investment.actuals.rules import Basis, Fault, State, Step
from services.investment.actuals.schemas import ActualChange, Correction, NewActual
from services.investment.arrivals.models import Arrival
from services.investment.closed_months.queries import is_closed
from services.investment.events import ActualCorrected, ActualEvent, ActualSubmitted, ActualWithdrawn, event_of
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import get_project, knows_project
from services.investment.settings import InvestmentSettings
from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.periods import Period
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid


async def enter_actual(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, new: NewActual, *, acknowledged: bool
) -> Actual:
    """Enter a draft. Raises Invalid, Forbidden outside the caller's scope, Conflict when the month is entered already
    or the amount is questioned and not acknowledged."""
    faults = {
        "#/period": month_fault(settings, new.period),
        "#/amount": rules.amount_fault(new.amount, correcting=False, reason=None),
    }
    _refuse(faults)
    _require_basis(caller, new.basis)
    project = await _project(session, caller, new.project_id)
    closed = await is_closed(session, new.period, new.basis)
    _refuse({"#/reason": rules.closed_fault(closed=closed, reason=new.reason)})
    actual = Actual(
        project_id=project.id,
        period=new.period,
        basis=new.basis,
        working_amount=new.amount,
        reason=new.reason,
        synthetic=project.synthetic,
    )
    session.add(actual)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/period", f"该项目{new.period.label}的{rules.BASIS_LABELS[new.basis]}已经填报", "taken")
        raise Conflict(taken.detail, code="already_entered", errors=[taken]) from error
    await _question(session, actual, acknowledged)
    await session.refresh(actual)
    return actual


async def change_actual(
    session: AsyncSession, caller: Caller, actual_id: UUID, version: int, change: ActualChange, *, acknowledged: bool
) -> Actual:
    """Change what is not under review; a returned one becomes a draft again, a confirmed one a draft correction."""
    actual = await lock_for(session, caller, actual_id, version, Step.CHANGE)
    given = sent(change)
    amount = given.get("amount", actual.working_amount)
    if amount in (None, actual.confirmed_amount if actual.state == State.CONFIRMED else None):
        return actual
    reason = given.get("reason", None if actual.state == State.CONFIRMED else actual.reason)
    if (amount, reason) == (actual.working_amount, actual.reason):
        return actual
    _refuse({"#/reason": rules.correction_fault(state=actual.state, reason=reason)})
    actual.working_amount, actual.reason = amount, reason
    actual.state, actual.version = State.DRAFT, actual.version + 1
    await _require_amount(session, actual)
    await _question(session, actual, acknowledged)
    await session.flush()
    return actual


async def delete_actual(session: AsyncSession, caller: Caller, actual_id: UUID, version: int) -> None:
    """Drop a draft. A confirmed amount that it was to correct stays; what was heard of outside is withdrawn there."""
    actual = await lock_for(session, caller, actual_id, version, Step.DELETE)
    if actual.confirmed_amount is not None:
        back_to_confirmed(actual)
        await written(session, caller, actual, ActualWithdrawn)
        return
    actual.version += 1
    if actual.published:
        await record(session, event_of(ActualWithdrawn, actual), caller=caller)
    await session.delete(actual)
    await session.flush()


async def submit_actual(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, actual_id: UUID, version: int
) -> Actual:
    """Submit a draft for review. In a closed month it needs a reason and is retroactive."""
    actual = await lock_for(session, caller, actual_id, version, Step.SUBMIT)
    closed = await _require_amount(session, actual)
    if actual.submitted_at is None:
        actual.late = is_late(settings, actual.period, actual.basis)
    submit(actual, caller, closed=closed)
    kind = ActualSubmitted if actual.confirmed_amount is None else ActualCorrected
    return await written(session, caller, actual, kind)


async def correct_actual(
    session: AsyncSession, caller: Caller, actual_id: UUID, version: int, correction: Correction, *, acknowledged: bool
) -> Actual:
    """Submit a correction of a confirmed amount, which stays until the correction is confirmed."""
    actual = await lock_for(session, caller, actual_id, version, Step.CORRECT)
    if correction.amount == actual.confirmed_amount:
        raise Conflict("更正后的投资额与已确认的相同", code="same_amount")
    closed = await is_closed(session, actual.period, actual.basis)
    actual.working_amount, actual.reason = correction.amount, correction.reason
    submit(actual, caller, closed=closed)
    await _question(session, actual, acknowledged)
    return await written(session, caller, actual, ActualCorrected)


async def withdraw_actual(session: AsyncSession, caller: Caller, actual_id: UUID, version: int) -> Actual:
    """Take a submission back: to a draft, or, if it was a correction, to what was confirmed."""
    actual = await lock_for(session, caller, actual_id, version, Step.WITHDRAW)
    if actual.confirmed_amount is not None:
        back_to_confirmed(actual)
    else:
        actual.state, actual.version = State.DRAFT, actual.version + 1
    return await written(session, caller, actual, ActualWithdrawn)


def month_fault(settings: InvestmentSettings, period: str) -> Fault | None:
    """Why a month cannot be reported, or None."""
    current = Period.of(clock.today())
    return rules.period_fault(period, first=settings.first_period, last=settings.last_period, current=current)


def is_late(settings: InvestmentSettings, period: str, basis: str) -> bool:
    """Whether a first submission made now is late."""
    due = settings.due_day_reported if basis == Basis.REPORTED else settings.due_day_statistical
    return rules.is_late(Period(period).last_day, clock.today(), due)


def writable_bases(caller: Caller) -> tuple[Basis, ...]:
    """The bases that the caller may write."""
    if caller.role is Role.OFFICE:
        return (Basis.REPORTED, Basis.STATISTICAL)
    if caller.role is Role.CARRIER_OFFICER:
        return (Basis.REPORTED,)
    return (Basis.STATISTICAL,) if STATISTICS in caller.domains else ()


async def lock_for(session: AsyncSession, caller: Caller, actual_id: UUID, version: int, step: Step) -> Actual:
    """The actual, locked, at the version seen and in a state that allows the step. Raises Stale, Conflict, NotFound."""
    actual = await queries.get_actual(session, caller, actual_id, lock=True)
    if step not in (Step.CONFIRM, Step.RETURN):
        _require_basis(caller, actual.basis)
    require_version(version, actual.version)
    if fault := rules.step_fault(step, actual.state):
        raise Conflict(fault.detail, code=fault.code)
    return actual


async def _project(session: AsyncSession, caller: Caller, project_id: UUID) -> ProjectRef:
    project = await get_project(session, caller, project_id)
    if project is None:
        if await knows_project(session, project_id):
            raise Forbidden("该项目不在您的管辖范围内", code="outside_scope")
        raise Invalid([FieldError("#/project_id", "登记服务中没有这个项目", "unknown_project")])
    return project


async def _require_amount(session: AsyncSession, actual: Actual) -> bool:
    """Check amount and reason against the month; answers whether it is closed."""
    assert actual.working_amount is not None
    correcting = actual.confirmed_amount is not None
    closed = await is_closed(session, actual.period, actual.basis)
    faults = {
        "#/amount": rules.amount_fault(actual.working_amount, correcting=correcting, reason=actual.reason),
        "#/reason": rules.closed_fault(closed=closed, reason=actual.reason),
    }
    _refuse(faults)
    return closed


async def _question(session: AsyncSession, actual: Actual, acknowledged: bool) -> None:
    if acknowledged or actual.working_amount is None:
        return
    with session.no_autoflush:
        near = await queries.neighbours(session, actual.project_id, actual.basis, actual.period)
    if question := rules.far_from(actual.working_amount, near):
        error = FieldError("#/amount", question.detail, question.code)
        raise Conflict(f"{question.detail}；确认无误请再次提交并勾选“已核实”", code="questioned", errors=[error])


def submit(figure: Actual | Arrival, caller: Caller, *, closed: bool) -> None:
    """Put a reviewed figure before the reviewer."""
    figure.state, figure.retroactive, figure.published = State.SUBMITTED, closed, True
    figure.submitted_by, figure.submitted_at = caller.subject, clock.now()
    figure.return_reason, figure.version = None, figure.version + 1


def back_to_confirmed(figure: Actual | Arrival) -> None:
    """Drop what is worked on of a reviewed figure: only what was confirmed is left."""
    figure.state, figure.working_amount, figure.version = State.CONFIRMED, None, figure.version + 1
    figure.submitted_by = None


async def written(session: AsyncSession, caller: Caller, actual: Actual, kind: type[ActualEvent]) -> Actual:
    """Write the actual and record what has become of it."""
    await session.flush()
    await record(session, event_of(kind, actual), caller=caller)
    return actual


def _require_basis(caller: Caller, basis: str) -> None:
    if fault := rules.own_basis_fault(basis, writable_bases(caller)):
        raise Forbidden(fault.detail, code=fault.code)


def _refuse(faults: dict[str, Fault | None]) -> None:
    errors = [FieldError(pointer, fault.detail, fault.code) for pointer, fault in faults.items() if fault]
    if errors:
        raise Invalid(errors)
