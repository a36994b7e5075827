"""Writes of yearly plans: a draft is prepared, issued, and never changed again; the next version is a draft anew."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid
from services.progress.events import YearlyPlanIssued, YearlyPlanRevised
from services.progress.project_refs.operations import ask_for_project
from services.progress.steps.operations import Sources
from services.progress.tasks.queries import tasks_by_code
from services.progress.unit_refs.operations import ask_for_units, require_units
from services.progress.yearly_plans import queries, rules
from services.progress.yearly_plans.models import YearlyPlan, YearlyPlanItem, YearlyPlanVersion
from services.progress.yearly_plans.schemas import NewYearlyPlan, PlanDraft, PlanIssue, PlanItemIn, PlanRevision

_COPIED = ("place", "project_id", "task_id", "goal", "planned_amount", "due_on", "unit")


async def draft_plan(session: AsyncSession, caller: Caller, new: NewYearlyPlan) -> YearlyPlan:
    """Begin a year's plan, empty or with what last year's has. Raises Conflict when the year has one already."""
    plan = YearlyPlan(year=new.year, synthetic=new.synthetic)
    session.add(plan)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/year", f"{new.year} 年度计划已存在", "taken")
        raise Conflict(taken.detail, code="year_taken", errors=[taken]) from error
    await session.refresh(plan)
    draft = await _add_version(session, plan, 1, new.title)
    if new.from_last_year:
        former = await queries.newest_issued(session, new.year - 1)
        if former is None:
            raise Invalid([FieldError("#/from_last_year", f"没有已下达的 {new.year - 1} 年度计划", "no_former")])
        await _copy_items(session, former, draft)
    return plan


async def write_draft(
    session: AsyncSession, caller: Caller, sources: Sources, plan_id: UUID, expected_version: int, wished: PlanDraft
) -> YearlyPlan:
    """Say what the draft holds, all of it. Raises Stale, Conflict without a draft, Invalid for what is not there."""
    plan, draft = await _lock_draft(session, caller, plan_id, expected_version)
    rows = await _resolve(session, sources, wished.items)
    draft.title = wished.title
    await session.execute(delete(YearlyPlanItem).where(YearlyPlanItem.version_id == draft.id))
    if rows:
        await session.execute(insert(YearlyPlanItem), [row | {"version_id": draft.id} for row in rows])
    plan.version += 1
    await session.flush()
    return plan


async def issue_draft(
    session: AsyncSession, caller: Caller, plan_id: UUID, expected_version: int, issue: PlanIssue, today: date
) -> YearlyPlan:
    """PlanIssue the draft under its document number. Raises Stale, Conflict without a draft, Invalid for its day."""
    plan, draft = await _lock_draft(session, caller, plan_id, expected_version)
    versions = (await queries.versions_of(session, caller, [plan.id]))[plan.id]
    former = next((each for each in versions if each.number == draft.number - 1), None)
    items, found, _ = await queries.compared(session, plan.year, draft, former)
    fault = rules.issue_fault(
        plan.year, issue.issued_on, items=len(items), former_issued_on=former.issued_on if former else None, today=today
    )
    if fault:
        field, code, detail = fault
        raise Invalid([FieldError(f"#/{field}", detail, code)])
    draft.issued_on, draft.document_number = issue.issued_on, issue.document_number
    draft.evidence = issue.model_dump(mode="json")["evidence"]
    plan.issued_on = plan.issued_on or issue.issued_on
    plan.version += 1
    await session.flush()
    event = YearlyPlanRevised if former else YearlyPlanIssued
    said = event(
        id=plan.id,
        version=plan.version,
        year=plan.year,
        plan_version=draft.number,
        title=draft.title,
        issued_on=plan.issued_on,
        revised_on=issue.issued_on if former else None,
        document_number=issue.document_number,
        reason=draft.reason,
        items=await queries.states(session, items, found),
        synthetic=plan.synthetic,
    )
    await record(session, said, caller=caller)
    return plan


async def revise_plan(
    session: AsyncSession, caller: Caller, plan_id: UUID, expected_version: int, revision: PlanRevision
) -> YearlyPlan:
    """Begin the next version with the items of the present one. Raises Conflict while there is a draft."""
    plan = await queries.get_plan(session, caller, plan_id, lock=True)
    require_version(expected_version, plan.version)
    versions = (await queries.versions_of(session, caller, [plan.id]))[plan.id]
    present = versions[-1]
    if present.issued_on is None:
        raise Conflict("已有未下达的草案，请先下达或删除草案", code="has_draft")
    draft = await _add_version(session, plan, present.number + 1, present.title, reason=revision.reason)
    await _copy_items(session, present, draft)
    plan.version += 1
    await session.flush()
    return plan


async def delete_draft(session: AsyncSession, caller: Caller, plan_id: UUID, expected_version: int) -> None:
    """Drop the draft; with it the year's plan, if none of it was ever issued. What was issued stays for good."""
    plan, draft = await _lock_draft(session, caller, plan_id, expected_version)
    await session.delete(draft)
    if draft.number == 1:
        await session.flush()
        await session.delete(plan)
    else:
        plan.version += 1
    await session.flush()


