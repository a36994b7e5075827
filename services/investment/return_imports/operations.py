"""Importing returns: each becomes a draft, or changes one. All rows of a file are written, or none."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.return_contents.operations import Sources, content_errors
from services.investment.return_imports import rules
from services.investment.return_imports.rules import Group, Line
from services.investment.returns import queries
from services.investment.returns.models import Return
from services.investment.returns.operations import first_revision, keep_changed, keep_new, period_fault, rewrite
from services.investment.returns.rules import KIND_LABELS, ReturnKind, Step, rival_fault, state_fault
from services.investment.returns.schemas import ReturnRow
from services.investment.unit_refs.queries import unit_names
from services.kit.callers import Caller
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Uploaded, refuse_faulty

_NOBODY = ""


@dataclass(slots=True)
class Planned:
    """What is to become of one return."""

    group: Group
    entry: Return | None
    rows: list[ReturnRow]
    said: dict[str, Any]
    changed: set[str] = field(default_factory=set)

    @property
    def new(self) -> bool:
        """Whether it is entered now; a group of empty rows is nothing."""
        return self.entry is None and bool(self.rows)


async def import_returns(
    session: AsyncSession, caller: Caller, sources: Sources, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Judge a file and, unless it is a dry run, write it. Raises Problem 422 with all errors."""
    groups = rules.grouped(_lines(table)) if table.columns else []
    units = await unit_names(session)
    planned: list[Planned] = []
    wrong: set[int] = set()
    for group in groups:
        found = await _plan(session, caller, sources, table, group, units=units, lock=not options.dry_run)
        if found is None:
            wrong |= {line.number for line in group.lines}
        else:
            planned.append(found)
    _tell_years_and_months(table, groups)
    good = [line for plan in planned for line in plan.group.lines]
    new = sum(len(plan.rows) for plan in planned if plan.new)
    changed = sum(max(1, len(plan.changed)) for plan in planned if plan.entry is not None and plan.changed)
    report = FileReport.of(table, new=new, changed=changed, good=len(good), dry_run=options.dry_run)
    if not options.dry_run:
        refuse_faulty(table, report, acknowledged=options.acknowledged)
        for plan in planned:
            await _write(session, caller, plan)
    return report


def _lines(table: ParsedTable) -> list[Line]:
    names = [column.name for column in table.schema.writable]
    return [
        Line(number, record_id, version, dict(zip(names, values, strict=True)))
        for number, record_id, version, *values in table.rows()
    ]


async def _plan(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    table: ParsedTable,
    group: Group,
    *,
    units: dict[str, str],
    lock: bool,
) -> Planned | None:
    entry = (await queries.find_returns(session, group.kind, [group.period], lock=lock)).get(group.period)
    taken = [] if entry else await queries.rivals(session, group.kind, group.period)
    if found := _at_once(caller, sources, group, taken):
        _tell(table, *found)
        return None
    plan = _planned(group, entry)
    if not plan.changed and not plan.new:
        return plan
    if not await _is_right(session, sources, table, plan, units):
        return None
    return plan if _is_open(table, plan) else None


def _at_once(caller: Caller, sources: Sources, group: Group, taken: list[str]) -> tuple[Line, str, str, str] | None:
    """What stands against a return before its amounts are looked at: row, column, code and sentence."""
    first = group.lines[0]
    if not queries.enters(caller, group.kind):
        return first, "kind", "foreign_kind", f"您的部门不填报{KIND_LABELS[ReturnKind(group.kind)]}报表"
    fault = period_fault(sources.settings, group.period) or rival_fault(group.kind, group.period, taken)
    if fault:
        return first, "period", fault.code, fault.detail
    for line, name in group.contradictions():
        return line, name, "contradiction", "与同一报表前面的行不一致"
    for line in group.lines:
        if line.fields["amount"] is None and line.fields["restated_amount"] is not None:
            return line, "amount", "required", "填写了同口径还原数，须填写数额"
    return None


