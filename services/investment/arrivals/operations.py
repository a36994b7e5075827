"""Writes of arrivals. Each locks the row, checks the version seen, and records one event unless it is a draft's."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import COMMERCE
from services.investment.actuals.operations import back_to_confirmed, month_fault, submit
from services.investment.actuals.rules import Basis, Fault, State, Step, closed_fault, correction_fault, step_fault
from services.investment.arrivals import queries, rules
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.rules import LIMIT, ArrivalKind
from services.investment.arrivals.schemas import (
    ArrivalChange,
    ArrivalCorrected,
    ArrivalCorrection,
    ArrivalEvent,
    ArrivalSubmitted,
    ArrivalWithdrawn,
    NewArrival,
)
from services.investment.carrier_refs.queries import knows_carrier
from services.investment.closed_months.queries import is_closed
from services.investment.enterprise_refs.queries import find_enterprise
from services.investment.events import event_of
from services.investment.exchange_rates.models import ExchangeRate
from services.investment.exchange_rates.queries import rates_of
from services.investment.exchange_rates.rules import TARGET, converted, in_force, missing
from services.investment.plans.operations import OUTSIDE, STOPPED, UNKNOWN
from services.investment.project_refs.queries import KnownProject, projects_named
from services.investment.settings import InvestmentSettings
from services.kit.callers import Caller, Role
from services.kit.changes import differing
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.periods import Period
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid

_AMOUNT_ALONE = frozenset({"original_amount", "reason"})
TAKEN = "这个凭证号已用于另一条到位记录"


async def enter_arrival(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, new: NewArrival, *, acknowledged: bool
) -> Arrival:
    """Enter a draft. Raises Invalid (a currency without a rate is named), Forbidden outside the caller's scope,
    Conflict for a receipt that is taken or an arrival like another that nobody acknowledged."""
    fields = new.model_dump()
    arrival = Arrival(**fields, period=str(Period.of(new.arrived_on)), state=State.DRAFT)
    await _settle(session, caller, settings, arrival)
    await _heed_closing(session, arrival)
    session.add(arrival)
    await _flush(session, arrival)
    await _question(session, arrival, acknowledged)
    await session.refresh(arrival)
    return arrival


async def change_arrival(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    arrival_id: UUID,
    version: int,
    change: ArrivalChange,
    *,
    acknowledged: bool,
) -> Arrival:
    """Change what is not under review; a returned one becomes a draft again, a confirmed one a draft correction."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.CHANGE)
    given = differing(arrival, change)
    if not given.keys() - {"reason"} and (not given or arrival.state == State.CONFIRMED):
        return arrival
    if arrival.confirmed_amount is not None and (fixed := given.keys() - _AMOUNT_ALONE):
        detail = "已确认过的到位记录只能更正金额；其他有误的，请更正为 0 后重新填报"
        raise Conflict(
            detail, code="fixed", errors=[FieldError(f"#/{name}", detail, "fixed") for name in sorted(fixed)]
        )
    if arrival.state == State.CONFIRMED:
        arrival.reason = None
    for name, value in given.items():
        setattr(arrival, name, value)
    _refuse_reason(correction_fault(state=arrival.state, reason=arrival.reason))
    arrival.period = str(Period.of(arrival.arrived_on))
    arrival.state, arrival.version = State.DRAFT, arrival.version + 1
    with session.no_autoflush:
        await _settle(session, caller, settings, arrival)
        await _heed_closing(session, arrival)
    await _flush(session, arrival)
    await _question(session, arrival, acknowledged)
    await session.refresh(arrival)
    return arrival


