"""Every service does what its OpenAPI document says, whatever it is asked: all of schemathesis' checks.

Each service runs for real, on a migrated PostgreSQL and a port of loopback, with a few rows of its own, so that
generated requests also reach what exists. The requests are the same in every run.
"""

import asyncio
import contextlib
import json
import os
import re
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
from services.investment.unit_refs.operations import keep_units as keep_investment_units
from services.investment.unit_refs.schemas import HeardUnit as InvestmentUnit
from services.kit.callers import TokenVerifier
from services.kit.database import Database
from services.kit.testing import Cluster, TestKeys, clone_database, free_port, token
from services.registry.load_plan import load as load_carriers
from services.registry.unit_refs.operations import keep_units
from services.registry.unit_refs.schemas import HeardUnit
from services.talent.load_plan import load as load_programmes
from services.talent.unit_refs.operations import keep_units as keep_talent_units
from services.talent.unit_refs.schemas import HeardUnit as TalentUnit
from tests.generated_rows import capital_rows, month_rows, talent_rows
from tests.siblings import PROJECT, UNIT, knowing_nothing
from tests.stack import CHECKOUT

SECONDS = 480
EXAMPLES = 12
LIFETIME = 1800

# An answer without end is not for a check that waits for the end; the aggregator's own tests hold the stream.
ENDLESS = "^/v1/stream$"
# The same code in every service: held once for the machine clients that manage endpoints and read the feed.
BACKBONE = "^/v1/(webhook-endpoints|events)"

# The investment service is tried in two runs.
MONTHLY = "^/v1/(actuals|closed-months|imports|files)"
CAPITAL = (
    "^/v1/(plans|arrivals|exchange-rates|commitments|statistics-rules|project-money|enterprise-money|gaps|clusters"
    "|reconciliations|returns|landing-rules|prospect|visits)"
)

# What schemathesis takes for a fault and is none. 428 is the answer to a missing If-Match (RFC 6585), 404 to a record
# that is not there. What a schema cannot say (an unknown carrier, a cursor of another filter, a stale version) is told
# with 422 and 412.
CONFIG = """
[checks]
missing_required_header.expected-statuses = ["400", "401", "403", "404", "406", "415", "422", "428"]
positive_data_acceptance.expected-statuses = ["2xx", "401", "403", "404", "409", "412", "422", "428", "429", "5xx"]
"""


@dataclass(frozen=True)
class Run:
    """One service as one caller sees it.

    ``only`` and ``leave`` are patterns of paths, ``without`` a check, ``fails`` operations that cannot succeed;
    ``every`` is whether all others must have succeeded at least once; ``examples``, how many of each operation are
    made up, fewer where there are many.
    """

    service: str
    role: str
    claims: dict[str, Any] = field(default_factory=dict)
    only: str | None = None
    leave: str | None = None
    without: str | None = None
    fails: tuple[str, ...] = ()
    every: bool = True
    examples: int = EXAMPLES


