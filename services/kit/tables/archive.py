"""Opening a workbook's zip archive without trusting a word of it.

The central directory is judged before anything is inflated; then every entry is inflated once, in pieces, and must end
exactly where the directory says. A later reader (calamine) inflates past a declared size, so a lying one is refused.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MAX_ENTRIES: Final = 1_000
MAX_INFLATED: Final = 256 * 1024 * 1024
MAX_RATIO: Final = 200
# Small archives may compress well without doing harm; the ratio counts from here.
RATIO_FROM: Final = 16 * 1024 * 1024
_PIECE: Final = 1 << 20
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")


class UnsafeArchive(Exception):  # noqa: N818 - it names the finding
    """The archive is malformed or too large once unpacked; the message is Chinese, for the sender."""


@dataclass(frozen=True)
class Archive:
    """A checked archive. Entries are read through ``pieces``, never past their declared size."""

    data: bytes
    entries: dict[str, zipfile.ZipInfo]

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the inflated entry in pieces of at most 1 MiB. Raises ``UnsafeArchive`` if the directory lied."""
        info = self.entries[name]
        raw = self._raw(info)
        if info.compress_type == zipfile.ZIP_STORED:
            if len(raw) != info.file_size:
                raise UnsafeArchive("工作簿已损坏：压缩包内的长度与目录不符")
            yield from (raw[at : at + _PIECE] for at in range(0, len(raw), _PIECE))
            return
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        left, rest = info.file_size, raw
        try:
            while not inflater.eof:
                piece = inflater.decompress(rest, min(_PIECE, left + 1))
                rest = inflater.unconsumed_tail
                left -= len(piece)
                if left < 0 or (not piece and not rest and not inflater.eof):
                    raise UnsafeArchive("工作簿已损坏：解压后的长度与目录不符")
                if piece:
                    yield piece
        except zlib.error as error:
            raise UnsafeArchive("工作簿已损坏：无法解压") from error
        if left:
            raise UnsafeArchive("工作簿已损坏：解压后的长度与目录不符")

    def read(self, name: str, limit: int = 8 * 1024 * 1024) -> bytes:
        """Return a small entry whole. Raises ``UnsafeArchive`` when it is absent or over ``limit`` bytes."""
        if name not in self.entries or self.entries[name].file_size > limit:
            raise UnsafeArchive("工作簿已损坏：缺少必要的部件")
        return b"".join(self.pieces(name))

    def _raw(self, info: zipfile.ZipInfo) -> bytes:
        start = info.header_offset
        header = self.data[start : start + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size:
            raise UnsafeArchive("工作簿已损坏：压缩包不完整")
        magic, *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        begin = start + _LOCAL_HEADER.size + name_length + extra_length
        raw = self.data[begin : begin + info.compress_size]
        if magic != b"PK\x03\x04" or len(raw) != info.compress_size:
            raise UnsafeArchive("工作簿已损坏：压缩包不完整")
        return raw


def open_archive(data: bytes) -> Archive:
    """Judge the central directory. Raises ``UnsafeArchive`` before anything is inflated."""
    try:
        infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise UnsafeArchive("不是有效的 Excel 工作簿(.xlsx)") from error
    if len(infos) > MAX_ENTRIES:
        raise UnsafeArchive(f"工作簿内部件过多({len(infos)} 个，上限 {MAX_ENTRIES} 个)")
    total = sum(info.file_size for info in infos)
    packed = max(1, sum(info.compress_size for info in infos))
    if total > MAX_INFLATED:
        raise UnsafeArchive(f"工作簿解压后超过 {MAX_INFLATED >> 20} MB,拒绝打开")
    if total > RATIO_FROM and total / packed > MAX_RATIO:
        raise UnsafeArchive(f"工作簿压缩比异常(超过 {MAX_RATIO} 倍),拒绝打开")
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        if info.filename in entries or info.flag_bits & 0x1:
            raise UnsafeArchive("工作簿已加密或含重名部件，请取消密码后另存为 .xlsx")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnsafeArchive("工作簿使用了不支持的压缩方式，请另存为 .xlsx")
        entries[info.filename] = info
    return Archive(data=data, entries=entries)
