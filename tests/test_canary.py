"""No personal data in events, logs, delivery records, or what is none of the caller's; no secret readable anywhere.

People, words and secrets that occur nowhere else go through the whole running system, the wrong ways too. Then every
table of every database and every log line is read for them, in each form that they could hide in.
"""

import asyncio
import base64
import json
import re
import time
from dataclasses import dataclass
from typing import Any

import asyncpg
import httpx
import pytest

from tests.stack import PASSWORD, Stack
from zaiti.topology import POSTGRES_OFFSET, SERVICES

LOGIN, PERSON = "canary-login-7f31c", "金丝雀姓名七三一"
FIRST, SECOND, WRONG = "Canary-first-7f31c!", "Canary-second-7f31c!", "Canary-wrong-7f31c!"
PROJECT, REASON = "金丝雀项目七三一", "金丝雀理由七三一"
# Where a person's name belongs; everywhere else it is a leak.
PEOPLE = {"identity.account"}


@dataclass
class Traces:
    """What was sent through the system and must not be found again."""

    secrets: dict[str, str]
    answers: list[str]
    exports: dict[str, str]


def _ok(answer: httpx.Response) -> Any:
    assert answer.is_success, f"{answer.request.method} {answer.request.url.path}: {answer.text}"
    return answer.json() if answer.content else None


def _session(system: Stack, password: str) -> tuple[httpx.Response, dict[str, str]]:
    body = {"username": LOGIN, "password": password}
    answer = httpx.post(f"{system.address}/api/identity/v1/session", json=body, trust_env=False)
    return answer, dict(answer.cookies)


def _client(system: Stack, bearer: str) -> httpx.Client:
    headers = {"Authorization": f"Bearer {bearer}"}
    return httpx.Client(base_url=system.address, headers=headers, timeout=30, trust_env=False)


@pytest.fixture(scope="module")
def traces(demo_stack: Stack) -> Traces:
    """The canaries' life: accounts, logins right and wrong, a project, a month, a client, an endpoint."""
    secrets = {"first password": FIRST, "second password": SECOND, "wrong password": WRONG, "demo password": PASSWORD}
    answers: list[httpx.Response] = []
    with demo_stack.sign_in("admin") as admin, demo_stack.sign_in("office") as office:
        secrets["administrator's token"] = admin.headers["authorization"].removeprefix("Bearer ")
        _accounts(demo_stack, admin, secrets, answers)
        _machines(demo_stack, admin, secrets, answers)
        exports = _work(demo_stack, office, answers)
    secrets |= {
        f"secrets.json {name}": value
        for name, value in json.loads((demo_stack.state / "secrets.json").read_text()).items()
        if len(value) >= 12
    }
    time.sleep(3)  # sequencer, relay and the logs' buffers
    return Traces(secrets, [answer.text for answer in answers], exports)


def _accounts(system: Stack, admin: httpx.Client, secrets: dict[str, str], answers: list[httpx.Response]) -> None:
    user = {"username": LOGIN, "name": PERSON, "role": "office", "password": FIRST}
    _ok(admin.post("/api/identity/v1/users", json=user))
    # A second of the same name, a body that breaks off, one that is too long: the ways into errors and their logs.
    assert admin.post("/api/identity/v1/users", json=user).status_code == 409
    broken = json.dumps(user, ensure_ascii=False)[:-1].encode()
    answers.append(admin.post("/api/identity/v1/users", content=broken, headers={"content-type": "application/json"}))
    answers.append(admin.post("/api/identity/v1/users", json=user | {"name": PERSON + "\0", "username": LOGIN + "-2"}))
    # Fields that are wrong in themselves: what is wrong is said, not what was written.
    wrong = {"name": PERSON * 40, "role": PERSON, "username": f"{LOGIN} {PERSON}", "memberships": PERSON}
    refused = admin.post("/api/identity/v1/users", json=user | wrong)
    assert {error["pointer"] for error in refused.json()["errors"]} >= {"#/name", "#/role", "#/username"}
    answers.append(refused)
    answers.append(_session(system, WRONG)[0])
    signed_in, cookies = _session(system, FIRST)
    assert signed_in.status_code == 204
    secrets |= {f"cookie {name}": value for name, value in cookies.items()}
    with _client(system, cookies["zaiti"]) as person:
        assert _ok(person.get("/api/identity/v1/me"))["name"] == PERSON
        changed = {"current": FIRST, "new": SECOND}
        answer = httpx.post(
            f"{system.address}/api/identity/v1/password", json=changed, cookies=cookies, trust_env=False,
            headers={"Origin": system.address},
        )  # fmt: skip
        assert answer.status_code == 204, answer.text
        answers.append(person.get("/api/registry/v1/projects", params={"q": PERSON, "cursor": PERSON}))


def _machines(system: Stack, admin: httpx.Client, secrets: dict[str, str], answers: list[httpx.Response]) -> None:
    wanted = {"client_id": "canary-platform", "name": "金丝雀平台", "scopes": ["events:read", "webhooks:manage"]}
    made = _ok(admin.post("/api/identity/v1/clients", json=wanted))
    secrets["client secret"] = made["client_secret"]
    form = {"grant_type": "client_credentials", "client_id": "canary-platform", "client_secret": made["client_secret"]}
    url = f"{system.address}/api/identity/v1/token"
    token = _ok(httpx.post(url, data=form, trust_env=False))["access_token"]
    answers.append(httpx.post(url, data=form | {"client_secret": WRONG}, trust_env=False))
    secrets["client's token"] = token
    with _client(system, token) as platform:
        for service in ("registry", "investment"):
            # Nobody listens there: the attempts that fail are recorded too.
            endpoint = {"url": "https://canary.invalid/hook", "description": "金丝雀"}
            made = _ok(platform.post(f"/api/{service}/v1/webhook-endpoints", json=endpoint))
            secrets[f"webhook secret {service}"] = made["secret"]


