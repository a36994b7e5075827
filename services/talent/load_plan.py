"""``python -m services.talent.load_plan``: the programmes that the plan names and the default counting rules.

May be repeated; what is there already is the office's and left alone.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from plan.programmes import Programmes, load_programmes
from services.kit.loading import run_loader
from services.talent.counting_rules.operations import load_default_rules
from services.talent.counting_rules.rules import AppliesTo, CountingEvent
from services.talent.counting_rules.schemas import NewCountingRule
from services.talent.programmes.operations import load_plan_programmes
from services.talent.programmes.rules import Level
from services.talent.programmes.schemas import NewProgramme
from services.talent.settings import SETTINGS


def planned_programmes(plan: Programmes) -> list[NewProgramme]:
    """The programmes as the plan's file says, each with its clause as its source."""
    return [
        NewProgramme(
            code=entry.code,
            name=entry.name,
            level=Level(entry.level),
            applies_to=AppliesTo(entry.applies_to),
            counts=entry.counts,
            valid_from=plan.valid_from,
            source=f"方案{entry.clause}：{entry.quote}",
        )
        for entry in plan.programmes
    ]


def default_rules(plan: Programmes) -> list[NewCountingRule]:
    """The product's counting rules."""
    return [
        NewCountingRule(
            applies_to=AppliesTo(rule.applies_to),
            valid_from=rule.valid_from,
            event=CountingEvent(rule.event),
            source=rule.source,
        )
        for rule in plan.counting_rules
    ]


async def load(session: AsyncSession) -> str:
    """Load them; answers what was done."""
    plan = load_programmes()
    rules = await load_default_rules(session, default_rules(plan))
    programmes = await load_plan_programmes(session, planned_programmes(plan))
    return f"人才计划已载入，新增计划 {programmes} 项、计数规则 {rules} 条"


if __name__ == "__main__":
    run_loader(SETTINGS(), load)
