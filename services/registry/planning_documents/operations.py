"""Writes of planning documents. Each locks the document, checks the version seen, and records one event."""

from collections.abc import Sequence, Set
from functools import partial
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.access import OUTSIDE, is_own, require_own
from services.registry.carriers.queries import known_codes
from services.registry.events import PlanningDocumentRegistered, PlanningDocumentUpdated, PlanningDocumentWithdrawn
from services.registry.planning_documents import queries, rules
from services.registry.planning_documents.models import PlanningDocument
from services.registry.planning_documents.schemas import DocumentChange, DocumentRow, NewDocument


async def register_document(session: AsyncSession, caller: Caller, new: NewDocument) -> PlanningDocument:
    """Enter a document. Raises Forbidden outside the caller's carriers, Invalid, Conflict when the title is taken."""
    require_own(caller, new.carrier_code)
    if new.carrier_code is not None and not await known_codes(session, {new.carrier_code}):
        raise Invalid([FieldError("#/carrier_code", f"没有代码为 {new.carrier_code} 的载体", "unknown_carrier")])
    document = PlanningDocument(**new.model_dump())
    _require_sound(document)
    session.add(document)
    await _flush(session, document)
    await session.refresh(document)
    await record(session, PlanningDocumentRegistered.model_validate(document), caller=caller)
    return document


async def change_document(
    session: AsyncSession, caller: Caller, document_id: UUID, expected_version: int, change: DocumentChange
) -> PlanningDocument:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    document = await _lock(session, caller, document_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(document, name) != value}
    if not changes:
        return document
    for name, value in changes.items():
        setattr(document, name, value)
    _require_sound(document)
    document.version += 1
    await _flush(session, document)
    await record(session, PlanningDocumentUpdated.model_validate(document), caller=caller)
    return document


async def withdraw_document(session: AsyncSession, caller: Caller, document_id: UUID, expected_version: int) -> None:
    """Take back what was entered by mistake. Nothing refers to a document, so the row goes; the log keeps it."""
    document = await _lock(session, caller, document_id, expected_version)
    document.version += 1
    last = PlanningDocumentWithdrawn.model_validate(document)
    await session.delete(document)
    await session.flush()
    await record(session, last, caller=caller)


async def import_documents(session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded) -> FileReport:
    """Register and change what a file says, all of it or nothing. The texts are added on the screen and stay."""
    register = Register(
        model=PlanningDocument,
        row=DocumentRow,
        visible=queries.writable(caller),
        key=queries.NATURAL_KEY,
        key_of=lambda fields: rules.natural_key(fields["carrier_code"], fields["title"]),
        key_column="title",
        check=partial(_check_rows, session, caller),
        events=_events,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    known = await known_codes(session, {row.fields["carrier_code"] for row in rows} - {None})
    today = clock.today()
    for row in rows:
        fields = row.fields
        code = fields["carrier_code"]
        if code is not None and code not in known:
            row.fault("carrier_code", "unknown_carrier", "没有这个代码的载体")
        elif not is_own(caller, code):
            row.fault("carrier_code", "outside_scope", OUTSIDE)
        if row.record is not None and "carrier_code" in row.changes:
            row.fault("carrier_code", "fixed", "所属载体不能修改，请另行登记")
        for column, fault, detail in rules.faults(
            fields["state"] or "", fields["approval_number"], fields["approved_on"], today
        ):
            row.fault(column, fault, detail)


async def _events(written: Sequence[PlanningDocument], created: Set[UUID]) -> list[Event]:
    kinds: dict[bool, type[Event]] = {True: PlanningDocumentRegistered, False: PlanningDocumentUpdated}
    return [kinds[each.id in created].model_validate(each) for each in written]


async def _lock(session: AsyncSession, caller: Caller, document_id: UUID, expected_version: int) -> PlanningDocument:
    document = await queries.get_document(session, caller, document_id, lock=True)
    require_own(caller, document.carrier_code)
    require_version(expected_version, document.version)
    return document


def _require_sound(document: PlanningDocument) -> None:
    faults = rules.faults(document.state, document.approval_number, document.approved_on, clock.today())
    if faults:
        raise Invalid([FieldError(f"#/{name}", detail, code) for name, code, detail in faults])


async def _flush(session: AsyncSession, document: PlanningDocument) -> None:
    title = document.title
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/title", f"该载体已有名为“{title}”的规划", "taken")
        raise Conflict(taken.detail, code="title_taken", errors=[taken]) from error
