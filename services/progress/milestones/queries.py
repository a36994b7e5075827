"""Reads of milestones. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables import RecordRow
from services.progress.light_rules.queries import thresholds_on
from services.progress.light_rules.rules import Dates, Light, Thresholds, light_of, slip_days
from services.progress.milestones.models import Milestone, MilestonePlan
from services.progress.milestones.rules import FILED, STARTED, doubt_of
from services.progress.milestones.schemas import MILESTONE_TABLE, MilestoneFilter, MilestoneSort
from services.progress.milestones.schemas import Milestone as MilestoneShown
from services.progress.project_refs.models import MembershipRef, ProjectRef
from services.progress.project_refs.queries import in_scope

WITHDRAWN = "withdrawn"
# Columns of an order must not be NULL: what is not planned comes last going up.
_NO_SLIP = -100_000
# Written out, not bound: ix_milestone_due is on this very expression.
_due = func.coalesce(Milestone.planned_on, literal_column("DATE '9000-01-01'"), type_=Date)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The day and the thresholds that lights are judged by."""

    today: date
    thresholds: Thresholds

    @classmethod
    async def on(cls, session: AsyncSession, today: date) -> Self:
        """The yardstick of a day."""
        return cls(today, await thresholds_on(session, today))

    @property
    def expected(self) -> ColumnElement[Any]:
        """As ``light_rules.rules.expected_on``, in SQL."""
        ahead = func.greatest(func.coalesce(Milestone.forecast_on, Milestone.planned_on), literal(self.today, Date))
        return func.coalesce(Milestone.done_on, case((Milestone.planned_on.is_not(None), ahead)))

    @property
    def slip(self) -> ColumnElement[Any]:
        """As ``light_rules.rules.slip_days``, in SQL."""
        return type_coerce(self.expected - Milestone.baseline_on, Integer)

    @property
    def light(self) -> ColumnElement[Any]:
        """As ``light_rules.rules.light_of``, in SQL; a test holds the two together."""
        behind = type_coerce(self.expected - Milestone.planned_on, Integer)
        yellow, red = self.thresholds.yellow_days, self.thresholds.red_days
        return case(
            (or_(self.slip.is_(None), ProjectRef.state == WITHDRAWN), Light.GREY.value),
            (and_(Milestone.done_on.is_(None), behind >= red), Light.RED.value),
            (or_(self.slip >= yellow, behind >= yellow), Light.YELLOW.value),
            else_=Light.GREEN.value,
        )


def visible(caller: Caller) -> Select[Milestone]:
    """The milestones that the caller may see: those of the projects in its scope."""
    return select(Milestone).join(ProjectRef, ProjectRef.id == Milestone.project_id).where(in_scope(caller))


def _member(day: date, carriers: Sequence[str]) -> ColumnElement[bool]:
    return exists().where(
        MembershipRef.project_id == Milestone.project_id,
        MembershipRef.carrier_code.in_(carriers),
        MembershipRef.valid_from <= day,
        or_(MembershipRef.valid_to.is_(None), MembershipRef.valid_to > day),
    )


