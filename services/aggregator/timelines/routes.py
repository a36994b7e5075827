"""Timelines that cross services over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from services.aggregator.access import Reader
from services.aggregator.timelines import queries
from services.aggregator.timelines.schemas import TimelineFilter, TimelineItem
from services.kit.database import Session
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1", tag="全过程时间线")


@router.get("/projects/{id}/timeline", summary="项目全过程时间线")
async def project_timeline(
    session: Session, caller: Reader, id: UUID, wanted: Annotated[TimelineFilter, Query()], page: PageQuery
) -> Page[TimelineItem]:
    """What every service told of a project, in the order in which it became known."""
    items, following = await queries.of_project(session, caller, id, wanted, page)
    return Page(items=items, next=following)


@router.get("/carriers/{code}/timeline", summary="载体全过程时间线")
async def carrier_timeline(
    session: Session,
    caller: Reader,
    code: Annotated[str, Path(min_length=1, max_length=40, description="载体编码")],
    wanted: Annotated[TimelineFilter, Query()],
    page: PageQuery,
) -> Page[TimelineItem]:
    """What every service told of a carrier itself, and which projects came, went or ended there."""
    items, following = await queries.of_carrier(session, caller, code, wanted, page)
    return Page(items=items, next=following)
