"""The entries behind an indicator over HTTP."""

from typing import Annotated, Literal

from fastapi import Query

from services.aggregator.access import Reader
from services.aggregator.entries import queries
from services.aggregator.entries.schemas import EntryPage
from services.aggregator.indicators.queries import figures
from services.aggregator.indicators.routes import AskedFor, require
from services.kit.database import Session
from services.kit.dates import WrittenInstant
from services.kit.pages import PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/indicators", tag="指标")

Cause = Literal["new", "progress", "correction", "reassignment", "withdrawal"]


@router.get("/{code}/entries", summary="指标台账")
async def list_entries(
    code: str,
    wanted: AskedFor,
    session: Session,
    caller: Reader,
    page: PageQuery,
    carrier: Annotated[str | None, Query(description="载体编码，或 outside、unresolved、excluded")] = None,
    cause: Annotated[Cause | None, Query(description="原因 · Cause")] = None,
    known_from: Annotated[WrittenInstant | None, Query(description="晚于此时点得知 · Known after this instant")] = None,
) -> EntryPage:
    """The ledger's entries behind the indicator, newest first, each with the record it comes from."""
    require(wanted.cut, code)
    return await queries.list_entries(
        session,
        caller,
        wanted.cut.definitions[code],
        figures(wanted.cut, wanted.view),
        wanted.view,
        page,
        known_at=wanted.cut.known_at,
        known_from=known_from,
        carrier=carrier,
        cause=cause,
    )
