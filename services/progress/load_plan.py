"""``python -m services.progress.load_plan``: bring the plan's tasks under way. May be repeated."""

from sqlalchemy.ext.asyncio import AsyncSession

from plan.load import load_plan
from plan.whole import Plan
from services.kit.loading import run_loader
from services.progress.settings import SETTINGS
from services.progress.task_plans.operations import load_plan_tasks
from services.progress.task_plans.schemas import PlannedAction, PlannedTask
from services.progress.tasks.rules import ActionKind, Kind


def planned_actions(plan: Plan) -> list[PlannedAction]:
    """The special actions and safeguards as the plan's files say."""
    return [
        PlannedAction(code=action.code, name=action.name, kind=ActionKind(action.kind), section=action.section)
        for action in plan.actions
    ]


def planned_tasks(plan: Plan) -> list[PlannedTask]:
    """The tasks as the plan's files say, in the order of the actions; each with the words of its clause."""
    places = {action.code: place for place, action in enumerate(plan.actions)}
    clauses = plan.clauses
    return [
        PlannedTask(
            code=task.code,
            action=task.action,
            kind=Kind(task.kind),
            title=task.name,
            clause=task.clause,
            clause_text=clauses[task.clause].text if task.clause in clauses else None,
            quote=task.quote,
            lead_named=task.lead or None,
            due_on=task.due,
            due_default=task.is_default("due"),
            due_each=task.due_each,
            carrier_codes=list(task.carriers),
            indicators=list(task.indicators),
        )
        for task in sorted(plan.tasks, key=lambda task: places[task.action])
    ]


async def load(session: AsyncSession) -> str:
    """Load them; answers what was done."""
    plan = load_plan()
    changed = await load_plan_tasks(session, planned_actions(plan), planned_tasks(plan))
    return f"计划任务已载入，变更 {changed} 项"


if __name__ == "__main__":
    run_loader(SETTINGS(), load)
