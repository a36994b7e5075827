"""Reads of the ledger's entries: the way from a figure to the records behind it."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.access import NARROW
from services.aggregator.entries.schemas import Entry, EntryPage
from services.aggregator.indicators.queries import View
from services.aggregator.indicators.rules import Figures, span
from services.aggregator.ledger.models import LedgerEntry, ProjectVersion, SourceVersion
from services.aggregator.ledger.rules import EXCLUDED, UNRESOLVED
from services.aggregator.plan_entries.rules import Definition
from services.kit.callers import Caller
from services.kit.pages import PageRequest, SortKey, fetch_page

_FIGURE_DIGITS = 4


async def list_entries(
    session: AsyncSession,
    caller: Caller,
    definition: Definition,
    figures: Figures,
    view: View,
    page: PageRequest,
    *,
    known_at: datetime | None,
    known_from: datetime | None,
    carrier: str | None,
    cause: str | None,
) -> EntryPage:
    """The entries that an indicator's headline rests on, newest first; a narrow caller sees its own carriers'.

    Facts that do not count (unresolved, excluded) are shown when asked for by name.
    """
    e, v, p = LedgerEntry, SourceVersion, ProjectVersion
    newest = select(p.project_id, p.code, p.name, p.synthetic).ext(distinct_on(p.project_id))
    project = newest.order_by(p.project_id, p.version.desc()).subquery()
    statement = (
        select(e, v.kind, v.project_id, v.retroactive, v.reason, project.c.code, project.c.name, project.c.synthetic)
        .join(v, and_(v.entity_id == e.entity_id, v.version == e.version))
        .join(project, project.c.project_id == _project_of(v), isouter=True)
        .where(*_in_scope(caller), _counts(definition, figures, view))
    )
    if carrier is not None:
        statement = statement.where(e.scope == carrier)
    else:
        statement = statement.where(e.scope.not_in([UNRESOLVED, EXCLUDED]))
    if cause is not None:
        statement = statement.where(e.cause == cause)
    if known_at is not None:
        statement = statement.where(e.known_at <= known_at)
    if known_from is not None:
        statement = statement.where(e.known_at > known_from)
    order = [
        SortKey(e.known_at, descending=True),
        SortKey(e.position, descending=True),
        *(SortKey(column) for column in (e.entity_id, e.measure, e.scope, e.period, e.cause)),
    ]
    rows, following = await fetch_page(session, statement, order, page)
    units = definition.content.get("units", {})
    return EntryPage(items=[_entry(row, units.get(row[0].measure, "")) for row in rows], next=following)


def _project_of(v: type[SourceVersion]) -> ColumnElement[Any]:

    # A project is its own project.
    return func.coalesce(v.project_id, v.entity_id)


def _in_scope(caller: Caller) -> list[ColumnElement[bool]]:
    return [LedgerEntry.scope.in_(caller.carriers)] if caller.role in NARROW else []


def _counts(definition: Definition, figures: Figures, view: View) -> ColumnElement[bool]:
    e = LedgerEntry
    alternatives = []
    for operand in (definition.numerator, definition.denominator):
        if operand is not None:
            measure, basis, status = figures.key(operand.measure)
            first, last = span(operand, definition, view.period)
            alternatives.append(
                and_(e.measure == measure, e.basis == basis, e.status == status, e.period.between(first, last))
            )
    return or_(*alternatives)


def _entry(row: Any, unit: str) -> Entry:
    entry: LedgerEntry = row[0]
    key = (entry.entity_id, entry.known_at, entry.measure, entry.basis, entry.status, entry.scope, entry.period)
    return Entry(
        id=hashlib.sha256(repr((*map(str, key), entry.cause)).encode()).hexdigest()[:24],
        measure=entry.measure,
        basis=entry.basis,
        status=entry.status,
        carrier=entry.scope,
        period=entry.period,
        cause=entry.cause,
        delta=f"{entry.delta:.{_FIGURE_DIGITS}f}",
        unit=unit,
        facts=entry.facts,
        known_at=entry.known_at,
        source=entry.source,
        position=str(entry.position),
        entity=row.kind,
        entity_id=str(entry.entity_id),
        entity_version=entry.version,
        project_id=str(row.project_id or entry.entity_id) if row.name is not None or row.project_id else None,
        project_code=row.code,
        project_name=row.name,
        retroactive=row.retroactive,
        reason=row.reason,
        synthetic=bool(row.synthetic),
    )
