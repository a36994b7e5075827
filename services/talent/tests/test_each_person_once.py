"""Each person counts once, in whatever order places, merges, splits and withdrawals come and are imported again."""

import asyncio
from contextlib import AsyncExitStack

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from services.kit.testing import StartService
from services.talent.tests.counting import load_programmes
from services.talent.tests.machine import PeopleMachine

LIVES = settings(
    max_examples=20, stateful_step_count=25, deadline=None, print_blob=True, suppress_health_check=list(HealthCheck)
)


def test_any_order_of_nominations_merges_splits_and_withdrawals_counts_each_person_once(
    start_service: StartService,
) -> None:
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        try:
            talent = runner.run(stack.enter_async_context(start_service("talent")))
            runner.run(load_programmes(talent))
            lives = {"run": staticmethod(runner.run), "talent": talent, "office": talent.client("office")}
            run_state_machine_as_test(type("Lives", (PeopleMachine,), lives), settings=LIVES)
        finally:
            runner.run(stack.aclose())
