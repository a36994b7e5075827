"""What the progress service publishes: facts in the past tense, each with the entity's full public state."""

from typing import ClassVar

from pydantic import Field

from services.kit.events import Event
from services.progress.light_rules.schemas import LightRule
from services.progress.milestone_templates.schemas import MilestoneTemplate
from services.progress.milestones.schemas import MilestoneState
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


class LightRuleRegistered(LightRule, Event):
    """灯号规则已设 · The rule of lights from a day on."""

    event_type: ClassVar[str] = "progress.light_rule.registered"


class LightRuleUpdated(LightRule, Event):
    """灯号规则已修改 · A rule of lights changed."""

    event_type: ClassVar[str] = "progress.light_rule.updated"


class LightRuleWithdrawn(LightRule, Event):
    """灯号规则已删除 · A rule of lights was dropped; the one before is in force again."""

    event_type: ClassVar[str] = "progress.light_rule.withdrawn"


class TemplateRegistered(MilestoneTemplate, Event):
    """里程碑模板已设 · The milestones of a track's projects from a day on."""

    event_type: ClassVar[str] = "progress.milestone_template.registered"


class TemplateUpdated(MilestoneTemplate, Event):
    """里程碑模板已修改 · A template of milestones changed; projects keep what they have."""

    event_type: ClassVar[str] = "progress.milestone_template.updated"


class TemplateWithdrawn(MilestoneTemplate, Event):
    """里程碑模板已删除 · A template of milestones was dropped."""

    event_type: ClassVar[str] = "progress.milestone_template.withdrawn"


class MilestoneEvent(MilestoneState, Event):
    """What every event of a milestone carries; light and slip are those of the moment."""

    event_type: ClassVar[str] = "progress.milestone"


class MilestoneRegistered(MilestoneEvent):
    """里程碑已设 · A project has got a milestone."""

    event_type: ClassVar[str] = "progress.milestone.registered"


class MilestoneUpdated(MilestoneEvent):
    """里程碑已更新 · Forecast, name or first plan of a milestone changed."""

    event_type: ClassVar[str] = "progress.milestone.updated"


class MilestoneReplanned(MilestoneEvent):
    """里程碑计划已调整 · A new plan is in force, with its reason; the baseline stays."""

    event_type: ClassVar[str] = "progress.milestone.replanned"


class MilestoneDone(MilestoneEvent):
    """里程碑已完成 · A milestone is done, or date or evidence of one that is done changed."""

    event_type: ClassVar[str] = "progress.milestone.done"


class MilestoneReopened(MilestoneEvent):
    """里程碑完成已撤销 · A milestone is not done after all, with the reason."""

    event_type: ClassVar[str] = "progress.milestone.reopened"

    reopen_reason: str = Field(title="撤销原因", description="Why it is not done after all")


class MilestoneWithdrawn(MilestoneEvent):
    """里程碑已删除 · A milestone does not apply to its project."""

    event_type: ClassVar[str] = "progress.milestone.withdrawn"
