"""Importing a file of actuals: decided in sets, written in one transaction or not at all."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.operations import is_late, month_fault, writable_bases
from services.investment.actuals.rules import State, neighbour_question, own_basis_fault
from services.investment.closed_months.queries import hold_months
from services.investment.events import ActualCorrected, ActualSubmitted
from services.investment.import_records.operations import keep_before, keep_created
from services.investment.imports import queries
from services.investment.imports.rules import Action, decide
from services.investment.project_refs.operations import ask_for_codes
from services.investment.settings import InvestmentSettings
from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import record_written
from services.kit.problems import Conflict, FieldError, Problem
from services.kit.siblings import Siblings
from services.kit.tables import Issue, ParsedTable

_CREATE = """
    INSERT INTO actual AS a (id, project_id, period, basis, working_amount, reason, synthetic, state, published, late,
        retroactive, submitted_by, submitted_at)
    SELECT id, project_id, period, basis, amount, reason, synthetic, :state, :submit,
        :submit AND period || basis = ANY(CAST(:late AS text[])), :submit AND closed, :submitter,
        CAST(:submitted_at AS timestamptz)
    FROM planned WHERE situation = ANY(CAST(:situations AS integer[]))
    """
# Only where the rows are published: drafts have no event.
_RETURNING = (
    " RETURNING a.id, a.version, a.project_id, a.period, a.basis, a.state, a.confirmed_amount, a.working_amount,"
    " a.late, a.retroactive, a.reason, a.synthetic"
)
_CHANGE = """
    UPDATE actual a SET working_amount = p.amount, reason = coalesce(p.reason, a.reason), state = :state,
        version = a.version + 1, published = a.published OR :submit,
        late = CASE WHEN :submit AND a.submitted_at IS NULL THEN p.period || p.basis = ANY(CAST(:late AS text[]))
            ELSE a.late END,
        retroactive = CASE WHEN :submit THEN p.closed ELSE a.retroactive END,
        return_reason = CASE WHEN :submit THEN NULL ELSE a.return_reason END,
        submitted_by = coalesce(:submitter, a.submitted_by),
        submitted_at = coalesce(CAST(:submitted_at AS timestamptz), a.submitted_at)
    FROM planned p WHERE p.actual_id = a.id AND p.situation = ANY(CAST(:situations AS integer[]))
    """
_EVENTS = (("confirmed_amount IS NULL", ActualSubmitted), ("true", ActualCorrected))


@dataclass
class Plan:
    """What an import would do: how many rows per action, and in which situations."""

    counts: dict[Action, int] = field(default_factory=lambda: dict.fromkeys(Action, 0))
    situations: dict[Action, list[int]] = field(default_factory=lambda: {action: [] for action in Action})

    @property
    def changing(self) -> list[int]:
        """The situations whose rows write an amount."""
        return [key for action in (Action.CREATE, Action.CHANGE, Action.CORRECT) for key in self.situations[action]]


async def plan_import(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    siblings: Siblings,
    table: ParsedTable,
    *,
    submit: bool,
    lock: bool,
) -> Plan:
    """Compare a file with what is known and report, on the table, everything that stands against it."""
    # Loops over all rows run in a thread: the service goes on answering meanwhile.
    await asyncio.to_thread(_check_months, settings, caller, table)
    await _name_projects(session, caller, settings, siblings, table)
    if lock:
        await hold_months(session)
    await queries.load_rows(session, queries.file_lines(table), lock=lock)
    plan = Plan()
    for key, (situation, count) in (await queries.situations(session)).items():
        decided = decide(situation, submit=submit)
        if isinstance(decided, Action):
            plan.counts[decided] += count
            plan.situations[decided].append(key)
            continue
        room = max(0, table.issues.limit - len(table.issues.errors))
        told = await queries.rows_of(session, key, room)
        for number, amount in told:
            value = amount if decided.column == "amount" else None
            table.tell(number, decided.column, decided.code, decided.detail, value=value)
        if count > len(told):
            for number in (await queries.numbers_of(session, key))[len(told) :]:
                table.issues.count("error", number)
    for number, size, neighbour in await queries.far_from_neighbours(session, plan.changing):
        question = neighbour_question(size, neighbour)
        table.tell(number, "amount", question.code, question.detail, value=size, severity="question")
    return plan


async def apply_import(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    table: ParsedTable,
    plan: Plan,
    *,
    submit: bool,
    file_name: str,
) -> UUID | None:
    """Write what was planned in this transaction; answers the record by which it can be undone, if it can.

    Raises Conflict when somebody entered one of the months meanwhile.
    """
    months = set(zip(table.columns["period"], table.columns["basis"], strict=True))
    parameters: dict[str, Any] = {
        "state": State.SUBMITTED if submit else State.DRAFT,
        "submit": submit,
        "late": [period + basis for period, basis in months if is_late(settings, period, basis)],
        "submitter": caller.subject if submit else None,
        "submitted_at": clock.now() if submit else None,
    }
    created, changed = plan.situations[Action.CREATE], plan.situations[Action.CHANGE] + plan.situations[Action.CORRECT]
    rows = sum(plan.counts[action] for action in (Action.CREATE, Action.CHANGE, Action.CORRECT))
    kept = await keep_before(session, caller, file_name=file_name, rows=rows, changing=changed)
    try:
        await _write(session, caller, _CREATE, created, parameters)
        await keep_created(session, kept, created)
        await _write(session, caller, _CHANGE, changed, parameters)
    except IntegrityError as error:
        raise Conflict("导入期间有人填报了相同的月份，请重试", code="entered_meanwhile") from error
    return kept


async def _write(
    session: AsyncSession, caller: Caller, statement: str, situations: Sequence[int], parameters: Mapping[str, Any]
) -> None:
    if not situations:
        return
    given = {**parameters, "situations": situations}
    if parameters["submit"]:
        await record_written(session, statement + _RETURNING, _EVENTS, given, caller=caller)
    else:
        await session.execute(text(statement), given)


def _check_months(settings: InvestmentSettings, caller: Caller, table: ParsedTable) -> None:
    """Refuse the rows of months and bases that may not be reported."""
    faults = {("period", period): month_fault(settings, period) for period in set(table.columns["period"])}
    allowed = writable_bases(caller)
    faults |= {("basis", basis): own_basis_fault(basis, allowed) for basis in set(table.columns["basis"])}
    bad = {key: fault for key, fault in faults.items() if fault}
    wrong: set[int] = set()
    for column in ("period", "basis") if bad else ():
        for number, value in zip(table.numbers, table.columns[column], strict=True):
            if fault := bad.get((column, value)):
                wrong.add(number)
                table.tell(number, column, fault.code, fault.detail, value=value if column == "period" else None)
    table.leave_out(wrong)


async def _name_projects(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, siblings: Siblings, table: ParsedTable
) -> None:
    """Find the projects by code, asking the registry once for those nobody has told us of."""
    names = set(table.columns["project_code"])
    found = await queries.named_projects(session, caller, names)
    if missing := {name for name in names - set(found) if "-" in name}:
        await ask_for_codes(session, siblings, settings.registry_url, missing)
        found = await queries.named_projects(session, caller, names)
    await asyncio.to_thread(_put_projects, table, found)


def _put_projects(table: ParsedTable, found: Mapping[str, queries.NamedProject]) -> None:
    names = table.columns["project_code"]
    # A project is looked up once, not once a row.
    bad = {name for name in set(names) if name not in found or not found[name].in_scope}
    wrong: set[int] = set()
    for number, name in zip(table.numbers, names, strict=True) if bad else ():
        if name in bad:
            wrong.add(number)
            if name in found:
                table.tell(number, "project_code", "outside_scope", "该项目不在您的管辖范围内", value=name)
            else:
                table.tell(
                    number, "project_code", "unknown_project", "登记服务中没有这个项目，请核对项目代码", value=name
                )
    table.leave_out(wrong)
    names = table.columns["project_code"]
    ids = {name: str(project.id) for name, project in found.items()}
    synthetic = {name: project.synthetic for name, project in found.items()}
    table.columns["project_id"] = [ids[name] for name in names]
    table.columns["synthetic"] = [synthetic[name] for name in names]
    if len(set(names)) != len(set(table.columns["project_id"])):
        _refuse_named_twice(table)


def _refuse_named_twice(table: ParsedTable) -> None:
    """One project may be named by its code and by its id; its month is still one."""
    first: dict[tuple[Any, ...], int] = {}
    keys = zip(table.columns["project_id"], table.columns["period"], table.columns["basis"], strict=True)
    twice = {
        number: key for number, key in zip(table.numbers, keys, strict=True) if first.setdefault(key, number) != number
    }
    for number, key in twice.items():
        table.tell(number, "project_code", "duplicate", f"与第 {first[key]} 行是同一项目、月份和口径")
    table.leave_out(twice.keys())


def refuse_faulty(table: ParsedTable, report: dict[str, Any], *, acknowledged: bool) -> None:
    """Raise what an import answers when it may not be written: every error at once, or the questions to acknowledge."""
    issues = table.issues
    if issues.error_total:
        detail = f"文件有 {issues.error_total:,} 处错误，未导入任何数据"
        raise Problem(422, "file_has_errors", "内容有误", detail, _pointers(issues.errors), extra={"report": report})
    if issues.question_total and not acknowledged:
        detail = f"有 {issues.question_total:,} 处数据存疑，请核实后确认导入；未导入任何数据"
        raise Problem(409, "questioned", "需要核实", detail, _pointers(issues.questions), extra={"report": report})


def _pointers(issues: Sequence[Issue]) -> list[FieldError]:
    return [FieldError(issue.cell or f"#/rows/{issue.row or 0}", issue.detail, issue.code) for issue in issues]
