"""Reading an uploaded table: everything wrong with it at once, nothing trusted, memory bounded.

Rows become plain tuples in the order of ``schema.writable``; what a service checks further (codes it knows, closed
months) it reports on the same ``ParsedTable``, so that all problems share one form.
"""

import asyncio
import itertools
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from services.kit.tables.archive import UnsafeArchive
from services.kit.tables.columns import RECORD_ID, RECORD_VERSION, Column, TableSchema, letter
from services.kit.tables.compiling import Told, compile_column
from services.kit.tables.headers import HEADER_SEARCH, Layout, find_layout, layout_score
from services.kit.tables.issues import Issue, Issues, Severity, shown
from services.kit.tables.sources import Source, UnreadableFile, open_source

_CHUNK: Final = 5_000
# Two files at a time per process: parsing is the one thing here that costs real memory and CPU.
_parsing = asyncio.Semaphore(2)


@dataclass(frozen=True)
class Limits:
    """What a file may be at most: bytes, data rows, and issues kept of each severity."""

    size: int = 32 * 1024 * 1024
    rows: int = 150_000
    issues: int = 1_000


@dataclass
class ParsedTable:
    """What a file says, column by column; rows with an error of their own are left out.

    ``numbers`` are the row numbers in the file, ``record_ids`` and ``versions`` the hidden columns of a workbook that
    was downloaded here, ``columns`` the values by field name, all of one length.
    """

    schema: TableSchema
    kind: str
    sheet: str | None = None
    layout: Layout | None = None
    numbers: list[int] = field(default_factory=list)
    record_ids: list[UUID | None] = field(default_factory=list)
    versions: list[int | None] = field(default_factory=list)
    columns: dict[str, list[Any]] = field(default_factory=dict)
    total: int = 0
    issues: Issues = field(default_factory=Issues)

    def tell(
        self,
        row: int | None,
        column: str | None,
        code: str,
        detail: str,
        *,
        value: object = None,
        severity: Severity = "error",
    ) -> None:
        """Report a problem of a row; ``column`` is a field name, or None for the row as a whole."""
        if not self.issues.count(severity, row):
            return
        known = self.schema.by_name[column] if column else None
        title = known.header if known else None
        cell = self.cell(row, column)
        found = None if known and known.private else shown(value)
        where = "".join(
            (
                f"工作表“{self.sheet}”" if self.sheet else "",
                f"第 {row} 行" if row else "",
                f"“{title}”" if title else "",
                f"（{cell}）" if cell else "",
            )
        )
        said = f"填写的是“{found}”，{detail}" if found else detail
        kept = self.issues.errors if severity == "error" else self.issues.questions
        kept.append(
            Issue(
                severity=severity,
                code=code,
                sheet=self.sheet,
                row=row,
                column=title,
                cell=cell,
                value=found,
                detail=f"{where}：{said}" if where else said,
            )
        )

    def cell(self, row: int | None, column: str | None) -> str | None:
        """Return the cell's name, such as ``B7``."""
        at = self.layout.positions.get(column) if self.layout and column and self.kind != "ndjson" else None
        return f"{letter(at)}{row}" if at is not None and row else None

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield (row number, record id, version, *values in the order of ``schema.writable``) of each good row."""
        ordered = [self.columns[column.name] for column in self.schema.writable]
        return zip(self.numbers, self.record_ids, self.versions, *ordered, strict=True)

    def leave_out(self, numbers: Set[int]) -> None:
        """Drop rows that turned out to be wrong."""
        if not numbers:
            return
        kept = [number not in numbers for number in self.numbers]
        everything: list[list[Any]] = [self.numbers, self.record_ids, self.versions, *self.columns.values()]
        for values in everything:
            values[:] = itertools.compress(values, kept)


async def parse_upload(
    data: bytes, schema: TableSchema, *, filename: str = "", limits: Limits | None = None
) -> ParsedTable:
    """``read_table`` in a thread, so that the event loop goes on answering."""
    async with _parsing:
        return await asyncio.to_thread(read_table, data, schema, filename=filename, limits=limits)


def read_table(data: bytes, schema: TableSchema, *, filename: str = "", limits: Limits | None = None) -> ParsedTable:
    """Read .xlsx, .csv or NDJSON (told by content, not by name). Never raises for what a file contains."""
    limits = limits or Limits()
    table = ParsedTable(schema=schema, kind="unknown", issues=Issues(limits.issues))
    if len(data) > limits.size:
        table.tell(None, None, "too_large", f"文件超过 {limits.size >> 20} MB，请拆分后再导入")
        return table
    try:
        _read(data, table, filename, limits)
    except (UnreadableFile, UnsafeArchive) as error:
        table.leave_out(set(table.numbers))
        table.layout = None  # what was not read to its end is not given back marked, either
        table.tell(None, None, getattr(error, "code", "unsafe_file"), str(error))
    return table


def _read(data: bytes, table: ParsedTable, filename: str, limits: Limits) -> None:
    source = open_source(data, table.schema, filename)
    table.kind, table.sheet = source.kind, source.sheet
    rows = iter(source.rows())
    head: list[Sequence[object]] = []
    for row in rows:
        head.append(row)
        if len(head) == HEADER_SEARCH or layout_score(row, table.schema) == 1:
            break
    found = find_layout(head, table.schema)
    if found is None:
        table.tell(None, None, "no_header", "找不到表头，应有列：" + "、".join(c.header for c in table.schema.writable))
        return
    table.layout, problems = found
    for title, code, detail in problems:
        table.issues.add(
            Issue(
                severity="error",
                code=code,
                sheet=table.sheet,
                row=table.layout.row + source.first_row,
                column=title,
                cell=None,
                value=title,
                detail=detail,
            )
        )
    if problems:
        return
    _check_merged(source, table)
    reader = _Reader(table, source, limits)
    number = table.layout.row + source.first_row
    following = itertools.chain(head[table.layout.row + 1 :], rows)
    while some := list(itertools.islice(following, _CHUNK)):
        # Rows that only carry formatting are not rows.
        reader.take([(at, row) for at, row in enumerate(some, number + 1) if any(row) or not _is_blank(row)])
        number += len(some)
    reader.report_duplicates()
    if table.total == 0 and not table.issues.error_total:
        table.tell(None, None, "empty", "文件里没有数据行")


def _is_blank(row: Sequence[object]) -> bool:
    return all(cell is None or cell == "" for cell in row)


def _check_merged(source: Source, table: ParsedTable) -> None:
    assert table.layout is not None
    names = {at: name for name, at in table.layout.positions.items()}
    for (top, left), (bottom, right) in source.merged:
        touched = [names[at] for at in range(left, min(right, table.layout.width) + 1) if at in names]
        if bottom >= table.layout.row and touched:
            area = f"{letter(left)}{top + 1}:{letter(right)}{bottom + 1}"
            table.tell(
                max(top, table.layout.row) + 1, touched[0], "merged_cells", f"{area} 是合并单元格，请取消合并并逐格填写"
            )


class _Reader:
    """Converts chunks of rows column by column and keeps the good ones."""

    def __init__(self, table: ParsedTable, source: Source, limits: Limits) -> None:
        assert table.layout is not None
        self.table, self.limits, self.layout = table, limits, table.layout
        self.columns = [
            (column, self.layout.positions[column.name], compile_column(column)) for column in table.schema.writable
        ]
        self.formulas = source.formulas
        table.columns = {column.name: [] for column in table.schema.writable}
        self.formula_columns = {at: column for column, at, _ in self.columns}

    def take(self, chunk: list[tuple[int, Sequence[object]]]) -> None:
        table = self.table
        if not chunk:
            return
        table.total += len(chunk)
        if table.total > self.limits.rows:
            raise UnreadableFile("too_many_rows", f"数据超过 {self.limits.rows:,} 行，请拆分后再导入")
        numbers = [number for number, _ in chunk]
        raws = list(itertools.zip_longest(*(row for _, row in chunk)))
        blank = [None] * len(chunk)
        bad = self._formula_rows(numbers)
        converted = {
            column.name: convert(raws[at] if at < len(raws) else blank, self._told(column, numbers, bad))
            for column, at, convert in self.columns
        }
        ids, versions = self._hidden(raws, numbers, bad)
        kept = [position not in bad for position in range(len(chunk))] if bad else None
        taken: list[tuple[list[Any], list[Any]]] = [
            (table.numbers, numbers),
            (table.record_ids, ids),
            (table.versions, versions),
            *((table.columns[name], values) for name, values in converted.items()),
        ]
        for into, values in taken:
            into.extend(itertools.compress(values, kept) if kept else values)

    def _told(self, column: Column, numbers: list[int], bad: set[int]) -> Told:
        def told(position: int, raw: object, severity: Severity, code: str, detail: str) -> None:
            if (numbers[position] - 1, self.layout.positions[column.name]) in self.formulas:
                return
            if severity == "error":
                bad.add(position)
            self.table.tell(numbers[position], column.name, code, detail, value=raw, severity=severity)

        return told

    def _formula_rows(self, numbers: list[int]) -> set[int]:
        """Refuse the formulas of these rows: what calamine returns for them is a cached value nobody may have seen."""
        bad: set[int] = set()
        if not self.formulas:
            return bad
        places = {number: position for position, number in enumerate(numbers)}
        for row, at in sorted(self.formulas):
            column = self.formula_columns.get(at)
            if row + 1 in places and column is not None:
                bad.add(places[row + 1])
                self.table.tell(row + 1, column.name, "formula", "单元格里是公式，请“选择性粘贴—数值”后再导入")
        return bad

    def _hidden(
        self, raws: Sequence[Sequence[object]], numbers: list[int], bad: set[int]
    ) -> tuple[list[UUID | None], list[int | None]]:
        ids: list[UUID | None] = [None] * len(numbers)
        versions: list[int | None] = [None] * len(numbers)
        id_at, version_at = (self.layout.positions.get(name, len(raws)) for name in (RECORD_ID, RECORD_VERSION))
        if id_at >= len(raws):
            return ids, versions
        for position, raw in enumerate(raws[id_at]):
            if raw is None or raw == "":
                continue
            version = raws[version_at][position] if version_at < len(raws) else None
            try:
                ids[position] = UUID(str(raw))
                versions[position] = int(str(version).removesuffix(".0"))
            except ValueError:
                bad.add(position)
                self.table.tell(numbers[position], None, "damaged_row", "隐藏的记录编号或版本被改动，请重新下载后填写")
        return ids, versions

    def report_duplicates(self) -> None:
        """Report every row whose key an earlier row of the file has."""
        table, key = self.table, self.table.schema.key
        keys = list(zip(*(table.columns[name] for name in key), strict=True))
        if len(set(keys)) == len(keys):
            return
        titles = "、".join(table.schema.by_name[name].title for name in key)
        first: dict[tuple[Any, ...], int] = {}
        repeated: set[int] = set()
        for number, values in zip(table.numbers, keys, strict=True):
            if first.setdefault(values, number) != number:
                repeated.add(number)
                detail = f"与第 {first[values]} 行的{titles}相同，同一文件内不能重复"
                table.tell(number, key[0], "duplicate", detail)
        table.leave_out(repeated)
