"""The review of arrivals over HTTP: steps of the arrivals' own addresses."""

from uuid import UUID

from fastapi import Response

from services.investment.access import Reviewer
from services.investment.arrival_reviews import operations
from services.investment.arrival_reviews.schemas import ArrivalConfirmation
from services.investment.arrivals.routes import answer
from services.investment.arrivals.schemas import Arrival
from services.investment.reviews.schemas import Confirmed, Return
from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/arrivals", tag="到位资金审核")


@router.post("/confirm", summary="批量确认到位资金")
async def confirm_arrivals(session: Session, caller: Reviewer, wanted: ArrivalConfirmation) -> Confirmed:
    confirmed, own = await operations.confirm_many(session, caller, wanted)
    return Confirmed(confirmed=confirmed, own=own)


@router.post("/{id}/confirm", summary="确认到位资金")
async def confirm_arrival(
    session: Session, caller: Reviewer, id: UUID, version: IfMatch, response: Response
) -> Arrival:
    return answer(await operations.confirm_arrival(session, caller, id, version), caller, response)


@router.post("/{id}/return", summary="退回到位资金")
async def return_arrival(
    session: Session, caller: Reviewer, id: UUID, version: IfMatch, returned: Return, response: Response
) -> Arrival:
    return answer(await operations.return_arrival(session, caller, id, version, returned), caller, response)
