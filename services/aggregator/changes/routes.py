"""Explained changes over HTTP."""

from typing import Annotated

from fastapi import Query, Request

from services.aggregator.access import Reader
from services.aggregator.changes import queries
from services.aggregator.changes.queries import Bound
from services.aggregator.changes.schemas import Change
from services.aggregator.indicators.queries import View
from services.aggregator.indicators.schemas import Basis, ReviewStatus
from services.aggregator.snapshots.operations import Board
from services.kit.database import Session
from services.kit.dates import WrittenInstant
from services.kit.periods import Period
from services.kit.problems import FieldError, Invalid
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/indicators", tag="指标")

KnownAt = Annotated[
    WrittenInstant | None, Query(description="以当时所知为准的时点；缺省为现在 · As known at; default now")
]


@router.get("/{code}/change", summary="指标变化说明")
async def explain_change(
    code: str,
    request: Request,
    session: Session,
    caller: Reader,
    from_period: Annotated[Period, Query(description="起点月份 · Month at the beginning")],
    to_period: Annotated[Period, Query(description="终点月份 · Month at the end")],
    from_known_at: KnownAt = None,
    to_known_at: KnownAt = None,
    basis: Annotated[Basis, Query(description="口径 · Basis")] = "reported",
    status: Annotated[ReviewStatus, Query(description="已确认，或含已提交待确认 · Review status")] = "confirmed",
) -> Change:
    """The change between two months, each as known at an instant, split by cause; the parts sum exactly."""
    for name, at in (("from_known_at", from_known_at), ("to_known_at", to_known_at)):
        if at is not None and at.tzinfo is None:
            raise Invalid([FieldError(f"#/query/{name}", "时点须带时区，例如 2022-10-01T00:00:00Z", "timezone")])
    board: Board = request.app.state.board
    heard = sorted((await board.present()).sources)
    before, after = Bound(str(from_period), from_known_at), Bound(str(to_period), to_known_at)
    return await queries.explain(session, code, View(str(to_period), basis, status), before, after, heard)
