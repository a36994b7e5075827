"""The review over HTTP: steps of the reports' own addresses."""

from uuid import UUID

from fastapi import Request, Response

from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.progress.access import Office
from services.progress.report_reviews import operations
from services.progress.report_reviews.schemas import ReportConfirmation, ReportReturn, ReportsConfirmed
from services.progress.reports.routes import answer
from services.progress.reports.schemas import Report

router = resource_router(prefix="/v1/reports", tag="形象进度审核")


@router.post("/confirm", summary="批量确认形象进度")
async def confirm_many(session: Session, caller: Office, wanted: ReportConfirmation) -> ReportsConfirmed:
    confirmed, own = await operations.confirm_many(session, caller, wanted)
    return ReportsConfirmed(confirmed=confirmed, own=own)


@router.post("/{report_id:uuid}/confirm", summary="确认形象进度")
async def confirm_report(
    session: Session, caller: Office, report_id: UUID, version: IfMatch, request: Request, response: Response
) -> Report:
    return answer(await operations.confirm_report(session, caller, report_id, version), request, response)


@router.post("/{report_id:uuid}/return", summary="退回形象进度")
async def return_report(
    session: Session,
    caller: Office,
    report_id: UUID,
    version: IfMatch,
    returned: ReportReturn,
    request: Request,
    response: Response,
) -> Report:
    return answer(await operations.return_report(session, caller, report_id, version, returned), request, response)
