"""Reads of an enterprise's money: that of its projects, which the caller may see, and the capital that arrived."""

from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.rules import Basis
from services.investment.arrivals.models import Arrival
from services.investment.enterprise_money.schemas import EnterpriseMoney, MoneyOfProject
from services.investment.enterprise_refs.queries import find_enterprise
from services.investment.project_money.queries import arrived, facts_of, known_sum, money_of
from services.investment.project_money.rules import Facts, spent_until, until
from services.investment.project_money.schemas import Status
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import visible
from services.kit.callers import Caller, Role
from services.kit.periods import Period
from services.kit.problems import NotFound


async def enterprise_money(
    session: AsyncSession, caller: Caller, enterprise_id: UUID, period: Period, status: Status
) -> EnterpriseMoney:
    """An enterprise's money up to a month; raises NotFound, also where the caller has none of it in its scope."""
    enterprise = await find_enterprise(session, enterprise_id)
    own = ProjectRef.owner_enterprise == enterprise_id
    projects = list(await session.scalars(visible(caller).where(own).order_by(ProjectRef.name, ProjectRef.id)))
    ours = caller.role not in (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER)
    ours = ours or bool(projects) or (enterprise is not None and enterprise.carrier_code in caller.carriers)
    if enterprise is None or not ours:
        raise NotFound
    there = await session.scalar(select(func.count()).select_from(ProjectRef).where(own))
    ids = [project.id for project in projects]
    facts = await facts_of(session, ids, status)
    whole = Facts()
    for project in projects:
        whole.add(facts[project.id])
    condition = or_(Arrival.enterprise_id == enterprise_id, Arrival.project_id.in_(ids))
    came = await arrived(session, caller, condition, status, period.last_day)
    starts = [day for project in projects if (day := project.started_on or project.planned_start_on)]
    finishes = [project.planned_finish_on for project in projects if project.planned_finish_on]
    complete = len(starts) == len(finishes) == len(projects) and projects
    term = (min(starts), max(finishes)) if complete else (None, None)
    money = money_of(whole, came, known_sum(projects), term, period, status)
    return EnterpriseMoney(
        **dict(money),
        enterprise_id=enterprise.id,
        credit_code=enterprise.credit_code,
        enterprise_name=enterprise.name,
        partial=there != len(projects),
        projects=[_row(project, facts[project.id], period) for project in projects],
    )


def _row(project: ProjectRef, facts: Facts, period: Period) -> MoneyOfProject:
    return MoneyOfProject(
        project_id=project.id,
        project_code=project.code,
        project_name=project.name,
        planned_total=project.planned_total,
        planned=facts.plans.get(period.year),
        contracted=until(facts.contracted, period.last_day),
        in_place=until(facts.in_place, period.last_day),
        reported=spent_until(facts.spent, Basis.REPORTED, "", period),
        statistical=spent_until(facts.spent, Basis.STATISTICAL, "", period),
    )
