"""The table of activities: promotion, conferences, posts of the public account."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Activity(Base):
    """One activity. ``series`` is the named conference it belongs to, ``task_code`` the plan's task it serves."""

    __tablename__ = "activity"
    __table_args__ = (
        # The same thing entered twice; what was deleted may be entered again.
        Index("uq_activity_once", "held_on", "kind", "title", unique=True, postgresql_where=text("state = 'active'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    kind: Mapped[str] = mapped_column(index=True)
    series: Mapped[str | None] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(index=True)
    held_on: Mapped[date]
    ended_on: Mapped[date | None]
    place: Mapped[str | None]
    unit: Mapped[str] = mapped_column(index=True)
    task_code: Mapped[str | None] = mapped_column(ForeignKey("task.code"), index=True)
    result: Mapped[str | None]
    url: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    state: Mapped[str] = mapped_column(server_default="active", index=True)
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")
