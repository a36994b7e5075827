"""Reads of sessions."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.sessions import rules
from services.identity.sessions.models import UserSession
from services.identity.sessions.schemas import Me, OwnUnit
from services.identity.settings import IdentitySettings
from services.identity.tokens.rules import Reach, reach
from services.identity.users import queries as users
from services.kit import clock
from services.kit.callers import Caller
from services.kit.problems import Unauthorised

# A token outlives its session by its own life; this much more for slow clocks.
_SLACK = timedelta(minutes=1)


async def session_by_secret(session: AsyncSession, secret: str) -> UserSession | None:
    """The session with this secret, locked: renewals and the logout of one browser happen one after the other."""
    statement = select(UserSession).where(UserSession.secret_hash == rules.secret_hash(secret)).with_for_update()
    return (await session.scalars(statement)).one_or_none()


async def recently_ended(session: AsyncSession, settings: IdentitySettings) -> list[UUID]:
    """Sessions that ended while tokens of theirs may still be valid."""
    since = clock.now() - timedelta(seconds=settings.token_seconds) - _SLACK
    return list(await session.scalars(select(UserSession.id).where(UserSession.ended_at > since)))


async def describe(session: AsyncSession, caller: Caller, settings: IdentitySettings) -> Me:
    """Who the caller is now. Raises Unauthorised when the session was ended after the token was issued."""
    within = Reach(sorted(caller.units), sorted(caller.carriers), sorted(caller.domains))
    name, role, own, expires_at = caller.name, str(caller.role), list[OwnUnit](), None
    if caller.session_id is not None:
        row = await session.get(UserSession, UUID(caller.session_id))
        user = await users.user_for_session(session, row.user_id) if row else None
        if row is None or user is None or row.ended_at is not None:
            raise Unauthorised("登录已结束，请重新登录", code="session_ended")
        units = await users.units_of_user(session, user.id, clock.today())
        within, name, role, expires_at = reach(units), user.name, user.role, row.expires_at
        own = [OwnUnit.model_validate(unit) for unit in units]
    return Me(
        subject=caller.subject,
        name=name,
        role=role,
        units=within.units,
        own_units=own,
        carriers=within.carriers,
        domains=within.domains,
        scopes=sorted(caller.scopes),
        session_expires_at=expires_at,
        current_period=settings.current_period,
        demo=settings.demo,
    )
