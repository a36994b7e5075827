"""A database and two roles for each service: one owns the schema and migrates, the other runs and touches rows only."""

import asyncio
import time

import asyncpg

from zaiti.credentials import Credentials
from zaiti.topology import SERVICES, Service
from zaiti.trouble import Trouble


async def wait_for_server(url: str, seconds: float = 60) -> None:
    """Wait until the server accepts connections. Raises Trouble when it does not in time, or refuses the login."""
    until = time.monotonic() + seconds
    while True:
        try:
            connection = await asyncpg.connect(url, timeout=5)
        except (asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError) as error:
            raise Trouble(f"数据库拒绝登录：{error}", f"PostgreSQL refused the login: {error}") from error
        except (OSError, TimeoutError, asyncpg.PostgresConnectionError, asyncpg.CannotConnectNowError) as error:
            if time.monotonic() > until:
                raise Trouble(
                    f"数据库在 {seconds:.0f} 秒内未就绪：{error}", f"PostgreSQL not ready: {error}"
                ) from error
            await asyncio.sleep(0.03)
        else:
            await connection.close()
            return


async def ensure_databases(admin_url: str, credentials: Credentials, *, open_rows: bool = True) -> None:
    """Create what is missing and set the passwords; quick when nothing is.

    ``admin_url`` needs CREATEDB and CREATEROLE, not superuser. Without ``open_rows`` the runtime role gets no rows yet.
    """
    connection = await asyncpg.connect(admin_url)
    try:
        roles = {row["rolname"] for row in await connection.fetch("SELECT rolname FROM pg_roles")}
        databases = {row["datname"] for row in await connection.fetch("SELECT datname FROM pg_database")}
        for service in SERVICES:
            for role in (service.owner, service.runtime):
                verb = "ALTER" if role in roles else "CREATE"
                # Role names are ours and passwords are generated without quotes; DDL takes no parameters.
                await connection.execute(
                    f"{verb} ROLE \"{role}\" LOGIN PASSWORD '{credentials.password(f'role:{role}')}'"
                )
            if service.database not in databases:
                await _create_database(connection, service)
    finally:
        await connection.close()
    if open_rows:  # whether the databases are new or not, since a start may have been cut short between the two
        await asyncio.gather(*(_open_rows(service, admin_url, credentials) for service in SERVICES))


async def _create_database(connection: asyncpg.Connection, service: Service) -> None:
    # An administrator who is not superuser must be a member of a role to give it a database.
    await connection.execute(f'GRANT "{service.owner}" TO CURRENT_USER')
    await connection.execute(
        f'CREATE DATABASE "{service.database}" OWNER "{service.owner}" TEMPLATE template0 ENCODING UTF8'
    )
    await connection.execute(f'REVOKE ALL ON DATABASE "{service.database}" FROM PUBLIC')
    await connection.execute(f'GRANT CONNECT, TEMPORARY ON DATABASE "{service.database}" TO "{service.runtime}"')


async def _open_rows(service: Service, admin_url: str, credentials: Credentials) -> None:
    """Let the runtime role use the rows of every table that migrations will create, and nothing else."""
    connection = await asyncpg.connect(owner_url(service, admin_url, credentials))
    try:
        for grant in (
            f'GRANT USAGE ON SCHEMA public TO "{service.runtime}"',
            "ALTER DEFAULT PRIVILEGES IN SCHEMA public "
            f'GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "{service.runtime}"',
            f'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "{service.runtime}"',
        ):
            await connection.execute(grant)
    finally:
        await connection.close()


def owner_url(service: Service, admin_url: str, credentials: Credentials) -> str:
    """URL with which the service's migrations run."""
    return _url(admin_url, service.owner, credentials.password(f"role:{service.owner}"), service.database)


def runtime_url(service: Service, admin_url: str, credentials: Credentials) -> str:
    """URL with which the service runs."""
    return _url(admin_url, service.runtime, credentials.password(f"role:{service.runtime}"), service.database)


def _url(admin_url: str, user: str, password: str, database: str) -> str:
    scheme, _, rest = admin_url.partition("://")
    authority, _, tail = rest.partition("/")
    host = authority.rpartition("@")[2]
    query = tail.partition("?")[2]
    return f"{scheme}://{user}:{password}@{host}/{database}" + (f"?{query}" if query else "")
