"""The tables of meetings and of the matters on their agendas."""

from datetime import date
from uuid import UUID

from sqlalchemy import ARRAY, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from services.kit.database import Base


class Matter(Base):
    """A matter on a meeting's agenda."""

    __tablename__ = "matter"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    detail: Mapped[str | None]
    unit: Mapped[str | None]
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project_ref.id"), index=True)
    carrier_code: Mapped[str | None]
    blocker_id: Mapped[UUID | None] = mapped_column(ForeignKey("blocker.id"), index=True)


class Meeting(Base):
    """A meeting. ``decisions`` counts what it decided; ``informed_units`` have to do with that, invited or not."""

    __tablename__ = "meeting"
    __table_args__ = (
        Index("ix_meeting_units", "units", postgresql_using="gin"),
        Index("ix_meeting_informed_units", "informed_units", postgresql_using="gin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    kind: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    held_on: Mapped[date] = mapped_column(index=True)
    place: Mapped[str | None]
    units: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    informed_units: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    decisions: Mapped[int] = mapped_column(server_default="0")
    state: Mapped[str] = mapped_column(index=True)
    minutes: Mapped[str | None]
    cancel_reason: Mapped[str | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    matters: Mapped[list[Matter]] = relationship(
        Matter, order_by=Matter.number, lazy="selectin", cascade="all, delete-orphan"
    )
