"""Machine clients over HTTP."""

from uuid import UUID

from fastapi import Response, status

from services.identity.access import Admin
from services.identity.clients import operations, queries
from services.identity.clients.schemas import Client, ClientChange, ClientWithSecret, NewClient
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/clients", tag="接口客户端")


@router.get("", summary="接口客户端列表")
async def list_clients(session: Session, caller: Admin, page: PageQuery) -> Page[Client]:
    clients, following = await queries.list_clients(session, caller, page)
    return Page(items=[Client.model_validate(client) for client in clients], next=following)


@router.post("", summary="登记接口客户端", status_code=status.HTTP_201_CREATED)
async def register_client(session: Session, caller: Admin, new: NewClient, response: Response) -> ClientWithSecret:
    client, secret = await operations.register_client(session, caller, new)
    set_etag(response, client.version)
    response.headers["Location"] = f"/v1/clients/{client.id}"
    return ClientWithSecret(**Client.model_validate(client).model_dump(), client_secret=secret)


@router.get("/{client_row_id}", summary="接口客户端详情")
async def get_client(session: Session, caller: Admin, client_row_id: UUID, response: Response) -> Client:
    client = Client.model_validate(await queries.get_client(session, caller, client_row_id))
    set_etag(response, client.version)
    return client


@router.patch("/{client_row_id}", summary="修改接口客户端")
async def change_client(
    session: Session, caller: Admin, client_row_id: UUID, version: IfMatch, change: ClientChange, response: Response
) -> Client:
    client = Client.model_validate(await operations.change_client(session, caller, client_row_id, version, change))
    set_etag(response, client.version)
    return client


@router.post("/{client_row_id}/secret", summary="更换接口客户端密钥", status_code=status.HTTP_201_CREATED)
async def replace_secret(
    session: Session, caller: Admin, client_row_id: UUID, version: IfMatch, response: Response
) -> ClientWithSecret:
    client, secret = await operations.replace_secret(session, caller, client_row_id, version)
    set_etag(response, client.version)
    return ClientWithSecret(**Client.model_validate(client).model_dump(), client_secret=secret)