async def delete_arrival(session: AsyncSession, caller: Caller, arrival_id: UUID, version: int) -> None:
    """Drop a draft. A confirmed amount that it was to correct stays; what was heard of outside is withdrawn there."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.DELETE)
    if arrival.confirmed_amount is not None:
        _back_to_confirmed(arrival)
        await written(session, caller, arrival, ArrivalWithdrawn)
        return
    arrival.version += 1
    if arrival.published:
        await record(session, event_of(ArrivalWithdrawn, arrival), caller=caller)
    await session.delete(arrival)
    await session.flush()


async def submit_arrival(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, arrival_id: UUID, version: int
) -> Arrival:
    """Submit a draft for review, converted by the rates of now. In a closed month it needs a reason."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.SUBMIT)
    with session.no_autoflush:
        await _settle(session, caller, settings, arrival)
    closed = await _heed_closing(session, arrival)
    submit(arrival, caller, closed=closed)
    kind = ArrivalSubmitted if arrival.confirmed_amount is None else ArrivalCorrected
    return await written(session, caller, arrival, kind)


async def correct_arrival(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    arrival_id: UUID,
    version: int,
    correction: ArrivalCorrection,
) -> Arrival:
    """Submit the right amount of a confirmed arrival; what was confirmed stays until the review."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.CORRECT)
    arrival.original_amount, arrival.reason = correction.original_amount, correction.reason
    with session.no_autoflush:
        await _settle(session, caller, settings, arrival)
        closed = await is_closed(session, arrival.period, Basis.REPORTED)
    if (arrival.original_amount, arrival.working_amount) == (arrival.confirmed_original, arrival.confirmed_amount):
        raise Conflict("更正后的金额与已确认的相同", code="same_amount")
    submit(arrival, caller, closed=closed)
    return await written(session, caller, arrival, ArrivalCorrected)


async def withdraw_arrival(session: AsyncSession, caller: Caller, arrival_id: UUID, version: int) -> Arrival:
    """Take a submission back: to a draft, or, if it was a correction, to what was confirmed."""
    arrival = await lock_for(session, caller, arrival_id, version, Step.WITHDRAW)
    if arrival.confirmed_amount is not None:
        _back_to_confirmed(arrival)
    else:
        arrival.state, arrival.version = State.DRAFT, arrival.version + 1
    return await written(session, caller, arrival, ArrivalWithdrawn)


async def lock_for(session: AsyncSession, caller: Caller, arrival_id: UUID, version: int, step: Step) -> Arrival:
    """The arrival, locked, at the version seen, in a state that allows the step. Raises Stale, Conflict, NotFound."""
    arrival = await queries.get_arrival(session, caller, arrival_id, lock=True)
    if caller.role is Role.DEPARTMENT_OFFICER and COMMERCE not in caller.domains:
        raise Forbidden("到位资金由商务部门、载体和区推进办填报", code="foreign_domain")
    require_version(version, arrival.version)
    if fault := step_fault(step, arrival.state):
        raise Conflict(fault.detail, code=fault.code)
    return arrival


async def written(session: AsyncSession, caller: Caller, arrival: Arrival, kind: type[ArrivalEvent]) -> Arrival:
    """Write the arrival and record what has become of it."""
    await session.flush()
    await record(session, event_of(kind, arrival), caller=caller)
    return arrival


def may_write(caller: Caller, project: KnownProject | None, carrier: str | None) -> bool:
    """Whether an arrival of this project, or else of this carrier, is the caller's to enter."""
    if caller.role is Role.OFFICE:
        return True
    if caller.role is Role.DEPARTMENT_OFFICER:
        return COMMERCE in caller.domains
    return project.own if project else carrier in caller.carriers


def day_faults(settings: InvestmentSettings, arrival: Arrival) -> Iterable[tuple[str, str, str]]:
    """Why nothing can be entered of a day: outside the plan, or not come yet."""
    if fault := rules.day_fault(arrival.arrived_on, settings.today()):
        yield "arrived_on", "future", fault
    elif outside := month_fault(settings, arrival.period):
        yield "arrived_on", outside.code, outside.detail


