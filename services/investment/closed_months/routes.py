"""Closed months over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response, status

from services.investment.access import Reader, Reviewer
from services.investment.closed_months import operations, queries
from services.investment.closed_months.schemas import ClosedMonth, ClosedMonthFilter, Closing, Reopening
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/closed-months", tag="关账月份")


@router.get("", summary="关账月份列表")
async def list_closed_months(
    session: Session, caller: Reader, wanted: Annotated[ClosedMonthFilter, Query()], page: PageQuery
) -> Page[ClosedMonth]:
    months, following = await queries.list_closed_months(session, caller, wanted, page)
    return Page(items=[ClosedMonth.model_validate(month) for month in months], next=following)


@router.post("", summary="关账", status_code=status.HTTP_201_CREATED)
async def close_month(session: Session, caller: Reviewer, closing: Closing, response: Response) -> ClosedMonth:
    month = ClosedMonth.model_validate(await operations.close_month(session, caller, closing))
    set_etag(response, month.version)
    return month


@router.post("/{month_id:uuid}/reopen", summary="重开关账月份")
async def reopen_month(
    session: Session, caller: Reviewer, month_id: UUID, version: IfMatch, reopening: Reopening, response: Response
) -> ClosedMonth:
    month = ClosedMonth.model_validate(await operations.reopen_month(session, caller, month_id, version, reopening))
    set_etag(response, month.version)
    return month
