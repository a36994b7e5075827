"""Withdrawal of carriers over HTTP."""

from uuid import UUID

from fastapi import status

from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.registry.access import Office
from services.registry.carrier_withdrawals import operations

router = resource_router(prefix="/v1/carriers", tag="载体")


@router.delete("/{id}", summary="删除误登的载体", status_code=status.HTTP_204_NO_CONTENT)
async def withdraw_carrier(session: Session, caller: Office, id: UUID, version: IfMatch) -> None:
    await operations.withdraw_carrier(session, caller, id, version)
