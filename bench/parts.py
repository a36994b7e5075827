"""The real parts that measures run on: the whole system as one command starts it, and a service on a server alone."""

import contextlib
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg

from services.kit import testing
from tests import stack
from zaiti.credentials import load_credentials
from zaiti.databases import runtime_url
from zaiti.postgres import admin_url
from zaiti.state import State
from zaiti.topology import POSTGRES_OFFSET, SERVICES

StartService = Callable[..., AbstractAsyncContextManager[testing.ServiceUnderTest]]


class Parts:
    """What measures share within one run; everything is started when it is first asked for."""

    def __init__(self, kept: contextlib.ExitStack) -> None:
        self._kept = kept
        self._running = kept.enter_context(contextlib.ExitStack())
        self.directory = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="zaiti-bench-")))
        # PostgreSQL's files live below it, and it does not run as root.
        self.directory.chmod(0o755)
        self.receiver_port = testing.free_port()

    @cached_property
    def cluster(self) -> testing.Cluster:
        """A PostgreSQL of its own, tuned as the tests' (no fsync): for what is measured in this process."""
        running = contextlib.contextmanager(testing.cluster.__wrapped__)  # type: ignore[attr-defined]
        found: testing.Cluster = self._kept.enter_context(running())
        return found

    @cached_property
    def start_service(self) -> StartService:
        """Start a service in this process, on the cluster."""
        found: StartService = testing.start_service.__wrapped__(self.cluster, self.directory)  # type: ignore[attr-defined]
        return found

    @cached_property
    def system(self) -> "System":
        """The whole system with its demonstration data, as ``make up`` starts it."""
        return System(self._running.enter_context(self._start()))

    def restart_system(self) -> "System":
        """Stop the system if it runs and start it again on its data, which is a warm start."""
        _ = self.system
        self._running.close()
        self.__dict__.pop("system")
        return self.system

    def _start(self) -> contextlib.AbstractContextManager[stack.Stack]:
        allow = f"127.0.0.1:{self.receiver_port}"
        return stack.running(
            self.directory / "state", seconds=600, DEMO="1", ZAITI_RATE_LIMIT="1000000", ZAITI_WEBHOOK_ALLOW=allow
        )


class System:
    """The running system, with what only a measure may do: go past the gateway, and into the databases."""

    def __init__(self, running: stack.Stack) -> None:
        self.stack = running
        self.offsets = {service.name: service.offset for service in SERVICES}
        state = State(running.state)
        self._credentials = load_credentials(state.secrets, data_exist=True)
        self._admin = admin_url(self._credentials.password("postgres"), running.port + POSTGRES_OFFSET)

    def direct(self, service: str) -> str:
        """The service's own address."""
        return f"http://127.0.0.1:{self.stack.port + self.offsets[service]}"

    def bearer(self, login: str = "leader") -> dict[str, str]:
        """The header that signs a caller in; good for five minutes."""
        with self.stack.sign_in(login) as client:
            return {"Authorization": client.headers["Authorization"]}

    def url(self, service: str, *, superuser: bool = False) -> str:
        """The address of a service's database, for its runtime role."""
        runtime = runtime_url(next(s for s in SERVICES if s.name == service), self._admin, self._credentials)
        if not superuser:
            return runtime
        return self._admin.rpartition("/")[0] + urlsplit(runtime).path

    @contextlib.asynccontextmanager
    async def connect(self, service: str, *, superuser: bool = False) -> AsyncIterator[asyncpg.Connection]:
        """A connection to a service's database."""
        connection = await asyncpg.connect(self.url(service, superuser=superuser))
        try:
            yield connection
        finally:
            await connection.close()
