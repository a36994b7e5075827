"""Signing tokens."""

from typing import Any

from joserfc import jwt

from services.identity.attempts import operations as attempts
from services.identity.attempts import rules as attempt_rules
from services.identity.clients import queries as clients
from services.identity.clients import rules as client_rules
from services.identity.keys.queries import KeyRing
from services.identity.settings import IdentitySettings
from services.identity.tokens import rules
from services.identity.tokens.schemas import TokenAnswer, TokenRequest
from services.kit import clock
from services.kit.database import Database
from services.kit.problems import FieldError, Invalid, Problem


class InvalidClient(Problem):
    """401: unknown client, wrong secret, expired or switched off: all look the same."""

    def __init__(self) -> None:
        super().__init__(
            401,
            "invalid_client",
            "客户端凭证无效",
            "客户端编号或密钥不正确，或已停用、过期",
            headers={"WWW-Authenticate": 'Basic realm="zaiti"'},
            extra={"error": "invalid_client"},
        )


async def sign(ring: KeyRing, claims: dict[str, Any]) -> str:
    """The token with these claims, signed by the key whose turn it is."""
    key = await ring.signing()
    return jwt.encode({"alg": "ES256", "kid": key.kid}, claims, key)


async def grant_to_client(
    database: Database,
    ring: KeyRing,
    settings: IdentitySettings,
    request: TokenRequest,
    credentials: tuple[str, str] | None,
    address: str,
) -> TokenAnswer:
    """A token for a machine client. Raises InvalidClient, TooManyRequests, and Invalid for a scope it does not have."""
    client_id, secret = credentials or (request.client_id or "", request.client_secret or "")
    counters = attempt_rules.counters(settings.key_bytes(), f"client\0{client_id}", address)
    async with database.session() as session:
        await attempts.count_attempt(session, counters)
    async with database.session() as session:
        client = await clients.client_by_id(session, client_id) if "\0" not in client_id else None
        fits = client_rules.secret_fits(secret, client.secret_hash if client else None)
        now = clock.now()
        if client is None or not fits or not client.active or (client.expires_at and client.expires_at <= now):
            raise InvalidClient
        await attempts.forget_attempts(session, counters)
    scopes = client_rules.granted_scopes(client.scopes, request.scope)
    if scopes is None:
        raise Invalid([FieldError("#/scope", "申请的授权范围超出该客户端所有", "scope")], code="invalid_scope")
    life = settings.token_seconds
    if client.expires_at:
        life = max(1, min(life, int((client.expires_at - now).total_seconds())))
    claims = rules.claims(
        subject=client.client_id,
        name=client.name,
        role=client.role,
        within=rules.reach([]),
        scopes=scopes,
        session=None,
        now=now,
        life=life,
    )
    return TokenAnswer(access_token=await sign(ring, claims), expires_in=life, scope=" ".join(scopes))
