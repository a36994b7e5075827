"""Every service does what its OpenAPI document says, whatever it is asked: all of schemathesis' checks.

Each service runs for real, on a migrated PostgreSQL and a port of loopback, with a few rows of its own, so that
generated requests also reach what exists. The requests are the same in every run.
"""

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from pydantic import SecretStr

from services.aggregator.load_plan import planned_entries
from services.aggregator.plan_entries.operations import load as load_entries
from services.investment.project_refs.operations import keep_projects
from services.investment.project_refs.schemas import HeardProject
from services.kit.callers import TokenVerifier
from services.kit.database import Database
from services.kit.testing import Cluster, TestKeys, clone_database, free_port, token
from services.registry.load_plan import load as load_carriers

SECONDS = 240
EXAMPLES = 12
LIFETIME = 1800

# An answer without end is not for a check that waits for the end; the aggregator's own tests hold the stream.
ENDLESS = "^/v1/stream$"
# The same code in every service: held once for the machine clients that manage endpoints and read the feed.
BACKBONE = "^/v1/(webhook-endpoints|events)"

# What schemathesis takes for a fault and is none. 428 is the answer to a missing If-Match (RFC 6585), 404 to a record
# that is not there. What a schema cannot say (an unknown carrier, a cursor of another filter, a stale version) is told
# with 422 and 412.
CONFIG = """
[checks]
missing_required_header.expected-statuses = ["400", "401", "403", "404", "406", "415", "422", "428"]
positive_data_acceptance.expected-statuses = ["2xx", "401", "403", "404", "409", "412", "422", "428", "429", "5xx"]
"""
CONFIG_OF = {
    # PATCH …/import is read as PATCH …/{id}: refused, though not with 405. Other methods are held.
    "registry": """
[phases.coverage]
unexpected-methods = ["PUT", "TRACE"]
""",
    # Without a registry to ask, an unknown project can be neither accepted nor refused.
    "investment": """
[[operations]]
include-path = ["/v1/actuals", "/v1/actuals/import"]
include-method = "POST"
checks.not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx", "503"]
""",
}


@dataclass(frozen=True)
class Run:
    """One service as one caller sees it; ``only`` and ``leave`` are patterns of paths, ``without`` a check."""

    service: str
    role: str
    claims: dict[str, Any] = field(default_factory=dict)
    only: str | None = None
    leave: str | None = None
    without: str | None = None


# What is no identifier is no address of the investment service either: 404 and not 405, whatever the method.
RUNS = {
    "identity": Run("identity", "admin", leave=BACKBONE),
    "registry": Run("registry", "office", leave=BACKBONE),
    "investment": Run("investment", "office", leave=BACKBONE, without="unsupported_method"),
    "aggregator": Run("aggregator", "leader", leave=f"{BACKBONE}|{ENDLESS}"),
    "backbone": Run("registry", "platform", {"scopes": ["events:read", "webhooks:manage"]}, only=BACKBONE),
}


@contextlib.contextmanager
def serving(cluster: Cluster, name: str, directory: Path) -> Iterator[str]:
    """The service on a port of loopback, believing the tests' tokens; answers its address."""
    database = asyncio.run(clone_database(cluster, name))
    settings = import_module(f"services.{name}.settings").SETTINGS(
        mode="local",
        service_database_url=SecretStr(cluster.url(database, name)),
        file_store=str(directory / "files"),
        current_period="2022-09",
        log_level="ERROR",
    )
    app = import_module(f"services.{name}.main").create_app(settings)
    app.state.tokens = TokenVerifier(TestKeys())
    port = free_port()
    asyncio.run(_fill(name, cluster.url(database, name)))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=20)


async def _fill(name: str, url: str) -> None:
    """What a service cannot be given over its own API: the plan, a project heard of."""
    database = Database(url)
    try:
        async with database.session() as session:
            if name == "registry":
                await load_carriers(session)
            elif name == "aggregator":
                await load_entries(session, planned_entries())
            elif name == "investment":
                await keep_projects(session, [HeardProject.model_validate(PROJECT)])
    finally:
        await database.close()


PROJECT = {
    "id": "01900000-0000-7000-8000-000000000001", "version": 1, "code": None, "name": "示例项目", "industrial": True,
    "state": "active", "owner_unit": "office", "memberships": [], "synthetic": True,
}  # fmt: skip


def _rows(service: str, address: str, bearer: str) -> dict[str, list[str]]:
    """Rows made over the API, and what paths name them by."""
    with httpx.Client(base_url=address, headers={"Authorization": bearer}, trust_env=False) as client:

        def made(path: str, body: dict[str, Any]) -> str:
            answer = client.post(path, json=body)
            assert answer.status_code == 201, answer.text
            return str(answer.json()["id"])

        if service == "registry":
            bodies = [{"name": f"示例项目{number}", "owner_unit": "office", "memberships": []} for number in range(4)]
            return {"path.id": [made("/v1/projects", body) for body in bodies]}
        if service == "investment":
            months = [f"2022-0{month}" for month in range(1, 9)]
            bodies = [{"project_id": PROJECT["id"], "period": month, "basis": "reported"} for month in months]
            return {"path.actual_id": [made("/v1/actuals", body | {"amount": "100"}) for body in bodies]}
        if service == "aggregator":
            items = client.get("/v1/indicators", params={"period": "2022-09"}).json()["items"]
            return {"path.code": [item["code"] for item in items[::7]]}
    return {}


def schemathesis(address: str, run: Run, directory: Path) -> subprocess.CompletedProcess[str]:
    """Ask the service what its document allows, and what it does not."""
    bearer = "Bearer " + token(run.role, lifetime=LIFETIME, **run.claims)
    rows = {} if run.only else _rows(run.service, address, bearer)
    parameters = "".join(f'"{name}" = {json.dumps(values)}\n' for name, values in rows.items())
    config = directory / "schemathesis.toml"
    config.write_text(f"[parameters]\n{parameters}{CONFIG}{CONFIG_OF.get(run.service, '')}")
    command = [
        sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()",
        "--config-file", str(config), "run", f"{address}/openapi.json",
        "--header", f"Authorization: {bearer}",
        "--checks", "all",
        "--phases", "examples,coverage,fuzzing,stateful",
        "--max-examples", str(EXAMPLES),
        "--generation-deterministic", "--no-shrink",
        "--continue-on-failure", "--request-timeout", "20", "--no-color",
    ]  # fmt: skip
    if run.without:
        command += ["--exclude-checks", run.without]
    if run.only:
        command += ["--include-path-regex", run.only]
    if run.leave:
        command += ["--exclude-path-regex", run.leave]
    return subprocess.run(
        command, cwd=directory, capture_output=True, text=True, timeout=SECONDS, check=False,
        env={**os.environ, "NO_PROXY": "127.0.0.1"},
    )  # fmt: skip


@pytest.mark.parametrize("name", RUNS)
def test_a_service_keeps_to_its_document(name: str, cluster: Cluster, tmp_path: Path) -> None:
    run = RUNS[name]
    with serving(cluster, run.service, tmp_path) as address:
        done = schemathesis(address, run, tmp_path)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2000:]
