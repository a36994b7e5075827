"""One machine, one command: the whole system as real processes, cold, warm, wounded and stopped."""

import json
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator

import httpx
import psutil
import pytest

from zaiti import postgres
from zaiti.state import State
from zaiti.tests.conftest import eventually, finish, processes_of, zaiti
from zaiti.topology import SERVICES

_READY = "载体系统已就绪"
_PASSWORD = "a first password"


class Running:
    """A started ``zaiti up`` and what it has printed so far."""

    def __init__(self, **environment: str) -> None:
        self.process = zaiti("up", DEMO="0", ZAITI_ADMIN_PASSWORD=_PASSWORD, **environment)
        self.printed: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.printed.append(line)

    def said(self, text: str) -> bool:
        return any(text in line for line in self.printed)

    def wait_for(self, text: str, seconds: float = 120) -> None:
        eventually(lambda: self.said(text) or self.process.poll() is not None, seconds)
        assert self.said(text), "".join(self.printed)

    def stop(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)


Start = Callable[..., Running]


@pytest.fixture
def start(state: State) -> Iterator[Start]:
    """Start the system; one that a failed test leaves running is stopped."""
    started: list[Running] = []

    def run(**environment: str) -> Running:
        started.append(Running(**environment))
        return started[-1]

    yield run
    for running in started:
        if running.process.poll() is None:
            running.stop(signal.SIGTERM)


def _logs_in(base_port: int) -> bool:
    url = f"http://127.0.0.1:{base_port}/api/identity/v1/session"
    try:
        answer = httpx.post(url, json={"username": "admin", "password": _PASSWORD}, trust_env=False)
    except httpx.TransportError:
        return False
    return answer.status_code == httpx.codes.NO_CONTENT


def _children(running: Running) -> dict[str, psutil.Process]:
    """The supervised processes by name."""
    found = {}
    for process in psutil.Process(running.process.pid).children():
        command = " ".join(process.cmdline())
        for service in SERVICES:
            if f"services.{service.name}.main" in command:
                found[service.name] = process
        if "envoy" in command:
            found["gateway"] = process
        if "postgres -D" in command:
            found["postgres"] = process
    return found


def test_the_system_starts_heals_refuses_a_second_start_stops_whole_and_starts_warm(
    state: State, base_port: int, start: Start
) -> None:
    cold = start()
    cold.wait_for(_READY)
    assert cold.said("管理员 admin：（由 ZAITI_ADMIN_PASSWORD 设定）")  # what was set is not printed
    assert not cold.said(_PASSWORD)
    assert cold.said(f"http://localhost:{base_port}")
    assert _logs_in(base_port)

    second = zaiti("up")
    assert "已在运行" in finish(second)
    assert second.returncode == 1
    assert _logs_in(base_port)

    before = _children(cold)
    assert before.keys() == {*(service.name for service in SERVICES), "gateway", "postgres"}
    for name, process in before.items():
        process.kill()
        cold.wait_for(f"{name} 已退出（信号 SIGKILL）")
    eventually(lambda: _logs_in(base_port), 60)
    eventually(lambda: _children(cold).keys() == before.keys())

    assert cold.stop(signal.SIGTERM) == 0
    eventually(lambda: processes_of(state, base_port) == [], 5)

    warm = start()
    warm.wait_for(_READY)
    assert not warm.said(_PASSWORD)
    assert not warm.said("迁移")
    assert _logs_in(base_port)
    assert warm.stop(signal.SIGINT) == 0
    eventually(lambda: processes_of(state, base_port) == [], 5)


def test_after_a_supervisor_is_killed_services_are_gone_and_its_database_is_adopted(
    state: State, base_port: int, start: Start
) -> None:
    first = start()
    first.wait_for(_READY)
    database = _children(first)["postgres"]
    first.stop(signal.SIGKILL)
    eventually(lambda: {process.name() for process in processes_of(state, base_port)} == {"postgres"}, 10)

    second = start()
    second.wait_for(_READY)
    assert second.said(f"接管仍在运行的数据库（pid {database.pid}）")
    assert _logs_in(base_port)
    assert second.stop(signal.SIGTERM) == 0
    eventually(lambda: processes_of(state, base_port) == [], 5)


def test_a_taken_port_stops_the_start_before_anything_is_made(state: State, base_port: int) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", base_port))
        holder.listen()
        refused = zaiti("up")
        assert f"{base_port}（gateway）被" in finish(refused)
    assert refused.returncode == 1
    assert processes_of(state, base_port) == []
    assert not list(state.postgres.glob("data*"))


def test_a_server_of_ones_own_is_used_and_left_running(state: State, base_port: int, start: Start) -> None:
    owner = State(state.root / "owner")
    owner.create()
    finish(zaiti("migrate", ZAITI_STATE=str(owner.root)))
    installation = postgres.prepare(owner)
    spec = postgres.spec(installation, base_port + 10, owner.logs / "postgres.log")
    server = subprocess.Popen(
        spec.command, env=spec.env, cwd=spec.cwd, user=spec.account.user, group=spec.account.group
    )
    try:
        url = postgres.admin_url(json.loads(owner.secrets.read_text())["postgres"], base_port + 10)
        running = start(ZAITI_DATABASE_URL=url)
        running.wait_for(_READY)
        assert "postgres" not in _children(running)
        assert _logs_in(base_port)
        assert running.stop(signal.SIGTERM) == 0
        assert server.poll() is None
    finally:
        os.kill(server.pid, signal.SIGINT)
        server.wait(30)
