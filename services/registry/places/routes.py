"""Axes, streets and towns over HTTP."""

from typing import Annotated

from fastapi import Query

from services.kit.routing import resource_router
from services.registry.access import Reader
from services.registry.places import queries
from services.registry.places.schemas import PlaceFilter, Places

router = resource_router(prefix="/v1/places", tag="地点")


@router.get("", summary="两带两廊与镇街")
async def list_places(caller: Reader, wanted: Annotated[PlaceFilter, Query()]) -> Places:
    return Places(items=queries.list_places(caller, wanted))
