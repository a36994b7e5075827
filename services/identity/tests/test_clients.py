"""Machine clients and siblings."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from services.identity.tests.conftest import CLIENT_SECRET, Stack
from services.identity.tests.test_login import claims

TOKEN = "/api/identity/v1/token"
GRANT = {"grant_type": "client_credentials"}


def _ask(stack: Stack, **options: object) -> httpx.Response:
    return httpx.post(stack.url + TOKEN, trust_env=False, timeout=20, **options)  # type: ignore[arg-type]


def _register(stack: Stack, client_id: str, **values: object) -> dict[str, str]:
    body = {"client_id": client_id, "name": "市公共数据平台", "scopes": ["feed:read", "export:read"], **values}
    answer = stack.admin().post("/identity/v1/clients", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, str] = answer.json()
    return made


def test_a_client_gets_a_token_by_form_json_or_basic(stack: Stack) -> None:
    made = _register(stack, "three-ways")
    own = {"client_id": made["client_id"], "client_secret": made["client_secret"]}
    answers = [
        _ask(stack, data={**GRANT, **own}),
        _ask(stack, json={**GRANT, **own, "scope": "feed:read"}),
        _ask(stack, data=GRANT, auth=(own["client_id"], own["client_secret"])),
    ]
    for answer in answers:
        assert answer.status_code == 200, answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert answer.json()["token_type"] == "Bearer"
        assert answer.json()["expires_in"] == 300
    assert [answer.json()["scope"] for answer in answers] == [
        "export:read feed:read",
        "feed:read",
        "export:read feed:read",
    ]
    token = answers[1].json()["access_token"]
    said = claims(token)
    assert (said["sub"], said["role"], said["scopes"]) == ("three-ways", "platform", ["feed:read"])
    headers = {"Authorization": f"Bearer {token}"}
    assert httpx.get(stack.url + "/api/registry/v1/events", headers=headers, trust_env=False).status_code == 200


def test_a_sibling_gets_the_role_service(stack: Stack) -> None:
    answer = _ask(stack, data=GRANT, auth=("service:registry", CLIENT_SECRET))
    assert answer.status_code == 200, answer.text
    said = claims(answer.json()["access_token"])
    assert (said["sub"], said["role"]) == ("service:registry", "service")


@pytest.mark.parametrize("case", ["wrong secret", "unknown", "none", "expired", "switched off", "broken basic"])
def test_whoever_is_not_a_good_client_gets_the_same_401(stack: Stack, case: str) -> None:
    options: dict[str, object] = {"data": GRANT, "auth": ("nobody", "x")}
    if case == "wrong secret":
        options["auth"] = ("service:registry", "x")
    elif case == "none":
        del options["auth"]
    elif case == "broken basic":
        options = {"data": GRANT, "headers": {"Authorization": "Basic %%%"}}
    elif case == "expired":
        made = _register(stack, "expired", expires_at=(datetime.now(UTC) - timedelta(days=1)).isoformat())
        options["auth"] = ("expired", made["client_secret"])
    elif case == "switched off":
        made = _register(stack, "switched-off")
        patched = stack.admin().patch(
            f"/identity/v1/clients/{made['id']}", json={"active": False}, headers={"If-Match": '"1"'}
        )
        assert patched.status_code == 200
        options["auth"] = ("switched-off", made["client_secret"])
    answer = _ask(stack, **options)
    assert answer.status_code == 401
    assert answer.json()["error"] == answer.json()["code"] == "invalid_client"


def test_more_scope_than_granted_is_refused(stack: Stack) -> None:
    made = _register(stack, "modest")
    answer = _ask(stack, json={**GRANT, "scope": "feed:read admin"}, auth=("modest", made["client_secret"]))
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid_scope"


def test_a_replaced_secret_works_and_the_old_one_does_not(stack: Stack) -> None:
    made = _register(stack, "replaced")
    admin = stack.admin()
    answer = admin.post(f"/identity/v1/clients/{made['id']}/secret", headers={"If-Match": '"1"'})
    assert answer.status_code == 201
    assert _ask(stack, data=GRANT, auth=("replaced", made["client_secret"])).status_code == 401
    assert _ask(stack, data=GRANT, auth=("replaced", answer.json()["client_secret"])).status_code == 200
    listed = admin.get("/identity/v1/clients").text
    assert answer.json()["client_secret"] not in listed


def test_a_sibling_is_not_changed_by_hand(stack: Stack) -> None:
    admin = stack.admin()
    sibling = next(c for c in admin.get("/identity/v1/clients").json()["items"] if c["role"] == "service")
    answer = admin.patch(f"/identity/v1/clients/{sibling['id']}", json={"active": False}, headers={"If-Match": '"1"'})
    assert answer.status_code == 409


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"content": b"grant_type=client_credentials", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"content": b"{", "headers": {"Content-Type": "application/json"}}, 400),
        ({"json": []}, 422),
        ({"json": {"grant_type": "password"}}, 422),
        ({"json": {**GRANT, "client_id": "a\x00b", "client_secret": "x"}}, 401),
        ({"data": {"client_id": "x"}}, 422),
    ],
)
def test_a_malformed_request_is_told_so(stack: Stack, options: dict[str, object], status: int) -> None:
    answer = _ask(stack, **options)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
