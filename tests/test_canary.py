"""No personal data in events, logs, delivery records, or what is none of the caller's; no secret readable anywhere.

People, words and secrets that occur nowhere else go through the whole running system, the wrong ways too. Then every
table of every database and every log line is read for them, in each form that they could hide in.
"""

import json
import time
from dataclasses import dataclass

import httpx
import pytest

from tests.canaries import client_of, log_lines, ok, tables_with
from tests.stack import PASSWORD, Stack

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


def _session(system: Stack, password: str) -> tuple[httpx.Response, dict[str, str]]:
    body = {"username": LOGIN, "password": password}
    answer = httpx.post(f"{system.address}/api/identity/v1/session", json=body, trust_env=False)
    return answer, dict(answer.cookies)


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
    ok(admin.post("/api/identity/v1/users", json=user))
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
    with client_of(system, cookies["zaiti"]) as person:
        assert ok(person.get("/api/identity/v1/me"))["name"] == PERSON
        changed = {"current": FIRST, "new": SECOND}
        answer = httpx.post(
            f"{system.address}/api/identity/v1/password", json=changed, cookies=cookies, trust_env=False,
            headers={"Origin": system.address},
        )  # fmt: skip
        assert answer.status_code == 204, answer.text
        answers.append(person.get("/api/registry/v1/projects", params={"q": PERSON, "cursor": PERSON}))


def _machines(system: Stack, admin: httpx.Client, secrets: dict[str, str], answers: list[httpx.Response]) -> None:
    wanted = {"client_id": "canary-platform", "name": "金丝雀平台", "scopes": ["events:read", "webhooks:manage"]}
    made = ok(admin.post("/api/identity/v1/clients", json=wanted))
    secrets["client secret"] = made["client_secret"]
    form = {"grant_type": "client_credentials", "client_id": "canary-platform", "client_secret": made["client_secret"]}
    url = f"{system.address}/api/identity/v1/token"
    token = ok(httpx.post(url, data=form, trust_env=False))["access_token"]
    answers.append(httpx.post(url, data=form | {"client_secret": WRONG}, trust_env=False))
    secrets["client's token"] = token
    with client_of(system, token) as platform:
        for service in ("registry", "investment"):
            # Nobody listens there: the attempts that fail are recorded too.
            endpoint = {"url": "https://canary.invalid/hook", "description": "金丝雀"}
            made = ok(platform.post(f"/api/{service}/v1/webhook-endpoints", json=endpoint))
            secrets[f"webhook secret {service}"] = made["secret"]


def _work(system: Stack, office: httpx.Client, answers: list[httpx.Response]) -> dict[str, str]:
    _, cookies = _session(system, SECOND)
    with client_of(system, cookies["zaiti"]) as person:
        body = {"name": PROJECT, "owner_unit": "demo-office", "memberships": []}
        project = ok(person.post("/api/registry/v1/projects", json=body))
        month = {
            "project_id": project["id"],
            "period": "2022-08",
            "basis": "reported",
            "amount": "4286",
            "reason": REASON,
        }
        entered = ok(person.post("/api/investment/v1/actuals", params={"acknowledge": True}, json=month))
        path = f"/api/investment/v1/actuals/{entered['id']}"
        submitted = ok(person.post(f"{path}/submit", headers={"If-Match": f'"{entered["version"]}"'}))
        seen = {"If-Match": f'"{submitted["version"]}"'}
        returned = ok(office.post(f"{path}/return", json={"reason": REASON}, headers=seen))
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


def test_people_are_named_in_the_accounts_alone(demo_stack: Stack, traces: Traces) -> None:
    assert tables_with(demo_stack, PERSON) == PEOPLE
    assert tables_with(demo_stack, LOGIN) == PEOPLE


def test_nothing_that_people_wrote_is_in_a_log(demo_stack: Stack, traces: Traces) -> None:
    assert log_lines(demo_stack, LOGIN, PERSON, PROJECT, REASON) == []


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
    if tables_with(demo_stack, *values) or log_lines(demo_stack, *values):
        places = {
            name: tables_with(demo_stack, value) | set(log_lines(demo_stack, value))
            for name, value in traces.secrets.items()
        }
        pytest.fail(str({name: place for name, place in places.items() if place}))