def _planned(group: Group, entry: Return | None) -> Planned:
    now = entry.current if entry else None
    known = {row.scope: (row.amount, row.restated_amount) for row in now.rows} if now else {}
    merged = group.merged(known)
    said = group.said()
    is_restated = any(restated is not None for _, restated in merged.values())
    said["boundary_on"] = rules.boundary(
        said.get("boundary_on"), now.boundary_on if now else None, restated=is_restated
    )
    rows = [
        ReturnRow.model_construct(scope=scope, amount=amount, restated_amount=restated)
        for scope, (amount, restated) in merged.items()
    ]
    changed = {scope for scope in merged.keys() | known.keys() if merged.get(scope) != known.get(scope)}
    if now is not None:
        changed |= {name for name, value in said.items() if getattr(now, name) != value}
    return Planned(group, entry, rows, said, changed)


def _is_open(table: ParsedTable, plan: Planned) -> bool:
    """Whether the return that a file changes may be changed, and is the one that was downloaded."""
    if plan.entry is None:
        return True
    for line in plan.group.lines:
        if line.record_id is not None and line.record_id != plan.entry.id:
            _tell(table, line, "period", "other_record", "本行与隐藏的记录编号不符，请重新下载")
            return False
        if line.record_id is not None and line.version != plan.entry.version:
            _tell(table, line, "amount", "stale", "下载之后该报表已被他人修改，请重新下载后填写")
            return False
    if fault := state_fault(Step.CHANGE, plan.entry.state):
        _tell(table, plan.group.lines[0], "period", fault.code, f"{fault.detail}；已确认的报表请在页面上修订")
        return False
    if any(line.record_id is None for line in plan.group.lines):
        detail = "该期报表已录入，修改请先下载最新表格，在其中改好再导入"
        _tell(table, plan.group.lines[0], "period", "already_entered", detail)
        return False
    return True


async def _is_right(
    session: AsyncSession, sources: Sources, table: ParsedTable, plan: Planned, units: dict[str, str]
) -> bool:
    """Whether what the return says after the file can be; what cannot is told in its cell."""
    lines = {line.fields["scope"]: line for line in plan.group.lines}
    first = plan.group.lines[0]
    unit = plan.said.get("source_unit")
    if unit is not None and unit not in units:
        _tell(table, first, "source_unit", "unknown_unit", f"没有代码为 {unit} 的单位")
        return False
    note = plan.said.get("note") or (plan.entry.current.note if plan.entry else None)
    # Not attached to anything: only to be judged.
    draft = first_revision(_NOBODY, plan.rows, boundary_on=plan.said["boundary_on"], note=note)
    with session.no_autoflush:
        errors = await content_errors(session, sources, plan.group.kind, draft)
    for error in errors:
        _, what, *rest = error.pointer.split("/")
        line = lines.get(plan.rows[int(rest[0])].scope, first) if rest else first
        column = rest[1] if rest else {"rows": "amount"}.get(what, what)
        _tell(table, line, column, error.code, error.detail)
    return not errors


def _tell_years_and_months(table: ParsedTable, groups: list[Group]) -> None:
    """A file that says a year and one of its months of one kind contradicts itself."""
    years = {(group.kind, group.period) for group in groups if len(group.period) == 4}
    for group in groups:
        if len(group.period) > 4 and (group.kind, group.period[:4]) in years:
            detail = f"文件中已有{group.period[:4]}年的年报，同一年度年报与月报不能并存"
            _tell(table, group.lines[0], "period", "year_and_months", detail)


async def _write(session: AsyncSession, caller: Caller, plan: Planned) -> None:
    if plan.new:
        revision = first_revision(caller.subject, plan.rows, **plan.said)
        await keep_new(session, caller, plan.group.kind, plan.group.period, revision)
    elif plan.entry is not None and plan.changed and rewrite(plan.entry.current, plan.said, plan.rows):
        await keep_changed(session, caller, plan.entry)


def _tell(table: ParsedTable, line: Line, column: str, code: str, detail: str) -> None:
    table.tell(line.number, column, code, detail, value=line.fields.get(column))
