"""The tables of yearly plans: the plan in force of a project and year, and every version it ever had."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Numeric, text
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from services.investment.project_refs.models import ProjectRef
from services.kit.database import Base


class Plan(Base):
    """What a project is to invest in a year, 万元, as the newest version says."""

    __tablename__ = "plan"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    project_id: Mapped[UUID]
    year: Mapped[int]
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    plan_version: Mapped[int] = mapped_column(server_default="1")
    issued_on: Mapped[date]
    document_number: Mapped[str | None]
    reason: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    natural_key: Mapped[str]
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")

    project: Mapped[ProjectRef] = relationship(
        # Not by name: services that share a process, as in tests, share the registry of names.
        primaryjoin=lambda: foreign(Plan.project_id) == ProjectRef.id,
        lazy="joined",
        viewonly=True,
        innerjoin=True,
    )


class PlanVersion(Base):
    """One version of a plan, as it was issued. Rows are only ever added."""

    __tablename__ = "plan_version"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"), primary_key=True)
    plan_version: Mapped[int] = mapped_column(primary_key=True)
    amount: Mapped[Decimal] = mapped_column(Numeric(18, 4))
    issued_on: Mapped[date]
    document_number: Mapped[str | None]
    reason: Mapped[str | None]
    recorded_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    recorded_by: Mapped[str]
