"""The tables of the yearly implementation plans 年度推进实施计划."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class YearlyPlan(Base):
    """The plan of one year, whatever the number of its versions. ``issued_on`` is the day of the first."""

    __tablename__ = "yearly_plan"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    year: Mapped[int] = mapped_column(unique=True)
    issued_on: Mapped[date | None] = mapped_column(index=True)
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class YearlyPlanVersion(Base):
    """One version as issued, or, while ``issued_on`` is empty, the draft of the next."""

    __tablename__ = "yearly_plan_version"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("yearly_plan.id", ondelete="CASCADE"))
    number: Mapped[int]
    title: Mapped[str]
    issued_on: Mapped[date | None]
    document_number: Mapped[str | None]
    reason: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")


class YearlyPlanItem(Base):
    """A project or a task that a version takes up; ``planned_amount`` is the year's planned investment in 万元."""

    __tablename__ = "yearly_plan_item"
    __table_args__ = (UniqueConstraint("version_id", "project_id"), UniqueConstraint("version_id", "task_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("yearly_plan_version.id", ondelete="CASCADE"))
    place: Mapped[int]
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project_ref.id"), index=True)
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id"), index=True)
    goal: Mapped[str | None]
    planned_amount: Mapped[Decimal | None] = mapped_column(Numeric(18, 4))
    due_on: Mapped[date | None]
    unit: Mapped[str | None] = mapped_column(index=True)
