"""Keeping the copy of the registry's carriers."""

from collections.abc import Sequence

from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.siblings import Siblings
from services.progress.carrier_refs import queries
from services.progress.carrier_refs.models import CarrierRef
from services.progress.carrier_refs.schemas import HeardCarrier


async def keep_carriers(session: AsyncSession, heard: Sequence[HeardCarrier]) -> None:
    """Keep what is newer than what is known. Duplicates and disorder do no harm."""
    newest: dict[str, HeardCarrier] = {}
    for carrier in heard:
        if carrier.code not in newest or carrier.version > newest[carrier.code].version:
            newest[carrier.code] = carrier
    if not newest:
        return
    # In one order, so that two writers cannot wait for each other.
    rows = [carrier.model_dump() for _, carrier in sorted(newest.items())]
    statement = upsert(CarrierRef)
    changed = {name: statement.excluded[name] for name in rows[0] if name != "code"}
    statement = statement.on_conflict_do_update(
        index_elements=["code"], set_=changed, where=statement.excluded.version > CarrierRef.version
    )
    await session.execute(statement, rows)


async def ask_for_carrier(session: AsyncSession, siblings: Siblings, registry_url: str, code: str) -> None:
    """Ask the registry once when nobody has told us of a carrier. Raises Unavailable when it does not answer."""
    if await queries.knows_carrier(session, code):
        return
    answer = await siblings.get(f"{registry_url}/v1/carriers?limit=500")
    if answer is not None:
        await keep_carriers(session, [HeardCarrier.model_validate(item) for item in answer["items"]])
