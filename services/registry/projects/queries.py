"""Reads of projects. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    Text,
    Uuid,
    any_,
    cast,
    exists,
    false,
    func,
    join,
    literal,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow
from services.registry.carriers.models import Carrier
from services.registry.project_parts.models import Leader, ListMember, Membership, PlannedTotal, ProjectList
from services.registry.project_parts.rules import PROGRAMME_LABELS, LeaderRole, Programme, Relation
from services.registry.project_parts.schemas import Leader as LeaderShape
from services.registry.projects.models import Project
from services.registry.projects.rules import plain_code, stays_of
from services.registry.projects.schemas import PROJECT_TABLE, ProjectFilter, ProjectSort
from services.registry.projects.schemas import Project as ProjectShape

_CHAINS = 4286
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
        (Project.confidence, wanted.confidence),
        (Project.owner_unit, wanted.owner_unit),
    ):
        if values:
            statement = statement.where(column.in_(values))
    for flag_column, flag in ((Project.industrial, wanted.industrial), (Project.counts, wanted.counts)):
        if flag is not None:
            statement = statement.where(flag_column == flag)
    if wanted.code:
        plain = plain_code(wanted.code)
        statement = statement.where(or_(Project.code == plain, Project.code_old == plain))
    if wanted.owner_enterprise:
        statement = statement.where(Project.owner_enterprise == wanted.owner_enterprise)
    if wanted.programme:
        statement = statement.where(Project.programme_lists.overlap(list(wanted.programme)))
    if wanted.list_code:
        statement = statement.where(_on_list(wanted.list_code))
    if wanted.leader_unit or wanted.leader_role:
        statement = statement.where(_led(clock.today(), wanted.leader_unit, wanted.leader_role))
    if wanted.chain:
        statement = statement.where(or_(Project.id == wanted.chain, Project.chain_head_id == wanted.chain))
    for day_column, first, last in (
        (Project.filed_on, wanted.filed_from, wanted.filed_to),
        (Project.started_on, wanted.started_from, wanted.started_to),
    ):
        if first:
            statement = statement.where(day_column >= first)
        if last:
            statement = statement.where(day_column <= last)
    if wanted.q:
        statement = statement.where(found(Project.search, wanted.q))
    return statement


def _on_list(codes: Sequence[str]) -> ColumnElement[bool]:
    listed = select(ListMember.project_id).join(ProjectList, ProjectList.id == ListMember.list_id)
    return Project.id.in_(listed.where(ProjectList.code.in_(codes)))


def _led(day: date, units: Sequence[str], role: LeaderRole | None) -> ColumnElement[bool]:
    in_office = select(Leader.project_id).where(
        Leader.valid_from <= day, or_(Leader.valid_to.is_(None), Leader.valid_to > day)
    )
    if units:
        in_office = in_office.where(Leader.unit.in_(units))
    if role:
        in_office = in_office.where(Leader.role == role)
    return Project.id.in_(in_office)


def order(sort: ProjectSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Project.id.expression, descending)]


async def list_projects(
    session: AsyncSession, caller: Caller, wanted: ProjectFilter, page: PageRequest
) -> tuple[list[dict[str, Any]], str | None]:
    """One page of projects, each as its public state says it, and the cursor of the next.

    One statement, with no object made of a row: what a list costs is mostly the way of its parts into objects.
    """
    if wanted.model_fields_set - {"sort"}:
        await plan_by_values(session)
    statement = filtered(visible(caller), wanted).with_only_columns(*_SHOWN.values())
    rows, following = await fetch_page(session, statement, order(wanted.sort), page)
    return [_public(row) for row in rows], following


def _public(row: Any) -> dict[str, Any]:
    found = dict(zip(_SHOWN, row, strict=False))
    head, relation = found.pop("chain_head_id"), found.pop("chain_relation")
    return found | {"chain": {"head_id": head, "relation": relation} if head else None}


def _parts(model: Any, in_order: Any, source: Any = None, **fields: Any) -> ColumnElement[Any]:
    """The rows of another table that belong to a project, as JSON."""
    named = func.jsonb_build_object(*(each for field in fields.items() for each in field))
    rows = func.coalesce(func.jsonb_agg(aggregate_order_by(named, in_order)), text("'[]'::jsonb"), type_=JSONB)
    return (
        select(rows)
        .select_from(model if source is None else source)
        .where(model.project_id == Project.id)
        .scalar_subquery()
    )


_SHOWN: dict[str, ColumnElement[Any]] = {
    name: getattr(Project, name)
    for name in (*ProjectShape.model_fields, "chain_head_id", "chain_relation")
    if name in Project.__table__.columns
} | {
    "memberships": _parts(
        Membership,
        Membership.valid_from,
        carrier_code=Membership.carrier_code,
        valid_from=Membership.valid_from,
        valid_to=Membership.valid_to,
    ),
    "planned_totals": _parts(
        PlannedTotal,
        PlannedTotal.issued_on.asc().nulls_first(),
        amount=cast(PlannedTotal.amount, Text),
        issued_on=PlannedTotal.issued_on,
        document=PlannedTotal.document,
    ),
    "leaders": _parts(
        Leader,
        tuple_(Leader.role, Leader.valid_from),
        **{name: getattr(Leader, name) for name in LeaderShape.model_fields},
    ),
    "lists": _parts(
        ListMember,
        ListMember.list_id,
        join(ListMember, ProjectList),
        code=ProjectList.code,
        frozen_on=ProjectList.frozen_on,
        planned_total=cast(ListMember.planned_total, Text),
    ),
}


async def get_project(session: AsyncSession, caller: Caller, project_id: UUID, *, lock: bool = False) -> Project:
    """One project, locked until the transaction ends if asked; raises NotFound."""
    project = await find_project(session, caller, project_id, lock=lock)
    if project is None:
        raise NotFound
    return project


async def find_project(
    session: AsyncSession, caller: Caller, project_id: UUID, *, lock: bool = False
) -> Project | None:
    """One project, or None when there is none that the caller may see."""
    statement = visible(caller).where(Project.id == project_id)
    if lock:
        statement = statement.with_for_update(of=Project)
    return (await session.scalars(statement)).one_or_none()


async def lock_chains(session: AsyncSession) -> None:
    """Let one transaction at a time change which projects form chains, or which of a chain counts."""
    await session.execute(select(func.pg_advisory_xact_lock(_CHAINS)))


async def split_chain(session: AsyncSession, head_id: UUID) -> list[Project]:
    """The head of a chain and the phases split off it, locked in one order; the chains are locked already."""
    split = Project.chain_relation == Relation.SPLIT_PHASE
    statement = select(Project).where(or_(Project.id == head_id, (Project.chain_head_id == head_id) & split))
    return list(await session.scalars(statement.order_by(Project.id).with_for_update(of=Project)))


async def lock_chains_of(session: AsyncSession, ids: Collection[UUID]) -> None:
    """Lock these projects and all of their chains in one order, so that writers of many do not wait for each other."""
    named = Project.id.in_(ids)
    heads = select(func.coalesce(Project.chain_head_id, Project.id)).where(named)
    whole = or_(named, Project.id.in_(heads), Project.chain_head_id.in_(heads))
    await session.scalars(select(Project).where(whole).order_by(Project.id).with_for_update(of=Project))


async def lock_by_ids(session: AsyncSession, ids: Collection[UUID]) -> list[Project]:
    """Projects by id, whoever may see them, locked in one order."""
    statement = select(Project).where(Project.id == any_(literal(list(ids), ARRAY(Uuid)))).order_by(Project.id)
    return list(await session.scalars(statement.with_for_update(of=Project)))


def stream_projects(session: AsyncSession, caller: Caller, wanted: ProjectFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All projects that the filter wants as rows of files, a thousand at a time whatever their number."""
    row = partial(as_row, day=wanted.on or clock.today())
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row)


def as_row(project: Project, day: date) -> RecordRow:
    """A project as a row of ``PROJECT_TABLE``, with the carrier and the leaders of that day."""
    stay = next((each for each in stays_of(project.memberships) if each.valid_from <= day < each.end), None)
    programmes = [PROGRAMME_LABELS[Programme(each)] for each in project.programme_lists]
    own: dict[str, Any] = {
        "carrier_code": stay and stay.carrier_code,
        "member_since": stay and stay.valid_from,
        "programme_lists": "、".join(programmes) or None,
        "lists": "、".join(sorted(each.code for each in project.lists)) or None,
        **dict.fromkeys(LeaderRole),
    }
    for leader in project.leaders:
        if leader.valid_from <= day and (leader.valid_to is None or day < leader.valid_to):
            own[leader.role] = leader.person_name
    names = [column.name for column in PROJECT_TABLE.columns]
    return RecordRow(
        [own[name] if name in own else getattr(project, name) for name in names], project.id, project.version
    )
