"""Infrastructure items over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit import clock
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.registry.access import Reader, RegisterWriter
from services.registry.carriers.queries import all_codes
from services.registry.infrastructure_items import operations, queries
from services.registry.infrastructure_items.schemas import ITEM_TABLE, ItemAnswer, ItemChange, ItemFilter, NewItem

router = resource_router(prefix="/v1/infrastructure-items", tag="配套设施")


def answer(item: object, response: Response) -> ItemAnswer:
    """An item with its ETag and how far it is today."""
    shown = ItemAnswer.of(item, clock.today())
    set_etag(response, shown.version)
    return shown


@router.get("", summary="配套设施列表")
async def list_items(
    session: Session, caller: Reader, wanted: Annotated[ItemFilter, Query()], page: PageQuery
) -> Page[ItemAnswer]:
    items, following = await queries.list_items(session, caller, wanted, page)
    return Page(items=[ItemAnswer.of(item, clock.today()) for item in items], next=following)


@router.get(".{file_format}", summary="导出配套设施", response_class=StreamingResponse)
async def export_items(
    request: Request, caller: Reader, wanted: Annotated[ItemFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_items, caller=caller, wanted=wanted)
    return export(request, file_format, ITEM_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="配套设施导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_item_template(request: Request, session: Session, caller: RegisterWriter) -> Response:
    codes = sorted(caller.carriers) or await all_codes(session)
    return await answer_template(request, ITEM_TABLE, references={"carriers": codes})


@router.post(
    "/import", summary="导入配套设施（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER
)
async def import_items(session: Session, caller: RegisterWriter, upload: Upload) -> Any:
    return await answer_import(upload, ITEM_TABLE, partial(operations.import_items, session, caller))


@router.post("", summary="登记配套设施", status_code=status.HTTP_201_CREATED)
async def register_item(session: Session, caller: RegisterWriter, new: NewItem, response: Response) -> ItemAnswer:
    item = await operations.register_item(session, caller, new)
    response.headers["Location"] = f"/v1/infrastructure-items/{item.id}"
    return answer(item, response)


@router.get("/{id}", summary="配套设施详情")
async def get_item(session: Session, caller: Reader, id: UUID, response: Response) -> ItemAnswer:
    return answer(await queries.get_item(session, caller, id), response)


@router.patch("/{id}", summary="修改配套设施")
async def change_item(
    session: Session, caller: RegisterWriter, id: UUID, version: IfMatch, change: ItemChange, response: Response
) -> ItemAnswer:
    return answer(await operations.change_item(session, caller, id, version, change), response)


@router.delete("/{id}", summary="删除误登的配套设施", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_item(session: Session, caller: RegisterWriter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_item(session, caller, id, version)
