"""Milestones from files: the pre-filled workbook, and the import with its preview."""

from functools import partial

from fastapi import Request, Response

from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.progress.access import Reporter
from services.progress.milestone_imports import operations, queries
from services.progress.milestone_imports.schemas import MAX_TEMPLATE_ROWS, NOTE
from services.progress.milestones.queries import Yardstick
from services.progress.milestones.schemas import MILESTONE_TABLE

router = resource_router(prefix="/v1/milestones", tag="里程碑表格")


@router.get("/template.xlsx", summary="下载里程碑填报表", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_template(request: Request, session: Session, caller: Reporter) -> Response:
    yardstick = await Yardstick.on(session, request.app.state.settings.today())
    rows = await queries.open_milestones(session, caller, yardstick, MAX_TEMPLATE_ROWS)
    return await answer_template(request, MILESTONE_TABLE, rows=rows, note=NOTE)


@router.post("/import", summary="导入里程碑（xlsx、csv、ndjson）", responses=WORKBOOK_ANSWER)
async def import_milestones(request: Request, session: Session, caller: Reporter, upload: Upload) -> FileReport:
    yardstick = await Yardstick.on(session, request.app.state.settings.today())
    run = partial(operations.import_milestones, session, caller, yardstick)
    answer: FileReport = await answer_import(upload, MILESTONE_TABLE, run)
    return answer
