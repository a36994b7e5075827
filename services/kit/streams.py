"""Server-sent events that end when the caller's right to them does: at the token's expiry, or soon after a logout.

A stream outlives the check of its token, so it has to end by itself. The browser then connects again with
``Last-Event-ID``, and meets a 401 if the session is over.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from services.kit import context
from services.kit.callers import Caller

HEARTBEAT_SECONDS = 15.0
_ASK_EVERY_SECONDS = 2.0
_RECONNECT_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class StreamEvent:
    """One event of a stream; ``id`` comes back as Last-Event-ID. ``data`` is one line, JSON by custom."""

    data: str
    id: str | None = None
    event: str | None = None

    def encode(self) -> bytes:
        """The event on the wire."""
        fields = (("id", self.id), ("event", self.event), ("data", self.data))
        return ("".join(f"{name}: {value}\n" for name, value in fields if value is not None) + "\n").encode()


class EndedSessions:
    """Which sessions identity has ended of late. Asked for while a stream is open, once for all of them."""

    def __init__(self, identity_url: str, *, ask_every: float = _ASK_EVERY_SECONDS) -> None:
        self._url = f"{identity_url}/internal/v1/ended-sessions"
        self._ask_every = ask_every
        self._watched: dict[str, tuple[asyncio.Event, int]] = {}
        self._task: asyncio.Task[None] | None = None

    async def wait(self, session_id: str) -> None:
        """Return when identity has ended the session. While identity is away, nobody is sent away."""
        event, watchers = self._watched.get(session_id, (asyncio.Event(), 0))
        self._watched[session_id] = (event, watchers + 1)
        if self._task is None:
            self._task = asyncio.create_task(self._ask())
        try:
            await event.wait()
        finally:
            _, watchers = self._watched[session_id]
            if watchers > 1:
                self._watched[session_id] = (event, watchers - 1)
            else:
                del self._watched[session_id]
            if not self._watched and self._task is not None:
                self._task.cancel()
                self._task = None

    async def _ask(self) -> None:
        async with httpx.AsyncClient(timeout=5, trust_env=False) as client:
            while True:
                try:
                    answer = await client.get(self._url)
                    answer.raise_for_status()
                    for session_id in answer.json()["items"]:
                        if session_id in self._watched:
                            self._watched[session_id][0].set()
                except (httpx.HTTPError, ValueError, KeyError) as error:
                    context.log().warning("ended_sessions_unknown", error=type(error).__name__)
                await asyncio.sleep(self._ask_every)


def stream(app: FastAPI, caller: Caller, events: AsyncIterator[StreamEvent]) -> StreamingResponse:
    """The answer that carries ``events`` to the caller for as long as the caller may listen."""
    ended = getattr(app.state, "ended_sessions", None)
    if ended is None:
        ended = app.state.ended_sessions = EndedSessions(app.state.settings.identity_url)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(while_allowed(caller, events, ended), media_type="text/event-stream", headers=headers)


async def while_allowed(
    caller: Caller, events: AsyncIterator[StreamEvent], ended: EndedSessions, *, heartbeat: float = HEARTBEAT_SECONDS
) -> AsyncIterator[bytes]:
    """The encoded events, a comment whenever it is quiet for long, and the end when the caller's time is up."""
    over = asyncio.ensure_future(_until_over(caller, ended))
    upcoming: asyncio.Future[StreamEvent] | None = None
    try:
        yield f"retry: {_RECONNECT_MILLISECONDS}\n\n".encode()
        while True:
            upcoming = upcoming or asyncio.ensure_future(anext(events))
            pending: list[asyncio.Future[Any]] = [over, upcoming]
            await asyncio.wait(pending, timeout=heartbeat, return_when=asyncio.FIRST_COMPLETED)
            if over.done():
                return
            if not upcoming.done():
                yield b":\n\n"
                continue
            try:
                event = upcoming.result()
            except StopAsyncIteration:
                return
            upcoming = None
            yield event.encode()
    finally:
        waiting = [task for task in (over, upcoming) if task is not None]
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        if isinstance(events, AsyncGenerator):
            await events.aclose()


async def _until_over(caller: Caller, ended: EndedSessions) -> None:
    left = (caller.expires_at - datetime.now(UTC)).total_seconds()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(max(0.0, left)):
            if caller.session_id is None:
                await asyncio.Future()
            else:
                await ended.wait(caller.session_id)
