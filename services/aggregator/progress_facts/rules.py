"""What the progress service's entities say for the figures, one function per kind, each from its event's payload."""

from collections.abc import Iterator, Mapping
from typing import Any

from services.aggregator.facts.rules import Fact, counted, counted_with_project, day_of

Payload = Mapping[str, Any]

MAIN_WORKS_COMPLETED = "projects.main_works_completed"
KEY_BUILT = "key_projects.built"
KEY_COMMISSIONED = "key_projects.commissioned"
KEY_OPERATIONAL = "key_projects.operational"
YEARLY_PLAN_ISSUED = "yearly_plan.issued"

MEASURES = frozenset({MAIN_WORKS_COMPLETED, KEY_BUILT, KEY_COMMISSIONED, KEY_OPERATIONAL, YEARLY_PLAN_ISSUED})

KEY_PROJECTS = "key60"
"""Code of the frozen list of the 60 projects of 四(三)1."""


def milestone_facts(data: Payload) -> Iterator[Fact]:
    """A project's milestone in the month it was reached, in the project's carrier of that day.

    ``operational_on`` stands on the milestone 投运: the day on which 基本建成 and 投运 both are reached.
    """
    done = day_of(data.get("done_on"))
    if done is None or data.get("state") == "withdrawn":
        return
    kind = data["kind"]
    if kind == "main_works_completed":
        yield from counted_with_project(MAIN_WORKS_COMPLETED, done)
    if kind == "built":
        yield from counted_with_project(KEY_BUILT, done, listed=KEY_PROJECTS)
    if kind == "commissioned":
        yield from counted_with_project(KEY_COMMISSIONED, done, listed=KEY_PROJECTS)
        operational = day_of(data.get("operational_on"))
        if operational is not None:
            yield from counted_with_project(KEY_OPERATIONAL, operational, listed=KEY_PROJECTS)


def yearly_plan_facts(data: Payload) -> Iterator[Fact]:
    """A year's plan once, in the month in which it was first issued."""
    if data.get("issued_on"):
        yield from counted(YEARLY_PLAN_ISSUED, data["issued_on"], None)


EXTRACTORS = {"progress.milestone": milestone_facts, "progress.yearly_plan": yearly_plan_facts}
"""By kind of entity."""
