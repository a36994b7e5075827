"""The table of follow-ups. What happened to each stands in ``step``."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.progress.carrier_refs.models import CarrierRef
from services.progress.meetings.models import Meeting
from services.progress.project_refs.models import ProjectRef
from services.progress.unit_refs.models import UnitRef


class FollowUp(Base):
    """What a meeting decided, for one unit to do by a day. ``number`` counts a meeting's decisions from 1."""

    __tablename__ = "follow_up"
    __table_args__ = (UniqueConstraint("meeting_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meeting.id"))
    number: Mapped[int]
    matter_id: Mapped[UUID | None] = mapped_column(ForeignKey("matter.id"), index=True)
    blocker_id: Mapped[UUID | None] = mapped_column(ForeignKey("blocker.id"), index=True)
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project_ref.id"), index=True)
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    text: Mapped[str]
    unit: Mapped[str] = mapped_column(index=True)
    decided_on: Mapped[date] = mapped_column(index=True)
    due_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True)
    state_on: Mapped[date]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str | None]
    ended_on: Mapped[date | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    meeting: Mapped[Meeting] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(FollowUp.meeting_id) == Meeting.id,
        lazy="joined",
        viewonly=True,
        innerjoin=True,
    )
    project: Mapped[ProjectRef | None] = relationship(
        primaryjoin=lambda: foreign(FollowUp.project_id) == ProjectRef.id, lazy="joined", viewonly=True
    )
    carrier: Mapped[CarrierRef | None] = relationship(
        primaryjoin=lambda: foreign(FollowUp.carrier_code) == CarrierRef.code, lazy="joined", viewonly=True
    )
    addressed: Mapped[UnitRef | None] = relationship(
        primaryjoin=lambda: foreign(FollowUp.unit) == UnitRef.code, lazy="joined", viewonly=True
    )
