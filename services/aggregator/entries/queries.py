"""Reads of the ledger's entries: the way from a figure to the records behind it."""

import hashlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from services.aggregator.access import NARROW, seen_by_department
from services.aggregator.entries.schemas import Entry, EntryFilter, EntryPage, EntryRow
from services.aggregator.facts.rules import EXCLUDED, UNRESOLVED
from services.aggregator.indicators.queries import View
from services.aggregator.indicators.rules import Figures, rests_on
from services.aggregator.ledger.models import LedgerEntry, ProjectVersion, SourceVersion
from services.aggregator.plan_entries.rules import Definition
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.tables.writing import RecordRow

_FIGURE_DIGITS = 4
_CHUNK = 1000
_ORDER = [
    SortKey(LedgerEntry.known_at, descending=True),
    SortKey(LedgerEntry.position, descending=True),
    *(
        SortKey(column)
        for column in (
            LedgerEntry.entity_id,
            LedgerEntry.measure,
            LedgerEntry.scope,
            LedgerEntry.period,
            LedgerEntry.cause,
        )
    ),
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The entries of one indicator in a view, as known at an instant (None: now), and the filter on them."""

    definition: Definition
    figures: Figures
    view: View
    known_at: datetime | None
    filter: EntryFilter


async def list_entries(session: AsyncSession, caller: Caller, wanted: Wanted, page: PageRequest) -> EntryPage:
    """The entries that an indicator's headline rests on, newest first; a caller sees the records in its scope.

    Facts that do not count (unresolved, excluded) are shown when asked for by name.
    """
    rows, following = await fetch_page(session, _statement(caller, wanted), _ORDER, page)
    return EntryPage(items=[_entry(row, wanted.definition) for row in rows], next=following)


async def stream_entries(session: AsyncSession, caller: Caller, wanted: Wanted) -> AsyncIterator[Sequence[RecordRow]]:
    """All of the entries as rows of files, a thousand at a time."""
    statement = _statement(caller, wanted).order_by(*in_order(_ORDER)).execution_options(yield_per=_CHUNK)
    names = list(EntryRow.model_fields)
    async for chunk in (await session.stream(statement)).partitions():
        entries = [vars(_entry(row, wanted.definition)) for row in chunk]
        yield [RecordRow(list(vars(EntryRow(**{name: entry[name] for name in names})).values())) for entry in entries]


def _statement(caller: Caller, wanted: Wanted) -> Select[*tuple[Any, ...]]:
    e, v, p = LedgerEntry, SourceVersion, ProjectVersion
    newest = select(p.project_id, p.code, p.name, p.synthetic).ext(distinct_on(p.project_id))
    project = newest.order_by(p.project_id, p.version.desc()).subquery()
    statement = (
        select(e, v.kind, v.project_id, v.retroactive, v.reason, project.c.code, project.c.name, project.c.synthetic)
        .join(v, and_(v.entity_id == e.entity_id, v.version == e.version))
        .join(project, project.c.project_id == _project_of(v), isouter=True)
        .where(*_in_scope(caller), _counts(wanted.definition, wanted.figures, wanted.view))
    )
    only = wanted.filter
    if only.carrier is not None:
        statement = statement.where(e.scope == only.carrier)
    else:
        statement = statement.where(e.scope.not_in([UNRESOLVED, EXCLUDED]))
    if only.cause is not None:
        statement = statement.where(e.cause == only.cause)
    if wanted.known_at is not None:
        statement = statement.where(e.known_at <= wanted.known_at)
    if only.known_from is not None:
        statement = statement.where(e.known_at > only.known_from)
    return statement


def _project_of(v: type[SourceVersion]) -> ColumnElement[Any]:
    # A project is its own project.
    return func.coalesce(v.project_id, v.entity_id)


def _in_scope(caller: Caller) -> list[ColumnElement[bool]]:
    if caller.role in NARROW:
        return [LedgerEntry.scope.in_(caller.carriers)]
    if caller.role is Role.DEPARTMENT_OFFICER:
        # By whose record it is, not by whose event moved it: a project's move moves its investment too.
        return [or_(false(), *(_of(kind, basis) for kind, basis in seen_by_department(caller)))]
    return []


def _of(kind: str, basis: str | None) -> ColumnElement[bool]:
    record = SourceVersion.kind.startswith(kind)
    return record if basis is None else and_(record, LedgerEntry.basis == basis)


def _counts(definition: Definition, figures: Figures, view: View) -> ColumnElement[bool]:
    e = LedgerEntry
    alternatives = []
    for name, first, last in rests_on(definition, view.period):
        measure, basis, status = figures.key(name)
        alternatives.append(
            and_(e.measure == measure, e.basis == basis, e.status == status, e.period.between(first, last))
        )
    return or_(*alternatives)


def _entry(row: Any, definition: Definition) -> Entry:
    entry: LedgerEntry = row[0]
    unit = definition.unit_of(entry.measure)
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
