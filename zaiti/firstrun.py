"""What a new machine is filled with: an ordered list of steps, each done once for the content it is made from.

To add a step, add an entry to ``STEPS``. A step that was cut short runs again, so it must be repeatable.
"""

import asyncio
import hashlib
import importlib
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zaiti.environment import Setup, client_secret_name, service_environment
from zaiti.state import CHECKOUT, State
from zaiti.topology import SERVICES
from zaiti.trouble import Trouble

DEMO_LOGINS = ("leader", "office", "inspector", "carrier", "department")
ADMIN_PASSWORD = "ZAITI_ADMIN_PASSWORD"  # noqa: S105 - the name of a variable
DEMO_PASSWORD = "ZAITI_DEMO_PASSWORD"  # noqa: S105

Report = Callable[[str, int, int], None]


@dataclass(frozen=True)
class FirstRun:
    """What a step works with. ``report(what, done, total)`` shows progress.

    ``progress`` is what an earlier run of the step, cut short, gave to ``remember``; empty at first.
    """

    setup: Setup
    report: Report
    progress: Mapping[str, Any] = field(default_factory=dict)
    remember: Callable[[Mapping[str, Any]], None] = lambda _: None

    @property
    def address(self) -> str:
        """The gateway's address for this machine's own use (never through a proxy)."""
        return f"http://127.0.0.1:{self.setup.base_port}"

    @property
    def admin_password(self) -> str:
        """Password of ``admin``."""
        return self.setup.credentials.login(ADMIN_PASSWORD)

    @property
    def demo_password(self) -> str:
        """Password shared by the demo logins."""
        return self.setup.credentials.login(DEMO_PASSWORD)


@dataclass(frozen=True)
class Step:
    """``content`` gives a text; the step runs when it differs from the one of its last run.

    ``seeding``: the services run with the settable clock meanwhile. ``before``: needs the databases only.
    """

    name: str
    title: str
    run: Callable[[FirstRun], Awaitable[None]]
    content: Callable[[Setup], str]
    demo_only: bool = False
    seeding: bool = False
    before: bool = False


def due(state: State, setup: Setup) -> list[Step]:
    """The steps still to be done, in order."""
    done: dict[str, str] = state.fact("steps") or {}
    return [
        step
        for step in STEPS
        if (setup.demo or not step.demo_only) and done.get(step.name) != _fingerprint(step.content(setup))
    ]


def progress_of(state: State, setup: Setup, step: Step) -> Mapping[str, Any]:
    """How far the step came with its present content before it was cut short."""
    kept: dict[str, Any] = (state.fact("progress") or {}).get(step.name, {})
    return kept.get("of", {}) if kept.get("content") == _fingerprint(step.content(setup)) else {}


def remember_progress(state: State, setup: Setup, step: Step, progress: Mapping[str, Any]) -> None:
    """Keep how far the step has come."""
    kept: dict[str, Any] = state.fact("progress") or {}
    said = {"content": _fingerprint(step.content(setup)), "of": dict(progress)}
    state.remember(progress=kept | {step.name: said})


def mark_done(state: State, setup: Setup, step: Step) -> None:
    """Remember that the step ran to its end."""
    done: dict[str, str] = state.fact("steps") or {}
    state.remember(steps=done | {step.name: _fingerprint(step.content(setup))})


async def _bootstrap_identity(run: FirstRun) -> None:
    """The administrator, the services' machine clients, and with demo data the demo logins."""
    identity = SERVICES[0]
    secret = run.setup.credentials
    clients = {service.name: secret.password(client_secret_name(service)) for service in SERVICES}
    environment = service_environment(run.setup, identity) | {
        "ZAITI_ADMIN_PASSWORD": run.admin_password,
        "ZAITI_SERVICE_CLIENTS": json.dumps(clients),
    }
    if run.setup.demo:
        environment["ZAITI_DEMO_PASSWORD"] = run.demo_password
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.identity.bootstrap",
        env=environment, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    output, _ = await process.communicate()
    if process.returncode != 0:
        raise Trouble(f"建立首次登录账户失败：\n{output.decode()}", "Bootstrapping identity failed.")


def _loader(module: str) -> Callable[[FirstRun], Awaitable[None]]:
    """The ``load(run)`` of a module, imported when the step runs: a warm start does not pay for it."""

    async def load(run: FirstRun) -> None:
        await importlib.import_module(module).load(run)

    return load


def _plan_content(_: Setup) -> str:
    return "".join(_digest(path) for path in sorted((CHECKOUT / "plan").glob("**/*.yaml")))


def _identity_content(setup: Setup) -> str:
    return f"{setup.demo} {[service.name for service in SERVICES]}"


def _digest(path: Path) -> str:
    return f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def _fingerprint(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:16]


STEPS = (
    Step("identity", "建立账户", _bootstrap_identity, _identity_content, before=True),
    Step("plan", "载入计划", _loader("zaiti.plan_load"), _plan_content),
    Step("demo", "载入演示数据", _loader("zaiti.demo"), lambda _: "3", demo_only=True, seeding=True),
)
