"""Writes of parcels. Each locks the parcel, checks the version seen, judges it anew, and records one event."""

from collections.abc import Collection, Mapping, Sequence, Set
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
from services.registry.admission_standards.queries import hold_standards, versions_for
from services.registry.admission_standards.rules import Dimension, in_force
from services.registry.enterprises.operations import carrier_errors, check_carriers
from services.registry.enterprises.rules import EntryState
from services.registry.events import ParcelRegistered, ParcelUpdated, ParcelWithdrawn
from services.registry.parcels import queries, rules
from services.registry.parcels.models import Parcel
from services.registry.parcels.schemas import NewParcel, ParcelChange, ParcelRow


async def register_parcel(session: AsyncSession, caller: Caller, new: NewParcel) -> Parcel:
    """Enter a parcel. Raises Forbidden outside the caller's carriers, Invalid, Conflict when the number is taken."""
    require_own(caller, new.carrier_code)
    await hold_standards(session, change=False)
    parcel = Parcel(**new.model_dump(mode="json", include={"committed", "as_built", "geometry"}), **_plain(new))
    await _require_sound(session, caller, parcel)
    await judge(session, [parcel])
    session.add(parcel)
    await _flush(session, parcel)
    await session.refresh(parcel)
    await record(session, ParcelRegistered.model_validate(parcel), caller=caller)
    return await queries.get_parcel(session, caller, parcel.id)


async def change_parcel(
    session: AsyncSession, caller: Caller, parcel_id: UUID, expected_version: int, change: ParcelChange
) -> Parcel:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    await hold_standards(session, change=False)
    parcel = await _lock(session, caller, parcel_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(parcel, name) != value}
    if "carrier_code" in changes:
        require_own(caller, changes["carrier_code"])
    if not changes:
        return parcel
    for name, value in changes.items():
        setattr(parcel, name, value)
    await _require_sound(session, caller, parcel)
    await judge(session, [parcel])
    parcel.version += 1
    await _flush(session, parcel)
    await record(session, ParcelUpdated.model_validate(parcel), caller=caller)
    session.expire(parcel)
    return await queries.get_parcel(session, caller, parcel_id)


async def withdraw_parcel(session: AsyncSession, caller: Caller, parcel_id: UUID, expected_version: int) -> Parcel:
    """Take back an entry that was made by mistake."""
    parcel = await _lock(session, caller, parcel_id, expected_version)
    parcel.state = EntryState.WITHDRAWN
    parcel.version += 1
    await session.flush()
    await record(session, ParcelWithdrawn.model_validate(parcel), caller=caller)
    return parcel


async def judge(session: AsyncSession, parcels: Sequence[Parcel]) -> list[Parcel]:
    """Compute what follows from other records; answers those of which that is different from before.

    Whether it is land for the programme follows from its carrier and its project's lists; where it falls short, from
    the version of the admission standard that was in force on its day.
    """
    with session.no_autoflush:
        versions = await versions_for(session, {each.carrier_code for each in parcels})
        listed = await queries.listed_projects(session, {each.project_id for each in parcels if each.project_id})
    changed = []
    for parcel in parcels:
        standard = in_force(versions, parcel.carrier_code, rules.day_of(vars(parcel)))
        completed = parcel.completed_on is not None
        asked: Mapping[str, Any] = standard.dimensions if standard else {}
        computed = {
            "for_programme": parcel.carrier_code is not None or parcel.project_id in listed,
            "standard_id": standard and standard.id,
            "standard_number": standard and standard.number,
            "breaches": rules.breaches(asked, parcel.committed, parcel.as_built, completed=completed),
        }
        if any(getattr(parcel, name) != value for name, value in computed.items()):
            changed.append(parcel)
            for name, value in computed.items():
                setattr(parcel, name, value)
    return changed


async def judge_anew(session: AsyncSession, caller: Caller, parcels: Sequence[Parcel]) -> int:
    """Judge locked parcels after what they are judged by has changed; answers how many read differently now."""
    changed = await judge(session, parcels)
    for parcel in changed:
        parcel.version += 1
    await session.flush()
    await record_all(session, [ParcelUpdated.model_validate(each) for each in changed], caller=caller)
    return len(changed)


