"""Reads of commitments. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.commitments.models import Commitment
from services.investment.commitments.schemas import COMMITMENT_TABLE, CommitmentFilter, CommitmentSort
from services.investment.commitments.schemas import Commitment as CommitmentShown
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.queries import in_scope, member_on, named_like
from services.kit.callers import Caller
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables import RecordRow

_ORDERS: dict[str, ColumnElement[Any]] = {
    "on": Commitment.on.expression,
    "amount": Commitment.amount.expression,
    "project": ProjectRef.name.expression,
}
_as_row = plain_row(
    COMMITMENT_TABLE,
    project_code=lambda each: each.project.code or str(each.project_id),
    project_name=lambda each: each.project.name,
)


def visible(caller: Caller) -> Select[Commitment]:
    """The commitments of the projects that are the caller's."""
    return select(Commitment).join(ProjectRef, ProjectRef.id == Commitment.project_id).where(in_scope(caller))


def filtered(statement: Select[Commitment], wanted: CommitmentFilter) -> Select[Commitment]:
    """Only those that the filter wants."""
    if wanted.project_id:
        statement = statement.where(Commitment.project_id.in_(wanted.project_id))
    if wanted.kind:
        statement = statement.where(Commitment.kind == wanted.kind)
    if wanted.state:
        statement = statement.where(Commitment.state.in_(wanted.state))
    if wanted.carrier:
        on = Commitment.on.expression
        statement = statement.where(member_on(Commitment.project_id, wanted.carrier, on))
    if wanted.from_day:
        statement = statement.where(Commitment.on >= wanted.from_day)
    if wanted.to_day:
        statement = statement.where(Commitment.on <= wanted.to_day)
    if wanted.q:
        statement = statement.where(named_like(wanted.q))
    return statement


def order(sort: CommitmentSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Commitment.id.expression, descending)]


async def list_commitments(
    session: AsyncSession, caller: Caller, wanted: CommitmentFilter, page: PageRequest
) -> tuple[list[Commitment], str | None]:
    """One page of commitments and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_commitments(
    session: AsyncSession, caller: Caller, wanted: CommitmentFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All commitments that the filter wants as rows of files, a thousand at a time."""
    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=_as_row)


async def get_commitment(
    session: AsyncSession, caller: Caller, commitment_id: UUID, *, lock: bool = False
) -> Commitment:
    """One commitment, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Commitment.id == commitment_id)
    if lock:
        statement = statement.with_for_update(of=Commitment)
    commitment = (await session.scalars(statement)).one_or_none()
    if commitment is None:
        raise NotFound
    return commitment


def shown(commitment: Commitment) -> CommitmentShown:
    """A commitment with its project's name."""
    project = commitment.project
    return CommitmentShown.model_validate(
        vars(commitment) | {"project_code": project.code, "project_name": project.name}
    )
