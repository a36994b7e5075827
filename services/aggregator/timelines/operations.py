"""Keeping timelines: an event that is heard again stands there already."""

import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.timelines.rules import items
from services.kit.receiver import ReceivedEvent

_KEEP = text("""
INSERT INTO timeline_item (source, position, at, project_id, carrier_code, type, subject_id, title, unit, facts)
SELECT source, position, at, project_id, carrier_code, type, subject_id, title, unit, CAST(facts AS jsonb)
FROM unnest(CAST(:sources AS text[]), CAST(:positions AS bigint[]), CAST(:at AS timestamptz[]),
    CAST(:projects AS uuid[]), CAST(:carriers AS text[]), CAST(:types AS text[]), CAST(:subjects AS uuid[]),
    CAST(:titles AS text[]), CAST(:units AS text[]), CAST(:facts AS text[]))
    AS item (source, position, at, project_id, carrier_code, type, subject_id, title, unit, facts)
ON CONFLICT DO NOTHING
""")


async def keep(session: AsyncSession, events: Sequence[ReceivedEvent]) -> None:
    """Put events on the timelines of their projects and carriers."""
    rows = [(e, item) for e in events for item in items(e.type, e.subject, e.data)]
    if not rows:
        return
    await session.execute(
        _KEEP,
        {
            "sources": [e.source for e, _ in rows],
            "positions": [e.position for e, _ in rows],
            "at": [e.sequenced_at for e, _ in rows],
            "projects": [UUID(item.project_id) if item.project_id else None for _, item in rows],
            "carriers": [item.carrier_code for _, item in rows],
            "types": [e.type for e, _ in rows],
            "subjects": [UUID(e.subject) for e, _ in rows],
            "titles": [item.title for _, item in rows],
            "units": [item.unit for _, item in rows],
            "facts": [json.dumps(item.facts, ensure_ascii=False) for _, item in rows],
        },
    )
