"""Reads of visits. Each begins with the prospects that the caller may see."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.access import OUTSIDERS
from services.investment.prospect_parts.models import Prospect
from services.investment.prospect_parts.queries import visible as visible_prospects
from services.investment.visits.models import Visit
from services.investment.visits.schemas import VISIT_TABLE, VisitFilter
from services.investment.visits.schemas import Visit as VisitShown
from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow


def visible(caller: Caller) -> Select[Visit]:
    """The visits that the caller may see: those of its prospects."""
    return select(Visit).where(Visit.prospect_id.in_(visible_prospects(caller).with_only_columns(Prospect.id)))


def filtered(statement: Select[Visit], wanted: VisitFilter) -> Select[Visit]:
    """Only those that the filter wants."""
    for column, values in (
        (Visit.prospect_id, wanted.prospect_id),
        (Visit.unit, wanted.unit),
        (Visit.kind, wanted.kind),
        (Visit.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.visited_from:
        statement = statement.where(Visit.visited_on >= wanted.visited_from)
    if wanted.visited_to:
        statement = statement.where(Visit.visited_on <= wanted.visited_to)
    return statement


def _order(wanted: VisitFilter) -> list[SortKey]:
    descending = wanted.sort.startswith("-")
    return [SortKey(column, descending) for column in (Visit.visited_on.expression, Visit.id.expression)]


async def list_visits(
    session: AsyncSession, caller: Caller, wanted: VisitFilter, page: PageRequest
) -> tuple[list[VisitShown], str | None]:
    """One page of visits and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), _order(wanted), page)
    return [shown(row[0], caller) for row in rows], following


def stream_visits(session: AsyncSession, caller: Caller, wanted: VisitFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All visits that the filter wants as rows of files, a thousand at a time."""

    def row_of(visit: Visit) -> RecordRow:
        fields = shown(visit, caller).model_dump()
        return RecordRow([fields[column.name] for column in VISIT_TABLE.columns], visit.id, visit.version)

    return stream_records(session, filtered(visible(caller), wanted), _order(wanted), row_of=row_of)


async def get_visit(session: AsyncSession, caller: Caller, visit_id: UUID, *, lock: bool = False) -> Visit:
    """One visit, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Visit.id == visit_id)
    if lock:
        statement = statement.with_for_update(of=Visit)
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


def shown(row: Visit, caller: Caller) -> VisitShown:
    """A visit with names, as the caller may know it."""
    hidden = {"place": None, "result": None} if caller.role in OUTSIDERS else {}
    names = {
        "prospect_code": row.prospect.code,
        "prospect_name": row.prospect.name,
        "unit_name": row.by and row.by.name,
    }
    return VisitShown.model_validate(vars(row) | names | hidden)
