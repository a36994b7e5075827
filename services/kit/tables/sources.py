"""Files as rows of cells: .xlsx by calamine after the checks, .xls, .csv in the two encodings offices use, JSON."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from services.kit.tables.archive import Archive, UnsafeArchive, open_archive
from services.kit.tables.columns import RECORD_ID, RECORD_VERSION, TableSchema
from services.kit.tables.old_workbook import read_old_workbook
from services.kit.tables.scan import SheetFacts, scan_parts, sheet_part

META_SHEET: Final = "_zaiti"
_FIRST: Final = re.compile(r"\S")
_MAX_CSV_FIELD: Final = 32_768
# Spreadsheets run text that begins so; exports put an apostrophe before it, which import takes away again.
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")

Area = tuple[tuple[int, int], tuple[int, int]]


class UnreadableFile(Exception):  # noqa: N818 - it names the finding
    """The file as a whole cannot be used; the message is Chinese, for the sender."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


@dataclass
class Source:
    """Rows of raw cells, and what only the file's own format knows."""

    kind: str
    rows: Callable[[], Iterable[Sequence[object]]]
    sheet: str | None = None
    # The number that people give the first row; NDJSON has a made-up header row before it.
    first_row: int = 1
    formulas: set[tuple[int, int]] = field(default_factory=set)
    merged: Sequence[Area] = ()


def open_source(data: bytes, schema: TableSchema, filename: str = "") -> Source:
    """Tell the format by content and open it. Raises ``UnreadableFile`` or ``UnsafeArchive``."""
    if data[:4] == b"PK\x03\x04":
        return _open_workbook(data, schema)
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _open_old_workbook(data, schema)
    text = _decode(data)
    found = _FIRST.search(text)
    begins = found[0] if found else ""
    if begins == "{":
        return Source(kind="ndjson", rows=lambda: _json_rows(_json_lines(text), schema), first_row=0)
    if begins == "[" and (listed := _json_list(text)) is not None:
        return Source(kind="ndjson", rows=lambda: _json_rows(listed, schema), first_row=0)
    if filename.lower().endswith((".ndjson", ".jsonl")):
        raise UnreadableFile("not_ndjson", "不是有效的 NDJSON：每行应为一个 JSON 对象")
    return Source(kind="csv", rows=lambda: _csv_rows(text))


def _open_workbook(data: bytes, schema: TableSchema) -> Source:
    archive = open_archive(data)
    facts_of = scan_parts(archive)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = [
            meta.name
            for meta in workbook.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet and meta.visible == SheetVisibleEnum.Visible
        ]
        meta = workbook.get_sheet_by_name(META_SHEET).iter_rows() if META_SHEET in workbook.sheet_names else ()
        name = _chosen(names, schema, alone=_is_alone(meta, schema))
        facts = facts_of[sheet_part(archive, name)]
        sheet = workbook.get_sheet_by_name(name)
        start = sheet.start or (0, 0)
    except (CalamineError, ValueError, OSError) as error:
        raise UnreadableFile("damaged_workbook", "工作簿已损坏，无法读取，请重新另存为 .xlsx") from error

    def rows() -> Iterable[Sequence[object]]:
        return sheet.iter_rows() if start == (0, 0) else moved()

    def moved() -> Iterator[Sequence[object]]:
        # calamine begins at the first filled cell; positions in messages count from A1.
        yield from ([] for _ in range(start[0]))
        left = [None] * start[1]
        for row in sheet.iter_rows():
            yield [*left, *row] if left else row

    return _sheet_source("xlsx", name, facts, rows, sheet.merged_cell_ranges or ())


def _open_old_workbook(data: bytes, schema: TableSchema) -> Source:
    sheets = read_old_workbook(data)
    meta = sheets[META_SHEET].rows if META_SHEET in sheets else ()
    visible = [name for name, sheet in sheets.items() if sheet.visible]
    name = _chosen(visible, schema, alone=_is_alone(meta, schema))
    sheet = sheets[name]
    return _sheet_source("xls", name, sheet.facts, lambda: sheet.rows, sheet.merged)


