"""Reads of the lists of prospects. Which lists there are is no secret; an officer sees its own prospects on them."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.investment.access import OUTSIDERS
from services.investment.prospect_cohorts.schemas import (
    COHORT_TABLE,
    Cohort,
    CohortFilter,
    CohortState,
    ReplacementShown,
)
from services.investment.prospect_parts.models import CohortMember, Prospect, ProspectCohort, ProspectReplacement
from services.investment.prospect_parts.queries import visible
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow

Summary = dict[str, Any]
_OWN = ("id", "code", "name", "clause", "document", "due_on", "frozen_on", "synthetic", "version")


def _summaries(caller: Caller, wanted: CohortFilter) -> Select[*tuple[Any, ...]]:
    own = visible(caller).with_only_columns(
        Prospect.id, Prospect.landed_on, Prospect.left_on, Prospect.expected_amount
    ).subquery()  # fmt: skip
    members = (
        select(
            func.count(own.c.id).label("members"),
            func.count(own.c.landed_on).label("landed"),
            func.count(own.c.left_on).label("left"),
            func.sum(own.c.expected_amount).label("expected_amount"),
        )
        .select_from(CohortMember)
        .join(own, own.c.id == CohortMember.prospect_id)
        .where(CohortMember.cohort_id == ProspectCohort.id)
        .lateral()
    )
    statement = select(ProspectCohort, members).join(members, true())
    if wanted.frozen is not None:
        frozen = ProspectCohort.frozen_on.is_not(None)
        statement = statement.where(frozen if wanted.frozen else ~frozen)
    if wanted.q:
        columns = (ProspectCohort.name, ProspectCohort.code)
        statement = statement.where(or_(*(column.icontains(wanted.q, autoescape=True) for column in columns)))
    return statement


def _order(wanted: CohortFilter) -> list[SortKey]:
    descending = wanted.sort.startswith("-")
    column = ProspectCohort.name if wanted.sort.lstrip("-") == "name" else ProspectCohort.code
    return [SortKey(column, descending), SortKey(ProspectCohort.id, descending)]


def _summary(row: Sequence[Any]) -> Summary:
    found, members, landed, left, expected = row[:5]
    own = {name: getattr(found, name) for name in _OWN}
    return own | {"members": members, "landed": landed, "left": left, "expected_amount": expected}


async def list_cohorts(
    session: AsyncSession, caller: Caller, wanted: CohortFilter, page: PageRequest
) -> tuple[list[Summary], str | None]:
    """One page of lists, each with what became of its members, and the cursor of the next."""
    rows, following = await fetch_page(session, _summaries(caller, wanted), _order(wanted), page)
    return [_summary(tuple(row)) for row in rows], following


async def stream_cohorts(
    session: AsyncSession, caller: Caller, wanted: CohortFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All lists that the filter wants, as rows of files."""
    names = [column.name for column in COHORT_TABLE.columns]
    statement = _summaries(caller, wanted).order_by(*in_order(_order(wanted)))
    summaries = [_summary(tuple(row)) for row in await session.execute(statement)]
    yield [RecordRow([each[name] for name in names], each["id"], each["version"]) for each in summaries]


async def get_cohort(session: AsyncSession, cohort_id: UUID, *, lock: bool = False) -> ProspectCohort:
    """One list, locked until the transaction ends if asked; raises NotFound."""
    return await _one(session, ProspectCohort.id == cohort_id, lock=lock)


async def cohort_by_code(session: AsyncSession, code: str) -> ProspectCohort:
    """One list by its code; raises NotFound."""
    return await _one(session, ProspectCohort.code == code, lock=False)


async def _one(session: AsyncSession, condition: ColumnElement[bool], *, lock: bool) -> ProspectCohort:
    statement = select(ProspectCohort).where(condition)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def member_ids(session: AsyncSession, cohort_id: UUID, caller: Caller | None = None) -> list[UUID]:
    """The members of a list that the caller may see, all without a caller, in one order."""
    statement = select(CohortMember.prospect_id).where(CohortMember.cohort_id == cohort_id)
    if caller is not None:
        statement = statement.where(CohortMember.prospect_id.in_(visible(caller).with_only_columns(Prospect.id)))
    return list(await session.scalars(statement.order_by(CohortMember.prospect_id)))


async def ids_by_code(session: AsyncSession, codes: Sequence[str]) -> dict[str, UUID]:
    """Prospects by their codes."""
    rows = await session.execute(select(Prospect.code, Prospect.id).where(Prospect.code.in_(codes)))
    return {row.code: row.id for row in rows}


async def replacements(session: AsyncSession, caller: Caller, left: Sequence[UUID]) -> list[ReplacementShown]:
    """Who came for these prospects, and who for those again, as far as the caller sees both; oldest first."""
    gone, came = aliased(Prospect), aliased(Prospect)
    chain = select(ProspectReplacement.id, ProspectReplacement.came_id).where(ProspectReplacement.left_id.in_(left))
    links = chain.cte("links", recursive=True)
    further = select(ProspectReplacement.id, ProspectReplacement.came_id)
    links = links.union(further.join(links, ProspectReplacement.left_id == links.c.came_id))
    own = visible(caller).with_only_columns(Prospect.id)
    statement = (
        select(ProspectReplacement, gone.code, gone.name, came.code, came.name)
        .join(gone, gone.id == ProspectReplacement.left_id)
        .join(came, came.id == ProspectReplacement.came_id)
        .where(ProspectReplacement.id.in_(select(links.c.id)), gone.id.in_(own), came.id.in_(own))
        .order_by(ProspectReplacement.replaced_on, ProspectReplacement.id)
    )
    hidden = {"reason": None, "actor_name": None} if caller.role in OUTSIDERS else {}
    return [
        ReplacementShown.model_validate(
            vars(row[0]) | {"left_code": row[1], "left_name": row[2], "came_code": row[3], "came_name": row[4]} | hidden
        )
        for row in await session.execute(statement)
    ]


async def state_of(session: AsyncSession, found: ProspectCohort, caller: Caller | None = None) -> CohortState:
    """The list with the members that the caller may see, all without a caller."""
    own = {name: getattr(found, name) for name in _OWN}
    return CohortState.model_validate(own | {"members": await member_ids(session, found.id, caller)})


async def detail(session: AsyncSession, caller: Caller, found: ProspectCohort) -> Cohort:
    """The list with its members and who came for them, as far as the caller sees them."""
    state = await state_of(session, found, caller)
    more = {"replacements": await replacements(session, caller, state.members)}
    return Cohort.model_validate(dict(state) | more)
