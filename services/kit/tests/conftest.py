"""The notebook service, running on a database of its own."""

import uuid
from collections.abc import AsyncIterator

import pytest
from asgi_lifespan import LifespanManager
from pydantic import SecretStr

from services.kit.callers import TokenVerifier
from services.kit.settings import Settings
from services.kit.testing import Cluster, ServiceUnderTest, TestKeys
from services.kit.tests import notebook

_TABLES = (
    "CREATE TABLE note (id serial PRIMARY KEY, version int NOT NULL, text text NOT NULL)",
    "CREATE TABLE idempotency_key (scope bytea PRIMARY KEY, body_digest bytea NOT NULL, answer bytea NOT NULL,"
    " expires_at timestamptz NOT NULL)",
)


@pytest.fixture
async def notes(cluster: Cluster) -> AsyncIterator[ServiceUnderTest]:
    """The notebook service."""
    name = f"notebook_{uuid.uuid4().hex[:12]}"
    await cluster.run(f"CREATE DATABASE {name}")
    await cluster.run(*_TABLES, database=name)
    settings = Settings(service="notebook", mode="local", service_database_url=SecretStr(cluster.url(name)))
    app = notebook.create_app(settings)
    app.state.tokens = TokenVerifier(TestKeys())
    async with LifespanManager(app):
        under_test = ServiceUnderTest(app, cluster, name)
        yield under_test
        await under_test.close()
