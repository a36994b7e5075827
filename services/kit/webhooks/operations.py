"""Writes of the webhook-endpoints resource. Each raises the fence: a running delivery lets go and starts anew."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.problems import Conflict, FieldError, Invalid, NotFound
from services.kit.settings import Settings
from services.kit.webhooks import guard, secrets, store
from services.kit.webhooks.queries import get_endpoint, owner_scope
from services.kit.webhooks.schemas import Endpoint, EndpointChange, EndpointWithSecret, NewEndpoint

_LOCKED = text(
    "SELECT * FROM webhook_endpoint WHERE id = :id AND (CAST(:owner AS text) IS NULL OR owner = :owner) FOR UPDATE"
)
_CREATE = text(
    "INSERT INTO webhook_endpoint (id, owner, url, description, event_types, batch, max_batch, secret, position)"
    " SELECT :id, :owner, :url, :description, CAST(:event_types AS text[]), :batch, :max_batch, :secret,"
    " coalesce(CAST(:position AS bigint), h.position)"
    " FROM (SELECT position FROM event_head ORDER BY revision DESC LIMIT 1) AS h"
)
_CHANGE = text(
    "UPDATE webhook_endpoint SET url = :url, description = :description, event_types = CAST(:event_types AS text[]),"
    " batch = :batch, max_batch = :max_batch, state = :state,"
    " disabled_reason = CASE WHEN :state = 'disabled' THEN disabled_reason END WHERE id = :id"
)
_ROTATE = text(
    "UPDATE webhook_endpoint SET secret = :secret, previous_secret = :previous, previous_secret_until = :until"
    " WHERE id = :id"
)
_REPLAY = text("UPDATE webhook_endpoint SET position = :position WHERE id = :id")
_CHANGED = text(
    "UPDATE webhook_endpoint SET fence = fence + 1, lease_until = NULL, failures = 0, next_attempt_at = NULL,"
    " version = version + 1, updated_at = now() WHERE id = :id"
)
_RESTART = text("UPDATE webhook_endpoint SET fence = fence + 1, lease_until = NULL WHERE id = :id")
_RELEASE = text(
    "UPDATE parked_subject SET released_at = now() WHERE endpoint_id = :id"
    " AND (CAST(:subject AS text) IS NULL OR subject = :subject) AND released_at IS NULL"
)
_NOTIFY = text(f"NOTIFY {store.WEBHOOK_CHANNEL}")


def _check_url(settings: Settings, url: str) -> None:
    """Refuse what can be seen to be wrong before the first delivery; the connection judges the addresses."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise Invalid([FieldError("#/url", "地址格式有误", "url")]) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or not url.isascii() or not url.isprintable():
        raise Invalid([FieldError("#/url", "地址须为 http 或 https 网址", "url")])
    if " " in url or parts.username is not None or parts.password is not None or parts.fragment:
        raise Invalid([FieldError("#/url", "地址不得包含空格、账号或片段", "url")])
    if guard.is_allowed(parts.hostname, port, settings.webhook_allow) or settings.mode == "local":
        return
    if parts.scheme != "https":
        raise Invalid([FieldError("#/url", "地址须为 https", "url_scheme")])


async def _locked(session: AsyncSession, caller: Caller, endpoint: UUID) -> dict[str, Any]:
    found = await session.execute(_LOCKED, {"id": endpoint, "owner": owner_scope(caller)})
    row = found.mappings().one_or_none()
    if row is None:
        raise NotFound
    return dict(row)


def _own(row: dict[str, Any]) -> None:
    if row["sibling"] is not None:
        raise Conflict("兄弟服务的端点由部署配置管理，不能在此修改", code="sibling_endpoint")


async def _restart(session: AsyncSession, endpoint: UUID) -> None:
    """Count the change, end waits, and make the delivery that runs let go and start anew."""
    await session.execute(_CHANGED, {"id": endpoint})
    await session.execute(_NOTIFY)


