"""``make migration``: a new migration from the difference between a service's models and its newest structure."""

import asyncio
import re
import secrets
import subprocess
import sys

import asyncpg

from zaiti.credentials import Credentials
from zaiti.databases import owner_url
from zaiti.migrate import migrations_directory
from zaiti.screen import Screen
from zaiti.state import State
from zaiti.topology import Service, named_service
from zaiti.up import Machine, open_databases


async def write_migration(state: State, screen: Screen, name: str, why: str) -> None:
    """Write the file, numbered after the newest one. Works beside a running system; its data are not touched."""
    service = named_service(name)
    async with open_databases(state, screen) as machine:
        await _write(machine, service, why)
    screen.say("请通读生成的迁移再提交 · read the migration before committing it")


async def _write(machine: Machine, service: Service, why: str) -> None:
    admin_url, credentials = machine.setup.admin_url, machine.setup.credentials
    scratch = f"zaiti_scratch_{secrets.token_hex(4)}"
    connection = await asyncpg.connect(admin_url)
    try:
        await connection.execute(f'CREATE DATABASE "{scratch}" OWNER "{service.owner}"')
        try:
            await asyncio.to_thread(_generate, service, _scratch_url(service, admin_url, credentials, scratch), why)
        finally:
            await connection.execute(f'DROP DATABASE "{scratch}" WITH (FORCE)')
    finally:
        await connection.close()


def _generate(service: Service, url: str, why: str) -> None:
    from alembic import command

    from services.kit.migrate import alembic_config, migrate

    migrate(service.name, url)
    versions = migrations_directory(service) / "versions"
    numbers = [int(path.name[:4]) for path in versions.glob("[0-9][0-9][0-9][0-9]_*.py")]
    revision = f"{max(numbers, default=0) + 1:04d}"
    config = alembic_config(service.name, url)
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    written = command.revision(config, message=why, autogenerate=True, rev_id=revision)
    for script in written if isinstance(written, list) else [written]:
        if script is not None:
            for tidy in (("check", "--fix", "--quiet"), ("format", "--quiet")):
                subprocess.run([sys.executable, "-m", "ruff", *tidy, script.path], check=False)


def _scratch_url(service: Service, admin_url: str, credentials: Credentials, scratch: str) -> str:
    return re.sub(rf"/{service.database}\b", f"/{scratch}", owner_url(service, admin_url, credentials))
