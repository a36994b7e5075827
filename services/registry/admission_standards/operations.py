"""Writes of admission standards. What they judge is judged anew in the same transaction."""

from collections.abc import Sequence, Set
from contextlib import suppress
from functools import partial
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.admission_standards import queries, rules
from services.registry.admission_standards.models import AdmissionStandard
from services.registry.admission_standards.rules import Dimension
from services.registry.admission_standards.schemas import (
    AdmissionStandardChange,
    AdmissionStandardRow,
    NewAdmissionStandard,
    Threshold,
)
from services.registry.enterprises.operations import carrier_errors, check_carriers
from services.registry.enterprises.rules import EntryState
from services.registry.events import (
    AdmissionStandardRegistered,
    AdmissionStandardUpdated,
    AdmissionStandardWithdrawn,
)
from services.registry.parcels.operations import judge_anew
from services.registry.parcels.queries import lock_of_carrier

_THRESHOLDS: TypeAdapter[dict[Dimension, Threshold]] = TypeAdapter(dict[Dimension, Threshold])


async def register_standard(session: AsyncSession, caller: Caller, new: NewAdmissionStandard) -> AdmissionStandard:
    """Enter a version. Raises Invalid, and Conflict when there is one of the same carrier and day."""
    await queries.hold_standards(session, change=True)
    if errors := await carrier_errors(session, new.carrier_code):
        raise Invalid(errors)
    numbers = await queries.newest_numbers(session)
    standard = AdmissionStandard(
        **new.model_dump(exclude={"dimensions"}),
        dimensions=_stored(new.dimensions),
        number=numbers.get(new.carrier_code, 0) + 1,
    )
    session.add(standard)
    await _flush(session, standard)
    await session.refresh(standard)
    await record(session, AdmissionStandardRegistered.model_validate(standard), caller=caller)
    await _judge_anew(session, caller, {standard.carrier_code})
    return standard


async def change_standard(
    session: AsyncSession, caller: Caller, standard_id: UUID, expected_version: int, change: AdmissionStandardChange
) -> AdmissionStandard:
    """Correct a version; nothing happens if it is so already. Raises as registering does, and Stale."""
    standard = await _lock(session, caller, standard_id, expected_version)
    asked = sent(change)
    if "dimensions" in asked:
        asked["dimensions"] = _stored(change.dimensions)
    changes = {name: value for name, value in asked.items() if getattr(standard, name) != value}
    if not changes:
        return standard
    for name, value in changes.items():
        setattr(standard, name, value)
    standard.version += 1
    await _flush(session, standard)
    await record(session, AdmissionStandardUpdated.model_validate(standard), caller=caller)
    await _judge_anew(session, caller, {standard.carrier_code})
    return standard


async def withdraw_standard(
    session: AsyncSession, caller: Caller, standard_id: UUID, expected_version: int
) -> AdmissionStandard:
    """Take back a version that was entered by mistake; what it judged is judged by the one before."""
    standard = await _lock(session, caller, standard_id, expected_version)
    standard.state = EntryState.WITHDRAWN
    standard.version += 1
    await session.flush()
    await record(session, AdmissionStandardWithdrawn.model_validate(standard), caller=caller)
    await _judge_anew(session, caller, {standard.carrier_code})
    return standard


async def import_standards(session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded) -> FileReport:
    """Register and correct what a file says, all of it or nothing."""
    await queries.hold_standards(session, change=not options.dry_run)
    numbers = await queries.newest_numbers(session)
    names = [column.name for column in table.schema.writable]

    def shown(standard: AdmissionStandard) -> dict[str, Any]:
        said = queries.as_fields(standard)
        return {name: said[name] for name in names}

    register = Register(
        model=AdmissionStandard,
        row=AdmissionStandardRow,
        visible=queries.visible(caller),
        key=queries.NATURAL_KEY,
        key_of=lambda fields: rules.natural_key(fields["carrier_code"], fields["valid_from"]),
        key_column="valid_from",
        events=partial(_events, session, caller),
        check=partial(_check_rows, session, caller, numbers),
        values=_values,
        shown=shown,
        tidy=_tidy,
        alive=AdmissionStandard.state == EntryState.ACTIVE,
        fixed=frozenset({"synthetic", "carrier_code"}),
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(
    session: AsyncSession, caller: Caller, numbers: dict[str | None, int], rows: Sequence[Row]
) -> None:
    await check_carriers(session, caller, rows)
    for row in rows:
        fields, owner = row.fields, row.fields["carrier_code"]
        asked: dict[str, Any] = {}
        for each in Dimension:
            if fields[each.value] is not None:
                try:
                    asked[each.value] = rules.read_threshold(fields[each.value])
                except ValueError as error:
                    row.fault(each.value, "format", str(error))
        if not asked and not row.faults:
            row.fault("industry_focus", "required", "七个维度至少填写一项")
        if row.record is None:
            numbers[owner] = numbers.get(owner, 0) + 1
            fields["number"] = numbers[owner]
        else:
            fields["number"] = row.record.number
            if row.record.carrier_code != owner:
                row.fault("carrier_code", "fixed", "已登记的版次不能换载体")
            if row.changes and row.record.state == EntryState.WITHDRAWN:
                row.fault("valid_from", "withdrawn", "该版次已撤销，不能再修改")
        fields["dimensions"] = asked


def _tidy(fields: dict[str, Any]) -> dict[str, Any]:
    """Each demand as an export writes it: ``>= 350`` and ``≥350`` are one."""
    for each in Dimension:
        if fields[each.value] is not None:
            # What cannot be read is told when the rows are checked.
            with suppress(ValueError):
                fields[each.value] = rules.write_threshold(rules.read_threshold(fields[each.value]))
    return fields


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in fields.items() if name not in set(Dimension)}
    return columns | {"dimensions": _stored(_THRESHOLDS.validate_python(fields["dimensions"]))}


def _stored(dimensions: dict[Dimension, Threshold]) -> dict[str, Any]:
    """Thresholds as the table keeps them."""
    stored: dict[str, Any] = _THRESHOLDS.dump_python(dimensions, mode="json")
    return stored


async def _events(
    session: AsyncSession, caller: Caller, written: Sequence[AdmissionStandard], created: Set[UUID]
) -> list[Event]:
    await _judge_anew(session, caller, {each.carrier_code for each in written})
    kinds: dict[bool, type[Event]] = {True: AdmissionStandardRegistered, False: AdmissionStandardUpdated}
    return [kinds[each.id in created].model_validate(each) for each in written]


async def _judge_anew(session: AsyncSession, caller: Caller, carriers: Set[str | None]) -> None:
    for code in [None] if None in carriers else sorted(filter(None, carriers)):
        await judge_anew(session, caller, await lock_of_carrier(session, code))


async def _lock(session: AsyncSession, caller: Caller, standard_id: UUID, expected_version: int) -> AdmissionStandard:
    await queries.hold_standards(session, change=True)
    standard = await queries.get_standard(session, caller, standard_id, lock=True)
    require_version(expected_version, standard.version)
    if standard.state == EntryState.WITHDRAWN:
        raise Conflict("该版次已撤销，不能再修改", code="withdrawn")
    return standard


async def _flush(session: AsyncSession, standard: AdmissionStandard) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/valid_from", "该载体（或全区）已有同日生效的版次", "taken")
        raise Conflict(taken.detail, code="date_taken", errors=[taken]) from error
