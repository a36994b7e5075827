"""The tables of tasks and of what was told of them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class TaskAction(Base):
    """One of the five special actions 专项行动 or the five safeguards 保障, as the plan names them."""

    __tablename__ = "task_action"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    section: Mapped[str]
    place: Mapped[int]


class Task(Base):
    """One task. ``place`` keeps the document's order; ``next_due_on`` follows from the dates beside it, to sort by."""

    __tablename__ = "task"
    __table_args__ = (
        Index("ix_task_carrier_codes", "carrier_codes", postgresql_using="gin"),
        Index("ix_task_project_ids", "project_ids", postgresql_using="gin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    code: Mapped[str] = mapped_column(unique=True)
    action: Mapped[str] = mapped_column(ForeignKey("task_action.code"), index=True)
    kind: Mapped[str]
    title: Mapped[str] = mapped_column(index=True)
    clause: Mapped[str] = mapped_column(index=True)
    clause_text: Mapped[str | None]
    quote: Mapped[str | None]
    lead_named: Mapped[str | None]
    lead_unit: Mapped[str | None] = mapped_column(index=True)
    due_on: Mapped[date | None]
    due_default: Mapped[bool] = mapped_column(server_default="false")
    occurrences: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    next_due_on: Mapped[date | None] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(server_default="not_started", index=True)
    started_on: Mapped[date | None]
    done_on: Mapped[date | None] = mapped_column(index=True)
    stopped_on: Mapped[date | None]
    note: Mapped[str | None]
    noted_on: Mapped[date | None]
    document_number: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    figures: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    carrier_codes: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    project_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), server_default="{}")
    indicators: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    from_plan: Mapped[bool] = mapped_column(server_default="false")
    plan_version: Mapped[int | None]
    place: Mapped[int] = mapped_column(index=True)
    withdrawn: Mapped[bool] = mapped_column(server_default="false")
    synthetic: Mapped[bool] = mapped_column(server_default="false")
    version: Mapped[int] = mapped_column(server_default="1")


class TaskStep(Base):
    """What was told of a task on a day: a change of its state, a fulfilled due date, a note. Append-only by use."""

    __tablename__ = "task_step"

    id: Mapped[UUID] = mapped_column(primary_key=True, server_default=text("uuidv7()"))
    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id"), index=True)
    happened_on: Mapped[date]
    state: Mapped[str | None]
    occurrence: Mapped[date | None]
    text: Mapped[str | None]
    document_number: Mapped[str | None]
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSONB, server_default="[]")
    actor: Mapped[str]
    actor_name: Mapped[str]
    recorded_at: Mapped[datetime]
    task_version: Mapped[int]
