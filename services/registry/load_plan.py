"""``python -m services.registry.load_plan``: bring the plan's carriers into the register. May be repeated."""

import asyncio

from plan import load_plan
from services.kit.database import Database
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


async def main() -> None:
    """Load them as the service's own role, with its events."""
    database = Database(SETTINGS().service_database_url.get_secret_value(), pool_size=1)
    try:
        async with database.session() as session:
            changed = await load_plan_carriers(session, planned_carriers())
    finally:
        await database.close()
    print(f"计划载体已载入，变更 {changed} 个")


if __name__ == "__main__":
    asyncio.run(main())
