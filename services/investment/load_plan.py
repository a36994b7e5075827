"""``python -m services.investment.load_plan``: enter the industrial clusters that the plan names. May be repeated."""

from sqlalchemy.ext.asyncio import AsyncSession

from plan.load import load_plan
from plan.whole import Plan
from services.investment.clusters.operations import load_plan_clusters
from services.investment.settings import SETTINGS
from services.kit.loading import run_loader

_COUNTS_THEM = "clusters.100bn"


def named_clusters(plan: Plan) -> list[str]:
    """The clusters that the plan's indicator names: the returns name them the same."""
    return [name for indicator in plan.indicators if indicator.code == _COUNTS_THEM for name in indicator.subjects]


async def load(session: AsyncSession) -> str:
    """Load them; answers what was done."""
    return f"计划产业集群已载入，新增 {await load_plan_clusters(session, named_clusters(load_plan()))} 个"


if __name__ == "__main__":
    run_loader(SETTINGS(), load)
