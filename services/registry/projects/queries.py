"""Reads of projects. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.carriers.models import Carrier
from services.registry.projects.models import Membership, Project
from services.registry.projects.rules import plain_code, stays_of
from services.registry.projects.schemas import PROJECT_TABLE, ProjectFilter, ProjectSort

# Columns of an order must not be NULL: what is not known comes last going up. (asyncpg sends date.max as infinity.)
_LATER, _MORE = date(9000, 1, 1), Decimal("99999999999999.9999")
_ORDERS: dict[str, ColumnElement[Any]] = {
    "name": Project.name.expression,
    "code": func.coalesce(Project.code, "~"),
    "filed_on": func.coalesce(Project.filed_on, _LATER),
    "started_on": func.coalesce(Project.started_on, _LATER),
    "planned_total": func.coalesce(Project.planned_total, _MORE),
}


def visible(caller: Caller) -> Select[Project]:
    """The projects that the caller may see: a carrier's officer, those of its carriers today and of its units."""
    statement = select(Project)
    if caller.role is Role.CARRIER_OFFICER:
        own = _member(clock.today(), Membership.carrier_code.in_(caller.carriers)) if caller.carriers else false()
        statement = statement.where(or_(own, Project.owner_unit.in_(caller.units)))
    return statement


def _member(day: date, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        Membership.project_id == Project.id,
        Membership.valid_from <= day,
        or_(Membership.valid_to.is_(None), Membership.valid_to > day),
        *conditions,
    )


def filtered(statement: Select[Project], wanted: ProjectFilter) -> Select[Project]:
    """Only those that the filter wants."""
    day = wanted.on or clock.today()
    if wanted.carrier:
        statement = statement.where(_member(day, Membership.carrier_code.in_(wanted.carrier)))
    if wanted.category:
        of_kind = select(Carrier.code).where(Carrier.category.in_(wanted.category))
        statement = statement.where(_member(day, Membership.carrier_code.in_(of_kind)))
    if wanted.inside is not None:
        statement = statement.where(_member(day) if wanted.inside else ~_member(day))
    for column, values in (
        (Project.state, wanted.state),
        (Project.batch, wanted.batch),
        (Project.track, wanted.track),
        (Project.owner_unit, wanted.owner_unit),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.industrial is not None:
        statement = statement.where(Project.industrial == wanted.industrial)
    if wanted.code:
        statement = statement.where(Project.code == plain_code(wanted.code))
    for day_column, first, last in (
        (Project.filed_on, wanted.filed_from, wanted.filed_to),
        (Project.started_on, wanted.started_from, wanted.started_to),
    ):
        if first:
            statement = statement.where(day_column >= first)
        if last:
            statement = statement.where(day_column <= last)
    if wanted.q:
        statement = statement.where(
            or_(Project.name.icontains(wanted.q, autoescape=True), Project.code.icontains(wanted.q, autoescape=True))
        )
    return statement


def order(sort: ProjectSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Project.id.expression, descending)]


async def list_projects(
    session: AsyncSession, caller: Caller, wanted: ProjectFilter, page: PageRequest
) -> tuple[list[Project], str | None]:
    """One page of projects and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


async def get_project(session: AsyncSession, caller: Caller, project_id: UUID, *, lock: bool = False) -> Project:
    """One project, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Project.id == project_id)
    if lock:
        statement = statement.with_for_update()
    project = (await session.scalars(statement)).one_or_none()
    if project is None:
        raise NotFound
    return project


async def stream_projects(
    session: AsyncSession, caller: Caller, wanted: ProjectFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All projects that the filter wants as rows of files, a thousand at a time whatever their number."""
    keys = [key.column.desc() if key.descending else key.column.asc() for key in order(wanted.sort)]
    statement = filtered(visible(caller), wanted).order_by(*keys).execution_options(yield_per=1000)
    day = wanted.on or clock.today()
    async for chunk in (await session.stream_scalars(statement)).partitions():
        yield [as_row(project, day) for project in chunk]


def as_row(project: Project, day: date) -> RecordRow:
    """A project as a row of ``PROJECT_TABLE``, with the carrier of that day."""
    stay = next((each for each in stays_of(project.memberships) if each.valid_from <= day < each.end), None)
    own = {"carrier_code": stay and stay.carrier_code, "member_since": stay and stay.valid_from}
    names = [column.name for column in PROJECT_TABLE.columns]
    return RecordRow(
        [own[name] if name in own else getattr(project, name) for name in names], project.id, project.version
    )
