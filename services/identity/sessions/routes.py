"""Sessions over HTTP: signing in, staying in, signing out; and who one is."""

from typing import Any, Literal

from fastapi import APIRouter, Request, Response, status

from services.identity.access import AnonymousSession, Anybody, ClientAddress, ConfiguredBy, Connections, Ring
from services.identity.attempts import rules as attempt_rules
from services.identity.sessions import operations, queries
from services.identity.sessions.schemas import Credentials, EndedSessions, Me, PasswordChange
from services.identity.settings import IdentitySettings
from services.identity.users import operations as users
from services.kit import clock
from services.kit.database import Session
from services.kit.problems import Unauthorised, respond
from services.kit.routing import resource_router

router = resource_router(prefix="/v1", tag="登录")
internal = APIRouter(prefix="/internal/v1", include_in_schema=False)

_PUBLIC: dict[str, Any] = {"security": []}


def _set(response: Response, settings: IdentitySettings, name: str, value: str, age: int) -> None:
    """Set a cookie that scripts cannot read.

    The token's is Lax, so that a link to a bulletin works from a message; the session's is Strict, since only our own
    page ever needs it.
    """
    same: Literal["strict", "lax"] = "strict" if name == settings.session_cookie else "lax"
    secure = settings.secure or settings.mode == "production"
    response.set_cookie(name, value, max_age=age, path="/", secure=secure, httponly=True, samesite=same)


def _keep(response: Response, settings: IdentitySettings, opened: operations.Opened) -> None:
    left = int((opened.expires_at - clock.now()).total_seconds())
    _set(response, settings, settings.cookie_name, opened.access_token, min(settings.token_seconds, left))
    if opened.secret is not None:
        _set(response, settings, settings.session_cookie, opened.secret, left)


def _clear(response: Response, settings: IdentitySettings) -> None:
    for name in (settings.cookie_name, settings.session_cookie):
        _set(response, settings, name, "", 0)


@router.post("/session", summary="登录", status_code=status.HTTP_204_NO_CONTENT, openapi_extra=_PUBLIC)
async def sign_in(
    credentials: Credentials,
    database: Connections,
    ring: Ring,
    settings: ConfiguredBy,
    address: ClientAddress,
    response: Response,
) -> None:
    _keep(response, settings, await operations.sign_in(database, ring, settings, credentials, address))


@router.post(
    "/session/refresh",
    summary="续期",
    status_code=status.HTTP_204_NO_CONTENT,
    response_class=Response,
    openapi_extra=_PUBLIC,
)
async def renew(session: AnonymousSession, ring: Ring, settings: ConfiguredBy, request: Request) -> Response:
    response = Response(status_code=status.HTTP_204_NO_CONTENT)
    try:
        _keep(
            response,
            settings,
            await operations.renew(session, ring, settings, request.cookies.get(settings.session_cookie)),
        )
    except Unauthorised as over:
        refusal = respond(over)
        _clear(refusal, settings)
        return refusal
    return response


@router.delete("/session", summary="退出登录", status_code=status.HTTP_204_NO_CONTENT, openapi_extra=_PUBLIC)
async def sign_out(session: AnonymousSession, settings: ConfiguredBy, request: Request, response: Response) -> None:
    await operations.sign_out(session, request.cookies.get(settings.session_cookie))
    _clear(response, settings)


@router.post("/password", summary="修改本人密码", status_code=status.HTTP_204_NO_CONTENT)
async def change_password(
    session: Session,
    caller: Anybody,
    change: PasswordChange,
    database: Connections,
    settings: ConfiguredBy,
    address: ClientAddress,
) -> None:
    counters = attempt_rules.counters(settings.key_bytes(), f"password\0{caller.subject}", address)
    await users.change_own_password(database, session, caller, counters, change.current, change.new)


@router.get("/me", summary="当前用户")
async def who_am_i(session: Session, caller: Anybody, settings: ConfiguredBy, response: Response) -> Me:
    response.headers["Cache-Control"] = "no-store"
    return await queries.describe(session, caller, settings)


@internal.get("/ended-sessions")
async def ended_sessions(session: AnonymousSession, settings: ConfiguredBy) -> EndedSessions:
    """For siblings with open streams. The gateway routes nothing internal; ids of dead sessions are no secret."""
    return EndedSessions(items=await queries.recently_ended(session, settings))
