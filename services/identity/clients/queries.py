"""Reads of machine clients."""

from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.identity.clients.models import Client
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound


def visible(caller: Caller) -> Select[Client]:
    """The clients that the caller, an administrator, may see."""
    return select(Client)


async def list_clients(session: AsyncSession, caller: Caller, page: PageRequest) -> tuple[list[Client], str | None]:
    """One page of clients and the cursor of the next."""
    rows, following = await fetch_page(session, visible(caller), [SortKey(Client.client_id.expression)], page)
    return [row[0] for row in rows], following


async def get_client(session: AsyncSession, caller: Caller, row_id: UUID, *, lock: bool = False) -> Client:
    """One client, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Client.id == row_id)
    client = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if client is None:
        raise NotFound
    return client


async def client_by_id(session: AsyncSession, client_id: str) -> Client | None:
    """The client that calls itself so, active or not."""
    return (await session.scalars(select(Client).where(Client.client_id == client_id))).one_or_none()
