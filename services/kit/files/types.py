"""What a file is, by its content: names and declared types are whatever the sender likes."""

import io
import zipfile
from typing import Final

PDF: Final = "application/pdf"
PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
TEXT: Final = "text/plain"
# May hold macros: kept only where somebody reads its cells, never handed out again.
OLD_EXCEL: Final = "application/vnd.ms-excel"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
DOCX: Final = _OFFICE + "wordprocessingml.document"
XLSX: Final = _OFFICE + "spreadsheetml.sheet"
PPTX: Final = _OFFICE + "presentationml.presentation"

SUFFIXES: Final = {PDF: ".pdf", PNG: ".png", JPEG: ".jpg", DOCX: ".docx", XLSX: ".xlsx", PPTX: ".pptx", TEXT: ".txt"}
EVIDENCE: Final = frozenset(SUFFIXES)
WORKBOOKS: Final = frozenset({XLSX, OLD_EXCEL})

_STARTS: Final = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_EXCEL),
)
_PARTS: Final = (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX), ("ppt/presentation.xml", PPTX))
# Programs and mark-up that a browser or a shell would run, whatever the name says.
_ACTIVE: Final = (b"<!doctype html", b"<html", b"<script", b"<svg", b"<?xml", b"#!")
_MAX_PARTS: Final = 5_000


def sniff(data: bytes) -> str | None:
    """Return the media type of a whole file, or None when it is none that is known to be harmless to keep.

    Office files with macros are among the unknown. What may also be shown is ``EVIDENCE``.
    """
    for start, media_type in _STARTS:
        if data.startswith(start):
            return media_type
    if data.startswith(b"PK\x03\x04"):
        return _office_type(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if "\x00" in text or head.startswith(_ACTIVE):
        return None
    return TEXT


def _office_type(data: bytes) -> str | None:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    if len(names) > _MAX_PARTS or any(name.lower().endswith("vbaproject.bin") for name in names):
        return None
    return next((media_type for part, media_type in _PARTS if part in names), None)
