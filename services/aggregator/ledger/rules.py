"""What one event says for the figures: pure, one function per kind of entity.

Months are ``YYYY-MM``. Investment is in 万元; counts are 1. A fact is given for both statuses: ``provisional`` is the
working value where it is submitted, else the confirmed one; an unreviewed entity says the same for both.
"""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

ACTUAL = "investment.actual"
PROJECT = "registry.project"
CARRIER = "registry.carrier"

INVESTMENT = "investment.actual"
PROJECTS_FILED = "projects.filed"
PROJECTS_STARTED = "projects.started"
CARRIERS_STARTED = "carriers.started"
CARRIERS_COUNT = "carriers.count"

# The measures that an extractor below feeds, with the service they come from.
FED = {
    INVESTMENT: "investment",
    PROJECTS_FILED: "registry",
    PROJECTS_STARTED: "registry",
    CARRIERS_STARTED: "registry",
    CARRIERS_COUNT: "registry",
}
# Reported month by month: nothing reported is not zero, and its first fact is work going on (``progress``). The others
# count a register: nothing in it is zero, and their first fact is something new in the count (``new``).
FLOWS = frozenset({INVESTMENT})
PLAN_START = "2019-01"

CONFIRMED, PROVISIONAL = "confirmed", "provisional"
NO_BASIS = "none"

OUTSIDE, UNRESOLVED, EXCLUDED, DISTRICT = "outside", "unresolved", "excluded", "district"
SUBJECT = "subject:"
NOT_CARRIERS = frozenset({OUTSIDE, UNRESOLVED, EXCLUDED, DISTRICT})


def is_carrier(scope: str) -> bool:
    """Whether a cell's scope is a carrier's code."""
    return scope not in NOT_CARRIERS and not scope.startswith(SUBJECT)


class Fact(NamedTuple):
    """One value for one measure; either its scope is known, or the day on which its project's carrier counts.

    A tuple, since it is stored as it is: the fields are those of the database's type ``stated_fact``, in its order.
    """

    measure: str
    basis: str
    status: str
    period: str
    value: Decimal
    scope: str | None = None
    on_date: date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A project in a carrier from a day up to, and without, another."""

    carrier_code: str
    valid_from: date
    valid_to: date | None

    @classmethod
    def of(cls, carrier_code: str, valid_from: str, valid_to: str | None) -> "Membership":
        """A membership from its dates in ISO form."""
        return cls(carrier_code, date.fromisoformat(valid_from), _day(valid_to))

    def holds_on(self, day: date) -> bool:
        """Whether the project stands in the carrier on that day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True)
class Project:
    """What the ledger needs of a project's version."""

    code: str | None
    name: str
    industrial: bool
    state: str
    filed_on: date | None
    started_on: date | None
    withdrawn_on: date | None
    synthetic: bool
    memberships: tuple[Membership, ...]

    def carrier_on(self, day: date) -> str:
        """The carrier on that day, or ``outside``."""
        return next((m.carrier_code for m in self.memberships if m.holds_on(day)), OUTSIDE)


@dataclass(frozen=True, slots=True)
class Carrier:
    """What the ledger needs of a carrier's version."""

    code: str
    name: str
    category: str
    due_state: str
    started_on: date | None
    from_plan: bool


class Version(NamedTuple):
    """An event reduced: one version of one entity, and its facts."""

    entity_id: UUID
    version: int
    kind: str
    source: str
    position: int
    known_at: datetime
    facts: tuple[Fact, ...]
    project_id: UUID | None = None
    project: Project | None = None
    carrier: Carrier | None = None
    retroactive: bool = False
    reason: str | None = None


def kind_of(event_type: str) -> str:
    """``registry.project`` of ``registry.project.updated``."""
    return event_type.rpartition(".")[0]


