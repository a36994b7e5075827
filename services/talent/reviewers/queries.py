"""Reads of reviewers. They are the talent desk's business alone."""

import json
from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow
from services.kit.vault import Master, Vault
from services.talent.access import runs_talent
from services.talent.field_keys.queries import open_keys
from services.talent.field_keys.rules import context
from services.talent.reviewers.models import Reviewer
from services.talent.reviewers.rules import PERSONAL, masked_name
from services.talent.reviewers.schemas import REVIEWER_TABLE, ReviewerFilter
from services.talent.reviewers.schemas import Reviewer as ReviewerShown

_ORDERS: dict[str, ColumnElement[Any]] = {"code": Reviewer.code.expression, "field": Reviewer.field.expression}


def visible(caller: Caller) -> Select[Reviewer]:
    """The reviewers that the caller may see."""
    statement = select(Reviewer)
    return statement if runs_talent(caller) else statement.where(false())


def filtered(statement: Select[Reviewer], wanted: ReviewerFilter) -> Select[Reviewer]:
    """Only those that the filter wants."""
    if wanted.field:
        statement = statement.where(Reviewer.field.in_(wanted.field))
    if wanted.state:
        statement = statement.where(Reviewer.state.in_(wanted.state))
    if wanted.q:
        columns = (Reviewer.code, Reviewer.field, Reviewer.institution)
        statement = statement.where(or_(*(each.icontains(wanted.q, autoescape=True) for each in columns)))
    return statement


def order(sort: str) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Reviewer.id.expression, descending)]


async def list_reviewers(
    session: AsyncSession, caller: Caller, master: Master, wanted: ReviewerFilter, page: PageRequest
) -> tuple[list[ReviewerShown], str | None]:
    """One page of reviewers and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return await shown(session, master, [row[0] for row in rows]), following


def stream_reviewers(
    session: AsyncSession, caller: Caller, wanted: ReviewerFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All reviewers that the filter wants as rows of files."""
    statement = filtered(visible(caller), wanted)
    return stream_records(session, statement, order(wanted.sort), row_of=plain_row(REVIEWER_TABLE))


async def get_reviewer(session: AsyncSession, caller: Caller, reviewer_id: UUID, *, lock: bool = False) -> Reviewer:
    """One reviewer, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Reviewer.id == reviewer_id).execution_options(populate_existing=True)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise NotFound("没有这位评审专家")
    return found


def opened(vault: Vault, reviewer: Reviewer) -> dict[str, str | None]:
    """What is sealed of a reviewer."""
    known: dict[str, str | None] = dict.fromkeys(PERSONAL)
    if reviewer.sealed is not None:
        known |= json.loads(vault.open(reviewer.sealed, context(Reviewer.__tablename__, reviewer.id)))
    return known


async def shown(session: AsyncSession, master: Master, rows: Sequence[Reviewer]) -> list[ReviewerShown]:
    """Reviewers with their names masked."""
    vault = await open_keys(session, master)
    return [
        ReviewerShown.model_validate(vars(row) | {"name": masked_name(opened(vault, row)["name"] or "")})
        for row in rows
    ]
