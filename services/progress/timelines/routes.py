"""Timelines over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from services.kit.database import Session
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.progress.access import Reader, Today
from services.progress.timelines import queries
from services.progress.timelines.schemas import TimelineFilter, TimelineItem

router = resource_router(prefix="/v1/projects", tag="时间线")


@router.get("/{project_id}/timeline", summary="项目时间线")
async def read_timeline(
    session: Session,
    caller: Reader,
    project_id: UUID,
    wanted: Annotated[TimelineFilter, Query()],
    page: PageQuery,
    today: Today,
) -> Page[TimelineItem]:
    items, following = await queries.read_timeline(session, caller, project_id, wanted, page, today)
    return Page(items=items, next=following)
