"""The history of blockers, follow-ups and orders: one row a step, never changed and never deleted."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Step(Base):
    """What somebody did to a record. ``number`` is the version that the record got by it."""

    __tablename__ = "step"

    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    happened_on: Mapped[date]
    recorded_at: Mapped[datetime]
    actor: Mapped[str]
    actor_name: Mapped[str]
    actor_role: Mapped[str]
    unit: Mapped[str | None] = mapped_column(index=True)
    text: Mapped[str | None]
    due_on: Mapped[date | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