async def _lock_draft(
    session: AsyncSession, caller: Caller, plan_id: UUID, expected_version: int
) -> tuple[YearlyPlan, YearlyPlanVersion]:
    plan = await queries.get_plan(session, caller, plan_id, lock=True)
    require_version(expected_version, plan.version)
    draft = await queries.draft_of(session, plan)
    if draft is None:
        raise Conflict("计划已下达，不能直接修改；请先发起调整", code="issued")
    return plan, draft


async def _add_version(
    session: AsyncSession, plan: YearlyPlan, number: int, title: str, *, reason: str | None = None
) -> YearlyPlanVersion:
    version = YearlyPlanVersion(plan_id=plan.id, number=number, title=title, reason=reason)
    session.add(version)
    await session.flush()
    await session.refresh(version)
    return version


async def _copy_items(session: AsyncSession, source: YearlyPlanVersion, target: YearlyPlanVersion) -> None:
    rows = [
        {name: getattr(item, name) for name in _COPIED} | {"version_id": target.id}
        for item in await queries.items_of(session, source)
    ]
    if rows:
        await session.execute(insert(YearlyPlanItem), rows)


async def _resolve(session: AsyncSession, sources: Sources, items: Sequence[PlanItemIn]) -> list[dict[str, Any]]:
    units = {f"#/items/{at}/unit": item.unit for at, item in enumerate(items) if item.unit}
    if units:
        await ask_for_units(session, sources.siblings, sources.identity_url, set(units.values()))
        await require_units(session, units)
    wanted = {item.project_id for item in items if item.project_id}
    for project_id in wanted - await queries.known_projects(session, wanted):
        await ask_for_project(session, sources.siblings, sources.registry_url, project_id)
    projects = await queries.known_projects(session, wanted)
    tasks = await tasks_by_code(session, {item.task_code for item in items if item.task_code})
    errors, rows, seen = [], [], set()
    for at, item in enumerate(items):
        task = tasks.get(item.task_code) if item.task_code else None
        field = "project_id" if item.project_id else "task_code"
        subject = item.project_id or item.task_code
        if item.project_id and item.project_id not in projects:
            errors.append(FieldError(f"#/items/{at}/{field}", "登记服务中没有这个项目", "unknown_project"))
        elif item.task_code and (task is None or task.withdrawn):
            errors.append(FieldError(f"#/items/{at}/{field}", f"没有编号为 {item.task_code} 的任务", "unknown_task"))
        elif subject in seen:
            errors.append(FieldError(f"#/items/{at}/{field}", "该项目或任务已在计划中", "duplicate"))
        seen.add(subject)
        own = item.model_dump(include={"project_id", "goal", "planned_amount", "due_on", "unit"})
        rows.append(own | {"place": at, "task_id": task.id if task else None})
    if errors:
        raise Invalid(errors)
    return rows
