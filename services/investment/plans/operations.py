"""Writes of yearly plans. Each locks the plan, checks the version seen, keeps what was issued, records one event."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.plans import queries, rules
from services.investment.plans.models import Plan, PlanVersion
from services.investment.plans.rules import PlanState
from services.investment.plans.schemas import NewPlan, PlanRegistered, PlanRevised, PlanRevision, PlanRow, PlanWithdrawn
from services.investment.project_refs.operations import ask_for_codes
from services.investment.project_refs.queries import KnownProject, projects_named
from services.investment.settings import InvestmentSettings
from services.kit import clock
from services.kit.callers import Caller
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.siblings import Siblings
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register

_VERSIONED = frozenset({"amount", "issued_on", "document_number"})
OUTSIDE = "该项目不在您的管辖范围内"
UNKNOWN = "登记服务中没有这个项目"
FUTURE = "下达日期还没有到"
STOPPED = "该项目已撤销登记，不能再填报"


async def register_plan(session: AsyncSession, caller: Caller, settings: InvestmentSettings, new: NewPlan) -> Plan:
    """Enter the first version. Raises Invalid, Forbidden outside the caller's scope, Conflict when there is a plan."""
    errors = [FieldError("#/year", fault, "outside_plan")] if (fault := year_fault(settings, new.year)) else []
    errors += _future(settings, new.issued_on)
    if errors:
        raise Invalid(errors)
    project = await require_project(session, caller, new.project_id)
    key = rules.natural_key(new.project_id, new.year)
    plan = Plan(**new.model_dump(), natural_key=key, synthetic=project.synthetic)
    taken = FieldError("#/year", f"该项目 {new.year} 年已有投资计划，请修订该计划", "taken")
    await add_unless_taken(session, plan, taken, code="already_registered")
    await _keep_versions(session, caller, [plan])
    await record(session, PlanRegistered.model_validate(plan, from_attributes=True), caller=caller)
    return plan


async def revise_plan(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    plan_id: UUID,
    expected_version: int,
    revision: PlanRevision,
) -> Plan:
    """Issue the next version. Raises Stale, Conflict when it says what is in force already, Invalid."""
    plan = await _lock(session, caller, plan_id, expected_version)
    found = rules.revision_faults(revision.issued_on, plan.issued_on, revision.reason)
    errors = [FieldError(f"#/{name}", detail, code) for name, code, detail in found]
    if errors := errors + _future(settings, revision.issued_on):
        raise Invalid(errors)
    given = revision.model_dump()
    if all(getattr(plan, name) == given[name] for name in _VERSIONED):
        raise Conflict("与现行版本相同，没有修订", code="same_plan")
    for name, value in given.items():
        setattr(plan, name, value)
    plan.plan_version, plan.version = plan.plan_version + 1, plan.version + 1
    await session.flush()
    await _keep_versions(session, caller, [plan])
    await record(session, PlanRevised.model_validate(plan, from_attributes=True), caller=caller)
    return plan


async def withdraw_plan(session: AsyncSession, caller: Caller, plan_id: UUID, expected_version: int) -> Plan:
    """Take back a plan that was entered by mistake. One that changes is revised."""
    plan = await _lock(session, caller, plan_id, expected_version)
    plan.state, plan.version = PlanState.WITHDRAWN, plan.version + 1
    await session.flush()
    await record(session, PlanWithdrawn.model_validate(plan, from_attributes=True), caller=caller)
    return plan


