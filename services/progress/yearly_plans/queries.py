"""Reads of yearly plans. What was issued is open to every reader, its projects as far as they are in their scope."""

from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Select, Uuid, any_, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import in_scope
from services.progress.tasks.models import Task
from services.progress.yearly_plans import rules
from services.progress.yearly_plans.models import YearlyPlan, YearlyPlanItem, YearlyPlanVersion
from services.progress.yearly_plans.rules import CHANGE_LABELS, Compared
from services.progress.yearly_plans.schemas import (
    PLAN_ITEM_TABLE,
    YEARLY_PLAN_TABLE,
    PlanItemShown,
    PlanItemState,
    PlanVersionAnswer,
    PlanVersionShown,
    YearlyPlanFilter,
    YearlyPlanShown,
)

Subject = tuple[UUID | None, UUID | None]
"""A project's id or a task's."""

_NOTHING = {"goal": None, "planned_amount": None, "due_on": None, "unit": None}


def visible(caller: Caller) -> Select[YearlyPlan]:
    """The plans that the caller may see: drafts are the office's own."""
    statement = select(YearlyPlan)
    return statement if caller.role is Role.OFFICE else statement.where(YearlyPlan.issued_on.is_not(None))


def _filtered(statement: Select[YearlyPlan], wanted: YearlyPlanFilter) -> Select[YearlyPlan]:
    return statement.where(YearlyPlan.year.in_(wanted.year)) if wanted.year else statement


async def list_plans(
    session: AsyncSession, caller: Caller, wanted: YearlyPlanFilter, page: PageRequest
) -> tuple[list[YearlyPlanShown], str | None]:
    """One page of years' plans and the cursor of the next."""
    keys = [SortKey(YearlyPlan.year.expression, wanted.sort.startswith("-"))]
    rows, following = await fetch_page(session, _filtered(visible(caller), wanted), keys, page)
    return await _shown(session, caller, [row[0] for row in rows]), following


async def show_plan(session: AsyncSession, caller: Caller, plan: YearlyPlan) -> YearlyPlanShown:
    """A year's plan with its versions."""
    return (await _shown(session, caller, [plan]))[0]


async def _shown(session: AsyncSession, caller: Caller, plans: Sequence[YearlyPlan]) -> list[YearlyPlanShown]:
    versions = await versions_of(session, caller, [plan.id for plan in plans])
    return [
        YearlyPlanShown(
            id=plan.id,
            year=plan.year,
            issued_on=plan.issued_on,
            versions=[PlanVersionShown.model_validate(version) for version in reversed(versions.get(plan.id, []))],
            synthetic=plan.synthetic,
            version=plan.version,
        )
        for plan in plans
    ]


async def get_plan(session: AsyncSession, caller: Caller, plan_id: UUID, *, lock: bool = False) -> YearlyPlan:
    """One year's plan, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(YearlyPlan.id == plan_id)
    plan = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if plan is None:
        raise NotFound
    return plan


async def versions_of(
    session: AsyncSession, caller: Caller, plan_ids: Collection[UUID]
) -> dict[UUID, list[YearlyPlanVersion]]:
    """The versions of these plans that the caller may see, oldest first."""
    statement = select(YearlyPlanVersion).where(YearlyPlanVersion.plan_id.in_(plan_ids))
    if caller.role is not Role.OFFICE:
        statement = statement.where(YearlyPlanVersion.issued_on.is_not(None))
    found: dict[UUID, list[YearlyPlanVersion]] = {}
    for version in await session.scalars(statement.order_by(YearlyPlanVersion.number)):
        found.setdefault(version.plan_id, []).append(version)
    return found


async def newest_issued(session: AsyncSession, year: int) -> YearlyPlanVersion | None:
    """The version of a year's plan that is in force, if it was ever issued."""
    statement = (
        select(YearlyPlanVersion)
        .join(YearlyPlan, YearlyPlan.id == YearlyPlanVersion.plan_id)
        .where(YearlyPlan.year == year, YearlyPlanVersion.issued_on.is_not(None))
        .order_by(YearlyPlanVersion.number.desc())
        .limit(1)
    )
    return (await session.scalars(statement)).one_or_none()


async def items_of(session: AsyncSession, version: YearlyPlanVersion | None) -> list[YearlyPlanItem]:
    """The items of a version, in their order."""
    if version is None:
        return []
    statement = select(YearlyPlanItem).where(YearlyPlanItem.version_id == version.id).order_by(YearlyPlanItem.place)
    return list(await session.scalars(statement))


async def compared(
    session: AsyncSession, year: int, version: YearlyPlanVersion, former: YearlyPlanVersion | None
) -> tuple[list[YearlyPlanItem], list[Compared[Subject]], YearlyPlanVersion | None]:
    """The items of a version, what became of each, and the version of last year's plan that it was compared with."""
    items = await items_of(session, version)
    earlier = await newest_issued(session, year - 1)
    before = _subjects(await items_of(session, former)) if former else None
    last_year = _subjects(await items_of(session, earlier)) if earlier else None
    return items, rules.compare(_subjects(items), before, last_year), earlier


def _subjects(items: Iterable[YearlyPlanItem]) -> list[Subject]:
    return [(item.project_id, item.task_id) for item in items]


