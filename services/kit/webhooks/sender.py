"""One attempt: a signed POST with a deadline, whose answer is read within bounds."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import httpcore

from services.kit.webhooks import secrets
from services.kit.webhooks.rules import Answer

ATTEMPT_SECONDS = 10.0
_CONNECT_SECONDS = 5.0
# What is read of an answer: enough to keep the connection, and to show what a refusal says.
_MAX_ANSWER = 65536
_SHOWN = 500
USER_AGENT = b"zaiti-webhooks/1"
# Of a delivery to a sibling that was sent before the answer to the one before it: that one's last position.
AFTER = "zaiti-after"


async def post(
    pool: httpcore.AsyncConnectionPool,
    url: str,
    keys: Sequence[bytes],
    *,
    message_id: str,
    content_type: str,
    body: bytes,
    after: int | None = None,
) -> Answer:
    """Deliver a body; never raises for what the other side does or fails to do."""
    now = datetime.now(UTC)
    headers = [
        (b"content-type", content_type.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"user-agent", USER_AGENT),
        (b"accept-encoding", b"identity"),
        (b"webhook-id", message_id.encode()),
        (b"webhook-timestamp", str(int(now.timestamp())).encode()),
        (b"webhook-signature", secrets.signature(keys, message_id, now, body).encode()),
    ]
    if after is not None:
        headers.append((AFTER.encode(), str(after).encode()))
    # httpcore's own timeouts are for each read; a receiver that drips is stopped by the deadline over all.
    timeouts = {"connect": _CONNECT_SECONDS, "pool": _CONNECT_SECONDS}
    answer: Answer | None = None
    try:
        async with (
            asyncio.timeout(ATTEMPT_SECONDS),
            pool.stream("POST", url, headers=headers, content=body, extensions={"timeout": timeouts}) as response,
        ):
            answer = Answer(response.status, _header(response, b"retry-after"))
            return Answer(answer.status, answer.retry_after, await _beginning(response))
    except TimeoutError:
        problem = "no answer in time"
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException) as error:
        problem = f"{type(error).__name__}: {error}"[:_SHOWN]
    except (httpcore.UnsupportedProtocol, OSError, ValueError) as error:
        problem = f"{type(error).__name__}: {error}"[:_SHOWN]
    # A status that has come stands, whatever became of the body behind it: the body says nothing that counts.
    return Answer(answer.status, answer.retry_after, problem) if answer else Answer(None, None, problem)


def _header(response: httpcore.Response, name: bytes) -> str | None:
    return next((value.decode("latin-1") for key, value in response.headers if key.lower() == name), None)


async def _beginning(response: httpcore.Response) -> str | None:
    """The answer's first characters if it is not a success; closes the connection on an answer beyond all bounds."""
    read = b""
    size = 0
    async for chunk in response.aiter_stream():
        size += len(chunk)
        if len(read) < _SHOWN:
            read += chunk[:_SHOWN]
        if size > _MAX_ANSWER:
            break
    if 200 <= response.status < 300:
        return None
    return read[:_SHOWN].decode("utf-8", "replace").replace("\0", "\ufffd") or None
