"""The Excel door of the register of teams. Members are entered on the screen."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.events import Event
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.talent.access import OUTSIDE, is_own
from services.talent.carrier_refs.queries import all_carrier_codes
from services.talent.counting_rules.queries import rules_of
from services.talent.counting_rules.rules import AppliesTo, Rule
from services.talent.enterprise_refs.queries import enterprises_by_code
from services.talent.events import TeamRegistered, TeamUpdated
from services.talent.people.queries import lock_people
from services.talent.programmes.models import Programme
from services.talent.programmes.queries import programmes_for
from services.talent.teams import queries
from services.talent.teams.models import Team
from services.talent.teams.operations import derived, place_faults
from services.talent.teams.rules import TeamState, natural_key
from services.talent.teams.schemas import TeamRow


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows of a file may name. ``hosts`` and ``leaders`` are filled when the rows are judged."""

    counting: Sequence[Rule]
    programmes: Mapping[str, Programme]
    carriers: Set[str]
    host_codes: Mapping[UUID, str]
    leader_codes: Mapping[UUID, str]
    hosts: dict[str, UUID]
    leaders: dict[str, UUID]


async def import_teams(
    session: AsyncSession, caller: Caller, today: date, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, all of it or nothing."""
    host_codes, leader_codes = await queries.codes_of_teams(session)
    known = _Known(
        await rules_of(session, AppliesTo.TEAMS),
        await programmes_for(session, AppliesTo.TEAMS, hold=not options.dry_run),
        frozenset(await all_carrier_codes(session)),
        host_codes,
        leader_codes,
        {},
        {},
    )
    register = Register(
        model=Team,
        row=TeamRow,
        visible=queries.visible(caller),
        key=Team.natural_key,
        key_of=lambda fields: natural_key(fields["name"]),
        key_column="name",
        events=_events,
        check=partial(_check_rows, session, caller, today, known),
        values=partial(_columns, known),
        shown=partial(_as_file, known),
        alive=Team.state == TeamState.ACTIVE,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, today: date, known: _Known, rows: Sequence[Row]) -> None:
    hosts = await enterprises_by_code(session, {row.fields["credit_code"] for row in rows} - {None})
    known.hosts.update({code: host.id for code, host in hosts.items()})
    leaders = await queries.people_by_code(session, {row.fields["leader_code"] for row in rows} - {None})
    await lock_people(session, leaders.values())
    # Read again: a merge may have come between.
    known.leaders.update(await queries.people_by_code(session, leaders))
    for row in rows:
        fields = row.fields
        if row.record is not None and row.changes and row.record.state == TeamState.WITHDRAWN:
            row.fault("name", "withdrawn", "该团队的登记已撤销，不能再修改")
        if fields["credit_code"] and fields["credit_code"] not in known.hosts:
            row.fault("credit_code", "unknown_enterprise", "没有这个信用代码的企业，请先登记企业")
        if fields["leader_code"] and "leader_code" in row.changes and fields["leader_code"] not in known.leaders:
            row.fault("leader_code", "unknown_person", "没有这个编号的在册人才")
        carrier = fields["carrier_code"]
        if carrier is not None and carrier not in known.carriers:
            row.fault("carrier_code", "unknown_carrier", "没有这个载体")
        elif not is_own(caller, carrier):
            row.fault("carrier_code", "outside_scope", OUTSIDE)
        for found in place_faults(known.programmes.get(fields["programme"]), fields, today):
            row.fault(found.pointer.removeprefix("#/"), found.code, found.detail)


def _columns(known: _Known, fields: dict[str, Any]) -> dict[str, Any]:
    values = {name: value for name, value in fields.items() if name not in ("leader_code", "credit_code")}
    leaders = {code: person for person, code in known.leader_codes.items()} | known.leaders
    values |= {
        "batch": fields["batch"] or "",
        "leader_id": leaders.get(fields["leader_code"]),
        "enterprise_id": known.hosts.get(fields["credit_code"]),
    }
    programme = known.programmes.get(fields["programme"]) if fields["programme"] else None
    return values | derived(values, known.counting, programme)


def _as_file(known: _Known, team: Team) -> dict[str, Any]:
    said = {name: getattr(team, name) for name in TeamRow.model_fields if name not in ("leader_code", "credit_code")}
    return said | {
        "batch": team.batch or None,
        "leader_code": known.leader_codes.get(team.leader_id) if team.leader_id else None,
        "credit_code": known.host_codes.get(team.enterprise_id) if team.enterprise_id else None,
    }


async def _events(written: Sequence[Team], created: Set[UUID]) -> list[Event]:
    return [(TeamRegistered if each.id in created else TeamUpdated).model_validate(each) for each in written]
