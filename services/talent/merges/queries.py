"""Reads of merges. Only who runs the talent programmes sees them."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.talent.merges.models import Merge
from services.talent.merges.schemas import MERGE_TABLE, MergeFilter, MergeSort


def _filtered(wanted: MergeFilter) -> Select[Merge]:
    statement = select(Merge)
    if wanted.state:
        statement = statement.where(Merge.state.in_(wanted.state))
    if wanted.person_id:
        statement = statement.where(or_(Merge.survivor_id == wanted.person_id, Merge.merged_id == wanted.person_id))
    return statement


def _order(sort: MergeSort) -> list[SortKey]:
    descending = sort.startswith("-")
    return [SortKey(Merge.merged_at.expression, descending), SortKey(Merge.id.expression, descending)]


async def list_merges(session: AsyncSession, wanted: MergeFilter, page: PageRequest) -> tuple[list[Merge], str | None]:
    """One page of merges and the cursor of the next."""
    rows, following = await fetch_page(session, _filtered(wanted), _order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_merges(session: AsyncSession, wanted: MergeFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All merges that the filter wants as rows of files."""
    return stream_records(session, _filtered(wanted), _order(wanted.sort), row_of=plain_row(MERGE_TABLE))


async def get_merge(session: AsyncSession, merge_id: UUID, *, lock: bool = False) -> Merge:
    """One merge, locked until the transaction ends if asked; raises NotFound."""
    statement = select(Merge).where(Merge.id == merge_id)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    merge = (await session.scalars(statement)).one_or_none()
    if merge is None:
        raise NotFound
    return merge
