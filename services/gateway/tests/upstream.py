"""A small real upstream that says what reached it."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import uvicorn
from joserfc.jwk import ECKey, KeySet
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from services.kit.testing import free_port


class Upstream:
    """One service: echoes every request, and misbehaves on the addresses below ``/v1/trouble``."""

    def __init__(self, name: str, keys: list[ECKey]) -> None:
        self.name = name
        self.keys = keys
        self.seen: list[str] = []
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
        app = Starlette(
            routes=[
                Route("/v1/jwks", self._jwks),
                Route("/v1/stream", self._stream),
                Route("/v1/trouble/slow", self._slow, methods=methods),
                Route("/v1/trouble/flaky", self._flaky, methods=methods),
                Route("/v1/trouble/large", self._large),
                Route("/{path:path}", self._echo, methods=methods),
            ]
        )
        self._server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", lifespan="off"))

    def run(self) -> None:
        """Serve until stopped."""
        asyncio.run(self._server.serve())

    def stop(self) -> None:
        """End serving, open streams included."""
        self._server.should_exit = True
        self._server.force_exit = True

    async def _jwks(self, _: Request) -> Response:
        return JSONResponse(KeySet(list(self.keys)).as_dict(private=False))

    async def _echo(self, request: Request) -> Response:
        body = await request.body()
        headers: dict[str, Any] = dict(request.headers)
        answer = {
            "service": self.name,
            "path": request.scope["raw_path"].decode(),
            "headers": headers,
            "size": len(body),
        }
        return JSONResponse(answer, headers={"server": "upstream", "x-powered-by": "upstream"})

    async def _stream(self, _: Request) -> Response:
        async def events() -> AsyncIterator[str]:
            for number in range(4):
                yield f"id: {number}\ndata: {{}}\n\n"
                await asyncio.sleep(0.7)

        return StreamingResponse(events(), media_type="text/event-stream")

    async def _slow(self, _: Request) -> Response:
        await asyncio.sleep(3)
        return JSONResponse({})

    async def _flaky(self, request: Request) -> Response:
        """Fails on the first two calls of each method."""
        self.seen.append(request.method)
        failing = self.seen.count(request.method) <= 2
        return JSONResponse({"calls": len(self.seen)}, 503 if failing else 200)

    async def _large(self, request: Request) -> Response:
        text = json.dumps({"items": ["载体" * 20] * 200}, ensure_ascii=False)
        return Response(text, media_type="application/json", headers={"etag": '"7"'})
