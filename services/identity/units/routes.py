"""Units over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response, status

from services.identity.access import Admin, Anybody
from services.identity.units import operations, queries
from services.identity.units.schemas import NewUnit, Unit, UnitChange, UnitFilter
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/units", tag="单位")


@router.get("", summary="单位列表")
async def list_units(
    session: Session, caller: Anybody, wanted: Annotated[UnitFilter, Query()], page: PageQuery
) -> Page[Unit]:
    units, following = await queries.list_units(session, caller, wanted, page)
    return Page(items=[Unit.model_validate(unit) for unit in units], next=following)


@router.post("", summary="登记单位", status_code=status.HTTP_201_CREATED)
async def register_unit(session: Session, caller: Admin, new: NewUnit, response: Response) -> Unit:
    unit = Unit.model_validate(await operations.register_unit(session, caller, new))
    set_etag(response, unit.version)
    response.headers["Location"] = f"/v1/units/{unit.id}"
    return unit


@router.get("/{unit_id}", summary="单位详情")
async def get_unit(session: Session, caller: Anybody, unit_id: UUID, response: Response) -> Unit:
    unit = Unit.model_validate(await queries.get_unit(session, caller, unit_id))
    set_etag(response, unit.version)
    return unit


@router.patch("/{unit_id}", summary="修改单位")
async def change_unit(
    session: Session, caller: Admin, unit_id: UUID, version: IfMatch, change: UnitChange, response: Response
) -> Unit:
    unit = Unit.model_validate(await operations.change_unit(session, caller, unit_id, version, change))
    set_etag(response, unit.version)
    return unit
