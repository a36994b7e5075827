"""The table of blockers. What happened to each stands in ``step``."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.progress.carrier_refs.models import CarrierRef
from services.progress.project_refs.models import ProjectRef
from services.progress.unit_refs.models import UnitRef


class Blocker(Base):
    """What holds a project or a carrier up. ``ended_on`` is the day it was solved or withdrawn."""

    __tablename__ = "blocker"
    __table_args__ = (CheckConstraint("num_nonnulls(project_id, carrier_code) = 1", name="target"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project_ref.id"), index=True)
    carrier_code: Mapped[str | None] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    detail: Mapped[str | None]
    raised_on: Mapped[date] = mapped_column(index=True)
    due_on: Mapped[date | None] = mapped_column(index=True)
    assigned_unit: Mapped[str | None] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(index=True)
    state_on: Mapped[date]
    assigned_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str | None]
    ended_on: Mapped[date | None]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef | None] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Blocker.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
    )
    carrier: Mapped[CarrierRef | None] = relationship(
        primaryjoin=lambda: foreign(Blocker.carrier_code) == CarrierRef.code, lazy="joined", viewonly=True
    )
    unit: Mapped[UnitRef | None] = relationship(
        primaryjoin=lambda: foreign(Blocker.assigned_unit) == UnitRef.code, lazy="joined", viewonly=True
    )
