"""Workbooks over HTTP: sent, looked at, written."""

from typing import Annotated
from uuid import UUID

from fastapi import File, Form, Query, Request, Response, UploadFile, status

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.files.schemas import clean_name
from services.kit.pages import Page, PageQuery
from services.kit.periods import Period
from services.kit.problems import TooLarge
from services.kit.routing import resource_router
from services.progress.access import Reporter
from services.progress.workbooks import operations, queries
from services.progress.workbooks.operations import LIMITS, Desk
from services.progress.workbooks.schemas import Workbook, WorkbookFilter, WorkbookLine

router = resource_router(prefix="/v1/workbooks", tag="月度工作簿")


@router.get("", summary="月度工作簿列表")
async def list_workbooks(
    session: Session, caller: Reporter, wanted: Annotated[WorkbookFilter, Query()], page: PageQuery
) -> Page[WorkbookLine]:
    rows, following = await queries.list_workbooks(session, caller, wanted, page)
    return Page(items=[WorkbookLine.model_validate(row) for row in rows], next=following)


@router.post("", summary="上传月度工作簿并预检", status_code=status.HTTP_201_CREATED)
async def upload_workbook(
    request: Request,
    session: Session,
    caller: Reporter,
    response: Response,
    file: Annotated[UploadFile, File(description=".xlsx 或 .xls")],
    period: Annotated[Period, Form(description="月份")],
) -> Workbook:
    if (file.size or 0) > LIMITS.size:
        raise TooLarge(f"文件超过 {LIMITS.size >> 20} MB")
    name = clean_name(file.filename or "")
    desk = Desk.of(request, session, caller)
    workbook = await operations.upload_workbook(desk, await file.read(), name, period)
    set_etag(response, workbook.version)
    response.headers["Location"] = f"/v1/workbooks/{workbook.id}"
    return Workbook.model_validate(workbook)


@router.get("/{workbook_id:uuid}", summary="月度工作簿详情")
async def get_workbook(session: Session, caller: Reporter, workbook_id: UUID, response: Response) -> Workbook:
    workbook = await queries.get_workbook(session, caller, workbook_id)
    set_etag(response, workbook.version)
    return Workbook.model_validate(workbook)


@router.post("/{workbook_id:uuid}/confirm", summary="确认写入月度工作簿")
async def confirm_workbook(
    request: Request,
    session: Session,
    caller: Reporter,
    workbook_id: UUID,
    version: IfMatch,
    response: Response,
    acknowledge: Annotated[bool, Query(description="已核实存疑的数据 · questions were looked at")] = False,
) -> Workbook:
    desk = Desk.of(request, session, caller)
    workbook = await operations.confirm_workbook(desk, workbook_id, version, acknowledged=acknowledge)
    set_etag(response, workbook.version)
    return Workbook.model_validate(workbook)