async def create_endpoint(
    session: AsyncSession, caller: Caller, settings: Settings, new: NewEndpoint
) -> EndpointWithSecret:
    """Create an endpoint; the answer is the only one that shows its secret."""
    _check_url(settings, new.url)
    endpoint: UUID = (await session.execute(text("SELECT uuidv7()"))).scalar_one()
    secret = secrets.new_secret()
    sealed = secrets.seal(settings.key_bytes(), endpoint, secret)
    values = {**new.model_dump(), "id": endpoint, "owner": caller.subject, "secret": sealed}
    await session.execute(_CREATE, values)
    await session.execute(_NOTIFY)
    created = await get_endpoint(session, caller, endpoint)
    return EndpointWithSecret(**created.model_dump(), secret=secret)


async def change_endpoint(
    session: AsyncSession, caller: Caller, settings: Settings, endpoint: UUID, expected: int, change: EndpointChange
) -> Endpoint:
    """Change an endpoint; setting it active also ends a wait. Raises Stale, Conflict for a sibling's."""
    row = await _locked(session, caller, endpoint)
    _own(row)
    require_version(expected, row["version"])
    fields = sent(change)
    if "url" in fields:
        _check_url(settings, fields["url"])
    names = ("url", "description", "event_types", "batch", "max_batch", "state")
    await session.execute(_CHANGE, {"id": endpoint, **{name: fields.get(name, row[name]) for name in names}})
    await _restart(session, endpoint)
    return await get_endpoint(session, caller, endpoint)


async def delete_endpoint(session: AsyncSession, caller: Caller, endpoint: UUID, expected: int) -> None:
    """Delete an endpoint with its attempts. Raises Stale, Conflict for a sibling's."""
    row = await _locked(session, caller, endpoint)
    _own(row)
    require_version(expected, row["version"])
    await session.execute(text("DELETE FROM webhook_endpoint WHERE id = :id"), {"id": endpoint})
    await session.execute(_NOTIFY)


async def rotate_secret(
    session: AsyncSession, caller: Caller, settings: Settings, endpoint: UUID, overlap_hours: int
) -> EndpointWithSecret:
    """Give an endpoint a new secret; the old one signs as well until the overlap ends."""
    row = await _locked(session, caller, endpoint)
    _own(row)
    secret = secrets.new_secret()
    overlap = overlap_hours > 0
    values = {
        "id": endpoint,
        "secret": secrets.seal(settings.key_bytes(), endpoint, secret),
        "previous": row["secret"] if overlap else None,
        "until": datetime.now(UTC) + timedelta(hours=overlap_hours) if overlap else None,
    }
    await session.execute(_ROTATE, values)
    await _restart(session, endpoint)
    changed = await get_endpoint(session, caller, endpoint)
    return EndpointWithSecret(**changed.model_dump(), secret=secret)


async def replay_from(session: AsyncSession, caller: Caller, endpoint: UUID, position: int) -> Endpoint:
    """Set an endpoint's position, back for a replay or forward; raises Conflict beyond the log's end."""
    await _locked(session, caller, endpoint)
    head = (await session.execute(text("SELECT position FROM event_head ORDER BY revision DESC LIMIT 1"))).scalar_one()
    if position > head:
        raise Conflict(f"位置超出日志末尾（{head}）", code="beyond_log")
    await session.execute(_REPLAY, {"id": endpoint, "position": position})
    await _restart(session, endpoint)
    return await get_endpoint(session, caller, endpoint)


async def release_parked(session: AsyncSession, caller: Caller, endpoint: UUID, subject: str | None) -> Endpoint:
    """Release one parked subject, or all: what they missed is sent, in order, before anything new of theirs."""
    await _locked(session, caller, endpoint)
    released = await session.execute(_RELEASE, {"id": endpoint, "subject": subject})
    if subject is not None and released.rowcount == 0:  # type: ignore[attr-defined]
        raise NotFound("该实体没有被搁置")
    await session.execute(_RESTART, {"id": endpoint})
    await session.execute(_NOTIFY)
    return await get_endpoint(session, caller, endpoint)
