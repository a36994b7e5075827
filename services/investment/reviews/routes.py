"""The review over HTTP: steps of the actuals' own addresses."""

from uuid import UUID

from fastapi import Response

from services.investment.access import Reviewer
from services.investment.actuals.routes import answer
from services.investment.actuals.schemas import Actual
from services.investment.reviews import operations
from services.investment.reviews.schemas import Confirmation, Confirmed, Return
from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/actuals", tag="实际投资审核")


@router.post("/confirm", summary="批量确认")
async def confirm_many(session: Session, caller: Reviewer, wanted: Confirmation) -> Confirmed:
    confirmed, own = await operations.confirm_many(session, caller, wanted)
    return Confirmed(confirmed=confirmed, own=own)


@router.post("/{actual_id:uuid}/confirm", summary="确认")
async def confirm_actual(
    session: Session, caller: Reviewer, actual_id: UUID, version: IfMatch, response: Response
) -> Actual:
    return answer(await operations.confirm_actual(session, caller, actual_id, version), caller, response)


@router.post("/{actual_id:uuid}/return", summary="退回")
async def return_actual(
    session: Session, caller: Reviewer, actual_id: UUID, version: IfMatch, returned: Return, response: Response
) -> Actual:
    return answer(await operations.return_actual(session, caller, actual_id, version, returned), caller, response)
