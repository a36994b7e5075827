"""``zaiti up``: everything on this machine, from an empty directory to an address, and back to nothing on Ctrl-C."""

import asyncio
import contextlib
import functools
import os
import signal
import time
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from zaiti import firstrun, postgres, processes
from zaiti.credentials import Credentials, load_credentials
from zaiti.databases import ensure_databases, wait_for_server
from zaiti.environment import Setup
from zaiti.migrate import migrate_all
from zaiti.ports import base_port, check_free
from zaiti.screen import Screen
from zaiti.state import State
from zaiti.supervisor import Supervised, stop_all
from zaiti.topology import ENVOY_ADMIN_OFFSET, POSTGRES_OFFSET, SERVICES, ports
from zaiti.trouble import Trouble

_SUPERUSER_PASSWORD = "postgres"  # noqa: S105 - the name under which it is kept


class Machine:
    """The running system. Made by ``running``, which also takes it down."""

    def __init__(self, state: State, screen: Screen, *, demo: bool) -> None:
        self.state = state
        self.screen = screen
        self.own_server = os.environ.get("ZAITI_DATABASE_URL")
        has_data = state.fact("created") is not None
        self.credentials: Credentials = load_credentials(state.secrets, data_exist=has_data)
        base = base_port()
        self.setup = Setup(
            base_port=base,
            admin_url=self.own_server
            or postgres.admin_url(self.credentials.password(_SUPERUSER_PASSWORD), base + POSTGRES_OFFSET),
            credentials=self.credentials,
            files=state.files,
            demo=demo,
            webhook_allow=os.environ.get("ZAITI_WEBHOOK_ALLOW", ""),
        )
        self._postgres: Supervised | None = None
        self._running: dict[str, Supervised] = {}

    @functools.cached_property
    def installation(self) -> postgres.Installation:
        """PostgreSQL's programs and data; finding them runs programs, so once."""
        return postgres.prepare(self.state)

    def check_ports(self, *names: str) -> None:
        """Raises Trouble when a port of the named processes (all without names) is taken, the survivor's apart."""
        wanted = ports(self.setup.base_port)
        if self.own_server is not None or postgres.surviving(self.installation) is not None:
            del wanted["postgres"]
        check_free({name: port for name, port in wanted.items() if not names or name in names})

    async def start_database(self) -> None:
        """PostgreSQL up, or the server of ``ZAITI_DATABASE_URL`` reached; databases and roles there."""
        if self.own_server is None:
            password = self.credentials.password(_SUPERUSER_PASSWORD)
            self.state.remember(created=True)
            port = self.setup.base_port + POSTGRES_OFFSET
            installation = self.installation
            self._postgres = processes.start_postgres(self.state, installation, port, password, self.screen.say)
            await self._unless_dead(self._postgres, wait_for_server(self.setup.admin_url))
        else:
            await wait_for_server(self.setup.admin_url, seconds=10)
        await ensure_databases(self.setup.admin_url, self.credentials)
        self.state.remember(created=True)

    async def migrate(self) -> None:
        """Every database at its newest migration."""
        await migrate_all(self.setup.admin_url, self.credentials, self.screen.say)

    async def start_services(self, *, seeding: bool) -> None:
        """All services and the gateway, ready."""
        for service in SERVICES:
            spec = processes.service_spec(self.setup, self.state, service, seeding=seeding)
            self._running[service.name] = Supervised(spec, self.screen.say)
        for process in self._running.values():
            process.start()
        await processes.render_gateway(self.setup, self.state)
        gateway = Supervised(processes.gateway_spec(self.setup, self.state), self.screen.say)
        self._running["gateway"] = gateway
        gateway.start()
        offsets = {service.name: service.offset for service in SERVICES} | {"gateway": ENVOY_ADMIN_OFFSET}
        await processes.wait_ready(self._running, self.setup.base_port, offsets)

    async def stop_services(self) -> None:
        """Services and gateway down, PostgreSQL still up."""
        await stop_all(list(self._running.values()))
        self._running.clear()

    async def stop(self) -> None:
        """Everything down, the database last."""
        await self.stop_services()
        if self._postgres is not None:
            await self._postgres.stop()
            self._postgres = None

    async def fill(self, steps: list[firstrun.Step]) -> None:
        """Run first-run steps, one after another."""
        for step in steps:
            with self.screen.progress(step.title) as report:
                done = firstrun.progress_of(self.state, self.setup, step)
                keep = functools.partial(firstrun.remember_progress, self.state, self.setup, step)
                await step.run(firstrun.FirstRun(self.setup, report, done, keep))
            firstrun.mark_done(self.state, self.setup, step)

    async def _unless_dead(self, process: Supervised, waiting: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(waiting)
        try:
            while not task.done():
                processes.check_alive(process)
                await asyncio.wait({task}, timeout=0.2)
            await task
        finally:
            task.cancel()


@contextlib.asynccontextmanager
async def database_only(state: State, screen: Screen) -> AsyncIterator[Machine]:
    """The database up without the services, not migrated, for backup and the like; the state is held meanwhile."""
    state.create()
    state.lock()
    try:
        machine = Machine(state, screen, demo=bool(state.fact("demo")))
        machine.check_ports("postgres")
        try:
            await machine.start_database()
            yield machine
        finally:
            await machine.stop()
    finally:
        state.unlock()


@contextlib.asynccontextmanager
async def open_databases(state: State, screen: Screen) -> AsyncIterator[Machine]:
    """The databases, whether the system is running or not; a running one is left as it is."""
    if state.is_held():
        yield Machine(state, screen, demo=bool(state.fact("demo")))
    else:
        async with database_only(state, screen) as machine:
            yield machine


async def up(screen: Screen, *, demo: bool) -> None:
    """Run until Ctrl-C or SIGTERM. Raises Trouble, everything stopped, for what the person can mend."""
    began = time.monotonic()
    state = State.here()
    state.create()
    state.lock()
    try:
        state.check_space()
        demo = _demo_of(state, wanted=demo)
        machine = Machine(state, screen, demo=demo)
        machine.check_ports()
        running = asyncio.create_task(_run(machine, began))
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, running.cancel)
        try:
            await running
        except asyncio.CancelledError:
            screen.say("正在停止 · stopping")
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, lambda: None)  # a second Ctrl-C must not leave half of it behind
            await machine.stop()
            screen.say("已全部停止 · all stopped")
    finally:
        state.unlock()


