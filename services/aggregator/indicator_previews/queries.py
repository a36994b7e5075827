"""Reckoning with amounts that are not submitted: on a copy of the present cut, nothing is written."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.access import NARROW, seen_by_department
from services.aggregator.facts.rules import PROVISIONAL, last_day
from services.aggregator.indicator_previews.rules import Effect, Place, differences, effects
from services.aggregator.indicator_previews.schemas import (
    IndicatorEffect,
    IndicatorEffects,
    ProvisionalAmount,
)
from services.aggregator.indicators.queries import View, digits, figures
from services.aggregator.investment_facts.rules import ACTUAL, INVESTMENT, LIST2019
from services.aggregator.snapshots.rules import Cut, shown
from services.aggregator.targets.rules import Lights
from services.kit.callers import Caller, Role

# What each project's month is said to be now, of those that are known at all.
_KNOWN = text("""
SELECT newest.project_id, f.period, f.basis, sum(f.value) AS value
FROM (SELECT DISTINCT ON (entity_id) project_id, facts FROM source_version
      WHERE project_id = ANY (CAST(:projects AS uuid[])) AND kind = :kind ORDER BY entity_id, version DESC) AS newest
CROSS JOIN LATERAL unnest(newest.facts) AS f
WHERE f.measure = :measure AND f.status = :status AND f.period = ANY (CAST(:periods AS text[]))
GROUP BY 1, 2, 3
""")

_LISTED = text("""
SELECT project_id FROM (SELECT DISTINCT ON (project_id) project_id, lists FROM project_version
  WHERE project_id = ANY (CAST(:projects AS uuid[])) ORDER BY project_id, version DESC) AS newest
WHERE :list = ANY (lists)
""")


async def reckon(
    session: AsyncSession, caller: Caller, cut: Cut, view: View, lights: Lights, given: Sequence[ProvisionalAmount]
) -> IndicatorEffects:
    """What would move if these amounts were submitted. Others' records are left out: the difference would tell what
    they say."""
    amounts: dict[Place, Decimal] = {
        (each.project_id, str(each.period), each.basis): each.amount for each in given if _may_see(caller, cut, each)
    }
    projects = sorted({project_id for project_id, _, _ in amounts})
    known = await _known(session, projects, sorted({period for _, period, _ in amounts}))
    listed = set(await session.scalars(_LISTED, {"projects": projects, "list": LIST2019}))
    rows = list(differences(amounts, known, cut.projects, listed))
    found = effects(cut.definitions.values(), figures(cut, view), rows, view.period, lights) if rows else []
    seen = sum(_may_see(caller, cut, each) for each in given)
    return IndicatorEffects(
        items=[_shown(each) for each in found], left_out=len(given) - seen, ledger_version=cut.version
    )


def _may_see(caller: Caller, cut: Cut, given: ProvisionalAmount) -> bool:
    project = cut.projects.get(given.project_id)
    if project is None:
        return False
    if caller.role in NARROW:
        return project.carrier_on(last_day(given.period)) in caller.carriers
    if caller.role is Role.DEPARTMENT_OFFICER:
        return any(kind == ACTUAL and basis in (None, given.basis) for kind, basis in seen_by_department(caller))
    return True


async def _known(session: AsyncSession, projects: Sequence[UUID], periods: Sequence[str]) -> Mapping[Place, Decimal]:
    asked = {"projects": projects, "periods": periods, "kind": ACTUAL, "measure": INVESTMENT, "status": PROVISIONAL}
    rows = await session.execute(_KNOWN, asked)
    return {(row.project_id, row.period, row.basis): row.value for row in rows}


def _shown(effect: Effect) -> IndicatorEffect:
    unit = effect.definition.unit
    places = digits(unit)
    change = None if effect.before is None or effect.after is None else effect.after - effect.before
    return IndicatorEffect(
        code=effect.definition.code,
        name=effect.definition.name,
        unit=unit,
        before=None if effect.before is None else shown(effect.before, places),
        after=None if effect.after is None else shown(effect.after, places),
        change=None if change is None else shown(change, places),
        before_code=effect.stood.status,
        after_code=effect.stands.status,
        status_before=effect.stood.label,
        status_after=effect.stands.label,
    )
