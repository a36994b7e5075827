"""Indicators over HTTP: answers from memory, as bytes computed once for each version of the ledger."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from services.aggregator.access import Reader
from services.aggregator.facts.rules import PLAN_START
from services.aggregator.indicator_details import queries as details
from services.aggregator.indicators import queries
from services.aggregator.indicators.queries import View
from services.aggregator.indicators.schemas import (
    Basis,
    ByCarrier,
    IndicatorDetail,
    IndicatorList,
    ReviewStatus,
    Series,
)
from services.aggregator.snapshots.operations import Board
from services.aggregator.snapshots.rules import Cut
from services.aggregator.targets.rules import Lights
from services.kit import clock
from services.kit.dates import WrittenInstant
from services.kit.periods import Period
from services.kit.problems import FieldError, Invalid, NotFound
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/indicators", tag="指标")

_GZIP_FROM = 1024
_LONGEST_YEARS = 20
# Who asks for ever other months must not fill the memory.
_MOST_BODIES = 512
# Clocks differ a little.
_FURTHEST = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Asked:
    """A cut and the view of it that a request asks for."""

    cut: Cut
    view: View
    lights: Lights
    # Read here and not as parameters: those cost a fifth of the whole answer.
    if_none_match: str
    accept_encoding: str


@dataclass(slots=True)
class Body:
    """An answer's bytes, compressed when first asked for so."""

    plain: bytes
    packed: bytes | None = None


async def asked(
    request: Request,
    caller: Reader,
    period: Annotated[
        Period | None, Query(description="月份；缺省为当前统计月 · Month, default the current one")
    ] = None,
    known_at: Annotated[
        WrittenInstant | None, Query(description="以当时所知为准的时点 · As known at this instant; default now")
    ] = None,
    basis: Annotated[Basis, Query(description="口径：部门调度数或统计数 · Basis")] = "reported",
    status: Annotated[ReviewStatus, Query(description="已确认，或含已提交待确认 · Review status")] = "confirmed",
) -> Asked:
    """The cut and view of a request; 422 for an instant without a time zone or in the future."""
    if known_at is not None:
        if known_at.tzinfo is None:
            raise Invalid([FieldError("#/query/known_at", "时点须带时区，例如 2022-10-01T00:00:00Z", "timezone")])
        if known_at > datetime.now(UTC) + _FURTHEST:
            raise Invalid([FieldError("#/query/known_at", "时点不能在将来", "future")])
    state = request.app.state
    board: Board = state.board
    settings = state.settings
    month = period or settings.current_period or Period.of(clock.today())
    lights = Lights(Fraction(settings.lights_at_risk), Fraction(settings.lights_off_track))
    headers = request.headers
    return Asked(
        await board.at(known_at),
        View(str(month), basis, status),
        lights,
        headers.get("if-none-match", ""),
        headers.get("accept-encoding", ""),
    )


AskedFor = Annotated[Asked, Depends(asked)]


def answer(wanted: Asked, key: object, compute: Callable[[], bytes]) -> Response:
    """The bytes of an answer, 304 if the client has them."""
    etag = f'"{wanted.cut.stamp}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache", "Vary": "Accept-Encoding"}
    if etag in wanted.if_none_match:
        return Response(status_code=304, headers=headers)
    place = (key, wanted.view)
    bodies = wanted.cut.bodies
    body = bodies.get(place)
    if body is None:
        if len(bodies) >= _MOST_BODIES:
            bodies.clear()
            wanted.cut.fragments.clear()
        body = bodies[place] = Body(compute())
    if "gzip" not in wanted.accept_encoding or len(body.plain) < _GZIP_FROM:
        return Response(body.plain, media_type="application/json", headers=headers)
    if body.packed is None:
        body.packed = gzip.compress(body.plain, compresslevel=1, mtime=0)
    return Response(body.packed, media_type="application/json", headers={**headers, "Content-Encoding": "gzip"})


def require(cut: Cut, code: str) -> None:
    """404 unless the indicator is defined at the cut."""
    if code not in cut.definitions:
        raise NotFound("没有这个指标")


def first_month(wanted: Asked, from_period: Period | None) -> str:
    """Where a series begins; 422 when it would be too long."""
    first = str(from_period or PLAN_START)
    if int(wanted.view.period[:4]) - int(first[:4]) > _LONGEST_YEARS:
        raise Invalid([FieldError("#/query/from_period", f"趋势最多 {_LONGEST_YEARS} 年", "too_long")])
    return first


@router.get("", summary="指标清单", response_model=IndicatorList)
async def list_indicators(wanted: AskedFor) -> Response:
    """Every indicator of the plan, those without a source too."""
    cut, view, lights = wanted.cut, wanted.view, wanted.lights
    return answer(wanted, "list", lambda: queries.list_body(cut, view, lights))


@router.get("/{code}", summary="指标详情", response_model=IndicatorDetail)
async def get_indicator(code: str, wanted: AskedFor) -> Response:
    """One indicator with its definition, defaults and the readings beside it."""
    require(wanted.cut, code)
    cut, view, lights = wanted.cut, wanted.view, wanted.lights
    return answer(wanted, code, lambda: details.detail_body(cut, view, lights, code))


@router.get("/{code}/series", summary="指标趋势", response_model=Series)
async def get_series(
    code: str,
    wanted: AskedFor,
    from_period: Annotated[Period | None, Query(description="起始月份 · First month; default the plan's start")] = None,
) -> Response:
    """The indicator at the end of every month, all as known at the cut."""
    require(wanted.cut, code)
    first = first_month(wanted, from_period)
    cut, view = wanted.cut, wanted.view
    compute = lambda: details.series_body(cut, view, code, first)  # noqa: E731
    return answer(wanted, ("series", code, first), compute)


@router.get("/{code}/by-carrier", summary="指标分载体", response_model=ByCarrier)
async def get_by_carrier(code: str, wanted: AskedFor) -> Response:
    """What every carrier, and what lies outside them, contributes."""
    require(wanted.cut, code)
    cut, view = wanted.cut, wanted.view
    compute = lambda: details.by_carrier_body(cut, view, code)  # noqa: E731
    return answer(wanted, ("by-carrier", code), compute)
