"""A person's own data as one workbook: what is kept, their places in programmes, and who looked at it."""

import asyncio
import io
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import xlsxwriter
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.clock import SHANGHAI, now
from services.kit.problems import Conflict
from services.kit.vault import Master
from services.talent.access_logs.models import AccessLog
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import ACTION_LABELS, PURPOSE_LABELS, Action, Purpose
from services.talent.applications.models import Application
from services.talent.applications.rules import STATE_LABELS as APPLICATION_LABELS
from services.talent.field_keys.queries import open_keys
from services.talent.people import rules
from services.talent.people.models import Person
from services.talent.people.queries import get_person, merged_into, opened
from services.talent.people.schemas import MaskedPersonal
from services.talent.personal_records import queries
from services.talent.personal_records.schemas import RecordRequest

_LABELS: Mapping[str, Mapping[Any, str]] = {
    "sex": rules.SEX_LABELS,
    "document_kind": rules.DOCUMENT_LABELS,
    "education": rules.EDUCATION_LABELS,
    "degree": rules.DEGREE_LABELS,
}
_DATES = {"selected_on": "入选日期", "on_job_on": "到岗日期", "introduced_on": "引进日期"}


async def make_record(
    session: AsyncSession, caller: Caller, master: Master, person_id: UUID, asked: RecordRequest
) -> tuple[str, bytes]:
    """The person's number and the workbook. The look is kept. Raises NotFound, Conflict when erased."""
    person = await get_person(session, caller, person_id)
    if person.sealed is None:
        raise Conflict("该人才的个人信息已删除", code="erased")
    await log_look(
        session, caller, Action.PERSONAL_RECORD, rules.PERSONAL_FIELDS,
        person_id=person.id, purpose=Purpose.SUBJECT_REQUEST, note=asked.note,
    )  # fmt: skip
    merged = await merged_into(session, [person.id])
    ids = [person.id, *merged]
    others = await queries.entries_of(session, caller, merged)
    applications = await queries.applications_of(session, caller, ids)
    looks = await queries.looks_at(session, caller, ids)
    vault = await open_keys(session, master)
    entries = [(each.code, opened(vault, each)) for each in (person, *others)]
    return person.code, await asyncio.to_thread(_workbook, person, entries, applications, looks)


def _workbook(
    person: Person,
    entries: Sequence[tuple[str, Mapping[str, Any]]],
    applications: Sequence[Application],
    looks: Sequence[AccessLog],
) -> bytes:
    target = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(target, options) as book:
        head = book.add_format({"bold": True})
        titles = {name: field.title or name for name, field in MaskedPersonal.model_fields.items()}
        # One column for each entry: those that were merged into this one keep what they said.
        said = [(titles[name], *(_said(name, known[name]) for _, known in entries)) for name in rules.PERSONAL_FIELDS]
        public = [
            ("人才编号", *(code for code, _ in entries)),
            ("状态", rules.STATE_LABELS[rules.PersonState(person.state)]),
            ("所属载体代码", person.carrier_code or ""),
            ("用人单位标识", str(person.enterprise_id or "")),
            ("出具时间", now().astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")),
            ("说明", "演示数据（合成）" if person.synthetic else ""),
        ]
        _sheet(book, "个人信息", ["项目", "内容", *("合并的登记" for _ in entries[1:])], [*said, *public], head)
        places = [
            [each["programme"], each["batch"], *(each[name] for name in _DATES), each["state"]]
            for each in person.selections
        ]
        _sheet(book, "入选情况", ["人才计划代码", "批次", *_DATES.values(), "状态"], places, head)
        declared = [
            [
                each.number,
                each.programme,
                each.batch,
                each.declared_on,
                APPLICATION_LABELS[each.state],
                each.state_since,
            ]
            for each in applications
        ]
        _sheet(book, "申报", ["编号", "人才计划代码", "批次", "申报日期", "状态", "状态日期"], declared, head)
        seen = [
            [
                look.at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M:%S"),
                look.actor_name,
                ACTION_LABELS[Action(look.action)],
                PURPOSE_LABELS[Purpose(look.purpose)] if look.purpose else "",
                "、".join(titles.get(name, name) for name in look.fields),
            ]
            for look in looks
        ]
        _sheet(book, "查阅记录", ["时间", "查阅人", "方式", "用途", "字段"], seen, head)
    return target.getvalue()


def _sheet(book: Any, title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], head: Any) -> None:
    sheet = book.add_worksheet(title)
    sheet.set_column(0, len(columns) - 1, 24)
    sheet.write_row(0, 0, columns, head)
    for at, row in enumerate(rows, 1):
        sheet.write_row(at, 0, ["" if value is None else str(value) for value in row])


def _said(name: str, value: object) -> str:
    if value is None:
        return ""
    return _LABELS.get(name, {}).get(value, str(value))
