"""A service that runs in this process, under uvicorn as it does in the system, and who asks it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import httpx
import uvicorn
from fastapi import FastAPI

from services.kit import testing


@contextlib.asynccontextmanager
async def served(app: FastAPI) -> AsyncIterator[str]:
    """Serve the app on a port of its own; answers its address."""
    port = testing.free_port()
    config = uvicorn.Config(app, port=port, lifespan="off", access_log=False, server_header=False, log_level="warning")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells it in no other way
        await asyncio.sleep(0.05)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await serving


def office(address: str) -> httpx.AsyncClient:
    """A client of the office, for as long as a measure takes."""
    token = testing.token("office", subject="bench", lifetime=7_200)
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.AsyncClient(base_url=address, headers=headers, timeout=60, trust_env=False)
