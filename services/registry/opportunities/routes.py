"""What officials call the maps of industry and of investment promotion, over HTTP."""

from functools import partial
from typing import Annotated

from fastapi import Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page
from services.kit.routing import resource_router
from services.registry.access import Reader, RegisterWriter
from services.registry.opportunities import operations, queries
from services.registry.opportunities.schemas import (
    OPPORTUNITY_TABLE,
    CarrierOutline,
    MapFeature,
    NewOutline,
    Opportunity,
    OpportunityFilter,
)

router = resource_router(prefix="/v1/opportunities", tag="产业招商")


@router.get("", summary="产业招商表")
async def list_opportunities(
    session: Session, caller: Reader, wanted: Annotated[OpportunityFilter, Query()]
) -> Page[Opportunity]:
    return Page(items=await queries.list_opportunities(session, caller, wanted))


@router.get(".{file_format}", summary="导出产业招商表", response_class=StreamingResponse)
async def export_opportunities(
    request: Request, caller: Reader, wanted: Annotated[OpportunityFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_opportunities, caller=caller, wanted=wanted)
    return export(request, file_format, OPPORTUNITY_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/places", summary="已录入的边界")
async def list_places(session: Session, caller: Reader) -> Page[MapFeature]:
    return Page(items=await queries.list_places(session, caller))


@router.put("/places/{carrier_code}", summary="录入载体边界")
async def put_outline(
    session: Session,
    caller: RegisterWriter,
    carrier_code: Annotated[str, Path(max_length=40)],
    version: IfMatch,
    new: NewOutline,
    response: Response,
) -> CarrierOutline:
    outline = CarrierOutline.model_validate(await operations.put_outline(session, caller, carrier_code, version, new))
    set_etag(response, outline.version)
    return outline
