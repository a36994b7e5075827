"""What the rows of a file say of one return, put together without any framework."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

SAID_ONCE = ("document_number", "source_unit", "boundary_on", "note")
"""What is the same for all rows of a return; empty cells say nothing."""

Amounts = tuple[Decimal, Decimal | None]


@dataclass(slots=True)
class Line:
    """One row of the file."""

    number: int
    record_id: UUID | None
    version: int | None
    fields: dict[str, Any]


@dataclass(slots=True)
class Group:
    """The rows of a file that belong to one return."""

    kind: str
    period: str
    lines: list[Line] = field(default_factory=list)

    def said(self) -> dict[str, Any]:
        """What the rows say of the return as a whole: of each column the first that says anything."""
        found: dict[str, Any] = {}
        for name in SAID_ONCE:
            values = (line.fields[name] for line in self.lines)
            value = next((each for each in values if each is not None), None)
            if value is not None:
                found[name] = value
        return found

    def contradictions(self) -> list[tuple[Line, str]]:
        """The cells that say of the return something else than an earlier row."""
        said = self.said()
        return [
            (line, name)
            for line in self.lines
            for name, value in said.items()
            if line.fields[name] not in (None, value)
        ]

    def merged(self, known: Mapping[str, Amounts]) -> dict[str, Amounts]:
        """The return's amounts by scope after the file: a row sets its scope, an empty one clears it, others stay."""
        amounts = dict(known)
        for line in self.lines:
            scope, amount = line.fields["scope"], line.fields["amount"]
            if amount is None:
                amounts.pop(scope, None)
            else:
                amounts[scope] = (amount, line.fields["restated_amount"])
        return amounts


def grouped(lines: Iterable[Line]) -> list[Group]:
    """The rows by kind and period, in the order of the file."""
    groups: dict[tuple[str, str], Group] = {}
    for line in lines:
        key = (str(line.fields["kind"]), str(line.fields["period"]))
        groups.setdefault(key, Group(*key)).lines.append(line)
    return list(groups.values())


def boundary(said: date | None, known: date | None, *, restated: bool) -> date | None:
    """The day of the extent: with nothing restated any more, none."""
    return (said or known) if restated else said
