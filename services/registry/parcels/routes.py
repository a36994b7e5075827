"""Parcels over HTTP."""

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
from services.registry.parcels import operations, queries
from services.registry.parcels.schemas import (
    PARCEL_TABLE,
    NewParcel,
    ParcelAnswer,
    ParcelChange,
    ParcelFilter,
)

router = resource_router(prefix="/v1/parcels", tag="地块")


def answer(parcel: object, response: Response) -> ParcelAnswer:
    """A parcel with its ETag."""
    shown = ParcelAnswer.model_validate(parcel)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="地块列表")
async def list_parcels(
    session: Session, caller: Reader, wanted: Annotated[ParcelFilter, Query()], page: PageQuery
) -> Page[ParcelAnswer]:
    parcels, following = await queries.list_parcels(session, caller, wanted, page)
    return Page(items=[ParcelAnswer.model_validate(each) for each in parcels], next=following)


@router.get(".{file_format}", summary="导出地块", response_class=StreamingResponse)
async def export_parcels(
    request: Request, caller: Reader, wanted: Annotated[ParcelFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_parcels, caller=caller, wanted=wanted)
    return export(request, file_format, PARCEL_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="地块导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_parcel_template(request: Request, session: Session, caller: RegisterWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    return await answer_template(request, PARCEL_TABLE, references={"carriers": codes})


@router.post("/import", summary="导入地块（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_parcels(session: Session, caller: RegisterWriter, upload: Upload) -> Any:
    return await answer_import(upload, PARCEL_TABLE, partial(operations.import_parcels, session, caller))


@router.post("", summary="登记地块", status_code=status.HTTP_201_CREATED)
async def register_parcel(session: Session, caller: RegisterWriter, new: NewParcel, response: Response) -> ParcelAnswer:
    parcel = await operations.register_parcel(session, caller, new)
    response.headers["Location"] = f"/v1/parcels/{parcel.id}"
    return answer(parcel, response)


@router.get("/{id}", summary="地块详情")
async def get_parcel(session: Session, caller: Reader, id: UUID, response: Response) -> ParcelAnswer:
    return answer(await queries.get_parcel(session, caller, id), response)


@router.patch("/{id}", summary="修改地块")
async def change_parcel(
    session: Session,
    caller: RegisterWriter,
    id: UUID,
    version: IfMatch,
    change: ParcelChange,
    response: Response,
) -> ParcelAnswer:
    return answer(await operations.change_parcel(session, caller, id, version, change), response)


@router.delete("/{id}", summary="撤销误登的地块", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_parcel(session: Session, caller: RegisterWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_parcel(session, caller, id, version)
