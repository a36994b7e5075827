"""Monthly reports from files: the month's workbook, and the import with its preview."""

from functools import partial
from typing import Annotated

from fastapi import Query, Request, Response

from services.kit.database import Session
from services.kit.periods import Period
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.progress.access import Reporter
from services.progress.report_imports import operations, queries
from services.progress.report_imports.schemas import MAX_TEMPLATE_ROWS, NOTE
from services.progress.reports.schemas import REPORT_TABLE

router = resource_router(prefix="/v1/reports", tag="形象进度表格")


@router.get("/template.xlsx", summary="下载形象进度填报表", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_template(
    request: Request,
    session: Session,
    caller: Reporter,
    period: Annotated[Period | None, Query(description="月份；不填为当前月份")] = None,
    owner_unit: Annotated[list[str], Query(max_length=100, description="责任单位")] = [],  # noqa: B006 - FastAPI copies it
) -> Response:
    month = period or request.app.state.settings.month()
    rows = await queries.rows_for_template(session, caller, month, owner_unit, MAX_TEMPLATE_ROWS)
    return await answer_template(request, REPORT_TABLE, rows=rows, note=NOTE)


@router.post("/import", summary="导入形象进度（xlsx、csv、ndjson）", responses=WORKBOOK_ANSWER)
async def import_reports(
    request: Request,
    session: Session,
    caller: Reporter,
    upload: Upload,
    submit: Annotated[bool, Query(description="导入并提交")] = False,
) -> FileReport:
    run = partial(operations.import_reports, session, caller, request.app.state.settings, submit=submit)
    answer: FileReport = await answer_import(upload, REPORT_TABLE, run)
    return answer
