"""Bring every service's database to its newest migration; cheap when it is there already."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import asyncpg

from zaiti.credentials import Credentials
from zaiti.databases import ensure_databases, owner_url, wait_for_server
from zaiti.state import CHECKOUT
from zaiti.topology import SERVICES, Service


async def migrate_all(admin_url: str, credentials: Credentials, say: Callable[[str], None]) -> None:
    """Migrate every service that is behind. Alembic's own errors pass through."""
    current = await asyncio.gather(*(_current(owner_url(service, admin_url, credentials)) for service in SERVICES))
    for service, revision in zip(SERVICES, current, strict=True):
        if revision == head(service):
            continue
        say(f"迁移 {service.name} 的数据库结构 · migrating")
        # One after another: alembic's context is global to the process.
        await asyncio.to_thread(_migrate, service, owner_url(service, admin_url, credentials))


async def migrate_with(admin_url: str, role_passwords: dict[str, str], say: Callable[[str], None]) -> None:
    """Create databases and roles with the given passwords (role → password), and migrate. KeyError: one is missing."""
    roles = [role for service in SERVICES for role in (service.owner, service.runtime)]
    credentials = Credentials(None, {f"role:{role}": role_passwords[role] for role in roles})
    await wait_for_server(admin_url)
    await ensure_databases(admin_url, credentials)
    await migrate_all(admin_url, credentials, say)


def head(service: Service) -> str | None:
    """The newest revision of the service's migrations: the one that no other follows. None when there is none.

    Read with a pattern, since importing alembic takes a second of every warm start; what differs from the database goes
    to alembic, which decides.
    """
    revisions, followed = set(), set()
    for path in (migrations_directory(service) / "versions").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        revisions.update(re.findall(r'^revision\b[^=]*= *"(\w+)"', text, re.MULTILINE))
        followed.update(re.findall(r'^down_revision\b[^=]*= *"(\w+)"', text, re.MULTILINE))
    return min(revisions - followed, default=None)


def migrations_directory(service: Service) -> Path:
    """Where the service's migrations are."""
    return CHECKOUT / "services" / service.name / "migrations"


def _migrate(service: Service, url: str) -> None:
    from services.kit.migrate import migrate

    migrate(service.name, url)


async def _current(url: str) -> str | None:
    connection = await asyncpg.connect(url)
    try:
        if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
            return None
        revision: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
        return revision
    finally:
        await connection.close()
