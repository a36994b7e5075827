"""``/v1/webhook-endpoints``: who is told of events, how it goes, and what to do about it."""

from typing import Annotated
from uuid import UUID

from fastapi import Body, Depends, Path, Request, Response

from services.kit.callers import Caller, Role, allow
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router
from services.kit.webhooks import operations, queries
from services.kit.webhooks.schemas import (
    Attempt,
    Endpoint,
    EndpointChange,
    EndpointWithSecret,
    NewEndpoint,
    ParkedSubjects,
    ReplayFrom,
    Rotation,
)

EndpointManager = Annotated[Caller, Depends(allow(Role.ADMIN, Role.PLATFORM, scope="webhooks:manage"))]
Subject = Annotated[str, Path(max_length=200, title="实体", description="The entity")]

router = resource_router(prefix="/v1/webhook-endpoints", tag="推送端点")


@router.get("", summary="推送端点列表 · List endpoints")
async def list_endpoints(caller: EndpointManager, session: Session, page: PageQuery) -> Page[Endpoint]:
    """The endpoints that the caller owns; an administrator sees all."""
    return await queries.list_endpoints(session, caller, page)


@router.post("", status_code=201, summary="新增推送端点 · Create an endpoint")
async def create_endpoint(
    caller: EndpointManager, session: Session, request: Request, response: Response, new: NewEndpoint
) -> EndpointWithSecret:
    """Create an endpoint; its secret is shown in this answer only."""
    created = await operations.create_endpoint(session, caller, request.app.state.settings, new)
    set_etag(response, created.version)
    response.headers["Location"] = f"/v1/webhook-endpoints/{created.id}"
    return created


@router.get("/{endpoint_id}", summary="查看推送端点 · Read an endpoint")
async def get_endpoint(caller: EndpointManager, session: Session, response: Response, endpoint_id: UUID) -> Endpoint:
    """One endpoint, with how far it is and how it fares."""
    found = await queries.get_endpoint(session, caller, endpoint_id)
    set_etag(response, found.version)
    return found


@router.patch("/{endpoint_id}", summary="修改推送端点 · Change an endpoint")
async def change_endpoint(
    caller: EndpointManager,
    session: Session,
    request: Request,
    response: Response,
    endpoint_id: UUID,
    expected: IfMatch,
    change: EndpointChange,
) -> Endpoint:
    """Change address, filter or form; pause it, or activate it again, which also ends a wait."""
    changed = await operations.change_endpoint(
        session, caller, request.app.state.settings, endpoint_id, expected, change
    )
    set_etag(response, changed.version)
    return changed


@router.delete("/{endpoint_id}", status_code=204, summary="删除推送端点 · Delete an endpoint")
async def delete_endpoint(caller: EndpointManager, session: Session, endpoint_id: UUID, expected: IfMatch) -> None:
    """Delete an endpoint and its attempts."""
    await operations.delete_endpoint(session, caller, endpoint_id, expected)


@router.get("/{endpoint_id}/attempts", summary="推送记录 · List attempts")
async def list_attempts(caller: EndpointManager, session: Session, endpoint_id: UUID, page: PageQuery) -> Page[Attempt]:
    """What was tried, the latest first."""
    return await queries.list_attempts(session, caller, endpoint_id, page)


@router.post("/{endpoint_id}/rotate", summary="更换密钥 · Rotate the secret")
async def rotate_secret(
    caller: EndpointManager,
    session: Session,
    request: Request,
    response: Response,
    endpoint_id: UUID,
    rotation: Annotated[Rotation | None, Body()] = None,
) -> EndpointWithSecret:
    """A new secret; both sign until the overlap ends."""
    hours = (rotation or Rotation()).overlap_hours
    changed = await operations.rotate_secret(session, caller, request.app.state.settings, endpoint_id, hours)
    set_etag(response, changed.version)
    return changed


@router.post("/{endpoint_id}/replay", summary="重放 · Set the position")
async def replay(
    caller: EndpointManager, session: Session, response: Response, endpoint_id: UUID, start: ReplayFrom
) -> Endpoint:
    """Deliver again, or for the first time, what follows a position."""
    changed = await operations.replay_from(session, caller, endpoint_id, start.position)
    set_etag(response, changed.version)
    return changed


@router.get("/{endpoint_id}/parked-subjects", summary="搁置的实体 · List parked subjects")
async def list_parked(caller: EndpointManager, session: Session, endpoint_id: UUID) -> ParkedSubjects:
    """Subjects whose events the endpoint refused, at most 500."""
    return await queries.list_parked(session, caller, endpoint_id)


@router.post("/{endpoint_id}/parked-subjects/release", summary="全部放行 · Release all parked subjects")
async def release_all(caller: EndpointManager, session: Session, response: Response, endpoint_id: UUID) -> Endpoint:
    """Send what all parked subjects missed."""
    changed = await operations.release_parked(session, caller, endpoint_id, None)
    set_etag(response, changed.version)
    return changed


@router.post("/{endpoint_id}/parked-subjects/{subject}/release", summary="放行 · Release a parked subject")
async def release_one(
    caller: EndpointManager, session: Session, response: Response, endpoint_id: UUID, subject: Subject
) -> Endpoint:
    """Send what one parked subject missed."""
    changed = await operations.release_parked(session, caller, endpoint_id, subject)
    set_etag(response, changed.version)
    return changed
