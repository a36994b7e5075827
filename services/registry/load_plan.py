"""``python -m services.registry.load_plan``: bring the plan's carriers into the register. May be repeated."""

from sqlalchemy.ext.asyncio import AsyncSession

from plan import load_plan
from services.kit.loading import run_loader
from services.registry.carriers.operations import load_plan_carriers
from services.registry.carriers.schemas import NewCarrier
from services.registry.settings import SETTINGS


def planned_carriers() -> list[NewCarrier]:
    """The carriers as the plan's files say."""
    return [
        NewCarrier(
            code=entry.code,
            name=entry.name,
            category=entry.category,
            due_state=entry.due_state,
            scope_note=entry.scope_note or None,
            clause=entry.clause,
        )
        for entry in load_plan().carriers
    ]


async def load(session: AsyncSession) -> str:
    """Load them; answers what was done."""
    return f"计划载体已载入，变更 {await load_plan_carriers(session, planned_carriers())} 个"


if __name__ == "__main__":
    run_loader(SETTINGS(), load)
