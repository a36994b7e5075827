"""Reads of people. Each begins with what the caller may see; what is personal opens with the keys alone."""

import json
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Select, Uuid, any_, func, literal, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page, in_order
from services.kit.problems import NotFound
from services.kit.search import fold
from services.kit.tables.writing import RecordRow
from services.kit.vault import Master, Vault
from services.talent.access import sees_masked
from services.talent.enterprise_refs.models import EnterpriseRef
from services.talent.field_keys.queries import open_keys
from services.talent.field_keys.rules import context
from services.talent.people import rules
from services.talent.people.models import Person
from services.talent.people.rules import DocumentKind, PersonState
from services.talent.people.schemas import PERSON_TABLE, MaskedPersonal, PersonFilter, PersonSort

# Columns of an order must not be NULL: what is not known comes last going up.
_LATER = date(9000, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    "code": Person.code.expression,
    "selected_on": func.coalesce(Person.selected_on, _LATER),
    "counted_on": func.coalesce(Person.counted_on, _LATER),
}
_CHUNK = 1_000
_LONGEST_WORDS = 8


def visible(caller: Caller) -> Select[Person]:
    """The people that the caller may see: a carrier's officer, those of its carriers."""
    statement = select(Person)
    if caller.role is Role.CARRIER_OFFICER:
        statement = statement.where(Person.carrier_code.in_(caller.carriers))
    return statement


def opened(vault: Vault, person: Person) -> dict[str, Any]:
    """A person's own data in full, all fields; of an erased person nothing is known."""
    known: dict[str, Any] = dict.fromkeys(rules.PERSONAL_FIELDS)
    if person.sealed is not None:
        known |= json.loads(vault.open(person.sealed, context(Person.__tablename__, person.id)))
        if known["birth_date"]:
            known["birth_date"] = date.fromisoformat(known["birth_date"])
    return known


async def masked(
    session: AsyncSession, caller: Caller, master: Master, people: Sequence[Person]
) -> list[MaskedPersonal | None]:
    """What the caller may see of these people's data: masked, or nothing."""
    if not sees_masked(caller) or not people:
        return [None] * len(people)
    vault = await open_keys(session, master)
    return [
        None
        if person.sealed is None
        else MaskedPersonal(**{name: rules.masked(name, value) for name, value in opened(vault, person).items()})
        for person in people
    ]


async def filtered(session: AsyncSession, caller: Caller, master: Master, wanted: PersonFilter) -> Select[Person]:
    """The visible people that the filter wants."""
    statement = visible(caller).where(Person.state.in_(wanted.state)) if wanted.state else visible(caller)
    if wanted.carrier:
        statement = statement.where(Person.carrier_code.in_(wanted.carrier))
    for column, given in ((Person.carrier_code, wanted.inside), (Person.counted_on, wanted.counted)):
        if given is not None:
            statement = statement.where(column.is_not(None) if given else column.is_(None))
    if wanted.enterprise_id:
        statement = statement.where(Person.enterprise_id == wanted.enterprise_id)
    if wanted.programme:
        held = [Person.selections.contains([{"programme": code, "state": "active"}]) for code in wanted.programme]
        statement = statement.where(or_(*held))
    if wanted.selected_from:
        statement = statement.where(Person.selected_on >= wanted.selected_from)
    if wanted.selected_to:
        statement = statement.where(Person.selected_on <= wanted.selected_to)
    if wanted.q:
        statement = statement.where(await _found(session, caller, master, wanted.q))
    return statement


async def _found(session: AsyncSession, caller: Caller, master: Master, asked: str) -> ColumnElement[bool]:
    """Blind: what is asked for is hashed as what is kept was, and only hashes are compared."""
    by_code = Person.code == rules.plain_number(asked)
    if not sees_masked(caller):
        return by_code
    vault = await open_keys(session, master)
    words = [word for part in asked.split() if (word := fold(part))][:_LONGEST_WORDS]
    grams = sorted({vault.gram("name", term) for word in words for term in rules.asked_terms(word)})
    number = rules.plain_number(asked)
    documents = [vault.blind("document", f"{kind}:{number}") for kind in DocumentKind]
    return or_(
        by_code,
        Person.search.contains(literal(grams, ARRAY(BigInteger))) if grams else literal(False),
        Person.document_hash.in_(documents),
        Person.phone_hash == vault.blind("phone", rules.plain_phone(asked)),
        Person.email_hash == vault.blind("email", rules.plain_email(asked)),
    )


