"""Writes of appointments. Each locks the appointment, checks the version seen, and records one event."""

from collections.abc import Mapping, Sequence, Set
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.appointments import queries, rules
from services.registry.appointments.models import Appointment
from services.registry.appointments.schemas import AppointmentChange, AppointmentRow, NewAppointment
from services.registry.events import AppointmentRegistered, AppointmentUpdated, AppointmentWithdrawn
from services.registry.unit_refs.operations import Ask, require_units, unknown_units

HELD = "该职责在这段时间已有人担任；交接请先填写前任的任职终止日"


async def register_appointment(session: AsyncSession, caller: Caller, ask: Ask, new: NewAppointment) -> Appointment:
    """Enter an appointment.

    Raises Invalid for an unknown unit or dates out of order, Conflict when somebody else holds the post then.
    """
    await require_units(session, ask, {"#/unit": new.unit})
    appointment = Appointment(**new.model_dump(), post=rules.post_of(new.role, new.person_name))
    _require_order(appointment)
    session.add(appointment)
    await _flush(session)
    await session.refresh(appointment)
    await record(session, AppointmentRegistered.model_validate(appointment), caller=caller)
    return appointment


async def change_appointment(
    session: AsyncSession,
    caller: Caller,
    ask: Ask,
    appointment_id: UUID,
    expected_version: int,
    change: AppointmentChange,
) -> Appointment:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    appointment = await _lock(session, caller, appointment_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(appointment, name) != value}
    if not changes:
        return appointment
    await require_units(session, ask, {"#/unit": changes.get("unit")})
    for name, value in changes.items():
        setattr(appointment, name, value)
    _require_order(appointment)
    appointment.post = rules.post_of(appointment.role, appointment.person_name)
    appointment.version += 1
    await _flush(session)
    await record(session, AppointmentUpdated.model_validate(appointment), caller=caller)
    return appointment


async def withdraw_appointment(
    session: AsyncSession, caller: Caller, appointment_id: UUID, expected_version: int
) -> None:
    """Take back what was entered by mistake; who leaves office is given a last day instead."""
    appointment = await _lock(session, caller, appointment_id, expected_version)
    appointment.version += 1
    last = AppointmentWithdrawn.model_validate(appointment)
    await session.delete(appointment)
    await session.flush()
    await record(session, last, caller=caller)


async def import_appointments(
    session: AsyncSession, caller: Caller, ask: Ask, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    register = Register(
        model=Appointment,
        row=AppointmentRow,
        visible=queries.visible(caller),
        key=queries.NATURAL_KEY,
        key_of=lambda fields: rules.natural_key(
            fields["unit"], fields["role"], fields["person_name"], fields["valid_from"]
        ),
        key_column="person_name",
        check=partial(_check_rows, session, ask),
        events=_events,
        values=lambda fields: fields | {"post": rules.post_of(fields["role"], fields["person_name"])},
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, ask: Ask, rows: Sequence[Row]) -> None:
    units = {row.fields["unit"] for row in rows} - {None}
    unknown = await unknown_units(session, ask, units)
    replaced = {row.record.id for row in rows if row.record is not None}
    terms = [_term(vars(each)) for each in await queries.appointments_of(session, units) if each.id not in replaced]
    for row in rows:
        fields: dict[str, Any] = row.fields
        if None not in (fields["unit"], fields["role"], fields["person_name"], fields["valid_from"]):
            term = _term(fields)
            if rules.clash(term, terms):
                row.fault("valid_from", "overlap", HELD)
            terms.append(term)
        if fields["unit"] in unknown:
            row.fault("unit", "unknown_unit", "没有这个代码的单位")
        if fields["valid_from"] and fields["valid_to"] and fields["valid_to"] <= fields["valid_from"]:
            row.fault("valid_to", "order", "任职终止日应晚于起始日")


async def _events(written: Sequence[Appointment], created: Set[UUID]) -> list[Event]:
    kinds: dict[bool, type[Event]] = {True: AppointmentRegistered, False: AppointmentUpdated}
    return [kinds[each.id in created].model_validate(each) for each in written]


async def _lock(session: AsyncSession, caller: Caller, appointment_id: UUID, expected_version: int) -> Appointment:
    appointment = await queries.get_appointment(session, caller, appointment_id, lock=True)
    require_version(expected_version, appointment.version)
    return appointment


def _require_order(appointment: Appointment) -> None:
    if appointment.valid_to is not None and appointment.valid_to <= appointment.valid_from:
        raise Invalid([FieldError("#/valid_to", "任职终止日应晚于起始日", "order")])


def _term(fields: Mapping[str, Any]) -> rules.Term:
    post = rules.post_of(fields["role"], fields["person_name"])
    return rules.Term(fields["unit"], fields["role"], post, fields["valid_from"], fields["valid_to"])


def _overlap() -> Conflict:
    held = FieldError("#/valid_from", HELD, "overlap")
    return Conflict(held.detail, code="post_held", errors=[held])


async def _flush(session: AsyncSession) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        raise _overlap() from error
