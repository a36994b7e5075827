"""Milestones over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.progress.access import Reader, Reporter
from services.progress.milestones import operations, queries
from services.progress.milestones.models import Milestone as MilestoneRecord
from services.progress.milestones.queries import Yardstick
from services.progress.milestones.schemas import (
    MILESTONE_TABLE,
    Milestone,
    MilestoneChange,
    MilestoneCompletion,
    MilestoneFilter,
    MilestonePlan,
    MilestonePlans,
    MilestoneReopening,
    MilestoneReplan,
    NewMilestone,
)
from services.progress.project_refs.operations import Registry, require_project

router = resource_router(prefix="/v1/milestones", tag="里程碑")


def _answer(row: MilestoneRecord, yardstick: Yardstick, response: Response) -> Milestone:
    set_etag(response, row.version)
    return queries.shown(row, yardstick)


async def _yardstick(session: Session, request: Request) -> Yardstick:
    return await Yardstick.on(session, request.app.state.settings.today())


@router.get("", summary="里程碑列表")
async def list_milestones(
    session: Session, caller: Reader, request: Request, wanted: Annotated[MilestoneFilter, Query()], page: PageQuery
) -> Page[Milestone]:
    yardstick = await _yardstick(session, request)
    rows, following = await queries.list_milestones(session, caller, wanted, yardstick, page)
    return Page(items=[queries.shown(row, yardstick) for row in rows], next=following)


@router.get(".{file_format}", summary="导出里程碑", response_class=StreamingResponse)
async def export_milestones(
    request: Request, caller: Reader, wanted: Annotated[MilestoneFilter, Query()], file_format: Format
) -> StreamingResponse:
    today = request.app.state.settings.today()
    rows = partial(queries.stream_milestones, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, MILESTONE_TABLE, rows, caller=caller, wanted=wanted)


@router.post("", summary="新增里程碑", status_code=status.HTTP_201_CREATED)
async def register_milestone(
    session: Session, caller: Reporter, new: NewMilestone, request: Request, response: Response
) -> Milestone:
    project = await require_project(session, caller, Registry.of(request), new.project_id)
    yardstick = await _yardstick(session, request)
    row = await operations.register_milestone(session, caller, project, yardstick, new)
    response.headers["Location"] = f"/v1/milestones/{row.id}"
    return _answer(row, yardstick, response)


@router.get("/{milestone_id:uuid}", summary="里程碑详情")
async def get_milestone(
    session: Session, caller: Reader, milestone_id: UUID, request: Request, response: Response
) -> Milestone:
    row = await queries.get_milestone(session, caller, milestone_id)
    return _answer(row, await _yardstick(session, request), response)


@router.get("/{milestone_id:uuid}/plans", summary="里程碑计划沿革")
async def list_plans(session: Session, caller: Reader, milestone_id: UUID) -> MilestonePlans:
    plans = await queries.plans_of(session, caller, milestone_id)
    return MilestonePlans(items=[MilestonePlan.model_validate(plan) for plan in plans])


@router.patch("/{milestone_id:uuid}", summary="修改里程碑预计日期")
async def change_milestone(
    session: Session,
    caller: Reporter,
    milestone_id: UUID,
    version: IfMatch,
    change: MilestoneChange,
    request: Request,
    response: Response,
) -> Milestone:
    yardstick = await _yardstick(session, request)
    row = await operations.change_milestone(session, caller, yardstick, milestone_id, version, change)
    return _answer(row, yardstick, response)


@router.delete("/{milestone_id:uuid}", summary="删除里程碑", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_milestone(
    session: Session, caller: Reporter, milestone_id: UUID, version: IfMatch, request: Request
) -> None:
    await operations.withdraw_milestone(session, caller, await _yardstick(session, request), milestone_id, version)


@router.post("/{milestone_id:uuid}/replan", summary="调整里程碑计划")
async def replan_milestone(
    session: Session,
    caller: Reporter,
    milestone_id: UUID,
    version: IfMatch,
    replan: MilestoneReplan,
    request: Request,
    response: Response,
) -> Milestone:
    yardstick = await _yardstick(session, request)
    row = await operations.replan_milestone(session, caller, yardstick, milestone_id, version, replan)
    return _answer(row, yardstick, response)


@router.post("/{milestone_id:uuid}/complete", summary="里程碑完成")
async def complete_milestone(
    session: Session,
    caller: Reporter,
    milestone_id: UUID,
    version: IfMatch,
    done: MilestoneCompletion,
    request: Request,
    response: Response,
) -> Milestone:
    yardstick = await _yardstick(session, request)
    row = await operations.complete_milestone(session, caller, yardstick, milestone_id, version, done)
    return _answer(row, yardstick, response)


@router.post("/{milestone_id:uuid}/reopen", summary="撤销里程碑完成")
async def reopen_milestone(
    session: Session,
    caller: Reporter,
    milestone_id: UUID,
    version: IfMatch,
    reopening: MilestoneReopening,
    request: Request,
    response: Response,
) -> Milestone:
    yardstick = await _yardstick(session, request)
    row = await operations.reopen_milestone(session, caller, yardstick, milestone_id, version, reopening)
    return _answer(row, yardstick, response)
