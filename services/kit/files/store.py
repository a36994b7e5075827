"""A content-addressed store on a directory: one file per digest, written once, never changed.

The address is the SHA-256 of the content, so that equal files are kept once, a backup is a copy of the directory, and
damage can be found by reading.
"""

import asyncio
import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from services.kit.files.types import EVIDENCE, sniff

_DIGEST = re.compile(r"^[0-9a-f]{64}$", re.ASCII)
_PIECE: Final = 1 << 18
MAX_SIZE: Final = 20 * 1024 * 1024

# Given the content before it is kept; raises UnacceptableFile to refuse it. The hook of a virus scanner.
Scan = Callable[[bytes], Awaitable[None]]


class UnacceptableFile(Exception):  # noqa: N818 - it names the finding
    """The file may not be kept; ``code`` says why, the message is Chinese, for the sender."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A kept file: its digest (hex SHA-256), size in bytes and media type by content."""

    digest: str
    size: int
    media_type: str


class FileStore:
    """The files of one service, under one directory of its own."""

    def __init__(self, root: Path, *, scan: Scan | None = None) -> None:
        self.root = root
        self._scan = scan

    async def keep(
        self,
        pieces: AsyncIterator[bytes],
        *,
        accepted: Collection[str] = EVIDENCE,
        limit: int = MAX_SIZE,
        seal: Callable[[bytes], bytes] | None = None,
    ) -> StoredFile:
        """Check and keep a file. Raises ``UnacceptableFile``: empty, over ``limit`` bytes, another type.

        With ``seal`` what lies there is what it makes of the checked content, and the digest is of that.
        """
        content = bytearray()
        async for piece in pieces:
            content += piece
            if len(content) > limit:
                raise UnacceptableFile("too_large", f"文件超过 {limit >> 20} MB")
        if not content:
            raise UnacceptableFile("empty", "文件是空的")
        data = bytes(content)
        media_type = await asyncio.to_thread(sniff, data)
        if media_type is None or media_type not in accepted:
            raise UnacceptableFile("file_type", "不接受的文件类型，请上传 PDF、图片或不含宏的 Office 文件")
        if self._scan is not None:
            await self._scan(data)
        kept = data if seal is None else await asyncio.to_thread(seal, data)
        digest = hashlib.sha256(kept).hexdigest()
        await asyncio.to_thread(self._write, digest, kept)
        return StoredFile(digest=digest, size=len(data), media_type=media_type)

    async def read(self, digest: str) -> AsyncIterator[bytes]:
        """Yield a kept file in pieces. Raises ``FileNotFoundError`` when there is none of this digest."""
        file = await asyncio.to_thread(self._path(digest).open, "rb")
        try:
            while piece := await asyncio.to_thread(file.read, _PIECE):
                yield piece
        finally:
            file.close()

    def describe(self, digest: str) -> StoredFile:
        """What is kept under a digest. Raises ``FileNotFoundError``."""
        data = self._path(digest).read_bytes()
        media_type = sniff(data)
        if media_type is None:
            raise FileNotFoundError(digest)
        return StoredFile(digest=digest, size=len(data), media_type=media_type)

    def missing(self, digests: Collection[str]) -> set[str]:
        """Those of the digests under which nothing is kept."""
        return {digest for digest in digests if not _DIGEST.match(digest) or not self._path(digest).exists()}

    def damaged(self) -> Iterator[str]:
        """Yield the digests of kept files whose content no longer matches; for ``zaiti verify``."""
        for path in sorted(self.root.glob("??/??/*")):
            if _DIGEST.match(path.name):
                with path.open("rb") as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() != path.name:
                        yield path.name

    def _path(self, digest: str) -> Path:
        if not _DIGEST.match(digest):
            raise FileNotFoundError(digest)
        return self.root / digest[:2] / digest[2:4] / digest

    def _write(self, digest: str, data: bytes) -> None:
        path = self._path(digest)
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A name of its own, then a rename: a reader or a crash never sees half a file.
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
