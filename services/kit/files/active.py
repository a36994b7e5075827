"""What in a document acts when it is opened; documents of strangers are refused for it. ``sniff`` sees types only."""

import io
import re
import zipfile
import zlib
from typing import Final

from services.kit.files.types import PDF, sniff

_ACTING_PARTS: Final = re.compile(
    r"vbaproject|vbadata|/activex/|/embeddings/|oleobject|macrosheets|/attachedtoolbars|customui/", re.IGNORECASE
)
_OUTSIDE: Final = re.compile(rb'TargetMode\s*=\s*["\']External["\']', re.IGNORECASE)
_HARMLESS: Final = re.compile(rb'Type\s*=\s*["\'][^"\']*/hyperlink["\']', re.IGNORECASE)
_RELATION: Final = re.compile(rb"<Relationship\b[^>]*>", re.IGNORECASE)
_ACTING_PDF: Final = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction\s*<<|RichMedia|XFA)\b")
_MOST_RELATIONS: Final = 1 << 20
# What zipfile raises for parts that are damaged or packed in a way that it does not know. None of these is let through.
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)
# The flag of a part of an archive that only its password opens.
_ENCRYPTED: Final = 0x1


def acts(data: bytes) -> bool:
    """Whether a document holds macros, embedded objects, or what it would fetch or run by itself.

    Of a PDF, what is written openly: a compressed part is not unpacked.
    """
    if sniff(data) == PDF:
        return _ACTING_PDF.search(data) is not None
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                if _ACTING_PARTS.search(f"/{part.filename}") or part.flag_bits & _ENCRYPTED:
                    return True
                if part.filename.endswith(".rels") and _fetches(archive, part):
                    return True
    except _UNREADABLE:
        return True
    return False


def _fetches(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    if part.file_size > _MOST_RELATIONS:
        return True
    with archive.open(part) as file:
        text = file.read(_MOST_RELATIONS + 1)
    # A link waits to be clicked; a template or a picture from elsewhere is fetched when the document is opened.
    return len(text) > _MOST_RELATIONS or any(
        _OUTSIDE.search(each) and not _HARMLESS.search(each) for each in _RELATION.findall(text)
    )