def reduce_event(
    event_type: str,
    entity_id: UUID,
    version: int,
    source: str,
    position: int,
    known_at: datetime,
    data: Mapping[str, Any],
) -> Version | None:
    """The version that an event states, or None for a kind that no measure counts."""
    kind = kind_of(event_type)
    if kind == ACTUAL:
        return Version(
            entity_id,
            version,
            kind,
            source,
            position,
            known_at,
            tuple(actual_facts(data)),
            project_id=_reference(str(data["project_id"])),
            retroactive=bool(data.get("retroactive")),
            reason=data.get("reason"),
        )
    if kind == PROJECT:
        project = project_of(data)
        facts = tuple(project_facts(project))
        return Version(
            entity_id,
            version,
            kind,
            source,
            position,
            known_at,
            facts,
            project=project,
            reason=data.get("withdrawal_reason"),
        )
    if kind == CARRIER:
        carrier = carrier_of(data)
        return Version(
            entity_id, version, kind, source, position, known_at, tuple(carrier_facts(carrier)), carrier=carrier
        )
    return None


def actual_facts(data: Mapping[str, Any]) -> Iterator[Fact]:
    """Investment of one project in one month; it counts in the carrier of the month's last day."""
    confirmed, working, state = _money(data["confirmed_amount"]), _money(data["working_amount"]), data["state"]
    if state == "withdrawn":
        return
    period = str(data["period"])
    day = last_day(period)
    provisional = working if state == "submitted" and working is not None else confirmed
    for status, value in ((CONFIRMED, confirmed), (PROVISIONAL, provisional)):
        if value is not None:
            yield Fact(INVESTMENT, data["basis"], status, period, value, on_date=day)


def project_facts(project: Project) -> Iterator[Fact]:
    """An industrial project counts at its filing and at its start, in the carrier of that day, unless withdrawn."""
    if project.industrial and project.state == "active":
        for measure, day in ((PROJECTS_FILED, project.filed_on), (PROJECTS_STARTED, project.started_on)):
            if day is not None:
                yield from _counted(measure, day.isoformat()[:7], project.carrier_on(day))


def carrier_facts(carrier: Carrier) -> Iterator[Fact]:
    """A carrier of the plan counts from the plan's beginning, and as started in the month its works began."""
    if carrier.from_plan:
        yield from _counted(CARRIERS_COUNT, PLAN_START, carrier.code)
    if carrier.started_on is not None:
        yield from _counted(CARRIERS_STARTED, carrier.started_on.isoformat()[:7], carrier.code)


def _counted(measure: str, period: str, scope: str) -> Iterator[Fact]:
    for status in (CONFIRMED, PROVISIONAL):
        yield Fact(measure, NO_BASIS, status, period, Decimal(1), scope=scope)


def project_of(data: Mapping[str, Any]) -> Project:
    """A project as its event's payload describes it."""
    return Project(
        code=data.get("code"),
        name=data["name"],
        industrial=bool(data["industrial"]),
        state=data["state"],
        filed_on=_day(data.get("filed_on")),
        started_on=_day(data.get("started_on")),
        withdrawn_on=_day(data.get("withdrawn_on")),
        synthetic=bool(data.get("synthetic", False)),
        memberships=tuple(
            Membership.of(m["carrier_code"], m["valid_from"], m.get("valid_to")) for m in data["memberships"]
        ),
    )


def carrier_of(data: Mapping[str, Any]) -> Carrier:
    """A carrier as its event's payload describes it."""
    return Carrier(
        code=data["code"],
        name=data["name"],
        category=data["category"],
        due_state=data["due_state"],
        started_on=_day(data.get("started_on")),
        from_plan=bool(data.get("from_plan", True)),
    )


@lru_cache(maxsize=1024)
def last_day(period: str) -> date:
    """The last day of a month."""
    year, month = int(period[:4]), int(period[5:])
    return date(year, month, calendar.monthrange(year, month)[1])


# A batch names few projects, many times.
_reference = lru_cache(maxsize=4096)(UUID)


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _money(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
