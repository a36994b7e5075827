"""Returns over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Reader, Returner
from services.investment.return_contents.operations import Sources
from services.investment.returns import operations, queries
from services.investment.returns.models import Return as ReturnRecord
from services.investment.returns.schemas import (
    RETURN_TABLE,
    NewReturn,
    NewRevision,
    ReturnChange,
    ReturnDetail,
    ReturnFilter,
    StatisticsReturn,
)
from services.kit.callers import Caller
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/returns", tag="统计报表")


async def answer(session: Session, entry: ReturnRecord, caller: Caller, response: Response) -> ReturnDetail:
    """A return with its ETag."""
    set_etag(response, entry.version)
    return await queries.detail(session, entry, caller)


@router.get("", summary="统计报表列表")
async def list_returns(
    session: Session, caller: Reader, wanted: Annotated[ReturnFilter, Query()], page: PageQuery
) -> Page[StatisticsReturn]:
    items, following = await queries.list_returns(session, caller, wanted, page)
    return Page(items=items, next=following)


@router.get(".{file_format}", summary="导出统计报表", response_class=StreamingResponse)
async def export_returns(
    request: Request, caller: Reader, wanted: Annotated[ReturnFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_returns, caller=caller, wanted=wanted)
    return export(request, file_format, RETURN_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="录入统计报表（草稿）", status_code=status.HTTP_201_CREATED)
async def enter_return(
    session: Session, caller: Returner, new: NewReturn, request: Request, response: Response
) -> ReturnDetail:
    entry = await operations.enter_return(session, caller, Sources.of(request), new)
    response.headers["Location"] = f"/v1/returns/{entry.id}"
    return await answer(session, entry, caller, response)


@router.get("/{id}", summary="统计报表详情")
async def get_return(session: Session, caller: Reader, id: UUID, response: Response) -> ReturnDetail:
    return await answer(session, await queries.get_return(session, caller, id), caller, response)


@router.patch("/{id}", summary="修改未提交的统计报表")
async def change_return(
    session: Session,
    caller: Returner,
    id: UUID,
    version: IfMatch,
    change: ReturnChange,
    request: Request,
    response: Response,
) -> ReturnDetail:
    entry = await operations.change_return(session, caller, Sources.of(request), id, version, change)
    return await answer(session, entry, caller, response)


@router.delete("/{id}", summary="删除草稿", status_code=status.HTTP_204_NO_CONTENT)
async def delete_return(session: Session, caller: Returner, id: UUID, version: IfMatch) -> None:
    await operations.delete_return(session, caller, id, version)


@router.post("/{id}/submit", summary="提交签审")
async def submit_return(
    session: Session, caller: Returner, id: UUID, version: IfMatch, request: Request, response: Response
) -> ReturnDetail:
    entry = await operations.submit_return(session, caller, Sources.of(request), id, version)
    return await answer(session, entry, caller, response)


@router.post("/{id}/withdraw", summary="撤回提交")
async def withdraw_return(
    session: Session, caller: Returner, id: UUID, version: IfMatch, response: Response
) -> ReturnDetail:
    return await answer(session, await operations.withdraw_return(session, caller, id, version), caller, response)


@router.post("/{id}/revise", summary="修订已确认的统计报表（草稿）")
async def revise_return(
    session: Session,
    caller: Returner,
    id: UUID,
    version: IfMatch,
    new: NewRevision,
    request: Request,
    response: Response,
) -> ReturnDetail:
    entry = await operations.revise_return(session, caller, Sources.of(request), id, version, new)
    return await answer(session, entry, caller, response)
