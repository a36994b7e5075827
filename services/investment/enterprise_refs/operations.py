"""Keeping the copy of the registry's enterprises."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.enterprise_refs import queries
from services.investment.enterprise_refs.models import EnterpriseRef
from services.investment.enterprise_refs.schemas import HeardEnterprise
from services.kit.receiver.copies import keep_newest
from services.kit.siblings import Siblings


async def keep_enterprises(session: AsyncSession, heard: Sequence[HeardEnterprise]) -> None:
    """Keep what is newer than what is known. Duplicates and disorder do no harm."""
    await keep_newest(session, EnterpriseRef, heard)


async def ask_for_enterprise(session: AsyncSession, siblings: Siblings, registry_url: str, enterprise_id: UUID) -> None:
    """Ask the registry once for an enterprise nobody has told us of. Raises Unavailable when it does not answer."""
    if await queries.knows_enterprise(session, enterprise_id):
        return
    answer = await siblings.get(f"{registry_url}/v1/enterprises/{enterprise_id}")
    if answer is not None:
        await keep_enterprises(session, [HeardEnterprise.model_validate(answer)])
