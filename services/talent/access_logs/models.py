"""The table of who looked at whose data. The database refuses to change it, or to forget it within six months."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, Index, String, desc, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class AccessLog(Base):
    """One look: who, when, at whom (None: at a list), at which fields, what for."""

    __tablename__ = "access_log"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    at: Mapped[datetime]
    actor: Mapped[str]
    actor_name: Mapped[str]
    role: Mapped[str]
    action: Mapped[str]
    person_id: Mapped[UUID | None] = mapped_column(index=True)
    people: Mapped[int]
    fields: Mapped[list[str]] = mapped_column(ARRAY(String))
    purpose: Mapped[str | None]
    note: Mapped[str | None]
    trace_id: Mapped[str | None]

    __table_args__ = (
        Index("ix_access_log_at", "at", "id"),
        Index("ix_access_log_actor", "actor", desc("at")),
        Index("ix_access_log_action", "action", desc("at")),
    )
