"""Applying versions to the ledger: the only writer of its tables.

The ledger is a function of the set of all source versions (docs/decisions/0002). A batch stores what is new, then
derives the whole timeline of every entity it touches and replaces what differs. So duplicates and any order of the
sources end in the same ledger. Everything is set-based and inside the caller's transaction.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.investment_facts.rules import ANY_PROJECT, FLOWS, RESTATED
from services.aggregator.ledger.rules import Carrier, Project, Version

LEDGER_CHANNEL = "zaiti_ledger"
_LOCK = 4286

# Every statement below reaches a few rows of large tables by their keys. Left alone, the planner re-plans the timeline
# for each batch (3 ms), scans whole tables while their statistics are young, and compiles what runs for milliseconds.
_BEGIN = text("""
SELECT pg_advisory_xact_lock(:key), set_config('plan_cache_mode', 'force_generic_plan', true),
       set_config('enable_seqscan', 'off', true), set_config('enable_mergejoin', 'off', true),
       set_config('jit', 'off', true)
""")

# One apply at a time, so what is not there now is nobody else's to store; ON CONFLICT costs half as much again.
_STORE_VERSIONS = """
INSERT INTO source_version SELECT * FROM unnest($1::source_version[]) AS new
WHERE NOT EXISTS (SELECT FROM source_version v WHERE v.entity_id = new.entity_id AND v.version = new.version)
"""

_STORE_PROJECTS = """
WITH stored AS (
  INSERT INTO project_version (project_id, version, position, known_at, code, name, industrial, state, filed_on,
                               started_on, withdrawn_on, synthetic, lists)
  SELECT project_id, version, position, known_at, code, name, industrial, state, filed_on, started_on, withdrawn_on,
         synthetic, string_to_array(lists, ',')
  FROM unnest($1::uuid[], $2::int[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::boolean[],
              $8::text[], $9::date[], $10::date[], $11::date[], $12::boolean[], $13::text[])
    AS new (project_id, version, position, known_at, code, name, industrial, state, filed_on, started_on, withdrawn_on,
            synthetic, lists)
  ON CONFLICT DO NOTHING
  RETURNING project_id, version
)
INSERT INTO project_membership (project_id, version, valid_from, valid_to, carrier_code)
SELECT m.* FROM unnest($14::uuid[], $15::int[], $16::date[], $17::date[], $18::text[])
  AS m (project_id, version, valid_from, valid_to, carrier_code)
JOIN stored USING (project_id, version)
ON CONFLICT DO NOTHING
"""

# When a project was known as what, from the beginning of time: before its first version it was not known at all.
_FORGET_SPANS = "DELETE FROM project_span WHERE project_id = ANY ($1::uuid[])"
_SPAN_PROJECTS = """
WITH span AS (
  SELECT project_id, version, industrial, lists, position, known_at AS since,
         coalesce(lead(known_at) OVER project, 'infinity') AS until, lead(position) OVER project AS until_position
  FROM project_version WHERE project_id = ANY ($1::uuid[])
  WINDOW project AS (PARTITION BY project_id ORDER BY version)
  UNION ALL
  (SELECT DISTINCT ON (project_id) project_id, NULL::int, NULL::boolean, NULL::text[], NULL::bigint,
          '-infinity'::timestamptz, known_at, position
   FROM project_version WHERE project_id = ANY ($1::uuid[]) ORDER BY project_id, version)
)
INSERT INTO project_span (project_id, version, industrial, lists, position, since, until, until_position)
SELECT project_id, version, industrial, lists, position, since, until, until_position FROM span
"""

_STORE_CARRIERS = """
INSERT INTO carrier_version (carrier_id, version, position, known_at, code, name, category, due_state, withdrawn)
SELECT * FROM unnest($1::uuid[], $2::int[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
                     $8::text[], $9::boolean[])
ON CONFLICT DO NOTHING
"""

_STORE_SUBJECTS = """
INSERT INTO subject_version (subject_id, version, position, known_at, code, name)
SELECT * FROM unnest($1::uuid[], $2::int[], $3::bigint[], $4::timestamptz[], $5::text[], $6::text[])
ON CONFLICT DO NOTHING
"""

# A version is in force from the instant it is known until the next one is; a log gives an entity's versions ascending
# instants. A segment is a time in which an entity says one thing in one scope; entries are the steps between segments.
# LATERAL with OFFSET 0 reaches large tables by key, row by row: a plan is kept for as long as its connection lives, and
# one made while the tables were small would hash all facts there are for every batch.
_TIMELINE = f"""
WITH affected AS MATERIALIZED (
  SELECT unnest($1::uuid[]) AS entity_id
  UNION
  SELECT entity_id FROM source_version WHERE project_id = ANY ($2::uuid[])
), span AS (
  SELECT entity_id, version, project_id, source, position, known_at AS since, facts,
         coalesce(lead(known_at) OVER entity, 'infinity') AS until,
         lead(version) OVER entity AS next_version, lead(source) OVER entity AS next_source,
         lead(position) OVER entity AS next_position
  FROM affected AS a (affected_id) CROSS JOIN LATERAL
       (SELECT * FROM source_version WHERE entity_id = affected_id OFFSET 0) AS said
  WINDOW entity AS (PARTITION BY entity_id ORDER BY version)
), segment AS (
  SELECT s.entity_id, f.measure, f.basis, f.status, coalesce(f.part, '') AS part, f.period, f.value,
         CASE WHEN f.scope IS NOT NULL THEN f.scope
              WHEN p.version IS NULL THEN 'unresolved'
              WHEN NOT p.industrial AND f.listed IS NULL AND f.measure <> ALL ($6::text[]) THEN 'excluded'
              ELSE coalesce((SELECT m.carrier_code FROM project_membership m
                             WHERE m.project_id = p.project_id AND m.version = p.version AND m.valid_from <= f.on_date
                               AND (m.valid_to IS NULL OR f.on_date < m.valid_to)), 'outside') END AS scope,
         greatest(s.since, p.since) AS since, least(s.until, p.until) AS until, s.version,
         CASE WHEN p.since > s.since THEN 'registry' ELSE s.source END AS source,
         CASE WHEN p.since > s.since THEN p.position ELSE s.position END AS position,
         CASE WHEN p.until < s.until THEN s.version ELSE s.next_version END AS next_version,
         CASE WHEN p.until < s.until THEN 'registry' ELSE s.next_source END AS next_source,
         CASE WHEN p.until < s.until THEN p.until_position ELSE s.next_position END AS next_position,
         CASE WHEN f.measure = ANY ($3::text[]) THEN 'progress'
              WHEN f.measure LIKE '%{RESTATED}' THEN 'reassignment' ELSE 'new' END AS first_cause
  FROM span s
  CROSS JOIN LATERAL unnest(s.facts) AS f
  LEFT JOIN LATERAL (SELECT * FROM project_span WHERE project_id = s.project_id AND since < s.until AND until > s.since
                     OFFSET 0) AS p ON f.scope IS NULL
  WHERE f.listed IS NULL OR p.version IS NULL OR f.listed = ANY (p.lists)
), step AS (
  SELECT *, lag(until) OVER fact AS was_until, lead(since) OVER fact AS next_since,
         lag(scope) OVER fact AS was_scope, lag(period) OVER fact AS was_period, lag(value) OVER fact AS was_value
  FROM segment
  WINDOW fact AS (PARTITION BY entity_id, measure, basis, status, part ORDER BY since)
), change AS MATERIALIZED (
  SELECT *, CASE WHEN was_until IS DISTINCT FROM since THEN first_cause
                 WHEN was_scope = 'unresolved' AND scope <> 'unresolved' THEN first_cause
                 WHEN was_scope <> scope THEN 'reassignment'
                 ELSE 'correction' END AS cause,
         was_until IS NOT DISTINCT FROM since AS continues,
         (was_scope, was_period) IS DISTINCT FROM (scope, period) AS moves
  FROM step
), derived AS (
  SELECT entity_id, since AS known_at, measure, basis, status, scope, period, cause, value AS delta, 1 AS facts,
         version, source, position
  FROM change WHERE NOT continues
  UNION ALL
  SELECT entity_id, since, measure, basis, status, was_scope, was_period, cause, -was_value, -1, version, source,
         position
  FROM change WHERE continues AND moves
  UNION ALL
  SELECT entity_id, since, measure, basis, status, scope, period, cause,
         CASE cause WHEN 'reassignment' THEN was_value ELSE value END, 1, version, source, position
  FROM change WHERE continues AND moves
  UNION ALL
  SELECT entity_id, since, measure, basis, status, scope, period, 'correction', value - was_value, 0, version, source,
         position
  FROM change WHERE continues AND was_value <> value AND (NOT moves OR cause = 'reassignment')
  UNION ALL
  SELECT entity_id, until, measure, basis, status, scope, period, 'withdrawal', -value, -1, next_version, next_source,
         next_position
  FROM change WHERE until < 'infinity' AND next_since IS DISTINCT FROM until
)
"""  # noqa: S608 - the parts are constants

_ENTRY = "entity_id, known_at, measure, basis, status, scope, period, cause, delta, facts, version, source, position"
# A notice may be 8,000 bytes long.
_CELLS_TOLD_AT_ONCE = 40

# What differs is found by grouping and removed by place, in time that grows with the batch whatever the plan was made
# on: joins of what is derived with what is stored became loops in loops when planned on small tables.
_DERIVE = f"""
{_TIMELINE}, stored AS (
  SELECT {_ENTRY}, said.ctid AS place FROM affected AS a (affected_id) CROSS JOIN LATERAL
       (SELECT ctid, * FROM ledger_entry WHERE entity_id = affected_id OFFSET 0) AS said
), differs AS MATERIALIZED (
  SELECT {_ENTRY}, sum(side) AS side, max(place) AS place
  FROM (SELECT {_ENTRY}, 1 AS side, NULL::tid AS place FROM derived
        UNION ALL
        SELECT {_ENTRY}, -1, place FROM stored) AS both_sides
  GROUP BY {_ENTRY} HAVING sum(side) <> 0
), removed AS (
  DELETE FROM ledger_entry WHERE ctid = ANY (ARRAY(SELECT place FROM differs WHERE side < 0))
), added AS (
  INSERT INTO ledger_entry ({_ENTRY}) SELECT {_ENTRY} FROM differs WHERE side > 0
), difference AS MATERIALIZED (
  SELECT date_trunc('month', known_at, 'UTC')::date AS known_month, measure, basis, status, scope, period,
         sum(side * delta) AS value, sum(side * facts) AS facts
  FROM differs
  GROUP BY 1, 2, 3, 4, 5, 6
  HAVING sum(side * delta) <> 0 OR sum(side * facts) <> 0
), summed AS (
  INSERT INTO cell AS c (known_month, measure, basis, status, scope, period, value, facts)
  SELECT known_month, measure, basis, status, scope, period, value, facts FROM difference
  ON CONFLICT (known_month, measure, basis, status, scope, period) DO UPDATE
  SET value = c.value + excluded.value, facts = c.facts + excluded.facts
), state AS (
  UPDATE ledger_state SET version = version + 1 RETURNING version
), part AS (
  SELECT number, jsonb_agg(told) AS cells
  FROM (SELECT (row_number() OVER () - 1) / {_CELLS_TOLD_AT_ONCE} AS number,
               jsonb_build_array(measure, basis, status, scope, period, value::text, facts) AS told
        FROM difference) AS numbered
  GROUP BY number
), news AS (
  SELECT version, ($5::jsonb || jsonb_build_object('version', version, 'parts', parts, 'cells', coalesce(
    cells, '[]')))::text AS told
  FROM state
  CROSS JOIN (SELECT greatest(count(*), 1) AS parts FROM part) AS counted
  LEFT JOIN part ON true
)
SELECT version,
       pg_notify($4, CASE WHEN octet_length(told) < 7900 THEN told ELSE json_build_object('version', version)::text END)
FROM news
"""  # noqa: S608 - the parts are constants

_ANNOUNCE = text("""
WITH state AS (UPDATE ledger_state SET version = version + 1 RETURNING version)
SELECT pg_notify(:channel, json_build_object('version', version)::text) FROM state
""")


async def apply(session: AsyncSession, versions: Sequence[Version]) -> int:
    """Take versions into the ledger and answer the ledger's new version.

    One apply at a time: the entries of an entity follow from two sources, and two batches must not each derive them
    from half of what is there. Who listens to ``LEDGER_CHANNEL`` is told at commit, with the cells that moved.
    """
    await session.execute(_BEGIN, {"key": _LOCK})
    connection = await session.connection()
    new = {(v.entity_id, v.version): v for v in versions}.values()
    await connection.exec_driver_sql(_STORE_VERSIONS, ([_version_row(v) for v in new],))
    projects = [(v, v.project) for v in versions if v.project is not None]
    if projects:
        memberships = ((v, m) for v, project in projects for m in project.memberships)
        await connection.exec_driver_sql(
            _STORE_PROJECTS,
            (
                *_columns(13, (_project_row(v, p) for v, p in projects)),
                *_columns(
                    5, ((v.entity_id, v.version, m.valid_from, m.valid_to, m.carrier_code) for v, m in memberships)
                ),
            ),
        )
        for statement in (_FORGET_SPANS, _SPAN_PROJECTS):
            await connection.exec_driver_sql(statement, ([v.entity_id for v, _ in projects],))
    carriers = [(v, v.carrier) for v in versions if v.carrier is not None]
    if carriers:
        await connection.exec_driver_sql(_STORE_CARRIERS, tuple(_columns(9, (_carrier_row(v, c) for v, c in carriers))))
    subjects = [(v, v.subject) for v in versions if v.subject is not None]
    if subjects:
        rows = ((v.entity_id, v.version, v.position, v.known_at, s.code, s.name) for v, s in subjects)
        await connection.exec_driver_sql(_STORE_SUBJECTS, tuple(_columns(6, rows)))
    last = max(versions, key=lambda version: version.position)
    derived = await connection.exec_driver_sql(
        _DERIVE,
        (
            list({v.entity_id for v in versions}),
            [v.entity_id for v, _ in projects],
            sorted(FLOWS),
            LEDGER_CHANNEL,
            json.dumps(
                {
                    "source": last.source,
                    "position": last.position,
                    "at": last.known_at.isoformat(),
                    "dimensions": bool(projects or carriers or subjects),
                }
            ),
            sorted(ANY_PROJECT),
        ),
    )
    return int(derived.scalars().all()[0])


async def announce(session: AsyncSession) -> None:
    """Raise the ledger's version for a change beside its cells, such as a definition, and tell who listens."""
    await session.execute(_ANNOUNCE, {"channel": LEDGER_CHANNEL})


def _columns(width: int, rows: Iterable[tuple[Any, ...]]) -> list[list[Any]]:
    columns: list[list[Any]] = [list(column) for column in zip(*rows, strict=True)]
    return columns or [[] for _ in range(width)]


def _version_row(v: Version) -> tuple[Any, ...]:
    facts = list(v.facts)
    if len(facts) > 1 and len({(f.measure, f.basis, f.status, f.part) for f in facts}) < len(facts):
        raise ValueError(f"{v.kind} {v.entity_id} says two things at once")
    said = (v.project_id, v.retroactive, v.reason, facts, v.type)
    return v.entity_id, v.version, v.kind, v.source, v.position, v.known_at, *said


def _project_row(v: Version, p: Project) -> tuple[Any, ...]:
    return (
        *(v.entity_id, v.version, v.position, v.known_at, p.code, p.name, p.industrial, p.state, p.filed_on),
        *(p.started_on, p.withdrawn_on, p.synthetic, ",".join(p.frozen_lists)),
    )


def _carrier_row(v: Version, c: Carrier) -> tuple[Any, ...]:
    return v.entity_id, v.version, v.position, v.known_at, c.code, c.name, c.category, c.due_state, c.withdrawn
