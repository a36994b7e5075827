"""Workbooks out: templates, exports and the look they share. Text is written as text, never as a formula."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, Any, Final
from uuid import UUID

import xlsxwriter

from services.kit.clock import SHANGHAI
from services.kit.periods import Period
from services.kit.tables.columns import RECORD_ID, RECORD_VERSION, Column, TableSchema, letter
from services.kit.tables.sources import META_SHEET

DEMO_MARK: Final = "演示数据·合成"
HEADER_ROW: Final = 2
MAX_SHEET_ROWS: Final = 1_000_000
_LISTS, _HELP = "_lists", "填表说明"
_SPARE_ROWS: Final = 2_000
_ALLOWED: Final = (
    *("sort", "autofilter", "format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows"),
)
_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record to write: all columns of the schema in order, and what lets it come back safely."""

    values: Sequence[object]
    record_id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True)
class ExportHead:
    """What stands above the rows of a file: where they come from and whom to ask."""

    filters: str = "无"
    as_of: dt.datetime | None = None
    who: str = ""
    demo: bool = False

    def line(self) -> str:
        """The head as one line of text."""
        at = f"{self.as_of.astimezone(SHANGHAI):%Y-%m-%d %H:%M}" if self.as_of else ""
        said = [f"筛选：{self.filters}", f"截至：{at}" if at else "", f"导出人：{self.who}" if self.who else ""]
        return "　".join(part for part in said if part)


class SheetWriter:
    """Writes the rows of one sheet as they come, in constant memory. Use from a thread: it is CPU work."""

    def __init__(
        self,
        book: Any,
        schema: TableSchema,
        head: ExportHead,
        *,
        note: str = "",
        references: Mapping[str, Sequence[str]] | None = None,
        protect: bool = False,
    ) -> None:
        self.schema, self.protect = schema, protect
        self.references = references or {}
        self.looks = Looks(book, schema.columns)
        self.sheet = book.add_worksheet(schema.title)
        self.next_row = HEADER_ROW + 1
        self._set_up_columns()
        self._write_head(head, note)

    def write_rows(self, rows: Iterable[RecordRow]) -> None:
        """Write records. Raises ``ValueError`` beyond what a sheet holds: such exports are CSV's work."""
        width = len(self.schema.columns)
        for record in rows:
            if self.next_row - HEADER_ROW > MAX_SHEET_ROWS:
                raise ValueError("too many rows for one sheet")
            for at, (column, value) in enumerate(zip(self.schema.columns, record.values, strict=True)):
                write_value(self.sheet, self.next_row, at, value, column, self.looks.of(column, filled=self.protect))
            if record.record_id is not None:
                self.sheet.write_string(self.next_row, width, str(record.record_id), self.looks.hidden)
                self.sheet.write_number(self.next_row, width + 1, record.version or 0, self.looks.hidden)
            self.next_row += 1

    def finish(self, lists: list[Sequence[str]]) -> None:
        """Choices, notes, protection. The choices go to ``lists``, a column each of the workbook's hidden sheet."""
        width = len(self.schema.columns)
        last = self.next_row + (_SPARE_ROWS if self.protect else 0)
        self.sheet.autofilter(HEADER_ROW, 0, max(HEADER_ROW, self.next_row - 1), width + 1)
        for at, column in enumerate(self.schema.columns):
            note = "\n".join(
                part for part in (column.description, "" if column.informative else column.expected) if part
            )
            self.sheet.write_comment(HEADER_ROW, at, note, {"x_scale": 2})
            choices = list(column.labels.values()) or list(self.references.get(column.reference or "", ()))
            if choices and self.protect and not column.informative:
                lists.append(choices)
                source = f"={_LISTS}!${letter(len(lists) - 1)}$1:${letter(len(lists) - 1)}${len(choices)}"
                rule = {
                    "validate": "list",
                    "source": source,
                    "error_title": column.title,
                    "error_message": "请从下拉列表中选择",
                    "error_type": "stop" if column.labels else "warning",
                }
                self.sheet.data_validation(HEADER_ROW + 1, at, last, at, rule)
        if self.protect:
            self.sheet.protect("", dict.fromkeys(_ALLOWED, True))

    def _set_up_columns(self) -> None:
        for at, column in enumerate(self.schema.columns):
            self.sheet.set_column(at, at, column.width, self.looks.of(column))
        width = len(self.schema.columns)
        self.sheet.set_column(width, width + 1, 4, self.looks.hidden, {"hidden": True})
        self.sheet.freeze_panes(HEADER_ROW + 1, 1)

    def _write_head(self, head: ExportHead, note: str) -> None:
        title = f"{self.schema.title}　{DEMO_MARK}" if head.demo else self.schema.title
        self.sheet.write_string(0, 0, title, self.looks.demo if head.demo else self.looks.title)
        self.sheet.write_string(1, 0, note or head.line(), self.looks.note)
        for at, column in enumerate(self.schema.columns):
            mark = "*" if column.required and self.protect else ""
            self.sheet.write_string(HEADER_ROW, at, column.header + mark, self.looks.header)
        for offset, name in enumerate((RECORD_ID, RECORD_VERSION)):
            self.sheet.write_string(HEADER_ROW, len(self.schema.columns) + offset, name, self.looks.hidden)


