"""Writes of milestones. Each locks the row, checks the version seen, and records one event."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.progress.events import (
    MilestoneDone,
    MilestoneEvent,
    MilestoneRegistered,
    MilestoneReopened,
    MilestoneReplanned,
    MilestoneUpdated,
    MilestoneWithdrawn,
)
from services.progress.milestone_templates.rules import KIND_NAMES, name_of
from services.progress.milestones import queries, rules
from services.progress.milestones.models import Milestone, MilestonePlan
from services.progress.milestones.queries import WITHDRAWN, Yardstick, judged
from services.progress.milestones.rules import Fault
from services.progress.milestones.schemas import (
    MilestoneChange,
    MilestoneCompletion,
    MilestoneReopening,
    MilestoneReplan,
    NewMilestone,
)
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import may_write


async def register_milestone(
    session: AsyncSession, caller: Caller, project: ProjectRef, yardstick: Yardstick, new: NewMilestone
) -> Milestone:
    """Add a milestone to a project, after those it has. Raises Conflict when it has one of that kind."""
    if project.state == WITHDRAWN:
        raise Conflict("项目已撤销，不能新增里程碑", code="project_withdrawn")
    name = name_of(new.kind, new.name)
    if name is None:
        raise Invalid([FieldError("#/name", "自定义节点须填写名称", "missing")])
    last = await session.scalar(
        select(func.coalesce(func.max(Milestone.position), 0)).where(Milestone.project_id == project.id)
    )
    milestone = Milestone(
        project_id=project.id,
        kind=new.kind,
        name=name,
        position=(last or 0) + 1,
        baseline_on=new.baseline_on,
        planned_on=new.baseline_on,
        synthetic=project.synthetic,
    )
    session.add(milestone)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/kind", f"该项目已有“{name}”节点", "taken")
        raise Conflict(taken.detail, code="taken", errors=[taken]) from error
    await session.refresh(milestone)
    add_plan(session, caller, milestone)
    return await written(session, caller, milestone, yardstick, MilestoneRegistered)


async def change_milestone(
    session: AsyncSession,
    caller: Caller,
    yardstick: Yardstick,
    milestone_id: UUID,
    version: int,
    change: MilestoneChange,
) -> Milestone:
    """Change forecast or name; a first plan may be given where there is none."""
    milestone = await _lock(session, caller, milestone_id, version)
    given = {name: value for name, value in sent(change).items() if getattr(milestone, name) != value}
    if not given:
        return milestone
    if "name" in given and milestone.kind in KIND_NAMES:
        raise Invalid([FieldError("#/name", "该节点的名称是固定的", "fixed")])
    if "baseline_on" in given:
        if milestone.baseline_on is not None:
            raise Invalid([FieldError("#/baseline_on", "基线已确定，不能修改；请调整计划并说明原因", "fixed")])
        given["planned_on"] = given["baseline_on"]
    if given.get("forecast_on") and milestone.done_on:
        raise Conflict("节点已完成，不再预计", code="done")
    for name, value in given.items():
        setattr(milestone, name, value)
    if "baseline_on" in given:
        add_plan(session, caller, milestone)
    milestone.version += 1
    return await written(session, caller, milestone, yardstick, MilestoneUpdated)


async def replan_milestone(
    session: AsyncSession,
    caller: Caller,
    yardstick: Yardstick,
    milestone_id: UUID,
    version: int,
    replan: MilestoneReplan,
) -> Milestone:
    """Put a new plan in force, with its reason; the baseline stays, and so do the plans before."""
    milestone = await _lock(session, caller, milestone_id, version)
    if milestone.baseline_on is None:
        raise Conflict("该节点尚无计划，请先填写基线日期", code="not_planned")
    _refuse(rules.replan_faults(planned_on=replan.planned_on, in_force=milestone.planned_on, done_on=milestone.done_on))
    milestone.planned_on, milestone.replan_reason = replan.planned_on, replan.reason
    milestone.plan_version, milestone.version = milestone.plan_version + 1, milestone.version + 1
    add_plan(session, caller, milestone)
    return await written(session, caller, milestone, yardstick, MilestoneReplanned)


async def complete_milestone(
    session: AsyncSession,
    caller: Caller,
    yardstick: Yardstick,
    milestone_id: UUID,
    version: int,
    done: MilestoneCompletion,
) -> Milestone:
    """The milestone is done. What is sent replaces date and evidence, of one done already as well."""
    milestone = await _lock(session, caller, milestone_id, version)
    _refuse(
        rules.done_faults(
            done_on=done.done_on,
            today=yardstick.today,
            evidence=bool(done.evidence),
            document_number=done.document_number,
        )
    )
    milestone.done_on, milestone.forecast_on = done.done_on, None
    milestone.evidence = [file.model_dump() for file in done.evidence]
    milestone.document_number, milestone.version = done.document_number, milestone.version + 1
    return await written(session, caller, milestone, yardstick, MilestoneDone)


async def reopen_milestone(
    session: AsyncSession,
    caller: Caller,
    yardstick: Yardstick,
    milestone_id: UUID,
    version: int,
    reopening: MilestoneReopening,
) -> Milestone:
    """The milestone is not done after all; the event carries the reason."""
    milestone = await _lock(session, caller, milestone_id, version)
    if milestone.done_on is None:
        raise Conflict("节点尚未完成", code="not_done")
    milestone.done_on, milestone.evidence, milestone.document_number = None, [], None
    milestone.version += 1
    return await written(session, caller, milestone, yardstick, MilestoneReopened, reopen_reason=reopening.reason)


async def withdraw_milestone(
    session: AsyncSession, caller: Caller, yardstick: Yardstick, milestone_id: UUID, version: int
) -> None:
    """Drop a milestone that does not apply to its project. One that is done stays."""
    milestone = await _lock(session, caller, milestone_id, version)
    if milestone.done_on is not None:
        raise Conflict("已完成的节点不能删除", code="done")
    milestone.version += 1
    await written(session, caller, milestone, yardstick, MilestoneWithdrawn)
    await session.delete(milestone)
    await session.flush()


def add_plan(session: AsyncSession, caller: Caller, milestone: Milestone) -> None:
    """Keep the plan in force as one of the milestone's plans."""
    if milestone.planned_on is not None:
        session.add(plan_of(caller, milestone))


