"""Signing keys over HTTP."""

from fastapi import Response, status

from services.identity.access import Admin, ConfiguredBy, Ring
from services.identity.keys import operations, queries
from services.identity.keys.schemas import KeySetBody, PublishedKey
from services.kit.database import Session
from services.kit.pages import Page
from services.kit.routing import resource_router

router = resource_router(prefix="/v1", tag="密钥")


@router.get("/jwks", summary="验证令牌的公钥", openapi_extra={"security": []})
async def get_jwks(ring: Ring, response: Response) -> KeySetBody:
    response.headers["Cache-Control"] = "public, max-age=60"
    return KeySetBody(keys=await ring.public())


@router.get("/keys", summary="签名密钥列表")
async def list_keys(session: Session, caller: Admin) -> Page[PublishedKey]:
    return Page(items=[PublishedKey.model_validate(key) for key in await queries.all_keys(session)])


@router.post("/keys", summary="立即轮换签名密钥", status_code=status.HTTP_201_CREATED)
async def rotate_key(session: Session, caller: Admin, settings: ConfiguredBy) -> PublishedKey:
    return PublishedKey.model_validate(await operations.rotate_now(session, caller, settings))
