"""Actuals over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Reader, Reporter
from services.investment.actuals import operations, queries
from services.investment.actuals.models import Actual as ActualRecord
from services.investment.actuals.schemas import (
    ACTUAL_TABLE,
    Actual,
    ActualChange,
    ActualFilter,
    Correction,
    NewActual,
)
from services.investment.project_refs.operations import ask_for_project
from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/actuals", tag="实际投资")

Acknowledge = Annotated[bool, Query(description="已核实：与相邻月份相差悬殊的数仍然保存")]


def answer(row: ActualRecord, caller: Caller, response: Response) -> Actual:
    """An actual with its ETag."""
    set_etag(response, row.version)
    return queries.shown(row, caller)


@router.get("", summary="实际投资列表")
async def list_actuals(
    session: Session, caller: Reader, wanted: Annotated[ActualFilter, Query()], page: PageQuery
) -> Page[Actual]:
    rows, following = await queries.list_actuals(session, caller, wanted, page)
    return Page(items=[queries.shown(row, caller) for row in rows], next=following)


@router.get(".{file_format}", summary="导出实际投资", response_class=StreamingResponse)
async def export_actuals(
    request: Request, caller: Reader, wanted: Annotated[ActualFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_actuals, caller=caller, wanted=wanted)
    return export(request, file_format, ACTUAL_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="填报实际投资（草稿）", status_code=status.HTTP_201_CREATED)
async def enter_actual(
    session: Session,
    caller: Reporter,
    new: NewActual,
    request: Request,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Actual:
    state = request.app.state
    await ask_for_project(session, state.siblings, state.settings.registry_url, new.project_id)
    row = await operations.enter_actual(session, caller, state.settings, new, acknowledged=acknowledge)
    response.headers["Location"] = f"/v1/actuals/{row.id}"
    return answer(row, caller, response)


@router.get("/{actual_id:uuid}", summary="实际投资详情")
async def get_actual(session: Session, caller: Reader, actual_id: UUID, response: Response) -> Actual:
    return answer(await queries.get_actual(session, caller, actual_id), caller, response)


@router.patch("/{actual_id:uuid}", summary="修改未提交的实际投资")
async def change_actual(
    session: Session,
    caller: Reporter,
    actual_id: UUID,
    version: IfMatch,
    change: ActualChange,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Actual:
    row = await operations.change_actual(session, caller, actual_id, version, change, acknowledged=acknowledge)
    return answer(row, caller, response)


@router.delete("/{actual_id:uuid}", summary="删除草稿", status_code=status.HTTP_204_NO_CONTENT)
async def delete_actual(session: Session, caller: Reporter, actual_id: UUID, version: IfMatch) -> None:
    await operations.delete_actual(session, caller, actual_id, version)


@router.post("/{actual_id:uuid}/submit", summary="提交")
async def submit_actual(
    session: Session, caller: Reporter, actual_id: UUID, version: IfMatch, request: Request, response: Response
) -> Actual:
    settings = request.app.state.settings
    return answer(await operations.submit_actual(session, caller, settings, actual_id, version), caller, response)


@router.post("/{actual_id:uuid}/withdraw", summary="撤回提交")
async def withdraw_actual(
    session: Session, caller: Reporter, actual_id: UUID, version: IfMatch, response: Response
) -> Actual:
    return answer(await operations.withdraw_actual(session, caller, actual_id, version), caller, response)


@router.post("/{actual_id:uuid}/correct", summary="更正已确认的实际投资")
async def correct_actual(
    session: Session,
    caller: Reporter,
    actual_id: UUID,
    version: IfMatch,
    correction: Correction,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Actual:
    row = await operations.correct_actual(session, caller, actual_id, version, correction, acknowledged=acknowledge)
    return answer(row, caller, response)
