"""Writes of machine clients."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.clients import queries, rules
from services.identity.clients.models import Client
from services.identity.clients.schemas import ClientChange, NewClient
from services.identity.events import ClientRegistered, ClientSecretReplaced, ClientUpdated
from services.kit.callers import Caller, Role
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError


async def register_client(session: AsyncSession, caller: Caller, new: NewClient) -> tuple[Client, str]:
    """Enter a client of the role platform; answers its secret too, this once. Raises Conflict when the id is taken."""
    secret = rules.new_secret()
    client = Client(**new.model_dump(), role=Role.PLATFORM.value, secret_hash=rules.secret_hash(secret))
    session.add(client)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/client_id", f"客户端编号 {new.client_id} 已被使用", "taken")
        raise Conflict(taken.detail, code="client_id_taken", errors=[taken]) from error
    await session.refresh(client)
    await record(session, ClientRegistered.model_validate(client, from_attributes=True), caller=caller)
    return client, secret


async def change_client(
    session: AsyncSession, caller: Caller, row_id: UUID, expected_version: int, change: ClientChange
) -> Client:
    """Change what was sent. Raises Stale, and Conflict for a sibling, which the environment describes."""
    client = await _locked(session, caller, row_id, expected_version)
    for name, value in sent(change).items():
        setattr(client, name, value)
    client.version += 1
    await session.flush()
    await record(session, ClientUpdated.model_validate(client, from_attributes=True), caller=caller)
    return client


async def replace_secret(
    session: AsyncSession, caller: Caller, row_id: UUID, expected_version: int
) -> tuple[Client, str]:
    """Give a client a new secret, answered this once; the old one gets no more tokens. Raises Stale, Conflict."""
    client = await _locked(session, caller, row_id, expected_version)
    secret = rules.new_secret()
    client.secret_hash = rules.secret_hash(secret)
    client.version += 1
    await session.flush()
    await record(session, ClientSecretReplaced.model_validate(client, from_attributes=True), caller=caller)
    return client, secret


async def ensure_service_client(session: AsyncSession, service: str, secret: str) -> None:
    """Make a sibling's client be as the environment says; may be repeated."""
    client_id = f"{rules.SERVICE_PREFIX}{service}"
    hashed = rules.secret_hash(secret)
    client = await queries.client_by_id(session, client_id)
    if client is None:
        client = Client(client_id=client_id, name=service, role=Role.SERVICE.value, secret_hash=hashed)
        session.add(client)
        await session.flush()
        await session.refresh(client)
        await record(session, ClientRegistered.model_validate(client, from_attributes=True), caller=None)
    elif client.secret_hash != hashed:
        client.secret_hash = hashed
        client.version += 1
        await session.flush()
        await record(session, ClientSecretReplaced.model_validate(client, from_attributes=True), caller=None)


async def _locked(session: AsyncSession, caller: Caller, row_id: UUID, expected_version: int) -> Client:
    client = await queries.get_client(session, caller, row_id, lock=True)
    require_version(expected_version, client.version)
    if client.role == Role.SERVICE:
        raise Conflict("内部服务的客户端由部署环境规定，不能在此修改", code="service_client")
    return client
