"""``python -m services.aggregator.load_plan``: bring the plan's files into force. May be repeated."""

import asyncio
from collections.abc import Collection
from dataclasses import asdict

from plan import Operand
from plan.load import load_plan
from services.aggregator.investment_facts.rules import BESIDE_RETURNS
from services.aggregator.plan_entries.operations import load
from services.aggregator.plan_entries.schemas import NewPlanEntry
from services.aggregator.settings import SETTINGS
from services.kit.database import Database


def planned_entries() -> list[NewPlanEntry]:
    """The plan's entries; an indicator's with the units of its measures and its scale, so that it says all it needs."""
    plan = load_plan()
    units = {measure.code: measure.unit for measure in plan.measures}
    found = [NewPlanEntry(kind="clause", code=code, content=asdict(clause)) for code, clause in plan.clauses.items()]
    for kind, entries in (
        ("axis", plan.axes),
        ("category", plan.categories),
        ("due_state", plan.due_states),
        ("carrier", plan.carriers),
        ("action", plan.actions),
        ("measure", plan.measures),
        ("task", plan.tasks),
    ):
        found += [NewPlanEntry(kind=kind, code=entry.code, content=entry.model_dump(mode="json")) for entry in entries]
    for indicator in plan.indicators:
        operands = [indicator.numerator, indicator.denominator]
        operands += [part for reading in indicator.beside for part in (reading.numerator, reading.denominator)]
        content = {
            **indicator.model_dump(mode="json"),
            "units": {code: units[code] for operand in operands if operand for code in _measures(operand, units)},
            "scale": str(plan.scale(indicator)),
            "threshold_scale": str(plan.threshold_scale(indicator)) if indicator.threshold else None,
        }
        found.append(NewPlanEntry(kind="indicator", code=indicator.code, content=content))
    return found


def _measures(operand: Operand, known: Collection[str]) -> list[str]:
    """An operand's measure and, of a return, those that stand beside it."""
    beside = (operand.measure + ending for ending in BESIDE_RETURNS)
    return [operand.measure, *(code for code in beside if code in known)]


async def main() -> None:
    """Load them as the service's own role, with its events."""
    database = Database(SETTINGS().service_database_url.get_secret_value(), pool_size=1)
    try:
        async with database.session() as session:
            changed = await load(session, planned_entries())
    finally:
        await database.close()
    print(f"计划条目已载入，变更 {changed} 个")


if __name__ == "__main__":
    asyncio.run(main())