# These succeed with a password or a secret, which nobody guesses: identity's own tests hold them.
CREDENTIALS = tuple(f"POST /v1/{name}" for name in ("session", "session/refresh", "password", "token"))
# An import that wrote something can be undone, and no generated file does: the tests of imports hold it.
# Nor does anybody guess the digest of a kept file: the kit's tests of files hold it.
OF_A_FILE = ("POST /v1/imports/{import_id}/undo", "GET /v1/files/{digest}")
MACHINE = {"scopes": ["events:read", "webhooks:manage"]}
# What a receiver has refused five times is parked: the deliveries' tests hold it.
OF_A_SUBJECT = ("POST /v1/webhook-endpoints/{endpoint_id}/parked-subjects/{subject}/release",)
# What was not heard of has no timeline and no notice, and settings are the office's: the tests of notices hold them.
HEARD_OF = ("GET /v1/projects/{id}/timeline", "POST /v1/notices/{id}/seen", "PATCH /v1/notice-settings")
# What is no identifier is no address of the investment service either: 404 and not 405, whatever the method.
RUNS = {
    "identity": Run("identity", "admin", leave=BACKBONE, fails=CREDENTIALS),
    # Its many registers have no rows here yet that would let each operation succeed.
    "registry": Run("registry", "office", leave=BACKBONE, every=False),
    # A workbook is filled and judged by investment, too: the tests of workbooks run both.
    # 0 for false is understood and kept as false, so what the check calls wrong is let in.
    "progress": Run(
        "progress", "office", leave=f"{BACKBONE}|^/v1/workbooks", without="negative_data_rejection", every=False
    ),
    "investment": Run(
        "investment", "office", leave=f"{BACKBONE}|{CAPITAL}", without="unsupported_method", fails=OF_A_FILE
    ),
    # Their records go through many hands and states; what each step needs is held by their own tests. What is public
    # asks for no token by design, and its own tests hold it. A blank text and 0 for false are understood.
    "capital": Run(
        "investment",
        "office",
        leave=f"{BACKBONE}|{MONTHLY}",
        without="negative_data_rejection",
        every=False,
        examples=4,
    ),
    "talent": Run(
        "talent", "office", leave=f"{BACKBONE}|^/v1/public", without="negative_data_rejection", every=False, examples=4
    ),
    "aggregator": Run("aggregator", "leader", leave=f"{BACKBONE}|{ENDLESS}", fails=HEARD_OF),
    "backbone": Run(
        "registry", "platform", {"scopes": ["events:read", "webhooks:manage"]}, only=BACKBONE, fails=OF_A_SUBJECT
    ),
}


