"""Raising notices: from what is heard, and from the calendar. And remembering who has seen them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.matters.rules import COMMISSIONED, GIVEN
from services.aggregator.notices import queries
from services.aggregator.notices.rules import Draft, Kind, drafts, handed_over, missing_reports
from services.aggregator.notices.schemas import NoticeFilter
from services.kit.calendar import add_working_days, nth_working_day
from services.kit.callers import Caller
from services.kit.clock import SHANGHAI
from services.kit.periods import Period
from services.kit.receiver import ReceivedEvent

NOTICE_CHANNEL = "zaiti_notices"

_RAISE = text("""
INSERT INTO notice (key, kind, subject_kind, subject_id, subject_state, title, unit, other_unit, roles, carrier_code,
    project_id, due_on, raised_on, raised_at, synthetic)
SELECT key, kind, subject_kind, subject_id, subject_state, title, unit, other_unit,
    string_to_array(roles, ','), carrier_code, project_id, due_on, raised_on, raised_at, synthetic
FROM unnest(CAST(:keys AS text[]), CAST(:kinds AS text[]), CAST(:subject_kinds AS text[]), CAST(:subjects AS uuid[]),
    CAST(:states AS text[]), CAST(:titles AS text[]), CAST(:units AS text[]), CAST(:others AS text[]),
    CAST(:roles AS text[]), CAST(:carriers AS text[]), CAST(:projects AS uuid[]), CAST(:due AS date[]),
    CAST(:raised_on AS date[]), CAST(:raised_at AS timestamptz[]), CAST(:synthetic AS boolean[]))
    AS n (key, kind, subject_kind, subject_id, subject_state, title, unit, other_unit, roles, carrier_code, project_id,
    due_on, raised_on, raised_at, synthetic)
ON CONFLICT (key) DO UPDATE SET raised_at = excluded.raised_at, raised_on = excluded.raised_on
WHERE excluded.raised_at < notice.raised_at
RETURNING id
""")
# Two versions of a thing side by side, of which at least one is new here, in other hands.
_HAND_OVERS = text("""
SELECT DISTINCT now_.id, now_.version, now_.kind, now_.title, was.unit AS before, now_.unit AS after,
    now_.carrier_code, now_.project_id, now_.at, now_.synthetic
FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS integer[])) AS heard (id, version)
JOIN holder now_ ON now_.id = heard.id AND now_.version IN (heard.version, heard.version + 1)
JOIN holder was ON was.id = now_.id AND was.version = now_.version - 1
WHERE was.unit <> now_.unit
""")
_FALLING_DUE = text("""
INSERT INTO notice (key, kind, subject_kind, subject_id, title, unit, carrier_code, project_id, due_on, raised_on,
    raised_at, synthetic)
SELECT format('%s:%s:%s', due.kind, m.id, m.due_on), due.kind, m.kind, m.id, m.title, m.unit, m.carrier_code,
    m.project_id, m.due_on, :today, :at, m.synthetic
FROM matter m
LEFT JOIN known_project p ON p.id = m.project_id
CROSS JOIN LATERAL (SELECT CASE WHEN m.due_on < :today THEN 'overdue' ELSE 'due' END AS kind) due
WHERE m.owed AND m.due_on <= :horizon AND p.state IS DISTINCT FROM 'withdrawn'
    AND NOT EXISTS (SELECT FROM notice n WHERE n.key = format('%s:%s:%s', due.kind, m.id, m.due_on))
ON CONFLICT (key) DO NOTHING
RETURNING id
""")
_OWING = text("""
SELECT p.unit, count(*) AS missing, bool_and(p.synthetic) AS synthetic
FROM known_project p
WHERE p.state <> 'withdrawn' AND p.unit IS NOT NULL AND (p.filed_on IS NULL OR p.filed_on <= :month_end)
    AND NOT EXISTS (
        SELECT FROM matter m WHERE m.project_id = p.id
        AND (m.kind = 'report' AND m.period = :period AND m.state = ANY(:given)
            OR m.kind = 'milestone' AND m.state = :commissioned)
    )
