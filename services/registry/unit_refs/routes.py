"""Units over HTTP, as the registry knows them. They are managed in identity."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.registry.access import Reader
from services.registry.unit_refs import queries
from services.registry.unit_refs.schemas import UNIT_TABLE, UnitFilter, UnitShown

router = resource_router(prefix="/v1/units", tag="单位")


@router.get("", summary="单位列表")
async def list_units(
    session: Session, caller: Reader, wanted: Annotated[UnitFilter, Query()], page: PageQuery
) -> Page[UnitShown]:
    units, following = await queries.list_units(session, caller, wanted, page)
    return Page(items=[UnitShown.model_validate(unit) for unit in units], next=following)


@router.get(".{file_format}", summary="导出单位", response_class=StreamingResponse)
async def export_units(
    request: Request, caller: Reader, wanted: Annotated[UnitFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_units, caller=caller, wanted=wanted)
    return export(request, file_format, UNIT_TABLE, rows, caller=caller, wanted=wanted)
