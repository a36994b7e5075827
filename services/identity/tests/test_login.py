"""Signing in, staying in, signing out, as a browser behind the gateway sees it."""

import asyncio
import json
import time
from base64 import urlsafe_b64decode
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import asyncpg
import httpx
import pytest

from services.identity.tests.conftest import PASSWORD, Stack, StartStack


def claims(token: str) -> dict[str, Any]:
    """What a token says (not verified)."""
    body = token.split(".")[1]
    said: dict[str, Any] = json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return said


def query(stack: Stack, statement: str) -> list[Any]:
    """Rows of identity's database."""

    async def run() -> list[Any]:
        connection = await asyncpg.connect(stack.database_url)
        try:
            return list(await connection.fetch(statement))
        finally:
            await connection.close()

    return asyncio.run(run())


def test_a_login_opens_the_api_until_the_logout(stack: Stack) -> None:
    browser = stack.browser()
    assert browser.get("/registry/v1/projects").status_code == 401
    answer = browser.post("/identity/v1/session", json={"username": "Office ", "password": PASSWORD})
    assert (answer.status_code, answer.content) == (204, b"")
    assert browser.get("/registry/v1/projects").json()["service"] == "registry"
    me = browser.get("/identity/v1/me").json()
    assert (me["role"], me["units"], me["demo"]) == ("office", ["demo-office"], True)
    assert browser.delete("/identity/v1/session").status_code == 204
    assert browser.get("/registry/v1/projects").status_code == 401
    assert browser.post("/identity/v1/session/refresh").status_code == 401


def test_the_cookies_are_out_of_reach_of_scripts_and_other_sites(stack: Stack) -> None:
    answer = stack.browser().post("/identity/v1/session", json={"username": "leader", "password": PASSWORD})
    token, session = sorted(answer.headers.get_list("set-cookie"), key=lambda line: line.startswith("zaiti-session"))
    assert token.startswith("zaiti=ey")
    for line in (token.lower(), session.lower()):
        assert "httponly" in line
        assert "path=/" in line
        assert "domain" not in line
    assert "samesite=lax" in token.lower()
    assert "samesite=strict" in session.lower()


def test_the_token_says_how_far_the_caller_sees_today(stack: Stack) -> None:
    browser = stack.signed_in("carrier")
    said = claims(browser.cookies["zaiti"])
    assert said["role"] == "carrier_officer"
    assert said["units"] == ["demo-carrier-body"]
    assert said["carriers"] == ["info-port-town", "robot-town", "turing-town"]
    assert (said["iss"], said["aud"]) == ("zaiti", "zaiti")
    assert said["exp"] - said["iat"] == 300
    assert claims(stack.signed_in("department").cookies["zaiti"])["domains"] == ["statistics"]


@pytest.mark.parametrize("username", ["office", "nobody-of-that-name", "office\x00"])
def test_a_wrong_password_and_an_unknown_user_get_the_same_answer(stack: Stack, username: str) -> None:
    answer = stack.browser().post("/identity/v1/session", json={"username": username, "password": "wrong"})
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["code"], problem["detail"]) == ("wrong_credentials", "登录名或密码不正确")
    assert "set-cookie" not in answer.headers


def test_a_stale_token_does_not_hinder_a_login(stack: Stack) -> None:
    browser = stack.browser()
    browser.cookies.set("zaiti", "rubbish")
    answer = browser.post("/identity/v1/session", json={"username": "office", "password": PASSWORD})
    assert answer.status_code == 204


def test_a_renewal_outlives_the_token(start_stack: StartStack) -> None:
    with start_stack(token_seconds=2) as stack:
        browser = stack.signed_in()
        session = browser.cookies["zaiti-session"]
        first = browser.cookies["zaiti"]
        time.sleep(5)
        stale = {"Authorization": f"Bearer {first}"}
        answer = httpx.get(f"{stack.url}/api/registry/v1/projects", headers=stale, trust_env=False)
        assert answer.status_code == 401
        assert browser.post("/identity/v1/session/refresh").status_code == 204
        assert browser.cookies["zaiti"] != first
        assert browser.cookies["zaiti-session"] == session
        assert browser.get("/registry/v1/projects").status_code == 200


def test_many_tabs_may_renew_at_once(stack: Stack) -> None:
    browser = stack.signed_in()
    cookies = {"zaiti-session": browser.cookies["zaiti-session"]}

    def renew(_: int) -> int:
        headers = {"Origin": stack.url}
        url = f"{stack.url}/api/identity/v1/session/refresh"
        return httpx.post(url, cookies=cookies, headers=headers, trust_env=False, timeout=20).status_code

    with ThreadPoolExecutor(8) as tabs:
        assert set(tabs.map(renew, range(24))) == {204}