async def _run(machine: Machine, began: float) -> None:
    screen, state = machine.screen, machine.state
    with screen.step("数据库 PostgreSQL · database"):
        await machine.start_database()
        await machine.migrate()
    steps = firstrun.due(state, machine.setup)
    await machine.fill([step for step in steps if step.before])
    later = [step for step in steps if not step.before]
    seeding = any(step.seeding for step in later)
    with screen.step("服务与网关 · services and gateway"):
        await machine.start_services(seeding=seeding)
    await machine.fill(later)
    if seeding:
        with screen.step("以正常方式重新启动服务 · services restarted"):
            await machine.stop_services()
            await machine.start_services(seeding=False)
    first_time = state.fact("ready_once") is None
    state.remember(ready_once=True)
    screen.ready(machine.setup, time.monotonic() - began, first_time=first_time)
    await asyncio.Event().wait()


def _demo_of(state: State, *, wanted: bool) -> bool:
    """Whether this state holds demo data: decided by its first start and then kept, since data do not change kind."""
    kept = state.fact("demo")
    if kept is None:
        state.remember(demo=wanted)
        return wanted
    if wanted and not kept and "DEMO" in os.environ:
        raise Trouble(
            f"{state.root} 是不含演示数据的系统，不能再载入演示数据；请用另一个 ZAITI_STATE。",
            "This state was created without demo data; use another ZAITI_STATE for a demonstration.",
        )
    return bool(kept)
