"""Writes of enterprises. Each locks the enterprise, checks the version seen, and records one event."""

from collections.abc import Mapping, Sequence, Set
from functools import partial
from typing import Any, Final
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.search import search_text
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.access import OUTSIDE, is_own, require_own
from services.registry.carriers.queries import known_codes
from services.registry.enterprises import queries, rules
from services.registry.enterprises.models import Enterprise
from services.registry.enterprises.rules import UNICORN_COLUMNS, EntryState, UnicornKind
from services.registry.enterprises.schemas import EnterpriseChange, EnterpriseRow, NewEnterprise
from services.registry.events import EnterpriseRegistered, EnterpriseUpdated, EnterpriseWithdrawn
from services.registry.projects.rules import industry_fault

# Where the API says what a column holds.
_POINTERS: Final = {
    "startup_since": "#/technology_startup/since",
    "startup_source": "#/technology_startup/source",
    **{name: "#/unicorn" for names in UNICORN_COLUMNS.values() for name in names},
}
UNKNOWN_CARRIER: Final = "没有这个代码的载体"


async def register_enterprise(session: AsyncSession, caller: Caller, new: NewEnterprise) -> Enterprise:
    """Enter an enterprise. Raises Forbidden outside the caller's carriers, Invalid, Conflict when the code is taken."""
    require_own(caller, new.carrier_code)
    enterprise = Enterprise(**_flat(new.model_dump()))
    await _require_sound(session, enterprise)
    session.add(enterprise)
    await _flush(session, enterprise)
    await session.refresh(enterprise)
    await record(session, EnterpriseRegistered.model_validate(enterprise), caller=caller)
    return enterprise


async def change_enterprise(
    session: AsyncSession, caller: Caller, enterprise_id: UUID, expected_version: int, change: EnterpriseChange
) -> Enterprise:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    enterprise = await _lock(session, caller, enterprise_id, expected_version)
    changes = {name: value for name, value in _flat(sent(change)).items() if getattr(enterprise, name) != value}
    if "carrier_code" in changes:
        require_own(caller, changes["carrier_code"])
    if not changes:
        return enterprise
    for name, value in changes.items():
        setattr(enterprise, name, value)
    await _require_sound(session, enterprise)
    enterprise.version += 1
    await _flush(session, enterprise)
    await record(session, EnterpriseUpdated.model_validate(enterprise), caller=caller)
    return enterprise


async def withdraw_enterprise(
    session: AsyncSession, caller: Caller, enterprise_id: UUID, expected_version: int
) -> Enterprise:
    """Take back an entry that was made by mistake. One that closed gets its date instead."""
    enterprise = await _lock(session, caller, enterprise_id, expected_version)
    enterprise.state = EntryState.WITHDRAWN
    enterprise.version += 1
    await session.flush()
    await record(session, EnterpriseWithdrawn.model_validate(enterprise), caller=caller)
    return enterprise


async def import_enterprises(
    session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    register = Register(
        model=Enterprise,
        row=EnterpriseRow,
        visible=queries.visible(caller),
        key=Enterprise.credit_code,
        key_of=lambda fields: str(fields["credit_code"]),
        key_column="credit_code",
        events=_events,
        check=partial(_check_rows, session, caller),
        values=lambda fields: fields | {"search": _search(fields)},
        tidy=lambda fields: fields | {"credit_code": rules.plain_credit_code(fields["credit_code"])},
        alive=Enterprise.state == EntryState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    await check_carriers(session, caller, rows)
    for row in rows:
        fields = row.fields
        if fault := rules.credit_code_fault(fields["credit_code"]):
            row.fault("credit_code", "format", fault)
        if fields["industry_code"] and (fault := industry_fault(fields["industry_code"])):
            row.fault("industry_code", "format", fault)
        if row.record is not None and row.changes and row.record.state == EntryState.WITHDRAWN:
            row.fault("credit_code", "withdrawn", "该企业的登记已撤销，不能再修改")
        for column, code, detail in rules.faults(fields):
            row.fault(column, code, detail)


async def _events(written: Sequence[Enterprise], created: Set[UUID]) -> list[Event]:
    return [
        (EnterpriseRegistered if each.id in created else EnterpriseUpdated).model_validate(each) for each in written
    ]


async def _lock(session: AsyncSession, caller: Caller, enterprise_id: UUID, expected_version: int) -> Enterprise:
    enterprise = await queries.get_enterprise(session, caller, enterprise_id, lock=True)
    require_version(expected_version, enterprise.version)
    if enterprise.state == EntryState.WITHDRAWN:
        raise Conflict("该企业的登记已撤销，不能再修改", code="withdrawn")
    return enterprise


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the API says, as the table's columns."""
    flat = dict(values)
    if "technology_startup" in flat:
        startup = flat.pop("technology_startup") or {}
        flat |= {"startup_since": startup.get("since"), "startup_source": startup.get("source")}
    if "unicorn" in flat:
        said: dict[UnicornKind, Any] = {}
        for at, each in enumerate(flat.pop("unicorn") or []):
            if each["kind"] in said:
                raise Invalid([FieldError(f"#/unicorn/{at}/kind", "每种认定只填一次", "duplicate")])
            said[each["kind"]] = each
        for kind, (day, source) in UNICORN_COLUMNS.items():
            each = said.get(kind, {})
            flat |= {day: each.get("recognised_on"), source: each.get("source")}
    return flat


async def _require_sound(session: AsyncSession, enterprise: Enterprise) -> None:
    values = {column.name: getattr(enterprise, column.name) for column in Enterprise.__table__.columns}
    errors = [FieldError(_POINTERS.get(name, f"#/{name}"), detail, code) for name, code, detail in rules.faults(values)]
    errors += await carrier_errors(session, enterprise.carrier_code)
    if errors:
        raise Invalid(errors)


async def carrier_errors(session: AsyncSession, code: str | None) -> list[FieldError]:
    """What is wrong with a record's carrier, for every register whose records name one."""
    # What is not sound must not be written by the query that judges it.
    with session.no_autoflush:
        if code is None or await known_codes(session, {code}):
            return []
    return [FieldError("#/carrier_code", UNKNOWN_CARRIER, "unknown_carrier")]


async def check_carriers(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    """The same for the rows of a file, and that the carriers are the caller's."""
    known = await known_codes(session, {row.fields["carrier_code"] for row in rows} - {None})
    for row in rows:
        code = row.fields["carrier_code"]
        if code is not None and code not in known:
            row.fault("carrier_code", "unknown_carrier", UNKNOWN_CARRIER)
        elif not is_own(caller, code):
            row.fault("carrier_code", "outside_scope", OUTSIDE)


def _search(values: Mapping[str, Any]) -> str:
    return search_text(values["name"], values["credit_code"])


async def _flush(session: AsyncSession, enterprise: Enterprise) -> None:
    enterprise.search = _search(vars(enterprise))
    code = enterprise.credit_code
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/credit_code", f"统一社会信用代码 {code} 已登记", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
