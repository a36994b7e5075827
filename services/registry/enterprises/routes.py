"""Enterprises over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.registry.access import Reader, RegisterWriter
from services.registry.carriers.queries import all_codes
from services.registry.enterprises import operations, queries
from services.registry.enterprises.schemas import (
    ENTERPRISE_TABLE,
    Enterprise,
    EnterpriseChange,
    EnterpriseFilter,
    NewEnterprise,
)

router = resource_router(prefix="/v1/enterprises", tag="企业")


def answer(enterprise: object, response: Response) -> Enterprise:
    """An enterprise with its ETag."""
    shown = Enterprise.model_validate(enterprise)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="企业列表")
async def list_enterprises(
    session: Session, caller: Reader, wanted: Annotated[EnterpriseFilter, Query()], page: PageQuery
) -> Page[Enterprise]:
    enterprises, following = await queries.list_enterprises(session, caller, wanted, page)
    return Page(items=[Enterprise.model_validate(each) for each in enterprises], next=following)


@router.get(".{file_format}", summary="导出企业", response_class=StreamingResponse)
async def export_enterprises(
    request: Request, caller: Reader, wanted: Annotated[EnterpriseFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_enterprises, caller=caller, wanted=wanted)
    return export(request, file_format, ENTERPRISE_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="企业导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_enterprise_template(request: Request, session: Session, caller: RegisterWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    return await answer_template(request, ENTERPRISE_TABLE, references={"carriers": codes})


@router.post("/import", summary="导入企业（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_enterprises(session: Session, caller: RegisterWriter, upload: Upload) -> Any:
    return await answer_import(upload, ENTERPRISE_TABLE, partial(operations.import_enterprises, session, caller))


@router.post("", summary="登记企业", status_code=status.HTTP_201_CREATED)
async def register_enterprise(
    session: Session, caller: RegisterWriter, new: NewEnterprise, response: Response
) -> Enterprise:
    enterprise = await operations.register_enterprise(session, caller, new)
    response.headers["Location"] = f"/v1/enterprises/{enterprise.id}"
    return answer(enterprise, response)


@router.get("/{id}", summary="企业详情")
async def get_enterprise(session: Session, caller: Reader, id: UUID, response: Response) -> Enterprise:
    return answer(await queries.get_enterprise(session, caller, id), response)


@router.patch("/{id}", summary="修改企业")
async def change_enterprise(
    session: Session,
    caller: RegisterWriter,
    id: UUID,
    version: IfMatch,
    change: EnterpriseChange,
    response: Response,
) -> Enterprise:
    return answer(await operations.change_enterprise(session, caller, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的企业", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_enterprise(session: Session, caller: RegisterWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_enterprise(session, caller, id, version)
