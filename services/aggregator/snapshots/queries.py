"""Reads that make a cut: the ledger's cells, the definitions and the dimensions, as known at an instant."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.ledger.rules import Carrier, Membership, Project
from services.aggregator.snapshots.rules import Cube

# The months before the cut's own are summed already; of its own month the entries are summed here.
_CELLS = text("""
SELECT measure, basis, status, scope, period, sum(value), sum(facts)::bigint
FROM (
  SELECT measure, basis, status, scope, period, value, facts FROM cell
  WHERE (CAST(:at AS timestamptz) IS NULL OR known_month < date_trunc('month', CAST(:at AS timestamptz), 'UTC')::date)
    AND (CAST(:measures AS text[]) IS NULL OR measure = ANY (:measures))
  UNION ALL
  SELECT measure, basis, status, scope, period, delta, facts FROM ledger_entry
  WHERE CAST(:at AS timestamptz) IS NOT NULL AND known_at >= date_trunc('month', CAST(:at AS timestamptz), 'UTC')
    AND known_at <= :at AND (CAST(:measures AS text[]) IS NULL OR measure = ANY (:measures))
) AS parts
GROUP BY 1, 2, 3, 4, 5
HAVING sum(value) <> 0 OR sum(facts) <> 0
""")

_CARRIERS = text("""
SELECT DISTINCT ON (carrier_id) code, name, category, due_state, withdrawn FROM carrier_version
WHERE known_at <= coalesce(CAST(:at AS timestamptz), 'infinity') ORDER BY carrier_id, version DESC
""")

_SUBJECTS = text("""
SELECT DISTINCT ON (subject_id) code, name FROM subject_version
WHERE known_at <= coalesce(CAST(:at AS timestamptz), 'infinity') ORDER BY subject_id, version DESC
""")

_PROJECTS = text("""
SELECT p.*, coalesce((
  SELECT jsonb_agg(jsonb_build_array(m.carrier_code, m.valid_from, m.valid_to) ORDER BY m.valid_from)
  FROM project_membership m WHERE m.project_id = p.project_id AND m.version = p.version), '[]') AS stood
FROM (SELECT DISTINCT ON (project_id) * FROM project_version
      WHERE known_at <= coalesce(CAST(:at AS timestamptz), 'infinity') ORDER BY project_id, version DESC) AS p
""")

# The position of each source at a cut; its own log is one of them.
_POSITIONS = text("""
SELECT source, CASE WHEN CAST(:at AS timestamptz) IS NULL THEN position ELSE
         coalesce((SELECT v.position FROM source_version v WHERE v.source = s.source AND v.known_at <= :at
                   ORDER BY v.known_at DESC, v.position DESC LIMIT 1), 0) END AS position,
       greatest(sequenced_at, watermark_at) AS at
FROM source_state s
UNION ALL
SELECT 'aggregator', coalesce(max(position), 0), max(sequenced_at) FROM event
WHERE CAST(:at AS timestamptz) IS NULL OR sequenced_at <= :at
""")


async def ledger_version(session: AsyncSession) -> int:
    """The version that every change of the ledger raises."""
    return int(await session.scalar(text("SELECT version FROM ledger_state")) or 0)


async def cells(session: AsyncSession, at: datetime | None, measures: Sequence[str] | None = None) -> Cube:
    """The cells as known at an instant; None is the present. With ``measures``, theirs only."""
    rows = await session.execute(_CELLS, {"at": at, "measures": None if measures is None else list(measures)})
    return Cube(tuple(row) for row in rows)


async def carriers(session: AsyncSession, at: datetime | None) -> dict[str, Carrier]:
    """By code, the carriers as known at an instant; one that was withdrawn is not one of them."""
    rows = (await session.execute(_CARRIERS, {"at": at})).all()
    standing = (row for row in rows if not row.withdrawn)
    return {row.code: Carrier(row.code, row.name, row.category, row.due_state, None, True) for row in standing}


async def subjects(session: AsyncSession, at: datetime | None) -> dict[str, str]:
    """By code, the names of the clusters as known at an instant."""
    return {row.code: row.name for row in (await session.execute(_SUBJECTS, {"at": at})).all()}


async def projects(session: AsyncSession, at: datetime | None) -> dict[UUID, Project]:
    """The projects as known at an instant."""
    return {row.project_id: _project(row) for row in (await session.execute(_PROJECTS, {"at": at})).all()}


def _project(row: Any) -> Project:
    return Project(
        code=row.code,
        name=row.name,
        industrial=row.industrial,
        state=row.state,
        filed_on=row.filed_on,
        started_on=row.started_on,
        withdrawn_on=row.withdrawn_on,
        synthetic=row.synthetic,
        memberships=tuple(Membership.of(*stood) for stood in row.stood),
    )


async def positions(session: AsyncSession, at: datetime | None) -> dict[str, tuple[int, datetime | None]]:
    """By source, its position at the cut, and up to when it has been heard by now."""
    rows = (await session.execute(_POSITIONS, {"at": at})).all()
    return {row.source: (row.position, row.at) for row in rows}
