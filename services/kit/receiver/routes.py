"""``POST /internal/v1/inbox/{source}``: where siblings deliver. The gateway never routes it."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic_core import from_json
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from services.kit.database import Database
from services.kit.problems import (
    Malformed,
    NotFound,
    Problem,
    TooLarge,
    Unauthorised,
    UnsupportedMedia,
    is_passing,
)
from services.kit.receiver import apply
from services.kit.receiver.events import Listeners, ReceivedEvent, Watermark, parse
from services.kit.settings import Settings
from services.kit.webhooks.sender import AFTER

MAX_BODY = 16 * 1024 * 1024
MAX_EVENTS = 500
_MOST_DIGITS = 19
_SINGLE, _BATCH = "application/cloudevents+json", "application/cloudevents-batch+json"


def inbox_router(listeners: Listeners) -> APIRouter:
    """The route by which a service hears its siblings."""
    router = APIRouter(include_in_schema=False)
    turns: dict[str, asyncio.Lock] = {}

    @router.post("/internal/v1/inbox/{source}", status_code=204)
    async def deliver(source: str, request: Request) -> Response:
        settings: Settings = request.app.state.settings
        if source not in settings.sources:
            raise NotFound("没有登记这个来源")
        body = await _bounded_body(request)
        verify(settings.sources[source].secret.get_secret_value(), body, request)
        events, watermark = _read(source, body, request.headers.get("content-type", ""))
        database: Database = request.app.state.database
        # One after another, as they came: while one is applied the next is read, and no connection waits for a lock.
        async with turns.setdefault(source, asyncio.Lock()):
            parked = await _apply(database, listeners, source, events, watermark, _after(request))
        request.app.state.inbox_retry.heard(events, parked)
        return Response(status_code=204)

    return router


def _after(request: Request) -> int | None:
    sent = request.headers.get(AFTER, "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < _MOST_DIGITS else None


async def _apply(
    database: Database,
    listeners: Listeners,
    source: str,
    events: list[ReceivedEvent],
    watermark: Watermark | None,
    after: int | None,
) -> int:
    """Apply a delivery in a transaction of its own; a handler's error makes it apply again, guarded."""
    try:
        try:
            async with database.session() as session:
                return await apply.receive(session, listeners, source, events, watermark, after=after, guarded=False)
        except apply.OutOfOrderError:
            raise
        except Exception as error:
            if is_passing(error):
                raise
        async with database.session() as session:
            return await apply.receive(session, listeners, source, events, watermark, after=after)
    except apply.OutOfOrderError as error:
        raise Problem(425, "out_of_order", "推送次序颠倒", "前一批尚未处理") from error


async def _bounded_body(request: Request) -> bytes:
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY:
            raise TooLarge("推送内容超过允许的大小")
        chunks.append(chunk)
    return b"".join(chunks)


def verify(secrets: str, body: bytes, request: Request) -> None:
    """Raise Unauthorised unless the body is signed, lately, with one of the secrets (two, by a space, in rotation)."""
    headers = dict(request.headers)
    for secret in secrets.split():
        try:
            Webhook(secret).verify(body, headers, json_parse=False)
        except (WebhookVerificationError, ValueError):
            # ValueError: the library lets malformed base64 and text that is no UTF-8 through as they are.
            continue
        return
    raise Unauthorised("签名无效", code="bad_signature")


def _read(source: str, body: bytes, content_type: str) -> tuple[list[ReceivedEvent], Watermark | None]:
    kind = content_type.split(";")[0].strip().lower()
    if kind not in (_SINGLE, _BATCH):
        raise UnsupportedMedia("仅接受 CloudEvents JSON")
    try:
        content: Any = from_json(body)
        if isinstance(content, list) != (kind == _BATCH):
            raise ValueError("a batch is a list, and only a batch")
        found = [parse(item, source) for item in (content if kind == _BATCH else [content])]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Malformed("推送内容不是有效的 CloudEvents") from error
    if len(found) > MAX_EVENTS + 1:
        raise TooLarge(f"一次最多推送 {MAX_EVENTS} 条")
    marks = [item for item in found if isinstance(item, Watermark)]
    events = [item for item in found if isinstance(item, ReceivedEvent)]
    return events, max(marks, key=lambda mark: mark.at, default=None)
