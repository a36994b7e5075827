"""Reads of signing keys."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc.jwk import ECKey
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.keys import rules
from services.identity.keys.models import SigningKey
from services.kit import clock, crypto
from services.kit.database import Database
from services.kit.problems import Unavailable

_REREAD_SECONDS = 2.0
SEAL_CONTEXT = b"signing-key:"


async def all_keys(session: AsyncSession, *, lock: bool = False) -> Sequence[SigningKey]:
    """Every key there is; locked against a second rotation if asked."""
    statement = select(SigningKey).order_by(SigningKey.signs_from)
    return (await session.scalars(statement.with_for_update() if lock else statement)).all()


@dataclass(frozen=True, slots=True)
class _Known:
    key: ECKey
    public: dict[str, Any]
    signs_from: datetime
    gone_at: datetime | None


class KeyRing:
    """The keys as this process knows them, read again every two seconds: another process may rotate them."""

    def __init__(self, database: Database, secret: bytes) -> None:
        self._database = database
        self._secret = secret
        self._known: list[_Known] = []
        self._read_at = -_REREAD_SECONDS
        self._lock = asyncio.Lock()

    async def public(self) -> list[dict[str, Any]]:
        """The published keys as JWKs, without their private parts."""
        return [known.public for known in rules.published(await self._current(), clock.now())]

    async def signing(self) -> ECKey:
        """The key that signs now; raises Unavailable before the first one exists."""
        chosen = rules.signing(await self._current(), clock.now())
        if chosen is None:
            raise Unavailable("身份服务尚未初始化")
        return chosen.key

    async def _current(self) -> list[_Known]:
        async with self._lock:
            if time.monotonic() - self._read_at >= _REREAD_SECONDS:
                async with self._database.session() as session:
                    rows = await all_keys(session)
                have = {known.key.kid: known.key for known in self._known}
                self._known = [
                    _Known(have.get(row.kid) or self._open(row), row.public_jwk, row.signs_from, row.gone_at)
                    for row in rows
                ]
                self._read_at = time.monotonic()
            return self._known

    def _open(self, row: SigningKey) -> ECKey:
        plain = crypto.decrypt(self._secret, row.private_sealed, SEAL_CONTEXT + row.kid.encode())
        return ECKey.import_key(plain, {"kid": row.kid, "use": "sig", "alg": "ES256"})
