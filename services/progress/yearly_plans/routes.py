"""Yearly plans over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.progress.access import Office, Reader, Today
from services.progress.steps.operations import Sources
from services.progress.yearly_plans import operations, queries
from services.progress.yearly_plans.models import YearlyPlan
from services.progress.yearly_plans.schemas import (
    PLAN_ITEM_TABLE,
    YEARLY_PLAN_TABLE,
    NewYearlyPlan,
    PlanDraft,
    PlanIssue,
    PlanRevision,
    PlanVersionAnswer,
    YearlyPlanFilter,
    YearlyPlanShown,
)

router = resource_router(prefix="/v1/yearly-plans", tag="年度计划")

Sibling = Annotated[Sources, Depends(Sources.of)]
Wanted = Annotated[YearlyPlanFilter, Query()]
Number = Annotated[int, Path(ge=1, le=1000, title="版本号", description="Number of the version")]


async def answer(session: Session, caller: Office, plan: YearlyPlan, response: Response) -> YearlyPlanShown:
    """A year's plan with its ETag."""
    set_etag(response, plan.version)
    return await queries.show_plan(session, caller, plan)


@router.get("", summary="年度计划列表")
async def list_plans(session: Session, caller: Reader, wanted: Wanted, page: PageQuery) -> Page[YearlyPlanShown]:
    plans, following = await queries.list_plans(session, caller, wanted, page)
    return Page(items=plans, next=following)


@router.get(".{file_format}", summary="导出年度计划", response_class=StreamingResponse)
async def export_plans(request: Request, caller: Reader, wanted: Wanted, file_format: Format) -> StreamingResponse:
    rows = partial(queries.stream_plans, caller=caller, wanted=wanted)
    return export(request, file_format, YEARLY_PLAN_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="编制年度计划", status_code=status.HTTP_201_CREATED)
async def draft_plan(session: Session, caller: Office, new: NewYearlyPlan, response: Response) -> YearlyPlanShown:
    plan = await operations.draft_plan(session, caller, new)
    response.headers["Location"] = f"/v1/yearly-plans/{plan.id}"
    return await answer(session, caller, plan, response)


@router.get("/{id}", summary="年度计划概要")
async def get_plan(session: Session, caller: Reader, id: UUID, response: Response) -> YearlyPlanShown:
    return await answer(session, caller, await queries.get_plan(session, caller, id), response)


@router.get("/{id}/versions/{number}", summary="年度计划版本详情")
async def get_version(
    session: Session, caller: Reader, id: UUID, number: Number, response: Response
) -> PlanVersionAnswer:
    """Its items, each with what became of it against the former version and against last year's plan."""
    plan = await queries.get_plan(session, caller, id)
    set_etag(response, plan.version)
    return await queries.show_version(session, caller, plan, number)


@router.get("/{id}/versions/{number}/items.{file_format}", summary="导出计划条目", response_class=StreamingResponse)
async def export_items(
    request: Request, session: Session, caller: Reader, id: UUID, number: Number, file_format: Format
) -> StreamingResponse:
    plan = await queries.get_plan(session, caller, id)
    await queries.show_version(session, caller, plan, number)
    rows = partial(queries.stream_items, caller=caller, plan_id=id, number=number)
    wanted = YearlyPlanFilter(year=[plan.year])
    return export(request, file_format, PLAN_ITEM_TABLE, rows, caller=caller, wanted=wanted)


@router.put("/{id}/draft", summary="保存计划草案")
async def write_draft(
    session: Session,
    caller: Office,
    sources: Sibling,
    id: UUID,
    version: IfMatch,
    wished: PlanDraft,
    response: Response,
) -> YearlyPlanShown:
    plan = await operations.write_draft(session, caller, sources, id, version, wished)
    return await answer(session, caller, plan, response)


@router.delete("/{id}/draft", summary="删除计划草案", status_code=status.HTTP_204_NO_CONTENT)
async def delete_draft(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.delete_draft(session, caller, id, version)


@router.post("/{id}/issue", summary="下达年度计划")
async def issue_draft(
    session: Session, caller: Office, id: UUID, version: IfMatch, issue: PlanIssue, today: Today, response: Response
) -> YearlyPlanShown:
    plan = await operations.issue_draft(session, caller, id, version, issue, today)
    return await answer(session, caller, plan, response)


@router.post("/{id}/revise", summary="调整年度计划")
async def revise_plan(
    session: Session, caller: Office, id: UUID, version: IfMatch, revision: PlanRevision, response: Response
) -> YearlyPlanShown:
    plan = await operations.revise_plan(session, caller, id, version, revision)
    return await answer(session, caller, plan, response)
