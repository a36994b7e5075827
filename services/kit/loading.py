"""What the programs have in common that load data into one service, as that service."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.database import Database
from services.kit.settings import Settings


def run_loader(settings: Settings, load: Callable[[AsyncSession], Awaitable[str]]) -> None:
    """Run ``load`` in one transaction of the service's own role and print what it answers.

    ``--recorded-at`` sets the time at which its events are recorded; refused unless the service is being seeded.
    """
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--recorded-at", type=datetime.fromisoformat)
    instant: datetime | None = arguments.parse_args().recorded_at
    if instant is not None and not settings.seeding:
        arguments.error("--recorded-at is for seeding only")
    print(asyncio.run(_run(settings, load, instant)))


async def _run(settings: Settings, load: Callable[[AsyncSession], Awaitable[str]], instant: datetime | None) -> str:
    token = clock.set_override(instant)
    database = Database(settings.service_database_url.get_secret_value(), pool_size=1)
    try:
        async with database.session() as session:
            return await load(session)
    finally:
        clock.reset_override(token)
        await database.close()
