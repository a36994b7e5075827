"""Evidence and source documents over HTTP, the same in every service that keeps any.

An entity refers to a file by digest and name; the store keeps content only. Whoever may read a service's lists may
fetch any of its files by digest: a digest is known only from a record that the caller could read, and cannot be
guessed. A file that no record refers to does no harm; equal content is kept once, so that a repeated upload needs no
Idempotency-Key.
"""

import asyncio
from collections.abc import AsyncIterator, Collection
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request, UploadFile, status
from fastapi import Path as InPath
from fastapi.responses import StreamingResponse

from services.kit.callers import Role, allow
from services.kit.files.scanning import command_scan
from services.kit.files.schemas import KeptFile, clean_name
from services.kit.files.store import FileStore, UnacceptableFile
from services.kit.files.types import EVIDENCE, SUFFIXES
from services.kit.problems import FieldError, Invalid, NotFound, Problem, TooLarge, UnsupportedMedia
from services.kit.routing import resource_router
from services.kit.settings import Settings

PREFIX = "/v1/files"
_PIECE = 1 << 18


def store_of(request: Request) -> FileStore:
    """The files of the running service."""
    settings: Settings = request.app.state.settings
    return FileStore(Path(settings.file_store), scan=command_scan(settings.scan_command))


def files_router(*, readers: Collection[Role], writers: Collection[Role]) -> APIRouter:
    """Upload for ``writers``, download for ``readers``."""
    router = resource_router(prefix=PREFIX, tag="附件")

    @router.post("", summary="上传附件", status_code=status.HTTP_201_CREATED, dependencies=[Depends(allow(*writers))])
    async def upload_file(request: Request, file: UploadFile) -> KeptFile:
        name = clean_name(file.filename or "")
        try:
            kept = await store_of(request).keep(_pieces(file))
        except UnacceptableFile as fault:
            raise _problem(fault) from fault
        return KeptFile(digest=kept.digest, size=kept.size, media_type=kept.media_type, name=name)

    @router.get(
        "/{digest}", summary="下载附件", response_class=StreamingResponse, dependencies=[Depends(allow(*readers))]
    )
    async def download_file(
        request: Request,
        digest: Annotated[
            str, InPath(pattern="^[0-9a-f]{64}$", title="附件摘要", description="SHA-256 of the content")
        ],
        name: Annotated[str | None, Query(max_length=200, title="文件名", description="Name to save under")] = None,
    ) -> StreamingResponse:
        store = store_of(request)
        try:
            kept = await asyncio.to_thread(store.describe, digest)
        except FileNotFoundError as error:
            raise NotFound("没有这个附件") from error
        if kept.media_type not in EVIDENCE:
            raise NotFound("没有这个附件")
        shown = clean_name(name) if name else digest[:12] + SUFFIXES[kept.media_type]
        headers = {
            # Never shown in the page's own origin: an attachment, of the type that its content has, and no guessing.
            "Content-Disposition": f"attachment; filename=\"download\"; filename*=UTF-8''{quote(shown, safe='')}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Content-Length": str(kept.size),
            "Cache-Control": "private, no-store",
        }
        return StreamingResponse(store.read(digest), media_type=kept.media_type, headers=headers)

    return router


async def _pieces(file: UploadFile) -> AsyncIterator[bytes]:
    while piece := await file.read(_PIECE):
        yield piece


def _problem(fault: UnacceptableFile) -> Problem:
    if fault.code == "too_large":
        return TooLarge(str(fault))
    if fault.code == "file_type":
        return UnsupportedMedia(str(fault))
    return Invalid([FieldError("#/file", str(fault), fault.code)])
