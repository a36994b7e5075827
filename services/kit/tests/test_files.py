"""The file store keeps what it was given, once, and refuses what it should not keep."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from services.kit.files import FileStore, UnacceptableFile

PDF = b"%PDF-1.7\n" + bytes(5_000)


async def pieces(data: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(data), 1_000):
        yield data[at : at + 1_000]


def kept_in(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def office(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


async def test_equal_files_are_kept_once_and_read_back_unchanged(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    first, second = await store.keep(pieces(PDF)), await store.keep(pieces(PDF))
    assert first == second
    assert (first.size, first.media_type) == (len(PDF), "application/pdf")
    assert b"".join([piece async for piece in store.read(first.digest)]) == PDF
    assert len(kept_in(tmp_path)) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (PDF + bytes(20_000), "too_large"),
        (b"MZ\x90\x00\xff", "file_type"),
        (b"<html><script>alert(1)</script>", "file_type"),
        (b"\xef\xbb\xbf  <svg onload='x'/>", "file_type"),
        (office("word/document.xml", "word/vbaProject.bin"), "file_type"),
        (office("anything"), "file_type"),
    ],
)
async def test_a_file_that_may_not_be_kept_leaves_nothing_behind(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(UnacceptableFile) as refused:
        await FileStore(tmp_path).keep(pieces(data), limit=20_000)
    assert refused.value.code == code
    assert kept_in(tmp_path) == []


async def test_a_scanner_sees_every_file_before_it_is_kept(tmp_path: Path) -> None:
    async def scan(data: bytes) -> None:
        raise UnacceptableFile("infected", "文件含有病毒")

    with pytest.raises(UnacceptableFile, match="病毒"):
        await FileStore(tmp_path, scan=scan).keep(pieces(PDF))
    assert kept_in(tmp_path) == []


async def test_a_digest_is_not_a_path_and_damage_is_found(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    kept = await store.keep(pieces(office("word/document.xml")))
    with pytest.raises(FileNotFoundError):
        await anext(store.read("../../etc/passwd"))
    assert list(store.damaged()) == []
    kept_in(tmp_path)[0].write_bytes(b"changed")
    assert list(store.damaged()) == [kept.digest]
