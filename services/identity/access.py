"""Who may call what, and what of the running process a route is given."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.keys.queries import KeyRing
from services.identity.settings import IdentitySettings
from services.kit.callers import Caller, Role, SignedIn, allow
from services.kit.database import Database

Admin = Annotated[Caller, Depends(allow(Role.ADMIN))]
"""Manages units, users, clients and keys, and sees no business data."""

Anybody = SignedIn
"""Whoever holds a valid token."""

_CLIENT_ADDRESS = "x-zaiti-client"


def _settings(request: Request) -> IdentitySettings:
    settings: IdentitySettings = request.app.state.settings
    return settings


def _ring(request: Request) -> KeyRing:
    ring: KeyRing = request.app.state.ring
    return ring


def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


def _address(request: Request) -> str:
    """The address that the gateway saw; it overwrites what a client sends."""
    return request.headers.get(_CLIENT_ADDRESS) or (request.client.host if request.client else "unknown")


async def _open_session(request: Request) -> AsyncIterator[AsyncSession]:
    async with _database(request).session() as session:
        yield session


ConfiguredBy = Annotated[IdentitySettings, Depends(_settings)]
Ring = Annotated[KeyRing, Depends(_ring)]
Connections = Annotated[Database, Depends(_database)]
"""For operations that need several short transactions: hashing a password must not hold one open."""

ClientAddress = Annotated[str, Depends(_address)]

AnonymousSession = Annotated[AsyncSession, Depends(_open_session, scope="function")]
"""A transaction for a public address. The kit's would verify a token, and a stale one must not hinder a login."""
