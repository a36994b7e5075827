"""The keys that seal people's data, over HTTP: where they stand, and their rotation."""

from typing import Annotated

from fastapi import Path, status

from services.kit.database import Session
from services.kit.routing import resource_router
from services.talent.access import Inspectors, Keys, Office
from services.talent.field_keys import operations, queries
from services.talent.field_keys.schemas import FieldKey, FieldKeys

KeyId = Annotated[int, Path(ge=1, le=2**31 - 1)]
router = resource_router(prefix="/v1/field-keys", tag="字段密钥")


@router.get("", summary="字段密钥与轮换进度")
async def list_field_keys(session: Session, caller: Inspectors) -> FieldKeys:
    return FieldKeys(items=[FieldKey.model_validate(each) for each in await queries.list_keys(session, caller)])


@router.get("/{id}", summary="字段密钥详情")
async def get_field_key(session: Session, caller: Inspectors, id: KeyId) -> FieldKey:
    return FieldKey.model_validate(await queries.get_key(session, caller, id))


@router.post("/rotate", summary="轮换数据密钥", status_code=status.HTTP_202_ACCEPTED)
async def rotate_field_keys(session: Session, caller: Office, master: Keys) -> FieldKey:
    """生成新密钥并在后台逐批重新加密；期间服务照常 · A new key seals from now on; rows follow in the background."""
    return FieldKey.model_validate(await operations.start_rotation(session, caller, master))
