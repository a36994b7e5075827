"""Writes of signing keys."""

import secrets
from datetime import timedelta
from uuid import UUID

from joserfc.jwk import ECKey
from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.events import KeyPublished
from services.identity.keys import queries, rules
from services.identity.keys.models import SigningKey
from services.identity.settings import IdentitySettings
from services.kit import clock, crypto
from services.kit.callers import Caller
from services.kit.events import record

# Any number; it keeps two processes from rotating at the same time, when there is no row yet to lock.
_ROTATION_LOCK = 4286_0001


async def rotate_when_due(session: AsyncSession, settings: IdentitySettings) -> UUID | None:
    """Publish the next key if the newest has signed for long enough, and forget keys whose time has passed."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ROTATION_LOCK})
    now = clock.now()
    await session.execute(delete(SigningKey).where(SigningKey.gone_at < now))
    keys = await queries.all_keys(session, lock=True)
    if not rules.successor_due(keys, now, timedelta(days=settings.key_days)):
        return None
    return (await _publish(session, None, settings)).id


async def rotate_now(session: AsyncSession, caller: Caller, settings: IdentitySettings) -> SigningKey:
    """Publish the next key at once; it signs after the usual notice."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ROTATION_LOCK})
    return await _publish(session, caller, settings)


async def _publish(session: AsyncSession, caller: Caller | None, settings: IdentitySettings) -> SigningKey:
    now = clock.now()
    keys = await queries.all_keys(session, lock=True)
    kid = secrets.token_urlsafe(12)
    key = ECKey.generate_key("P-256", {"kid": kid, "use": "sig", "alg": "ES256"})
    signs_from = rules.starts_signing(keys, now, timedelta(seconds=settings.key_publish_seconds))
    gone_at = rules.gone_after(signs_from, timedelta(seconds=settings.token_seconds))
    for earlier in keys:
        if earlier.gone_at is None:
            earlier.gone_at = gone_at
            earlier.version += 1
    sealed = crypto.encrypt(settings.key_bytes(), key.as_pem(private=True), queries.SEAL_CONTEXT + kid.encode())
    row = SigningKey(
        kid=kid, public_jwk=dict(key.as_dict(private=False)), private_sealed=sealed, signs_from=signs_from, gone_at=None
    )
    session.add(row)
    await session.flush()
    await session.refresh(row)
    await record(
        session, KeyPublished(id=row.id, version=row.version, kid=row.kid, signs_from=signs_from), caller=caller
    )
    return row
