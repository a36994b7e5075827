"""The sign-off of returns: two persons besides those who entered it, or back with a reason."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.events import ReturnConfirmed, ReturnReturned, ReturnSigned, ReturnWithdrawn
from services.investment.return_reviews.schemas import ReturnedReturn
from services.investment.returns.models import Return
from services.investment.returns.operations import lock_for, written
from services.investment.returns.rules import SignOffState, Step
from services.kit.callers import Caller


async def sign_return(session: AsyncSession, caller: Caller, return_id: UUID, version: int) -> Return:
    """Sign as the first person. Raises Forbidden for whoever entered it."""
    entry = await lock_for(session, caller, return_id, version, Step.SIGN)
    entry.current.signed_by = caller.subject
    entry.state = entry.current.state = SignOffState.SIGNED
    entry.version += 1
    return await written(session, caller, entry, Step.SIGN, ReturnSigned)


async def confirm_return(session: AsyncSession, caller: Caller, return_id: UUID, version: int) -> Return:
    """Confirm as the second person: the revision counts from now on, or the return no longer if that is what it says.

    Raises Forbidden for whoever entered it and for the first signer.
    """
    entry = await lock_for(session, caller, return_id, version, Step.CONFIRM)
    revision = entry.current
    revision.confirmed_by, revision.state = caller.subject, SignOffState.CONFIRMED
    entry.version += 1
    if revision.cancels:
        entry.state, entry.confirmed_revision = SignOffState.WITHDRAWN, None
        return await written(session, caller, entry, Step.CONFIRM, ReturnWithdrawn, reason=revision.reason)
    entry.state, entry.confirmed_revision = SignOffState.CONFIRMED, revision.number
    return await written(session, caller, entry, Step.CONFIRM, ReturnConfirmed)


async def return_return(
    session: AsyncSession, caller: Caller, return_id: UUID, version: int, returned: ReturnedReturn
) -> Return:
    """Send a submission back, with the reason; a first signature on it is void."""
    entry = await lock_for(session, caller, return_id, version, Step.RETURN)
    revision = entry.current
    revision.return_reason, revision.signed_by = returned.reason, None
    entry.state = revision.state = SignOffState.RETURNED
    entry.version += 1
    return await written(session, caller, entry, Step.RETURN, ReturnReturned, reason=returned.reason)