GROUP BY p.unit ORDER BY p.unit
""")
_TELL = text("SELECT pg_notify(:channel, '')")
_SEE = text("""
INSERT INTO notice_seen (notice_id, subject)
SELECT id, :subject FROM unnest(CAST(:ids AS uuid[])) AS n (id) ON CONFLICT DO NOTHING
""")


async def hear(session: AsyncSession, events: Sequence[ReceivedEvent], holders: list[tuple[UUID, int]]) -> None:
    """Raise what the events give notice of."""
    found: list[tuple[Draft, datetime]] = []
    for e in events:
        found += [(d, e.sequenced_at) for d in drafts(e.type, e.subject, e.version, _local(e.sequenced_at), e.data)]
    if holders:
        ids, versions = zip(*holders, strict=True)
        for row in await session.execute(_HAND_OVERS, {"ids": list(ids), "versions": list(versions)}):
            more = {
                "carrier_code": row.carrier_code,
                "project_id": str(row.project_id) if row.project_id else None,
                "synthetic": row.synthetic,
            }
            changed = handed_over(row.kind, row.id, row.version, row.title, row.before, row.after, **more)
            found += [(draft, row.at) for draft in changed]
    await _raise(session, found)


async def _raise(session: AsyncSession, found: Sequence[tuple[Draft, datetime]], on: date | None = None) -> None:
    # One row a key, the earliest: an upsert may not touch a row twice.
    first: dict[str, tuple[Draft, datetime]] = {}
    for draft, at in found:
        if draft.key not in first or at < first[draft.key][1]:
            first[draft.key] = (draft, at)
    if not first:
        return
    rows = list(first.values())
    drafted = [draft for draft, _ in rows]
    raised = await session.execute(
        _RAISE,
        {
            "keys": [d.key for d in drafted],
            "kinds": [d.kind.value for d in drafted],
            "subject_kinds": [str(d.subject_kind) for d in drafted],
            "subjects": [d.subject_id for d in drafted],
            "states": [d.subject_state for d in drafted],
            "titles": [d.title for d in drafted],
            "units": [d.unit for d in drafted],
            "others": [d.other_unit for d in drafted],
            "roles": [",".join(d.roles) for d in drafted],
            "carriers": [d.carrier_code for d in drafted],
            "projects": [UUID(d.project_id) if d.project_id else None for d in drafted],
            "due": [d.due_on for d in drafted],
            "raised_on": [on or _local(at) for _, at in rows],
            "raised_at": [at for _, at in rows],
            "synthetic": [d.synthetic for d in drafted],
        },
    )
    await _tell(session, raised.first() is not None)


async def raise_due(session: AsyncSession, today: date, at: datetime, lead_days: int) -> None:
    """Raise what falls due within ``lead_days`` working days of ``today``, and what is overdue; once each."""
    parameters = {"today": today, "at": at, "horizon": add_working_days(today, lead_days)}
    raised = await session.execute(_FALLING_DUE, parameters)
    await _tell(session, raised.first() is not None)


async def raise_missing_reports(
    session: AsyncSession, today: date, at: datetime, lead_days: int, due_working_day: int
) -> None:
    """Raise, for each unit, that reports of last month are due or overdue; once each a month."""
    period = Period.of(today).plus(-1)
    due_on = nth_working_day(Period.of(today), due_working_day)
    if add_working_days(today, lead_days) < due_on:
        return
    kind = Kind.OVERDUE if today > due_on else Kind.DUE
    owing = await session.execute(
        _OWING,
        {"month_end": period.last_day, "period": str(period), "given": list(GIVEN), "commissioned": COMMISSIONED},
    )
    found = [
        (missing_reports(kind, str(period), due_on, row.unit, row.missing, synthetic=row.synthetic), at)
        for row in owing
    ]
    await _raise(session, found, today)


async def see(session: AsyncSession, caller: Caller, notice_id: UUID) -> None:
    """Remember that the caller has seen a notice; raises NotFound."""
    await queries.require_notice(session, caller, notice_id)
    await _see(session, caller, [notice_id])


async def see_all(session: AsyncSession, caller: Caller, wanted: NoticeFilter, today: date) -> int:
    """Remember that the caller has seen all that the filter wants; answers how many were new to it."""
    ids = await queries.unseen_ids(session, caller, wanted, today)
    await _see(session, caller, ids)
    return len(ids)


async def _see(session: AsyncSession, caller: Caller, ids: Sequence[UUID]) -> None:
    await session.execute(_SEE, {"subject": caller.subject, "ids": list(ids)})
    await _tell(session, bool(ids))


async def _tell(session: AsyncSession, anything: bool) -> None:
    if anything:
        parameters: dict[str, Any] = {"channel": NOTICE_CHANNEL}
        await session.execute(_TELL, parameters)


def _local(at: datetime) -> date:
    return at.astimezone(SHANGHAI).date()
