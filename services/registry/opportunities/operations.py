"""Writes of carriers' outlines."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, NotFound
from services.registry.access import require_own
from services.registry.carriers.queries import known_codes
from services.registry.events import CarrierOutlineUpdated
from services.registry.opportunities import queries
from services.registry.opportunities.models import CarrierOutline
from services.registry.opportunities.schemas import NewOutline


async def put_outline(
    session: AsyncSession, caller: Caller, carrier_code: str, expected_version: int, new: NewOutline
) -> CarrierOutline:
    """Enter, change or take away the outline of a carrier. Version 0 stands for none so far.

    Raises NotFound, Forbidden for a carrier that is not the caller's, Stale, and Conflict for two first entries.
    """
    if not await known_codes(session, {carrier_code}):
        raise NotFound
    require_own(caller, carrier_code)
    outline = await queries.lock_outline(session, carrier_code)
    require_version(expected_version, outline.version if outline else 0)
    if outline is None:
        outline = CarrierOutline(carrier_code=carrier_code, geometry=new.geometry)
        session.add(outline)
    elif outline.geometry == new.geometry:
        return outline
    else:
        outline.geometry = new.geometry
        outline.version += 1
    try:
        await session.flush()
    except IntegrityError as error:
        raise Conflict("该载体的边界刚被他人录入，请刷新后重试", code="entered_meanwhile") from error
    await session.refresh(outline)
    await record(session, CarrierOutlineUpdated.model_validate(outline), caller=caller)
    return outline