def plan_of(caller: Caller, milestone: Milestone) -> MilestonePlan:
    """The plan in force as one of the milestone's plans."""
    assert milestone.planned_on is not None
    return MilestonePlan(
        milestone_id=milestone.id,
        number=milestone.plan_version,
        planned_on=milestone.planned_on,
        reason=milestone.replan_reason,
        recorded_at=clock.now(),
        recorded_by=caller.subject,
    )


async def written(
    session: AsyncSession,
    caller: Caller,
    milestone: Milestone,
    yardstick: Yardstick,
    kind: type[MilestoneEvent],
    **more: str,
) -> Milestone:
    """Write the milestone and record what has become of it."""
    await session.flush()
    await settle_operation(session, caller, yardstick, [milestone])
    await record(session, kind.model_validate(judged(milestone, yardstick) | more), caller=caller)
    return milestone


async def settle_operation(
    session: AsyncSession, caller: Caller, yardstick: Yardstick, written: Sequence[Milestone]
) -> None:
    """Say anew, on their milestone 投运, since when the projects of these milestones are in operation.

    A milestone just written is told by its own event; another that changed gets a version and an event.
    """
    projects = {each.project_id for each in written if each.kind in (rules.BUILT, rules.COMMISSIONED)}
    if not projects:
        return
    own = {each.id for each in written}
    others = []
    for milestones in (await queries.milestones_of(session, projects)).values():
        by_kind = {each.kind: each for each in milestones}
        commissioned, built = by_kind.get(rules.COMMISSIONED), by_kind.get(rules.BUILT)
        if commissioned is None:
            continue
        since = rules.operational_on(built.done_on if built else None, commissioned.done_on)
        if commissioned.operational_on != since:
            commissioned.operational_on = since
            if commissioned.id not in own:
                commissioned.version += 1
                others.append(commissioned)
    await session.flush()
    events = [MilestoneUpdated.model_validate(judged(each, yardstick)) for each in others]
    await record_all(session, events, caller=caller)


async def _lock(session: AsyncSession, caller: Caller, milestone_id: UUID, version: int) -> Milestone:
    milestone = await queries.get_milestone(session, caller, milestone_id, lock=True)
    if not await may_write(session, caller, milestone.project_id):
        raise Forbidden("该项目不由您的单位填报", code="outside_scope")
    require_version(version, milestone.version)
    if milestone.project.state == WITHDRAWN:
        raise Conflict("项目已撤销，里程碑不再修改", code="project_withdrawn")
    return milestone


def _refuse(faults: Sequence[Fault]) -> None:
    if faults:
        raise Invalid([FieldError(fault.pointer, fault.detail, fault.code) for fault in faults])