def _work(system: Stack, office: httpx.Client, answers: list[httpx.Response]) -> dict[str, str]:
    _, cookies = _session(system, SECOND)
    with _client(system, cookies["zaiti"]) as person:
        body = {"name": PROJECT, "owner_unit": "demo-office", "memberships": []}
        project = _ok(person.post("/api/registry/v1/projects", json=body))
        month = {
            "project_id": project["id"],
            "period": "2022-08",
            "basis": "reported",
            "amount": "4286",
            "reason": REASON,
        }
        entered = _ok(person.post("/api/investment/v1/actuals", params={"acknowledge": True}, json=month))
        path = f"/api/investment/v1/actuals/{entered['id']}"
        submitted = _ok(person.post(f"{path}/submit", headers={"If-Match": f'"{entered["version"]}"'}))
        seen = {"If-Match": f'"{submitted["version"]}"'}
        returned = _ok(office.post(f"{path}/return", json={"reason": REASON}, headers=seen))
        assert returned["state"] == "returned"
        file = {"file": (f"{PERSON}.csv", f"{PROJECT},{PERSON}\n".encode())}
        answers.append(person.post("/api/investment/v1/actuals/import", files=file, params={"dry_run": False}))
    exports = {}
    for login in ("carrier", "leader"):
        with system.sign_in(login) as other:
            for kind in ("csv", "ndjson"):
                for list_ in ("registry/v1/projects", "investment/v1/actuals"):
                    exports[f"{login} {list_}.{kind}"] = other.get(f"/api/{list_}.{kind}").raise_for_status().text
    return exports


def _forms(value: str) -> set[str]:
    """A value as text, in JSON escapes, and as PostgreSQL shows the bytes of it or of its base64."""
    raw = value.encode()
    coded = base64.b64encode(raw)[:-4] if len(raw) % 3 else base64.b64encode(raw)
    return {value, json.dumps(value)[1:-1], raw.hex(), coded.decode(), coded.hex()}


async def _tables_holding(system: Stack, values: list[str]) -> set[str]:
    """Every table of every service with one of the values in any column of any row."""
    admin_password = json.loads((system.state / "secrets.json").read_text())["postgres"]
    forms = [form for value in values for form in _forms(value)]
    found = set()
    for service in SERVICES:
        connection = await asyncpg.connect(
            host="127.0.0.1", port=system.port + POSTGRES_OFFSET, user="postgres", password=admin_password,
            database=service.database,
        )  # fmt: skip
        try:
            names = await connection.fetch(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
                "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            )
            assert len(names) > 5
            for (name,) in names:
                rows = await connection.fetch(f"SELECT t::text FROM {name} t")
                text = "\n".join(row[0] for row in rows)
                if any(form in text for form in forms):
                    found.add(f"{service.name}.{name.removeprefix('public.')}")
        finally:
            await connection.close()
    return found


def _pattern(values: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(form) for value in values for form in sorted(_forms(value))))


def _tables(system: Stack, *values: str) -> set[str]:
    return asyncio.run(_tables_holding(system, list(values)))


def _log_lines(system: Stack, *values: str) -> list[str]:
    """Every line of every process' log with one of the values in it."""
    files = list(system.state.joinpath("logs").iterdir())
    assert {file.stem for file in files} >= {service.name for service in SERVICES} | {"gateway", "postgres"}
    pattern = _pattern(list(values))
    return [
        f"{file.name}: {line[:300]}"
        for file in files
        for line in file.read_text(errors="replace").splitlines()
        if pattern.search(line)
    ]


def test_people_are_named_in_the_accounts_alone(demo_stack: Stack, traces: Traces) -> None:
    assert _tables(demo_stack, PERSON) == PEOPLE
    assert _tables(demo_stack, LOGIN) == PEOPLE


def test_nothing_that_people_wrote_is_in_a_log(demo_stack: Stack, traces: Traces) -> None:
    assert _log_lines(demo_stack, LOGIN, PERSON, PROJECT, REASON) == []


def test_no_error_repeats_a_person_or_a_secret(traces: Traces) -> None:
    assert len(traces.answers) >= 6
    for answer in traces.answers:
        for value in (PERSON, LOGIN, FIRST, WRONG, *traces.secrets.values()):
            assert value not in answer


def test_exports_hold_nothing_beyond_the_callers_scope(traces: Traces) -> None:
    assert all(PROJECT in text for name, text in traces.exports.items() if name.startswith("leader"))
    assert not any(PROJECT in text for name, text in traces.exports.items() if name.startswith("carrier"))
    assert not any(word in text for text in traces.exports.values() for word in (PERSON, LOGIN))


def test_secrets_are_readable_in_no_database_and_no_log(demo_stack: Stack, traces: Traces) -> None:
    """Not what the screen shows at the first run: that is a terminal, and no log of a process."""
    values = traces.secrets.values()
    if _tables(demo_stack, *values) or _log_lines(demo_stack, *values):
        places = {
            name: _tables(demo_stack, value) | set(_log_lines(demo_stack, value))
            for name, value in traces.secrets.items()
        }
        pytest.fail(str({name: place for name, place in places.items() if place}))
