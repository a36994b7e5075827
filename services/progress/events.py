"""What the progress service publishes: facts in the past tense, each with the entity's full public state."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from services.kit.events import Event
from services.progress.activities.schemas import Activity
from services.progress.blockers.schemas import BlockerState
from services.progress.follow_ups.schemas import FollowUpState
from services.progress.light_rules.schemas import LightRule
from services.progress.meetings.schemas import MeetingState
from services.progress.milestone_templates.schemas import MilestoneTemplate
from services.progress.milestones.schemas import MilestoneState
from services.progress.orders.schemas import OrderState
from services.progress.reports.models import Report
from services.progress.reports.rules import ReviewState
from services.progress.reports.schemas import ReportState
from services.progress.tasks.schemas import Task
from services.progress.yearly_plans.schemas import YearlyPlanState


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


class YearlyPlanIssued(YearlyPlanState, Event):
    """年度计划已下达 · The first version of a year's plan was issued."""

    event_type: ClassVar[str] = "progress.yearly_plan.issued"


class YearlyPlanRevised(YearlyPlanState, Event):
    """年度计划已调整 · A further version of a year's plan was issued."""

    event_type: ClassVar[str] = "progress.yearly_plan.revised"


class BlockerEvent(BlockerState, Event):
    """What every event of a blocker carries: its dates, from which the clocks run; no free text but the title."""

    event_type: ClassVar[str] = "progress.blocker"


class BlockerRaised(BlockerEvent):
    """要素制约已提出 · An obstacle of a project or carrier was raised."""

    event_type: ClassVar[str] = "progress.blocker.raised"


class BlockerUpdated(BlockerEvent):
    """要素制约已修改 · Kind, title or due date changed."""

    event_type: ClassVar[str] = "progress.blocker.updated"


class BlockerAssigned(BlockerEvent):
    """要素制约已交办 · A unit has to answer."""

    event_type: ClassVar[str] = "progress.blocker.assigned"


class BlockerAnswered(BlockerEvent):
    """要素制约已答复 · The unit answered."""

    event_type: ClassVar[str] = "progress.blocker.answered"


class BlockerSolved(BlockerEvent):
    """要素制约已解决 · The answer solved it."""

    event_type: ClassVar[str] = "progress.blocker.solved"


class BlockerWithdrawn(BlockerEvent):
    """要素制约已撤回 · It was taken back; it stays on record."""

    event_type: ClassVar[str] = "progress.blocker.withdrawn"


class BlockerReopened(BlockerEvent):
    """要素制约已重新提出 · It was opened again."""

    event_type: ClassVar[str] = "progress.blocker.reopened"


class MeetingRegistered(MeetingState, Event):
    """会议已登记 · A meeting was called or entered. Its decisions are follow-ups."""

    event_type: ClassVar[str] = "progress.meeting.registered"


class MeetingUpdated(MeetingState, Event):
    """会议已修改 · Day, place, units or agenda changed."""

    event_type: ClassVar[str] = "progress.meeting.updated"


class MeetingCancelled(MeetingState, Event):
    """会议已取消 · It was not held."""

    event_type: ClassVar[str] = "progress.meeting.cancelled"


class FollowUpEvent(FollowUpState, Event):
    """What every event of a follow-up carries."""

    event_type: ClassVar[str] = "progress.follow_up"


class FollowUpRegistered(FollowUpEvent):
    """议定事项已登记 · A meeting decided what a unit has to do by a day."""

    event_type: ClassVar[str] = "progress.follow_up.registered"


class FollowUpUpdated(FollowUpEvent):
    """议定事项已修改 · Text, unit or due date changed."""

    event_type: ClassVar[str] = "progress.follow_up.updated"


class FollowUpAnswered(FollowUpEvent):
    """议定事项已答复 · The unit answered."""

    event_type: ClassVar[str] = "progress.follow_up.answered"


class FollowUpReturned(FollowUpEvent):
    """议定事项答复已退回 · The answer does not do."""

    event_type: ClassVar[str] = "progress.follow_up.returned"


class FollowUpDone(FollowUpEvent):
    """议定事项已办结 · The answer was accepted."""

    event_type: ClassVar[str] = "progress.follow_up.done"


