"""Orders over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.progress.access import Configured, Inspection, Reader, Reporter, Today
from services.progress.orders import operations, queries
from services.progress.orders.models import Order as OrderRecord
from services.progress.orders.schemas import (
    ORDER_TABLE,
    NewOrder,
    Order,
    OrderChange,
    OrderDetail,
    OrderFilter,
    Rejection,
)
from services.progress.steps.operations import Sources
from services.progress.steps.schemas import Answer, Conclusion, Reasoned

router = resource_router(prefix="/v1/orders", tag="督办稽查")


async def answered(session: Session, caller: Caller, row: OrderRecord, today: Today, response: Response) -> OrderDetail:
    """An order in full, with its ETag."""
    set_etag(response, row.version)
    return await queries.detail(session, caller, row, today)


@router.get("", summary="督办单列表")
async def list_orders(
    session: Session, caller: Reader, wanted: Annotated[OrderFilter, Query()], page: PageQuery, today: Today
) -> Page[Order]:
    items, following = await queries.list_orders(session, caller, wanted, page, today)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出督办单", response_class=StreamingResponse)
async def export_orders(
    request: Request,
    caller: Reader,
    wanted: Annotated[OrderFilter, Query()],
    file_format: Format,
    today: Today,
) -> StreamingResponse:
    rows = partial(queries.stream_orders, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, ORDER_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="下发督办单", status_code=status.HTTP_201_CREATED)
async def issue_order(
    session: Session, caller: Inspection, new: NewOrder, request: Request, response: Response, settings: Configured
) -> OrderDetail:
    row = await operations.issue_order(session, caller, Sources.of(request), settings, new)
    response.headers["Location"] = f"/v1/orders/{row.id}"
    return await answered(session, caller, row, settings.today(), response)


@router.get("/{id}", summary="督办单详情")
async def get_order(session: Session, caller: Reader, id: UUID, response: Response, today: Today) -> OrderDetail:
    return await answered(session, caller, await queries.get_order(session, caller, id), today, response)


@router.patch("/{id}", summary="修改督办单")
async def change_order(
    session: Session,
    caller: Inspection,
    id: UUID,
    version: IfMatch,
    change: OrderChange,
    response: Response,
    settings: Configured,
) -> OrderDetail:
    row = await operations.change_order(session, caller, settings, id, version, change)
    return await answered(session, caller, row, settings.today(), response)


@router.post("/{id}/reply", summary="回复")
async def reply_order(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    answer: Answer,
    response: Response,
    settings: Configured,
) -> OrderDetail:
    row = await operations.reply_order(session, caller, settings, id, version, answer)
    return await answered(session, caller, row, settings.today(), response)


@router.post("/{id}/verify", summary="核实")
async def verify_order(
    session: Session,
    caller: Inspection,
    id: UUID,
    version: IfMatch,
    end: Conclusion,
    response: Response,
    settings: Configured,
) -> OrderDetail:
    row = await operations.verify_order(session, caller, settings, id, version, end)
    return await answered(session, caller, row, settings.today(), response)


@router.post("/{id}/reject", summary="驳回")
async def reject_order(
    session: Session,
    caller: Inspection,
    id: UUID,
    version: IfMatch,
    said: Rejection,
    response: Response,
    settings: Configured,
) -> OrderDetail:
    row = await operations.reject_order(session, caller, settings, id, version, said)
    return await answered(session, caller, row, settings.today(), response)


@router.post("/{id}/close", summary="销号")
async def close_order(
    session: Session,
    caller: Inspection,
    id: UUID,
    version: IfMatch,
    end: Conclusion,
    response: Response,
    settings: Configured,
) -> OrderDetail:
    row = await operations.close_order(session, caller, settings, id, version, end)
    return await answered(session, caller, row, settings.today(), response)


@router.post("/{id}/withdraw", summary="撤销")
async def withdraw_order(
    session: Session,
    caller: Inspection,
    id: UUID,
    version: IfMatch,
    said: Reasoned,
    response: Response,
    settings: Configured,
) -> OrderDetail:
    row = await operations.withdraw_order(session, caller, settings, id, version, said)
    return await answered(session, caller, row, settings.today(), response)
