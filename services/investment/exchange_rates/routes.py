"""Exchange rates over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Planner, Reader
from services.investment.exchange_rates import operations, queries
from services.investment.exchange_rates.schemas import RATE_TABLE, ExchangeRate, NewRate, RateFilter
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template

router = resource_router(prefix="/v1/exchange-rates", tag="汇率")


def answer(rate: object, response: Response) -> ExchangeRate:
    """A rate with its ETag."""
    shown = ExchangeRate.model_validate(rate)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="汇率列表")
async def list_rates(
    session: Session, caller: Reader, wanted: Annotated[RateFilter, Query()], page: PageQuery
) -> Page[ExchangeRate]:
    rates, following = await queries.list_rates(session, caller, wanted, page)
    return Page(items=[ExchangeRate.model_validate(each) for each in rates], next=following)


@router.get(".{file_format}", summary="导出汇率", response_class=StreamingResponse)
async def export_rates(
    request: Request, caller: Reader, wanted: Annotated[RateFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_rates, caller=caller, wanted=wanted)
    return export(request, file_format, RATE_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="汇率导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_rate_template(request: Request, caller: Planner) -> Response:
    return await answer_template(request, RATE_TABLE)


@router.post("/import", summary="导入汇率（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_rates(session: Session, caller: Planner, upload: Upload, request: Request) -> Any:
    run = partial(operations.import_rates, session, caller, request.app.state.settings)
    return await answer_import(upload, RATE_TABLE, run)


@router.post("", summary="登记汇率", status_code=status.HTTP_201_CREATED)
async def register_rate(
    session: Session, caller: Planner, new: NewRate, request: Request, response: Response
) -> ExchangeRate:
    rate = await operations.register_rate(session, caller, request.app.state.settings, new)
    response.headers["Location"] = f"/v1/exchange-rates/{rate.id}"
    return answer(rate, response)


@router.get("/{id}", summary="汇率详情")
async def get_rate(session: Session, caller: Reader, id: UUID, response: Response) -> ExchangeRate:
    return answer(await queries.get_rate(session, caller, id), response)


@router.delete("/{id}", summary="撤销误登的汇率", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_rate(session: Session, caller: Planner, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_rate(session, caller, id, version)
