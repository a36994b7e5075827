"""The sign-off over HTTP: steps of the returns' own addresses."""

from uuid import UUID

from fastapi import Response

from services.investment.access import Returner, Reviewer
from services.investment.return_reviews import operations
from services.investment.return_reviews.schemas import ReturnedReturn
from services.investment.returns.routes import answer
from services.investment.returns.schemas import ReturnDetail
from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/returns", tag="统计报表签审")


@router.post("/{id}/sign", summary="初审签字（第一人）")
async def sign_return(
    session: Session, caller: Returner, id: UUID, version: IfMatch, response: Response
) -> ReturnDetail:
    return await answer(session, await operations.sign_return(session, caller, id, version), caller, response)


@router.post("/{id}/confirm", summary="复核确认（第二人）")
async def confirm_return(
    session: Session, caller: Reviewer, id: UUID, version: IfMatch, response: Response
) -> ReturnDetail:
    return await answer(session, await operations.confirm_return(session, caller, id, version), caller, response)


@router.post("/{id}/return", summary="退回")
async def return_return(
    session: Session, caller: Returner, id: UUID, version: IfMatch, returned: ReturnedReturn, response: Response
) -> ReturnDetail:
    entry = await operations.return_return(session, caller, id, version, returned)
    return await answer(session, entry, caller, response)
