"""The whole plan, and what must hold between its entries and the document."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from typing import Self

from pydantic import model_validator

from plan.clauses import Clause
from plan.schema import (
    Action,
    Axis,
    Carrier,
    Category,
    Entry,
    Exclusion,
    Indicator,
    Measure,
    Operand,
    PlanTask,
    State,
    Strict,
)
from plan.units import factor


class Plan(Strict):
    """The plan document and every entry that rests on it; refused as a whole if any two parts disagree."""

    clauses: dict[str, Clause]
    axes: list[Axis]
    categories: list[Category]
    due_states: list[State]
    carriers: list[Carrier]
    actions: list[Action]
    measures: list[Measure]
    indicators: list[Indicator]
    tasks: list[PlanTask]
    exclusions: list[Exclusion]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if found := [*_twice(self), *_misquoted(self), *_miscounted(self), *_unmeasured(self), *_misplaced(self)]:
            raise ValueError("\n".join(found))
        return self

    @cached_property
    def measure(self) -> dict[str, Measure]:
        """Measures by code."""
        return {measure.code: measure for measure in self.measures}

    @property
    def entries(self) -> list[Entry]:
        """Every entry with a code, a clause and a digest, whatever its kind."""
        kinds = (self.axes, self.categories, self.due_states, self.carriers, self.actions, self.indicators, self.tasks)
        return [entry for kind in kinds for entry in kind]

    def scale(self, indicator: Indicator) -> Fraction:
        """What a ledger value is multiplied by to stand in the indicator's unit; ratios and counts of subjects: 1."""
        if indicator.kind in {"sum", "count", "stock"}:
            return factor(self.measure[indicator.numerator.measure].unit, indicator.unit)
        return Fraction(1)

    def threshold_scale(self, indicator: Indicator) -> Fraction:
        """What a subject's ledger value is multiplied by before it is held against the threshold."""
        if indicator.threshold is None:
            raise ValueError(f"{indicator.code} has no threshold")
        return factor(self.measure[indicator.numerator.measure].unit, indicator.threshold.unit)


def operands(indicator: Indicator) -> list[Operand]:
    """The operands of the headline and of every reading beside it."""
    return [part for pair in ratios(indicator) for part in pair if part]


def ratios(indicator: Indicator) -> list[tuple[Operand, Operand | None]]:
    """Numerator and denominator of the headline, then of every reading beside it."""
    headline = (indicator.numerator, indicator.denominator)
    return [headline, *((reading.numerator, reading.denominator) for reading in indicator.beside)]


def sentence_before(text: str, quote: str) -> str:
    """The part of the quote's first sentence that stands before it."""
    return text[: text.index(quote)].rpartition("。")[2]


def _twice(plan: Plan) -> Iterator[str]:
    codes = [entry.code for entry in plan.entries if not isinstance(entry, Carrier)]
    for group in (codes, [carrier.code for carrier in plan.carriers], [m.code for m in plan.measures]):
        yield from (f"{code}: the code is used twice" for code, times in Counter(group).items() if times > 1)


def _misquoted(plan: Plan) -> Iterator[str]:
    quotes = [(entry.code, entry.clause, getattr(entry, "quote", "")) for entry in plan.entries]
    quotes += [(i.code, again.clause, again.quote) for i in plan.indicators for again in i.restated]
    quotes += [("exclusions", exclusion.clause, exclusion.quote) for exclusion in plan.exclusions]
    for code, clause, quote in quotes:
        if clause not in plan.clauses:
            yield f"{code}: the document has no clause {clause}"
        elif quote not in plan.clauses[clause].text:
            yield f"{code}: clause {clause} does not say “{quote}”"
    for indicator in plan.indicators:
        clause_text = plan.clauses[indicator.clause].text if indicator.clause in plan.clauses else ""
        if indicator.quote in clause_text:
            before = sentence_before(clause_text, indicator.quote)
            wrong = [words for words in indicator.lead_in if words not in before]
            yield from (f"{indicator.code}: “{words}” does not lead in to the quote" for words in wrong)


def _miscounted(plan: Plan) -> Iterator[str]:
    categories = Counter(carrier.category for carrier in plan.carriers)
    states = Counter(carrier.due_state for carrier in plan.carriers)
    for category in plan.categories:
        if categories[category.code] != category.count:
            yield f"{category.code}: {categories[category.code]} carriers, not {category.count}"
    for state in plan.due_states:
        if states[state.code] != state.count:
            yield f"{state.code}: {states[state.code]} carriers, not {state.count}"
        for carrier in plan.carriers:
            if (carrier.due_state == state.code) != (carrier.name in state.quote):
                yield f"{carrier.code}: the document does not list it under {carrier.due_state}"


def _unmeasured(plan: Plan) -> Iterator[str]:
    for indicator in plan.indicators:
        used = operands(indicator)
        if unknown := {operand.measure for operand in used} - set(plan.measure):
            yield f"{indicator.code}: no such measure: {', '.join(sorted(unknown))}"
            continue
        try:
            _ = plan.scale(indicator) and (indicator.threshold is None or plan.threshold_scale(indicator))
        except ValueError as error:
            yield f"{indicator.code}: {error}"
        for numerator, denominator in ratios(indicator):
            if denominator:
                units = {plan.measure[part.measure].unit for part in (numerator, denominator)}
                if len(units) > 1:
                    yield f"{indicator.code}: a ratio of {' and '.join(sorted(units))}"
        bases = {tuple(plan.measure[code].bases) for code in indicator.measures}
        expected = {(): "none", ("reported",): "reported", ("statistical",): "statistical"}
        if {expected.get(pair, "both") for pair in bases} != {indicator.basis}:
            yield f"{indicator.code}: basis {indicator.basis} is not that of its measures"


def _misplaced(plan: Plan) -> Iterator[str]:
    sections = {action.code: action.section for action in plan.actions}
    carriers = {carrier.code for carrier in plan.carriers}
    indicators = {indicator.code for indicator in plan.indicators}
    for task in plan.tasks:
        if task.action not in sections:
            yield f"{task.code}: no action {task.action}"
        elif not task.clause.startswith((sections[task.action], "三.年度")):
            yield f"{task.code}: clause {task.clause} is not of {task.action}"
        if task.lead not in task.quote:
            yield f"{task.code}: its quote names no {task.lead}"
        if unknown := (set(task.carriers) - carriers) | (set(task.indicators) - indicators):
            yield f"{task.code}: unknown: {', '.join(sorted(unknown))}"
