"""The shapes of the plan's entries. An entry that says too little, too much or contradicts itself is refused."""

import hashlib
import json
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Dotted = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
Resource = Annotated[str, Field(pattern=r"^(registry|progress|talent|investment)\.[a-z_-]+$")]
Month = Annotated[str, Field(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
Text = Annotated[str, Field(min_length=1)]


def _written_as_text(value: object) -> object:
    # YAML would read 0.1 as a float; figures stand in quotation marks and become exact decimals.
    if not isinstance(value, str | Decimal):
        raise ValueError("a figure is written as a string")
    return value


Figure = Annotated[Decimal, BeforeValidator(_written_as_text)]

Kind = Literal["sum", "count", "stock", "share", "increment_share", "threshold_count", "stage_count", "task"]
Comparator = Literal[">", ">=", "=", "~"]
Modality = Literal["firm", "strive", "about", "basically", "in_principle"]
Scope = Literal["carriers", "district", "outside", "carrier"]
Accumulation = Literal["window", "stock", "latest_full_year", "year"]
CategoryCode = Literal["new_town", "base", "characteristic_town", "community"]
DueState = Literal["basically_complete", "taking_shape", "renewed", "substantive_progress"]


class Strict(BaseModel):
    """A part of an entry: unknown fields are errors, values do not change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Default(Strict):
    """A statement of ours, not of the document: the field it concerns and what was assumed."""

    field: Text
    note: Text


class Entry(Strict):
    """What all entries have: a code, the clause they rest on, and which parts are the product's defaults."""

    code: Dotted | Slug
    name: Text
    clause: Text
    defaults: list[Default] = []

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the entry's content: another digest is another version downstream."""
        content = self.model_dump(mode="json", exclude={"fed_by"})
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @model_validator(mode="after")
    def _defaults_name_fields(self) -> Self:
        for default in self.defaults:
            if default.field.partition(".")[0] not in type(self).model_fields:
                raise ValueError(f"defaults: {self.code} has no field {default.field}")
        return self

    def is_default(self, field: str) -> bool:
        """Whether the field, or a part it belongs to, is the product's default."""
        return any(field == default.field or field.startswith(f"{default.field}.") for default in self.defaults)


class Carrier(Entry):
    """One of the 20 carriers; `scope_note` is the block for which alone the state is due."""

    code: Slug
    scope_note: str = ""
    category: CategoryCode
    due_state: DueState
    due: date


class Axis(Entry):
    """A belt or a corridor. Which carrier lies on which is officials' data."""

    code: Slug
    kind: Literal["belt", "corridor"]


class Category(Entry):
    """A kind of carrier, and the words that say how many there are."""

    code: CategoryCode
    quote: Text
    count: int


class State(Entry):
    """A state that a group of carriers is to reach, and the words that name the group."""

    code: DueState
    quote: Text
    count: int


class Action(Entry):
    """One of the five special actions or the five safeguards; `section` is its part of the document."""

    code: Dotted
    kind: Literal["special_action", "safeguard"]
    section: Text


class Measure(Strict):
    """What facts of one kind mean: the unit of their values, who feeds them, and which month a fact belongs to."""

    code: Dotted
    name: Text
    unit: Text
    fed_by: Resource
    fact: Text
    bases: list[Literal["reported", "statistical"]] = []
    subject: str = ""


class CarrierFilter(Strict):
    """Only facts of carriers with this attribute."""

    due_state: DueState | None = None
    category: CategoryCode | None = None


class Operand(Strict):
    """A figure drawn from the ledger; the README says exactly what each scope and accumulation takes in."""

    text: Text
    measure: Dotted
    scope: Scope
    accumulate: Accumulation
    where: CarrierFilter | None = None


class Reading(Strict):
    """Another reading shown beside the headline, never mixed with it."""

    key: Slug
    name: Text
    numerator: Operand
    denominator: Operand | None = None


class Window(Strict):
    """The months that count; an open start takes in everything before."""

    start: Month | None
    end: Month
    every_year: bool = False


class Target(Strict):
    """What is promised.

    `value` is in the indicator's unit, `tolerance` in percent of it; `due_each` are the dates of a promise that recurs.
    """

    cmp: Comparator
    value: Figure
    modality: Modality
    tolerance: Figure = Decimal(0)
    due: date | None
    due_each: list[date] = []


class Threshold(Strict):
    """What a subject must reach to be counted."""

    cmp: Comparator
    value: Figure
    unit: Text


class Restatement(Strict):
    """The same target said again elsewhere in the document."""

    clause: Text
    quote: Text


class Indicator(Entry):
    """One measured promise of the document; `quote` holds the exact words its target rests on.

    `lead_in` are words earlier in the same sentence that govern the quote as well (到2022年, 争取).
    """

    code: Dotted
    name_en: Text
    theme: Text
    kind: Kind
    clause: Text
    quote: Text
    lead_in: list[Text] = []
    restated: list[Restatement] = []
    definition: Text
    counting_rule: Text
    window: Window
    unit: Text
    basis: Literal["both", "reported", "statistical", "none"]
    source: Literal["records", "returns"]
    fed_by: list[Resource]
    data_owner: str = ""
    numerator: Operand
    denominator: Operand | None = None
    baseline_year: int | None = None
    threshold: Threshold | None = None
    subjects: list[Text] = []
    exclude_subjects: list[Text] = []
    beside: list[Reading] = []
    target: Target
    version: Annotated[int, Field(ge=1)]

    @property
    def measures(self) -> list[str]:
        """The measures of the headline figure, each once."""
        operands = [self.numerator, *([self.denominator] if self.denominator else [])]
        return list(dict.fromkeys(operand.measure for operand in operands))

    @model_validator(mode="after")
    def _kind_has_its_parts(self) -> Self:
        divided = self.kind in {"share", "increment_share", "stage_count"}
        by_year = self.kind in {"increment_share", "threshold_count"}
        checks = {
            "a denominator belongs to shares and stage counts, and to them only": divided == bool(self.denominator),
            "baseline_year belongs to increment shares": (self.kind == "increment_share") == bool(self.baseline_year),
            "threshold belongs to threshold counts": (self.kind == "threshold_count") == bool(self.threshold),
            "subjects belong to threshold counts": self.kind == "threshold_count"
            or not (self.subjects or self.exclude_subjects),
            "a share is in %": self.unit == "%" or self.kind not in {"share", "increment_share"},
            "a stock accumulates as stock": self.kind != "stock" or self.numerator.accumulate == "stock",
            "this kind takes the latest full year": by_year == (self.numerator.accumulate == "latest_full_year"),
            "cmp ~ goes with modality about": (self.target.cmp == "~") == (self.target.modality == "about"),
            "a window ends after it starts": self.window.start is None or self.window.start <= self.window.end,
        }
        if broken := [rule for rule, kept in checks.items() if not kept]:
            raise ValueError(f"{self.code}: {'; '.join(broken)}")
        return self


TaskKind = Literal[
    "planning", "construction", "opening", "application", "cohort", "promotion", "cultivation", "mechanism",
    "resource", "reform", "service",
]  # fmt: skip


class PlanTask(Entry):
    """One undertaking of an action or safeguard; `lead` is the department the quote itself names, else empty."""

    code: Dotted
    action: Dotted
    quote: Text
    kind: TaskKind
    lead: str = ""
    due: date | None = None
    due_each: list[date] = []
    carriers: list[Slug] = []
    indicators: list[Dotted] = []
    version: Annotated[int, Field(ge=1)] = 1


class Exclusion(Strict):
    """Words of the document that carry a number or an undertaking but are no entry of their own, and why."""

    clause: Text
    quote: Text
    reason: Text
