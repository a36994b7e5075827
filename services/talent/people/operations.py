"""Writes of people. Each locks the person, checks the version seen, and records one event."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.search import fold, pinyin, search_text
from services.kit.vault import Master, Vault
from services.talent.access import Asking, require_own, sees_masked
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action
from services.talent.carrier_refs.operations import ask_for_carrier
from services.talent.carrier_refs.queries import knows_carrier
from services.talent.duplicates.operations import look_for
from services.talent.enterprise_refs.operations import ask_for_enterprise
from services.talent.enterprise_refs.queries import knows_enterprise
from services.talent.events import (
    PersonErased,
    PersonEvent,
    PersonMerged,
    PersonRegistered,
    PersonSplit,
    PersonUpdated,
    PersonWithdrawn,
)
from services.talent.field_keys.operations import lock_keys
from services.talent.field_keys.queries import open_keys
from services.talent.field_keys.rules import context
from services.talent.people import queries, rules
from services.talent.people.models import Person
from services.talent.people.rules import PERSONAL_FIELDS, PersonState
from services.talent.people.schemas import DATES, NewPerson, PersonChange, PersonFilter, Revealing, Standing
from services.talent.people.schemas import Person as Shown
from services.talent.selections.queries import standings
from services.talent.submission_erasures.operations import erase_submissions_of

PersonEventType = Literal["registered", "updated", "merged", "split"]
_EVENTS: Final[Mapping[str, type[PersonEvent]]] = {
    "registered": PersonRegistered,
    "updated": PersonUpdated,
    "merged": PersonMerged,
    "split": PersonSplit,
}
_HASHES: Final = ("document", "name", "pinyin", "birth_year", "phone", "email", "employer")
_PUBLIC: Final = ("carrier_code", "enterprise_id", "synthetic")


def completed(personal: Mapping[str, Any]) -> dict[str, Any]:
    """A person's data with what follows from the rest: birth date and sex from the document, pinyin from the name."""
    known = {name: personal.get(name) for name in PERSONAL_FIELDS}
    kind, number = known["document_kind"], known["document_number"]
    known["birth_date"] = known["birth_date"] or rules.birth_date_of(kind, number)
    known["sex"] = known["sex"] or rules.sex_of(kind, number)
    known["pinyin"] = known["pinyin"] or pinyin(str(known["name"]))
    return known


def sealed_columns(vault: Vault, person_id: UUID, personal: Mapping[str, Any]) -> dict[str, Any]:
    """A person's data as the table keeps them: one envelope, and the hashes by which they are found."""
    known = {name: str(value) for name, value in personal.items() if value is not None}
    plain = json.dumps(known, ensure_ascii=False).encode()
    name, *initials = search_text(known["name"]).split("\n")
    born = known.get("birth_date")
    found_by = {
        "document": f"{known['document_kind']}:{known['document_number']}" if "document_number" in known else None,
        "name": name,
        "pinyin": fold(known.get("pinyin", "")),
        "birth_year": born[:4] if born else None,
        "phone": known.get("phone"),
        "email": known.get("email"),
        "employer": fold(known.get("employer", "")),
    }
    return {
        "key_id": vault.active,
        "sealed": vault.seal(plain, context(Person.__tablename__, person_id)),
        **{f"{each}_hash": vault.blind(each, found) if (found := found_by[each]) else None for each in _HASHES},
        "search": sorted({vault.gram("name", term) for term in rules.search_terms(name, initials)}),
    }


async def register_person(
    session: AsyncSession, caller: Caller, master: Master, asking: Asking, new: NewPerson, today: date
) -> Person:
    """Enter a person. Raises Forbidden outside the caller's carriers, Invalid, Conflict when the document is known."""
    require_own(caller, new.carrier_code)
    said = new.model_dump()
    personal = completed(said)
    public = {name: said[name] for name in _PUBLIC}
    await _require_sound(session, asking, personal, public, today)
    vault = await lock_keys(session, master)
    person_id: UUID = (await session.scalars(text("SELECT uuidv7()"))).one()
    person = Person(id=person_id, **public, **sealed_columns(vault, person_id, personal))
    session.add(person)
    await _flush(session, caller, person.document_hash)
    await session.refresh(person)
    await record(session, PersonRegistered.model_validate(person), caller=caller)
    await look_for(session, [person.id])
    return person


