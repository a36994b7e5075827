"""The Excel door of a simple register: a file judged row by row, then written whole or not at all.

Each row is new, changed, unchanged or wrong. What is wrong is told in its cell, all of it at once; a row that carries
the hidden id of a record must carry its current version, a row without one may repeat what is registered (so that a
file can be sent again) but not change it. One event a row is recorded in the same transaction.

A resource declares its row once, as a pydantic model (``TableSchema.of(EnterpriseRow, …)``), adds the two routes of
``services.kit.tables.uploads`` and one operation, which says how the register knows its records and what it checks::

    async def import_enterprises(session, caller, table, options):
        register = Register(
            model=Enterprise, row=EnterpriseRow, visible=queries.visible(caller), key=Enterprise.credit_code,
            key_of=lambda fields: fields["credit_code"], key_column="credit_code",
            check=partial(_check_rows, session, caller), events=_events,
        )
        return await import_register(session, caller, table, register, options)

``check`` gets all rows at once (so that it can ask the database once) and tells what is wrong by ``row.fault(column,
code, sentence)``; checks of single cells that pydantic validators make in the API are repeated there. ``events`` turns
what was written into events. The screen is ``shared/ui/ImportDialog.tsx``.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    String,
    Uuid,
    and_,
    any_,
    insert,
    inspect,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.events import Event, record_all
from services.kit.problems import Conflict, FieldError, Problem
from services.kit.tables.issues import Issue, shown
from services.kit.tables.reading import ParsedTable

Fields = dict[str, Any]


class FileReport(BaseModel):
    """导入结果 · What an import did, or with ``dry_run`` would do. With an error in it nothing is written."""

    dry_run: bool = Field(title="仅预检", description="Whether it was only a preview")
    rows: int = Field(title="数据行数", description="Data rows in the file")
    created: int = Field(title="新增", description="Rows that are new")
    updated: int = Field(title="修改", description="Rows that change what is registered")
    unchanged: int = Field(title="未变", description="Rows that say what is registered already")
    wrong: int = Field(title="错误行数", description="Rows with an error")
    error_total: int = Field(title="错误数", description="Errors found")
    question_total: int = Field(title="存疑数", description="Questions found; to be acknowledged")
    issues: list[Issue] = Field(title="问题", description="The first thousand of each kind, in the order of the file")

    @classmethod
    def of(cls, table: ParsedTable, *, new: int, changed: int, good: int, dry_run: bool) -> Self:
        """The report on a table of whose rows ``good`` have no fault, the new and the changed ones among them."""
        return cls(
            dry_run=dry_run,
            rows=table.total,
            created=new,
            updated=changed,
            unchanged=good - new - changed,
            wrong=len(table.issues.wrong_rows),
            error_total=table.issues.error_total,
            question_total=table.issues.question_total,
            issues=table.issues.kept,
        )


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file that was sent to be imported, and how."""

    data: bytes
    filename: str
    dry_run: bool
    annotated: bool
    acknowledged: bool
    # Given a dictionary, it is filled with what is written over: a record's columns by id, None for a new record.
    kept: dict[UUID, Fields | None] | None = None


@dataclass(slots=True)
class Row:
    """One row of the file. ``changes`` holds all fields of a new record, of a known one those that differ."""

    number: int
    record_id: UUID | None
    version: int | None
    fields: Fields
    record: Any = None
    changes: Fields = field(default_factory=dict)
    faults: list[tuple[str | None, str, str]] = field(default_factory=list)

    def fault(self, column: str | None, code: str, detail: str) -> None:
        """Say what is wrong: the column (None: the row), a stable code, a Chinese sentence."""
        self.faults.append((column, code, detail))


async def _nothing(rows: Sequence[Row]) -> None:
    return None


def _same(fields: Fields) -> Fields:
    return fields


