"""The ledger's cells in memory, as of one cut, and sums over them. Months are ``YYYY-MM``; sums are exact."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from math import floor
from typing import Any
from uuid import UUID

from services.aggregator.facts.rules import OUTSIDE
from services.aggregator.ledger.rules import Carrier, Project
from services.aggregator.plan_entries.rules import Definition

FIRST, LAST = "0000-01", "9999-12"

Key = tuple[str, str, str]
"""Measure, basis, status."""

Row = tuple[str, str, str, str, str, Decimal, int]
"""Measure, basis, status, scope, period, value, facts."""


def ordinal(period: str) -> int:
    """Months since year 0."""
    return int(period[:4]) * 12 + int(period[5:]) - 1


def month(number: int) -> str:
    """The month with this ordinal."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def months(first: str, last: str) -> Iterator[str]:
    """The months from the first to the last, both included."""
    return (month(number) for number in range(ordinal(first), ordinal(last) + 1))


@dataclass(slots=True)
class Sum:
    """A value and the number of facts in it: a reported zero has facts, nothing reported has none."""

    value: Decimal = Decimal(0)
    facts: int = 0


class Cube:
    """Cells of one cut: measure, basis and status → scope → month → sum."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._cells: dict[Key, dict[str, dict[str, Sum]]] = {}
        for row in rows:
            self.add(*row)

    def add(self, measure: str, basis: str, status: str, scope: str, period: str, value: Decimal, facts: int) -> None:
        """Add a difference to one cell; a cell that holds nothing any more is forgotten."""
        scopes = self._cells.setdefault((measure, basis, status), {})
        cell = scopes.setdefault(scope, {}).setdefault(period, Sum())
        cell.value += value
        cell.facts += facts
        if not cell.value and not cell.facts:
            del scopes[scope][period]

    def with_rows(self, rows: Iterable[Row]) -> "Cube":
        """A copy with these differences added. Measures that they do not touch are shared with this one."""
        rows = list(rows)
        copy = Cube()
        copy._cells = dict(self._cells)
        for key in {row[:3] for row in rows}:
            scopes = copy._cells.get(key, {})
            copy._cells[key] = {
                scope: {period: Sum(cell.value, cell.facts) for period, cell in periods.items()}
                for scope, periods in scopes.items()
            }
        for row in rows:
            copy.add(*row)
        return copy

    def scopes(self, key: Key) -> Iterable[str]:
        """The scopes that have cells."""
        return self._cells.get(key, {}).keys()

    def total(self, key: Key, holds: Callable[[str], bool], first: str, last: str) -> Sum:
        """The sum over the scopes that ``holds`` admits and the months from first to last."""
        value, facts = Decimal(0), 0
        for scope, periods in self._cells.get(key, {}).items():
            if holds(scope):
                for period, cell in periods.items():
                    if first <= period <= last:
                        value += cell.value
                        facts += cell.facts
        return Sum(value, facts)

    def facts_by_month(self, key: Key, scope: str) -> dict[str, int]:
        """How many facts a scope has in each month."""
        return {period: cell.facts for period, cell in self._cells.get(key, {}).get(scope, {}).items()}

    def rows(self) -> Iterator[Row]:
        """All cells that hold anything."""
        for (measure, basis, status), scopes in self._cells.items():
            for scope, periods in scopes.items():
                for period, cell in periods.items():
                    yield measure, basis, status, scope, period, cell.value, cell.facts


@dataclass(slots=True)
class Expectation:
    """How many projects owe a return in each month, by scope.

    An active industrial project owes one for every month from its start (else its filing; without either, none) to
    the month before it is withdrawn, in the carrier of the month's last day. That is the product's default.
    """

    steps: dict[str, dict[int, int]] = field(default_factory=dict)
    _counted: dict[tuple[str, str, str], dict[str, int]] = field(default_factory=dict)

    def by_month(self, scope: str, first: str, last: str) -> dict[str, int]:
        """Returns due in one scope, by month; remembered, since projects change far less often than figures."""
        known = self._counted.get((scope, first, last))
        if known is None:
            steps = self.steps.get(scope, {})
            running = sum(step for at, step in steps.items() if at < ordinal(first))
            known = {}
            for each in months(first, last):
                running += steps.get(ordinal(each), 0)
                known[each] = running
            self._counted[scope, first, last] = known
        return known


def expectation(projects: Iterable[Project]) -> Expectation:
    """What the projects owe. A step is a project that begins (+) or ceases (-) to owe in a scope."""
    found = Expectation()
    for project in projects:
        due = _due(project)
        if due is None:
            continue
        _span(found, OUTSIDE, due, 1)
        for membership in project.memberships:
            end = None if membership.valid_to is None else ordinal(membership.valid_to.isoformat()[:7]) - 1
            part = _overlap(due, (ordinal(membership.valid_from.isoformat()[:7]), end))
            if part is not None:
                _span(found, OUTSIDE, part, -1)
                _span(found, membership.carrier_code, part, 1)
    return found


Span = tuple[int, int | None]


def _due(project: Project) -> Span | None:
    begun = project.started_on or project.filed_on
    if not project.industrial or begun is None:
        return None
    first, last = ordinal(begun.isoformat()[:7]), None
    if project.state == "withdrawn":
        if project.withdrawn_on is None:
            return None
        last = ordinal(project.withdrawn_on.isoformat()[:7]) - 1
    return None if last is not None and last < first else (first, last)


def _overlap(one: Span, other: Span) -> Span | None:
    first = max(one[0], other[0])
    ends = [end for end in (one[1], other[1]) if end is not None]
    last = min(ends) if ends else None
    return None if last is not None and last < first else (first, last)


def _span(found: Expectation, scope: str, span: Span, step: int) -> None:
    steps = found.steps.setdefault(scope, {})
    steps[span[0]] = steps.get(span[0], 0) + step
    if span[1] is not None:
        steps[span[1] + 1] = steps.get(span[1] + 1, 0) - step


Source = tuple[int, datetime | None]
"""The position in a source's log, and up to when it has been heard."""


