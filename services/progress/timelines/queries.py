"""Reads of timelines: what this service knows of one project, in one order. They begin with what the caller may see."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Select, String, case, cast, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.progress.blockers.models import Blocker
from services.progress.blockers.queries import visible as visible_blockers
from services.progress.follow_ups.models import FollowUp
from services.progress.follow_ups.queries import visible as visible_follow_ups
from services.progress.meetings.models import Matter, Meeting
from services.progress.meetings.queries import visible as visible_meetings
from services.progress.meetings.rules import State
from services.progress.milestones.models import Milestone, MilestonePlan
from services.progress.orders.models import Order
from services.progress.orders.queries import visible as visible_orders
from services.progress.project_refs.queries import get_project
from services.progress.reports.models import Report
from services.progress.steps.models import Step
from services.progress.steps.queries import OUTSIDERS
from services.progress.timelines.schemas import Ref, TimelineFilter, TimelineItem

_Items = Select[*tuple[Any, ...]]


def _item(
    kind: str,
    at: ColumnElement[Any],
    state: ColumnElement[Any],
    title: ColumnElement[Any],
    detail: ColumnElement[Any],
    ref_id: ColumnElement[Any],
    number: ColumnElement[Any],
) -> _Items:
    return select(
        cast(at, Date).label("at"),
        literal(kind, String).label("kind"),
        cast(state, String).label("state"),
        cast(title, String).label("title"),
        cast(detail, String).label("detail"),
        ref_id.label("ref_id"),
        number.label("number"),
    )


def _steps_of(kind: str, table: Any, title: ColumnElement[Any], visible: Select[Any], project_id: UUID) -> _Items:
    own = visible.where(table.project_id == project_id).with_only_columns(table.id)
    at, state, text = Step.happened_on.expression, Step.kind.expression, Step.text.expression
    items = _item(kind, at, state, title, text, table.id.expression, Step.number.expression)
    return items.join(table, table.id == Step.subject_id).where(table.id.in_(own))


def _milestones(project_id: UUID) -> list[_Items]:
    day = func.coalesce(Milestone.done_on, Milestone.forecast_on, Milestone.planned_on)
    state = case((Milestone.done_on.is_not(None), "done"), (Milestone.forecast_on.is_not(None), "forecast"))
    plain = _item(
        "milestone",
        day,
        func.coalesce(state, "planned"),
        Milestone.name.expression,
        Milestone.document_number.expression,
        Milestone.id.expression,
        literal(0),
    ).where(Milestone.project_id == project_id, day.is_not(None))
    recorded = func.timezone("Asia/Shanghai", MilestonePlan.recorded_at)
    replanned = (
        _item(
            "milestone",
            recorded,
            literal("replanned", String),
            Milestone.name.expression,
            MilestonePlan.reason.expression,
            Milestone.id.expression,
            MilestonePlan.number.expression,
        )
        .join(Milestone, Milestone.id == MilestonePlan.milestone_id)
        .where(Milestone.project_id == project_id, MilestonePlan.number > 1)
    )
    return [plain, replanned]


def _reports(project_id: UUID) -> _Items:
    """What was confirmed, else what is submitted; drafts are nobody's story yet."""
    month_end = func.to_date(Report.period, "YYYY-MM") + func.make_interval(0, 1) - func.make_interval(0, 0, 0, 1)
    confirmed = Report.confirmed_text.is_not(None)
    return _item(
        "report",
        month_end,
        case((confirmed, "confirmed"), else_=Report.state),
        Report.period.expression,
        case((confirmed, Report.confirmed_text), else_=Report.text),
        Report.id.expression,
        literal(0),
    ).where(Report.project_id == project_id, or_(confirmed, Report.state == "submitted"))


def _meetings(caller: Caller, project_id: UUID, today: date) -> _Items:
    called_off = (Meeting.state == State.CANCELLED, State.CANCELLED.value)
    state = case(called_off, (Meeting.held_on <= today, State.HELD.value), else_=State.PLANNED.value)
    return (
        _item(
            "meeting",
            Meeting.held_on.expression,
            state,
            Meeting.title.expression,
            Matter.title.expression,
            Meeting.id.expression,
            Matter.number.expression,
        )
        .join(Matter, Matter.meeting_id == Meeting.id)
        .where(Matter.project_id == project_id, Meeting.id.in_(visible_meetings(caller).with_only_columns(Meeting.id)))
    )


async def read_timeline(
    session: AsyncSession, caller: Caller, project_id: UUID, wanted: TimelineFilter, page: PageRequest, today: date
) -> tuple[list[TimelineItem], str | None]:
    """One page of a project's timeline; raises NotFound when the project is not the caller's to see."""
    if await get_project(session, caller, project_id) is None:
        raise NotFound
    told = union_all(
        *_milestones(project_id),
        _reports(project_id),
        _steps_of("blocker", Blocker, Blocker.title.expression, visible_blockers(caller), project_id),
        _steps_of("follow_up", FollowUp, FollowUp.text.expression, visible_follow_ups(caller), project_id),
        _steps_of("order", Order, Order.number + " " + Order.title, visible_orders(caller), project_id),
        _meetings(caller, project_id, today),
    ).subquery("told")
    statement: _Items = select(told)
    if wanted.kind:
        statement = statement.where(told.c.kind.in_(wanted.kind))
    down = wanted.sort == "-at"
    keys = [SortKey(told.c[name], down) for name in ("at", "kind", "ref_id", "number", "state")]
    rows, following = await fetch_page(session, statement, keys, page)
    hidden = caller.role in OUTSIDERS
    return [
        TimelineItem(
            at=row.at,
            kind=row.kind,
            state=row.state,
            title=row.title,
            detail=None if hidden else row.detail,
            ref=Ref(type=row.kind, id=row.ref_id),
        )
        for row in rows
    ], following
