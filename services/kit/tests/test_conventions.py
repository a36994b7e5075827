"""The conventions every resource has from the kit: who may call, versions, pages, and errors in Chinese."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey
from pydantic import ValidationError

from services.kit.callers import AUDIENCE, ISSUER
from services.kit.settings import LOCAL_SECRET_KEY, Settings
from services.kit.testing import ServiceUnderTest, token


def _forged(**changes: object) -> str:
    key = ECKey.generate_key("P-256", {"kid": "test"})
    expires = int((datetime.now(UTC) + timedelta(minutes=5)).timestamp())
    claims = {"iss": ISSUER, "aud": AUDIENCE, "sub": "x", "role": "office", "exp": expires, **changes}
    return jwt.encode({"alg": "ES256", "kid": "test"}, claims, key)


# Made when they are shown: a token made when the tests are collected has expired by the time the last ones run.
@pytest.mark.parametrize(
    ("bearer", "code"),
    [
        (lambda: None, "unauthorised"),
        (lambda: "nonsense", "token_invalid"),
        (_forged, "token_invalid"),
        (lambda: token("office", aud="elsewhere"), "token_invalid"),
        (lambda: token("office", iss="elsewhere"), "token_invalid"),
        (lambda: token("office", lifetime=-60), "token_expired"),
        (lambda: token("emperor"), "unauthorised"),
    ],
    ids=["none", "nonsense", "forged", "other audience", "other issuer", "expired", "unknown role"],
)
async def test_without_a_valid_token_nobody_is_known(
    notes: ServiceUnderTest, bearer: Callable[[], str | None], code: str
) -> None:
    shown = bearer()
    headers = {"Authorization": f"Bearer {shown}"} if shown else {}
    answer = await notes.client(None).get("/v1/notes", headers=headers)
    assert answer.status_code == 401
    assert answer.json()["code"] == code
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_token_in_the_cookie_serves_as_well(notes: ServiceUnderTest) -> None:
    client = notes.client(None)
    client.cookies.set("zaiti", token("office"))
    assert (await client.get("/v1/notes")).status_code == 200


async def test_a_role_that_may_not_is_refused(notes: ServiceUnderTest) -> None:
    answer = await notes.client("admin").get("/v1/notes")
    assert answer.status_code == 403
    assert answer.json()["code"] == "forbidden"


async def test_a_write_needs_the_version_it_has_seen(notes: ServiceUnderTest) -> None:
    client = notes.client()
    note = (await client.post("/v1/notes", json={"text": "a"})).json()
    path, body = f"/v1/notes/{note['id']}", {"text": "b"}
    assert (await client.patch(path, json=body)).status_code == 428
    assert (await client.patch(path, json=body, headers={"If-Match": "yesterday"})).status_code == 422
    assert (await client.patch(path, json=body, headers={"If-Match": 'W/"1"'})).status_code == 200
    stale = await client.patch(path, json=body, headers={"If-Match": '"1"'})
    assert stale.status_code == 412
    assert stale.json()["current_version"] == 2
    assert (await client.patch("/v1/notes/999", json=body, headers={"If-Match": '"1"'})).status_code == 404


async def test_pages_hold_every_row_once_and_cursors_belong_to_their_filter(notes: ServiceUnderTest) -> None:
    client = notes.client()
    for text in ("a1", "a1", "a2", "b", "a3"):
        await client.post("/v1/notes", json={"text": text})
    seen, cursor = [], None
    for _ in range(5):
        query: dict[str, str] = {"limit": "2", "contains": "a"} | ({"cursor": cursor} if cursor else {})
        body = (await client.get("/v1/notes", params=query)).json()
        seen += [item["text"] for item in body["items"]]
        cursor = body["next"]
        if cursor is None:
            break
    assert seen == ["a1", "a1", "a2", "a3"]
    first = (await client.get("/v1/notes", params={"limit": 2, "contains": "a"})).json()["next"]
    other = await client.get("/v1/notes", params={"limit": 2, "contains": "b", "cursor": first})
    assert other.status_code == 422
    assert other.json()["errors"][0]["pointer"] == "#/query/cursor"


async def test_all_wrong_fields_are_named_at_once_in_chinese(notes: ServiceUnderTest) -> None:
    answer = await notes.client().post("/v1/notes", json={"text": "x" * 21, "fail": "perhaps"})
    assert answer.status_code == 422
    assert [(e["pointer"], e["detail"]) for e in answer.json()["errors"]] == [
        ("#/text", "不能超过 20 个字符"),
        ("#/fail", "应为是或否"),
    ]


async def test_unreadable_unknown_and_unstorable_requests_are_told_apart(notes: ServiceUnderTest) -> None:
    client = notes.client()
    broken = await client.post("/v1/notes", content=b"{", headers={"Content-Type": "application/json"})
    assert (broken.status_code, broken.json()["code"]) == (400, "malformed")
    assert (await client.get("/v1/nothing")).json()["code"] == "not_found"
    assert (await client.delete("/v1/notes")).json()["code"] == "method_not_allowed"
    unstorable = await client.post("/v1/notes", json={"text": "a\x00b"})
    assert (unstorable.status_code, unstorable.json()["code"]) == (422, "invalid")


async def test_every_problem_names_its_trace(notes: ServiceUnderTest) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    answer = await notes.client().get("/v1/nothing", headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
    assert answer.json()["trace_id"] == trace


def test_default_secrets_are_refused_outside_the_local_mode() -> None:
    address = "postgresql://x@127.0.0.1/x"
    for key in ("", LOCAL_SECRET_KEY, "c2hvcnQ=", "not base64"):
        with pytest.raises(ValidationError):
            Settings(service="x", service_database_url=address, secret_key=key)
    with pytest.raises(ValidationError, match="local mode only"):
        Settings(service="x", service_database_url=address, secret_key="A" * 43 + "=", seeding=True)
