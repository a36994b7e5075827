"""Keeping the copy of identity's units."""

from collections.abc import Collection, Mapping, Sequence
from urllib.parse import quote

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.unit_refs import queries
from services.investment.unit_refs.models import UnitRef
from services.investment.unit_refs.schemas import HeardUnit
from services.kit.problems import FieldError, Invalid
from services.kit.receiver.copies import keep_newest
from services.kit.siblings import Siblings


async def keep_units(session: AsyncSession, heard: Sequence[HeardUnit]) -> None:
    """Keep what is newer than what is known. Duplicates and disorder do no harm."""
    await keep_newest(session, UnitRef, heard)


async def ask_for_units(session: AsyncSession, siblings: Siblings, identity_url: str, codes: Collection[str]) -> None:
    """Ask identity once for units nobody has told us of. Raises Unavailable when it does not answer."""
    if missing := sorted(set(codes) - await queries.known_units(session, codes)):
        wanted = "&".join(f"code={quote(code, safe='')}" for code in missing)
        answer = await siblings.get(f"{identity_url}/v1/units?limit=500&{wanted}")
        if answer is not None:
            await keep_units(session, [HeardUnit.model_validate(item) for item in answer["items"]])


async def require_units(session: AsyncSession, named: Mapping[str, str]) -> None:
    """Raise Invalid unless all units are known; ``named`` is pointer → code."""
    known = await queries.known_units(session, set(named.values()))
    errors = [
        FieldError(pointer, f"没有代码为 {code} 的单位", "unknown_unit")
        for pointer, code in named.items()
        if code not in known
    ]
    if errors:
        raise Invalid(errors)
