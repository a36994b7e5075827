"""Keeping what can be searched for. A version that is not newer changes nothing."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.searches.rules import named
from services.kit.receiver import ReceivedEvent, newest
from services.kit.search import search_text

_KEEP = text("""
INSERT INTO search_entry (id, version, kind, title, code, carrier_code, gone, synthetic, search)
SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS integer[]), CAST(:kinds AS text[]),
    CAST(:titles AS text[]), CAST(:codes AS text[]), CAST(:carriers AS text[]), CAST(:gone AS boolean[]),
    CAST(:synthetic AS boolean[]), CAST(:search AS text[]))
ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind, title = excluded.title,
    code = excluded.code, carrier_code = excluded.carrier_code, gone = excluded.gone,
    synthetic = excluded.synthetic, search = excluded.search
WHERE excluded.version > search_entry.version
""")


async def keep(session: AsyncSession, events: Sequence[ReceivedEvent]) -> None:
    """Take in the names and codes that the events state."""
    rows = [(e, found) for e in newest(events, {}) if (found := named(e.type, e.data))]
    if not rows:
        return
    await session.execute(
        _KEEP,
        {
            "ids": [UUID(e.subject) for e, _ in rows],
            "versions": [e.version for e, _ in rows],
            "kinds": [found.kind.value for _, found in rows],
            "titles": [found.title for _, found in rows],
            "codes": [found.code for _, found in rows],
            "carriers": [found.carrier_code for _, found in rows],
            "gone": [found.gone for _, found in rows],
            "synthetic": [found.synthetic for _, found in rows],
            "search": [search_text(found.title, found.code, found.more) for _, found in rows],
        },
    )
