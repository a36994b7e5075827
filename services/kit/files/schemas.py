"""How an answer and an entity speak of a file."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_PATHS = re.compile(r"[\\/]")
_MAX_NAME = 120


def clean_name(name: str) -> str:
    """A file's name without folders, control or invisible characters, and not too long; never empty."""
    last = _PATHS.split(unicodedata.normalize("NFC", name))[-1]
    visible = "".join(each for each in last if unicodedata.category(each)[0] != "C").strip(" .")
    if len(visible) > _MAX_NAME:
        stem, dot, suffix = visible.rpartition(".")
        short = dot and len(suffix) <= 10
        visible = f"{stem[: _MAX_NAME - len(suffix) - 1]}.{suffix}" if short else visible[:_MAX_NAME]
    return visible or "附件"


Digest = Annotated[
    str,
    Field(
        pattern="^[0-9a-f]{64}$",
        title="附件摘要",
        description="SHA-256 of the content, as POST /v1/files answers",
        json_schema_extra={"example": "0" * 64},
    ),
]


class FileRef(BaseModel):
    """附件引用 · A kept file as an entity refers to it."""

    model_config = ConfigDict(from_attributes=True, extra="forbid")

    digest: Digest
    name: Annotated[str, AfterValidator(clean_name)] = Field(
        title="文件名", description="Name to show and to save under", min_length=1, max_length=200
    )


Evidence = Annotated[list[FileRef], Field(title="佐证材料", description="Files kept by POST /v1/files", max_length=20)]
"""The field of an entity that carries evidence."""


class KeptFile(BaseModel):
    """附件 · A file that has been kept."""

    digest: Digest
    size: int = Field(title="大小", description="Size", json_schema_extra={"unit": "字节"})
    media_type: str = Field(title="类型", description="Media type by content")
    name: str = Field(title="文件名", description="Its name, cleaned; the store keeps content only")
