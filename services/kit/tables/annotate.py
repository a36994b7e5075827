"""The workbook that was sent, given back with its problems marked in their cells.

It is written anew from what was read, row for row: editing an untrusted archive in place would mean trusting it.
"""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any, Final

import xlsxwriter

from services.kit.tables.columns import PROBLEMS, RECORD_ID, RECORD_VERSION, plain
from services.kit.tables.issues import Issue
from services.kit.tables.reading import ParsedTable
from services.kit.tables.sources import open_source
from services.kit.tables.writing import Looks, write_meta, write_value

_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def annotate(data: bytes, table: ParsedTable, *, filename: str = "") -> bytes:
    """Return ``data`` as a workbook with wrong cells red, questioned ones yellow, notes, and a column 问题.

    ``table`` is the result of reading the same bytes. Raises ``ValueError`` when they held no table to annotate.
    """
    return annotate_all(data, [table], filename=filename)


def annotate_all(data: bytes, tables: Sequence[ParsedTable], *, filename: str = "") -> bytes:
    """As ``annotate``, of a workbook of several sheets; what is no table of these is left out."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    for table in tables:
        _write_sheet(book, data, table, filename)
    write_meta(book, [table.schema for table in tables])
    book.close()
    return target.getvalue()


def _write_sheet(book: Any, data: bytes, table: ParsedTable, filename: str) -> None:
    if table.layout is None:
        raise ValueError("there is no table to annotate")
    source = open_source(data, table.schema, filename)
    by_row: dict[int, list[Issue]] = {}
    for issue in table.issues.kept:
        by_row.setdefault(issue.row or table.layout.row + source.first_row, []).append(issue)
    looks = Looks(book, table.schema.columns)
    sheet = book.add_worksheet(table.schema.title)
    columns = {
        at: table.schema.by_name[name] for name, at in table.layout.positions.items() if name in table.schema.by_name
    }
    problem_at = table.layout.width
    for at in range(problem_at):
        sheet.set_column(at, at, columns[at].width if at in columns else 14)
    for name in (RECORD_ID, RECORD_VERSION):
        if name in table.layout.positions:
            sheet.set_column(table.layout.positions[name], table.layout.positions[name], 4, None, {"hidden": True})
    for index, row in enumerate(source.rows()):
        is_header = index == table.layout.row
        issues = by_row.pop(index + source.first_row, [])
        if is_header:
            earlier = [at for at, cell in enumerate(row) if plain(str(cell)) == PROBLEMS]
            problem_at = earlier[0] if earlier else problem_at
            sheet.set_column(problem_at, problem_at, 60)
        marked = {issue.cell or issue.column: issue for issue in issues}
        for at, value in enumerate(row):
            if at == problem_at and index >= table.layout.row:
                continue
            column = columns.get(at)
            cell = table.cell(index + source.first_row, column.name) if column else None
            found = marked.get(cell) or (marked.get(column.header) if column and not cell else None)
            look = (
                looks.header
                if is_header
                else (looks.wrong if found.severity == "error" else looks.questioned)
                if found
                else looks.day
                if isinstance(value, dt.date)
                else looks.of(column)
                if column and index > table.layout.row
                else None
            )
            if value in (None, "") and look is None:
                continue
            write_value(sheet, index, at, value, None, look)
            if found and not is_header:
                sheet.write_comment(index, at, found.detail, {"x_scale": 2})
        if is_header:
            sheet.write_string(index, problem_at, PROBLEMS, looks.header)
        elif issues:
            sheet.write_string(index, problem_at, "；".join(issue.detail for issue in issues)[:32_000], looks.wrong)
    sheet.freeze_panes(table.layout.row + 1, 0)
