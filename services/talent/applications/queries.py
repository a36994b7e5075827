"""Reads of applications. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import working_days_between
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.kit.vault import Master
from services.talent.access import is_own, runs_talent, sees_masked
from services.talent.application_steps.queries import list_steps
from services.talent.applications.models import Application
from services.talent.applications.rules import OPEN_STATES, Standing, open_steps
from services.talent.applications.schemas import (
    APPLICATION_TABLE,
    ApplicationDetail,
    ApplicationFilter,
    ApplicationSort,
)
from services.talent.applications.schemas import Application as ApplicationShown
from services.talent.open_calls.queries import programme_names
from services.talent.open_calls.rules import missing_materials
from services.talent.people.models import Person
from services.talent.people.queries import masked
from services.talent.submissions.models import Submission
from services.talent.teams.models import Team

_CHUNK = 1_000
_NO_DAY = date(2999, 12, 31)
_OPEN = Application.state.in_(OPEN_STATES)
_DUE = func.coalesce(Application.due_on, _NO_DAY)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "due_on": _DUE,
    "declared_on": Application.declared_on.expression,
    "number": Application.number.expression,
}


def visible(caller: Caller) -> Select[Application]:
    """The applications that the caller may see: an officer, those of its carriers and units; the talent desk, all."""
    statement = select(Application)
    if runs_talent(caller) or caller.role not in (Role.CARRIER_OFFICER, Role.DEPARTMENT_OFFICER):
        return statement
    of_units = Application.unit.in_(caller.units)
    if caller.role is Role.DEPARTMENT_OFFICER:
        return statement.where(of_units)
    return statement.where(or_(Application.carrier_code.in_(caller.carriers), of_units))


def standings(caller: Caller, application: Application) -> set[Standing]:
    """Where the caller stands to an application."""
    found = {Standing.OWN} if is_own(caller, application.carrier_code) else set()
    if runs_talent(caller):
        found.add(Standing.DESK)
    if caller.role is Role.OFFICE:
        found.add(Standing.OFFICE)
    return found


def _overdue(today: date) -> ColumnElement[bool]:
    return and_(_OPEN, today > _DUE)


def filtered(statement: Select[Application], wanted: ApplicationFilter, today: date) -> Select[Application]:
    """Only those that the filter wants, judged on ``today``."""
    for column, values in (
        (Application.person_id, wanted.person_id),
        (Application.team_id, wanted.team_id),
        (Application.programme, wanted.programme),
        (Application.batch, wanted.batch),
        (Application.open_call_id, wanted.open_call_id),
        (Application.carrier_code, wanted.carrier),
        (Application.unit, wanted.unit),
        (Application.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    for condition, flag in ((_OPEN, wanted.open), (_overdue(today), wanted.overdue)):
        if flag is not None:
            statement = statement.where(condition if flag else not_(condition))
    if wanted.q:
        statement = statement.where(Application.number.icontains(wanted.q, autoescape=True))
    return statement


def order(sort: ApplicationSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    if sort == "urgency":
        return [SortKey(case((_OPEN, 0), else_=1)), SortKey(_DUE), SortKey(Application.id.expression)]
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Application.id.expression, descending)]


async def list_applications(
    session: AsyncSession, caller: Caller, master: Master, wanted: ApplicationFilter, page: PageRequest, today: date
) -> tuple[list[ApplicationShown], str | None]:
    """One page of applications and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted, today), order(wanted.sort), page)
    return await shown(session, caller, master, [row[0] for row in rows], today), following


async def stream_applications(
    session: AsyncSession, caller: Caller, master: Master, wanted: ApplicationFilter, today: date
) -> AsyncIterator[Sequence[RecordRow]]:
    """All applications that the filter wants as rows of files, a thousand at a time."""
    statement = filtered(visible(caller), wanted, today).order_by(*in_order(order(wanted.sort)))
    async for chunk in (await session.stream_scalars(statement.execution_options(yield_per=_CHUNK))).partitions():
        rows = []
        for each in await shown(session, caller, master, chunk, today, named=False):
            fields = each.model_dump()
            fields |= fields["clocks"]
            rows.append(RecordRow([fields[column.name] for column in APPLICATION_TABLE.columns], each.id, each.version))
        yield rows


