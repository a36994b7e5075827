"""Reads of duplicates. Only who runs the talent programmes sees them; hashes are compared, nothing is opened."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import ARRAY, Select, Uuid, any_, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.kit.exports import stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.talent.duplicates import rules
from services.talent.duplicates.models import Duplicate
from services.talent.duplicates.rules import GROUND_LABELS, DuplicateState, Ground
from services.talent.duplicates.schemas import DUPLICATE_TABLE, DuplicateFilter, DuplicateSort
from services.talent.people.models import Person
from services.talent.people.rules import PersonState

_STANDING = (PersonState.ACTIVE, PersonState.MERGED)
# What is looked for by an index, and what is only compared.
_SOUGHT = (Ground.DOCUMENT, Ground.NAME, Ground.PINYIN, Ground.PHONE, Ground.EMAIL)


def _filtered(wanted: DuplicateFilter) -> Select[Duplicate]:
    first, second = aliased(Person), aliased(Person)
    statement = (
        select(Duplicate).join(first, first.id == Duplicate.first_id).join(second, second.id == Duplicate.second_id)
    )
    # A pair waits for a decision as long as both stand for themselves.
    both = (first.state == PersonState.ACTIVE) & (second.state == PersonState.ACTIVE)
    statement = statement.where(or_(Duplicate.state != DuplicateState.OPEN, both))
    if wanted.state:
        statement = statement.where(Duplicate.state.in_(wanted.state))
    if wanted.person_id:
        statement = statement.where(
            or_(Duplicate.first_id == wanted.person_id, Duplicate.second_id == wanted.person_id)
        )
    return statement


def _order(sort: DuplicateSort) -> list[SortKey]:
    descending = sort.startswith("-")
    return [SortKey(Duplicate.found_at.expression, descending), SortKey(Duplicate.id.expression, descending)]


async def list_duplicates(
    session: AsyncSession, wanted: DuplicateFilter, page: PageRequest
) -> tuple[list[Duplicate], str | None]:
    """One page of pairs and the cursor of the next."""
    rows, following = await fetch_page(session, _filtered(wanted), _order(wanted.sort), page)
    return [row[0] for row in rows], following


async def stream_duplicates(session: AsyncSession, wanted: DuplicateFilter) -> AsyncIterator[Sequence[RecordRow]]:
    """All pairs that the filter wants as rows of files."""
    codes: dict[UUID, str] = {}

    def row_of(pair: Duplicate) -> RecordRow:
        worked_out = {
            "first_code": codes.get(pair.first_id),
            "second_code": codes.get(pair.second_id),
            "ground_list": "、".join(GROUND_LABELS[Ground(each)] for each in pair.grounds),
        }
        values = [
            worked_out[column.name] if column.name in worked_out else getattr(pair, column.name)
            for column in DUPLICATE_TABLE.columns
        ]
        return RecordRow(values, pair.id, pair.version)

    theirs = select(Person.id, Person.code).where(
        or_(Person.id.in_(select(Duplicate.first_id)), Person.id.in_(select(Duplicate.second_id)))
    )
    codes.update({row.id: row.code for row in await session.execute(theirs)})
    async for chunk in stream_records(session, _filtered(wanted), _order(wanted.sort), row_of=row_of):
        yield chunk


async def get_duplicate(session: AsyncSession, duplicate_id: UUID, *, lock: bool = False) -> Duplicate:
    """One pair, locked until the transaction ends if asked; raises NotFound."""
    statement = select(Duplicate).where(Duplicate.id == duplicate_id)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    found = (await session.scalars(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def agreements(
    session: AsyncSession, person_ids: Collection[UUID] | None
) -> dict[tuple[UUID, UUID], set[Ground]]:
    """In what the entries of these people (None: of all) agree with others; each pair once, the smaller id first."""
    one, other = aliased(Person), aliased(Person)
    same = {ground: getattr(one, f"{ground}_hash") == getattr(other, f"{ground}_hash") for ground in Ground}
    found: dict[tuple[UUID, UUID], set[Ground]] = {}
    # One index at a time: an OR over five of them would read all pairs there are.
    for sought in _SOUGHT:
        statement = (
            select(one.id, other.id, *(same[ground].label(ground) for ground in Ground))
            .join(other, same[sought])
            .where(one.state.in_(_STANDING), other.state.in_(_STANDING))
        )
        if person_ids is None:
            statement = statement.where(one.id < other.id)
        else:
            chosen = one.id == any_(literal(list(person_ids), ARRAY(Uuid)))
            statement = statement.where(chosen, one.id != other.id)
        for mine, theirs, *agreed in await session.execute(statement):
            found.setdefault(rules.pair(mine, theirs), set()).update(
                ground for ground, does in zip(Ground, agreed, strict=True) if does
            )
    return found


async def survivors(session: AsyncSession, person_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Who each of these people is by now: themselves, or whom they were merged into. Left out: who stands no more."""
    into: dict[UUID, UUID] = {each: each for each in person_ids}
    while True:
        rows = await session.execute(
            select(Person.id, Person.merged_into, Person.state).where(Person.id.in_(set(into.values())))
        )
        stand: Mapping[UUID, tuple[UUID | None, str]] = {row.id: (row.merged_into, row.state) for row in rows}
        if all(stand[now][1] != PersonState.MERGED for now in into.values()):
            return {each: now for each, now in into.items() if stand[now][1] == PersonState.ACTIVE}
        into = {each: stand[now][0] or now for each, now in into.items()}


async def decided_apart(session: AsyncSession, pairs: Collection[tuple[UUID, UUID]]) -> set[tuple[UUID, UUID]]:
    """Those of these pairs that an official said are two people."""
    rows = await session.execute(
        select(Duplicate.first_id, Duplicate.second_id).where(
            Duplicate.state == DuplicateState.APART,
            Duplicate.first_id.in_({first for first, _ in pairs}),
        )
    )
    return {(row.first_id, row.second_id) for row in rows} & set(pairs)


async def synthetic_among(session: AsyncSession, person_ids: Collection[UUID]) -> set[UUID]:
    """Those of these people who are demonstration data."""
    return set(await session.scalars(select(Person.id).where(Person.id.in_(person_ids), Person.synthetic)))


async def merged_into_any(session: AsyncSession, person_ids: Collection[UUID]) -> set[UUID]:
    """These people, and all who were merged into them."""
    found = level = set(person_ids)
    while level:
        level = set(await session.scalars(select(Person.id).where(Person.merged_into.in_(level)))) - found
        found = found | level
    return found
