"""What the talent service's entities say for the figures, one function per kind, each from its event's payload.

The dates are the talent service's: it knows the counting rule in force and which programmes count. Here a person is an
id in a carrier on a day; nothing else of a person is ever told.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from services.aggregator.facts.rules import Fact, counted

Payload = Mapping[str, Any]

PEOPLE_INTRODUCED = "people.introduced"
PEOPLE_SELECTED = "people.selected"
TEAMS_INTRODUCED = "teams.introduced"

MEASURES = frozenset({PEOPLE_INTRODUCED, PEOPLE_SELECTED, TEAMS_INTRODUCED})


def person_facts(data: Payload) -> Iterator[Fact]:
    """A person once, however many programmes; one that was merged into another, or erased, counts no more."""
    if data["state"] != "active":
        return
    for measure, field in ((PEOPLE_INTRODUCED, "counted_on"), (PEOPLE_SELECTED, "selected_on")):
        if data.get(field):
            yield from counted(measure, data[field], data.get("carrier_code"))


def team_facts(data: Payload) -> Iterator[Fact]:
    """A team once, on the day that the counting rule names."""
    if data["state"] == "active" and data.get("counted_on"):
        yield from counted(TEAMS_INTRODUCED, data["counted_on"], data.get("carrier_code"))


EXTRACTORS = {"talent.person": person_facts, "talent.team": team_facts}
"""By kind of entity."""
