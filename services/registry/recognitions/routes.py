"""Recognitions over HTTP."""

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
from services.registry.recognitions import operations, queries
from services.registry.recognitions.schemas import (
    RECOGNITION_TABLE,
    NewRecognition,
    Recognition,
    RecognitionChange,
    RecognitionFilter,
)

router = resource_router(prefix="/v1/recognitions", tag="认定")


def answer(recognition: object, response: Response) -> Recognition:
    """A recognition with its ETag."""
    shown = Recognition.model_validate(recognition)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="认定列表")
async def list_recognitions(
    session: Session, caller: Reader, wanted: Annotated[RecognitionFilter, Query()], page: PageQuery
) -> Page[Recognition]:
    recognitions, following = await queries.list_recognitions(session, caller, wanted, page)
    return Page(items=[Recognition.model_validate(each) for each in recognitions], next=following)


@router.get(".{file_format}", summary="导出认定", response_class=StreamingResponse)
async def export_recognitions(
    request: Request, caller: Reader, wanted: Annotated[RecognitionFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_recognitions, caller=caller, wanted=wanted)
    return export(request, file_format, RECOGNITION_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="认定导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_recognition_template(request: Request, session: Session, caller: RegisterWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    return await answer_template(request, RECOGNITION_TABLE, references={"carriers": codes})


@router.post("/import", summary="导入认定（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_recognitions(session: Session, caller: RegisterWriter, upload: Upload) -> Any:
    return await answer_import(upload, RECOGNITION_TABLE, partial(operations.import_recognitions, session, caller))


@router.post("", summary="登记认定", status_code=status.HTTP_201_CREATED)
async def register_recognition(
    session: Session, caller: RegisterWriter, new: NewRecognition, response: Response
) -> Recognition:
    recognition = await operations.register_recognition(session, caller, new)
    response.headers["Location"] = f"/v1/recognitions/{recognition.id}"
    return answer(recognition, response)


@router.get("/{id}", summary="认定详情")
async def get_recognition(session: Session, caller: Reader, id: UUID, response: Response) -> Recognition:
    return answer(await queries.get_recognition(session, caller, id), response)


@router.patch("/{id}", summary="修改认定")
async def change_recognition(
    session: Session,
    caller: RegisterWriter,
    id: UUID,
    version: IfMatch,
    change: RecognitionChange,
    response: Response,
) -> Recognition:
    return answer(await operations.change_recognition(session, caller, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的认定", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_recognition(session: Session, caller: RegisterWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_recognition(session, caller, id, version)
