"""Reads of the webhook-endpoints resource; every one begins with whose endpoints the caller may see."""

from typing import Any
from uuid import UUID

from sqlalchemy import column, select, table, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.pages import Page, PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.webhooks import secrets
from services.kit.webhooks.schemas import Attempt, Endpoint, ParkedSubject, ParkedSubjects

_LIST = text(
    "SELECT e.*, greatest(0, h.position - e.position) AS behind,"
    " (SELECT count(*) FROM parked_subject AS p WHERE p.endpoint_id = e.id) AS parked_subjects"
    " FROM webhook_endpoint AS e,"
    " (SELECT position FROM event_head ORDER BY revision DESC LIMIT 1) AS h"
    " WHERE (CAST(:owner AS text) IS NULL OR e.owner = :owner)"
    " AND (CAST(:id AS uuid) IS NULL OR e.id = :id)"
    " AND (CAST(:after AS uuid) IS NULL OR e.id > :after) ORDER BY e.id LIMIT :limit"
)
_ATTEMPT = table("webhook_attempt", *(column(name) for name in ("endpoint_id", "id", *list(Attempt.model_fields)[1:])))
_PARKED = text(
    "SELECT subject, position, event_type, status, detail, parked_at, released_at FROM parked_subject"
    " WHERE endpoint_id = :id ORDER BY position LIMIT 500"
)


def owner_scope(caller: Caller) -> str | None:
    """Whose endpoints a caller sees: an administrator's are all, a machine client's its own."""
    return None if caller.role is Role.ADMIN else caller.subject


async def list_endpoints(session: AsyncSession, caller: Caller, page: PageRequest) -> Page[Endpoint]:
    """The caller's endpoints."""
    after = page.after[0] if page.after else None
    found = await session.execute(
        _LIST, {"owner": owner_scope(caller), "id": None, "after": after, "limit": page.limit + 1}
    )
    items = [Endpoint.model_validate(dict(row)) for row in found.mappings()]
    more = len(items) > page.limit
    items = items[: page.limit]
    return Page(items=items, next=page.cursor([items[-1].id]) if more else None)


async def get_endpoint(session: AsyncSession, caller: Caller, endpoint: UUID) -> Endpoint:
    """One of the caller's endpoints; raises NotFound."""
    found = await session.execute(_LIST, {"owner": owner_scope(caller), "id": endpoint, "after": None, "limit": 1})
    row = found.mappings().one_or_none()
    if row is None:
        raise NotFound
    return Endpoint.model_validate(dict(row))


async def list_attempts(session: AsyncSession, caller: Caller, endpoint: UUID, page: PageRequest) -> Page[Attempt]:
    """The attempts of an endpoint, the latest first."""
    await get_endpoint(session, caller, endpoint)
    columns = [_ATTEMPT.c[name] for name in Attempt.model_fields]
    statement = select(*columns).where(_ATTEMPT.c.endpoint_id == endpoint)
    rows, following = await fetch_page(session, statement, [SortKey(_ATTEMPT.c.id, descending=True)], page)
    items = [Attempt.model_validate(dict(zip(Attempt.model_fields, row, strict=False))) for row in rows]
    return Page(items=items, next=following)


async def list_parked(session: AsyncSession, caller: Caller, endpoint: UUID) -> ParkedSubjects:
    """The parked subjects of an endpoint, at most 500, the oldest first."""
    await get_endpoint(session, caller, endpoint)
    found = await session.execute(_PARKED, {"id": endpoint})
    return ParkedSubjects(items=[ParkedSubject.model_validate(dict(row)) for row in found.mappings()])


def endpoint_secrets(key: bytes, row: Any) -> list[str]:
    """The live secrets of an endpoint's row, the current one first."""
    sealed = [row["secret"], row["previous_secret"]]
    return [secrets.open_sealed(key, row["id"], item) for item in sealed if item is not None]
