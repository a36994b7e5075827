"""Writes of teams. Each locks the people named, then the team, checks the version seen, and records one event."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.search import search_text
from services.talent.access import require_own
from services.talent.carrier_refs.queries import knows_carrier
from services.talent.counting_rules.queries import rules_of
from services.talent.counting_rules.rules import AppliesTo, Rule, counted, order_faults
from services.talent.enterprise_refs.queries import knows_enterprise
from services.talent.events import TeamRegistered, TeamUpdated, TeamWithdrawn
from services.talent.people.queries import lock_people
from services.talent.people.rules import PersonState
from services.talent.programmes.models import Programme
from services.talent.programmes.queries import programmes_by_code
from services.talent.selections.operations import DATES, future_faults, programme_faults
from services.talent.selections.queries import PlaceHeld
from services.talent.teams import queries, rules
from services.talent.teams.models import Team, TeamMember
from services.talent.teams.rules import TeamState
from services.talent.teams.schemas import Member, NewTeam, TeamChange


async def register_team(session: AsyncSession, caller: Caller, new: NewTeam, today: date) -> Team:
    """Enter a team. Raises Forbidden outside the caller's carriers, Invalid, Conflict for a team that is there."""
    require_own(caller, new.carrier_code)
    counting = await rules_of(session, AppliesTo.TEAMS)
    values = new.model_dump(exclude={"members"}) | {"batch": new.batch or ""}
    team = Team(**values, state=TeamState.ACTIVE, members=[TeamMember(**each.model_dump()) for each in new.members])
    await _require_people(session, {new.leader_id, *(each.person_id for each in new.members)})
    await _complete(session, team, new.members, counting, today)
    session.add(team)
    await _flush(session)
    await session.refresh(team)
    await record(session, TeamRegistered.model_validate(team), caller=caller)
    return team


async def change_team(
    session: AsyncSession, caller: Caller, team_id: UUID, version: int, change: TeamChange, today: date
) -> Team:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    counting = await rules_of(session, AppliesTo.TEAMS)
    given = sent(change)
    members = change.members if given.pop("members", None) is not None else None
    await _require_people(session, {given.get("leader_id"), *(each.person_id for each in members or [])})
    team = await _lock(session, caller, team_id, version)
    if "batch" in given:
        given["batch"] = given["batch"] or ""
    changes = {name: value for name, value in given.items() if getattr(team, name) != value}
    replaced = members is not None and _stays(members) != _stays(team.members)
    if not changes and not replaced:
        return team
    if "carrier_code" in changes:
        require_own(caller, changes["carrier_code"])
    with session.no_autoflush:
        for name, value in changes.items():
            setattr(team, name, value)
        await _complete(session, team, members or [], counting, today)
        if replaced:
            _replace_members(team, members or [])
    team.version += 1
    await _flush(session)
    await session.refresh(team)
    await record(session, TeamUpdated.model_validate(team), caller=caller)
    return team


async def withdraw_team(session: AsyncSession, caller: Caller, team_id: UUID, version: int) -> Team:
    """Take back a team; it counts nowhere, and its name is free again."""
    team = await _lock(session, caller, team_id, version)
    team.state, team.counted_on, team.version = TeamState.WITHDRAWN, None, team.version + 1
    await session.flush()
    await record(session, TeamWithdrawn.model_validate(team), caller=caller)
    return team


async def recount(session: AsyncSession, caller: Caller | None, team_ids: Collection[UUID] | None = None) -> None:
    """Work out anew which teams (None: all) count when; an event for each that changed."""
    counting = await rules_of(session, AppliesTo.TEAMS)
    changed = []
    for team in await queries.lock_teams(session, team_ids):
        if team.state != TeamState.ACTIVE:
            continue
        day = await _counted_on(session, team, counting)
        if day != team.counted_on:
            team.counted_on, team.version = day, team.version + 1
            changed.append(team)
    await session.flush()
    await record_all(session, [TeamUpdated.model_validate(team) for team in changed], caller=caller)


async def move_people(
    session: AsyncSession, caller: Caller, giver: UUID, taker: UUID, only: Mapping[str, Collection[UUID]] | None = None
) -> dict[str, list[UUID]]:
    """Let one person stand in another's place in all teams, or ``only`` where that was moved before.

    Answers what moved: ``led``, the teams, and ``memberships``. Both people are locked.
    """
    led = await queries.teams_led_by(session, giver)
    theirs = await queries.memberships_of(session, giver)
    if only is not None:
        led &= set(only["led"])
        theirs = {membership: team for membership, team in theirs.items() if membership in set(only["memberships"])}
    teams = await queries.lock_teams(session, led | set(theirs.values()))
    if teams:
        chosen = TeamMember.id.in_(theirs)
        await session.execute(update(TeamMember).where(chosen).values(person_id=taker))
        for team in teams:
            if team.id in led:
                team.leader_id = taker
            team.version += 1
        await session.flush()
        for team in teams:
            await session.refresh(team, ["members"])
        await record_all(session, [TeamUpdated.model_validate(team) for team in teams], caller=caller)
    return {"led": sorted(led), "memberships": sorted(theirs)}