@contextlib.contextmanager
def serving(cluster: Cluster, name: str, directory: Path, sibling: str) -> Iterator[str]:
    """The service on a port of loopback, believing the tests' tokens; answers its address."""
    database = asyncio.run(clone_database(cluster, name))
    settings = import_module(f"services.{name}.settings").SETTINGS(
        mode="local",
        service_database_url=SecretStr(cluster.url(database, name)),
        file_store=str(directory / "files"),
        current_period="2022-09",
        log_level="ERROR",
        **{f"{each}_url": sibling for each in ("identity", "registry") if each != name},
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
                await keep_units(session, [HeardUnit.model_validate(UNIT)])
            elif name == "aggregator":
                await load_entries(session, planned_entries())
            elif name == "investment":
                await keep_projects(session, [HeardProject.model_validate(PROJECT)])
                await keep_investment_units(session, [InvestmentUnit.model_validate(UNIT)])
            elif name == "talent":
                await load_programmes(session)
                await keep_talent_units(session, [TalentUnit.model_validate(UNIT)])
    finally:
        await database.close()


NAMED = re.compile(r"path\.\w+$")
REFERENCES: dict[str, dict[str, list[str]]] = {
    "registry": {"carrier_code": ["turing-town"], "owner_unit": ["office"]},
    "investment": {
        "project_id": [str(PROJECT["id"])],
        "period": ["2022-09", "2022-08"],
        **{name: ["office"] for name in ("follower_unit", "unit", "source_unit")},
    },
    "talent": {"programme": ["shi_521", "sheng_qian"], "unit": ["office"]},
}
"""What fields of bodies refer to, besides the paths' rows."""


def _rows(name: str, address: str, bearer: str) -> dict[str, list[str]]:
    """Rows made over the API for a run, and what paths name them by."""
    with httpx.Client(base_url=address, headers={"Authorization": bearer}, trust_env=False) as client:

        def made(path: str, body: dict[str, Any]) -> str:
            answer = client.post(path, json=body)
            assert answer.status_code == 201, answer.text
            return str(answer.json()["id"])

        if name == "registry":
            bodies = [{"name": f"示例项目{number}", "owner_unit": "office", "memberships": []} for number in range(4)]
            return {"path.id": [made("/v1/projects", body) for body in bodies]}
        if name == "investment":
            months = [f"2019-{month:02d}" for month in range(1, 9)]
            closed = [made("/v1/closed-months", {"period": month, "basis": "statistical"}) for month in months]
            return month_rows(address, client) | {"path.month_id": closed}
        if name == "capital":
            return capital_rows(made)
        if name == "talent":
            return talent_rows(made)
        if name == "identity":
            units = [{"code": f"unit-{number}", "name": f"单位{number}", "kind": "department"} for number in range(4)]
            platforms: list[dict[str, Any]] = [
                {"client_id": f"client-{number}", "name": f"平台{number}", "scopes": []} for number in range(4)
            ]
            person = {"name": "示例人员", "role": "leader", "password": "Long-enough-4286!"}
            users = [person | {"username": f"person-{number}"} for number in range(4)]
            return {
                "path.unit_id": [made("/v1/units", body) for body in units],
                "path.client_row_id": [made("/v1/clients", body) for body in platforms],
                "path.user_id": [made("/v1/users", body) for body in users],
            }
        if name == "aggregator":
            items = client.get("/v1/indicators", params={"period": "2022-09"}).json()["items"]
            return {"path.code": [item["code"] for item in items[::7]]}
    return {}


def _endpoints(address: str, bearer: str) -> dict[str, list[str]]:
    """Webhook endpoints at an address that can never answer, and that address for those that are generated."""
    url = "https://receiver.invalid/hook"
    with httpx.Client(base_url=address, headers={"Authorization": bearer}, trust_env=False) as client:
        made = [client.post("/v1/webhook-endpoints", json={"url": url}).raise_for_status().json() for _ in range(4)]
    return {"path.endpoint_id": [each["id"] for each in made], "url": [url]}


def schemathesis(name: str, address: str, directory: Path) -> subprocess.CompletedProcess[str]:
    """Ask the service what its document allows, and what it does not."""
    run = RUNS[name]
    bearer = "Bearer " + token(run.role, lifetime=LIFETIME, **run.claims)
    rows = _endpoints(address, bearer) if run.only else _rows(name, address, bearer)
    parameters = "".join(f'"{name}" = {json.dumps(values)}\n' for name, values in rows.items() if NAMED.match(name))
    config = directory / "schemathesis.toml"
    config.write_text(f"[parameters]\n{parameters}{CONFIG}")
    command = [
        sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()",
        "--config-file", str(config), "run", f"{address}/openapi.json",
        "--header", f"Authorization: {bearer}",
        "--checks", "all",
        "--phases", "examples,coverage,fuzzing,stateful",
        "--max-examples", str(run.examples),
        "--generation-deterministic", "--no-shrink",
        "--continue-on-failure", "--request-timeout", "20", "--no-color",
    ]  # fmt: skip
    if run.without:
        command += ["--exclude-checks", run.without]
    if run.only:
        command += ["--include-path-regex", run.only]
    if run.leave:
        command += ["--exclude-path-regex", run.leave]
    environment = {
        "NO_PROXY": "127.0.0.1",
        "PYTHONPATH": str(CHECKOUT),
        "SCHEMATHESIS_HOOKS": "tests.schemathesis_hooks",
        "ZAITI_BEARER": bearer,
        "ZAITI_SEEN": str(directory / "seen"),
        "ZAITI_REFERENCES": json.dumps(rows | REFERENCES.get(run.service, {})),
    }
    return subprocess.run(
        command, cwd=directory, capture_output=True, text=True, timeout=SECONDS, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


def never_succeeded(directory: Path, run: Run) -> set[str]:
    """The operations that were asked and answered nothing but errors."""
    answers: dict[str, set[int]] = {}
    for line in (directory / "seen").read_text("utf-8").splitlines():
        status, _, operation = line.partition(" ")
        answers.setdefault(operation, set()).add(int(status))
    return {operation for operation, statuses in answers.items() if min(statuses) >= 300} - set(run.fails)


@pytest.mark.timeout(SECONDS + 60)
@pytest.mark.parametrize("name", RUNS)
def test_a_service_keeps_to_its_document(name: str, cluster: Cluster, tmp_path: Path) -> None:
    run = RUNS[name]
    with knowing_nothing() as sibling, serving(cluster, run.service, tmp_path, sibling) as address:
        done = schemathesis(name, address, tmp_path)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr[-2000:]
    assert not run.every or never_succeeded(tmp_path, run) == set()
