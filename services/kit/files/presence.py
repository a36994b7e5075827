"""A record may refer only to files that are kept: what a body names is looked for before the operation begins."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from starlette.requests import Request

from services.kit.files.store import FileStore
from services.kit.problems import FieldError, Invalid

_JSON = "application/json"


async def refuse_missing_files(request: Request) -> None:
    """Raise Invalid, naming each place, where a JSON body refers to a file that this service does not keep."""
    if request.method not in ("POST", "PATCH", "PUT") or not _is_json(request):
        return
    body = await request.body()
    if b'"digest"' not in body:
        return
    try:
        named = dict(_references(json.loads(body), "#"))
    except ValueError:
        # Malformed: the operation says so in its own words.
        return
    store = FileStore(Path(request.app.state.settings.file_store))
    missing = await asyncio.to_thread(store.missing, set(named.values()))
    errors = [
        FieldError(pointer, "附件不存在，请先上传再引用", "unknown_file")
        for pointer, digest in named.items()
        if digest in missing
    ]
    if errors:
        raise Invalid(errors)


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == _JSON


def _references(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    """Where a body refers to a file, and its digest."""
    if isinstance(value, dict):
        if isinstance(value.get("digest"), str) and "name" in value:
            yield pointer, value["digest"]
        for name, each in value.items():
            yield from _references(each, f"{pointer}/{name}")
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _references(each, f"{pointer}/{index}")
