"""The table of signing keys."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class SigningKey(Base):
    """An ES256 key: published from its creation, signing from ``signs_from``, gone after ``gone_at``."""

    __tablename__ = "signing_key"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    kid: Mapped[str] = mapped_column(unique=True)
    public_jwk: Mapped[dict[str, Any]] = mapped_column(JSONB)
    private_sealed: Mapped[bytes]
    signs_from: Mapped[datetime]
    gone_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")
