"""A request is one transaction: committed before its answer is sent, undone when it fails, done once per key."""

import asyncio
from typing import Any

from fastapi import FastAPI

from services.kit.testing import ServiceUnderTest, token


async def _count(notes: ServiceUnderTest) -> int:
    connection = await notes.connect()
    try:
        return int(await connection.fetchval("SELECT count(*) FROM note"))
    finally:
        await connection.close()


async def test_the_answer_is_sent_after_the_commit(notes: ServiceUnderTest) -> None:
    seen_at_answer: list[int] = []
    body = b'{"text": "x"}'

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            seen_at_answer.append(await _count(notes))

    app: FastAPI = notes.app
    headers = [(b"authorization", f"Bearer {token('office')}".encode()), (b"content-type", b"application/json")]
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/v1/notes",
        "raw_path": b"/v1/notes",
        "query_string": b"",
        "headers": headers,
        "http_version": "1.1",
        "scheme": "http",
        "server": ("service", 80),
        "client": ("test", 1),
        "root_path": "",
        "state": {},
    }
    await app(scope, receive, send)  # type: ignore[arg-type]
    assert seen_at_answer == [1]


async def test_a_refused_request_leaves_nothing(notes: ServiceUnderTest) -> None:
    answer = await notes.client().post("/v1/notes", json={"text": "x", "fail": True})
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "与测试要求冲突"
    assert await _count(notes) == 0


async def test_a_repeated_key_gets_the_first_answer_and_writes_once(notes: ServiceUnderTest) -> None:
    client, headers = notes.client(), {"Idempotency-Key": "k1"}
    answers = await asyncio.gather(*(client.post("/v1/notes", json={"text": "x"}, headers=headers) for _ in range(8)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert answers[0].headers["etag"] == '"1"'
    assert sorted(a.headers.get("idempotency-replayed", "") for a in answers) == ["", *["true"] * 7]
    assert await _count(notes) == 1


async def test_a_key_with_another_body_is_refused(notes: ServiceUnderTest) -> None:
    client, headers = notes.client(), {"Idempotency-Key": "k1"}
    await client.post("/v1/notes", json={"text": "x"}, headers=headers)
    answer = await client.post("/v1/notes", json={"text": "y"}, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["code"] == "idempotency_key_reused"
    assert await _count(notes) == 1


async def test_keys_belong_to_their_caller(notes: ServiceUnderTest) -> None:
    headers = {"Idempotency-Key": "k1"}
    for subject in ("a", "b"):
        answer = await notes.client(subject=subject).post("/v1/notes", json={"text": "x"}, headers=headers)
        assert answer.status_code == 201
    assert await _count(notes) == 2


async def test_a_refusal_is_not_kept_for_its_key(notes: ServiceUnderTest) -> None:
    client, headers = notes.client(), {"Idempotency-Key": "k1"}
    body = {"text": "x", "fail": True}
    assert (await client.post("/v1/notes", json=body, headers=headers)).status_code == 409
    again = await client.post("/v1/notes", json=body, headers=headers)
    assert again.status_code == 409
    assert "idempotency-replayed" not in again.headers


async def test_kept_answers_are_not_readable_in_the_database(notes: ServiceUnderTest) -> None:
    await notes.client().post("/v1/notes", json={"text": "canary-text"}, headers={"Idempotency-Key": "k1"})
    connection = await notes.connect()
    kept = await connection.fetchval("SELECT answer FROM idempotency_key")
    await connection.close()
    assert b"canary-text".hex().encode() not in kept
    assert b"canary" not in kept