def _chosen(names: Sequence[str], schema: TableSchema, *, alone: bool) -> str:
    if schema.title in names:
        return schema.title
    if not names or not alone:
        raise UnreadableFile("no_sheet", f"工作簿里没有可读的工作表“{schema.title}”")
    return names[0]


def _sheet_source(
    kind: str, name: str, facts: SheetFacts, rows: Callable[[], Iterable[Sequence[object]]], merged: Sequence[Area]
) -> Source:
    if facts.formula_total > len(facts.formulas):
        raise UnreadableFile("formulas", f"工作表有 {facts.formula_total:,} 个公式，请全选后“选择性粘贴—数值”再导入")
    return Source(kind=kind, rows=rows, sheet=name, formulas=facts.formulas, merged=merged)


def _is_alone(meta: Iterable[Sequence[object]], schema: TableSchema) -> bool:
    """Whether the workbook is this table's alone. Raises ``UnreadableFile`` if it says that it is another's."""
    written = {str(row[0]): str(row[1]) for row in meta if len(row) > 1}
    known = written.get("schema", schema.id).split()
    if schema.id not in known:
        raise UnreadableFile("other_template", f"这是“{written.get('title', '')}”的模板，此处应导入“{schema.title}”")
    return len(known) == 1


def _decode(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        return text
    raise UnreadableFile("unknown_format", "无法识别的文件，请上传 .xlsx、.xls、.csv（UTF-8 或 GB18030）或 NDJSON")


def _csv_rows(text: str) -> Iterator[Sequence[object]]:
    first = text[:4096].splitlines()[0] if text else ""
    delimiter = max((",", "\t", ";"), key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    guarded = "'" in text
    try:
        for row in lines:
            if len("".join(row)) > _MAX_CSV_FIELD and any(len(cell) > _MAX_CSV_FIELD for cell in row):
                raise UnreadableFile("damaged_csv", f"CSV 第 {lines.line_num} 行有过长的单元格，请检查引号是否成对")
            yield [_unguarded(cell) for cell in row] if guarded else row
    except csv.Error as error:
        raise UnreadableFile("damaged_csv", f"CSV 第 {lines.line_num} 行无法解析，请检查引号是否成对") from error


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS else cell


# A line without anything; `null` is something, and no record.
_BLANK = object()


def _json_list(text: str) -> list[Any] | None:
    try:
        listed = json.loads(text, parse_float=str)
    except (ValueError, RecursionError):
        return None  # a table of text may begin with a bracket
    return listed if isinstance(listed, list) else None


def _json_lines(text: str) -> Iterator[Any]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            yield _BLANK
            continue
        try:
            yield json.loads(line, parse_float=str)
        except (ValueError, RecursionError) as error:
            raise UnreadableFile("not_ndjson", f"NDJSON 第 {number} 行不是有效的 JSON") from error


def _json_rows(records: Iterable[Any], schema: TableSchema) -> Iterator[Sequence[object]]:
    names = [*(column.name for column in schema.columns), RECORD_ID, RECORD_VERSION]
    known = frozenset(names)
    yield names
    for number, record in enumerate(records, start=1):
        if record is _BLANK:
            yield []
            continue
        if not isinstance(record, dict):
            raise UnreadableFile("not_ndjson", f"NDJSON 第 {number} 行应为一个 JSON 对象")
        own = record if known.issuperset(record) else _by_own_names(record)
        if own is not record and (unknown := sorted(set(own) - known)):
            raise UnreadableFile("unknown_field", f"NDJSON 第 {number} 行有未知字段：{'、'.join(unknown[:5])}")
        yield [*map(own.get, names)]


def _by_own_names(record: dict[str, Any]) -> dict[str, Any]:
    """Exports call a record's id and version by their plain names."""
    aliases = {"id": RECORD_ID, "version": RECORD_VERSION}
    return {aliases.get(key, key) if aliases.get(key) not in record else key: value for key, value in record.items()}


__all__ = ["Archive", "Source", "UnreadableFile", "UnsafeArchive", "open_source"]
