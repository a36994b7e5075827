"""What the plan's files have said of a task, version by version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.kit.database import Base


class TaskPlanVersion(Base):
    """One version of a task's words in the plan. Append-only; ``withdrawn`` says that the plan dropped it."""

    __tablename__ = "task_plan_version"

    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id"), primary_key=True)
    plan_version: Mapped[int] = mapped_column(primary_key=True)
    withdrawn: Mapped[bool]
    digest: Mapped[str]
    content: Mapped[dict[str, Any]] = mapped_column(JSONB)
    loaded_at: Mapped[datetime]
