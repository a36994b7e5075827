"""Arrivals over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import CapitalReporter, Reader
from services.investment.actuals.routes import Acknowledge
from services.investment.arrivals import operations, queries
from services.investment.arrivals.models import Arrival as ArrivalRecord
from services.investment.arrivals.schemas import (
    ARRIVAL_TABLE,
    Arrival,
    ArrivalChange,
    ArrivalCorrection,
    ArrivalFilter,
    NewArrival,
)
from services.investment.carrier_refs.operations import ask_for_carrier
from services.investment.enterprise_refs.operations import ask_for_enterprise
from services.investment.project_refs.operations import ask_for_project
from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/arrivals", tag="到位资金")


def answer(row: ArrivalRecord, caller: Caller, response: Response) -> Arrival:
    """An arrival with its ETag."""
    set_etag(response, row.version)
    return queries.shown(row, caller)


async def _hear_of(session: Session, request: Request, said: NewArrival | ArrivalChange) -> None:
    """Ask the registry once for what is named and nobody has told us of."""
    siblings, registry = request.app.state.siblings, request.app.state.settings.registry_url
    if said.project_id is not None:
        await ask_for_project(session, siblings, registry, said.project_id)
    if said.enterprise_id is not None:
        await ask_for_enterprise(session, siblings, registry, said.enterprise_id)
    if said.carrier_code is not None:
        await ask_for_carrier(session, siblings, registry, said.carrier_code)


@router.get("", summary="到位资金列表")
async def list_arrivals(
    session: Session, caller: Reader, wanted: Annotated[ArrivalFilter, Query()], page: PageQuery
) -> Page[Arrival]:
    rows, following = await queries.list_arrivals(session, caller, wanted, page)
    return Page(items=[queries.shown(row, caller) for row in rows], next=following)


@router.get(".{file_format}", summary="导出到位资金", response_class=StreamingResponse)
async def export_arrivals(
    request: Request, caller: Reader, wanted: Annotated[ArrivalFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_arrivals, caller=caller, wanted=wanted)
    return export(request, file_format, ARRIVAL_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="填报到位资金（草稿）", status_code=status.HTTP_201_CREATED)
async def enter_arrival(
    session: Session,
    caller: CapitalReporter,
    new: NewArrival,
    request: Request,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Arrival:
    await _hear_of(session, request, new)
    settings = request.app.state.settings
    row = await operations.enter_arrival(session, caller, settings, new, acknowledged=acknowledge)
    response.headers["Location"] = f"/v1/arrivals/{row.id}"
    return answer(row, caller, response)


@router.get("/{id}", summary="到位资金详情")
async def get_arrival(session: Session, caller: Reader, id: UUID, response: Response) -> Arrival:
    return answer(await queries.get_arrival(session, caller, id), caller, response)


@router.patch("/{id}", summary="修改未提交的到位资金")
async def change_arrival(
    session: Session,
    caller: CapitalReporter,
    id: UUID,
    version: IfMatch,
    change: ArrivalChange,
    request: Request,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Arrival:
    await _hear_of(session, request, change)
    settings = request.app.state.settings
    row = await operations.change_arrival(session, caller, settings, id, version, change, acknowledged=acknowledge)
    return answer(row, caller, response)


@router.delete("/{id}", summary="删除草稿", status_code=status.HTTP_204_NO_CONTENT)
async def delete_arrival(session: Session, caller: CapitalReporter, id: UUID, version: IfMatch) -> None:
    await operations.delete_arrival(session, caller, id, version)


@router.post("/{id}/submit", summary="提交")
async def submit_arrival(
    session: Session, caller: CapitalReporter, id: UUID, version: IfMatch, request: Request, response: Response
) -> Arrival:
    settings = request.app.state.settings
    return answer(await operations.submit_arrival(session, caller, settings, id, version), caller, response)


@router.post("/{id}/withdraw", summary="撤回提交")
async def withdraw_arrival(
    session: Session, caller: CapitalReporter, id: UUID, version: IfMatch, response: Response
) -> Arrival:
    return answer(await operations.withdraw_arrival(session, caller, id, version), caller, response)


@router.post("/{id}/correct", summary="更正已确认的到位资金")
async def correct_arrival(
    session: Session,
    caller: CapitalReporter,
    id: UUID,
    version: IfMatch,
    correction: ArrivalCorrection,
    request: Request,
    response: Response,
) -> Arrival:
    settings = request.app.state.settings
    row = await operations.correct_arrival(session, caller, settings, id, version, correction)
    return answer(row, caller, response)