def derived(values: Mapping[str, Any], counting: Sequence[Rule], programme: Programme | None) -> dict[str, Any]:
    """The columns that follow from a team's fields."""
    return {
        "programme_id": programme.id if programme else None,
        "natural_key": rules.natural_key(values["name"]),
        "search": search_text(values["name"], values["document_number"]),
        "counted_on": _count_day(values, counting, programme),
    }


def place_faults(programme: Programme | None, values: Mapping[str, Any], today: date) -> list[FieldError]:
    """Why a team cannot have its place in a programme, or its dates. ``programme`` is what its code was found to be."""
    found = []
    if values["programme"]:
        found = programme_faults(programme, AppliesTo.TEAMS, values["batch"], values["selected_on"])
    elif values["selected_on"]:
        found = [FieldError("#/programme", "填写入选日期前须先选择人才计划", "no_programme")]
    faults = order_faults(*(values[name] for name in DATES))
    found += [FieldError(f"#/{name}", detail, code) for name, code, detail in faults]
    return found + future_faults(values, today)


def _count_day(values: Mapping[str, Any], counting: Sequence[Rule], programme: Programme | None) -> date | None:
    if programme is None:
        return None
    place = PlaceHeld(
        id=programme.id,
        programme=programme.code,
        batch=None,
        in_district=values["in_district"],
        counts=programme.counts,
        state="active",
        **{name: values[name] for name in DATES},
    )
    return counted(counting, [place]).counted_on


async def _counted_on(session: AsyncSession, team: Team, counting: Sequence[Rule]) -> date | None:
    programme = (await programmes_by_code(session, {team.programme or ""})).get(team.programme or "")
    return _count_day(vars(team), counting, programme)


async def _complete(
    session: AsyncSession, team: Team, members: Collection[Member], counting: Sequence[Rule], today: date
) -> None:
    code = team.programme
    programme = (await programmes_by_code(session, {code}, hold=True)).get(code) if code else None
    errors = place_faults(programme, vars(team), today)
    errors += [FieldError(f"#/{name}", detail, fault) for name, fault, detail in rules.stay_faults(list(members))]
    if team.carrier_code and not await knows_carrier(session, team.carrier_code):
        errors.append(FieldError("#/carrier_code", "没有这个载体", "unknown_carrier"))
    if team.enterprise_id and not await knows_enterprise(session, team.enterprise_id):
        errors.append(FieldError("#/enterprise_id", "没有这个企业，请先在“企业”中登记", "unknown_enterprise"))
    if errors:
        raise Invalid(errors)
    for name, value in derived(vars(team), counting, programme).items():
        setattr(team, name, value)


async def _require_people(session: AsyncSession, ids: Iterable[UUID | None]) -> None:
    """Lock the people; raises Invalid unless all are active. A merge waits until they are entered, or they for it."""
    wanted = {each for each in ids if each is not None}
    active = {person.id for person in await lock_people(session, wanted) if person.state == PersonState.ACTIVE}
    if wanted - active:
        raise Invalid([FieldError("#/members", "带头人或成员不在册，或已合并到他人名下", "unknown_person")])


def _stays(members: Collection[Member] | Collection[TeamMember]) -> set[tuple[UUID, date, date | None]]:
    return {(each.person_id, each.joined_on, each.left_on) for each in members}


def _replace_members(team: Team, members: Collection[Member]) -> None:
    """What stays as it was keeps its row: a merge that is undone later finds it."""
    wanted = _stays(members)
    kept = [each for each in team.members if (each.person_id, each.joined_on, each.left_on) in wanted]
    new = sorted(wanted - _stays(kept), key=lambda stay: (stay[1], stay[0]))
    team.members = [*kept, *(TeamMember(person_id=who, joined_on=since, left_on=left) for who, since, left in new)]


async def _lock(session: AsyncSession, caller: Caller, team_id: UUID, version: int) -> Team:
    team = await queries.get_team(session, caller, team_id, lock=True)
    require_own(caller, team.carrier_code)
    require_version(version, team.version)
    if team.state == TeamState.WITHDRAWN:
        raise Conflict("该团队的登记已撤销，不能再修改", code="withdrawn")
    return team


async def _flush(session: AsyncSession) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/name", "同名团队已登记；一个团队无论入选几个计划只登记一次", "taken")
        raise Conflict(taken.detail, code="already_registered", errors=[taken]) from error
