"""The funnel of prospects, over what the caller may see."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.prospect_cohorts.queries import cohort_by_code, member_ids, replacements
from services.investment.prospect_funnels import rules
from services.investment.prospect_funnels.schemas import FunnelCohort, FunnelFilter, FunnelSide, ProspectFunnel
from services.investment.prospect_parts.models import Prospect, ProspectCohort
from services.investment.prospect_parts.queries import landing_rules, on_list, visible
from services.investment.prospect_parts.rules import STAGES, event_in_force
from services.kit.callers import Caller


async def funnel(session: AsyncSession, caller: Caller, wanted: FunnelFilter, today: date) -> ProspectFunnel:
    """The funnel of a list and of the current one; raises NotFound for a code that no list has."""
    as_of = wanted.as_of or today
    cohort = await (cohort_by_code(session, wanted.cohort) if wanted.cohort else _first_frozen(session))
    current = await session.scalars(visible(caller).where(on_list(as_of)))
    fixed: Sequence[Prospect] | None = None
    came = []
    if cohort is not None and cohort.frozen_on is not None:
        ids = await member_ids(session, cohort.id, caller)
        fixed = (await session.scalars(visible(caller).where(Prospect.id.in_(ids)))).all()
        came = [each for each in await replacements(session, caller, ids) if each.replaced_on <= as_of]
    due_on = cohort.due_on if cohort else None
    return ProspectFunnel(
        as_of=as_of,
        landing_event=event_in_force(await landing_rules(session), as_of),
        cohort=FunnelCohort.model_validate(cohort) if cohort else None,
        fixed=None if fixed is None else _side(fixed, as_of, due_on),
        current=_side(current.all(), as_of, due_on),
        replacements=came,
    )


async def _first_frozen(session: AsyncSession) -> ProspectCohort | None:
    frozen = select(ProspectCohort).where(ProspectCohort.frozen_on.is_not(None))
    return (await session.scalars(frozen.order_by(ProspectCohort.frozen_on, ProspectCohort.id).limit(1))).first()


def _side(prospects: Sequence[Prospect], as_of: date, due_on: date | None) -> FunnelSide:
    entries = [
        rules.Entry({str(stage): day for stage, day in each.stage_dates.items()}, each.landed_on, each.left_on,
                    each.expected_amount)
        for each in prospects
    ]  # fmt: skip
    return FunnelSide.model_validate(rules.side(entries, [str(stage) for stage in STAGES], as_of, due_on))
