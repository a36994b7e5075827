"""An HTTP receiver on loopback that behaves, or misbehaves, as a test wants."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

Respond = Callable[["Delivered"], Awaitable[bytes] | bytes]


def answer(status: int, headers: str = "", body: bytes = b"") -> bytes:
    """The bytes of an HTTP answer; ``headers`` are lines that end in CRLF."""
    return f"HTTP/1.1 {status} X\r\n{headers}content-length: {len(body)}\r\n\r\n".encode() + body


@dataclass(frozen=True, slots=True)
class Delivered:
    """A request that came in."""

    path: str
    headers: dict[str, str]
    body: bytes

    def events(self) -> list[dict[str, Any]]:
        """Its CloudEvents without watermarks."""
        content = json.loads(self.body)
        items = content if isinstance(content, list) else [content]
        return [item for item in items if item["type"] != "zaiti.watermark"]


@dataclass
class HttpReceiver:
    """What came in, and what is answered; ``respond`` may be exchanged at any time."""

    port: int = 0
    respond: Respond = lambda _: answer(204)
    delivered: list[Delivered] = field(default_factory=list)
    accepted: list[Delivered] = field(default_factory=list)

    @property
    def host(self) -> str:
        """What ``ZAITI_WEBHOOK_ALLOW`` must name."""
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/hook") -> str:
        """An address at this receiver."""
        return f"http://{self.host}{path}"

    def positions(self) -> list[int]:
        """The positions of the accepted events, as they came."""
        return [int(event["position"]) for request in self.accepted for event in request.events()]

    async def until(self, condition: Callable[[], Any], seconds: float = 10) -> None:
        """Wait for a condition; raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while not condition():
                await asyncio.sleep(0.005)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                first, *lines = head.strip().split("\r\n")
                headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                request = Delivered(first.split(" ")[1], headers, body)
                self.delivered.append(request)
                result = self.respond(request)
                raw = result if isinstance(result, bytes) else await result
                if raw.startswith(b"HTTP/1.1 2"):
                    self.accepted.append(request)
                writer.write(raw)
                await writer.drain()
        writer.close()


@contextlib.asynccontextmanager
async def http_receiver() -> AsyncIterator[HttpReceiver]:
    """A receiver that answers 204 until told otherwise."""
    receiver = HttpReceiver()
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
