"""``zaiti restore``: an archive of ``zaiti backup`` into an empty state, or with ``--force`` over what is there."""

import json
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import asyncpg

from zaiti.backup import FORMAT, MANIFEST, SECRETS, checksums, dump_name, run_tool, without_password
from zaiti.databases import ensure_databases, owner_url
from zaiti.screen import Screen
from zaiti.state import State, disk_trouble, write_private
from zaiti.topology import SERVICES, Service, hearers
from zaiti.trouble import Trouble
from zaiti.up import Machine, database_only

# Belong to the server that runs here, not to the data; the archive's are not taken over.
_OF_THIS_SERVER = ("postgres", "role:")


async def restore(state: State, screen: Screen, source: Path, *, force: bool = False) -> None:
    """Put databases, files and secrets back; migrates to this version's structure at the end.

    Raises Trouble when the archive is damaged or incomplete, and when data are there and ``force`` is not given;
    the archive is checked before anything is changed.
    """
    if state.is_held():
        raise Trouble("系统正在运行，请先停止（Ctrl-C）再恢复。", "The system is running: stop it, then restore.")
    if state.fact("created") is not None and not force:
        raise Trouble(
            f"{state.root} 中已有数据，恢复会覆盖它们；确要覆盖请加 --force。",
            f"There are data in {state.root}; --force overwrites them.",
        )
    state.create()
    try:
        with tempfile.TemporaryDirectory(dir=state.root, prefix="restore-") as temporary:
            content = Path(temporary)
            manifest = unpack(source, content)
            _take_secrets(state, content)
            state.remember(created=True, **manifest["facts"])
            async with database_only(state, screen) as machine:
                with screen.step("恢复数据库 · restoring databases"):
                    for service in SERVICES:
                        if not force:
                            await _refuse_filled(machine, service)
                        await _restore_database(machine, service, content / dump_name(service.database))
                await machine.migrate()
                await _rewind_deliveries(machine)
            shutil.rmtree(state.files, ignore_errors=True)
            shutil.copytree(content / "files", state.files)
    except OSError as error:
        raise disk_trouble(error, state.root) from error
    screen.say("✓ 恢复完成，可运行 make up · restored, run make up")


def unpack(source: Path, content: Path) -> dict[str, Any]:
    """Unpack and check an archive; returns its manifest. Raises Trouble when anything is amiss."""
    try:
        with tarfile.open(source) as archive:
            archive.extractall(content, filter="data")
        manifest: dict[str, Any] = json.loads((content / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise Trouble(f"不认识的备份格式 {manifest['format']}。", f"Unknown backup format {manifest['format']}.")
        expected = manifest["files"]
    except FileNotFoundError as error:
        raise Trouble(f"找不到 {error.filename}。", f"{error.filename} is missing.") from error
    except (tarfile.TarError, ValueError, KeyError) as error:
        raise Trouble(f"{source} 不是完整的备份：{error}", f"{source} is not a whole backup.") from error
    if [vars(entry) for entry in checksums(content)] != expected:
        raise Trouble(f"{source} 已损坏：校验和不符。", f"{source} is damaged: checksums differ.")
    return manifest


def _take_secrets(state: State, content: Path) -> None:
    """The archive's secrets, except those of the server that runs here already."""
    here = json.loads(state.secrets.read_text()) if state.secrets.exists() else {}
    if not (content / SECRETS).exists():
        if not here:
            raise Trouble(
                f"备份不含密钥文件：请先把当时的 secrets.json 放到 {state.secrets}。",
                f"The archive holds no secrets: put the secrets.json of its time at {state.secrets} first.",
            )
        return
    archived = json.loads((content / SECRETS).read_text())
    kept = {name: value for name, value in here.items() if name.startswith(_OF_THIS_SERVER)}
    write_private(state.secrets, json.dumps(archived | kept, indent=1, sort_keys=True))


async def _rewind_deliveries(machine: Machine) -> None:
    """Let every source deliver again from where its hearer is.

    The dumps are of different instants: a source may believe delivered what its hearer, dumped earlier, has not.
    What a hearer has already it ignores.
    """
    setup = machine.setup
    for source in SERVICES:
        connection = await asyncpg.connect(owner_url(source, setup.admin_url, setup.credentials))
        try:
            for hearer in hearers(source.name):
                await connection.execute(
                    "UPDATE webhook_endpoint SET position = least(position, $2), fence = fence + 1, lease_until = NULL"
                    " WHERE sibling = $1",
                    hearer.name,
                    await _heard(machine, hearer, source.name),
                )
        finally:
            await connection.close()


async def _heard(machine: Machine, hearer: Service, source: str) -> int:
    """The position up to which the hearer has taken in the source's events."""
    setup = machine.setup
    connection = await asyncpg.connect(owner_url(hearer, setup.admin_url, setup.credentials))
    try:
        return await connection.fetchval("SELECT position FROM source_state WHERE source = $1", source) or 0
    finally:
        await connection.close()


async def _refuse_filled(machine: Machine, service: Service) -> None:
    """Raises Trouble when the database has tables: a server of one's own may hold data that this state knows not."""
    setup = machine.setup
    connection = await asyncpg.connect(owner_url(service, setup.admin_url, setup.credentials))
    try:
        filled = await connection.fetchval("SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')")
    finally:
        await connection.close()
    if filled:
        raise Trouble(
            f"数据库 {service.database} 中已有数据；确要覆盖请加 --force。",
            f"Database {service.database} holds data; --force overwrites them.",
        )


async def _restore_database(machine: Machine, service: Service, dump: Path) -> None:
    """The database anew from its dump: as its owner, so that everything in it belongs to the owner again."""
    setup = machine.setup
    connection = await asyncpg.connect(setup.admin_url)
    try:
        await connection.execute(f'DROP DATABASE IF EXISTS "{service.database}" WITH (FORCE)')
    finally:
        await connection.close()
    # Rights on rows come from the dump. Granted by default before it, they would return to the runtime role what
    # migrations took away.
    await ensure_databases(setup.admin_url, setup.credentials, open_rows=False)
    url = owner_url(service, setup.admin_url, setup.credentials)
    # Without owner, but with what the migrations granted and took away.
    await run_tool(
        "pg_restore", "--no-owner", "--exit-on-error", f"--dbname={without_password(url)}", str(dump), url=url
    )