async def change_person(
    session: AsyncSession,
    caller: Caller,
    master: Master,
    asking: Asking,
    person_id: UUID,
    expected_version: int,
    change: PersonChange,
    today: date,
) -> Person:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    person = await _lock(session, caller, person_id, expected_version)
    wished = sent(change)
    vault = await lock_keys(session, master)
    known = queries.opened(vault, person)
    said = {name: value for name, value in wished.items() if name in known}
    personal = known | {name: value for name, value in said.items() if not rules.is_mask(name, value, known[name])}
    if "pinyin" not in said and personal["name"] != known["name"]:
        personal["pinyin"] = None
    personal = completed(personal)
    public: dict[str, Any] = {
        name: wished[name] for name in _PUBLIC if name in wished and wished[name] != getattr(person, name)
    }
    if personal == known and not public:
        return person
    if "carrier_code" in public:
        require_own(caller, public["carrier_code"])
    await _require_sound(session, asking, personal, public, today)
    for name, value in (public | sealed_columns(vault, person.id, personal)).items():
        setattr(person, name, value)
    person.version += 1
    await _flush(session, caller, person.document_hash)
    await record(session, PersonUpdated.model_validate(person), caller=caller)
    await look_for(session, [person.id])
    return person


async def withdraw_person(session: AsyncSession, caller: Caller, person_id: UUID, expected_version: int) -> Person:
    """Take an entry back; the person counts nowhere any more. The data stay until they are erased."""
    person = await _lock(session, caller, person_id, expected_version)
    person.state, person.withdrawn_at = PersonState.WITHDRAWN, clock.now()
    person.version += 1
    await session.flush()
    await record(session, PersonWithdrawn.model_validate(person), caller=caller)
    return person


async def erase_person(session: AsyncSession, caller: Caller, person_id: UUID, expected_version: int) -> Person:
    """Delete a withdrawn person's data for good, and those of the entries merged into it.

    Raises Conflict unless the entry was withdrawn before.
    """
    person = await queries.get_person(session, caller, person_id, lock=True)
    require_version(expected_version, person.version)
    if person.state != PersonState.WITHDRAWN:
        raise Conflict("只有已撤销的人才登记才能删除个人信息，请先撤销", code="not_withdrawn")
    await erase_people(session, caller, [person_id])
    return person


async def erase_people(session: AsyncSession, caller: Caller | None, ids: Sequence[UUID]) -> None:
    """Delete the data of these people and of those merged into them, and what they sent; an event for each."""
    people = await queries.lock_people(session, [*ids, *await queries.merged_into(session, ids)])
    await erase_submissions_of(session, [each.id for each in people])
    for person in people:
        person.state, person.sealed, person.key_id, person.search = PersonState.ERASED, None, None, []
        for name in _HASHES:
            setattr(person, f"{name}_hash", None)
        person.version += 1
    await session.flush()
    await record_all(session, [PersonErased.model_validate(each) for each in people], caller=caller)


async def show_people(
    session: AsyncSession, caller: Caller, master: Master, people: Sequence[Person], *, listed: bool = False
) -> list[Shown]:
    """People as the caller may see them. Where anything personal is seen, be it masked, the look is kept."""
    shown = [
        Shown.model_validate(person).model_copy(update={"personal": personal})
        for person, personal in zip(people, await queries.masked(session, caller, master, people), strict=True)
    ]
    seen = [each for each in shown if each.personal is not None]
    if listed and seen:
        await log_look(session, caller, Action.LIST, PERSONAL_FIELDS, people=len(seen))
    for each in [] if listed else seen:
        await log_look(session, caller, Action.VIEW, PERSONAL_FIELDS, person_id=each.id)
    return shown


async def log_export(session: AsyncSession, caller: Caller, master: Master, wanted: PersonFilter) -> None:
    """Keep that the caller takes a file of what the filter wants, masked."""
    if sees_masked(caller):
        people = await queries.count_people(session, caller, master, wanted)
        await log_look(session, caller, Action.EXPORT, PERSONAL_FIELDS, people=people)


