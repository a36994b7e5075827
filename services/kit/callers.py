"""Who calls, verified, and what their role allows. Permission is a parameter type: see each service's access.py."""

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Protocol

import httpx
from fastapi import Depends, Request
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from services.kit.problems import Forbidden, Unauthorised, Unavailable

ISSUER = "zaiti"
AUDIENCE = "zaiti"
_CACHE_SIZE = 4096
_REFETCH_SECONDS = 5.0
# A key that identity has withdrawn is forgotten after this long.
_FORGET_SECONDS = 600.0


class Role(StrEnum):
    """The roles of DESIGN §7; ``service`` is a sibling."""

    LEADER = "leader"
    OFFICE = "office"
    INSPECTOR = "inspector"
    CARRIER_OFFICER = "carrier_officer"
    DEPARTMENT_OFFICER = "department_officer"
    PLATFORM = "platform"
    ADMIN = "admin"
    SERVICE = "service"


ALL_BUT_ADMIN = (
    Role.LEADER,
    Role.OFFICE,
    Role.INSPECTOR,
    Role.CARRIER_OFFICER,
    Role.DEPARTMENT_OFFICER,
    Role.PLATFORM,
    Role.SERVICE,
)
"""Who reads records at all: an admin manages accounts and sees no data. Each is named, so that a new role is not let in
by itself."""


@dataclass(frozen=True, slots=True)
class Caller:
    """A verified caller with the scope that its units give it today."""

    subject: str
    name: str
    role: Role
    units: frozenset[str]
    carriers: frozenset[str]
    domains: frozenset[str]
    scopes: frozenset[str]
    session_id: str | None
    expires_at: datetime


def caller_of(claims: Mapping[str, Any]) -> Caller:
    """The caller that a token's verified claims describe; raises Unauthorised when they do not."""
    try:
        return Caller(
            subject=str(claims["sub"]),
            name=str(claims.get("name", "")),
            role=Role(claims["role"]),
            units=frozenset(claims.get("units", ())),
            carriers=frozenset(claims.get("carriers", ())),
            domains=frozenset(claims.get("domains", ())),
            scopes=frozenset(claims.get("scopes", ())),
            session_id=claims.get("sid"),
            expires_at=datetime.fromtimestamp(int(claims["exp"]), UTC),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise Unauthorised("令牌内容不完整") from error


class KeySource(Protocol):
    """Where the public keys come from."""

    async def keys(self, *, refresh: bool) -> KeySet:
        """The current key set; with ``refresh``, asked for anew if the last answer is old enough."""
        ...


class RemoteKeys:
    """The key set that identity publishes, asked for again when a token names an unknown key."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._keys: KeySet | None = None
        self._asked = 0.0

    async def keys(self, *, refresh: bool) -> KeySet:
        """See :class:`KeySource`; raises Unavailable while identity has never answered."""
        age = time.monotonic() - self._asked
        if self._keys is None or age > _FORGET_SECONDS or (refresh and age > _REFETCH_SECONDS):
            try:
                async with httpx.AsyncClient(timeout=5, trust_env=False) as client:
                    answer = await client.get(self._url)
                    answer.raise_for_status()
            except httpx.HTTPError as error:
                if self._keys is None:
                    raise Unavailable("身份服务暂时不可用") from error
            else:
                self._keys = KeySet.import_key_set(answer.json())
            self._asked = time.monotonic()
        return self._keys


class TokenVerifier:
    """Verifies access tokens (ES256) and remembers those verified: a second check costs more than an empty request."""

    def __init__(self, source: KeySource) -> None:
        self._source = source
        self._verified: dict[str, Caller] = {}
        self._claims = jwt.JWTClaimsRegistry(
            leeway=2,
            iss={"essential": True, "value": ISSUER},
            aud={"essential": True, "value": AUDIENCE},
            exp={"essential": True},
            sub={"essential": True},
        )

    async def verify(self, token: str) -> Caller:
        """The caller of a valid token; raises Unauthorised when it is expired, foreign or forged."""
        known = self._verified.get(token)
        if known is not None:
            if known.expires_at <= datetime.now(UTC):
                self._verified.pop(token, None)
                raise Unauthorised("登录已过期，请重新登录", code="token_expired")
            return known
        claims = await self._check(token, refresh=False) or await self._check(token, refresh=True)
        if claims is None:
            raise Unauthorised("登录凭证无效", code="token_invalid")
        caller = caller_of(claims)
        if len(self._verified) >= _CACHE_SIZE:
            self._verified.clear()
        self._verified[token] = caller
        return caller

    async def _check(self, token: str, *, refresh: bool) -> dict[str, Any] | None:
        try:
            decoded = jwt.decode(token, await self._source.keys(refresh=refresh), algorithms=["ES256"])
        except (JoseError, ValueError):
            return None
        try:
            self._claims.validate(decoded.claims)
        except JoseError as error:
            expired = error.error == "expired_token"
            raise Unauthorised(
                "登录已过期，请重新登录" if expired else "登录凭证无效",
                code="token_expired" if expired else "token_invalid",
            ) from error
        return dict(decoded.claims)


def bearer_of(request: Request) -> str | None:
    """The token that a request carries, in its header or else its cookie; not looked at yet."""
    header = request.headers.get("authorization", "")
    if header[:7].lower() == "bearer ":
        return header[7:]
    cookie: str | None = request.cookies.get(request.app.state.settings.cookie_name)
    return cookie


async def possible_caller(request: Request) -> Caller | None:
    """The caller if the request carries a token, else None; raises Unauthorised for an invalid one."""
    token = bearer_of(request)
    if not token:
        return None
    verifier: TokenVerifier = request.app.state.tokens
    return await verifier.verify(token)


PossibleCaller = Annotated[Caller | None, Depends(possible_caller)]


def allow(*roles: Role, scope: str | None = None) -> Callable[[Caller | None], Awaitable[Caller]]:
    """A dependency that admits the given roles; machine clients (platform) need the scope as well, if one is named."""

    async def admitted(caller: PossibleCaller) -> Caller:
        if caller is None:
            raise Unauthorised
        if caller.role not in roles:
            raise Forbidden
        if scope is not None and caller.role is Role.PLATFORM and scope not in caller.scopes:
            raise Forbidden(f"该接口需要授权范围 {scope}")
        return caller

    return admitted


SignedIn = Annotated[Caller, Depends(allow(*Role))]
