"""The tables of milestones and of their plans."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.kit.database import Base
from services.progress.project_refs.models import ProjectRef


class Milestone(Base):
    """A milestone of a project. ``baseline_on`` is the first plan and stays, ``planned_on`` the plan in force.

    ``position`` orders a project's milestones; ``plan_version`` counts plans from 1.
    """

    __tablename__ = "milestone"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    # No foreign key: copied projects are never deleted, and the check would double the cost of an import.
    project_id: Mapped[UUID]
    kind: Mapped[str]
    name: Mapped[str]
    position: Mapped[int]
    baseline_on: Mapped[date | None]
    planned_on: Mapped[date | None]
    forecast_on: Mapped[date | None]
    done_on: Mapped[date | None]
    # On the milestone 投运 only: see rules.operational_on.
    operational_on: Mapped[date | None]
    plan_version: Mapped[int] = mapped_column(server_default="1")
    replan_reason: Mapped[str | None]
    document_number: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Milestone.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
        innerjoin=True,
    )


class MilestonePlan(Base):
    """One plan of a milestone: number 1 is the baseline, later ones carry the reason of the re-planning."""

    __tablename__ = "milestone_plan"

    milestone_id: Mapped[UUID] = mapped_column(ForeignKey("milestone.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    planned_on: Mapped[date]
    reason: Mapped[str | None]
    recorded_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    recorded_by: Mapped[str]
