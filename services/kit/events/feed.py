"""``GET /v1/events``: the change feed, the log in its own order."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import text

from services.kit.callers import Caller, Role, allow
from services.kit.database import Session
from services.kit.events import wire
from services.kit.pages import MAX_LIMIT
from services.kit.routing import resource_router

FeedReader = Annotated[Caller, Depends(allow(Role.PLATFORM, Role.SERVICE, Role.OFFICE, scope="events:read"))]

router = resource_router(prefix="/v1/events", tag="变更流")

# One statement, so that page and head are of one snapshot.
_PAGE = text(
    f"SELECT h.position AS head_position, h.watermark_at, e.* FROM"  # noqa: S608 - constants
    " (SELECT position, watermark_at FROM event_head ORDER BY revision DESC LIMIT 1) AS h LEFT JOIN"
    f" (SELECT {wire.COLUMNS} FROM event WHERE position > :after ORDER BY position LIMIT :limit) AS e ON true"
    " ORDER BY e.position"
)


class CloudEvent(BaseModel):
    """CloudEvents 1.0 事件 · An event with its position in the log."""

    model_config = ConfigDict(extra="allow")

    specversion: str
    id: str
    source: str
    type: str
    subject: str = Field(title="实体", description="The entity")
    time: datetime = Field(title="发生时间", description="When it happened")
    position: str = Field(title="位置", description="Position in the log, without gaps")
    sequencedat: datetime = Field(title="入账时间", description="When the log knew it; ascending")
    entityversion: int = Field(title="版本", description="The entity's version")
    actor: str
    dataschema: str | None = None
    traceparent: str | None = None
    datacontenttype: str | None = None
    erased: bool | None = Field(None, title="已依法删除", description="The payload was lawfully erased")
    data: dict[str, Any] | None = Field(None, title="内容", description="The entity's full public state")


class FeedWatermark(BaseModel):
    """水位 · No event will be known at or before ``at`` beyond ``position``."""

    position: str
    at: datetime | None


class Feed(BaseModel):
    """变更流的一页 · A page of the feed."""

    items: list[CloudEvent]
    next: str | None = Field(title="续读位置", description="`after` of the next call; null when nothing is new")
    watermark: FeedWatermark | None = Field(title="水位", description="Given when this page reaches the log's end")


@router.get("", summary="按位置读取变更 · Read the change feed", response_model=Feed)
async def read_events(
    _: FeedReader,
    request: Request,
    session: Session,
    after: Annotated[int, Query(ge=0, le=2**63 - 1, title="此位置之后", description="Exclusive")] = 0,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, title="条数", description="Events a page")] = 100,
) -> Response:
    """Events after a position, corrections and withdrawals among them; with a watermark when nothing more is there."""
    source: str = request.app.state.settings.service
    rows = (await session.execute(_PAGE, {"after": after, "limit": limit})).mappings().all()
    events = [row for row in rows if row["position"] is not None]
    last = events[-1]["position"] if events else after
    head, at = rows[0]["head_position"], rows[0]["watermark_at"]
    mark = "null"
    if last >= head:
        instant = "null" if at is None else f'"{at.isoformat()}"'
        mark = f'{{"position":"{head}","at":{instant}}}'
    following = f'"{last}"' if events else "null"
    items = ",".join(wire.cloud_event(source, row) for row in events)
    return Response(f'{{"items":[{items}],"next":{following},"watermark":{mark}}}', media_type="application/json")
