"""Writes of recognitions. Each locks the recognition, checks the version seen, and records one event."""

from collections.abc import Sequence, Set
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record, record_all
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.search import search_text
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.access import require_own
from services.registry.enterprises.operations import carrier_errors, check_carriers
from services.registry.enterprises.rules import EntryState
from services.registry.events import RecognitionRegistered, RecognitionUpdated, RecognitionWithdrawn
from services.registry.recognitions import queries, rules
from services.registry.recognitions.models import Recognition
from services.registry.recognitions.rules import SubjectKind
from services.registry.recognitions.schemas import NewRecognition, RecognitionChange, RecognitionRow


async def register_recognition(session: AsyncSession, caller: Caller, new: NewRecognition) -> Recognition:
    """Enter a recognition. Raises Forbidden outside the caller's carriers, Invalid, Conflict for the same act twice."""
    require_own(caller, new.carrier_code)
    recognition = Recognition(**new.model_dump())
    await _name_subject(session, recognition)
    await _require_sound(session, recognition)
    session.add(recognition)
    await _flush(session, recognition)
    await session.refresh(recognition)
    await _settle(session, caller, [recognition])
    await record(session, RecognitionRegistered.model_validate(recognition), caller=caller)
    return recognition


async def change_recognition(
    session: AsyncSession, caller: Caller, recognition_id: UUID, expected_version: int, change: RecognitionChange
) -> Recognition:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    recognition = await _lock(session, caller, recognition_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(recognition, name) != value}
    if "carrier_code" in changes:
        require_own(caller, changes["carrier_code"])
    if not changes:
        return recognition
    for name, value in changes.items():
        setattr(recognition, name, value)
    await _require_sound(session, recognition)
    recognition.version += 1
    await _flush(session, recognition)
    await _settle(session, caller, [recognition])
    await record(session, RecognitionUpdated.model_validate(recognition), caller=caller)
    return recognition


async def withdraw_recognition(
    session: AsyncSession, caller: Caller, recognition_id: UUID, expected_version: int
) -> Recognition:
    """Take back an entry that was made by mistake. One that is no longer valid gets the day of its lapse instead."""
    recognition = await _lock(session, caller, recognition_id, expected_version)
    recognition.state = EntryState.WITHDRAWN
    recognition.version += 1
    await session.flush()
    await _settle(session, caller, [recognition])
    await record(session, RecognitionWithdrawn.model_validate(recognition), caller=caller)
    return recognition


async def import_recognitions(
    session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    register = Register(
        model=Recognition,
        row=RecognitionRow,
        visible=queries.visible(caller),
        key=Recognition.natural_key,
        key_of=rules.natural_key,
        key_column="subject_name",
        events=partial(_events, session, caller),
        check=partial(_check_rows, session, caller),
        values=_values,
        alive=Recognition.state == EntryState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    await check_carriers(session, caller, rows)
    known = {}
    for kind in SubjectKind:
        names = {row.fields["subject_name"] for row in rows if row.fields["subject_kind"] == kind}
        known[kind] = await queries.subjects_named(session, kind, names)
    for row in rows:
        fields, registered = row.fields, row.record
        fields["subject_id"] = known[SubjectKind(fields["subject_kind"])].get(fields["subject_name"])
        if registered is not None:
            if registered.subject_name == fields["subject_name"]:
                fields["subject_id"] = registered.subject_id
            for name in ("subject_kind", "kind", "level"):
                if name in row.changes:
                    row.fault(name, "fixed", "已登记的认定不能改对象类型、类别和级别；升级请另登一条")
            if row.changes and registered.state == EntryState.WITHDRAWN:
                row.fault("subject_name", "withdrawn", "该认定的登记已撤销，不能再修改")
        for column, code, detail in rules.faults(fields):
            row.fault(column, code, detail)


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    search = search_text(fields["subject_name"], fields["document_number"])
    return fields | {"natural_key": rules.natural_key(fields), "search": search}


async def _events(
    session: AsyncSession, caller: Caller, written: Sequence[Recognition], created: Set[UUID]
) -> list[Event]:
    await _settle(session, caller, written)
    kinds: dict[bool, type[Event]] = {True: RecognitionRegistered, False: RecognitionUpdated}
    return [kinds[each.id in created].model_validate(each) for each in written]


async def _settle(session: AsyncSession, caller: Caller, written: Sequence[Recognition]) -> None:
    """Say anew of the subjects' acts which is the first and which another stands in for.

    The acts just written are told by their own event; of the others each that changed gets a version and an event.
    """
    groups: dict[tuple[str, str, str], list[Recognition]] = {}
    for act in await queries.acts_beside(session, written):
        groups.setdefault((act.subject_kind, str(act.subject_id or act.subject_name), act.kind), []).append(act)
    own = {act.id for act in written}
    others = []
    for acts in groups.values():
        for act_id, (first, superseded_on) in rules.standing(acts).items():
            act = next(each for each in acts if each.id == act_id)
            if (act.first, act.superseded_on) == (first, superseded_on):
                continue
            act.first, act.superseded_on = first, superseded_on
            if act.id not in own:
                act.version += 1
                others.append(act)
    await session.flush()
    await record_all(session, [RecognitionUpdated.model_validate(act) for act in others], caller=caller)


async def _lock(session: AsyncSession, caller: Caller, recognition_id: UUID, expected_version: int) -> Recognition:
    recognition = await queries.get_recognition(session, caller, recognition_id, lock=True)
    require_version(expected_version, recognition.version)
    if recognition.state == EntryState.WITHDRAWN:
        raise Conflict("该认定的登记已撤销，不能再修改", code="withdrawn")
    return recognition


async def _name_subject(session: AsyncSession, recognition: Recognition) -> None:
    """Find the registered subject by its name, where only one has it."""
    if recognition.subject_id is None:
        kind, name = SubjectKind(recognition.subject_kind), recognition.subject_name
        recognition.subject_id = (await queries.subjects_named(session, kind, {name})).get(name)


async def _require_sound(session: AsyncSession, recognition: Recognition) -> None:
    values = {"recognised_on": recognition.recognised_on, "lapses_on": recognition.lapses_on}
    errors = [FieldError(f"#/{name}", detail, code) for name, code, detail in rules.faults(values)]
    errors += await carrier_errors(session, recognition.carrier_code)
    subject = recognition.subject_id
    if subject is not None:
        with session.no_autoflush:
            known = await queries.subject_exists(session, SubjectKind(recognition.subject_kind), subject)
        if not known:
            errors.append(FieldError("#/subject_id", "登记中没有这个对象", "unknown_subject"))
    if errors:
        raise Invalid(errors)


async def _flush(session: AsyncSession, recognition: Recognition) -> None:
    derived = _values({name: getattr(recognition, name) for name in RecognitionRow.model_fields if name != "state"})
    recognition.natural_key, recognition.search = derived["natural_key"], derived["search"]
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/document_number", "同一对象、类别、级别和文号的认定已登记", "taken")
        raise Conflict(taken.detail, code="already_registered", errors=[taken]) from error
