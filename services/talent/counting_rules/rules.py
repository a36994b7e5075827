"""When a person or a team counts, decided from the places they hold and the rules in force alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol


class CountingEvent(StrEnum):
    """Which of the three dates makes a person or team count."""

    SELECTED = "selected"
    ON_JOB = "on_job"
    INTRODUCED = "introduced"


class AppliesTo(StrEnum):
    """What is counted."""

    PEOPLE = "people"
    TEAMS = "teams"


EVENT_LABELS = {
    CountingEvent.SELECTED: "入选",
    CountingEvent.ON_JOB: "到岗",
    CountingEvent.INTRODUCED: "引进",
}
APPLIES_LABELS = {AppliesTo.PEOPLE: "人才", AppliesTo.TEAMS: "团队"}


@dataclass(frozen=True, slots=True)
class Rule:
    """From a day on, until a later rule's day, this date counts."""

    valid_from: date
    event: CountingEvent


DEFAULT = (Rule(date(2019, 1, 1), CountingEvent.INTRODUCED),)
"""The product's, where the plan's document is silent; in force while no rule is registered."""


class Place(Protocol):
    """A place in a programme. ``counts``: the programme is one that is counted."""

    @property
    def counts(self) -> bool: ...
    @property
    def in_district(self) -> bool: ...
    @property
    def active(self) -> bool: ...
    @property
    def selected_on(self) -> date | None: ...
    @property
    def on_job_on(self) -> date | None: ...
    @property
    def introduced_on(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Counted:
    """The three dates of a person or team, and the one on which it counts, once; None: not yet, or not at all."""

    selected_on: date | None = None
    on_job_on: date | None = None
    introduced_on: date | None = None
    counted_on: date | None = None


def counted(rules: Sequence[Rule], places: Sequence[Place]) -> Counted:
    """What all places together come to.

    Only a place counts that stands, lies in a counted programme, was selected, and in this district. However many
    there are, each date is the first of its kind, so that nobody counts twice. Of the rules, in order of their days,
    each asks for its own date while it is in force; what met an earlier condition late, after the rule had gone, does
    not count by it, and what meets a new rule's condition already counts from that rule's day. Before the first rule
    the first one holds.
    """
    mine = [place for place in places if place.active and place.counts and place.in_district and place.selected_on]
    dates = {
        CountingEvent.SELECTED: _first(place.selected_on for place in mine),
        CountingEvent.ON_JOB: _first(place.on_job_on for place in mine),
        CountingEvent.INTRODUCED: _first(place.introduced_on for place in mine),
    }
    ordered = sorted(rules or DEFAULT, key=lambda rule: rule.valid_from)
    met = []
    for index, rule in enumerate(ordered):
        day = dates[rule.event]
        until = ordered[index + 1].valid_from if index + 1 < len(ordered) else None
        if day is not None and (until is None or day < until):
            met.append(max(day, rule.valid_from) if index else day)
    return Counted(
        dates[CountingEvent.SELECTED],
        dates[CountingEvent.ON_JOB],
        dates[CountingEvent.INTRODUCED],
        min(met, default=None),
    )


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def order_faults(
    selected_on: date | None, on_job_on: date | None, introduced_on: date | None
) -> list[tuple[str, str, str]]:
    """What does not fit among the three dates: the field, a stable code, a sentence.

    Somebody may have come before being selected; but nobody counts as come without a selection.
    """
    missing = "填写该日期前须先填写入选日期"
    days = (("on_job_on", on_job_on), ("introduced_on", introduced_on))
    return [(name, "not_selected", missing) for name, day in days if day is not None and selected_on is None]
