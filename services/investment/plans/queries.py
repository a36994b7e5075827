"""Reads of yearly plans. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.plans.models import Plan, PlanVersion
from services.investment.plans.schemas import PLAN_TABLE, PlanFilter, PlanSort
from services.investment.plans.schemas import Plan as PlanShown
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import in_scope, member_on, named_like
from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_ORDERS: dict[str, ColumnElement[Any]] = {
    "year": Plan.year.expression,
    "amount": Plan.amount.expression,
    "issued_on": Plan.issued_on.expression,
    "project": ProjectRef.name.expression,
    "version": Plan.plan_version.expression,
}
_as_row = plain_row(
    PLAN_TABLE,
    project_code=lambda plan: plan.project.code or str(plan.project_id),
    project_name=lambda plan: plan.project.name,
    # What explains the last version does not explain the next.
    reason=lambda plan: None,
    last_reason=lambda plan: plan.reason,
)


def visible(caller: Caller) -> Select[Plan]:
    """The plans of the projects that are the caller's."""
    return select(Plan).join(ProjectRef, ProjectRef.id == Plan.project_id).where(in_scope(caller))


def filtered(statement: Select[Plan], wanted: PlanFilter) -> Select[Plan]:
    """Only those that the filter wants."""
    for column, values in (
        (Plan.project_id, wanted.project_id),
        (Plan.year, wanted.year),
        (Plan.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.carrier:
        statement = statement.where(member_on(Plan.project_id, wanted.carrier, func.make_date(Plan.year, 12, 31)))
    if wanted.revised is not None:
        statement = statement.where(Plan.plan_version > 1 if wanted.revised else Plan.plan_version == 1)
    if wanted.q:
        statement = statement.where(named_like(wanted.q))
    return statement


def order(sort: PlanSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Plan.id.expression, descending)]


async def list_plans(
    session: AsyncSession, caller: Caller, wanted: PlanFilter, page: PageRequest
) -> tuple[list[Plan], str | None]:
    """One page of plans and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_plans(session: AsyncSession, caller: Caller, wanted: PlanFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All plans that the filter wants as rows of files, a thousand at a time."""
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=_as_row)


async def get_plan(session: AsyncSession, caller: Caller, plan_id: UUID, *, lock: bool = False) -> Plan:
    """One plan, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Plan.id == plan_id)
    plan = (await session.scalars(statement.with_for_update(of=Plan) if lock else statement)).one_or_none()
    if plan is None:
        raise NotFound
    return plan


async def versions_of(session: AsyncSession, plan: Plan) -> list[PlanVersion]:
    """Every version of a plan, the newest first."""
    statement = select(PlanVersion).where(PlanVersion.plan_id == plan.id).order_by(PlanVersion.plan_version.desc())
    return list(await session.scalars(statement))


def shown(plan: Plan) -> PlanShown:
    """A plan with its project's name."""
    return PlanShown.model_validate(vars(plan) | {"project_code": plan.project.code, "project_name": plan.project.name})
