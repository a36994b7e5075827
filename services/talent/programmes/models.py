"""The table of the talent programmes."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Programme(Base):
    """A programme with its batches, each ``{code, year, announced_on, source}``."""

    __tablename__ = "programme"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str]
    name: Mapped[str]
    level: Mapped[str]
    applies_to: Mapped[str]
    counts: Mapped[bool]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    criteria: Mapped[str | None]
    source: Mapped[str]
    product_default: Mapped[bool] = mapped_column(server_default="false")
    batches: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    state: Mapped[str] = mapped_column(server_default="active")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
