"""What the aggregator reads of a plan entry, and which version of it is in force at a cut."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from services.aggregator.investment_facts.rules import BESIDE_RETURNS


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure drawn from the ledger."""

    text: str
    measure: str
    scope: str
    accumulate: str
    due_state: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What is promised, in the indicator's unit; ``tolerance`` in percent of it."""

    cmp: str
    value: Fraction
    modality: str
    tolerance: Fraction
    due: date | None
    due_each: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a subject's yearly value must reach; ``scale`` brings the ledger's unit to the threshold's."""

    cmp: str
    value: Fraction
    scale: Fraction


@dataclass(frozen=True, slots=True)
class Reading:
    """Another reading shown beside the headline."""

    key: str
    name: str
    numerator: Operand
    denominator: Operand | None


@dataclass(frozen=True, slots=True)
class Definition:
    """One version of an indicator's definition. ``content`` is the plan's entry as published."""

    code: str
    name: str
    kind: str
    unit: str
    theme: str
    clause: str
    source: str
    window_start: str | None
    window_end: str
    every_year: bool
    numerator: Operand
    denominator: Operand | None
    baseline_year: int | None
    threshold: Threshold | None
    subjects: frozenset[str]
    exclude_subjects: frozenset[str]
    beside: tuple[Reading, ...]
    target: Target
    scale: Fraction
    fed_by: tuple[str, ...]
    content: Mapping[str, Any]
    version: int
    known_at: datetime | None
    withdrawn: bool

    @property
    def by_year(self) -> bool:
        """Whether it reads full years of returns."""
        return self.kind in ("increment_share", "threshold_count")

    def unit_of(self, measure: str) -> str:
        """The unit in which the ledger keeps a measure that the definition draws on."""
        unit: str = self.content.get("units", {}).get(measure, "")
        return unit

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures of the headline, each once; of full years, also what says how full, and on which extent."""
        parts = [part.measure for part in (self.numerator, self.denominator) if part is not None]
        endings = ("", *BESIDE_RETURNS) if self.by_year else ("",)
        return tuple(dict.fromkeys(measure + ending for measure in parts for ending in endings))


def definition(
    content: Mapping[str, Any], version: int, known_at: datetime | None = None, *, withdrawn: bool = False
) -> Definition:
    """The definition that a published indicator states."""
    target, threshold = content["target"], content.get("threshold")
    return Definition(
        code=content["code"],
        name=content["name"],
        kind=content["kind"],
        unit=content["unit"],
        theme=content["theme"],
        clause=content["clause"],
        source=content["source"],
        window_start=content["window"]["start"],
        window_end=content["window"]["end"],
        every_year=content["window"].get("every_year", False),
        numerator=_operand(content["numerator"]),
        denominator=_operand(content["denominator"]) if content.get("denominator") else None,
        baseline_year=content.get("baseline_year"),
        threshold=Threshold(threshold["cmp"], Fraction(threshold["value"]), Fraction(content["threshold_scale"]))
        if threshold
        else None,
        subjects=frozenset(content.get("subjects", ())),
        exclude_subjects=frozenset(content.get("exclude_subjects", ())),
        beside=tuple(
            Reading(
                r["key"],
                r["name"],
                _operand(r["numerator"]),
                _operand(r["denominator"]) if r.get("denominator") else None,
            )
            for r in content.get("beside", ())
        ),
        target=Target(
            cmp=target["cmp"],
            value=Fraction(Decimal(target["value"])),
            modality=target["modality"],
            tolerance=Fraction(Decimal(target.get("tolerance", "0"))),
            due=date.fromisoformat(target["due"]) if target.get("due") else None,
            due_each=tuple(date.fromisoformat(day) for day in target.get("due_each", ())),
        ),
        scale=Fraction(content.get("scale", "1")),
        fed_by=tuple(content.get("fed_by", ())),
        content=content,
        version=version,
        known_at=known_at,
        withdrawn=withdrawn,
    )


def _operand(content: Mapping[str, Any]) -> Operand:
    where = content.get("where") or {}
    return Operand(
        content["text"],
        content["measure"],
        content["scope"],
        content["accumulate"],
        where.get("due_state"),
        where.get("category"),
    )


def in_force(versions: Iterable[Definition], known_at: datetime | None) -> dict[str, Definition]:
    """By code, the version in force at a cut; None is the present.

    The plan is older than this product, so the first version published holds for all time before it.
    """
    found: dict[str, Definition] = {}
    for each in sorted(versions, key=lambda definition: definition.version):
        earlier = found.get(each.code)
        if earlier is None or known_at is None or (each.known_at is not None and each.known_at <= known_at):
            found[each.code] = each
    return {code: each for code, each in found.items() if not each.withdrawn}
