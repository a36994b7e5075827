"""Keeping the copy of identity's units, and holding records to it."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.problems import FieldError, Invalid
from services.kit.receiver.copies import keep_newest
from services.registry.unit_refs import queries
from services.registry.unit_refs.models import UnitRef
from services.registry.unit_refs.schemas import HeardUnit

# Asks identity for the object at a path; see ``access.AskIdentity``.
Ask = Callable[[str], Awaitable[dict[str, Any] | None]]

# A file with more unknown codes than this has another problem than a unit just founded.
MAX_ASKED = 20


async def keep_units(session: AsyncSession, heard: Sequence[HeardUnit]) -> None:
    """Keep what is newer than what is known. Duplicates and disorder do no harm."""
    await keep_newest(session, UnitRef, heard)


async def unknown_units(session: AsyncSession, ask: Ask, codes: Collection[str]) -> set[str]:
    """Those of the codes that no unit has; identity is asked once for what nobody has told us of.

    Raises Unavailable when it has to be asked and does not answer.
    """
    missing = set(codes) - (await queries.known_units(session, codes)).keys()
    if not missing:
        return set()
    wanted = "&".join(f"code={quote(code, safe='')}" for code in sorted(missing)[:MAX_ASKED])
    answer = await ask(f"/v1/units?limit=100&{wanted}")
    heard = [HeardUnit.model_validate(item) for item in (answer or {}).get("items", [])]
    await keep_units(session, heard)
    return missing - {unit.code for unit in heard}


async def require_units(session: AsyncSession, ask: Ask, named: Mapping[str, str | None]) -> None:
    """Hold what is entered to the units there are. ``named`` is pointer → code; raises Invalid naming each unknown."""
    unknown = await unknown_units(session, ask, {code for code in named.values() if code is not None})
    errors = [
        FieldError(pointer, f"没有代码为 {code} 的单位", "unknown_unit")
        for pointer, code in named.items()
        if code in unknown
    ]
    if errors:
        raise Invalid(errors)