class WorkbookWriter:
    """A workbook of sheets that are written one after the other, and what stands behind them."""

    def __init__(self, target: IO[bytes], title: str, *, demo: bool = False) -> None:
        self.book = xlsxwriter.Workbook(target, _OPTIONS)
        self.book.set_properties({"title": title, "comments": DEMO_MARK if demo else ""})
        self.sheets: list[SheetWriter] = []

    def add(
        self,
        schema: TableSchema,
        head: ExportHead,
        *,
        note: str = "",
        references: Mapping[str, Sequence[str]] | None = None,
        protect: bool = False,
    ) -> SheetWriter:
        """A further sheet, named by its schema's title."""
        sheet = SheetWriter(self.book, schema, head, note=note, references=references, protect=protect)
        self.sheets.append(sheet)
        return sheet

    def close(self) -> None:
        """Finish the file: choices, help, the mark by which an import knows it."""
        lists: list[Sequence[str]] = []
        for sheet in self.sheets:
            sheet.finish(lists)
        if any(sheet.protect for sheet in self.sheets):
            self._write_help()
        self._write_lists(lists)
        write_meta(self.book, [sheet.schema for sheet in self.sheets])
        self.book.close()

    def _write_help(self) -> None:
        sheet = self.book.add_worksheet(_HELP)
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 4, 28)
        row = 0
        for part in self.sheets:
            if len(self.sheets) > 1:
                sheet.write_string(row, 0, f"工作表“{part.schema.title}”", part.looks.title)
                row += 1
            row = _write_help_of(sheet, row, part) + 2

    def _write_lists(self, lists: Sequence[Sequence[str]]) -> None:
        if not lists:
            return
        sheet = self.book.add_worksheet(_LISTS)
        sheet.hide()
        for row in range(max(len(one) for one in lists)):
            for at, choices in enumerate(lists):
                if row < len(choices):
                    sheet.write_string(row, at, choices[row])


def _write_help_of(sheet: Any, row: int, part: SheetWriter) -> int:
    columns, looks = part.schema.columns, part.looks
    for at, title in enumerate(("列", "必填", "填写要求", "示例", "说明")):
        sheet.write_string(row, at, title, looks.header)
    for number, column in enumerate(columns, start=row + 1):
        required = "只读" if column.informative else "是" if column.required else "否"
        expected = "" if column.informative else column.expected
        for at, text in enumerate((column.header, required, expected, column.example, column.description)):
            sheet.write_string(number, at, text)
    sample = row + len(columns) + 2
    sheet.write_string(sample, 0, "示例行（请勿在此页填写）", looks.title)
    for at, column in enumerate(columns):
        sheet.write_string(sample + 1, at, column.header, looks.header)
    for at, column in enumerate(columns):
        sheet.write_string(sample + 2, at, column.example)
    return sample + 3


def write_meta(book: Any, schemas: Sequence[TableSchema]) -> None:
    """Add the hidden sheet by which an import knows its own workbook, and which sheets it should have."""
    sheet = book.add_worksheet(META_SHEET)
    sheet.very_hidden()
    said = (("schema", " ".join(schema.id for schema in schemas)), ("title", "、".join(s.title for s in schemas)))
    for row, (key, value) in enumerate(said):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)


class Looks:
    """The cell formats of one workbook."""

    def __init__(self, book: Any, columns: Sequence[Column]) -> None:
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.demo = book.add_format({"bold": True, "font_size": 14, "font_color": "#C00000"})
        self.note = book.add_format({"font_color": "#595959"})
        self.header = book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "text_wrap": True})
        self.hidden = book.add_format({"font_color": "#A6A6A6", "locked": True})
        self.wrong = book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006", "border": 1})
        self.questioned = book.add_format({"bg_color": "#FFEB9C", "font_color": "#7F6000", "border": 1})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._open: dict[str, Any] = {}
        self._filled: dict[str, Any] = {}
        for column in columns:
            form = {"num_format": _NUMBER_FORMS.get(column.kind, "@")}
            self._open[column.name] = book.add_format({**form, "locked": column.informative})
            guarded = column.locked or column.informative
            shade = {"font_color": "#595959", "bg_color": "#F2F2F2"} if guarded else {}
            self._filled[column.name] = book.add_format({**form, **shade, "locked": guarded})

    def of(self, column: Column, *, filled: bool = False) -> Any:
        """The format of a column's cells; ``filled`` for the pre-filled rows of a template, whose codes are locked."""
        return (self._filled if filled else self._open)[column.name]


_NUMBER_FORMS: Final = {"number": "#,##0.00##", "integer": "0", "date": "yyyy-mm-dd", "boolean": "@"}


def write_value(sheet: Any, row: int, at: int, value: object, column: Column | None, look: Any) -> None:
    """Write one value by its type. Numbers beyond Excel's 15 digits stay text, so that no digit is lost."""
    if column is not None:
        value = column.label_of(value)
    if value is None or value == "":
        # The column's own look covers it; a hundred thousand blank cells would only make the file larger.
        return
    if isinstance(value, bool):
        sheet.write_string(row, at, "是" if value else "否", look)
    elif isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > 15:
        sheet.write_string(row, at, f"{value:f}", look)
    elif isinstance(value, (int, float, Decimal)):
        sheet.write_number(row, at, float(value), look)
    elif isinstance(value, dt.datetime):
        sheet.write_string(row, at, f"{value.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}", look)
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, at, dt.datetime(value.year, value.month, value.day), look)  # noqa: DTZ001 - a cell has no zone
    elif isinstance(value, Period | str):
        sheet.write_string(row, at, str(value)[:32_767], look)
    else:
        sheet.write_string(row, at, str(value), look)


def write_workbook(
    target: IO[bytes],
    schema: TableSchema,
    rows: Iterable[RecordRow],
    *,
    head: ExportHead | None = None,
    note: str = "",
    references: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Write a template: ``rows`` pre-filled with their codes locked, drop-downs, notes, a help sheet."""
    head = head or ExportHead()
    writer = WorkbookWriter(target, schema.title, demo=head.demo)
    writer.add(schema, head, note=note, references=references, protect=True).write_rows(rows)
    writer.close()
