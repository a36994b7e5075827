"""Tables of notices, and who has seen them."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class Notice(Base):
    """Something that somebody should know. ``key`` says what of: heard twice, it is one.

    Addressed to ``unit``; where none is named, to whose project or carrier it is; and to ``roles``. ``subject_state``
    is the subject's state that it tells of: once the subject has moved on, the notice is settled.
    """

    __tablename__ = "notice"
    __table_args__ = (
        Index(None, "raised_at", "id"),
        Index("ix_notice_waiting", "raised_at", postgresql_where=text("NOT delivered")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
    subject_state: Mapped[str | None]
    title: Mapped[str]
    unit: Mapped[str | None] = mapped_column(index=True)
    other_unit: Mapped[str | None]
    roles: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default="{}")
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    project_id: Mapped[UUID | None] = mapped_column(index=True)
    due_on: Mapped[date | None] = mapped_column(index=True)
    raised_on: Mapped[date] = mapped_column(index=True)
    raised_at: Mapped[datetime]
    delivered: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool]


class NoticeSeen(Base):
    """A login has seen a notice."""

    __tablename__ = "notice_seen"

    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id", ondelete="CASCADE"), primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
