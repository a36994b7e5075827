"""Keeping projects and matters as last heard. A version that is not newer changes nothing."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.matters.rules import PROJECT, holder, stated
from services.kit.receiver import ReceivedEvent, newest

_PROJECTS = text("""
INSERT INTO known_project (id, version, code, name, unit, state, filed_on, synthetic)
SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS integer[]), CAST(:codes AS text[]), CAST(:names AS text[]),
    CAST(:units AS text[]), CAST(:states AS text[]), CAST(:filed AS date[]), CAST(:synthetic AS boolean[]))
ON CONFLICT (id) DO UPDATE SET version = excluded.version, code = excluded.code, name = excluded.name,
    unit = excluded.unit, state = excluded.state, filed_on = excluded.filed_on, synthetic = excluded.synthetic
WHERE excluded.version > known_project.version
""")
_MATTERS = text("""
INSERT INTO matter (id, version, kind, title, state, owed, ended, unit, carrier_code, project_id, due_on, period,
    synthetic)
SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS integer[]), CAST(:kinds AS text[]),
    CAST(:titles AS text[]), CAST(:states AS text[]), CAST(:owed AS boolean[]), CAST(:ended AS boolean[]),
    CAST(:units AS text[]), CAST(:carriers AS text[]), CAST(:projects AS uuid[]), CAST(:due AS date[]),
    CAST(:periods AS text[]), CAST(:synthetic AS boolean[]))
ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind, title = excluded.title,
    state = excluded.state, owed = excluded.owed, ended = excluded.ended, unit = excluded.unit,
    carrier_code = excluded.carrier_code, project_id = excluded.project_id, due_on = excluded.due_on,
    period = excluded.period, synthetic = excluded.synthetic
WHERE excluded.version > matter.version
""")
_HOLDERS = text("""
INSERT INTO holder (id, version, kind, title, unit, carrier_code, project_id, at, synthetic)
SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS integer[]), CAST(:kinds AS text[]),
    CAST(:titles AS text[]), CAST(:units AS text[]), CAST(:carriers AS text[]), CAST(:projects AS uuid[]),
    CAST(:at AS timestamptz[]), CAST(:synthetic AS boolean[]))
ON CONFLICT (id, version) DO NOTHING
""")


async def keep(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[tuple[UUID, int]]:
    """Take in what the events say; answers the holders that are told of, as (id, version)."""
    await _keep_projects(session, newest((e for e in events if e.type.startswith("registry.project.")), {}))
    found = [(e, said) for e in newest(events, {}) if (said := stated(e.type, e.data))]
    if found:
        await session.execute(
            _MATTERS,
            {
                **_columns([(e.subject, e.version, said) for e, said in found]),
                "states": [said.state for _, said in found],
                "owed": [said.owed for _, said in found],
                "ended": [said.ended for _, said in found],
                "due": [_day(said.due_on) for _, said in found],
                "periods": [said.period for _, said in found],
            },
        )
    return await _keep_holders(session, events)


async def _keep_projects(session: AsyncSession, events: Sequence[ReceivedEvent]) -> None:
    if not events:
        return
    await session.execute(
        _PROJECTS,
        {
            "ids": [UUID(e.subject) for e in events],
            "versions": [e.version for e in events],
            "codes": [e.data.get("code") for e in events],
            "names": [e.data["name"] for e in events],
            "units": [e.data.get("owner_unit") for e in events],
            "states": [e.data["state"] for e in events],
            "filed": [_day(e.data.get("filed_on")) for e in events],
            "synthetic": [bool(e.data.get("synthetic")) for e in events],
        },
    )


async def _keep_holders(session: AsyncSession, events: Sequence[ReceivedEvent]) -> list[tuple[UUID, int]]:
    held = {(e.subject, e.version): (e, said) for e in events if (said := holder(e.type, e.data))}
    if held:
        rows = list(held.values())
        columns = _columns([(e.subject, e.version, said) for e, said in rows])
        await session.execute(_HOLDERS, {**columns, "at": [e.sequenced_at for e, _ in rows]})
    return [(UUID(subject), version) for subject, version in held]


def _columns(rows: Sequence[tuple[str, int, Any]]) -> dict[str, list[Any]]:
    return {
        "ids": [UUID(subject) for subject, _, _ in rows],
        "versions": [version for _, version, _ in rows],
        "kinds": [said.kind for _, _, said in rows],
        "titles": [said.title for _, _, said in rows],
        "units": [said.unit for _, _, said in rows],
        "carriers": [said.carrier_code for _, _, said in rows],
        "projects": [
            UUID(said.project_id) if said.project_id else (UUID(subject) if said.kind == PROJECT else None)
            for subject, _, said in rows
        ],
        "synthetic": [said.synthetic for _, _, said in rows],
    }


def _day(text_: str | None) -> date | None:
    return date.fromisoformat(text_) if text_ else None