async def reveal_person(
    session: AsyncSession, caller: Caller, master: Master, person_id: UUID, asked: Revealing
) -> dict[str, Any]:
    """The fields that were asked for, in full. The look is kept with its purpose. Raises Conflict when erased."""
    person = await queries.get_person(session, caller, person_id)
    if person.sealed is None:
        raise Conflict("该人才的个人信息已删除", code="erased")
    fields: Sequence[str] = asked.fields or PERSONAL_FIELDS
    vault = await open_keys(session, master)
    known = queries.opened(vault, person)
    await log_look(session, caller, Action.REVEAL, fields, person_id=person.id, purpose=asked.purpose, note=asked.note)
    return {name: None if known[name] is None else str(known[name]) for name in fields}


async def restate(
    session: AsyncSession, caller: Caller | None, person_ids: Collection[UUID], event_type: PersonEventType
) -> list[Person]:
    """State anew what people's places in programmes come to; a new version and an event for each.

    For whoever changed their places or joined them, in the same transaction, after the state of merged or split ones
    was set. Locks the people in the order of their ids; lock them by ``queries.lock_people`` before, where what is
    written depends on what was read of them.
    """
    people = await queries.lock_people(session, person_ids)
    stand = await standings(session, person_ids)
    for person in people:
        standing = Standing.of(stand[person.id].selections, stand[person.id].counted)
        person.selections = standing.model_dump(mode="json")["selections"]
        for name in DATES:
            setattr(person, name, getattr(standing, name))
        person.version += 1
    await session.flush()
    await record_all(session, [_EVENTS[event_type].model_validate(each) for each in people], caller=caller)
    return people


async def _lock(session: AsyncSession, caller: Caller, person_id: UUID, expected_version: int) -> Person:
    person = await queries.get_person(session, caller, person_id, lock=True)
    require_own(caller, person.carrier_code)
    require_version(expected_version, person.version)
    if person.state != PersonState.ACTIVE:
        state = rules.STATE_LABELS[PersonState(person.state)]
        raise Conflict(f"该人才的登记{state}，不能再修改", code="not_active")
    return person


async def _require_sound(
    session: AsyncSession, asking: Asking, personal: Mapping[str, Any], public: Mapping[str, Any], today: date
) -> None:
    errors = [FieldError(f"#/{name}", sentence, code) for name, code, sentence in rules.faults(personal, today)]
    errors += await place_faults(session, asking, public.get("carrier_code"), public.get("enterprise_id"))
    if errors:
        raise Invalid(errors)


async def place_faults(
    session: AsyncSession, asking: Asking, carrier_code: str | None, enterprise_id: UUID | None
) -> list[FieldError]:
    """Why nobody can be at this carrier or enterprise; the registry is asked once for one that nobody told us of."""
    found = []
    if carrier_code is not None:
        await ask_for_carrier(session, asking.siblings, asking.registry_url, carrier_code)
        if not await knows_carrier(session, carrier_code):
            found.append(FieldError("#/carrier_code", "没有这个代码的载体", "unknown_carrier"))
    if enterprise_id is not None:
        await ask_for_enterprise(session, asking.siblings, asking.registry_url, enterprise_id)
        if not await knows_enterprise(session, enterprise_id):
            found.append(FieldError("#/enterprise_id", "没有登记过这个用人单位", "unknown_enterprise"))
    return found


async def _flush(session: AsyncSession, caller: Caller, document_hash: bytes | None) -> None:
    """Raises Conflict when the document is another's; who found that out by entering it is kept, too."""
    try:
        await session.flush()
    except IntegrityError as error:
        await session.rollback()
        holder = await queries.holder_of(session, document_hash) if document_hash else None
        if holder is None:
            raise Conflict("该人才刚被他人登记或修改，请重试", code="taken_meanwhile") from error
        await log_look(session, caller, Action.MATCH, ["document_number"], person_id=holder.id)
        await session.commit()
        taken = FieldError("#/document_number", f"该证件号码已登记，人才编号 {holder.code}", "person_exists")
        conflict = Conflict(taken.detail, code="person_exists", errors=[taken])
        conflict.extra["person_id"] = str(holder.id)
        raise conflict from error
