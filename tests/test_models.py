"""What the models say is what the migrations made: else the next generated migration would undo something."""

import asyncio

import pytest
from alembic import command

from services.kit.migrate import alembic_config
from services.kit.testing import Cluster, clone_database
from zaiti.topology import SERVICES


@pytest.mark.parametrize("service", [service.name for service in SERVICES])
async def test_a_generated_migration_would_have_nothing_to_do(cluster: Cluster, service: str) -> None:
    database = await clone_database(cluster, service)
    owner_url = cluster.url(database, f"{service}_owner")
    # Raises with the operations that it would write.
    await asyncio.to_thread(command.check, alembic_config(service, owner_url))
