"""Giving projects the milestones of their track's template: what is there already is left as it is."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import record_all
from services.kit.problems import FieldError, Invalid
from services.progress.events import MilestoneRegistered
from services.progress.milestone_batches import queries
from services.progress.milestone_batches.schemas import (
    MAX_PROJECTS,
    KindDates,
    TemplateApplication,
    TemplateApplied,
    TemplateBatch,
    TemplateBatchResult,
)
from services.progress.milestone_templates.models import MilestoneTemplate
from services.progress.milestone_templates.queries import templates_on
from services.progress.milestones.models import Milestone, MilestonePlan
from services.progress.milestones.operations import settle_operation
from services.progress.milestones.queries import WITHDRAWN, Yardstick, judged, milestones_of
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.operations import Registry, ask_for_project


async def apply_templates(
    session: AsyncSession, caller: Caller, registry: Registry, yardstick: Yardstick, batch: TemplateBatch
) -> TemplateBatchResult:
    """Add to each project what its track's template has and it has not. All or nothing: raises Invalid with all that
    stands against it."""
    items = list(batch.items)
    for item in items:
        await ask_for_project(session, registry.siblings, registry.url, item.project_id)
    if batch.missing:
        wanted = await queries.projects_without(session, caller, MAX_PROJECTS)
        items = [TemplateApplication(project_id=project_id) for project_id in wanted]
    # Locked, so that two batches do not both add the same milestones.
    known = await queries.lock_projects(session, caller, {item.project_id for item in items})
    templates = await templates_on(session, {project.track for project, _ in known.values()}, yardstick.today)
    errors = _faults(items, known, templates, yardstick)
    if errors:
        raise Invalid(errors)
    there = await milestones_of(session, list(known))
    applied, new = [], []
    for item in items:
        project, _ = known[item.project_id]
        had = there[project.id]
        added = _missing(project, templates[project.track], item, had)
        applied.append(TemplateApplied(project_id=project.id, created=len(added), kept=len(had)))
        new += added
    session.add_all(new)
    await session.flush()
    await _publish(session, caller, yardstick, new)
    left = await queries.count_without(session, caller)
    return TemplateBatchResult(items=applied, created=len(new), without=left)


def _faults(
    items: list[TemplateApplication],
    known: dict[Any, tuple[ProjectRef, bool]],
    templates: dict[str, MilestoneTemplate],
    yardstick: Yardstick,
) -> list[FieldError]:
    errors, seen = [], set()
    for at, item in enumerate(items):
        where, (project, own) = f"#/items/{at}", known.get(item.project_id, (None, False))
        if project is None:
            errors.append(FieldError(f"{where}/project_id", "没有这个项目，或不在您的管辖范围内", "unknown_project"))
        elif not own:
            errors.append(FieldError(f"{where}/project_id", "该项目不由您的单位填报", "outside_scope"))
        elif project.state == WITHDRAWN:
            errors.append(FieldError(f"{where}/project_id", "项目已撤销", "project_withdrawn"))
        elif project.id in seen:
            errors.append(FieldError(f"{where}/project_id", "同一项目只能出现一次", "duplicate"))
        elif project.track not in templates:
            errors.append(FieldError(f"{where}/project_id", "该推进类别尚无里程碑模板", "no_template"))
        else:
            kinds = {step["kind"] for step in templates[project.track].steps}
            for place, given in enumerate(item.dates):
                pointer = f"{where}/dates/{place}"
                if given.kind not in kinds:
                    errors.append(FieldError(f"{pointer}/kind", "模板中没有这个节点", "unknown_kind"))
                if given.done_on and given.done_on > yardstick.today:
                    errors.append(FieldError(f"{pointer}/done_on", "完成日期不能晚于今天", "future"))
        seen.add(item.project_id)
    return errors


def _missing(
    project: ProjectRef, template: MilestoneTemplate, item: TemplateApplication, had: list[Milestone]
) -> list[Milestone]:
    anchor, kinds = item.anchor_on or project.filed_on, {milestone.kind for milestone in had}
    said = {given.kind: given for given in item.dates}
    added = []
    for position, step in enumerate(template.steps, start=1):
        if step["kind"] in kinds:
            continue
        given = said.get(step["kind"]) or KindDates(kind=step["kind"])
        offset = step.get("offset_days")
        proposed = anchor + timedelta(days=offset) if anchor and offset is not None else None
        baseline = given.baseline_on or proposed
        replanned = bool(given.planned_on and given.planned_on != baseline)
        added.append(
            Milestone(
                project_id=project.id,
                kind=step["kind"],
                name=step["name"],
                position=position,
                baseline_on=baseline,
                planned_on=given.planned_on or baseline,
                forecast_on=given.forecast_on if given.done_on is None else None,
                done_on=given.done_on,
                plan_version=2 if replanned else 1,
                replan_reason=given.reason if replanned else None,
                document_number=given.document_number,
                evidence=[],
                synthetic=project.synthetic,
                version=1,
                project=project,
            )
        )
    return added


async def _publish(session: AsyncSession, caller: Caller, yardstick: Yardstick, new: list[Milestone]) -> None:
    plans = [plan for milestone in new for plan in _plans(milestone, caller)]
    if plans:
        await session.execute(insert(MilestonePlan), plans)
    await settle_operation(session, caller, yardstick, new)
    events = [MilestoneRegistered.model_validate(judged(milestone, yardstick)) for milestone in new]
    await record_all(session, events, caller=caller)


def _plans(milestone: Milestone, caller: Caller) -> list[dict[str, Any]]:
    days: list[tuple[date | None, str | None]] = [(milestone.baseline_on, None)]
    if milestone.plan_version > 1:
        days.append((milestone.planned_on, milestone.replan_reason))
    return [
        {
            "milestone_id": milestone.id,
            "number": number,
            "planned_on": day,
            "reason": reason,
            "recorded_at": clock.now(),
            "recorded_by": caller.subject,
        }
        for number, (day, reason) in enumerate(days, start=1)
        if day is not None
    ]