@dataclass(frozen=True, slots=True)
class Register:
    """A register as an import sees it: a table with ``id`` and ``version``, whose records have a natural key.

    ``visible`` selects what the caller may see and change. ``key`` is the unique SQL text expression of the natural
    key, ``key_of`` the same of a row's fields, ``key_column`` the column in which its faults are shown. ``shown`` gives
    a record's fields as the file would say them, ``values`` the table's columns that fields (all of them) stand for.
    """

    model: Any
    row: type[BaseModel]
    visible: Select[Any]
    key: Any
    key_of: Callable[[Fields], str | None]
    key_column: str
    events: Callable[[Sequence[Any], Set[UUID]], Awaitable[Sequence[Event]]]
    check: Callable[[Sequence[Row]], Awaitable[None]] = _nothing
    values: Callable[[Fields], Fields] = _same
    shown: Callable[[Any], Fields] | None = None
    # How the register writes what a cell says (a code without spaces), before anything is compared.
    tidy: Callable[[Fields], Fields] = _same
    # Of which records keys are unique, where not of all: a withdrawn one gives its key back.
    alive: ColumnElement[bool] = field(default_factory=true)
    # Said once, at registration.
    fixed: frozenset[str] = frozenset({"synthetic"})
    # Whether a cell says of a column what is known already: where people see less than is known, its mask does.
    says: Callable[[str, Any, Any], bool] = lambda name, written, known: bool(written == known)


async def import_register(
    session: AsyncSession, caller: Caller, table: ParsedTable, register: Register, options: Uploaded
) -> FileReport:
    """Judge a file against a register and, unless it is a dry run, write it.

    Raises Problem 422 with all errors, 409 with the questions nobody acknowledged, Conflict when somebody registers
    one of the keys at the same moment.
    """
    rows = await asyncio.to_thread(_read, table, register)
    await _find(session, rows, register, lock=not options.dry_run)
    await register.check(rows)
    for row in rows:
        for column, code, detail in row.faults:
            table.tell(row.number, column, code, detail, value=row.fields.get(column) if column else None)
    good = [row for row in rows if not row.faults]
    new = [row for row in good if row.record is None]
    changed = [row for row in good if row.record is not None and row.changes]
    report = FileReport.of(table, new=len(new), changed=len(changed), good=len(good), dry_run=options.dry_run)
    if not options.dry_run:
        refuse_faulty(table, report, acknowledged=options.acknowledged)
        await _write(session, caller, register, new, changed, options.kept)
    return report


def _read(table: ParsedTable, register: Register) -> list[Row]:
    if not table.columns:
        return []
    names = [column.name for column in table.schema.writable]
    infos = register.row.model_fields
    defaults = [
        None if infos[name].is_required() else infos[name].get_default(call_default_factory=False) for name in names
    ]
    said = (
        (number, record_id, version, {name: default if value is None else value for name, default, value in cells})
        for number, record_id, version, *values in table.rows()
        for cells in [zip(names, defaults, values, strict=True)]
    )
    return [Row(number, record_id, version, register.tidy(fields)) for number, record_id, version, fields in said]


async def _find(session: AsyncSession, rows: Sequence[Row], register: Register, *, lock: bool) -> None:
    model, key = register.model, register.key
    keys = [register.key_of(row.fields) for row in rows]
    # One array, not one parameter a value: the protocol allows 32,767.
    has_id = model.id == any_(literal([row.record_id for row in rows if row.record_id], ARRAY(Uuid)))
    has_key = and_(key == any_(literal([each for each in keys if each is not None], ARRAY(String))), register.alive)
    # In one order, so that two imports do not wait for each other.
    statement = register.visible.where(or_(has_id, has_key)).order_by(model.id)
    found = await session.scalars(statement.with_for_update(of=model) if lock else statement)
    by_id = {record.id: record for record in found}
    # Also outside the caller's scope: a key belongs to one record of all.
    held = await session.execute(select(key, model.id).where(has_key))
    holders: dict[str, UUID] = {row[0]: row[1] for row in held}
    names = list(rows[0].fields) if rows else []
    look = register.shown or (lambda record: {name: getattr(record, name) for name in names})
    known = {record_id: look(record) for record_id, record in by_id.items()}
    seen: dict[object, int] = {}
    for row, own_key in zip(rows, keys, strict=True):
        holder = holders.get(own_key) if own_key is not None else None
        row.record = by_id.get(row.record_id or holder)
        _judge(row, known[row.record.id] if row.record else None, register)
        if holder is not None and (row.record is None or row.record.id != holder):
            row.fault(register.key_column, "taken", "已被其他记录使用，或该记录不在您的管辖范围内")
        for each in filter(None, (row.record_id, own_key)):
            if seen.setdefault(each, row.number) != row.number:
                row.fault(register.key_column, "duplicate", f"与第 {seen[each]} 行是同一条记录")


