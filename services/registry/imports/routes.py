"""Projects from files: the template, and the import with its preview."""

import asyncio
import io
from typing import Annotated

from fastapi import Query, Response, UploadFile

from services.kit import clock
from services.kit.database import Session
from services.kit.problems import TooLarge
from services.kit.routing import resource_router
from services.kit.tables import Limits, parse_upload, write_workbook
from services.kit.tables.exporting import XLSX
from services.registry.access import ProjectWriter
from services.registry.carriers.queries import all_codes
from services.registry.imports import operations
from services.registry.imports.schemas import ImportReport
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


@router.post("/import", summary="导入项目（xlsx、csv、ndjson）")
async def import_projects(
    session: Session,
    caller: ProjectWriter,
    file: UploadFile,
    dry_run: Annotated[bool, Query(description="仅预检，不写入 · preview only")] = True,
) -> ImportReport:
    limits = Limits()
    if (file.size or 0) > limits.size:
        raise TooLarge(f"文件超过 {limits.size >> 20} MB，请拆分后再导入")
    table = await parse_upload(await file.read(), PROJECT_TABLE, filename=file.filename or "", limits=limits)
    return await operations.import_projects(session, caller, table, dry_run=dry_run, today=clock.today())