def filtered(statement: Select[Milestone], wanted: MilestoneFilter, yardstick: Yardstick) -> Select[Milestone]:
    """Only those that the filter wants."""
    for column, values in (
        (Milestone.project_id, wanted.project_id),
        (Milestone.kind, wanted.kind),
        (ProjectRef.owner_unit, wanted.owner_unit),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.light:
        statement = statement.where(yardstick.light.in_([light.value for light in wanted.light]))
    if wanted.carrier:
        statement = statement.where(_member(yardstick.today, wanted.carrier))
    if wanted.due_from:
        statement = statement.where(Milestone.planned_on >= wanted.due_from)
    if wanted.due_to:
        statement = statement.where(Milestone.planned_on <= wanted.due_to)
    if wanted.done is not None:
        statement = statement.where(Milestone.done_on.is_not(None) == wanted.done)
    if wanted.late is not None:
        late = and_(Milestone.done_on.is_(None), _due < yardstick.today)
        statement = statement.where(late == wanted.late)
    if wanted.q:
        statement = statement.where(found(ProjectRef.search, wanted.q))
    return statement


def order(sort: MilestoneSort, yardstick: Yardstick) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    columns: dict[str, Any] = {
        "planned_on": _due,
        "slip": func.coalesce(yardstick.slip, _NO_SLIP),
        "project": ProjectRef.name.expression,
        "position": Milestone.position.expression,
    }
    descending = sort.startswith("-")
    return [SortKey(columns[sort.lstrip("-")], descending), SortKey(Milestone.id.expression, descending)]


async def list_milestones(
    session: AsyncSession, caller: Caller, wanted: MilestoneFilter, yardstick: Yardstick, page: PageRequest
) -> tuple[list[Milestone], str | None]:
    """One page of milestones and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    statement = filtered(visible(caller), wanted, yardstick)
    rows, following = await fetch_page(session, statement, order(wanted.sort, yardstick), page)
    return [row[0] for row in rows], following


async def get_milestone(session: AsyncSession, caller: Caller, milestone_id: UUID, *, lock: bool = False) -> Milestone:
    """One milestone, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Milestone.id == milestone_id)
    if lock:
        statement = statement.with_for_update(of=Milestone)
    milestone = (await session.scalars(statement)).one_or_none()
    if milestone is None:
        raise NotFound
    return milestone


async def milestones_of(session: AsyncSession, projects: Collection[UUID]) -> dict[UUID, list[Milestone]]:
    """The milestones of these projects, in order, by project."""
    statement = select(Milestone).where(Milestone.project_id.in_(projects)).order_by(Milestone.position)
    found_of: dict[UUID, list[Milestone]] = {project_id: [] for project_id in projects}
    for milestone in await session.scalars(statement):
        found_of[milestone.project_id].append(milestone)
    return found_of


async def plans_of(session: AsyncSession, caller: Caller, milestone_id: UUID) -> list[MilestonePlan]:
    """All plans of a milestone, the first one first; raises NotFound."""
    await get_milestone(session, caller, milestone_id)
    statement = select(MilestonePlan).where(MilestonePlan.milestone_id == milestone_id)
    return list(await session.scalars(statement.order_by(MilestonePlan.number)))


async def stream_milestones(
    session: AsyncSession, caller: Caller, wanted: MilestoneFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All milestones that the filter wants, in chunks, so that an export of any size needs little memory."""
    yardstick = await Yardstick.on(session, today)
    statement = filtered(visible(caller), wanted, yardstick)
    async for chunk in stream_records(
        session, statement, order(wanted.sort, yardstick), row_of=lambda row: record_row(shown(row, yardstick))
    ):
        yield chunk


def dates_of(row: Milestone) -> Dates:
    """What a milestone's light is decided from."""
    return Dates(row.baseline_on, row.planned_on, row.forecast_on, row.done_on, row.project.state == WITHDRAWN)


def judged(row: Milestone, yardstick: Yardstick) -> dict[str, Any]:
    """A milestone's fields with its light and slip."""
    dates = dates_of(row)
    light = light_of(dates, yardstick.thresholds, yardstick.today)
    return {**vars(row), "light": light, "slip_days": slip_days(dates, yardstick.today)}


def shown(row: Milestone, yardstick: Yardstick) -> MilestoneShown:
    """A milestone as it is shown, with its project's name and what differs from the registered facts."""
    project = row.project
    registered = {STARTED: project.started_on, FILED: project.filed_on}
    of_project = {
        "project_code": project.code,
        "project_name": project.name,
        "owner_unit": project.owner_unit,
        "doubt": doubt_of(row.kind, row.done_on, registered=registered),
    }
    return MilestoneShown.model_validate(judged(row, yardstick) | of_project)


def record_row(milestone: MilestoneShown) -> RecordRow:
    """A milestone as a row of a file."""
    fields = milestone.model_dump() | {"project_code": milestone.project_code or str(milestone.project_id)}
    values = [fields[column.name] for column in MILESTONE_TABLE.columns]
    return RecordRow(values, milestone.id, milestone.version)
