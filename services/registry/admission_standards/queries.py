"""Reads of admission standards. They are public policy: whoever may read at all reads them all."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Select, String, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.kit.callers import Caller
from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.registry.admission_standards.models import AdmissionStandard
from services.registry.admission_standards.rules import Dimension, Version, write_threshold
from services.registry.admission_standards.schemas import (
    ADMISSION_STANDARD_TABLE,
    AdmissionStandardFilter,
    AdmissionStandardSort,
)
from services.registry.enterprises.rules import EntryState

_OWNER = func.coalesce(AdmissionStandard.carrier_code, "")
# As rules.natural_key has it; to_char is not immutable, so the index has both parts.
NATURAL_KEY = _OWNER + "|" + cast(AdmissionStandard.valid_from, String)
_LOCK = 0x41444D54


def visible(caller: Caller) -> Select[AdmissionStandard]:
    """The versions that the caller may see."""
    return select(AdmissionStandard)


def filtered(statement: Select[AdmissionStandard], wanted: AdmissionStandardFilter) -> Select[AdmissionStandard]:
    """Only those that the filter wants."""
    if wanted.state:
        statement = statement.where(AdmissionStandard.state.in_(wanted.state))
    if wanted.carrier:
        statement = statement.where(AdmissionStandard.carrier_code.in_(wanted.carrier))
    if wanted.district is not None:
        owner = AdmissionStandard.carrier_code
        statement = statement.where(owner.is_(None) if wanted.district else owner.is_not(None))
    if wanted.in_force_on:
        other = aliased(AdmissionStandard)
        newest = (
            select(func.max(other.valid_from))
            .where(
                func.coalesce(other.carrier_code, "") == _OWNER,
                other.state == EntryState.ACTIVE,
                other.valid_from <= cast(wanted.in_force_on, Date),
            )
            .scalar_subquery()
        )
        statement = statement.where(AdmissionStandard.valid_from == newest)
    return statement


def order(sort: AdmissionStandardSort) -> list[SortKey]:
    """By carrier, then by day; the last column is unique."""
    descending = sort.startswith("-")
    day, last = AdmissionStandard.valid_from.expression, AdmissionStandard.id.expression
    return [SortKey(_OWNER), SortKey(day, descending), SortKey(last, descending)]


async def list_standards(
    session: AsyncSession, caller: Caller, wanted: AdmissionStandardFilter, page: PageRequest
) -> tuple[list[AdmissionStandard], str | None]:
    """One page of versions and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_standards(
    session: AsyncSession, caller: Caller, wanted: AdmissionStandardFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All versions that the filter wants as rows of files."""
    names = [column.name for column in ADMISSION_STANDARD_TABLE.columns]

    def row(standard: AdmissionStandard) -> RecordRow:
        fields = as_fields(standard)
        return RecordRow([fields[name] for name in names], standard.id, standard.version)

    return stream_records(session, filtered(visible(caller), wanted), order(wanted.sort), row_of=row)


def as_fields(standard: AdmissionStandard) -> dict[str, Any]:
    """A version as the columns of its table."""
    cells = {each.value: standard.dimensions.get(each) for each in Dimension}
    written = {name: write_threshold(asked) if asked else None for name, asked in cells.items()}
    own = ("carrier_code", "valid_from", "document_number", "number", "state", "synthetic")
    return written | {name: getattr(standard, name) for name in own}


async def get_standard(
    session: AsyncSession, caller: Caller, standard_id: UUID, *, lock: bool = False
) -> AdmissionStandard:
    """One version, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(AdmissionStandard.id == standard_id)
    standard = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if standard is None:
        raise NotFound
    return standard


async def versions_for(session: AsyncSession, carriers: Collection[str | None]) -> list[Version]:
    """The versions by which something in these carriers may be judged: their own and the district's."""
    codes = [code for code in carriers if code is not None]
    owner = AdmissionStandard.carrier_code
    statement = select(AdmissionStandard).where(
        AdmissionStandard.state == EntryState.ACTIVE, owner.is_(None) | owner.in_(codes)
    )
    return [
        Version(each.id, each.carrier_code, each.number, each.valid_from, each.dimensions)
        for each in await session.scalars(statement)
    ]


async def newest_numbers(session: AsyncSession) -> dict[str | None, int]:
    """The highest number of a version of each carrier (None: of the district), those taken back included."""
    owner = AdmissionStandard.carrier_code
    rows = await session.execute(select(owner, func.max(AdmissionStandard.number)).group_by(owner))
    return {row[0]: row[1] for row in rows}


async def hold_standards(session: AsyncSession, *, change: bool) -> None:
    """Until the transaction ends, keep standards from changing under a judgement, or judgements from a change."""
    take = func.pg_advisory_xact_lock if change else func.pg_advisory_xact_lock_shared
    await session.execute(select(take(_LOCK)))
