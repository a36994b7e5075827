"""Yearly plans over HTTP."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.investment.access import Planner, Reader
from services.investment.plans import operations, queries
from services.investment.plans.models import Plan as PlanRecord
from services.investment.plans.schemas import (
    PLAN_TABLE,
    NewPlan,
    Plan,
    PlanDetail,
    PlanFilter,
    PlanRevision,
    PlanVersion,
)
from services.investment.project_refs.operations import ask_for_project
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template

router = resource_router(prefix="/v1/plans", tag="年度投资计划")


def answer(plan: PlanRecord, response: Response) -> Plan:
    """A plan with its ETag."""
    set_etag(response, plan.version)
    return queries.shown(plan)


@router.get("", summary="年度投资计划列表")
async def list_plans(
    session: Session, caller: Reader, wanted: Annotated[PlanFilter, Query()], page: PageQuery
) -> Page[Plan]:
    plans, following = await queries.list_plans(session, caller, wanted, page)
    return Page(items=[queries.shown(each) for each in plans], next=following)


@router.get(".{file_format}", summary="导出年度投资计划", response_class=StreamingResponse)
async def export_plans(
    request: Request, caller: Reader, wanted: Annotated[PlanFilter, Query()], file_format: Format
) -> StreamingResponse:
    rows = partial(queries.stream_plans, caller=caller, wanted=wanted)
    return export(request, file_format, PLAN_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/template.xlsx", summary="年度投资计划导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_plan_template(request: Request, caller: Planner) -> Response:
    return await answer_template(request, PLAN_TABLE)


@router.post(
    "/import", summary="导入年度投资计划（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER
)
async def import_plans(session: Session, caller: Planner, upload: Upload, request: Request) -> Any:
    state = request.app.state
    run = partial(operations.import_plans, session, caller, state.settings, state.siblings)
    return await answer_import(upload, PLAN_TABLE, run)


@router.post("", summary="登记年度投资计划", status_code=status.HTTP_201_CREATED)
async def register_plan(session: Session, caller: Planner, new: NewPlan, request: Request, response: Response) -> Plan:
    state = request.app.state
    await ask_for_project(session, state.siblings, state.settings.registry_url, new.project_id)
    plan = await operations.register_plan(session, caller, state.settings, new)
    response.headers["Location"] = f"/v1/plans/{plan.id}"
    return answer(plan, response)


@router.get("/{id}", summary="年度投资计划及其各版本")
async def get_plan(session: Session, caller: Reader, id: UUID, response: Response) -> PlanDetail:
    plan = await queries.get_plan(session, caller, id)
    set_etag(response, plan.version)
    versions = [PlanVersion.model_validate(each) for each in await queries.versions_of(session, plan)]
    return PlanDetail(**queries.shown(plan).model_dump(), versions=versions)


@router.patch("/{id}", summary="修订年度投资计划（保留各版本）")
async def revise_plan(
    session: Session,
    caller: Planner,
    id: UUID,
    version: IfMatch,
    revision: PlanRevision,
    request: Request,
    response: Response,
) -> Plan:
    settings = request.app.state.settings
    return answer(await operations.revise_plan(session, caller, settings, id, version, revision), response)


@router.delete("/{id}", summary="撤销误登的年度投资计划", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_plan(session: Session, caller: Planner, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_plan(session, caller, id, version)
