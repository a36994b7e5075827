"""Planning documents over HTTP."""

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
from services.registry.planning_documents import operations, queries
from services.registry.planning_documents.schemas import (
    DOCUMENT_TABLE,
    DocumentChange,
    DocumentFilter,
    NewDocument,
    PlanningDocument,
)

router = resource_router(prefix="/v1/planning-documents", tag="规划")


def answer(document: object, response: Response) -> PlanningDocument:
    """A document with its ETag."""
    shown = PlanningDocument.model_validate(document)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="规划列表")
async def list_documents(
    session: Session, caller: Reader, wanted: Annotated[DocumentFilter, Query()], page: PageQuery
) -> Page[PlanningDocument]:
    documents, following = await queries.list_documents(session, caller, wanted, page)
    return Page(items=[PlanningDocument.model_validate(document) for document in documents], next=following)


@router.get(".{file_format}", summary="导出规划", response_class=StreamingResponse)
async def export_documents(
    request: Request, caller: Reader, wanted: Annotated[DocumentFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_documents, caller=caller, wanted=wanted)
    return export(request, file_format, DOCUMENT_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="规划导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_document_template(request: Request, session: Session, caller: RegisterWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    return await answer_template(request, DOCUMENT_TABLE, references={"carriers": codes})


@router.post("/import", summary="导入规划（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_documents(session: Session, caller: RegisterWriter, upload: Upload) -> Any:
    return await answer_import(upload, DOCUMENT_TABLE, partial(operations.import_documents, session, caller))


@router.post("", summary="登记规划", status_code=status.HTTP_201_CREATED)
async def register_document(
    session: Session, caller: RegisterWriter, new: NewDocument, response: Response
) -> PlanningDocument:
    document = await operations.register_document(session, caller, new)
    response.headers["Location"] = f"/v1/planning-documents/{document.id}"
    return answer(document, response)


@router.get("/{id}", summary="规划详情")
async def get_document(session: Session, caller: Reader, id: UUID, response: Response) -> PlanningDocument:
    return answer(await queries.get_document(session, caller, id), response)


@router.patch("/{id}", summary="修改规划")
async def change_document(
    session: Session, caller: RegisterWriter, id: UUID, version: IfMatch, change: DocumentChange, response: Response
) -> PlanningDocument:
    return answer(await operations.change_document(session, caller, id, version, change), response)


@router.delete("/{id}", summary="删除误登的规划", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_document(session: Session, caller: RegisterWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_document(session, caller, id, version)
