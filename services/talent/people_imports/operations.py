"""The Excel door of people. What was exported is masked; a mask that is read back means "as it is"."""

from collections.abc import Sequence, Set
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import func, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.events import Event
from services.kit.problems import Problem
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.kit.vault import Master, Vault
from services.talent.access import OUTSIDE, is_own
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action
from services.talent.carrier_refs.queries import all_carrier_codes
from services.talent.duplicates.operations import look_for
from services.talent.enterprise_refs.queries import credit_codes, enterprises_by_code
from services.talent.events import PersonRegistered, PersonUpdated
from services.talent.field_keys.operations import lock_keys
from services.talent.people import rules
from services.talent.people.models import Person
from services.talent.people.operations import completed, sealed_columns
from services.talent.people.queries import opened, visible
from services.talent.people.rules import PERSONAL_FIELDS, PersonState
from services.talent.people.schemas import PersonRow

_FOLDS = {"document_number": rules.plain_number, "phone": rules.plain_phone, "email": rules.plain_email}
_STANDING = (PersonState.ACTIVE, PersonState.MERGED)


async def import_people(
    session: AsyncSession, caller: Caller, master: Master, today: date, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Register and change what a file says, all of it or nothing. That documents were compared is kept either way."""
    vault = await lock_keys(session, master)
    hosts = await credit_codes(session)
    seen: list[UUID] = []
    register = Register(
        model=Person,
        row=PersonRow,
        visible=visible(caller).where(Person.state == PersonState.ACTIVE),
        key=func.encode(Person.document_hash, "hex"),
        key_of=partial(_key, vault),
        key_column="document_number",
        events=partial(_events, session),
        check=partial(_check, session, caller, vault, today, seen),
        values=partial(_values, vault),
        shown=partial(_shown, vault, hosts),
        tidy=_tidy,
        alive=Person.state.in_(_STANDING),
        says=lambda name, written, known: written == known or rules.is_mask(name, written, known),
    )
    try:
        report = await import_register(session, caller, table, register, options)
    except Problem:
        await session.rollback()
        await _log(session, caller, seen)
        await session.commit()
        raise
    await _log(session, caller, seen)
    return report


async def _log(session: AsyncSession, caller: Caller, seen: Sequence[UUID]) -> None:
    if seen:
        await log_look(session, caller, Action.MATCH, ["document_number"], people=len(seen))


def _tidy(fields: dict[str, Any]) -> dict[str, Any]:
    tidied = fields | {name: fold(fields[name]) or None for name, fold in _FOLDS.items() if fields[name]}
    kind, number = tidied["document_kind"], tidied["document_number"]
    # As it will be kept, so that a file that is sent again says nothing new.
    if tidied["birth_date"] is None and (born := rules.birth_date_of(kind, number)):
        tidied["birth_date"] = born.isoformat()
    return tidied | {"sex": tidied["sex"] or rules.sex_of(kind, number)}


def _key(vault: Vault, fields: dict[str, Any]) -> str | None:
    number = fields["document_number"]
    if number is None or "*" in number:
        return None
    return vault.blind("document", f"{fields['document_kind']}:{number}").hex()


def _shown(vault: Vault, hosts: dict[UUID, str], person: Person) -> dict[str, Any]:
    known = opened(vault, person)
    born = known["birth_date"]
    return known | {
        "birth_date": born.isoformat() if born else None,
        "carrier_code": person.carrier_code,
        "enterprise_code": hosts.get(person.enterprise_id) if person.enterprise_id else None,
        "synthetic": person.synthetic,
    }


async def _check(
    session: AsyncSession, caller: Caller, vault: Vault, today: date, seen: list[UUID], rows: Sequence[Row]
) -> None:
    carriers = set(await all_carrier_codes(session))
    named = await enterprises_by_code(session, {row.fields["enterprise_code"] for row in rows} - {None})
    hosts = {code: host.id for code, host in named.items()}
    new = text("SELECT uuidv7() FROM generate_series(1, :rows)")
    ids = iter(list(await session.scalars(new, {"rows": len(rows)})))
    for row in rows:
        fields, fresh = row.fields, next(ids)
        known = opened(vault, row.record) if row.record else dict.fromkeys(PERSONAL_FIELDS)
        if row.record is not None:
            seen.append(row.record.id)
        elif fields["document_number"] is None:
            row.fault("document_number", "required", "导入新的人才须填写证件类型和证件号码，以免重复登记")
        personal = _merged(row, known)
        for column, code, sentence in rules.faults(personal, today):
            row.fault(column, code, sentence)
        _check_place(row, caller, carriers, hosts)
        # What _values needs: of which row, and all that is kept of the person.
        fields |= {"id": row.record.id if row.record else fresh, "personal": personal}


def _merged(row: Row, known: dict[str, Any]) -> dict[str, Any]:
    """What will be kept: the row's cells over what is known, and what follows from them."""
    said = {name: value for name, value in row.fields.items() if name in known}
    personal = known | said
    if said["name"] != known["name"]:
        personal["pinyin"] = None
    if isinstance(written := personal["birth_date"], str):
        try:
            personal["birth_date"] = date.fromisoformat(written)
        except ValueError:
            personal["birth_date"] = None
            row.fault("birth_date", "format", "出生日期应写成 1980-01-31")
    return completed(personal)


def _check_place(row: Row, caller: Caller, carriers: Set[str], hosts: dict[str, UUID]) -> None:
    fields = row.fields
    if (carrier := fields["carrier_code"]) is not None and carrier not in carriers:
        row.fault("carrier_code", "unknown_carrier", "没有这个代码的载体")
    elif not is_own(caller, carrier):
        row.fault("carrier_code", "outside_scope", OUTSIDE)
    if (code := fields["enterprise_code"]) is not None and code not in hosts:
        row.fault("enterprise_code", "unknown_enterprise", "没有登记过这个统一社会信用代码的企业")
    fields["enterprise_id"] = hosts.get(code) if code else None


def _values(vault: Vault, fields: dict[str, Any]) -> dict[str, Any]:
    public = {name: fields[name] for name in ("id", "carrier_code", "enterprise_id", "synthetic")}
    return public | sealed_columns(vault, fields["id"], fields["personal"])


async def _events(session: AsyncSession, written: Sequence[Person], created: Set[UUID]) -> list[Event]:
    await look_for(session, [each.id for each in written])
    return [(PersonRegistered if each.id in created else PersonUpdated).model_validate(each) for each in written]
