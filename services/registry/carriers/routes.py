"""Carriers over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.registry.access import AskIdentity, Office, Reader, RegisterWriter
from services.registry.carriers import operations, queries
from services.registry.carriers.schemas import CARRIER_TABLE, Carrier, CarrierChange, CarrierFilter, NewCarrier

router = resource_router(prefix="/v1/carriers", tag="载体")


@router.get("", summary="载体列表")
async def list_carriers(
    session: Session, caller: Reader, wanted: Annotated[CarrierFilter, Query()], page: PageQuery
) -> Page[Carrier]:
    carriers, following = await queries.list_carriers(session, caller, wanted, page)
    return Page(items=[Carrier.model_validate(carrier) for carrier in carriers], next=following)


@router.get(".{file_format}", summary="导出载体", response_class=StreamingResponse)
async def export_carriers(
    request: Request, caller: Reader, wanted: Annotated[CarrierFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_carriers, caller=caller, wanted=wanted)
    return export(request, file_format, CARRIER_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="登记载体", status_code=status.HTTP_201_CREATED)
async def register_carrier(session: Session, caller: Office, new: NewCarrier, response: Response) -> Carrier:
    carrier = Carrier.model_validate(await operations.register_carrier(session, caller, new))
    set_etag(response, carrier.version)
    response.headers["Location"] = f"/v1/carriers/{carrier.id}"
    return carrier


@router.get("/{id}", summary="载体详情")
async def get_carrier(session: Session, caller: Reader, id: UUID, response: Response) -> Carrier:
    carrier = Carrier.model_validate(await queries.get_carrier(session, caller, id))
    set_etag(response, carrier.version)
    return carrier


@router.patch("/{id}", summary="修改载体")
async def change_carrier(
    session: Session,
    caller: RegisterWriter,
    ask: AskIdentity,
    id: UUID,
    version: IfMatch,
    change: CarrierChange,
    response: Response,
) -> Carrier:
    carrier = Carrier.model_validate(await operations.change_carrier(session, caller, ask, id, version, change))
    set_etag(response, carrier.version)
    return carrier
