"""Monthly reports over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.periods import Period
from services.kit.routing import resource_router
from services.progress.access import Reader, Reporter
from services.progress.project_refs.operations import Registry, require_project
from services.progress.reports import operations, queries
from services.progress.reports.models import Report as ReportRecord
from services.progress.reports.schemas import (
    REPORT_TABLE,
    NewReport,
    Report,
    ReportChange,
    ReportCorrection,
    ReportFilter,
    ReportProposal,
)
from services.progress.settings import ProgressSettings

router = resource_router(prefix="/v1/reports", tag="形象进度")

Acknowledge = Annotated[bool, Query(description="已核实：比上月倒退的进度仍然保存")]


def settings_of(request: Request) -> ProgressSettings:
    """The settings of the running service."""
    settings: ProgressSettings = request.app.state.settings
    return settings


def answer(row: ReportRecord, request: Request, response: Response) -> Report:
    """A report with its ETag."""
    set_etag(response, row.version)
    return queries.shown(row, settings_of(request).report_due_working_day)


@router.get("", summary="形象进度列表")
async def list_reports(
    session: Session, caller: Reader, request: Request, wanted: Annotated[ReportFilter, Query()], page: PageQuery
) -> Page[Report]:
    rows, following = await queries.list_reports(session, caller, wanted, page)
    due_day = settings_of(request).report_due_working_day
    return Page(items=[queries.shown(row, due_day) for row in rows], next=following)


@router.get(".{file_format}", summary="导出形象进度", response_class=StreamingResponse)
async def export_reports(
    request: Request, caller: Reader, wanted: Annotated[ReportFilter, Query()], file_format: Format
) -> StreamingResponse:
    due_day = settings_of(request).report_due_working_day
    rows = partial(queries.stream_reports, caller=caller, wanted=wanted, due_day=due_day)
    return export(request, file_format, REPORT_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/proposal", summary="形象进度预填")
async def propose_report(
    session: Session,
    caller: Reporter,
    request: Request,
    project_id: Annotated[UUID, Query(description="项目")],
    period: Annotated[Period, Query(description="月份")],
) -> ReportProposal:
    project = await require_project(
        session, caller, Registry.of(request), project_id, pointer="#/query/project_id", writing=False
    )
    return await operations.propose_report(session, settings_of(request), project, period)


@router.post("", summary="填报形象进度（草稿）", status_code=status.HTTP_201_CREATED)
async def enter_report(
    session: Session,
    caller: Reporter,
    new: NewReport,
    request: Request,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Report:
    project = await require_project(session, caller, Registry.of(request), new.project_id)
    row = await operations.enter_report(session, settings_of(request), project, new, acknowledged=acknowledge)
    response.headers["Location"] = f"/v1/reports/{row.id}"
    return answer(row, request, response)


@router.get("/{report_id:uuid}", summary="形象进度详情")
async def get_report(session: Session, caller: Reader, report_id: UUID, request: Request, response: Response) -> Report:
    return answer(await queries.get_report(session, caller, report_id), request, response)


@router.patch("/{report_id:uuid}", summary="修改未提交的形象进度")
async def change_report(
    session: Session,
    caller: Reporter,
    report_id: UUID,
    version: IfMatch,
    change: ReportChange,
    request: Request,
    response: Response,
    acknowledge: Acknowledge = False,
) -> Report:
    row = await operations.change_report(session, caller, report_id, version, change, acknowledged=acknowledge)
    return answer(row, request, response)


@router.delete("/{report_id:uuid}", summary="删除形象进度草稿", status_code=status.HTTP_204_NO_CONTENT)
async def delete_report(session: Session, caller: Reporter, report_id: UUID, version: IfMatch) -> None:
    await operations.delete_report(session, caller, report_id, version)


@router.post("/{report_id:uuid}/submit", summary="提交形象进度")
async def submit_report(
    session: Session, caller: Reporter, report_id: UUID, version: IfMatch, request: Request, response: Response
) -> Report:
    row = await operations.submit_report(session, caller, settings_of(request), report_id, version)
    return answer(row, request, response)


@router.post("/{report_id:uuid}/withdraw", summary="撤回形象进度")
async def withdraw_report(
    session: Session, caller: Reporter, report_id: UUID, version: IfMatch, request: Request, response: Response
) -> Report:
    return answer(await operations.withdraw_report(session, caller, report_id, version), request, response)


@router.post("/{report_id:uuid}/correct", summary="更正已确认的形象进度")
async def correct_report(
    session: Session,
    caller: Reporter,
    report_id: UUID,
    version: IfMatch,
    correction: ReportCorrection,
    request: Request,
    response: Response,
) -> Report:
    row = await operations.correct_report(session, caller, report_id, version, correction)
    return answer(row, request, response)
