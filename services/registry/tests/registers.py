"""What the tests of all simple registers need: files sent, events read back."""

import json
from typing import Any

import httpx

from services.kit.testing import ServiceUnderTest


async def send(client: httpx.AsyncClient, register: str, rows: list[dict[str, Any]], **options: Any) -> httpx.Response:
    """Import rows into a register as NDJSON; written at once unless ``dry_run`` is given."""
    data = "\n".join(json.dumps(each, ensure_ascii=False) for each in rows).encode()
    files = {"file": ("rows.ndjson", data, "application/x-ndjson")}
    return await client.post(f"/v1/{register}/import", params={"dry_run": False} | options, files=files)


async def events(registry: ServiceUnderTest, entity: str) -> list[dict[str, Any]]:
    """The payloads recorded of a kind of entity, with their types, in the order of their recording."""
    return [
        {"type": kind.removeprefix(f"{entity}.")} | payload
        for kind, payload in await registry.recorded()
        if kind.startswith(f"{entity}.")
    ]
