"""The plan's entries, every version of them as published."""

from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class PlanEntryVersion(Base):
    """One version of one entry of the plan. ``place`` keeps the document's order. Append-only."""

    __tablename__ = "plan_entry_version"
    __table_args__ = (UniqueConstraint("kind", "code", "version"),)

    entry_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    code: Mapped[str]
    place: Mapped[int]
    digest: Mapped[str]
    withdrawn: Mapped[bool]
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)
