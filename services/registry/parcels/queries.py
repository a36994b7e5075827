"""Reads of parcels. Each begins with what the caller may see."""

import re
from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only, raiseload, selectinload

from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow
from services.registry.admission_standards.rules import Dimension
from services.registry.enterprises.rules import EntryState
from services.registry.parcels.models import Parcel
from services.registry.parcels.rules import breach_sentence
from services.registry.parcels.schemas import PARCEL_TABLE, ParcelFilter, ParcelSort
from services.registry.project_parts.models import ListMember
from services.registry.projects.models import Project
from services.registry.projects.queries import visible as visible_projects
from services.registry.projects.rules import plain_code

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "code": Parcel.code.expression,
    "area": Parcel.area.expression,
    "granted_on": func.coalesce(Parcel.granted_on, _LATER),
    "quota_used_on": func.coalesce(Parcel.quota_used_on, _LATER),
}


def visible(caller: Caller) -> Select[Parcel]:
    """The parcels that the caller may see: a carrier's officer, those of its carriers."""
    statement = select(Parcel)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Parcel.carrier_code.in_(caller.carriers))
    return statement


def filtered(statement: Select[Parcel], wanted: ParcelFilter) -> Select[Parcel]:
    """Only those that the filter wants."""
    if wanted.state:
        statement = statement.where(Parcel.state.in_(wanted.state))
    if wanted.carrier:
        statement = statement.where(Parcel.carrier_code.in_(wanted.carrier))
    for flag, given in (
        (Parcel.carrier_code.is_not(None), wanted.inside),
        (Parcel.for_programme, wanted.for_programme),
        (Parcel.new_industrial, wanted.new_industrial),
        (Parcel.standard_land, wanted.standard_land),
        (Parcel.granted_on.is_not(None), wanted.granted),
        (Parcel.project_id.is_not(None), wanted.assigned),
        (Parcel.breaches != [], wanted.breached),
    ):
        if given is not None:
            statement = statement.where(flag if given else ~flag)
    if wanted.project_id:
        statement = statement.where(Parcel.project_id == wanted.project_id)
    for day, first, last in (
        (Parcel.quota_used_on, wanted.quota_from, wanted.quota_to),
        (Parcel.granted_on, wanted.granted_from, wanted.granted_to),
    ):
        if first:
            statement = statement.where(day >= first)
        if last:
            statement = statement.where(day <= last)
    if wanted.q:
        statement = statement.where(found(Parcel.search, wanted.q))
    return statement


def order(sort: ParcelSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Parcel.id.expression, descending)]


async def list_parcels(
    session: AsyncSession, caller: Caller, wanted: ParcelFilter, page: PageRequest
) -> tuple[list[Parcel], str | None]:
    """One page of parcels and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    statement = filtered(visible(caller), wanted).options(with_project())
    rows, following = await fetch_page(session, statement, order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_parcels(session: AsyncSession, caller: Caller, wanted: ParcelFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All parcels that the filter wants as rows of files, a thousand at a time."""
    names = [column.name for column in PARCEL_TABLE.columns]

    def row(parcel: Parcel) -> RecordRow:
        fields = as_fields(parcel)
        return RecordRow([fields[name] for name in names], parcel.id, parcel.version)

    statement = filtered(visible(caller), wanted).options(with_project())
    return stream_records(session, statement, order(wanted.sort), row_of=row)


def as_fields(parcel: Parcel) -> dict[str, Any]:
    """A parcel that was read with its project, as the columns of its table."""
    fields = {column.name: getattr(parcel, column.name, None) for column in PARCEL_TABLE.columns}
    fields["breaches"] = "；".join(map(breach_sentence, parcel.breaches)) or None
    for prefix, said in (("committed", parcel.committed), ("as_built", parcel.as_built)):
        fields |= {f"{prefix}_{each.value}": said.get(each) for each in Dimension}
    return fields


async def get_parcel(session: AsyncSession, caller: Caller, parcel_id: UUID, *, lock: bool = False) -> Parcel:
    """One parcel, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Parcel.id == parcel_id).options(with_project())
    parcel = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if parcel is None:
        raise NotFound
    return parcel


async def lock_of_carrier(session: AsyncSession, carrier_code: str | None) -> list[Parcel]:
    """The parcels that a carrier's standard may judge, locked; None: all, as the district's may judge any."""
    statement = select(Parcel).where(Parcel.state == EntryState.ACTIVE).order_by(Parcel.id)
    if carrier_code is not None:
        statement = statement.where(Parcel.carrier_code == carrier_code)
    return list(await session.scalars(statement.with_for_update()))


async def lock_of_projects(session: AsyncSession, projects: Collection[UUID]) -> list[Parcel]:
    """The parcels that are for these projects, locked."""
    statement = select(Parcel).where(Parcel.state == EntryState.ACTIVE, Parcel.project_id.in_(projects))
    return list(await session.scalars(statement.order_by(Parcel.id).with_for_update()))


async def listed_projects(session: AsyncSession, projects: Collection[UUID]) -> set[UUID]:
    """Those of the projects that stand on a list of the plan."""
    listed = select(Project.id).where(Project.id.in_(projects), exists().where(ListMember.project_id == Project.id))
    return set(await session.scalars(listed)) if projects else set()


async def projects_called(session: AsyncSession, caller: Caller, names: Collection[str]) -> dict[str, UUID]:
    """The projects that the caller sees, by code or id as a file names them."""
    ids = [UUID(name) for name in names if _UUID.fullmatch(name)]
    codes = {plain_code(name): name for name in names}
    statement = visible_projects(caller).where(or_(Project.id.in_(ids), Project.code.in_(codes)))
    rows = await session.execute(statement.with_only_columns(Project.id, Project.code))
    found: dict[str, UUID] = {}
    for project_id, code in rows:
        found |= {str(project_id): project_id} | ({codes[code]: project_id} if code in codes else {})
    return found


def with_project() -> Any:
    """The option by which a parcel is read with its project's code and name."""
    return selectinload(Parcel.project).options(load_only(Project.code, Project.name), raiseload("*"))
