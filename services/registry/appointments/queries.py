"""Reads of appointments. They are public functions: whoever may read at all reads them all."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.appointments.models import Appointment
from services.registry.appointments.rules import PostRole
from services.registry.appointments.schemas import APPOINTMENT_TABLE, AppointmentFilter, AppointmentSort

_RANK = case({role.value: rank for rank, role in enumerate(PostRole)}, value=Appointment.role, else_=99)
_ORDERS: dict[str, list[ColumnElement[Any]]] = {
    "unit": [Appointment.unit.expression, _RANK, Appointment.valid_from.expression],
    "valid_from": [Appointment.valid_from.expression],
}
_SEPARATOR = "|"
NATURAL_KEY = (
    Appointment.unit
    + _SEPARATOR
    + Appointment.role
    + _SEPARATOR
    + Appointment.person_name
    + _SEPARATOR
    + cast(Appointment.valid_from, String)
)


def visible(caller: Caller) -> Select[Appointment]:
    """The appointments that the caller may see."""
    return select(Appointment)


def filtered(statement: Select[Appointment], wanted: AppointmentFilter) -> Select[Appointment]:
    """Only those that the filter wants."""
    if wanted.unit:
        statement = statement.where(Appointment.unit.in_(wanted.unit))
    if wanted.role:
        statement = statement.where(Appointment.role.in_(wanted.role))
    if wanted.on:
        ends = or_(Appointment.valid_to.is_(None), Appointment.valid_to > wanted.on)
        statement = statement.where(and_(Appointment.valid_from <= wanted.on, ends))
    if wanted.q:
        texts = (Appointment.person_name, Appointment.title)
        statement = statement.where(or_(*(text.icontains(wanted.q, autoescape=True) for text in texts)))
    return statement


def order(sort: AppointmentSort) -> list[SortKey]:
    """The columns of an order; within a unit by rank; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(each, descending) for each in (*_ORDERS[sort.lstrip("-")], Appointment.id.expression)]


async def list_appointments(
    session: AsyncSession, caller: Caller, wanted: AppointmentFilter, page: PageRequest
) -> tuple[list[Appointment], str | None]:
    """One page of appointments and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_appointments(
    session: AsyncSession, caller: Caller, wanted: AppointmentFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All appointments that the filter wants as rows of files, a thousand at a time."""
    return stream_records(
        session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(APPOINTMENT_TABLE)
    )


async def get_appointment(
    session: AsyncSession, caller: Caller, appointment_id: UUID, *, lock: bool = False
) -> Appointment:
    """One appointment, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Appointment.id == appointment_id)
    appointment = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if appointment is None:
        raise NotFound
    return appointment


async def appointments_of(session: AsyncSession, units: Collection[str]) -> list[Appointment]:
    """All appointments in these units."""
    return list(await session.scalars(select(Appointment).where(Appointment.unit.in_(units))))
