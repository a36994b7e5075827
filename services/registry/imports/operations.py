"""Writing many projects at once: all of a file or nothing of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.events import record_all
from services.kit.problems import Conflict
from services.kit.search import search_text
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Uploaded, refuse_faulty
from services.registry.carriers.queries import known_codes
from services.registry.events import ProjectRegistered, ProjectUpdated
from services.registry.imports import queries
from services.registry.imports.rules import Fault, Known, Verdict, judge, programmes
from services.registry.project_parts.models import Membership, PlannedTotal
from services.registry.projects.models import Project
from services.registry.projects.operations import membership_rows
from services.registry.projects.rules import State, carrier_on, outside_scope, plain_code, stays_of
from services.registry.projects.schemas import PROJECT_TABLE, ProjectRow
from services.registry.unit_refs.operations import Ask, unknown_units

Row = tuple[int, UUID | None, int | None, dict[str, Any]]
_NAMES = [column.name for column in PROJECT_TABLE.writable]
_DEFAULTS = {name: info.default for name, info in ProjectRow.model_fields.items() if not info.is_required()}


async def import_projects(
    session: AsyncSession, caller: Caller, ask: Ask, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, as statements over all of its rows, with one event a project.

    Everything wrong is told on the table. Unless it is a dry run raises Problem 422 with all of it, 409 with the
    questions nobody acknowledged, and Conflict when somebody registers one of the codes at the same moment.
    """
    rows = [_read(row) for row in table.rows()] if table.columns else []
    verdicts = await _judge(session, caller, ask, rows, table, clock.today())
    good = [verdict for verdict in verdicts if not verdict.faults]
    new = [verdict for verdict in good if verdict.known is None]
    changed = [verdict for verdict in good if verdict.known is not None and verdict.changes]
    report = FileReport.of(table, new=len(new), changed=len(changed), good=len(good), dry_run=options.dry_run)
    if options.dry_run:
        return report
    refuse_faulty(table, report, acknowledged=options.acknowledged)
    try:
        registered = await _insert(session, new)
        await _update(session, changed)
    except IntegrityError as error:
        raise Conflict("文件中的项目代码刚被他人登记，请重新导入", code="code_taken") from error
    projects = await queries.written_projects(session, {*registered, *(v.known.id for v in changed if v.known)})
    events = [
        (ProjectRegistered if project.id in registered else ProjectUpdated).model_validate(project)
        for project in projects
    ]
    await record_all(session, events, caller=caller)
    return report


def _read(row: tuple[Any, ...]) -> Row:
    number, record_id, version, *values = row
    fields: dict[str, Any]
    fields = {name: _DEFAULTS.get(name) if value is None else value for name, value in zip(_NAMES, values, strict=True)}
    for name in ("code", "code_old"):
        if fields[name] is not None:
            fields[name] = plain_code(fields[name])
    return number, record_id, version, fields


