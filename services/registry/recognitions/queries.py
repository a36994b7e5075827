"""Reads of recognitions. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.search import found, plan_by_values
from services.kit.tables.writing import RecordRow
from services.registry.carriers.models import Carrier
from services.registry.enterprises.models import Enterprise
from services.registry.enterprises.rules import EntryState
from services.registry.recognitions.models import Recognition
from services.registry.recognitions.rules import SubjectKind
from services.registry.recognitions.schemas import RECOGNITION_TABLE, RecognitionFilter, RecognitionSort
from services.registry.spaces.models import Space

_ORDERS: dict[str, ColumnElement[Any]] = {
    "recognised_on": Recognition.recognised_on.expression,
    "subject_name": Recognition.subject_name.expression,
}
# A platform is no record of the registry.
_SUBJECTS: dict[SubjectKind, Any] = {
    SubjectKind.ENTERPRISE: Enterprise,
    SubjectKind.SPACE: Space,
    SubjectKind.CARRIER: Carrier,
}


def visible(caller: Caller) -> Select[Recognition]:
    """The recognitions that the caller may see: a carrier's officer, those of its carriers."""
    statement = select(Recognition)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Recognition.carrier_code.in_(caller.carriers))
    return statement


def filtered(statement: Select[Recognition], wanted: RecognitionFilter) -> Select[Recognition]:
    """Only those that the filter wants."""
    for column, values in (
        (Recognition.state, wanted.state),
        (Recognition.carrier_code, wanted.carrier),
        (Recognition.subject_kind, wanted.subject_kind),
        (Recognition.kind, wanted.kind),
        (Recognition.level, wanted.level),
    ):
        if values:
            statement = statement.where(column.in_(values))
    if wanted.subject_id:
        statement = statement.where(Recognition.subject_id == wanted.subject_id)
    if wanted.baseline is not None:
        statement = statement.where(Recognition.baseline == wanted.baseline)
    if wanted.valid_on:
        lapses = Recognition.lapses_on
        statement = statement.where(
            Recognition.recognised_on <= wanted.valid_on, or_(lapses.is_(None), lapses > wanted.valid_on)
        )
    if wanted.recognised_from:
        statement = statement.where(Recognition.recognised_on >= wanted.recognised_from)
    if wanted.recognised_to:
        statement = statement.where(Recognition.recognised_on <= wanted.recognised_to)
    if wanted.q:
        statement = statement.where(found(Recognition.search, wanted.q))
    return statement


def order(sort: RecognitionSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Recognition.id.expression, descending)]


async def list_recognitions(
    session: AsyncSession, caller: Caller, wanted: RecognitionFilter, page: PageRequest
) -> tuple[list[Recognition], str | None]:
    """One page of recognitions and the cursor of the next."""
    if wanted.q:
        await plan_by_values(session)
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_recognitions(
    session: AsyncSession, caller: Caller, wanted: RecognitionFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All recognitions that the filter wants as rows of files, a thousand at a time."""
    return stream_records(
        session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(RECOGNITION_TABLE)
    )


async def get_recognition(
    session: AsyncSession, caller: Caller, recognition_id: UUID, *, lock: bool = False
) -> Recognition:
    """One recognition, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Recognition.id == recognition_id)
    recognition = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if recognition is None:
        raise NotFound
    return recognition


async def acts_beside(session: AsyncSession, acts: Sequence[Recognition]) -> list[Recognition]:
    """All acts, whoever's, that recognise the subjects of these as the same things; locked until the transaction ends.

    Told apart by id where the subject is registered, else by name.
    """
    named = [each.subject_name for each in acts if each.subject_id is None]
    known = [each.subject_id for each in acts if each.subject_id is not None]
    statement = (
        select(Recognition)
        .where(
            Recognition.state == EntryState.ACTIVE,
            Recognition.kind.in_({each.kind for each in acts}),
            or_(Recognition.subject_id.in_(known), Recognition.subject_name.in_(named)),
        )
        .order_by(Recognition.id)
        .with_for_update()
    )
    return list(await session.scalars(statement))


async def subject_exists(session: AsyncSession, kind: SubjectKind, subject_id: UUID) -> bool:
    """Whether the register knows the subject."""
    model = _SUBJECTS.get(kind)
    return model is not None and await session.scalar(select(model.id).where(model.id == subject_id)) is not None


async def subjects_named(session: AsyncSession, kind: SubjectKind, names: Collection[str]) -> dict[str, UUID]:
    """The ids of the subjects with these names, where only one has the name."""
    model = _SUBJECTS.get(kind)
    if model is None or not names:
        return {}
    named = select(model.name, func.array_agg(model.id)).where(model.name.in_(names)).group_by(model.name)
    if model is not Carrier:
        named = named.where(model.state == EntryState.ACTIVE)
    return {name: ids[0] for name, ids in await session.execute(named) if len(ids) == 1}
