"""Prospects over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Follower, Office, Reader, Today
from services.investment.carrier_refs.queries import carrier_codes
from services.investment.prospect_imports.operations import import_prospects as run_import
from services.investment.prospect_parts.models import Prospect as ProspectRecord
from services.investment.prospect_parts.operations import Sources
from services.investment.prospect_parts.queries import get_prospect as find
from services.investment.prospects import operations, queries
from services.investment.prospects.schemas import (
    PROSPECT_TABLE,
    Link,
    NewProspect,
    Prospect,
    ProspectChange,
    ProspectDetail,
    ProspectFilter,
    Replacement,
    StageMove,
    Withdrawal,
)
from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template

router = resource_router(prefix="/v1/prospects", tag="盯引项目")


async def answered(
    session: Session, caller: Caller, row: ProspectRecord, today: Today, response: Response
) -> ProspectDetail:
    """A prospect in full, with its ETag."""
    set_etag(response, row.version)
    return await queries.detail(session, caller, row, today)


@router.get("", summary="盯引项目列表")
async def list_prospects(
    session: Session, caller: Reader, wanted: Annotated[ProspectFilter, Query()], page: PageQuery, today: Today
) -> Page[Prospect]:
    items, following = await queries.list_prospects(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出盯引项目", response_class=StreamingResponse)
async def export_prospects(
    request: Request, caller: Reader, wanted: Annotated[ProspectFilter, Query()], file_format: Format, today: Today
) -> StreamingResponse:
    rows = partial(queries.stream_prospects, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, PROSPECT_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="盯引项目导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_prospect_template(request: Request, session: Session, caller: Follower) -> Response:
    codes = sorted(caller.carriers) or await carrier_codes(session)
    return await answer_template(request, PROSPECT_TABLE, references={"carriers": codes})


@router.post(
    "/import", summary="导入盯引项目（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER
)
async def import_prospects(session: Session, caller: Follower, request: Request, upload: Upload, today: Today) -> Any:
    run = partial(run_import, session, caller, Sources.of(request), today)
    return await answer_import(upload, PROSPECT_TABLE, run)


@router.post("", summary="登记盯引项目", status_code=status.HTTP_201_CREATED)
async def register_prospect(
    session: Session, caller: Follower, new: NewProspect, request: Request, response: Response, today: Today
) -> ProspectDetail:
    row = await operations.register_prospect(session, caller, Sources.of(request), today, new)
    response.headers["Location"] = f"/v1/prospects/{row.id}"
    return await answered(session, caller, row, today, response)


@router.get("/{id}", summary="盯引项目详情")
async def get_prospect(session: Session, caller: Reader, id: UUID, response: Response, today: Today) -> ProspectDetail:
    return await answered(session, caller, await find(session, caller, id), today, response)


@router.patch("/{id}", summary="修改盯引项目")
async def change_prospect(
    session: Session,
    caller: Follower,
    id: UUID,
    version: IfMatch,
    change: ProspectChange,
    request: Request,
    response: Response,
    today: Today,
) -> ProspectDetail:
    row = await operations.change_prospect(session, caller, Sources.of(request), today, id, version, change)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/stage", summary="推进或退回阶段")
async def move_prospect(
    session: Session, caller: Follower, id: UUID, version: IfMatch, move: StageMove, response: Response, today: Today
) -> ProspectDetail:
    row = await operations.move_prospect(session, caller, today, id, version, move)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/link", summary="关联已登记的项目")
async def link_prospect(
    session: Session,
    caller: Follower,
    id: UUID,
    version: IfMatch,
    link: Link,
    request: Request,
    response: Response,
    today: Today,
) -> ProspectDetail:
    row = await operations.link_prospect(session, caller, Sources.of(request), today, id, version, link)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/replace", summary="替换出当前名单")
async def replace_prospect(
    session: Session, caller: Office, id: UUID, version: IfMatch, said: Replacement, response: Response, today: Today
) -> ProspectDetail:
    row = await operations.replace_prospect(session, caller, today, id, version, said)
    return await answered(session, caller, row, today, response)


@router.post("/{id}/withdraw", summary="中止跟踪")
async def withdraw_prospect(
    session: Session, caller: Office, id: UUID, version: IfMatch, said: Withdrawal, response: Response, today: Today
) -> ProspectDetail:
    row = await operations.withdraw_prospect(session, caller, today, id, version, said)
    return await answered(session, caller, row, today, response)
