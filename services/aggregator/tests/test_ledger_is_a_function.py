"""The ledger is a function of what the sources said: not of the order, the batches, repetitions or restarts."""

import asyncio

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from services.aggregator.load_plan import planned_entries
from services.aggregator.plan_entries.operations import load
from services.aggregator.tests.machine import LedgerMachine, Machine, run_on
from services.aggregator.tests.machine_of_money import MoneyMachine, ReturnsMachine
from services.kit.database import Database
from services.kit.testing import Cluster, clone_database

LIVES = settings(
    max_examples=30, stateful_step_count=40, deadline=None, print_blob=True, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("lives", [LedgerMachine, MoneyMachine, ReturnsMachine])
def test_ledger_equals_recomputation_now_and_on_every_past_cut(cluster: Cluster, lives: type[Machine]) -> None:
    with asyncio.Runner() as runner:
        name = runner.run(clone_database(cluster, "aggregator"))
        owner = cluster.url(name, "aggregator_owner")
        runner.run(_load_plan(owner))
        machine = type("Lives", (lives,), {"url": owner, "run": run_on(runner)})
        run_state_machine_as_test(machine, settings=LIVES)


async def _load_plan(url: str) -> None:
    database = Database(url)
    async with database.session() as session:
        await load(session, planned_entries())
    await database.close()
