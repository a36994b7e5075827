"""Writes of orders. Each locks the row, checks the version seen, adds a step to the history and records one event."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import add_working_days
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import FieldError, Invalid
from services.progress import events
from services.progress.orders import queries, rules
from services.progress.orders.models import Order, OrderNumber
from services.progress.orders.rules import OPENINGS, STATE_LABELS, State, Step
from services.progress.orders.schemas import NewOrder, OrderChange, Rejection
from services.progress.settings import ProgressSettings
from services.progress.steps.operations import (
    Sources,
    refuse,
    require_open,
    require_references,
    step_day,
    take_step,
    write_step,
)
from services.progress.steps.queries import standings
from services.progress.steps.schemas import Answer, Conclusion, Reasoned
from services.progress.tasks.queries import tasks_by_code

ESCALATE = "escalate"


async def issue_order(
    session: AsyncSession, caller: Caller, sources: Sources, settings: ProgressSettings, new: NewOrder
) -> Order:
    """Issue an order to a unit, with the next number of its kind and year. Raises Invalid."""
    if sum(each is not None for each in (new.project_id, new.carrier_code, new.task_code)) > 1:
        raise Invalid([FieldError("#/project_id", "项目、载体、任务只能填写一项", "target")])
    if new.task_code is not None and not await tasks_by_code(session, [new.task_code]):
        raise Invalid([FieldError("#/task_code", f"没有代码为 {new.task_code} 的任务", "unknown_task")])
    day = step_day(new.on, previous=None, today=settings.today())
    refuse({"#/due_on": rules.term_fault(new.due_on, day)})
    synthetic = await require_references(
        session, sources, project_id=new.project_id, carrier_code=new.carrier_code, units={"#/unit": new.unit}
    )
    serial = await _next_serial(session, new.kind, day.year)
    order = Order(
        **new.model_dump(exclude={"on", "evidence", "synthetic"}),
        year=day.year,
        serial=serial,
        number=rules.number_of(new.kind, day.year, serial),
        issued_on=day,
        state=State.ISSUED,
        state_on=day,
        synthetic=synthetic or new.synthetic,
    )
    session.add(order)
    await session.flush()
    await session.refresh(order)
    write_step(
        session, caller, order.id, 1, "issue", day,
        unit=order.unit, text=order.demand, due_on=order.due_on, evidence=new.evidence,
    )  # fmt: skip
    await session.flush()
    await record(session, events.OrderIssued.model_validate(order, from_attributes=True), caller=caller)
    return order


async def change_order(
    session: AsyncSession,
    caller: Caller,
    settings: ProgressSettings,
    order_id: UUID,
    version: int,
    change: OrderChange,
) -> Order:
    """Change what was sent; nothing happens if it is so already. A moved due date needs a reason."""
    order, day = await _lock_for(session, caller, settings, order_id, version, Step.CHANGE)
    given = sent(change)
    reason = given.pop("reason", None)
    changes = {name: value for name, value in given.items() if getattr(order, name) != value}
    if not changes:
        return order
    faults = {"#/reason": rules.due_fault(changed="due_on" in changes, reason=reason)}
    due_on = changes.get("due_on")
    if due_on is not None:
        faults["#/due_on"] = rules.term_fault(due_on, order.issued_on)
        changes |= _CALMED
    refuse(faults)
    await take_step(session, caller, order, Step.CHANGE, day, changes, events.OrderUpdated, text=reason, due_on=due_on)
    return order


async def reply_order(
    session: AsyncSession,
    caller: Caller,
    settings: ProgressSettings,
    order_id: UUID,
    version: int,
    answer: Answer,
) -> Order:
    """Reply for the addressed unit, with evidence; the office may on its behalf. A further reply adds to the first."""
    order, day = await _lock_for(session, caller, settings, order_id, version, Step.REPLY, answer.on)
    changes = {"state": State.REPLIED, "replied_on": day, "replied_by": caller.subject}
    await take_step(
        session, caller, order, Step.REPLY, day, changes, events.OrderReplied,
        unit=order.unit, text=answer.text, evidence=answer.evidence,
    )  # fmt: skip
    return order


async def verify_order(
    session: AsyncSession, caller: Caller, settings: ProgressSettings, order_id: UUID, version: int, end: Conclusion
) -> Order:
    """Verify that what the unit replied is so; never by who replied."""
    order, day = await _lock_for(session, caller, settings, order_id, version, Step.VERIFY, end.on)
    changes = {"state": State.VERIFIED, "verified_on": day}
    await take_step(
        session, caller, order, Step.VERIFY, day, changes, events.OrderVerified, text=end.text, evidence=end.evidence
    )
    return order


async def reject_order(
    session: AsyncSession, caller: Caller, settings: ProgressSettings, order_id: UUID, version: int, said: Rejection
) -> Order:
    """Reject a reply, with the reason: the unit has to reply anew, by a new date if one is given."""
    order, day = await _lock_for(session, caller, settings, order_id, version, Step.REJECT, said.on)
    changes: dict[str, Any] = {
        "state": State.REJECTED, "replied_on": None, "replied_by": None, "verified_on": None,
    }  # fmt: skip
    if said.due_on is not None:
        refuse({"#/due_on": rules.term_fault(said.due_on, day)})
        changes |= {"due_on": said.due_on} | _CALMED
    await take_step(
        session, caller, order, Step.REJECT, day, changes, events.OrderRejected,
        unit=order.unit, text=said.reason, due_on=said.due_on,
    )  # fmt: skip
    return order


async def close_order(
    session: AsyncSession, caller: Caller, settings: ProgressSettings, order_id: UUID, version: int, end: Conclusion
) -> Order:
    """Strike a verified order off 销号."""
    order, day = await _lock_for(session, caller, settings, order_id, version, Step.CLOSE, end.on)
    changes = {"state": State.CLOSED, "ended_on": day}
    await take_step(
        session, caller, order, Step.CLOSE, day, changes, events.OrderClosed, text=end.text, evidence=end.evidence
    )
    return order


async def withdraw_order(
    session: AsyncSession, caller: Caller, settings: ProgressSettings, order_id: UUID, version: int, said: Reasoned
) -> Order:
    """Take an order back, with the reason; it keeps its number and stays on record."""
    order, day = await _lock_for(session, caller, settings, order_id, version, Step.WITHDRAW, said.on)
    changes = {"state": State.WITHDRAWN, "ended_on": day}
    await take_step(session, caller, order, Step.WITHDRAW, day, changes, events.OrderWithdrawn, text=said.reason)
    return order


async def escalate(session: AsyncSession, settings: ProgressSettings, order: Order, until: date) -> None:
    """Record the levels that a locked order has reached by ``until``, each on its day, whenever that is noticed."""
    reached = rules.escalations(
        state=order.state,
        due_on=order.due_on,
        level=order.escalation_level,
        today=until,
        thresholds=settings.order_escalation_days,
        add=add_working_days,
    )
    for level, day in reached:
        changes = {"escalation_level": level, "escalated_on": day}
        await take_step(session, None, order, ESCALATE, day, changes, events.OrderEscalated, unit=order.unit)


async def _lock_for(
    session: AsyncSession,
    caller: Caller,
    settings: ProgressSettings,
    order_id: UUID,
    version: int,
    step: Step,
    on: date | None = None,
) -> tuple[Order, date]:
    order = await queries.get_order(session, caller, order_id, lock=True)
    stands = await standings(
        session, caller, project_id=order.project_id, carrier_code=order.carrier_code, unit=order.unit
    )
    require_version(version, order.version)
    require_open(caller, OPENINGS[step], order.state, stands, STATE_LABELS, answered_by=order.replied_by)
    day = step_day(on, previous=order.state_on, today=settings.today())
    # What came before this step comes first, though no sweep has passed yet.
    await escalate(session, settings, order, day)
    return order, day


async def _next_serial(session: AsyncSession, kind: str, year: int) -> int:
    statement = upsert(OrderNumber).values(kind=kind, year=year, last=1)
    statement = statement.on_conflict_do_update(index_elements=["kind", "year"], set_={"last": OrderNumber.last + 1})
    serial: int = (await session.execute(statement.returning(OrderNumber.last))).scalar_one()
    return serial


# Another due date: whoever sets it has dealt with the delay.
_CALMED: dict[str, Any] = {"escalation_level": 0, "escalated_on": None}