def test_no_renewal_succeeds_after_a_logout_in_another_tab(stack: Stack) -> None:
    browser = stack.signed_in()
    cookies = dict(browser.cookies)
    with ThreadPoolExecutor(6) as tabs:
        pending = [tabs.submit(_renew, stack, cookies) for _ in range(12)]
        assert browser.delete("/identity/v1/session").status_code == 204
        signed_out = time.monotonic()
        outcomes = [job.result() for job in pending]
    assert all(status in (204, 401) for _, status in outcomes)
    assert all(status == 401 for begun, status in outcomes if begun > signed_out)
    answer = _renew(stack, cookies)
    assert answer[1] == 401
    # The token itself still lives for minutes; identity, which knows, no longer accepts it.
    me = httpx.get(f"{stack.url}/api/identity/v1/me", cookies=cookies, trust_env=False)
    assert me.status_code == 401
    assert me.json()["code"] == "session_ended"


def _renew(stack: Stack, cookies: dict[str, str]) -> tuple[float, int]:
    begun = time.monotonic()
    answer = httpx.post(
        f"{stack.url}/api/identity/v1/session/refresh",
        cookies=cookies,
        headers={"Origin": stack.url},
        trust_env=False,
        timeout=20,
    )
    return begun, answer.status_code


def test_a_refused_renewal_takes_the_cookies_away(stack: Stack) -> None:
    browser = stack.browser()
    browser.cookies.set("zaiti-session", "unknown")
    answer = browser.post("/identity/v1/session/refresh")
    assert answer.status_code == 401
    assert answer.json()["code"] == "session_ended"
    assert all("max-age=0" in line.lower() for line in answer.headers.get_list("set-cookie"))
    assert len(answer.headers.get_list("set-cookie")) == 2


def test_a_changed_password_ends_the_other_sessions_and_keeps_this_one(start_stack: StartStack) -> None:
    with start_stack() as stack:
        here, elsewhere = stack.signed_in("inspector"), stack.signed_in("inspector")
        wrong = here.post("/identity/v1/password", json={"current": "wrong", "new": "another horse 1"})
        assert wrong.status_code == 422
        assert wrong.json()["errors"][0]["pointer"] == "#/current"
        weak = here.post("/identity/v1/password", json={"current": PASSWORD, "new": "short"})
        assert weak.json()["errors"][0] == {
            "pointer": "#/new",
            "detail": "密码长度须为 10–128 个字符",
            "code": "weak_password",
        }
        changed = here.post("/identity/v1/password", json={"current": PASSWORD, "new": "another horse 1"})
        assert changed.status_code == 204
        assert here.post("/identity/v1/session/refresh").status_code == 204
        assert elsewhere.post("/identity/v1/session/refresh").status_code == 401
        old = {"username": "inspector", "password": PASSWORD}
        assert stack.browser().post("/identity/v1/session", json=old).status_code == 401
        stack.signed_in("inspector", "another horse 1")


def test_failures_are_throttled_alike_for_known_and_unknown_users(start_stack: StartStack) -> None:
    with start_stack() as stack:
        for username in ("leader", "nobody-of-that-name"):
            browser = stack.browser()
            wrong = {"username": username, "password": "wrong"}
            with ThreadPoolExecutor(8) as pool:  # many at once do not slip by
                answers = list(
                    pool.map(lambda _, b=browser, w=wrong: b.post("/identity/v1/session", json=w), range(12))
                )
            assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 7
            refused = next(answer for answer in answers if answer.status_code == 429)
            assert 0 < int(refused.headers["retry-after"]) <= 900
            assert refused.json()["code"] == "too_many_requests"
            # Not even the right password helps now; another account at the same address is not held up.
            assert browser.post("/identity/v1/session", json={**wrong, "password": PASSWORD}).status_code == 429
        stack.signed_in("office")
        rows = query(stack, "SELECT key FROM login_attempt")
        assert rows
        assert all(b"leader" not in row["key"] for row in rows)


def test_a_success_forgives_the_failures_before_it(start_stack: StartStack) -> None:
    with start_stack() as stack:
        browser = stack.browser()
        for _ in range(3):
            for _ in range(4):
                browser.post("/identity/v1/session", json={"username": "office", "password": "wrong"})
            stack.signed_in("office")


def test_a_client_cannot_choose_the_address_it_is_counted_by(start_stack: StartStack) -> None:
    with start_stack() as stack:
        wrong = {"username": "leader", "password": "wrong"}
        statuses = [
            stack.browser()
            .post(
                "/identity/v1/session",
                json=wrong,
                headers={"X-Zaiti-Client": f"10.0.0.{n}", "X-Forwarded-For": f"10.0.0.{n}"},
            )
            .status_code
            for n in range(7)
        ]
        assert statuses[5:] == [429, 429]


def test_neither_secrets_nor_names_lie_readable_in_the_database(stack: Stack) -> None:
    browser = stack.signed_in()
    stack.admin()
    secret = browser.cookies["zaiti-session"]
    for table in ("account", "user_session", "signing_key", "client", "pending_event", "event"):
        text = "\n".join(str(row["t"]) for row in query(stack, f'SELECT t::text AS t FROM "{table}" t'))
        for plain in (PASSWORD, secret, "PRIVATE KEY", '"d"', "registry-secret"):
            assert plain not in text, table
        if "event" in table:
            # What units are called is public; what people are called is not.
            for name in ("演示区领导", "演示督查员", "演示载体报送员", '"username"', "系统管理员"):
                assert name not in text
    assert query(stack, "SELECT password_hash FROM account")[0]["password_hash"].startswith("$argon2id$")