async def get_application(
    session: AsyncSession, caller: Caller, application_id: UUID, *, lock: bool = False
) -> Application:
    """One application, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Application.id == application_id).execution_options(populate_existing=True)
    if lock:
        statement = statement.with_for_update(of=Application)
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def given_kinds(session: AsyncSession, application: Application) -> set[str]:
    """The kinds of the materials that are there: those of the application, and those that the applicant sent."""
    kinds = {each["kind"] for each in application.materials}
    if application.submission_id is not None:
        files = await session.scalar(select(Submission.files).where(Submission.id == application.submission_id))
        kinds |= {each["kind"] for each in files or []}
    return kinds


async def _names(
    session: AsyncSession, caller: Caller, master: Master, rows: Collection[Application], *, named: bool
) -> tuple[dict[UUID, Person], dict[UUID, str | None], dict[UUID, str]]:
    ids = {each.person_id for each in rows if each.person_id}
    people = list(await session.scalars(select(Person).where(Person.id.in_(ids)))) if ids else []
    hidden = await masked(session, caller, master, people) if named else [None] * len(people)
    names = {person.id: each.name if each else None for person, each in zip(people, hidden, strict=True)}
    team_ids = {each.team_id for each in rows if each.team_id}
    teams = {}
    if team_ids:
        found = await session.execute(select(Team.id, Team.name).where(Team.id.in_(team_ids)))
        teams = {row.id: row.name for row in found}
    return {person.id: person for person in people}, names, teams


async def shown(
    session: AsyncSession,
    caller: Caller,
    master: Master,
    rows: Sequence[Application],
    today: date,
    *,
    named: bool = True,
) -> list[ApplicationShown]:
    """Applications with names and clocks. ``named``: with the people's names, masked, where the caller sees any."""
    people, names, teams = await _names(session, caller, master, rows, named=named)
    programmes = await programme_names(session)
    found = []
    for row in rows:
        ended = row.state not in OPEN_STATES
        person = people.get(row.person_id) if row.person_id else None
        late = 0 if ended or row.due_on is None else working_days_between(row.due_on, today)
        fields = vars(row) | {
            "batch": row.batch or None,
            "person_code": person.code if person else None,
            "person_name": names.get(row.person_id) if row.person_id else None,
            "team_name": teams.get(row.team_id) if row.team_id else None,
            "programme_name": programmes.get(row.programme),
            "carrier_name": row.carrier.name if row.carrier else None,
            "enterprise_name": row.enterprise.name if row.enterprise else None,
            "unit_name": row.handled_by.name if row.handled_by else None,
            "overdue": not ended and row.due_on is not None and row.due_on < today,
            "clocks": {
                "open_days": max(0, working_days_between(row.declared_on, row.state_since if ended else today)),
                "overdue_days": max(0, late),
            },
        }
        found.append(ApplicationShown.model_validate(fields))
    return found


async def detail(
    session: AsyncSession, caller: Caller, master: Master, row: Application, today: date
) -> ApplicationDetail:
    """An application with its history and what the caller may do."""
    (short,) = await shown(session, caller, master, [row], today)
    actions = open_steps(
        row.state, standings(caller, row), subject=caller.subject, declared_by=row.declared_by
    )  # fmt: skip
    return ApplicationDetail.model_validate(
        vars(row)
        | dict(short)
        | {
            "materials": row.materials if sees_masked(caller) else [],
            "missing_materials": missing_materials(row.asked_materials, await given_kinds(session, row)),
            "steps": await list_steps(session, caller, row.id),
            "actions": actions,
        }
    )
