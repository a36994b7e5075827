"""A stream ends with the right to it: at the token's expiry and at logout (services.kit.streams)."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import httpx
import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse
from pydantic import SecretStr

from services.identity.tests.conftest import Stack, StartStack
from services.kit.callers import SignedIn
from services.kit.service import create_service
from services.kit.settings import Settings
from services.kit.streams import StreamEvent, stream
from services.kit.testing import free_port


@contextmanager
def _ticking(stack: Stack) -> Iterator[str]:
    """A service with a stream of a tick each 0.2 s."""
    settings = Settings(
        service="ticker",
        mode="local",
        identity_url=stack.identity_url,
        service_database_url=SecretStr(stack.database_url),
        log_level="ERROR",
    )
    app: FastAPI = create_service("ticker", Settings, settings=settings, routers=[], listeners=None)

    async def ticks() -> AsyncIterator[StreamEvent]:
        number = 0
        while True:
            yield StreamEvent(data="{}", id=str(number), event="ledger")
            number += 1
            await asyncio.sleep(0.2)

    @app.get("/v1/stream")
    async def listen(request: Request, caller: SignedIn) -> StreamingResponse:
        return stream(request.app, caller, ticks())

    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}/v1/stream"
    finally:
        server.should_exit = True
        thread.join(timeout=10)


def _listen(url: str, token: str) -> tuple[float, list[str]]:
    """Listen until the server ends the stream; answers for how long, and the lines."""
    started = time.monotonic()
    with httpx.stream("GET", url, headers={"Authorization": f"Bearer {token}"}, timeout=30, trust_env=False) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = list(answer.iter_lines())
    return time.monotonic() - started, lines


def test_a_stream_ends_when_its_token_expires(start_stack: StartStack) -> None:
    with start_stack(token_seconds=3) as stack, _ticking(stack) as url:
        lasted, lines = _listen(url, stack.signed_in().cookies["zaiti"])
        assert 1.5 < lasted < 4
        assert lines[0] == "retry: 1000"
        assert lines.count("event: ledger") >= 5


def test_a_stream_ends_soon_after_a_logout_and_only_that_session_s(stack: Stack) -> None:
    with _ticking(stack) as url:
        leaving, staying = stack.signed_in(), stack.signed_in()
        results: dict[str, float] = {}

        def listen(name: str, token: str) -> None:
            results[name] = _listen(url, token)[0]

        tokens = {"leaving": leaving.cookies["zaiti"], "staying": staying.cookies["zaiti"]}
        listeners = {name: threading.Thread(target=listen, args=(name, token)) for name, token in tokens.items()}
        for listener in listeners.values():
            listener.start()
        time.sleep(1)
        assert leaving.delete("/identity/v1/session").status_code == 204
        listeners["leaving"].join(timeout=6)
        assert 1 < results["leaving"] < 6
        assert listeners["staying"].is_alive()
        staying.delete("/identity/v1/session")
        listeners["staying"].join(timeout=6)
        assert "staying" in results
