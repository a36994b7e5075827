"""Calls from one service to another, as a machine client of identity."""

import asyncio
import time
from typing import Any

import httpx
import stamina

from services.kit import clock, context
from services.kit.problems import FieldError, Problem, Unavailable
from services.kit.settings import Settings

_RENEW_BEFORE_SECONDS = 30
# As long as the gateway waits for an import: what is forwarded may be one.
_FORWARD_SECONDS = 120
_OWN_FIELDS = {"type", "title", "status", "code", "detail", "errors", "trace_id"}


class Siblings:
    """An HTTP client for siblings; keeps this service's own access token fresh."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client = httpx.AsyncClient(timeout=5, trust_env=False)
        self._token: str | None = None
        self._renew_at = 0.0
        self._lock = asyncio.Lock()

    async def get(self, url: str) -> dict[str, Any] | None:
        """The object at ``url``, or None when it is not there; raises Unavailable when the sibling does not answer."""
        try:
            answer = await self._get(url)
        except httpx.HTTPError as error:
            raise Unavailable("关联服务暂时不可用，请稍后重试") from error
        if answer.status_code == httpx.codes.NOT_FOUND:
            return None
        if answer.is_error:
            raise Unavailable("关联服务暂时不可用，请稍后重试")
        body: dict[str, Any] = answer.json()
        return body

    async def forward(self, method: str, url: str, bearer: str, **request: Any) -> httpx.Response:
        """Ask a sibling on behalf of a caller, whose token is passed on: it decides as if the caller had asked.

        Never repeated; a POST that must not write twice brings its Idempotency-Key. Raises the sibling's own problem
        for a 4xx, Unavailable when it does not answer.
        """
        headers = {"Authorization": f"Bearer {bearer}", "traceparent": context.traceparent()}
        if (instant := clock.recorded_override()) is not None:
            headers[clock.CLOCK_HEADER] = instant.isoformat()
        headers |= request.pop("headers", {})
        try:
            answer = await self._client.request(method, url, headers=headers, timeout=_FORWARD_SECONDS, **request)
        except httpx.HTTPError as error:
            raise Unavailable("关联服务暂时不可用，请稍后重试") from error
        if answer.is_client_error:
            raise problem_of(answer)
        if not answer.is_success:
            raise Unavailable("关联服务暂时不可用，请稍后重试")
        return answer

    @stamina.retry(on=httpx.TransportError, attempts=3, timeout=6)
    async def _get(self, url: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {await self._access_token()}", "traceparent": context.traceparent()}
        return await self._client.get(url, headers=headers)

    async def _access_token(self) -> str:
        async with self._lock:
            if self._token is None or time.monotonic() > self._renew_at:
                answer = await self._client.post(
                    f"{self._settings.identity_url}/v1/token",
                    data={"grant_type": "client_credentials"},
                    auth=(f"service:{self._settings.service}", self._settings.client_secret.get_secret_value()),
                )
                answer.raise_for_status()
                granted = answer.json()
                self._token = str(granted["access_token"])
                self._renew_at = time.monotonic() + int(granted["expires_in"]) - _RENEW_BEFORE_SECONDS
            return self._token

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()


def problem_of(answer: httpx.Response) -> Problem:
    """What a sibling refused, to be told to the caller as it is."""
    try:
        body: dict[str, Any] = answer.json()
        errors = [FieldError(each["pointer"], each["detail"], each["code"]) for each in body.get("errors", ())]
        extra = {name: value for name, value in body.items() if name not in _OWN_FIELDS}
        return Problem(answer.status_code, body["code"], body["title"], body["detail"], errors, extra=extra)
    except (ValueError, KeyError, TypeError):
        return Unavailable("关联服务的答复无法理解，请稍后重试")
