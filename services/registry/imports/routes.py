"""Projects from files: the template, and the import with its preview."""

import asyncio
import io
from functools import partial
from typing import Any

from fastapi import Response

from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables import write_workbook
from services.kit.tables.exporting import XLSX
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import
from services.registry.access import AskIdentity, ProjectWriter
from services.registry.carriers.queries import all_codes
from services.registry.imports import operations
from services.registry.projects.schemas import PROJECT_TABLE

router = resource_router(prefix="/v1/projects", tag="项目导入")

NOTE = "每行一个项目；修改已登记的项目请用“导出项目”得到的表格，其中隐藏了版本"


@router.get("/template.xlsx", summary="导入模板", response_class=Response)
async def get_template(session: Session, caller: ProjectWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    target = io.BytesIO()
    await asyncio.to_thread(write_workbook, target, PROJECT_TABLE, [], note=NOTE, references={"carriers": codes})
    headers = {"Content-Disposition": 'attachment; filename="projects-template.xlsx"'}
    return Response(target.getvalue(), media_type=XLSX, headers=headers)


@router.post("/import", summary="导入项目（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_projects(session: Session, caller: ProjectWriter, ask: AskIdentity, upload: Upload) -> Any:
    return await answer_import(upload, PROJECT_TABLE, partial(operations.import_projects, session, caller, ask))