async def states(
    session: AsyncSession, items: Sequence[YearlyPlanItem], found: Sequence[Compared[Subject]]
) -> list[PlanItemState]:
    """Items and what became of them, as they are published: the whole, whoever asks."""
    tasks = await _tasks(session, found)
    by_subject = {(item.project_id, item.task_id): item for item in items}
    return [_state(each, by_subject.get(each.subject), tasks) for each in found]


def _state(each: Compared[Subject], item: YearlyPlanItem | None, tasks: dict[UUID, Task]) -> PlanItemState:
    project_id, task_id = each.subject
    own = {name: getattr(item, name) for name in _NOTHING} if item else _NOTHING
    code = tasks[task_id].code if task_id else None
    return PlanItemState(
        project_id=project_id, task_code=code, change=each.change, since_last_year=each.since_last_year, **own
    )


async def show_version(session: AsyncSession, caller: Caller, plan: YearlyPlan, number: int) -> PlanVersionAnswer:
    """A version with what it adds, drops and keeps, as far as the caller may see; raises NotFound."""
    versions = {each.number: each for each in (await versions_of(session, caller, [plan.id])).get(plan.id, [])}
    version = versions.get(number)
    if version is None:
        raise NotFound
    former = versions.get(number - 1)
    items, found, earlier = await compared(session, plan.year, version, former)
    tasks, projects = await _tasks(session, found), await _projects(session, caller, found)
    by_subject = {(item.project_id, item.task_id): item for item in items}
    shown = []
    for each in found:
        project_id, task_id = each.subject
        name = tasks[task_id].title if task_id else projects.get(project_id)
        if name is not None:
            state = _state(each, by_subject.get(each.subject), tasks)
            shown.append(PlanItemShown(name=name, **dict(state)))
    return PlanVersionAnswer(
        **dict(PlanVersionShown.model_validate(version)),
        year=plan.year,
        items=shown,
        hidden=len(found) - len(shown),
        planned_total=sum((item.planned_amount for item in shown if item.planned_amount), Decimal(0)),
        compared_with=former.number if former else None,
        last_year=earlier.number if earlier else None,
    )


async def _tasks(session: AsyncSession, found: Sequence[Compared[Subject]]) -> dict[UUID, Task]:
    wanted = [each.subject[1] for each in found if each.subject[1]]
    has_id = Task.id == any_(literal(wanted, ARRAY(Uuid)))
    return {task.id: task for task in await session.scalars(select(Task).where(has_id))}


async def _projects(
    session: AsyncSession, caller: Caller, found: Sequence[Compared[Subject]]
) -> dict[UUID | None, str]:
    wanted = [each.subject[0] for each in found if each.subject[0]]
    has_id = ProjectRef.id == any_(literal(wanted, ARRAY(Uuid)))
    statement = select(ProjectRef.id, ProjectRef.name).where(has_id, in_scope(caller))
    return {row.id: row.name for row in await session.execute(statement)}


async def known_projects(session: AsyncSession, ids: Collection[UUID]) -> set[UUID]:
    """Those of these projects that have been heard of, in or out of anybody's scope."""
    return set(
        await session.scalars(select(ProjectRef.id).where(ProjectRef.id == any_(literal(list(ids), ARRAY(Uuid)))))
    )


async def draft_of(session: AsyncSession, plan: YearlyPlan) -> YearlyPlanVersion | None:
    """The draft of a plan's next version, if there is one."""
    statement = select(YearlyPlanVersion).where(
        YearlyPlanVersion.plan_id == plan.id, YearlyPlanVersion.issued_on.is_(None)
    )
    return (await session.scalars(statement)).one_or_none()


async def stream_plans(
    session: AsyncSession, caller: Caller, wanted: YearlyPlanFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """The years' plans as rows of files."""
    ordered = YearlyPlan.year.desc() if wanted.sort.startswith("-") else YearlyPlan.year.asc()
    plans = list(await session.scalars(_filtered(visible(caller), wanted).order_by(ordered)))
    rows: list[RecordRow] = []
    for plan in await _shown(session, caller, plans):
        issued = [version for version in plan.versions if version.issued_on]
        newest = issued[0] if issued else plan.versions[0]
        items = (await show_version(session, caller, plans[len(rows)], newest.number)).items
        fields: dict[str, Any] = {
            "year": plan.year,
            "title": newest.title,
            "plan_version": newest.number,
            "issued_on": plan.issued_on,
            "revised_on": newest.issued_on,
            "document_number": newest.document_number,
            "items": sum(1 for item in items if item.change != rules.Change.DROPPED),
            "synthetic": plan.synthetic,
        }
        rows.append(RecordRow([fields[column.name] for column in YEARLY_PLAN_TABLE.columns], plan.id, plan.version))
    yield rows


async def stream_items(
    session: AsyncSession, caller: Caller, plan_id: UUID, number: int
) -> AsyncIterator[Sequence[RecordRow]]:
    """The items of a version as rows of files."""
    answer = await show_version(session, caller, await get_plan(session, caller, plan_id), number)
    rows = []
    for item in answer.items:
        fields = dict(item) | {"subject": "项目" if item.project_id else "任务"}
        fields |= {name: CHANGE_LABELS.get(fields[name]) for name in ("change", "since_last_year")}
        rows.append(RecordRow([fields[column.name] for column in PLAN_ITEM_TABLE.columns]))
    yield rows
