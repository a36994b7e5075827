"""The plan into the services that own it: carriers into the registry, tasks into progress, programmes into talent,
clusters into investment, all of it as a catalogue into the aggregator."""

import asyncio
import subprocess
import sys
from datetime import datetime

from zaiti.environment import service_environment
from zaiti.firstrun import FirstRun
from zaiti.state import CHECKOUT
from zaiti.topology import SERVICES
from zaiti.trouble import Trouble

# Each is run as its service, with that service's own role and events; may be repeated.
LOADERS = {
    name: f"services.{name}.load_plan" for name in ("registry", "progress", "talent", "investment", "aggregator")
}

# The demonstration's history of known-at begins here, so its definitions must be known by then.
DEMO_RECORDED_AT = datetime.fromisoformat("2019-01-01T00:00:00+08:00")


async def load(run: FirstRun) -> None:
    """Load what is new or changed in ``plan/``; raises Trouble with the loader's own words."""
    for done, (name, module) in enumerate(LOADERS.items()):
        run.report(name, done, len(LOADERS))
        service = next(service for service in SERVICES if service.name == name)
        seeding = run.setup.demo
        arguments = ["--recorded-at", DEMO_RECORDED_AT.isoformat()] if seeding else []
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *arguments,
            env=service_environment(run.setup, service, seeding=seeding), cwd=CHECKOUT,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        output, _ = await process.communicate()
        if process.returncode != 0:
            raise Trouble(f"载入计划失败（{name}）：\n{output.decode()}", f"Loading the plan into {name} failed.")
    run.report("", len(LOADERS), len(LOADERS))
