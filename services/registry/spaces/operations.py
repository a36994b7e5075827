"""Writes of spaces. Each locks the space, checks the version seen, and records one event."""

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
from services.kit.search import search_text
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.registry.access import require_own
from services.registry.enterprises.operations import carrier_errors, check_carriers
from services.registry.enterprises.rules import EntryState
from services.registry.events import SpaceRegistered, SpaceUpdated, SpaceWithdrawn
from services.registry.spaces import queries, rules
from services.registry.spaces.models import Space
from services.registry.spaces.schemas import NewSpace, SpaceChange, SpaceRow


async def register_space(session: AsyncSession, caller: Caller, new: NewSpace) -> Space:
    """Enter a space. Raises Forbidden outside the caller's carriers, Invalid, Conflict when the name is taken."""
    require_own(caller, new.carrier_code)
    space = Space(**new.model_dump())
    await _require_sound(session, space)
    session.add(space)
    await _flush(session, space)
    await session.refresh(space)
    await record(session, SpaceRegistered.model_validate(space), caller=caller)
    return space


async def change_space(
    session: AsyncSession, caller: Caller, space_id: UUID, expected_version: int, change: SpaceChange
) -> Space:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    space = await _lock(session, caller, space_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(space, name) != value}
    if "carrier_code" in changes:
        require_own(caller, changes["carrier_code"])
    if not changes:
        return space
    for name, value in changes.items():
        setattr(space, name, value)
    await _require_sound(session, space)
    space.version += 1
    await _flush(session, space)
    await record(session, SpaceUpdated.model_validate(space), caller=caller)
    return space


async def withdraw_space(session: AsyncSession, caller: Caller, space_id: UUID, expected_version: int) -> Space:
    """Take back an entry that was made by mistake."""
    space = await _lock(session, caller, space_id, expected_version)
    space.state = EntryState.WITHDRAWN
    space.version += 1
    await session.flush()
    await record(session, SpaceWithdrawn.model_validate(space), caller=caller)
    return space


async def import_spaces(session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    register = Register(
        model=Space,
        row=SpaceRow,
        visible=queries.visible(caller),
        key=queries.NATURAL_KEY,
        key_of=lambda fields: rules.natural_key(fields["name"], fields["carrier_code"]),
        key_column="name",
        events=_events,
        check=partial(_check_rows, session, caller),
        values=_values,
        alive=Space.state == EntryState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    await check_carriers(session, caller, rows)
    named = {row.fields["predecessor_name"] for row in rows} - {None}
    known = await queries.spaces_named(session, named)
    for row in rows:
        fields, before = row.fields, row.fields["predecessor_name"]
        fields["predecessor_id"] = known.get(before)
        if row.record is not None and row.record.predecessor_name == before:
            fields["predecessor_id"] = row.record.predecessor_id
        elif before is not None and before not in known:
            row.fault("predecessor_name", "unknown_space", "没有这个名称的空间，或有几个同名的空间；请先登记改造前空间")
        elif row.record is not None and fields["predecessor_id"] is not None:
            row.fault("predecessor_name", "not_by_file", "已登记空间的改造前空间请在页面上修改")
        if row.record is not None and row.changes and row.record.state == EntryState.WITHDRAWN:
            row.fault("name", "withdrawn", "该空间的登记已撤销，不能再修改")
        for column, code, detail in rules.faults(fields):
            row.fault(column, code, detail)


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in fields.items() if name != "predecessor_name"}
    return columns | {"search": search_text(fields["name"])}


async def _events(written: Sequence[Space], created: Set[UUID]) -> list[Event]:
    kinds: dict[bool, type[Event]] = {True: SpaceRegistered, False: SpaceUpdated}
    return [kinds[each.id in created].model_validate(each) for each in written]


async def _lock(session: AsyncSession, caller: Caller, space_id: UUID, expected_version: int) -> Space:
    space = await queries.get_space(session, caller, space_id, lock=True)
    require_version(expected_version, space.version)
    if space.state == EntryState.WITHDRAWN:
        raise Conflict("该空间的登记已撤销，不能再修改", code="withdrawn")
    return space


async def _require_sound(session: AsyncSession, space: Space) -> None:
    values: Mapping[str, Any] = {column.name: getattr(space, column.name) for column in Space.__table__.columns}
    errors = [FieldError(f"#/{name}", detail, code) for name, code, detail in rules.faults(values)]
    errors += await carrier_errors(session, space.carrier_code)
    if space.predecessor_id is not None:
        with session.no_autoflush:
            line = await queries.forebears(session, space.predecessor_id)
        if not line:
            errors.append(FieldError("#/predecessor_id", "没有这个空间", "unknown_space"))
        elif space.id in line:
            errors.append(FieldError("#/predecessor_id", "空间不能是自己改造前的空间", "circle"))
    if errors:
        raise Invalid(errors)


async def _flush(session: AsyncSession, space: Space) -> None:
    space.search = search_text(space.name)
    name = space.name
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/name", f"该载体内已有名为“{name}”的空间", "taken")
        raise Conflict(taken.detail, code="name_taken", errors=[taken]) from error
