"""Who gets past the gateway."""

import re
import time

import httpx
import pytest

from services.gateway.tests.conftest import Gateway, StartGateway, new_key
from services.kit.testing import free_port

PROTECTED = "/api/registry/v1/projects"


def test_a_token_in_the_header_or_the_cookie_passes_and_is_forwarded(gateway: Gateway) -> None:
    token = gateway.token()
    by_header = gateway.get(PROTECTED, headers={"Authorization": f"Bearer {token}"})
    by_cookie = gateway.get(PROTECTED, headers={"Cookie": f"zaiti={token}"})
    assert by_header.json()["path"] == by_cookie.json()["path"] == "/v1/projects"
    assert by_header.json()["service"] == "registry"
    # Services verify again, so they must see it.
    assert by_header.json()["headers"]["authorization"] == f"Bearer {token}"
    assert by_cookie.json()["headers"]["cookie"] == f"zaiti={token}"


def test_no_token_gets_401_as_a_chinese_problem(gateway: Gateway) -> None:
    answer = gateway.get(PROTECTED)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["code"] == "unauthorised"
    assert problem["status"] == 401
    assert "登录" in problem["detail"]
    assert problem["trace_id"] == answer.headers["x-request-id"]
    assert "bearer" in answer.headers["www-authenticate"].lower()


@pytest.mark.parametrize(
    "claims",
    [{"lifetime": -10}, {"iss": "elsewhere"}, {"aud": "elsewhere"}, {"exp": None}, {"key": new_key("first")}],
    ids=["expired", "foreign issuer", "foreign audience", "no expiry", "foreign key of the same name"],
)
def test_an_expired_or_foreign_token_gets_401(gateway: Gateway, claims: dict[str, object]) -> None:
    assert gateway.get(PROTECTED, headers=gateway.bearer(**claims)).status_code == 401


def test_every_token_that_is_shown_must_be_good(gateway: Gateway) -> None:
    stale = {"Cookie": f"zaiti={gateway.token(lifetime=-10)}"}
    assert gateway.get(PROTECTED, headers={**gateway.bearer(), **stale}).status_code == 401


def test_an_unsigned_token_gets_401(gateway: Gateway) -> None:
    _, body, _ = gateway.token().split(".")
    unsigned = f"eyJhbGciOiJub25lIn0.{body}."
    assert gateway.get(PROTECTED, headers={"Authorization": f"Bearer {unsigned}"}).status_code == 401


def test_a_token_is_checked_once_and_remembered_until_it_expires(start_gateway: StartGateway) -> None:
    admin = free_port()
    with start_gateway(environment={"admin_port": admin}) as gateway:
        short = gateway.bearer(lifetime=3)
        answers = [gateway.get(PROTECTED, headers=short).status_code for _ in range(5)]
        stats = httpx.get(f"http://127.0.0.1:{admin}/stats?filter=jwt_authn", trust_env=False).text
        found = re.search(r"jwt_cache_hit: (\d+)", stats)
        assert (answers, found and found[1]) == ([200] * 5, "4")
        # Expiry, the two seconds by which clocks may differ, and a moment.
        time.sleep(6)
        assert gateway.get(PROTECTED, headers=short).status_code == 401


def test_a_new_key_is_learned_without_a_restart_and_the_old_one_still_holds(start_gateway: StartGateway) -> None:
    with start_gateway(jwks_every=1) as gateway:
        new = new_key("second")
        assert gateway.get(PROTECTED, headers=gateway.bearer(key=new)).status_code == 401
        gateway.upstreams["identity"].keys.append(new)
        deadline = time.monotonic() + 10
        while gateway.get(PROTECTED, headers=gateway.bearer(key=new)).status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        assert gateway.get(PROTECTED, headers=gateway.bearer()).status_code == 200


def test_what_a_caller_says_about_itself_is_taken_away(gateway: Gateway) -> None:
    claimed = {
        "X-Forwarded-User": "admin",
        "X-Remote-User": "admin",
        "Remote-User": "admin",
        "X-Jwt-Payload": "e30",
        "X-Zaiti-Role": "admin",
        "X-Zaiti-Client": "10.9.9.9",
        "X-Real-Ip": "10.9.9.9",
        "Forwarded": "for=10.9.9.9",
        "X-Original-Url": "/internal/v1/x",
        "X-Envoy-Original-Path": "/internal/v1/x",
        "X-Envoy-Retry-On": "5xx",
        "X-Envoy-Upstream-Rq-Timeout-Ms": "1",
        "X_Zaiti_Role": "admin",
    }
    seen = gateway.get(PROTECTED, headers={**gateway.bearer(), **claimed}).json()["headers"]
    assert seen.pop("x-zaiti-client") == "127.0.0.1"
    original = seen.pop("x-envoy-original-path")
    assert original == PROTECTED
    assert {name.lower() for name in claimed} & set(seen) == set()


@pytest.mark.parametrize(("mode", "url", "kept"), [("local", None, True), ("production", "https://zaiti.test", False)])
def test_only_in_local_mode_a_request_may_carry_a_clock(
    start_gateway: StartGateway, mode: str, url: str | None, kept: bool
) -> None:
    environment = {"mode": mode} | ({"public_url": url} if url else {})
    with start_gateway(environment=environment) as gateway:
        headers = {**gateway.bearer(), "Zaiti-Clock": "2020-01-01T00:00:00Z"}
        seen = gateway.get(PROTECTED, headers=headers).json()["headers"]
        assert ("zaiti-clock" in seen) is kept


def test_on_https_only_the_host_bound_cookie_counts(start_gateway: StartGateway) -> None:
    with start_gateway(environment={"mode": "production", "public_url": "https://zaiti.test"}) as gateway:
        token = gateway.token()
        assert gateway.get(PROTECTED, headers={"Cookie": f"zaiti={token}"}).status_code == 401
        answer = gateway.get(PROTECTED, headers={"Cookie": f"__Host-zaiti={token}"})
        assert answer.status_code == 200
        assert "max-age=" in answer.headers["strict-transport-security"]