async def convert(
    session: AsyncSession,
    settings: InvestmentSettings,
    arrival: Arrival,
    known: Sequence[ExchangeRate] | None = None,
) -> str | None:
    """Work the amount out by the rate in force on the day, of the known ones or of all.

    Answers what is said of a currency that has none.
    """
    arrival.rate, arrival.rate_on, arrival.working_amount = None, None, arrival.original_amount
    currency = arrival.original_currency
    if arrival.kind == ArrivalKind.DOMESTIC or currency == TARGET:
        return None
    rates = await rates_of(session, {currency}, arrival.arrived_on) if known is None else known
    rate = in_force(rates, currency, arrival.arrived_on, settings.rate_days)
    if rate is None:
        return missing(currency, arrival.arrived_on, settings.rate_days)
    arrival.rate, arrival.rate_on = rate.rate, rate.rate_on
    arrival.working_amount = converted(arrival.original_amount, rate.rate)
    return None


async def _settle(session: AsyncSession, caller: Caller, settings: InvestmentSettings, arrival: Arrival) -> None:
    """Work out what follows from what was said, and refuse what cannot be: all that is wrong at once."""
    correcting = arrival.confirmed_amount is not None
    found = list(rules.faults(arrival.kind, arrival.original_currency, arrival.original_amount, correcting=correcting))
    found += rules.receiver_faults(arrival.project_id, arrival.enterprise_id, arrival.carrier_code)
    found += day_faults(settings, arrival)
    project = None
    if arrival.project_id is not None:
        key = str(arrival.project_id)
        project = (await projects_named(session, caller, [key])).get(key)
        if project is None:
            found.append(("project_id", "unknown_project", UNKNOWN))
        else:
            arrival.synthetic = project.synthetic or arrival.synthetic
    if arrival.enterprise_id is not None:
        enterprise = await find_enterprise(session, arrival.enterprise_id)
        if enterprise is None:
            found.append(("enterprise_id", "unknown_enterprise", "登记服务中没有这个企业"))
        elif arrival.project_id is None and arrival.carrier_code is None:
            arrival.carrier_code = enterprise.carrier_code
    if arrival.carrier_code is not None and not await knows_carrier(session, arrival.carrier_code):
        found.append(("carrier_code", "unknown_carrier", "没有这个代码的载体"))
    if not found and (fault := await convert(session, settings, arrival)):
        found.append(("original_currency", "no_rate", fault))
    if arrival.working_amount is not None and arrival.working_amount >= LIMIT:
        found.append(("original_amount", "too_large", "折算后的金额超出可以保存的范围"))
    if found:
        raise Invalid([FieldError(f"#/{name}", detail, code) for name, code, detail in found])
    if not may_write(caller, project, arrival.carrier_code):
        raise Forbidden(OUTSIDE if project else "该企业或载体不在您的管辖范围内", code="outside_scope")
    if project and not project.active and not correcting:
        raise Conflict(STOPPED, code="project_withdrawn")


async def _flush(session: AsyncSession, arrival: Arrival) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/receipt_number", TAKEN, "taken")
        raise Conflict(TAKEN, code="already_entered", errors=[taken]) from error


async def _question(session: AsyncSession, arrival: Arrival, acknowledged: bool) -> None:
    if not acknowledged and await queries.has_twin(session, arrival):
        error = FieldError("#/original_amount", rules.TWIN, "twin")
        raise Conflict(f"{rules.TWIN}；确认无误请勾选“已核实”再保存", code="questioned", errors=[error])


def _back_to_confirmed(arrival: Arrival) -> None:
    assert arrival.confirmed_original is not None
    back_to_confirmed(arrival)
    arrival.original_amount = arrival.confirmed_original
    arrival.rate, arrival.rate_on = arrival.confirmed_rate, arrival.confirmed_rate_on


async def _heed_closing(session: AsyncSession, arrival: Arrival) -> bool:
    """Whether the month is closed; raises Invalid if it is and there is no reason."""
    closed = await is_closed(session, arrival.period, Basis.REPORTED)
    _refuse_reason(closed_fault(closed=closed, reason=arrival.reason))
    return closed


def _refuse_reason(fault: Fault | None) -> None:
    if fault:
        raise Invalid([FieldError("#/reason", fault.detail, fault.code)])
