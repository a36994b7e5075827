"""What the loader reads of the plan's tasks, and how its versions are shown."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.progress.tasks.rules import ActionKind, Kind


class PlannedAction(BaseModel):
    """A special action or safeguard as the plan's files state it."""

    model_config = ConfigDict(frozen=True)

    code: str
    name: str
    kind: ActionKind
    section: str


class PlannedTask(BaseModel):
    """A task as the plan's files state it. ``due_default``: the date is the product's default, not the document's."""

    model_config = ConfigDict(frozen=True)

    code: str
    action: str
    kind: Kind
    title: str
    clause: str
    clause_text: str | None
    quote: str
    lead_named: str | None
    due_on: date | None
    due_default: bool
    due_each: list[date]
    carrier_codes: list[str]
    indicators: list[str]


class TaskPlanVersionShown(BaseModel):
    """方案版本 · What the plan's files said of a task from one load to the next."""

    model_config = ConfigDict(from_attributes=True)

    task_id: UUID = Field(title="任务", description="The task")
    plan_version: int = Field(title="方案版本", description="Version of the plan's words")
    withdrawn: bool = Field(title="已撤出方案", description="Whether the plan dropped it")
    content: dict[str, Any] = Field(title="内容", description="The plan's words, fields of the task")
    loaded_at: datetime = Field(title="载入时间", description="Loaded at")


class TaskPlanVersionList(BaseModel):
    """方案版本清单 · All versions, newest first."""

    items: list[TaskPlanVersionShown]
    next: str | None = None
