"""Reads of a project's money: what was entered, summed by the database to the last digit."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.rules import State
from services.investment.arrivals.models import Arrival
from services.investment.arrivals.queries import visible as visible_arrivals
from services.investment.arrivals.rules import ArrivalKind
from services.investment.commitments.models import Commitment
from services.investment.commitments.rules import CommitmentKind, CommitmentState
from services.investment.plans.models import Plan
from services.investment.plans.rules import PlanState
from services.investment.project_money import rules
from services.investment.project_money.rules import Facts
from services.investment.project_money.schemas import CurvePoint, Money, MoneyOfYear, Pace, ProjectMoney, Status
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import get_project
from services.kit.callers import Caller
from services.kit.periods import Period
from services.kit.problems import NotFound


def counted(model: type[Actual] | type[Arrival], status: Status) -> ColumnElement[Decimal | None]:
    """The value of a reviewed figure: confirmed, or where it is submitted the working one."""
    if status is Status.CONFIRMED:
        return model.confirmed_amount.expression
    return case((model.state == State.SUBMITTED, model.working_amount), else_=model.confirmed_amount)


async def facts_of(session: AsyncSession, projects: Collection[UUID], status: Status) -> dict[UUID, Facts]:
    """What was entered of each of the projects. The caller has shown that they are in scope."""
    facts = {project: Facts() for project in projects}
    plans = select(Plan.project_id, Plan.year, Plan.amount).where(
        Plan.project_id.in_(projects), Plan.state == PlanState.ACTIVE
    )
    for project, year, amount in await session.execute(plans):
        facts[project].plans[year] = amount
    promised = select(Commitment.project_id, Commitment.kind, Commitment.on, Commitment.amount).where(
        Commitment.project_id.in_(projects), Commitment.state == CommitmentState.ACTIVE
    )
    for project, kind, day, amount in await session.execute(promised):
        own = facts[project]
        (own.contracted if kind == CommitmentKind.CONTRACTED else own.in_place).append((day, amount))
    value = counted(Actual, status)
    spent = select(Actual.project_id, Actual.period, Actual.basis, value).where(
        Actual.project_id.in_(projects), value.is_not(None)
    )
    for project, period, basis, value_then in await session.execute(spent):
        if value_then is not None:
            facts[project].spent[period, basis] = value_then
    return facts


async def arrived(
    session: AsyncSession, caller: Caller, condition: ColumnElement[bool], status: Status, last: date
) -> dict[str, Decimal]:
    """What arrived up to a day, by kind, of what the caller may see: 万元 and 万美元, never summed with each other."""
    value = counted(Arrival, status)
    statement = (
        visible_arrivals(caller)
        .where(condition, Arrival.arrived_on <= last, value.is_not(None))
        .with_only_columns(Arrival.kind, func.sum(value).label("amount"))
        .group_by(Arrival.kind)
    )
    return {row.kind: row.amount for row in await session.execute(statement)}


async def project_money(
    session: AsyncSession, caller: Caller, project_id: UUID, period: Period, status: Status
) -> ProjectMoney:
    """A project's money up to a month; raises NotFound."""
    project = await get_project(session, caller, project_id)
    if project is None:
        raise NotFound
    facts = (await facts_of(session, [project_id], status))[project_id]
    came = await arrived(session, caller, Arrival.project_id == project_id, status, period.last_day)
    term = (project.started_on or project.planned_start_on, project.planned_finish_on)
    money = money_of(facts, came, project.planned_total, term, period, status)
    return ProjectMoney(
        **dict(money),
        project_id=project.id,
        project_code=project.code,
        project_name=project.name,
        synthetic=project.synthetic,
    )


def money_of(
    facts: Facts,
    came: dict[str, Decimal],
    planned_total: Decimal | None,
    term: tuple[date | None, date | None],
    period: Period,
    status: Status,
) -> Money:
    """The picture that the facts give at the end of a month."""
    last = period.last_day
    totals = rules.total_paces(facts, planned_total, *term, period, last)
    months = rules.months_of(facts, period)
    return Money(
        period=period,
        status=status,
        planned_total=planned_total,
        contracted=rules.until(facts.contracted, last),
        in_place=rules.until(facts.in_place, last),
        arrived_domestic=came.get(ArrivalKind.DOMESTIC),
        arrived_foreign=came.get(ArrivalKind.FOREIGN),
        totals=[Pace.model_validate(each) for each in totals],
        years=[MoneyOfYear.model_validate(each) for each in rules.years_of(facts, period)],
        curve=[CurvePoint.model_validate(each) for each in rules.curve_of(facts, months, period)],
    )


def known_sum(projects: Collection[ProjectRef]) -> Decimal | None:
    """The planned totals together; None when one of them is not known, or there is none."""
    totals = [project.planned_total for project in projects]
    known = [total for total in totals if total is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(totals) else None
