"""The district's streets and towns, dated: reference data beside the plan."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from plan.load import PLAN_DIRECTORY, read_yaml


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Town(_Strict):
    """A street or town, as long as it belongs to the district: up to, not including, ``valid_to``."""

    code: str
    name: str
    kind: Literal["street", "town"]
    valid_from: date | None = None
    valid_to: date | None = None


class BoundaryChange(_Strict):
    """Towns that went to another district on a day; ``default`` says what of it is the product's assumption."""

    day: date
    to_region: str
    to_name: str
    default: str
    towns: tuple[str, ...]


class Towns(_Strict):
    """All of them, with their source."""

    region: str
    source: str
    changes: tuple[BoundaryChange, ...]
    towns: tuple[Town, ...]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        codes = [town.code for town in self.towns]
        if len(set(codes)) != len(codes):
            raise ValueError("a code is given twice")
        if unknown := {code for change in self.changes for code in change.towns} - set(codes):
            raise ValueError(f"a change names unknown towns: {sorted(unknown)}")
        return self

    def change_of(self, code: str) -> BoundaryChange | None:
        """The change by which a town left the district, or None."""
        return next((change for change in self.changes if code in change.towns), None)


@cache
def load_towns(path: Path = PLAN_DIRECTORY / "towns.yaml") -> Towns:
    """The reference data, checked; each town that left the district carries the day as ``valid_to``."""
    read = Towns.model_validate(read_yaml(path))
    dated = []
    for town in read.towns:
        change = read.change_of(town.code)
        dated.append(town.model_copy(update={"valid_to": change.day}) if change else town)
    return read.model_copy(update={"towns": tuple(dated)})
