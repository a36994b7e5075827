"""The entries behind an indicator over HTTP."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from services.aggregator.access import Reader
from services.aggregator.entries import queries
from services.aggregator.entries.queries import Wanted
from services.aggregator.entries.schemas import CAUSE_LABELS, ENTRY_TABLE, EntryFilter, EntryPage
from services.aggregator.indicator_files.routes import extent
from services.aggregator.indicators.queries import figures
from services.aggregator.indicators.routes import Asked, AskedFor, require
from services.kit.database import Session
from services.kit.exports import Format, export
from services.kit.pages import PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/indicators", tag="指标")


def _wanted(asked: Asked, code: str, only: EntryFilter) -> Wanted:
    require(asked.cut, code)
    cut, view = asked.cut, asked.view
    return Wanted(cut.definitions[code], figures(cut, view), view, cut.known_at, only)


@router.get("/{code}/entries", summary="指标台账")
async def list_entries(
    code: str,
    asked: AskedFor,
    session: Session,
    caller: Reader,
    only: Annotated[EntryFilter, Query()],
    page: PageQuery,
) -> EntryPage:
    """The ledger's entries behind the indicator, newest first, each with the record it comes from."""
    return await queries.list_entries(session, caller, _wanted(asked, code, only), page)


@router.get("/{code}/entries.{file_format}", summary="导出指标台账", response_class=StreamingResponse)
async def export_entries(
    code: str,
    request: Request,
    asked: AskedFor,
    caller: Reader,
    only: Annotated[EntryFilter, Query()],
    file_format: Format,
) -> StreamingResponse:
    """The entries behind the indicator as a file."""
    rows = partial(queries.stream_entries, caller=caller, wanted=_wanted(asked, code, only))
    cause = CAUSE_LABELS[only.cause] if only.cause else None
    said = extent(asked, code).model_copy(update={**only.model_dump(), "cause": cause})
    return export(request, file_format, ENTRY_TABLE, rows, caller=caller, wanted=said)
