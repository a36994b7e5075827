"""Reads of the reference data. It comes with the product, from ``plan/``."""

from functools import cache

from plan import load_plan
from plan.towns import load_towns
from services.kit.callers import Caller
from services.registry.places.schemas import Place, PlaceFilter


@cache
def all_places() -> tuple[Place, ...]:
    """The axes of the plan, and the streets and towns of the district since the plan's window began."""
    axes = [
        Place(
            kind="axis",
            code=axis.code,
            name=axis.name,
            form=axis.kind,
            valid_from=None,
            valid_to=None,
            successor=None,
            note=None,
            source=axis.clause,
        )
        for axis in load_plan().axes
    ]
    known = load_towns()
    towns = []
    for town in known.towns:
        change = known.change_of(town.code)
        towns.append(
            Place(
                kind="town",
                code=town.code,
                name=town.name,
                form=town.kind,
                valid_from=town.valid_from,
                valid_to=town.valid_to,
                successor=change.to_name if change else None,
                note=change.default if change else None,
                source=known.source,
            )
        )
    return (*axes, *towns)


def list_places(caller: Caller, wanted: PlaceFilter) -> list[Place]:
    """The places that the filter wants, in the order of the data."""
    return [
        place
        for place in all_places()
        if wanted.kind in (None, place.kind)
        and (
            wanted.on is None
            or ((place.valid_from or wanted.on) <= wanted.on and (place.valid_to is None or place.valid_to > wanted.on))
        )
    ]
