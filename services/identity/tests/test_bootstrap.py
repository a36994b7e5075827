"""The first run, as the command that ``zaiti up`` calls."""

import asyncio
import base64
import json
import os
import subprocess
import sys

import asyncpg
import yaml

from services.identity.bootstrap import DEMO_UNITS
from services.identity.settings import CHECKOUT
from services.identity.users import rules
from services.kit.testing import Cluster, clone_database


def _run(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "services.identity.bootstrap"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, cwd=CHECKOUT)


def _rows(url: str, statement: str) -> list[tuple[object, ...]]:
    async def run() -> list[tuple[object, ...]]:
        connection = await asyncpg.connect(url)
        try:
            return [tuple(row.values()) for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    return asyncio.run(run())


def test_the_first_run_makes_what_is_missing_and_the_second_changes_nothing(cluster: Cluster) -> None:
    url = cluster.url(asyncio.run(clone_database(cluster, "identity")), "identity")
    environment = {
        "PATH": os.environ["PATH"],
        "ZAITI_MODE": "production",
        "ZAITI_PUBLIC_URL": "https://zaiti.test",
        "ZAITI_SECRET_KEY": base64.b64encode(os.urandom(32)).decode(),
        "ZAITI_SERVICE_DATABASE_URL": url,
        "ZAITI_SERVICE_CLIENTS": json.dumps({"registry": "one-secret", "investment": "another-secret"}),
    }
    first = _run(environment)
    assert first.returncode == 0, first.stderr
    login, password = first.stdout.split()
    assert login == "admin"
    ((username, role, stored),) = _rows(url, "SELECT username, role, password_hash FROM account")
    assert (username, role) == ("admin", "admin")
    assert rules.password_fits(password, str(stored))[0]
    state = "SELECT to_jsonb(c)::text FROM client c UNION ALL SELECT to_jsonb(k)::text FROM signing_key k ORDER BY 1"
    before = _rows(url, state)
    again = _run({**environment, "ZAITI_ADMIN_PASSWORD": "set only when the account is made"})
    assert (again.returncode, again.stdout) == (0, "")
    assert _rows(url, state) == before
    assert _rows(url, "SELECT password_hash FROM account") == [(stored,)]
    # A sibling's secret follows the environment.
    _run({**environment, "ZAITI_SERVICE_CLIENTS": json.dumps({"registry": "a-new-secret"})})
    assert _rows(url, "SELECT client_id, version FROM client ORDER BY 1") == [
        ("service:investment", 1),
        ("service:registry", 2),
    ]


def test_demo_logins_are_refused_outside_the_local_mode() -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "ZAITI_SECRET_KEY": base64.b64encode(os.urandom(32)).decode(),
        "ZAITI_SERVICE_DATABASE_URL": "postgresql://nowhere.invalid/x",
        "ZAITI_DEMO": "1",
    }
    refused = _run(environment)
    assert refused.returncode != 0
    assert "local mode only" in refused.stderr


def test_the_demo_answers_for_carriers_of_the_plan() -> None:
    plan = yaml.safe_load((CHECKOUT / "plan" / "carriers.yaml").read_text("utf-8"))
    codes = {carrier["code"] for carrier in plan["carriers"]}
    answered_for = {code for unit in DEMO_UNITS for code in unit.carrier_codes}
    assert answered_for
    assert answered_for <= codes
