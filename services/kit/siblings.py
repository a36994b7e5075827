"""Calls from one service to another, as a machine client of identity."""

import asyncio
import time
from typing import Any

import httpx
import stamina

from services.kit import context
from services.kit.problems import Unavailable
from services.kit.settings import Settings

_RENEW_BEFORE_SECONDS = 30


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
