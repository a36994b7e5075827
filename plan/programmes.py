"""The talent programmes that the document names and the default counting rules: reference data beside the plan."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import model_validator

from plan.clauses import cut, read_document
from plan.load import PLAN_DIRECTORY, read_yaml
from plan.schema import Strict, Text

Applies = Literal["people", "teams"]


class Programme(Strict):
    """A programme with the clause that names it and the words by which it does."""

    code: str
    name: Text
    level: Literal["national", "provincial", "municipal", "district"]
    applies_to: Applies
    counts: bool
    clause: str
    quote: Text


class CountingRule(Strict):
    """Which of the three dates counts from a day on: the product's default."""

    applies_to: Applies
    event: Literal["selected", "on_job", "introduced"]
    valid_from: date
    source: Text


class Programmes(Strict):
    """All of them; refused where the document does not say the quoted words in the clause."""

    programmes: tuple[Programme, ...]
    valid_from: date
    counting_rules: tuple[CountingRule, ...]

    @model_validator(mode="after")
    def _quoted(self) -> Self:
        clauses = cut(read_document())
        for programme in self.programmes:
            if programme.quote not in clauses[programme.clause].text:
                raise ValueError(f"{programme.code}: {programme.clause} does not say {programme.quote}")
        return self


@cache
def load_programmes(path: Path = PLAN_DIRECTORY / "programmes.yaml") -> Programmes:
    """The reference data, checked against the document."""
    return Programmes.model_validate(read_yaml(path))
