"""Keeping the copy of the registry's carriers."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.carrier_refs import queries
from services.investment.carrier_refs.models import CarrierRef
from services.investment.carrier_refs.schemas import HeardCarrier
from services.kit.receiver.copies import keep_newest
from services.kit.siblings import Siblings


async def keep_carriers(session: AsyncSession, heard: Sequence[HeardCarrier]) -> None:
    """Keep what is newer than what is known. Duplicates and disorder do no harm."""
    await keep_newest(session, CarrierRef, heard)


async def ask_for_carrier(session: AsyncSession, siblings: Siblings, registry_url: str, code: str) -> None:
    """Ask the registry once when nobody has told us of a carrier. Raises Unavailable when it does not answer."""
    if await queries.knows_carrier(session, code):
        return
    answer = await siblings.get(f"{registry_url}/v1/carriers?limit=500")
    if answer is not None:
        await keep_carriers(session, [HeardCarrier.model_validate(item) for item in answer["items"]])
