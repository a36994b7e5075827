"""The table of merges."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Merge(Base):
    """One entry joined to another; ``moved`` names what went over, so that a split can put each thing back."""

    __tablename__ = "merge"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    survivor_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    merged_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str]
    moved: Mapped[dict[str, Any]] = mapped_column(JSONB)
    state: Mapped[str] = mapped_column(server_default="merged")
    merged_at: Mapped[datetime]
    merged_by: Mapped[str]
    split_at: Mapped[datetime | None]
    split_by: Mapped[str | None]
    split_reason: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
