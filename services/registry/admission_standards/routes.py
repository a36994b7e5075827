"""Admission standards over HTTP."""

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
from services.registry.access import Office, Reader
from services.registry.admission_standards import operations, queries
from services.registry.admission_standards.schemas import (
    ADMISSION_STANDARD_TABLE,
    AdmissionStandard,
    AdmissionStandardChange,
    AdmissionStandardFilter,
    NewAdmissionStandard,
)
from services.registry.carriers.queries import all_codes

router = resource_router(prefix="/v1/admission-standards", tag="准入标准")


def answer(standard: object, response: Response) -> AdmissionStandard:
    """A standard with its ETag."""
    shown = AdmissionStandard.model_validate(standard)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="准入标准列表")
async def list_standards(
    session: Session, caller: Reader, wanted: Annotated[AdmissionStandardFilter, Query()], page: PageQuery
) -> Page[AdmissionStandard]:
    standards, following = await queries.list_standards(session, caller, wanted, page)
    return Page(items=[AdmissionStandard.model_validate(each) for each in standards], next=following)


@router.get(".{file_format}", summary="导出准入标准", response_class=StreamingResponse)
async def export_standards(
    request: Request, caller: Reader, wanted: Annotated[AdmissionStandardFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_standards, caller=caller, wanted=wanted)
    return export(request, file_format, ADMISSION_STANDARD_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="准入标准导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_standard_template(request: Request, session: Session, caller: Office) -> Response:
    codes = await all_codes(session)
    return await answer_template(request, ADMISSION_STANDARD_TABLE, references={"carriers": codes})


@router.post("/import", summary="导入准入标准", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_standards(session: Session, caller: Office, upload: Upload) -> Any:
    return await answer_import(upload, ADMISSION_STANDARD_TABLE, partial(operations.import_standards, session, caller))


@router.post("", summary="登记准入标准", status_code=status.HTTP_201_CREATED)
async def register_standard(
    session: Session, caller: Office, new: NewAdmissionStandard, response: Response
) -> AdmissionStandard:
    standard = await operations.register_standard(session, caller, new)
    response.headers["Location"] = f"/v1/admission-standards/{standard.id}"
    return answer(standard, response)


@router.get("/{id}", summary="准入标准详情")
async def get_standard(session: Session, caller: Reader, id: UUID, response: Response) -> AdmissionStandard:
    return answer(await queries.get_standard(session, caller, id), response)


@router.patch("/{id}", summary="修改准入标准")
async def change_standard(
    session: Session,
    caller: Office,
    id: UUID,
    version: IfMatch,
    change: AdmissionStandardChange,
    response: Response,
) -> AdmissionStandard:
    return answer(await operations.change_standard(session, caller, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的准入标准", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_standard(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_standard(session, caller, id, version)
