"""What one event says for the figures: pure. Each source has extractors of its own; here stand projects, the dimension
that places facts in carriers, and the way from an event to its facts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any, NamedTuple
from uuid import UUID

from services.aggregator.facts.rules import OUTSIDE, Fact, counted, day_of, number_of
from services.aggregator.investment_facts import rules as investment_facts
from services.aggregator.investment_facts.rules import LIST2019
from services.aggregator.progress_facts import rules as progress_facts
from services.aggregator.progress_facts.rules import KEY_PROJECTS
from services.aggregator.registry_facts import rules as registry_facts
from services.aggregator.talent_facts import rules as talent_facts

PROJECT = "registry.project"
CARRIER = "registry.carrier"
CLUSTER = "investment.cluster"

PROJECTS_FILED = "projects.filed"
PROJECTS_STARTED = "projects.started"
KEY_COUNT = "key_projects.count"
LIST2019_COUNT = "list2019.count"
LIST2019_STARTED = "list2019.started"
LIST2019_PLANNED = "list2019.planned_total"

EXTRACTORS = (
    registry_facts.EXTRACTORS | progress_facts.EXTRACTORS | investment_facts.EXTRACTORS | talent_facts.EXTRACTORS
)

# The measures that an extractor feeds, with the service they come from.
FED = {
    **dict.fromkeys(
        (PROJECTS_FILED, PROJECTS_STARTED, KEY_COUNT, LIST2019_COUNT, LIST2019_STARTED, LIST2019_PLANNED), "registry"
    ),
    **dict.fromkeys(registry_facts.MEASURES, "registry"),
    **dict.fromkeys(progress_facts.MEASURES, "progress"),
    **dict.fromkeys(investment_facts.MEASURES, "investment"),
    **dict.fromkeys(talent_facts.MEASURES, "talent"),
}

# What these tell of a project counts where the project stands. The registry's own records name their carrier.
_OF_PROJECTS = frozenset({"progress", "investment"})


@dataclass(frozen=True, slots=True)
class Membership:
    """A project in a carrier from a day up to, and without, another."""

    carrier_code: str
    valid_from: date
    valid_to: date | None

    @classmethod
    def of(cls, carrier_code: str, valid_from: str, valid_to: str | None) -> "Membership":
        """A membership from its dates in ISO form."""
        return cls(carrier_code, date.fromisoformat(valid_from), day_of(valid_to))

    def holds_on(self, day: date) -> bool:
        """Whether the project stands in the carrier on that day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A list that a project stands on; the planned total at the freeze, in 万元."""

    code: str
    frozen_on: date | None
    planned_total: Decimal | None


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
    lists: tuple[ListEntry, ...] = ()
    counts: bool = True

    @property
    def frozen_lists(self) -> list[str]:
        """The codes of the frozen lists that it stands on."""
        return sorted(entry.code for entry in self.lists if entry.frozen_on is not None)

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
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """What a return may tell of beside carriers: a cluster."""

    code: str
    name: str


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
    subject: Subject | None = None
    type: str | None = None


def kind_of(event_type: str) -> str:
    """``registry.project`` of ``registry.project.updated``."""
    return event_type.rpartition(".")[0]


def source_of(kind: str) -> str:
    """``registry`` of ``registry.project``."""
    return kind.partition(".")[0]


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
    version_of = partial(Version, entity_id, version, kind, source, position, known_at, type=event_type)
    if kind == PROJECT:
        project = project_of(data)
        return version_of(tuple(project_facts(project)), project=project, reason=data.get("withdrawal_reason"))
    if kind == CLUSTER:
        return version_of((), subject=Subject(data["code"], data["name"]))
    extract = EXTRACTORS.get(kind)
    if extract is None:
        return None
    belongs_to = data.get("project_id") if source_of(kind) in _OF_PROJECTS else None
    explains = source_of(kind) == "investment"
    return version_of(
        tuple(extract(data)),
        project_id=_reference(str(belongs_to)) if belongs_to else None,
        carrier=carrier_of(data) if kind == CARRIER else None,
        retroactive=explains and bool(data.get("retroactive")),
        reason=data.get("reason") if explains else None,
    )


def project_facts(project: Project) -> Iterator[Fact]:
    """An industrial project counts at its filing and at its start, in the carrier of that day, unless withdrawn; of a
    chain of split projects one counts. On a frozen list a project counts whatever becomes of it."""
    if project.industrial and project.state == "active" and project.counts:
        for measure, day in ((PROJECTS_FILED, project.filed_on), (PROJECTS_STARTED, project.started_on)):
            if day is not None:
                yield from counted(measure, day, project.carrier_on(day))
    for entry in project.lists:
        if entry.frozen_on is None:
            continue
        scope = project.carrier_on(entry.frozen_on)
        if entry.code == KEY_PROJECTS:
            yield from counted(KEY_COUNT, entry.frozen_on, scope)
        if entry.code == LIST2019:
            yield from counted(LIST2019_COUNT, entry.frozen_on, scope)
            if entry.planned_total is not None:
                yield from counted(LIST2019_PLANNED, entry.frozen_on, scope, entry.planned_total)
            if project.started_on is not None:
                yield from counted(LIST2019_STARTED, project.started_on, project.carrier_on(project.started_on))


def project_of(data: Mapping[str, Any]) -> Project:
    """A project as its event's payload describes it."""
    return Project(
        code=data.get("code"),
        name=data["name"],
        industrial=bool(data["industrial"]),
        state=data["state"],
        filed_on=day_of(data.get("filed_on")),
        started_on=day_of(data.get("started_on")),
        withdrawn_on=day_of(data.get("withdrawn_on")),
        synthetic=bool(data.get("synthetic", False)),
        memberships=tuple(
            Membership.of(m["carrier_code"], m["valid_from"], m.get("valid_to")) for m in data["memberships"]
        ),
        lists=tuple(
            ListEntry(entry["code"], day_of(entry.get("frozen_on")), number_of(entry.get("planned_total")))
            for entry in data.get("lists", ())
        ),
        counts=bool(data.get("counts", True)),
    )


def carrier_of(data: Mapping[str, Any]) -> Carrier:
    """A carrier as its event's payload describes it."""
    return Carrier(
        code=data["code"],
        name=data["name"],
        category=data["category"],
        due_state=data["due_state"],
        started_on=day_of(data.get("started_on")),
        from_plan=bool(data.get("from_plan", True)),
        withdrawn=data.get("state") == "withdrawn",
    )


# A batch names few projects, many times.
_reference = lru_cache(maxsize=4096)(UUID)