async def judge_for_projects(session: AsyncSession, caller: Caller, projects: Collection[UUID]) -> int:
    """The same for the parcels of projects that came onto a list, or left one.

    ``hold_standards(session, change=True)`` comes before the projects are locked.
    """
    return await judge_anew(session, caller, await queries.lock_of_projects(session, projects))


async def import_parcels(session: AsyncSession, caller: Caller, table: ParsedTable, options: Uploaded) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    await hold_standards(session, change=False)
    names = [column.name for column in table.schema.writable]

    def shown(parcel: Parcel) -> dict[str, Any]:
        said = queries.as_fields(parcel)
        return {name: said[name] for name in names}

    register = Register(
        model=Parcel,
        row=ParcelRow,
        visible=queries.visible(caller).options(queries.with_project()),
        key=Parcel.code,
        key_of=lambda fields: str(fields["code"]),
        key_column="code",
        events=partial(_events, session),
        check=partial(_check_rows, session, caller),
        values=_values,
        shown=shown,
        alive=Parcel.state == EntryState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, rows: Sequence[Row]) -> None:
    await check_carriers(session, caller, rows)
    known = await queries.projects_called(session, caller, {row.fields["project_code"] for row in rows} - {None})
    for row in rows:
        fields, called = row.fields, row.fields["project_code"]
        fields["project_id"] = known.get(called)
        if row.record is not None and row.record.project_code == called:
            fields["project_id"] = row.record.project_id
        elif called is not None and called not in known:
            row.fault("project_code", "unknown_project", "登记中没有这个项目，或不在您的管辖范围内")
        if row.record is not None and row.changes and row.record.state == EntryState.WITHDRAWN:
            row.fault("code", "withdrawn", "该地块的登记已撤销，不能再修改")
        for column, code, detail in rules.faults(fields):
            row.fault(column, code, detail)


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    columns = dict(fields)
    del columns["project_code"]
    for prefix in ("committed", "as_built"):
        cells = {each.value: columns.pop(f"{prefix}_{each.value}") for each in Dimension}
        columns[prefix] = {name: said for name, said in cells.items() if said is not None}
    return columns | {"search": search_text(columns["name"], columns["code"])}


async def _events(session: AsyncSession, written: Sequence[Parcel], created: Set[UUID]) -> list[Event]:
    await judge(session, written)
    await session.flush()
    kinds: dict[bool, type[Event]] = {True: ParcelRegistered, False: ParcelUpdated}
    return [kinds[each.id in created].model_validate(each) for each in written]


def _plain(new: NewParcel) -> dict[str, Any]:
    return new.model_dump(exclude={"committed", "as_built", "geometry"})


async def _lock(session: AsyncSession, caller: Caller, parcel_id: UUID, expected_version: int) -> Parcel:
    parcel = await queries.get_parcel(session, caller, parcel_id, lock=True)
    require_version(expected_version, parcel.version)
    if parcel.state == EntryState.WITHDRAWN:
        raise Conflict("该地块的登记已撤销，不能再修改", code="withdrawn")
    return parcel


async def _require_sound(session: AsyncSession, caller: Caller, parcel: Parcel) -> None:
    values = {column.name: getattr(parcel, column.name) for column in Parcel.__table__.columns}
    errors = [FieldError(f"#/{name}", detail, code) for name, code, detail in rules.faults(values)]
    errors += await carrier_errors(session, parcel.carrier_code)
    if parcel.project_id is not None:
        named = str(parcel.project_id)
        with session.no_autoflush:
            known = await queries.projects_called(session, caller, {named})
        if named not in known:
            errors.append(FieldError("#/project_id", "登记中没有这个项目，或不在您的管辖范围内", "unknown_project"))
    if errors:
        raise Invalid(errors)


async def _flush(session: AsyncSession, parcel: Parcel) -> None:
    parcel.search = search_text(parcel.name, parcel.code)
    code = parcel.code
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/code", f"宗地编号 {code} 已登记", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