async def import_plans(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    siblings: Siblings,
    table: ParsedTable,
    options: Uploaded,
) -> FileReport:
    """Register and revise what a file says, all of it or nothing."""
    known = await known_projects(session, caller, settings, siblings, table)
    register = Register(
        model=Plan,
        row=PlanRow,
        visible=queries.visible(caller),
        key=Plan.natural_key,
        key_of=lambda fields: _key(known, fields),
        key_column="project_code",
        events=partial(_events, session, caller),
        check=partial(_check_rows, settings, known),
        values=partial(_values, known),
        shown=_as_said,
        tidy=partial(as_named, known),
        alive=Plan.state == PlanState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


def year_fault(settings: InvestmentSettings, year: int) -> str | None:
    """Why a year has no plan here, or None."""
    return rules.year_fault(year, settings.first_period.year, settings.last_period.year)


def _future(settings: InvestmentSettings, issued_on: date) -> list[FieldError]:
    return [FieldError("#/issued_on", FUTURE, "future")] if issued_on > settings.today() else []


async def require_project(session: AsyncSession, caller: Caller, project_id: UUID) -> KnownProject:
    """A project of the caller's that goes on; raises Invalid, Forbidden and Conflict."""
    project = (await projects_named(session, caller, [str(project_id)])).get(str(project_id))
    if project is None:
        raise Invalid([FieldError("#/project_id", UNKNOWN, "unknown_project")])
    if not project.own:
        raise Forbidden(OUTSIDE, code="outside_scope")
    if not project.active:
        raise Conflict(STOPPED, code="project_withdrawn")
    return project


async def known_projects(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, siblings: Siblings, table: ParsedTable
) -> dict[str, KnownProject]:
    """The projects that a file names, the registry asked once for those nobody has told us of."""
    names = {name for name in table.columns.get("project_code", ()) if name}
    known = await projects_named(session, caller, names)
    if missing := {name for name in names - set(known) if "-" in name}:
        await ask_for_codes(session, siblings, settings.registry_url, missing)
        known = await projects_named(session, caller, names)
    return known


def as_named(known: Mapping[str, KnownProject], fields: dict[str, Any]) -> dict[str, Any]:
    """A row with its project named as all files name it."""
    project = known.get(fields["project_code"])
    return fields | {"project_code": project.name} if project else fields


def check_project(row: Row, known: Mapping[str, KnownProject]) -> None:
    """Say in its cell what is wrong with a row's project."""
    project = known.get(row.fields["project_code"])
    if project is None:
        row.fault("project_code", "unknown_project", f"{UNKNOWN}，请核对项目代码")
    elif not project.own:
        row.fault("project_code", "outside_scope", OUTSIDE)
    elif not project.active and row.changes:
        row.fault("project_code", "project_withdrawn", STOPPED)


def _key(known: Mapping[str, KnownProject], fields: Mapping[str, Any]) -> str | None:
    project = known.get(fields["project_code"])
    return rules.natural_key(project.id, fields["year"]) if project else None


def _as_said(plan: Plan) -> dict[str, Any]:
    """A plan as a file would say it."""
    said = {name: getattr(plan, name) for name in ("year", "reason", *_VERSIONED)}
    return said | {"project_code": plan.project.code or str(plan.project_id)}


async def _check_rows(settings: InvestmentSettings, known: Mapping[str, KnownProject], rows: Sequence[Row]) -> None:
    for row in rows:
        fields, plan = row.fields, row.record
        check_project(row, known)
        if fault := year_fault(settings, fields["year"]):
            row.fault("year", "outside_plan", fault)
        if fields["issued_on"] > settings.today():
            row.fault("issued_on", "future", FUTURE)
        fields["plan_version"] = 1
        if plan is None:
            continue
        if plan.project_id != getattr(known.get(fields["project_code"]), "id", None) or "year" in row.changes:
            row.fault("project_code", "fixed", "已登记的计划不能改项目和年度，请另登一条")
        # A reason explains a revision; by itself it is none.
        if not row.changes.keys() & _VERSIONED:
            row.changes.clear()
            continue
        fields["plan_version"] = plan.plan_version + 1
        if plan.state == PlanState.WITHDRAWN:
            row.fault("project_code", "withdrawn", "该计划已撤销，不能再修改")
        for column, code, detail in rules.revision_faults(fields["issued_on"], plan.issued_on, fields["reason"]):
            row.fault(column, code, detail)


def _values(known: Mapping[str, KnownProject], fields: Mapping[str, Any]) -> dict[str, Any]:
    project = known[fields["project_code"]]
    own = {name: fields[name] for name in ("year", "reason", "plan_version", *_VERSIONED)}
    key = rules.natural_key(project.id, fields["year"])
    return own | {"project_id": project.id, "natural_key": key, "synthetic": project.synthetic}


async def _events(session: AsyncSession, caller: Caller, written: Sequence[Plan], created: Set[UUID]) -> list[Event]:
    await _keep_versions(session, caller, written)
    kinds: dict[bool, type[Event]] = {True: PlanRegistered, False: PlanRevised}
    return [kinds[each.id in created].model_validate(each, from_attributes=True) for each in written]


async def _keep_versions(session: AsyncSession, caller: Caller, plans: Sequence[Plan]) -> None:
    """Keep what was issued just now beside what was issued before."""
    names = ("plan_version", "amount", "issued_on", "document_number", "reason")
    now = clock.now()
    session.add_all(
        PlanVersion(
            plan_id=plan.id,
            recorded_at=now,
            recorded_by=caller.subject,
            **{name: getattr(plan, name) for name in names},
        )
        for plan in plans
    )
    await session.flush()


async def _lock(session: AsyncSession, caller: Caller, plan_id: UUID, expected_version: int) -> Plan:
    plan = await queries.get_plan(session, caller, plan_id, lock=True)
    require_version(expected_version, plan.version)
    if plan.state == PlanState.WITHDRAWN:
        raise Conflict("该计划已撤销，不能再修改", code="withdrawn")
    return plan