def _judge(row: Row, known: Fields | None, register: Register) -> None:
    if known is None:
        row.changes = row.fields
        if row.record_id is not None:
            row.fault(register.key_column, "unknown_record", "该记录不存在或不在您的管辖范围内")
        return
    differing = {name for name, value in row.fields.items() if not register.says(name, value, known[name])}
    differing -= register.fixed
    row.fields |= {name: known[name] for name in row.fields if name not in differing | register.fixed}
    row.changes = {name: row.fields[name] for name in differing}
    if row.record_id is None and differing:
        row.fault(register.key_column, "already_registered", "该记录已登记，修改请先导出最新表格，在其中改好再导入")
    elif row.record_id is not None and row.version != row.record.version:
        for name in sorted(differing):
            now = "" if _is_private(register.row, name) else f"，此处现为“{shown(known[name]) or '空'}”"
            row.fault(name, "stale", f"下载之后该记录已被他人修改{now}，请重新下载后填写")


def _is_private(row: type[BaseModel], name: str) -> bool:
    extra = row.model_fields[name].json_schema_extra
    return isinstance(extra, dict) and bool(extra.get("private"))


def refuse_faulty(table: ParsedTable, report: FileReport, *, acknowledged: bool) -> None:
    """Raise Problem 422 with all errors of a file, or 409 with the questions nobody acknowledged."""
    issues, extra = table.issues, {"report": report.model_dump(mode="json")}
    if issues.error_total:
        detail = f"文件中有 {issues.error_total:,} 处错误，未导入任何数据"
        raise Problem(422, "file_has_errors", "内容有误", detail, _pointers(issues.errors), extra=extra)
    if issues.question_total and not acknowledged:
        detail = f"有 {issues.question_total:,} 处数据存疑，请核实后确认导入；未导入任何数据"
        raise Problem(409, "questioned", "需要核实", detail, _pointers(issues.questions), extra=extra)


def _pointers(issues: Sequence[Issue]) -> list[FieldError]:
    return [FieldError(issue.cell or f"#/{issue.row or 0}", issue.detail, issue.code) for issue in issues]


async def _write(
    session: AsyncSession,
    caller: Caller,
    register: Register,
    new: Sequence[Row],
    changed: Sequence[Row],
    kept_rows: dict[UUID, Fields | None] | None,
) -> None:
    model = register.model
    created: set[UUID] = set()
    if kept_rows is not None:
        names = inspect(model).column_attrs.keys()
        kept_rows.update({row.record.id: {name: getattr(row.record, name) for name in names} for row in changed})
    try:
        if new:
            statement = insert(model).returning(model.id, sort_by_parameter_order=True)
            created = set(await session.scalars(statement, [register.values(row.fields) for row in new]))
        if changed:
            kept = register.fixed
            values = [
                {name: value for name, value in register.values(row.fields).items() if name not in kept}
                | {"id": row.record.id, "version": row.record.version + 1}
                for row in changed
            ]
            await session.execute(update(model), values)
    except IntegrityError as error:
        raise Conflict("文件中的记录刚被他人登记或修改，请重新导入", code="taken_meanwhile") from error
    ids = [*created, *(row.record.id for row in changed)]
    written = select(model).where(model.id == any_(literal(ids, ARRAY(Uuid)))).order_by(model.id)
    records = list(await session.scalars(written.execution_options(populate_existing=True)))
    if kept_rows is not None:
        kept_rows.update(dict.fromkeys(created))
    await record_all(session, await register.events(records, created), caller=caller)