async def _judge(
    session: AsyncSession, caller: Caller, ask: Ask, rows: list[Row], table: ParsedTable, today: date
) -> list[Verdict]:
    codes = {fields["code"] for *_, fields in rows if fields["code"]}
    ids = {record_id for _, record_id, _, _ in rows if record_id}
    known = [_known(project, today) for project in await queries.lock_projects(session, caller, ids, codes)]
    by_id = {each.id: each for each in known}
    by_code = {each.fields["code"]: each for each in known}
    holders = await queries.holders_of_codes(session, codes)
    old_holders = await queries.holders_of_old_codes(session, {f["code_old"] for *_, f in rows if f["code_old"]})
    carriers = await known_codes(session, {fields["carrier_code"] for *_, fields in rows if fields["carrier_code"]})
    foreign = await unknown_units(session, ask, {fields["owner_unit"] for *_, fields in rows} - {None})
    verdicts, seen = [], dict[object, int]()
    for number, record_id, version, fields in rows:
        code, old = fields["code"], fields["code_old"]
        fields["programme_lists"], wrong = programmes(fields["programme_lists"])
        found = by_id.get(record_id) if record_id else by_code.get(code)
        verdict = judge(fields, record_id, version, found)
        if wrong is not None:
            verdict.faults.append(Fault("programme_lists", "choice", f"没有“{wrong}”这一上级计划"))
        if fields["carrier_code"] is not None and fields["carrier_code"] not in carriers:
            verdict.faults.append(Fault("carrier_code", "unknown_carrier", "没有这个代码的载体"))
        if fields["owner_unit"] in foreign:
            verdict.faults.append(Fault("owner_unit", "unknown_unit", "没有这个代码的单位"))
        if code in holders and (found is None or holders[code] != found.id):
            verdict.faults.append(Fault("code", "taken", "该项目代码已被其他项目使用"))
        if old in old_holders and (found is None or old_holders[old] != found.id):
            verdict.faults.append(Fault("code_old", "taken", "该旧项目代码已被其他项目使用"))
        for key in filter(None, (record_id, code, old and ("old", old))):
            if seen.setdefault(key, number) != number:
                verdict.faults.append(Fault("code", "duplicate", f"与第 {seen[key]} 行是同一个项目"))
        if caller.role is Role.CARRIER_OFFICER and (found is None or "owner_unit" in verdict.changes):
            stays = [verdict.stay] if verdict.stay else []
            reason = outside_scope(fields["owner_unit"], stays, units=caller.units, carriers=caller.carriers)
            if reason:
                verdict.faults.append(Fault("owner_unit", "outside_scope", reason))
        for fault in verdict.faults:
            value = fields.get(fault.column) if fault.column else None
            table.tell(number, fault.column, fault.code, fault.detail, value=value)
        verdicts.append(verdict)
    return verdicts


def _known(project: Project, today: date) -> Known:
    fields = {name: getattr(project, name) for name in _NAMES if hasattr(project, name)}
    carrier = carrier_on(stays_of(project.memberships), today)
    withdrawn, totals = project.state == State.WITHDRAWN, len(project.planned_totals)
    return Known(project.id, project.version, withdrawn, carrier, fields, totals)


def _searched(fields: Mapping[str, Any]) -> str:
    return search_text(fields["name"], fields["code"], fields["code_old"])


async def _insert(session: AsyncSession, new: list[Verdict]) -> set[UUID]:
    if not new:
        return set()
    statement = insert(Project).returning(Project.id, sort_by_parameter_order=True)
    rows = [verdict.changes | {"search": _searched(verdict.changes)} for verdict in new]
    ids = list(await session.scalars(statement, rows))
    placed = list(zip(ids, new, strict=True))
    stays = [row for id, verdict in placed if verdict.stay for row in membership_rows(id, [verdict.stay])]
    if stays:
        await session.execute(insert(Membership), stays)
    await _write_totals(session, {id: verdict.changes["planned_total"] for id, verdict in placed})
    return set(ids)


async def _write_totals(session: AsyncSession, amounts: Mapping[UUID, Decimal | None]) -> None:
    """Make the newest planned total of each project say this; None: there is none."""
    ids = await queries.newest_totals(session, amounts.keys())
    gone = [id for project, id in ids.items() if amounts[project] is None]
    changed = [{"id": id, "amount": amounts[project]} for project, id in ids.items() if amounts[project] is not None]
    first = [
        {"project_id": project, "amount": amount}
        for project, amount in amounts.items()
        if project not in ids and amount is not None
    ]
    if gone:
        await session.execute(delete(PlannedTotal).where(PlannedTotal.id.in_(gone)))
    if changed:
        await session.execute(update(PlannedTotal), changed)
    if first:
        await session.execute(insert(PlannedTotal), first)


async def _update(session: AsyncSession, changed: list[Verdict]) -> None:
    rows = [
        {"id": verdict.known.id, "version": verdict.known.version + 1, **verdict.known.fields, **verdict.changes}
        for verdict in changed
        if verdict.known
    ]
    if rows:
        await session.execute(update(Project), [row | {"search": _searched(row)} for row in rows])
    changes = {verdict.known.id: verdict.changes for verdict in changed if verdict.known}
    await _write_totals(session, {id: c["planned_total"] for id, c in changes.items() if "planned_total" in c})
