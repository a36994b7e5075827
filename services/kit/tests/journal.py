"""An event log of its own for a test: owner and runtime role, the kit's tables, sequencer and relay on demand."""

import asyncio
import contextlib
import uuid
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import asyncpg
from alembic.migration import MigrationContext
from alembic.operations import Operations
from pydantic import SecretStr
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from services.kit.database import asyncpg_url
from services.kit.events.connection import PLAN_SETTINGS
from services.kit.events.sequencer import Sequencer
from services.kit.events.verify import LogCheck, verify_log
from services.kit.migrations import create_kit_tables
from services.kit.settings import Settings
from services.kit.testing import Cluster, default_grants
from services.kit.webhooks import secrets
from services.kit.webhooks.relay import Relay

OWNER, RUNTIME = "journal_owner", "journal"
INSERT = (
    "INSERT INTO pending_event (type, subject, version, actor, payload) VALUES ($1, $2, $3, 'test', $4) RETURNING seq"
)


def _create(connection: Connection) -> None:
    create_kit_tables(Operations(MigrationContext.configure(connection)))


async def create_journal(cluster: Cluster, name: str) -> None:
    """A database with the kit's tables, owned and granted as in production."""
    for role in (OWNER, RUNTIME):
        with contextlib.suppress(asyncpg.DuplicateObjectError):
            await cluster.run(f"CREATE ROLE {role} LOGIN")
    await cluster.run(f"CREATE DATABASE {name} OWNER {OWNER}")
    await cluster.run(*default_grants(OWNER, RUNTIME), database=name)
    engine = create_async_engine(asyncpg_url(cluster.url(name, OWNER)))
    async with engine.begin() as connection:
        await connection.run_sync(_create)
    await engine.dispose()


@dataclass
class Journal:
    """The log under test."""

    cluster: Cluster
    name: str
    allow: frozenset[str] = frozenset()
    reader: asyncpg.Connection | None = None
    stack: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)

    @property
    def settings(self) -> Settings:
        """The settings of a service called journal on this database."""
        url = SecretStr(self.cluster.url(self.name, RUNTIME))
        return Settings(service="journal", mode="local", service_database_url=url, webhook_allow=self.allow)

    async def connect(self, user: str = RUNTIME) -> asyncpg.Connection:
        """A connection that the test's end closes."""
        connection = await asyncpg.connect(self.cluster.url(self.name, user), server_settings=PLAN_SETTINGS)
        self.stack.push_async_callback(connection.close)
        return connection

    async def _reader(self) -> asyncpg.Connection:
        """One connection for the test's own looking: a test that waits looks often."""
        if self.reader is None or self.reader.is_closed():
            self.reader = await self.connect("postgres")
        return self.reader

    async def write(self, *facts: tuple[str, int], kind: str = "journal.thing.updated") -> None:
        """Commit one pending event for each (subject, version), each in a transaction of its own."""
        connection = await self.connect()
        for subject, version in facts:
            await connection.execute(INSERT, kind, subject, version, f'{{"subject":"{subject}","version":{version}}}')

    async def sequence(self) -> None:
        """Move everything that is committed, and close what can be closed."""
        connection = await self.connect()
        sequencer = Sequencer(self.cluster.url(self.name, RUNTIME))
        while (step := await sequencer.step(connection)) is None or step.moved:
            pass
        await sequencer.step(connection)

    async def log(self) -> list[Any]:
        """All events in order."""
        return list(await (await self._reader()).fetch("SELECT * FROM event ORDER BY position"))

    async def check(self) -> LogCheck:
        """What `zaiti verify` finds."""
        return await verify_log(self.cluster.url(self.name, RUNTIME))

    async def endpoint(self, url: str, *, sibling: str | None = None, **columns: Any) -> tuple[uuid.UUID, str]:
        """An endpoint that hears the log from its beginning; answers its id and secret."""
        endpoint, secret = uuid.uuid4(), secrets.new_secret()
        sealed = secrets.seal(self.settings.key_bytes(), endpoint, secret)
        values = {"id": endpoint, "owner": "test", "url": url, "secret": sealed, "sibling": sibling, **columns}
        places = ", ".join(f"${place}" for place in range(1, len(values) + 1))
        statement = f"INSERT INTO webhook_endpoint ({', '.join(values)}) VALUES ({places})"
        await (await self.connect()).execute(statement, *values.values())
        return endpoint, secret

    async def row(self, endpoint: uuid.UUID) -> Any:
        """The endpoint's row."""
        return await (await self._reader()).fetchrow("SELECT * FROM webhook_endpoint WHERE id = $1", endpoint)

    async def relay(self) -> asyncio.Task[None]:
        """A running relay, stopped at the test's end."""
        relay = Relay(self.settings)
        return self._background(relay.run())

    async def running(self) -> Sequencer:
        """A sequencer that wakes a relay, as in a service."""
        relay = Relay(self.settings)
        sequencer = Sequencer(self.cluster.url(self.name, RUNTIME), on_moved=lambda _: relay.wake())
        self._background(relay.run())
        self._background(sequencer.run())
        return sequencer

    def _background(self, work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.create_task(work)

        async def stop() -> None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        self.stack.push_async_callback(stop)
        return task


@contextlib.asynccontextmanager
async def new_journal(cluster: Cluster) -> AsyncIterator[Journal]:
    """A fresh log."""
    name = f"journal_{uuid.uuid4().hex[:12]}"
    await create_journal(cluster, name)
    journal = Journal(cluster, name)
    async with journal.stack:
        yield journal


def versions_in_order(events: Sequence[Any]) -> bool:
    """Whether every entity's versions ascend in the log's order."""
    seen: dict[str, int] = {}
    for event in events:
        if event["version"] <= seen.get(event["subject"], 0):
            return False
        seen[event["subject"]] = event["version"]
    return True
