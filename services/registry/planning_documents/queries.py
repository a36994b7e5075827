"""Reads of planning documents. Whoever may read carriers reads what is planned for them."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.planning_documents.models import PlanningDocument
from services.registry.planning_documents.schemas import DOCUMENT_TABLE, DocumentFilter, DocumentSort

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_CARRIER = func.coalesce(PlanningDocument.carrier_code, "")
_ORDERS: dict[str, ColumnElement[Any]] = {
    "title": PlanningDocument.title.expression,
    "carrier_code": _CARRIER,
    "approved_on": func.coalesce(PlanningDocument.approved_on, _LATER),
}
# As the unique index has it.
NATURAL_KEY = _CARRIER + "|" + PlanningDocument.title


def visible(caller: Caller) -> Select[PlanningDocument]:
    """The documents that the caller may see."""
    return select(PlanningDocument)


def writable(caller: Caller) -> Select[PlanningDocument]:
    """The documents that the caller may change: a carrier's officer, those of its carriers."""
    statement = visible(caller)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(PlanningDocument.carrier_code.in_(caller.carriers))
    return statement


def filtered(statement: Select[PlanningDocument], wanted: DocumentFilter) -> Select[PlanningDocument]:
    """Only those that the filter wants."""
    for column, values in (
        (PlanningDocument.carrier_code, wanted.carrier),
        (PlanningDocument.kind, wanted.kind),
        (PlanningDocument.state, wanted.state),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.of_district is not None:
        statement = statement.where(PlanningDocument.carrier_code.is_(None) == wanted.of_district)
    if wanted.q:
        texts = (PlanningDocument.title, PlanningDocument.approval_number)
        statement = statement.where(or_(*(text.icontains(wanted.q, autoescape=True) for text in texts)))
    return statement


def order(sort: DocumentSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(PlanningDocument.id.expression, descending)]


async def list_documents(
    session: AsyncSession, caller: Caller, wanted: DocumentFilter, page: PageRequest
) -> tuple[list[PlanningDocument], str | None]:
    """One page of documents and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_documents(
    session: AsyncSession, caller: Caller, wanted: DocumentFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All documents that the filter wants as rows of files, a thousand at a time."""
    return stream_records(
        session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(DOCUMENT_TABLE)
    )


async def get_document(
    session: AsyncSession, caller: Caller, document_id: UUID, *, lock: bool = False
) -> PlanningDocument:
    """One document, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(PlanningDocument.id == document_id)
    document = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if document is None:
        raise NotFound
    return document
