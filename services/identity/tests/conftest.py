"""Identity as it runs: a process of its own kind on a real PostgreSQL, behind a real Envoy."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from pydantic import SecretStr

from services.gateway.tests.conftest import running
from services.identity.bootstrap import bootstrap
from services.identity.main import create_app
from services.identity.settings import IdentitySettings
from services.kit.database import Database
from services.kit.testing import Cluster, clone_database, free_port

PASSWORD = "correct horse 4286"
ADMIN_PASSWORD = "admin horse 4286"
CLIENT_SECRET = "registry-secret-of-at-least-32-chars"


class Stack:
    """Envoy and identity, the demo logins made."""

    def __init__(self, url: str, identity_url: str, database_url: str, settings: IdentitySettings) -> None:
        self.url = url
        self.identity_url = identity_url
        self.database_url = database_url
        self.settings = settings
        self.gateway: Any = None

    def browser(self) -> httpx.Client:
        """A browser: keeps cookies, and says which page it is on."""
        return httpx.Client(base_url=f"{self.url}/api", trust_env=False, timeout=20, headers={"Origin": self.url})

    def signed_in(self, username: str = "office", password: str = PASSWORD) -> httpx.Client:
        """A browser that has signed in."""
        browser = self.browser()
        answer = browser.post("/identity/v1/session", json={"username": username, "password": password})
        assert answer.status_code == 204, answer.text
        return browser

    def admin(self) -> httpx.Client:
        """The administrator's browser."""
        return self.signed_in("admin", ADMIN_PASSWORD)


StartStack = Callable[..., AbstractContextManager[Stack]]


@contextmanager
def started(
    cluster: Cluster, directory: Path, *, limits: dict[str, Any] | None = None, **values: Any
) -> Iterator[Stack]:
    """Start identity on a clone of its database, and an Envoy that asks it for its keys."""
    port = free_port()
    database_url = cluster.url(asyncio.run(clone_database(cluster, "identity")), "identity")
    settings = IdentitySettings(
        mode="local",
        demo=True,
        log_level="ERROR",
        identity_url=f"http://127.0.0.1:{port}",
        service_database_url=SecretStr(database_url),
        admin_password=SecretStr(ADMIN_PASSWORD),
        demo_password=SecretStr(PASSWORD),
        service_clients={"registry": SecretStr(CLIENT_SECRET)},
        **values,
    )
    asyncio.run(_bootstrap(settings))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        environment = {"identity_url": settings.identity_url, "rate_limit": "0"}
        with running(directory, environment=environment, **(limits or {"address_rate": 0})) as gateway:
            stack = Stack(gateway.url, settings.identity_url, database_url, settings)
            stack.gateway = gateway
            yield stack
    finally:
        server.should_exit = True
        thread.join(timeout=20)


async def _bootstrap(settings: IdentitySettings) -> None:
    database = Database(settings.service_database_url.get_secret_value())
    try:
        assert await bootstrap(database, settings) == {}
        assert await bootstrap(database, settings) == {}
    finally:
        await database.close()


@pytest.fixture(scope="module")
def stack(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Envoy and identity with the usual settings, for all tests of a file."""
    with started(cluster, tmp_path_factory.mktemp("stack")) as running_stack:
        yield running_stack


@pytest.fixture
def start_stack(cluster: Cluster, tmp_path: Path) -> StartStack:
    """Start a stack with other settings."""

    def start(**values: Any) -> AbstractContextManager[Stack]:
        return started(cluster, tmp_path, **values)

    return start
