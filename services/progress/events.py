"""What the progress service publishes: facts in the past tense, each with the entity's full public state.

One page does not hold them all: those of milestones, templates, lights and reports stand with their shapes.
"""

from typing import ClassVar

from services.kit.events import Event
from services.progress.activities.schemas import Activity
from services.progress.blockers.schemas import BlockerState
from services.progress.follow_ups.schemas import FollowUpState
from services.progress.light_rules.schemas import LightRuleRegistered as LightRuleRegistered
from services.progress.light_rules.schemas import LightRuleUpdated as LightRuleUpdated
from services.progress.light_rules.schemas import LightRuleWithdrawn as LightRuleWithdrawn
from services.progress.meetings.schemas import MeetingState
from services.progress.milestone_templates.schemas import TemplateRegistered as TemplateRegistered
from services.progress.milestone_templates.schemas import TemplateUpdated as TemplateUpdated
from services.progress.milestone_templates.schemas import TemplateWithdrawn as TemplateWithdrawn
from services.progress.milestones.schemas import MilestoneDone as MilestoneDone
from services.progress.milestones.schemas import MilestoneEvent as MilestoneEvent
from services.progress.milestones.schemas import MilestoneRegistered as MilestoneRegistered
from services.progress.milestones.schemas import MilestoneReopened as MilestoneReopened
from services.progress.milestones.schemas import MilestoneReplanned as MilestoneReplanned
from services.progress.milestones.schemas import MilestoneUpdated as MilestoneUpdated
from services.progress.milestones.schemas import MilestoneWithdrawn as MilestoneWithdrawn
from services.progress.orders.schemas import OrderState
from services.progress.reports.models import Report
from services.progress.reports.rules import ReviewState
from services.progress.reports.schemas import ReportConfirmed as ReportConfirmed
from services.progress.reports.schemas import ReportCorrected as ReportCorrected
from services.progress.reports.schemas import ReportEvent as ReportEvent
from services.progress.reports.schemas import ReportReturned as ReportReturned
from services.progress.reports.schemas import ReportState
from services.progress.reports.schemas import ReportSubmitted as ReportSubmitted
from services.progress.reports.schemas import ReportWithdrawn as ReportWithdrawn
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
