"""Reads of project lists. Who reads projects reads which lists there are; an officer, only its own projects on them."""

from collections.abc import AsyncIterator, Collection, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.project_lists.schemas import PROJECT_LIST_TABLE, ProjectListFilter
from services.registry.project_parts.models import ListMember, ProjectList
from services.registry.projects.models import Project
from services.registry.projects.queries import visible
from services.registry.projects.rules import State

Summary = dict[str, Any]


def _summaries(caller: Caller, wanted: ProjectListFilter) -> Select[*tuple[Any, ...]]:
    own = visible(caller).with_only_columns(Project.id, Project.planned_total, Project.state).subquery()
    amount = case((ProjectList.frozen_on.is_(None), own.c.planned_total), else_=ListMember.planned_total)
    members = (
        select(
            func.count(own.c.id).label("members"),
            func.count(own.c.id).filter(own.c.state == State.WITHDRAWN).label("withdrawn"),
            func.sum(amount).label("planned_total"),
        )
        .select_from(ListMember)
        .join(own, own.c.id == ListMember.project_id)
        .where(ListMember.list_id == ProjectList.id)
        .lateral()
    )
    statement = select(ProjectList, members.c.members, members.c.withdrawn, members.c.planned_total)
    statement = statement.join(members, true())
    if wanted.frozen is not None:
        frozen = ProjectList.frozen_on.is_not(None)
        statement = statement.where(frozen if wanted.frozen else ~frozen)
    if wanted.q:
        columns = (ProjectList.name, ProjectList.code)
        statement = statement.where(or_(*(column.icontains(wanted.q, autoescape=True) for column in columns)))
    return statement


def _order(wanted: ProjectListFilter) -> list[SortKey]:
    descending = wanted.sort.startswith("-")
    column = ProjectList.name if wanted.sort.lstrip("-") == "name" else ProjectList.code
    return [SortKey(column, descending), SortKey(ProjectList.id, descending)]


def _summary(found: ProjectList, members: int, withdrawn: int, planned_total: Decimal | None) -> Summary:
    own = {name: getattr(found, name) for name in ("id", "code", "name", "clause", "document", "frozen_on")}
    sums = {"members": members, "withdrawn": withdrawn, "planned_total": planned_total}
    return own | sums | {"synthetic": found.synthetic, "version": found.version}


async def list_lists(
    session: AsyncSession, caller: Caller, wanted: ProjectListFilter, page: PageRequest
) -> tuple[list[Summary], str | None]:
    """One page of lists, each with what its members add up to, and the cursor of the next."""
    rows, following = await fetch_page(session, _summaries(caller, wanted), _order(wanted), page)
    return [_summary(*tuple(row)[:4]) for row in rows], following


async def stream_lists(
    session: AsyncSession, caller: Caller, wanted: ProjectListFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All lists that the filter wants, as rows of files."""
    names = [column.name for column in PROJECT_LIST_TABLE.columns]
    statement = _summaries(caller, wanted).order_by(*in_order(_order(wanted)))
    summaries = [_summary(*row) for row in await session.execute(statement)]
    yield [RecordRow([each[name] for name in names], each["id"], each["version"]) for each in summaries]


async def get_list(session: AsyncSession, list_id: UUID, *, lock: bool = False) -> ProjectList:
    """One list, locked until the transaction ends if asked; raises NotFound."""
    statement = select(ProjectList).where(ProjectList.id == list_id)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def members_of(session: AsyncSession, caller: Caller | None, list_id: UUID) -> list[ListMember]:
    """The members of a list that the caller may see, all without a caller, in one order."""
    statement = select(ListMember).where(ListMember.list_id == list_id).order_by(ListMember.project_id)
    if caller is not None:
        own = visible(caller).with_only_columns(Project.id)
        statement = statement.where(ListMember.project_id.in_(own))
    return list(await session.scalars(statement.execution_options(populate_existing=True)))


async def ids_by_code(session: AsyncSession, codes: Collection[str]) -> dict[str, UUID]:
    """Projects by their codes, of either form."""
    statement = select(Project.id, Project.code, Project.code_old)
    rows = await session.execute(statement.where(or_(Project.code.in_(codes), Project.code_old.in_(codes))))
    return {code: row.id for row in rows for code in (row.code, row.code_old) if code is not None}
