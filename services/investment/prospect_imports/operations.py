"""Prospects from a file: new ones with the days of their stages, known ones with what is not a step of its own."""

from collections.abc import Sequence, Set
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment import events
from services.investment.carrier_refs.operations import ask_for_carrier
from services.investment.carrier_refs.queries import carrier_codes
from services.investment.prospect_parts import queries as parts
from services.investment.prospect_parts import rules
from services.investment.prospect_parts.models import Prospect
from services.investment.prospect_parts.operations import Sources, write_step
from services.investment.prospect_parts.rules import DAY_COLUMNS, Stage, State
from services.investment.prospects.schemas import ProspectRow
from services.investment.unit_refs.operations import ask_for_units
from services.investment.unit_refs.queries import known_units
from services.kit.callers import Caller, Role
from services.kit.events import Event
from services.kit.search import search_text
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register

# What becomes of a stage by a step, and is said once here.
_DAYS = {stage: column for stage, column in DAY_COLUMNS.items() if stage is not Stage.REGISTERED}
_BY_STEPS = frozenset({*_DAYS.values(), "stage", "stage_on", "landed_on"})
_ASKED = 20


async def import_prospects(
    session: AsyncSession, caller: Caller, sources: Sources, today: date, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    await parts.hold_rules(session)
    landing = await parts.landing_rules(session)
    register = Register(
        model=Prospect,
        row=ProspectRow,
        visible=parts.visible(caller),
        key=Prospect.code,
        key_of=lambda fields: str(fields["code"]),
        key_column="code",
        events=partial(_events, session, caller, today),
        check=partial(_check, session, caller, sources, today),
        values=partial(_columns, landing, today),
        fixed=frozenset({"synthetic"}) | _BY_STEPS,
    )
    return await import_register(session, caller, table, register, options)


def _days(fields: dict[str, Any]) -> dict[Stage, date]:
    return {stage: fields[column] for stage, column in _DAYS.items() if fields[column] is not None}


def _columns(landing: Sequence[tuple[date, str]], today: date, fields: dict[str, Any]) -> dict[str, Any]:
    days = _days(fields) or {Stage.CLUE: min(today, fields["entered_on"] or today)}
    stage = rules.stage_of(days)
    said = {column: days.get(each) for each, column in _DAYS.items()}
    worked_out = {"stage": stage, "stage_on": days[stage], "landed_on": rules.landed_on(days, landing)}
    return fields | said | worked_out | {"search": search_text(fields["name"], fields["code"])}


async def _check(session: AsyncSession, caller: Caller, sources: Sources, today: date, rows: Sequence[Row]) -> None:
    units, carriers = await _known(session, sources, rows)
    for row in rows:
        fields, known = row.fields, row.record
        if fields["follower_unit"] not in units:
            row.fault("follower_unit", "unknown_unit", "没有这个代码的单位")
        if fields["carrier_code"] is not None and fields["carrier_code"] not in carriers:
            row.fault("carrier_code", "unknown_carrier", "没有这个代码的载体")
        owned = {name: fields[name] for name in ("carrier_code", "follower_unit")}
        if not parts.is_own(caller, **owned) or (
            known and row.changes and not parts.is_own(caller, **{name: getattr(known, name) for name in owned})
        ):
            row.fault("follower_unit", "outside_scope", "该盯引项目不由您的单位跟踪，也不在您的载体")
        if known is None:
            _check_new(caller, row, today)
        else:
            _check_known(caller, row)


def _check_new(caller: Caller, row: Row, today: date) -> None:
    if found := rules.days_fault(_days(row.fields), today):
        row.fault(DAY_COLUMNS[found[0]], found[1].code, found[1].detail)
    entered = row.fields["entered_on"]
    if entered is not None and entered > today:
        row.fault("entered_on", "future", f"日期不能晚于今天（{today}）")
    if entered is not None and caller.role is not Role.OFFICE:
        row.fault("entered_on", "office_only", "名单由办公室调整")


def _check_known(caller: Caller, row: Row) -> None:
    for column in _DAYS.values():
        if row.fields[column] != getattr(row.record, column):
            row.fault(column, "step_needed", "已登记项目的阶段请在系统中推进或退回")
    if not row.changes:
        return
    if row.record.state == State.WITHDRAWN:
        row.fault("code", "withdrawn", "该项目已中止跟踪，不能再修改")
    if "entered_on" in row.changes:
        row.fault("entered_on", "step_needed", "已登记项目的列入日期请在系统中调整")
    if "follower_unit" in row.changes and caller.role is not Role.OFFICE:
        row.fault("follower_unit", "office_only", "盯引单位由办公室调整")


async def _known(session: AsyncSession, sources: Sources, rows: Sequence[Row]) -> tuple[set[str], set[str]]:
    units = {row.fields["follower_unit"] for row in rows}
    if len(units - await known_units(session, units)) <= _ASKED:
        await ask_for_units(session, sources.siblings, sources.identity_url, units)
    named = {row.fields["carrier_code"] for row in rows} - {None}
    carriers = set(await carrier_codes(session))
    if missing := sorted(named - carriers):
        # One answer holds them all.
        await ask_for_carrier(session, sources.siblings, sources.registry_url, missing[0])
        carriers = set(await carrier_codes(session))
    return await known_units(session, units), carriers


async def _events(
    session: AsyncSession, caller: Caller, today: date, written: Sequence[Prospect], created: Set[Any]
) -> list[Event]:
    for each in written:
        kind, day = ("register", each.stage_on) if each.id in created else ("change", today)
        write_step(session, caller, each, kind, day, text="表格导入")
    await session.flush()
    return [
        (events.ProspectRegistered if each.id in created else events.ProspectUpdated).model_validate(each)
        for each in written
    ]
