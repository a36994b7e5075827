"""Who applies, and what an application refers to: found where it is registered, else entered or refused."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Protocol
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.vault import Master
from services.talent.access import Asking, Keys, Registry, is_own, runs_talent
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action
from services.talent.counting_rules.rules import AppliesTo
from services.talent.field_keys.operations import lock_keys
from services.talent.people.models import Person
from services.talent.people.operations import place_faults, register_person
from services.talent.people.queries import holder_of
from services.talent.people.rules import PersonState
from services.talent.people.schemas import NewPerson
from services.talent.programmes.models import Programme
from services.talent.teams.models import Team
from services.talent.teams.rules import TeamState
from services.talent.unit_refs.operations import ask_for_units, require_units

_MOST_MERGES = 20


@dataclass(frozen=True, slots=True)
class References:
    """What an application refers to is looked up with these: the keys of sealed fields, the siblings to be asked."""

    master: Master
    asking: Asking
    identity_url: str
    today: date


def _references(request: Request, master: Keys, asking: Registry) -> References:
    settings = request.app.state.settings
    return References(master, asking, settings.identity_url, settings.today())


Lookups = Annotated[References, Depends(_references)]


@dataclass(frozen=True, slots=True)
class Applicant:
    """A registered person or team."""

    person_id: UUID | None
    team_id: UUID | None
    synthetic: bool


class Named(Protocol):
    """How an application names its applicant."""

    @property
    def person_id(self) -> UUID | None: ...
    @property
    def team_id(self) -> UUID | None: ...
    @property
    def person(self) -> NewPerson | None: ...


async def find_applicant(
    session: AsyncSession, caller: Caller, references: References, named: Named, programme: Programme
) -> Applicant:
    """Who applies. Somebody whose document is registered is that person; somebody unknown enters the register.

    Raises Invalid, Conflict for an entry that does not stand.
    """
    given = [name for name in ("person_id", "team_id", "person") if getattr(named, name) is not None]
    if len(given) != 1:
        raise Invalid([FieldError("#/person_id", "申报人：已登记人才、已登记团队、新登记人才三者填一", "applicant")])
    wanted = AppliesTo.TEAMS if named.team_id else AppliesTo.PEOPLE
    if programme.applies_to != wanted:
        word = "团队" if programme.applies_to == AppliesTo.TEAMS else "个人"
        raise Invalid([FieldError(f"#/{given[0]}", f"该计划只受理{word}申报", "applicant_kind")])
    if named.team_id:
        team = await _team(session, caller, named.team_id)
        return Applicant(None, team.id, team.synthetic)
    if named.person_id:
        person = await _person(session, caller, named.person_id)
    else:
        assert named.person is not None
        person = await attach(session, caller, references, named.person)
    return Applicant(person.id, None, person.synthetic)


async def attach(session: AsyncSession, caller: Caller, references: References, new: NewPerson) -> Person:
    """The person whose document it is, else one entered now. The match is kept among the looks at people's data."""
    if new.document_number is not None:
        vault = await lock_keys(session, references.master)
        document = vault.blind("document", f"{new.document_kind}:{new.document_number}")
        # Two who declare the same stranger at the same instant: the second finds whom the first entered.
        number = int.from_bytes(document[:8], "big", signed=True)
        await session.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})
        holder = await holder_of(session, document)
        if holder is not None:
            await log_look(session, caller, Action.MATCH, ["document_number"], person_id=holder.id)
            return holder
    return await register_person(session, caller, references.master, references.asking, new, references.today)


async def survivor(session: AsyncSession, person_id: UUID) -> UUID:
    """The person that an entry lives on in: itself, or whom it was merged into."""
    for _ in range(_MOST_MERGES):
        person = await session.get(Person, person_id, populate_existing=True)
        if person is None or person.merged_into is None:
            break
        person_id = person.merged_into
    return person_id


async def require_references(
    session: AsyncSession,
    caller: Caller,
    references: References,
    unit: str | None,
    carrier_code: str | None,
    enterprise_id: UUID | None,
) -> str:
    """Check unit, carrier and enterprise, asking the siblings once for what nobody has told us of; answers the unit."""
    asking = references.asking
    chosen = unit or next(iter(sorted(caller.units)), None)
    if chosen is None:
        raise Invalid([FieldError("#/unit", "请填写推荐单位", "unit_missing")])
    if not runs_talent(caller) and chosen not in caller.units:
        raise Forbidden("推荐单位须是您所在的单位", code="outside_scope")
    await ask_for_units(session, asking.siblings, references.identity_url, [chosen])
    await require_units(session, {"#/unit": chosen})
    if errors := await place_faults(session, asking, carrier_code, enterprise_id):
        raise Invalid(errors)
    return chosen


async def _person(session: AsyncSession, caller: Caller, person_id: UUID) -> Person:
    found = await session.get(Person, await survivor(session, person_id))
    if found is None or not is_own(caller, found.carrier_code):
        raise Invalid([FieldError("#/person_id", "没有这个人才，或不在您的管辖范围内", "unknown_person")])
    if found.state != PersonState.ACTIVE:
        raise Conflict("该人才的登记已撤销或删除", code="not_active")
    return found


async def _team(session: AsyncSession, caller: Caller, team_id: UUID) -> Team:
    found = await session.get(Team, team_id)
    if found is None or not is_own(caller, found.carrier_code):
        raise Invalid([FieldError("#/team_id", "没有这个团队，或不在您的管辖范围内", "unknown_team")])
    if found.state != TeamState.ACTIVE:
        raise Conflict("该团队的登记已撤销", code="not_active")
    return found
