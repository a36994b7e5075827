"""A copy of a cut with other amounts in it, and what reads differently there. Pure; exact."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from services.aggregator.facts.rules import EXCLUDED, PROVISIONAL, last_day
from services.aggregator.indicators.rules import Figures, read
from services.aggregator.investment_facts.rules import INVESTMENT, LIST2019_INVESTED, LIST2019_YEAR
from services.aggregator.ledger.rules import Project
from services.aggregator.plan_entries.rules import Definition
from services.aggregator.snapshots.rules import Row
from services.aggregator.targets.rules import Lights, Standing, standing

Place = tuple[UUID, str, str]
"""Project, month, basis."""

MEASURES = frozenset({INVESTMENT, LIST2019_INVESTED})


@dataclass(frozen=True, slots=True)
class Effect:
    """An indicator that reads differently: its value and standing on either side."""

    definition: Definition
    before: Fraction | None
    after: Fraction | None
    stood: Standing
    stands: Standing


def differences(
    amounts: Mapping[Place, Decimal],
    known: Mapping[Place, Decimal],
    projects: Mapping[UUID, Project],
    on_list2019: Collection[UUID],
) -> Iterator[Row]:
    """What the cells of provisional investment differ by, once these amounts stand for what is known there."""
    for (project_id, period, basis), amount in amounts.items():
        project, before = projects[project_id], known.get((project_id, period, basis))
        change, facts = amount - (before or 0), 0 if before is not None else 1
        if not change and not facts:
            continue
        carrier = project.carrier_on(last_day(period))
        scope = carrier if project.industrial else EXCLUDED
        yield INVESTMENT, basis, PROVISIONAL, scope, period, change, facts
        if period[:4] == LIST2019_YEAR and project_id in on_list2019:
            # On a frozen list a project counts, industrial or not.
            yield LIST2019_INVESTED, basis, PROVISIONAL, carrier, period, change, facts


def effects(
    definitions: Iterable[Definition], figures: Figures, rows: Collection[Row], period: str, lights: Lights
) -> list[Effect]:
    """The indicators that read differently with these rows added, in the order in which they are defined."""
    moved = replace(figures, cube=figures.cube.with_rows(rows))
    found = []
    for definition in definitions:
        if not MEASURES & set(definition.measures):
            continue
        before, after = read(definition, figures, period), read(definition, moved, period)
        if (before.state, before.value) == (after.state, after.value):
            continue
        sides = (standing(definition, outcome, period, lights) for outcome in (before, after))
        found.append(Effect(definition, before.value, after.value, *sides))
    return found
