"""Response shapes of signing keys."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class KeySetBody(BaseModel):
    """A JSON Web Key Set (RFC 7517)."""

    keys: list[dict[str, Any]] = Field(title="公钥", description="Public keys, the coming one included")


class PublishedKey(BaseModel):
    """A key without any of its secrets."""

    model_config = ConfigDict(from_attributes=True)

    kid: str = Field(title="密钥编号", description="Key id")
    signs_from: datetime = Field(title="启用时间", description="From when it signs")
    gone_at: datetime | None = Field(title="停用时间", description="From when it is no longer published")
