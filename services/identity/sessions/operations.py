"""Writes of sessions."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.attempts import operations as attempts
from services.identity.attempts import rules as attempt_rules
from services.identity.events import SessionEnded, SessionOpened
from services.identity.keys.queries import KeyRing
from services.identity.sessions import queries, rules
from services.identity.sessions.models import UserSession
from services.identity.sessions.schemas import Credentials
from services.identity.settings import IdentitySettings
from services.identity.tokens import rules as token_rules
from services.identity.tokens.operations import sign
from services.identity.users import queries as users
from services.identity.users import rules as user_rules
from services.identity.users.models import User
from services.kit import clock
from services.kit.callers import Caller
from services.kit.database import Database
from services.kit.events import record, record_all
from services.kit.problems import Unauthorised

Ending = Literal["logout", "password", "deactivated", "expired"]

# argon2id takes 64 MiB each: this many at a time.
_hashing = ThreadPoolExecutor(4, thread_name_prefix="argon2")
_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Opened:
    """What the browser gets."""

    access_token: str
    secret: str | None
    expires_at: datetime


async def sign_in(
    database: Database, ring: KeyRing, settings: IdentitySettings, credentials: Credentials, address: str
) -> Opened:
    """Open a session. Raises TooManyRequests, and Unauthorised alike for an unknown user and a wrong password."""
    counters = attempt_rules.counters(settings.key_bytes(), credentials.username, address)
    async with database.session() as session:
        await attempts.count_attempt(session, counters)
    async with database.session() as session:
        known = "\0" not in credentials.username
        user = await users.user_by_login(session, credentials.username) if known else None
    stored = user.password_hash if user is not None and user.active else None
    loop = asyncio.get_running_loop()
    fits, stronger = await loop.run_in_executor(_hashing, user_rules.password_fits, credentials.password, stored)
    if user is None or not fits:
        raise Unauthorised("登录名或密码不正确", code="wrong_credentials")
    async with database.session() as session:
        await attempts.forget_attempts(session, counters)
        if stronger:
            same = (User.id == user.id, User.password_hash == stored)
            await session.execute(update(User).where(*same).values(password_hash=stronger))
        now, secret = clock.now(), rules.new_secret()
        opened = UserSession(
            user_id=user.id,
            secret_hash=rules.secret_hash(secret),
            opened_at=now,
            renewed_at=now,
            expires_at=now + timedelta(hours=settings.session_hours),
        )
        session.add(opened)
        await session.flush()
        await session.refresh(opened)
        await record(session, SessionOpened(id=opened.id, version=1, user_id=user.id), caller=None)
        token = await _token(session, ring, settings, user, opened)
    return Opened(token, secret, opened.expires_at)


async def renew(session: AsyncSession, ring: KeyRing, settings: IdentitySettings, secret: str | None) -> Opened:
    """A new token for an open session.

    The secret stays the same, and the row is locked: of two tabs that renew at once both succeed, one after the
    other, and none succeeds once a logout is committed. Raises Unauthorised when the session is over.
    """
    found = await queries.session_by_secret(session, secret) if secret else None
    idle = timedelta(minutes=settings.idle_minutes)
    user = await users.user_for_session(session, found.user_id) if found else None
    if found is None or user is None or not rules.is_open(found, clock.now(), idle):
        raise Unauthorised("登录已结束，请重新登录", code="session_ended")
    found.renewed_at = clock.now()
    token = await _token(session, ring, settings, user, found)
    return Opened(token, None, found.expires_at)


async def sign_out(session: AsyncSession, secret: str | None) -> None:
    """End the session of this secret, if there is one."""
    found = await queries.session_by_secret(session, secret) if secret else None
    if found is not None and found.ended_at is None:
        await _end(session, [found], "logout", None)


async def end_sessions(
    session: AsyncSession, user_id: UUID, why: Ending, *, caller: Caller | None, keep: UUID | None = None
) -> None:
    """End all open sessions of a user but the one kept."""
    statement = (
        select(UserSession)
        .where(UserSession.user_id == user_id, UserSession.ended_at.is_(None), UserSession.id.is_distinct_from(keep))
        .order_by(UserSession.id)
        .with_for_update()
    )
    await _end(session, list(await session.scalars(statement)), why, caller)


async def forget_old_sessions(session: AsyncSession) -> None:
    """Delete sessions that have been over for a month; the log keeps that they were."""
    await session.execute(delete(UserSession).where(UserSession.expires_at < clock.now() - _KEPT))


async def _end(session: AsyncSession, ended: list[UserSession], why: Ending, caller: Caller | None) -> None:
    for one in ended:
        one.ended_at, one.ended_by = clock.now(), why
    await session.flush()
    facts = [SessionEnded(id=one.id, version=2, user_id=one.user_id, ended=why) for one in ended]
    await record_all(session, facts, caller=caller)


async def _token(
    session: AsyncSession, ring: KeyRing, settings: IdentitySettings, user: User, opened: UserSession
) -> str:
    units = await users.units_of_user(session, user.id, clock.today())
    claims = token_rules.claims(
        subject=str(user.id),
        name=user.name,
        role=user.role,
        within=token_rules.reach(units),
        scopes=[],
        session=str(opened.id),
        now=clock.now(),
        life=settings.token_seconds,
    )
    return await sign(ring, claims)
