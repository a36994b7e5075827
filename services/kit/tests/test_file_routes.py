"""Evidence over HTTP: kept once, named cleanly, given back as an attachment and nothing else."""

import hashlib
from collections.abc import AsyncIterator
from urllib.parse import unquote

import httpx
import pytest

from services.kit.testing import ServiceUnderTest, StartService

PDF = b"%PDF-1.7\n" + bytes(3_000)
FILES = "/v1/files"


@pytest.fixture
async def service(start_service: StartService) -> AsyncIterator[ServiceUnderTest]:
    """A service that keeps files."""
    async with start_service("registry") as running:
        yield running


async def upload(client: httpx.AsyncClient, content: bytes, name: str = "竣工验收.pdf") -> httpx.Response:
    return await client.post(FILES, files={"file": (name, content, "text/html")})


async def test_a_file_is_kept_by_content_and_comes_back_as_an_attachment(service: ServiceUnderTest) -> None:
    answer = await upload(service.client("carrier_officer"), PDF, "C:\\资料\\竣工验收\u202e.pdf")
    digest = hashlib.sha256(PDF).hexdigest()
    assert answer.status_code == 201
    assert answer.json() == {
        "digest": digest,
        "size": len(PDF),
        "media_type": "application/pdf",
        "name": "竣工验收.pdf",
    }
    fetched = await service.client("leader").get(f"{FILES}/{digest}", params={"name": "竣工\r\n验收.pdf"})
    assert (fetched.status_code, fetched.content) == (200, PDF)
    assert fetched.headers["content-type"] == "application/pdf"
    assert fetched.headers["x-content-type-options"] == "nosniff"
    disposition = fetched.headers["content-disposition"]
    assert disposition.startswith("attachment")
    assert unquote(disposition).endswith("竣工验收.pdf")


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"", 422), (b"<html><script>alert(1)</script>", 415), (b"MZ\x90\x00\xff", 415), (PDF + bytes(20 << 20), 413)],
)
async def test_what_may_not_be_kept_is_refused_in_chinese(
    service: ServiceUnderTest, content: bytes, status: int
) -> None:
    answer = await upload(service.client("office"), content)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert "文件" in answer.json()["detail"]


async def test_only_those_who_report_keep_files_and_only_readers_fetch_them(service: ServiceUnderTest) -> None:
    digest = (await upload(service.client("office"), PDF)).json()["digest"]
    assert (await upload(service.client("leader"), PDF)).status_code == 403
    assert (await upload(service.client(None), PDF)).status_code == 401
    assert (await service.client("admin").get(f"{FILES}/{digest}")).status_code == 403
    for unknown in ("0" * 64, "..%2f..%2fetc%2fpasswd", "short"):
        assert (await service.client("office").get(f"{FILES}/{unknown}")).status_code in (404, 422)
