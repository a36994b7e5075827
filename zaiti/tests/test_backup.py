"""A backup put back is the machine it was taken from; a damaged one, or one over other data, is refused."""

import asyncio
import json
import shutil
import tarfile
from pathlib import Path

import asyncpg
import pytest

from zaiti.backup import backup
from zaiti.databases import owner_url, runtime_url
from zaiti.restore import restore
from zaiti.state import State
from zaiti.tests.conftest import Recorder
from zaiti.topology import SERVICES
from zaiti.trouble import Trouble
from zaiti.up import Machine, database_only


async def _fill(machine: Machine) -> None:
    setup = machine.setup
    for number, service in enumerate(SERVICES):
        connection = await asyncpg.connect(owner_url(service, setup.admin_url, setup.credentials))
        await connection.execute("CREATE TABLE figure (amount numeric(18,4), words text)")
        await connection.execute("INSERT INTO figure VALUES ($1, '萧山 4286')", number)
        # As migrations do for the event log: what the runtime role may not do must survive too.
        await connection.execute(f'REVOKE UPDATE, DELETE ON figure FROM "{service.runtime}"')
        await connection.close()
    (machine.state.files / "registry").mkdir()
    (machine.state.files / "registry" / "evidence").write_bytes(b"\x00\x01evidence")


async def _assert_restored(machine: Machine) -> None:
    setup = machine.setup
    for number, service in enumerate(SERVICES):
        connection = await asyncpg.connect(runtime_url(service, setup.admin_url, setup.credentials))
        row = await connection.fetchrow("SELECT amount, words FROM figure")
        assert (row["amount"], row["words"]) == (number, "萧山 4286")
        await connection.execute("INSERT INTO figure VALUES (7, 'written after')")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("DELETE FROM figure")
        await connection.close()
    assert (machine.state.files / "registry" / "evidence").read_bytes() == b"\x00\x01evidence"


async def _filled_backup(state: State, screen: Recorder) -> Path:
    async with database_only(state, screen) as machine:
        await _fill(machine)
    target = state.root / "backup.tar"
    await backup(state, screen, target)
    return target


async def test_a_backup_restores_rows_files_secrets_and_privileges(state: State, screen: Recorder) -> None:
    source = await _filled_backup(state, screen)
    other = State(state.root / "other")
    await restore(other, screen, source)
    async with database_only(other, screen) as machine:
        await _assert_restored(machine)
    assert json.loads(other.secrets.read_text()) == json.loads(state.secrets.read_text())
    assert other.secrets.stat().st_mode & 0o077 == source.stat().st_mode & 0o077 == 0


async def test_a_restored_source_delivers_again_from_where_its_hearer_is(state: State, screen: Recorder) -> None:
    async with database_only(state, screen) as machine:
        await machine.migrate()
        # Dumped between the two: the hearer stands at 3, its source believes that 5 are delivered.
        await _execute(
            machine,
            "registry",
            "INSERT INTO webhook_endpoint (sibling, owner, url, secret, position)"
            " VALUES ('aggregator', 'system', 'http://a', '', 5), ('investment', 'system', 'http://i', '', 2)",
        )
        for hearer in ("aggregator", "investment"):
            await _execute(machine, hearer, "INSERT INTO source_state (source, position) VALUES ('registry', 3)")
    await backup(state, screen, state.root / "backup.tar")
    other = State(state.root / "other")
    await restore(other, screen, state.root / "backup.tar")
    async with database_only(other, screen) as machine:
        positions = await _execute(machine, "registry", "SELECT sibling, position FROM webhook_endpoint")
    assert dict(positions) == {"aggregator": 3, "investment": 2}


async def _execute(machine: Machine, name: str, statement: str) -> list[asyncpg.Record]:
    service = next(service for service in SERVICES if service.name == name)
    url = owner_url(service, machine.setup.admin_url, machine.setup.credentials)
    connection = await asyncpg.connect(url)
    try:
        rows: list[asyncpg.Record] = await connection.fetch(statement)
        return rows
    finally:
        await connection.close()


async def test_data_are_overwritten_only_when_asked(state: State, screen: Recorder) -> None:
    source = await _filled_backup(state, screen)
    with pytest.raises(Trouble, match="--force"):
        await restore(state, screen, source)
    async with database_only(state, screen) as machine:
        setup = machine.setup
        connection = await asyncpg.connect(owner_url(SERVICES[0], setup.admin_url, setup.credentials))
        await connection.execute("DROP TABLE figure")
        await connection.close()
    await restore(state, screen, source, force=True)
    async with database_only(state, screen) as machine:
        await _assert_restored(machine)


async def test_a_damaged_backup_changes_nothing(state: State, screen: Recorder, tmp_path: Path) -> None:
    source = await _filled_backup(state, screen)
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path, filter="data")
    dump = tmp_path / "zaiti_registry.dump"
    dump.write_bytes(dump.read_bytes()[:-1] + b"x")
    with tarfile.open(source, "w") as archive:
        archive.add(tmp_path, arcname=".")
    other = State(state.root / "other")
    with pytest.raises(Trouble, match="校验和"):
        await restore(other, screen, source)
    assert other.fact("created") is None
    assert not other.secrets.exists()
    for name in ("/no/such.tar", str(dump)):
        with pytest.raises(Trouble):
            await asyncio.create_task(restore(other, screen, Path(name)))


async def test_without_its_secrets_an_archive_waits_for_them(state: State, screen: Recorder) -> None:
    await _filled_backup(state, screen)
    target = state.root / "public.tar"
    await backup(state, screen, target, secrets=False)
    other = State(state.root / "other")
    with pytest.raises(Trouble, match=r"secrets\.json"):
        await restore(other, screen, target)
    shutil.copy(state.secrets, other.secrets)
    await restore(other, screen, target)
    async with database_only(other, screen) as machine:
        await _assert_restored(machine)
