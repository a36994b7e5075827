"""Reads of teams. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow
from services.talent.enterprise_refs.models import EnterpriseRef
from services.talent.people.models import Person
from services.talent.teams.models import Team, TeamMember
from services.talent.teams.schemas import TEAM_TABLE, TeamFilter, TeamSort

_NO_DATE = date(1900, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "name": Team.name.expression,
    "counted_on": func.coalesce(Team.counted_on, _NO_DATE),
}


def visible(caller: Caller) -> Select[Team]:
    """The teams that the caller may see: a carrier's officer, those of its carriers."""
    statement = select(Team)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Team.carrier_code.in_(caller.carriers))
    return statement


def filtered(statement: Select[Team], wanted: TeamFilter) -> Select[Team]:
    """Only those that the filter wants."""
    for column, values in (
        (Team.state, wanted.state),
        (Team.carrier_code, wanted.carrier),
        (Team.programme, wanted.programme),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.enterprise_id:
        statement = statement.where(Team.enterprise_id == wanted.enterprise_id)
    if wanted.person_id:
        in_it = select(TeamMember.team_id).where(TeamMember.person_id == wanted.person_id)
        statement = statement.where(or_(Team.leader_id == wanted.person_id, Team.id.in_(in_it)))
    if wanted.counted is not None:
        statement = statement.where(Team.counted_on.is_not(None) == wanted.counted)
    if wanted.counted_to:
        statement = statement.where(Team.counted_on <= wanted.counted_to)
    if wanted.q:
        statement = statement.where(found(Team.search, wanted.q))
    return statement


def order(sort: TeamSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Team.id.expression, descending)]


async def list_teams(
    session: AsyncSession, caller: Caller, wanted: TeamFilter, page: PageRequest
) -> tuple[list[Team], str | None]:
    """One page of teams and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


async def stream_teams(session: AsyncSession, caller: Caller, wanted: TeamFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All teams that the filter wants as rows of files; leader and host by their codes."""
    hosts, leaders = await codes_of_teams(session)
    row = plain_row(
        TEAM_TABLE,
        leader_code=lambda team: leaders.get(team.leader_id),
        credit_code=lambda team: hosts.get(team.enterprise_id),
        batch=lambda team: team.batch or None,
    )
    async for chunk in stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row):
        yield chunk


async def codes_of_teams(session: AsyncSession) -> tuple[Mapping[UUID, str], Mapping[UUID, str]]:
    """By id: the codes of the hosts, and of the leaders, of all teams. There are few."""
    hosts = await session.execute(
        select(EnterpriseRef.id, EnterpriseRef.credit_code).where(EnterpriseRef.id.in_(select(Team.enterprise_id)))
    )
    leaders = await session.execute(select(Person.id, Person.code).where(Person.id.in_(select(Team.leader_id))))
    return {row.id: row.credit_code for row in hosts}, {row.id: row.code for row in leaders}


async def get_team(session: AsyncSession, caller: Caller, team_id: UUID, *, lock: bool = False) -> Team:
    """One team, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Team.id == team_id)
    if lock:
        statement = statement.with_for_update(of=Team).execution_options(populate_existing=True)
    team = (await session.scalars(statement)).one_or_none()
    if team is None:
        raise NotFound
    return team


async def lock_teams(session: AsyncSession, ids: Collection[UUID] | None) -> list[Team]:
    """These teams (None: all that stand) whoever may see them, locked until the transaction ends, in one order."""
    statement = select(Team).order_by(Team.id).with_for_update(of=Team)
    statement = statement.where(Team.state == "active") if ids is None else statement.where(Team.id.in_(ids))
    return list(await session.scalars(statement.execution_options(populate_existing=True)))


async def teams_in(session: AsyncSession, programme_id: UUID) -> set[UUID]:
    """The teams that hold, or held, a place in a programme."""
    return set(await session.scalars(select(Team.id).where(Team.programme_id == programme_id)))


async def team_batches_in(session: AsyncSession, programme_id: UUID) -> set[str]:
    """The batches of a programme in which teams hold, or held, a place."""
    statement = select(Team.batch).where(Team.programme_id == programme_id, Team.batch != "")
    return set(await session.scalars(statement.distinct()))


async def teams_led_by(session: AsyncSession, person_id: UUID) -> set[UUID]:
    """The teams that a person leads, those taken back too."""
    return set(await session.scalars(select(Team.id).where(Team.leader_id == person_id)))


async def memberships_of(session: AsyncSession, person_id: UUID) -> dict[UUID, UUID]:
    """A person's memberships by id, with the team of each."""
    rows = await session.execute(select(TeamMember.id, TeamMember.team_id).where(TeamMember.person_id == person_id))
    return {row.id: row.team_id for row in rows}


async def people_by_code(session: AsyncSession, codes: Collection[str]) -> dict[str, UUID]:
    """The active people who have these numbers in the register."""
    rows = await session.execute(select(Person.code, Person.id).where(Person.code.in_(codes), Person.state == "active"))
    return {row.code: row.id for row in rows}
