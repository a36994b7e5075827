"""Carriers over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response, status

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.registry.access import Office, Reader
from services.registry.carriers import operations, queries
from services.registry.carriers.schemas import Carrier, CarrierChange, CarrierFilter, NewCarrier

router = resource_router(prefix="/v1/carriers", tag="载体")


@router.get("", summary="载体列表")
async def list_carriers(
    session: Session, caller: Reader, wanted: Annotated[CarrierFilter, Query()], page: PageQuery
) -> Page[Carrier]:
    carriers, following = await queries.list_carriers(session, caller, wanted, page)
    return Page(items=[Carrier.model_validate(carrier) for carrier in carriers], next=following)


@router.post("", summary="登记载体", status_code=status.HTTP_201_CREATED)
async def register_carrier(session: Session, caller: Office, new: NewCarrier, response: Response) -> Carrier:
    carrier = Carrier.model_validate(await operations.register_carrier(session, caller, new))
    set_etag(response, carrier.version)
    response.headers["Location"] = f"/v1/carriers/{carrier.id}"
    return carrier


@router.get("/{carrier_id}", summary="载体详情")
async def get_carrier(session: Session, caller: Reader, carrier_id: UUID, response: Response) -> Carrier:
    carrier = Carrier.model_validate(await queries.get_carrier(session, caller, carrier_id))
    set_etag(response, carrier.version)
    return carrier


@router.patch("/{carrier_id}", summary="修改载体")
async def change_carrier(
    session: Session, caller: Office, carrier_id: UUID, version: IfMatch, change: CarrierChange, response: Response
) -> Carrier:
    carrier = Carrier.model_validate(await operations.change_carrier(session, caller, carrier_id, version, change))
    set_etag(response, carrier.version)
    return carrier
