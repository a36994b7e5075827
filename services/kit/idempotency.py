"""Idempotency-Key on POST: a repeated request gets the first one's answer and changes nothing.

The key is scoped to caller, method and route; the answer is kept encrypted, for a day, and only when it was a 2xx. It
is written in the business transaction, so that there is never an answer without its effect or the reverse.
"""

import asyncio
import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from starlette.datastructures import UploadFile

from services.kit import crypto
from services.kit.callers import Caller
from services.kit.problems import FieldError, Invalid

HEADER = "idempotency-key"
LIFETIME = timedelta(hours=24)
SWEEP_SECONDS = 3600
MAX_KEY_LENGTH = 255
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")
KEPT_HEADERS = ("etag", "location", "content-type")


class Replay(Exception):  # noqa: N818 - not an error: the answer to give again
    """The answer of an earlier request with the same key."""

    def __init__(self, response: Response) -> None:
        super().__init__("replayed answer")
        self.response = response


async def body_digest(request: Request) -> bytes:
    """SHA-256 of the request's body; of a multipart form, of its fields and the content of its files."""
    digest = hashlib.sha256()
    form = request._form
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    # Asked for a form, the framework makes an empty one of any other body.
    if form is None or media not in _FORMS:
        digest.update(await request.body())
        return digest.digest()
    for name, value in form.multi_items():
        digest.update(name.encode() + b"\0")
        if isinstance(value, UploadFile):
            while chunk := await value.read(1 << 20):
                digest.update(chunk)
            await value.seek(0)
        else:
            digest.update(value.encode())
        digest.update(b"\0")
    return digest.digest()


def _scope(request: Request, caller: Caller | None, key: str) -> bytes:
    subject = caller.subject if caller else ""
    parts = (subject, request.method, request.url.path, request.url.query, key)
    return hashlib.sha256("\0".join(parts).encode()).digest()


async def begin(request: Request, session: AsyncSession, caller: Caller | None) -> None:
    """Look the key up at the start of the request's transaction.

    Two requests with one key are serialised by an advisory lock: the second waits, then gets the first one's answer.
    Raises Replay with the kept answer, or Invalid when the key was used with another body.
    """
    request.state.session = session
    key = request.headers.get(HEADER)
    if request.method != "POST" or key is None:
        return
    if not 0 < len(key) <= MAX_KEY_LENGTH:
        raise Invalid([FieldError("#/header/Idempotency-Key", f"幂等键长度须为 1–{MAX_KEY_LENGTH} 个字符", "length")])
    scope, digest = _scope(request, caller, key), await body_digest(request)
    request.state.idempotency = (scope, digest)
    await session.execute(
        text("SELECT pg_advisory_xact_lock(:key)"), {"key": int.from_bytes(scope[:8], "big", signed=True)}
    )
    found = (
        await session.execute(
            text("SELECT body_digest, answer FROM idempotency_key WHERE scope = :scope AND expires_at > now()"),
            {"scope": scope},
        )
    ).one_or_none()
    if found is None:
        return
    if found.body_digest != digest:
        raise Invalid(
            [FieldError("#/header/Idempotency-Key", "该幂等键已用于内容不同的请求", "reused")],
            code="idempotency_key_reused",
        )
    kept: dict[str, Any] = json.loads(crypto.decrypt(request.app.state.settings.key_bytes(), found.answer, scope))
    raise Replay(
        Response(bytes.fromhex(kept["body"]), kept["status"], {**kept["headers"], "idempotency-replayed": "true"})
    )


async def finish(request: Request, response: Response) -> None:
    """Keep a 2xx answer in the still open business transaction."""
    pending = getattr(request.state, "idempotency", None)
    if pending is None or not 200 <= response.status_code < 300 or not isinstance(response.body, bytes):
        return
    scope, digest = pending
    session: AsyncSession = request.state.session
    headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    answer = json.dumps({"status": response.status_code, "headers": headers, "body": response.body.hex()}).encode()
    await session.execute(
        text(
            "INSERT INTO idempotency_key (scope, body_digest, answer, expires_at)"
            " VALUES (:scope, :digest, :answer, :expires)"
            " ON CONFLICT (scope) DO UPDATE SET body_digest = excluded.body_digest, answer = excluded.answer,"
            " expires_at = excluded.expires_at"
        ),
        {
            "scope": scope,
            "digest": digest,
            "answer": crypto.encrypt(request.app.state.settings.key_bytes(), answer, scope),
            "expires": datetime.now(UTC) + LIFETIME,
        },
    )


async def sweep(engine: AsyncEngine) -> None:
    """Remove expired answers, once an hour, for ever."""
    while True:
        async with engine.begin() as connection:
            await connection.execute(text("DELETE FROM idempotency_key WHERE expires_at < now()"))
        await asyncio.sleep(SWEEP_SECONDS)


class IdempotentRoute(APIRoute):
    """Keeps the answers of POST requests that carry a key; the class of every router of the kit."""

    def get_route_handler(self) -> Any:
        """Wrap the route's handler; the wrapper still runs inside the request's transaction."""
        handle = super().get_route_handler()

        async def keep_answer(request: Request) -> Response:
            try:
                response: Response = await handle(request)
            except Replay as replay:
                return replay.response
            await finish(request, response)
            return response

        return keep_answer
