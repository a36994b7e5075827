"""Activities over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response, status
from fastapi.responses import StreamingResponse

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.exports import Format, export
from services.kit.pages import Page, PageQuery
from services.kit.periods import Period
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template
from services.progress.access import Reader, Reporter, Today
from services.progress.activities import operations, queries
from services.progress.activities.rules import digest
from services.progress.activities.schemas import (
    ACTIVITY_TABLE,
    Activity,
    ActivityChange,
    ActivityFilter,
    Digest,
    NewActivity,
)
from services.progress.steps.operations import Sources

router = resource_router(prefix="/v1/activities", tag="活动")

Sibling = Annotated[Sources, Depends(Sources.of)]
Wanted = Annotated[ActivityFilter, Query()]


def answer(activity: object, response: Response) -> Activity:
    """An activity with its ETag."""
    shown = Activity.model_validate(activity)
    set_etag(response, shown.version)
    return shown


@router.get("", summary="活动列表")
async def list_activities(session: Session, caller: Reader, wanted: Wanted, page: PageQuery) -> Page[Activity]:
    activities, following = await queries.list_activities(session, caller, wanted, page)
    return Page(items=[Activity.model_validate(activity) for activity in activities], next=following)


@router.get(".{file_format}", summary="导出活动", response_class=StreamingResponse)
async def export_activities(request: Request, caller: Reader, wanted: Wanted, file_format: Format) -> StreamingResponse:
    rows = partial(queries.stream_activities, caller=caller, wanted=wanted)
    return export(request, file_format, ACTIVITY_TABLE, rows, caller=caller, wanted=wanted)


@router.get("/digest", summary="当月动态文稿")
async def get_digest(
    session: Session,
    caller: Reader,
    today: Today,
    period: Annotated[Period | None, Query(description="月份；缺省为当前月 · month")] = None,
) -> Digest:
    """The month in words to paste into a post of the public account; nothing is sent anywhere."""
    chosen = period or Period.of(today)
    month = await queries.month(session, caller, chosen)
    return Digest(
        period=chosen,
        text=digest(month, markdown=False),
        markdown=digest(month, markdown=True),
        tasks_done=len(month.tasks_done),
        milestones=len(month.milestones),
        activities=len(month.activities),
        synthetic=month.synthetic,
    )


@router.get("/template.xlsx", summary="导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_template(request: Request, caller: Reporter) -> Response:
    return await answer_template(request, ACTIVITY_TABLE, references={"units": sorted(caller.units)})


@router.post("/import", summary="导入活动（xlsx、csv、ndjson）", responses=WORKBOOK_ANSWER)
async def import_activities(session: Session, caller: Reporter, sources: Sibling, upload: Upload) -> FileReport:
    run = partial(operations.import_activities, session, caller, sources)
    report: FileReport = await answer_import(upload, ACTIVITY_TABLE, run)
    return report


@router.post("", summary="登记活动", status_code=status.HTTP_201_CREATED)
async def register_activity(
    session: Session, caller: Reporter, sources: Sibling, new: NewActivity, response: Response
) -> Activity:
    activity = await operations.register_activity(session, caller, sources, new)
    response.headers["Location"] = f"/v1/activities/{activity.id}"
    return answer(activity, response)


@router.get("/{id}", summary="活动详情")
async def get_activity(session: Session, caller: Reader, id: UUID, response: Response) -> Activity:
    return answer(await queries.get_activity(session, caller, id), response)


@router.patch("/{id}", summary="修改活动")
async def change_activity(
    session: Session,
    caller: Reporter,
    sources: Sibling,
    id: UUID,
    version: IfMatch,
    change: ActivityChange,
    response: Response,
) -> Activity:
    return answer(await operations.change_activity(session, caller, sources, id, version, change), response)


@router.delete("/{id}", summary="删除活动", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_activity(session: Session, caller: Reporter, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_activity(session, caller, id, version)
