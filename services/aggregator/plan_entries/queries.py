"""Reads of the plan's entries."""

from collections.abc import Sequence

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.plan_entries.models import PlanEntryVersion
from services.aggregator.plan_entries.rules import Definition, definition
from services.aggregator.plan_entries.schemas import PlanEntry, PlanEntryList
from services.kit.callers import Caller

# A definition is known from the time that the service's own log gives it, like any other source's fact.
_DEFINITIONS = text("""
SELECT v.content, v.version, v.withdrawn, e.sequenced_at
FROM plan_entry_version v
LEFT JOIN event e ON e.subject = v.entry_id::text AND e.version = v.version
WHERE v.kind = 'indicator'
ORDER BY v.place, v.code, v.version
""")


async def newest_versions(session: AsyncSession) -> Sequence[PlanEntryVersion]:
    """The newest version of every entry, withdrawn ones too."""
    statement = (
        select(PlanEntryVersion)
        .ext(distinct_on(PlanEntryVersion.kind, PlanEntryVersion.code))
        .order_by(PlanEntryVersion.kind, PlanEntryVersion.code, PlanEntryVersion.version.desc())
    )
    return (await session.scalars(statement)).all()


async def definitions(session: AsyncSession) -> list[Definition]:
    """Every version of every indicator's definition, in the plan's order."""
    rows = (await session.execute(_DEFINITIONS)).all()
    return [definition(row.content, row.version, row.sequenced_at, withdrawn=row.withdrawn) for row in rows]


async def list_entries(session: AsyncSession, _: Caller, kind: str) -> PlanEntryList:
    """The present entries of a kind. The plan is public within the district: every reader sees all of it."""
    newest = [version for version in await newest_versions(session) if not version.withdrawn]
    clauses = {version.code: version.content.get("text") for version in newest if version.kind == "clause"}
    found = sorted((version for version in newest if version.kind == kind), key=lambda version: version.place)
    return PlanEntryList(
        items=[
            PlanEntry.model_validate(
                {
                    "kind": version.kind,
                    "code": version.code,
                    "version": version.version,
                    "clause_text": clauses.get(str(version.content.get("clause"))),
                    "content": version.content,
                }
            )
            for version in found
        ]
    )
