"""What the progress service publishes: facts in the past tense, each with the entity's full public state."""

from typing import ClassVar

from services.kit.events import Event
from services.progress.tasks.schemas import Task


class TaskRegistered(Task, Event):
    """任务已列入 · A task entered: the plan states it, or the office added it."""

    event_type: ClassVar[str] = "progress.task.registered"


class TaskUpdated(Task, Event):
    """任务已更新 · A task's state, dates, figures, links or words changed, or something was told of it."""

    event_type: ClassVar[str] = "progress.task.updated"


class TaskWithdrawn(Task, Event):
    """任务已撤销 · The plan dropped a task, or the office took back its own."""

    event_type: ClassVar[str] = "progress.task.withdrawn"
