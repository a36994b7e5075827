"""Tasks over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.progress.access import Office, Reader, Reporter, Today
from services.progress.steps.operations import Sources
from services.progress.task_imports.operations import import_tasks
from services.progress.task_plans.queries import list_versions
from services.progress.task_plans.schemas import TaskPlanVersionList, TaskPlanVersionShown
from services.progress.tasks import operations, queries
from services.progress.tasks.models import Task
from services.progress.tasks.schemas import (
    TASK_TABLE,
    ActionCounts,
    NewTask,
    NewTaskStep,
    TaskAnswer,
    TaskChange,
    TaskFilter,
    TaskShown,
    TaskStepList,
)

router = resource_router(prefix="/v1/tasks", tag="任务")

NOTE = "每行一项任务；有新进展的填写进展日期和说明，标记完成须填文号。没有进展的不必填写，未改的行不会变动"

Sibling = Annotated[Sources, Depends(Sources.of)]
Wanted = Annotated[TaskFilter, Query()]


def answer(task: Task, caller: Reader, response: Response) -> TaskAnswer:
    """A task with its ETag."""
    set_etag(response, task.version)
    return queries.answer(task, caller)


@router.get("", summary="任务列表")
async def list_tasks(
    session: Session, caller: Reader, wanted: Wanted, page: PageQuery, today: Today
) -> Page[TaskShown]:
    tasks, following = await queries.list_tasks(session, caller, wanted, page, today)
    return Page(items=tasks, next=following)


@router.get(".{file_format}", summary="导出任务", response_class=StreamingResponse)
async def export_tasks(
    request: Request, caller: Reader, wanted: Wanted, file_format: Format, today: Today
) -> StreamingResponse:
    rows = partial(queries.stream_tasks, caller=caller, wanted=wanted, today=today)
    return export(request, file_format, TASK_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/actions", summary="各行动任务进度")
async def count_actions(session: Session, caller: Reader, wanted: Wanted, today: Today) -> ActionCounts:
    """How the tasks that the filter wants stand, for each special action and safeguard."""
    return ActionCounts(items=await queries.count_actions(session, caller, wanted, today))


@router.get("/template.xlsx", summary="任务填报表", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_template(request: Request, session: Session, caller: Reporter) -> Response:
    """The tasks that the caller may report, with what was last said of them."""
    rows = await queries.rows_to_report(session, caller)
    return await answer_template(request, TASK_TABLE, rows=rows, note=NOTE)


@router.post("/import", summary="导入任务进展（xlsx、csv、ndjson）", responses=WORKBOOK_ANSWER)
async def import_progress(
    session: Session, caller: Reporter, sources: Sibling, today: Today, upload: Upload
) -> FileReport:
    run = partial(import_tasks, session, caller, sources, today)
    report: FileReport = await answer_import(upload, TASK_TABLE, run)
    return report


@router.post("", summary="新增自定任务", status_code=status.HTTP_201_CREATED)
async def register_task(
    session: Session, caller: Office, sources: Sibling, new: NewTask, response: Response
) -> TaskAnswer:
    task = await operations.register_task(session, caller, sources, new)
    response.headers["Location"] = f"/v1/tasks/{task.id}"
    return answer(task, caller, response)


@router.get("/{id}", summary="任务详情")
async def get_task(session: Session, caller: Reader, id: UUID, response: Response) -> TaskAnswer:
    return answer(await queries.get_task(session, caller, id), caller, response)


@router.patch("/{id}", summary="修改任务")
async def change_task(
    session: Session,
    caller: Reporter,
    sources: Sibling,
    id: UUID,
    version: IfMatch,
    change: TaskChange,
    response: Response,
) -> TaskAnswer:
    return answer(await operations.change_task(session, caller, sources, id, version, change), caller, response)


@router.get("/{id}/steps", summary="任务进展记录")
async def list_steps(session: Session, caller: Reader, id: UUID) -> TaskStepList:
    return TaskStepList(items=await queries.list_steps(session, caller, id))


@router.post("/{id}/steps", summary="登记任务进展")
async def take_step(
    session: Session,
    caller: Reporter,
    id: UUID,
    version: IfMatch,
    step: NewTaskStep,
    today: Today,
    response: Response,
) -> TaskAnswer:
    return answer(await operations.take_step(session, caller, id, version, step, today), caller, response)


@router.get("/{id}/plan-versions", summary="任务的方案版本")
async def list_plan_versions(session: Session, caller: Reader, id: UUID) -> TaskPlanVersionList:
    """What the plan's files have said of a task, newest first; nothing of a task that the office added."""
    versions = await list_versions(session, caller, id)
    return TaskPlanVersionList(items=[TaskPlanVersionShown.model_validate(version) for version in versions])


@router.delete("/{id}", summary="删除自定任务", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_task(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_task(session, caller, id, version)