@dataclass
class Cut:
    """Everything an answer is computed from, as known at an instant (None: the present).

    ``subjects`` are the names of the clusters that returns tell of, by code.

    ``fragments`` and ``bodies`` are what has been computed of it, by view: see ``indicators.queries``.
    """

    version: int
    known_at: datetime | None
    final: bool
    cube: Cube
    definitions: Mapping[str, Definition]
    carriers: Mapping[str, Carrier]
    projects: Mapping[UUID, Project]
    expectation: Expectation
    sources: Mapping[str, Source]
    subjects: Mapping[str, str] = field(default_factory=dict)
    fragments: dict[Any, dict[str, Any]] = field(default_factory=dict)
    bodies: dict[Any, Any] = field(default_factory=dict)
    named: str | None = None

    @property
    def stamp(self) -> str:
        """Names the cut's content, the same in every process."""
        if self.named is None:
            heard = sorted((name, position, str(at)) for name, (position, at) in self.sources.items())
            self.named = f"{self.version}-{sha256(repr(heard).encode()).hexdigest()[:12]}"
        return self.named

    def renew(self, sources: Mapping[str, Source]) -> None:
        """Take note of a new version, or of how far the sources have come."""
        self.sources = sources
        self.named = None
        self.bodies.clear()

    def forget(self, measures: frozenset[str]) -> None:
        """Forget what was computed from these measures."""
        stale = {code for code, each in self.definitions.items() if measures & set(all_measures(each))}
        for known in self.fragments.values():
            for code in stale & known.keys():
                del known[code]
        self.bodies.clear()


def all_measures(definition: Definition) -> list[str]:
    """The measures of the headline and of the readings beside it."""
    beside = [part for reading in definition.beside for part in (reading.numerator, reading.denominator) if part]
    return [*definition.measures, *(operand.measure for operand in beside)]


def rounded(value: Fraction, digits: int) -> Fraction:
    """The value at a number of decimals, half away from zero."""
    nearest = Fraction(floor(abs(value) * 10**digits + Fraction(1, 2)), 10**digits)
    return nearest if value >= 0 else -nearest


def shown(value: Fraction, digits: int) -> str:
    """The value as a decimal string with that many decimals."""
    number = int(abs(rounded(value, digits)) * 10**digits)
    text = f"{number:0{digits + 1}d}"
    text = f"{text[:-digits]}.{text[-digits:]}" if digits else text
    return f"-{text}" if value < 0 and number else text