class FollowUpWithdrawn(FollowUpEvent):
    """议定事项已撤销 · The decision was taken back."""

    event_type: ClassVar[str] = "progress.follow_up.withdrawn"


class FollowUpReopened(FollowUpEvent):
    """议定事项已重新办理 · It was opened again."""

    event_type: ClassVar[str] = "progress.follow_up.reopened"


class OrderEvent(OrderState, Event):
    """What every event of an order carries."""

    event_type: ClassVar[str] = "progress.order"


class OrderIssued(OrderEvent):
    """督办单已下发 · A unit has to do something and reply by a day."""

    event_type: ClassVar[str] = "progress.order.issued"


class OrderUpdated(OrderEvent):
    """督办单已修改 · Title, demand or due date changed."""

    event_type: ClassVar[str] = "progress.order.updated"


class OrderReplied(OrderEvent):
    """督办单已回复 · The unit replied."""

    event_type: ClassVar[str] = "progress.order.replied"


class OrderVerified(OrderEvent):
    """督办单已核实 · What was replied is so."""

    event_type: ClassVar[str] = "progress.order.verified"


class OrderRejected(OrderEvent):
    """督办单已驳回 · The unit has to reply anew."""

    event_type: ClassVar[str] = "progress.order.rejected"


class OrderEscalated(OrderEvent):
    """督办单已升级 · Nobody replied in time; recorded by rule."""

    event_type: ClassVar[str] = "progress.order.escalated"


class OrderClosed(OrderEvent):
    """督办单已销号 · The matter is closed."""

    event_type: ClassVar[str] = "progress.order.closed"


class OrderWithdrawn(OrderEvent):
    """督办单已撤销 · The order was taken back; it keeps its number."""

    event_type: ClassVar[str] = "progress.order.withdrawn"


class ActivityRegistered(Activity, Event):
    """活动已登记 · An activity entered: promotion, a conference, a post."""

    event_type: ClassVar[str] = "progress.activity.registered"


class ActivityUpdated(Activity, Event):
    """活动已修改 · What is said of an activity changed."""

    event_type: ClassVar[str] = "progress.activity.updated"


class ActivityWithdrawn(Activity, Event):
    """活动已删除 · An activity was entered by mistake; it is shown no more."""

    event_type: ClassVar[str] = "progress.activity.withdrawn"


class ReportEvent(ReportState, Event):
    """What every event of a monthly report carries. Drafts stay inside."""

    event_type: ClassVar[str] = "progress.report"

    state: Annotated[
        Literal["submitted", "confirmed", "returned", "withdrawn"],
        Field(title="状态", description="State of the review; withdrawn: nothing is submitted or confirmed any more"),
    ]


class ReportSubmitted(ReportEvent):
    """形象进度已提交 · A month's report was submitted for review."""

    event_type: ClassVar[str] = "progress.report.submitted"


class ReportConfirmed(ReportEvent):
    """形象进度已确认 · A submission was confirmed."""

    event_type: ClassVar[str] = "progress.report.confirmed"


class ReportReturned(ReportEvent):
    """形象进度已退回 · A submission was returned, with the reason."""

    event_type: ClassVar[str] = "progress.report.returned"


class ReportCorrected(ReportEvent):
    """形象进度已更正 · A correction was submitted; what was confirmed stays until the review."""

    event_type: ClassVar[str] = "progress.report.corrected"


class ReportWithdrawn(ReportEvent):
    """形象进度已撤回 · A submission was taken back; what was confirmed, if anything, stays."""

    event_type: ClassVar[str] = "progress.report.withdrawn"


def report_event(kind: type[ReportEvent], report: Report) -> ReportEvent:
    """The event that states a report as it is now. What was taken back is no business of anybody outside."""
    public, state = ReportState.model_validate(report).model_dump(), str(report.state)
    if kind is ReportWithdrawn:
        state = "withdrawn" if report.confirmed_by is None else ReviewState.CONFIRMED
        if report.confirmed_by is None:
            public |= {"text": "", "percent": None}
    if report.state == ReviewState.RETURNED and kind is ReportReturned:
        public["reason"] = report.return_reason
    return kind.model_validate(public | {"state": state})
