"""Reads of the plan's versions. The plan is public within the district: every reader sees all of it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.progress.task_plans.models import TaskPlanVersion
from services.progress.tasks.models import Task, TaskAction
from services.progress.tasks.queries import get_task


async def list_versions(session: AsyncSession, caller: Caller, task_id: UUID) -> Sequence[TaskPlanVersion]:
    """What the plan has said of a task, newest first; raises NotFound."""
    await get_task(session, caller, task_id)
    statement = select(TaskPlanVersion).where(TaskPlanVersion.task_id == task_id)
    return (await session.scalars(statement.order_by(TaskPlanVersion.plan_version.desc()))).all()


async def newest_versions(session: AsyncSession) -> dict[UUID, TaskPlanVersion]:
    """The newest version of every task of the plan, those it dropped too."""
    statement = (
        select(TaskPlanVersion)
        .ext(distinct_on(TaskPlanVersion.task_id))
        .order_by(TaskPlanVersion.task_id, TaskPlanVersion.plan_version.desc())
    )
    return {version.task_id: version for version in await session.scalars(statement)}


async def lock_planned(session: AsyncSession) -> dict[str, Task]:
    """The tasks that the plan states or once stated, locked until the transaction ends."""
    statement = select(Task).where(Task.from_plan).order_by(Task.id).with_for_update()
    return {task.code: task for task in await session.scalars(statement)}


async def known_actions(session: AsyncSession) -> dict[str, TaskAction]:
    """The plan's actions and safeguards."""
    return {action.code: action for action in await session.scalars(select(TaskAction))}