def order(sort: PersonSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Person.id.expression, descending)]


async def list_people(
    session: AsyncSession, caller: Caller, master: Master, wanted: PersonFilter, page: PageRequest
) -> tuple[list[Person], str | None]:
    """One page of people and the cursor of the next."""
    chosen = await filtered(session, caller, master, wanted)
    rows, following = await fetch_page(session, chosen, order(wanted.sort), page)
    return [row[0] for row in rows], following


async def count_people(session: AsyncSession, caller: Caller, master: Master, wanted: PersonFilter) -> int:
    """How many people the filter wants."""
    chosen = (await filtered(session, caller, master, wanted)).with_only_columns(Person.id).subquery()
    return await session.scalar(select(func.count()).select_from(chosen)) or 0


async def stream_people(
    session: AsyncSession, caller: Caller, master: Master, wanted: PersonFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All people that the filter wants as rows of files, masked, a thousand at a time."""
    chosen = await filtered(session, caller, master, wanted)
    ordered = chosen.add_columns(EnterpriseRef.credit_code.label("enterprise_code"))
    ordered = ordered.outerjoin(EnterpriseRef, EnterpriseRef.id == Person.enterprise_id)
    ordered = ordered.order_by(*in_order(order(wanted.sort))).execution_options(yield_per=_CHUNK)
    async for chunk in (await session.stream(ordered)).partitions():
        # The keys of each chunk, asked for after it was read: a rotation may have come between.
        shown = await masked(session, caller, master, [row[0] for row in chunk])
        yield [_row(row[0], personal, row.enterprise_code) for row, personal in zip(chunk, shown, strict=True)]


def _row(person: Person, personal: MaskedPersonal | None, enterprise_code: str | None) -> RecordRow:
    hidden = personal or MaskedPersonal()
    values = [
        enterprise_code
        if column.name == "enterprise_code"
        else getattr(hidden, column.name)
        if column.name in rules.PERSONAL_FIELDS
        else getattr(person, column.name)
        for column in PERSON_TABLE.columns
    ]
    return RecordRow(values, person.id, person.version)


async def get_person(session: AsyncSession, caller: Caller, person_id: UUID, *, lock: bool = False) -> Person:
    """One person, locked until the transaction ends if asked; raises NotFound."""
    statement = visible(caller).where(Person.id == person_id).execution_options(populate_existing=True)
    person = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if person is None:
        raise NotFound
    return person


async def lock_people(session: AsyncSession, ids: Iterable[UUID]) -> list[Person]:
    """These people whoever may see them, locked until the transaction ends, in one order for all."""
    chosen = Person.id == any_(literal(list(ids), ARRAY(Uuid)))
    statement = select(Person).where(chosen).order_by(Person.id).with_for_update()
    return list(await session.scalars(statement.execution_options(populate_existing=True)))


async def holder_of(session: AsyncSession, document_hash: bytes) -> Person | None:
    """Whose document this is, whoever may see it: of a merged entry, the person it was merged into."""
    standing = Person.state.in_((PersonState.ACTIVE, PersonState.MERGED))
    statement = select(Person).where(Person.document_hash == document_hash, standing)
    person = (await session.scalars(statement)).one_or_none()
    while person is not None and person.merged_into is not None:
        person = await session.get(Person, person.merged_into, populate_existing=True)
    return person


async def merged_into(session: AsyncSession, person_ids: Collection[UUID]) -> list[UUID]:
    """The people who were merged into these, and into those, and so on."""
    found: list[UUID] = []
    level = list(person_ids)
    while level:
        level = list(await session.scalars(select(Person.id).where(Person.merged_into.in_(level))))
        found += level
    return found
