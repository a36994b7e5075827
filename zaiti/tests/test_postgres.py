"""PostgreSQL of one machine: kept alive, adopted, initialised whole or again, on ports that are its own."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest
from alembic.script import ScriptDirectory

from zaiti import postgres, processes
from zaiti.account import OWN
from zaiti.credentials import Credentials
from zaiti.databases import ensure_databases, owner_url, runtime_url, wait_for_server
from zaiti.migrate import head, migrations_directory
from zaiti.ports import check_free
from zaiti.state import State
from zaiti.supervisor import Supervised
from zaiti.tests.conftest import Recorder, finish, zaiti
from zaiti.topology import SERVICES
from zaiti.trouble import Trouble

_PASSWORD = "test-password"


@asynccontextmanager
async def _server(state: State, port: int, screen: Recorder) -> AsyncIterator[Supervised]:
    state.create()
    server = processes.start_postgres(state, postgres.prepare(state), port, _PASSWORD, screen.say)
    try:
        await wait_for_server(postgres.admin_url(_PASSWORD, port))
        yield server
    finally:
        await server.stop()


async def _run(url: str, statement: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


async def test_a_killed_server_comes_back_with_what_it_acknowledged(
    state: State, base_port: int, screen: Recorder
) -> None:
    url = postgres.admin_url(_PASSWORD, base_port)
    async with _server(state, base_port, screen) as server:
        await _run(url, "CREATE TABLE kept AS SELECT 42 AS answer")
        assert server.pid is not None
        os.kill(server.pid, signal.SIGKILL)
        while server.deaths == 0:
            await asyncio.sleep(0.02)
        await wait_for_server(url)
        assert await _run(url, "SELECT answer FROM kept") == 42
    assert any("SIGKILL" in line for line in screen.said)


async def test_the_server_of_a_dead_supervisor_is_adopted_and_then_watched(
    state: State, base_port: int, screen: Recorder
) -> None:
    url = postgres.admin_url(_PASSWORD, base_port)
    state.create()
    installation = postgres.prepare(state)
    postgres.initialise(installation, _PASSWORD)
    spec = postgres.spec(installation, base_port, state.logs / "postgres.log")
    orphan = await asyncio.create_subprocess_exec(
        *spec.command, env=spec.env, cwd=spec.cwd, user=spec.account.user, group=spec.account.group
    )
    await wait_for_server(url)
    async with _server(state, base_port, screen) as server:
        assert server.pid == orphan.pid
        orphan.kill()
        await orphan.wait()
        while server.pid in (None, orphan.pid):
            await asyncio.sleep(0.02)
        await wait_for_server(url)


async def test_a_survivor_on_another_port_makes_way(state: State, base_port: int, screen: Recorder) -> None:
    async with _server(state, base_port, screen) as first, _server(state, base_port + 1, screen) as second:
        assert second.pid != first.pid
        assert await _run(postgres.admin_url(_PASSWORD, base_port + 1), "SELECT 1") == 1
        await first.stop()


async def test_an_initdb_that_was_cut_short_is_done_again(state: State, base_port: int, screen: Recorder) -> None:
    state.create()
    installation = postgres.prepare(state)
    postgres.initialise(installation, "the password of the half one")
    next(installation.data.glob("zaiti-*")).unlink()
    (installation.data / "global" / "pg_control").unlink()
    async with _server(state, base_port, screen):
        assert await _run(postgres.admin_url(_PASSWORD, base_port), "SELECT 1") == 1


async def test_data_that_nobody_can_reach_are_kept_elsewhere_and_found_again(
    state: State, base_port: int, screen: Recorder
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root runs the server under another account")
    hidden = State(state.root / "hidden" / "state")
    state.create()
    hidden.create()
    hidden.root.parent.chmod(0o700)
    url = postgres.admin_url(_PASSWORD, base_port)
    try:
        async with _server(hidden, base_port, screen):
            await _run(url, "CREATE TABLE kept AS SELECT 42 AS answer")
        async with _server(hidden, base_port, screen):
            assert await _run(url, "SELECT answer FROM kept") == 42
        assert not str(hidden.fact("postgres_home")).startswith(str(state.root))
    finally:
        state.remember(postgres_home=hidden.fact("postgres_home"))  # for the fixture to remove


def test_a_copied_installation_runs_where_the_wheel_cannot_be_reached(tmp_path: Path, state: State) -> None:
    state.create()
    tree = postgres._copy(postgres.wheel(), state.postgres)
    assert postgres._run([str(tree / "bin" / "initdb"), "--version"], OWN).returncode == 0
    assert "PostgreSQL" in postgres._run([str(tree / "bin" / "postgres"), "--version"], OWN).stdout


async def test_the_runtime_role_touches_rows_and_nothing_else(state: State, base_port: int, screen: Recorder) -> None:
    credentials = Credentials(None, {})
    admin = postgres.admin_url(_PASSWORD, base_port)
    service, other = SERVICES[0], SERVICES[1]
    async with _server(state, base_port, screen):
        await ensure_databases(admin, credentials)
        await ensure_databases(admin, credentials)
        await _run(owner_url(service, admin, credentials), "CREATE TABLE thing (id int)")
        runtime = runtime_url(service, admin, credentials)
        await _run(runtime, "INSERT INTO thing VALUES (1)")
        for forbidden in (
            "DROP TABLE thing",
            "TRUNCATE thing",
            "CREATE TABLE mine (id int)",
            "ALTER TABLE thing ADD x int",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await _run(runtime, forbidden)
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await _run(runtime.replace(service.database, other.database), "SELECT 1")


def test_a_taken_port_is_named_with_its_holder(base_port: int) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", base_port + 2))
        holder.listen()
        with pytest.raises(Trouble, match=rf"{base_port + 2}（registry）.*pid {os.getpid()}"):
            check_free({"gateway": base_port, "registry": base_port + 2})


def test_lost_secrets_are_named_rather_than_replaced(state: State) -> None:
    finish(zaiti("migrate"))
    state.secrets.unlink()
    assert "secrets.json" in finish(zaiti("migrate"))
    assert not state.secrets.exists()


def test_a_disk_that_is_full_is_named(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    state.create()
    usage = type("usage", (), {"free": 10 * 1024 * 1024})
    monkeypatch.setattr("zaiti.state.shutil.disk_usage", lambda _: usage)
    with pytest.raises(Trouble, match="磁盘空间不足"):
        state.check_space()


def test_the_newest_revision_is_the_one_that_alembic_names() -> None:
    for service in SERVICES:
        assert head(service) == ScriptDirectory(str(migrations_directory(service))).get_current_head()
