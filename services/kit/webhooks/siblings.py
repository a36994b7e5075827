"""The endpoints of sibling services, which come from the settings and not from an administrator."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.events.connection import lock_key
from services.kit.settings import Settings, Subscriber
from services.kit.webhooks import secrets, store
from services.kit.webhooks.queries import endpoint_secrets

_FIND = text("SELECT * FROM webhook_endpoint WHERE sibling = :name")
_CREATE = text(
    "INSERT INTO webhook_endpoint (id, sibling, owner, url, description, event_types, batch, secret)"
    " VALUES (:id, :name, 'system', :url, :description, CAST(:types AS text[]), :batch, :secret)"
)
_CHANGE = text(
    "UPDATE webhook_endpoint SET url = :url, event_types = CAST(:types AS text[]), batch = :batch, secret = :secret,"
    " previous_secret = NULL, state = 'active', disabled_reason = NULL, failures = 0, next_attempt_at = NULL,"
    " fence = fence + 1, lease_until = NULL, version = version + 1, updated_at = now() WHERE id = :id"
)
_RETIRE = text(
    "UPDATE webhook_endpoint SET state = 'disabled', disabled_reason = 'no longer in the settings',"
    " fence = fence + 1, version = version + 1, updated_at = now()"
    " WHERE sibling IS NOT NULL AND sibling <> ALL(CAST(:names AS text[])) AND state <> 'disabled'"
)


async def ensure_siblings(session: AsyncSession, settings: Settings) -> None:
    """Make the endpoints of siblings what the settings say. A new sibling hears the log from its beginning."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": lock_key("webhook_siblings")})
    for subscriber in settings.subscribers:
        await _ensure(session, settings.key_bytes(), subscriber)
    await session.execute(_RETIRE, {"names": [subscriber.name for subscriber in settings.subscribers]})
    await session.execute(text(f"NOTIFY {store.WEBHOOK_CHANNEL}"))


async def _ensure(session: AsyncSession, key: bytes, subscriber: Subscriber) -> None:
    secret = subscriber.secret.get_secret_value()
    secrets.signing_key(secret)
    wanted = {"url": subscriber.url, "types": subscriber.types, "batch": subscriber.batch}
    row = (await session.execute(_FIND, {"name": subscriber.name})).mappings().one_or_none()
    if row is None:
        endpoint = (await session.execute(text("SELECT uuidv7()"))).scalar_one()
        values = {"id": endpoint, "name": subscriber.name, "description": f"兄弟服务 {subscriber.name}", **wanted}
        await session.execute(_CREATE, {**values, "secret": secrets.seal(key, endpoint, secret)})
        return
    present = {"url": row["url"], "types": list(row["event_types"]), "batch": row["batch"]}
    if present != wanted or row["state"] != "active" or endpoint_secrets(key, row)[0] != secret:
        await session.execute(_CHANGE, {"id": row["id"], **wanted, "secret": secrets.seal(key, row["id"], secret)})
