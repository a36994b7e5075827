"""Excel 97–2003 workbooks (.xls), read by xlrd: in Python, so that a damaged file cannot take the process with it.

The file is a compound file with one stream of records (MS-XLS). Where formulas and merged areas are, and how far out
cells lie, is read from the records first: xlrd returns a formula's last value as if it had been typed. A workbook that
is encrypted, older than 1997, or pretends to be larger than a sheet may be is refused.
"""

import datetime as dt
import io
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import xlrd
from xlrd.compdoc import CompDoc, CompDocError

from services.kit.tables.archive import UnsafeArchive
from services.kit.tables.scan import MAX_COLUMNS, SheetFacts

_STREAM: Final = "Workbook"
_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _FORMULA, _MERGED = 0x0809, 0x000A, 0x002F, 0x0085, 0x0006, 0x00E5
_WORKSHEET, _BIFF8 = 0x0010, 0x0600
# Records of one filled cell begin with its row and column; those of a run of cells end with the last column.
_ONE_CELL: Final = frozenset({0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6, _FORMULA})
_RUN_OF_NUMBERS: Final = 0x00BD
_KEPT_FORMULAS: Final = 1_000
_HEADER = struct.Struct("<HH")
# What xlrd and the records of a damaged file raise.
_DAMAGE: Final = (
    *(xlrd.XLRDError, CompDocError, OSError, struct.error, IndexError, KeyError, ValueError, TypeError),
    *(AssertionError, AttributeError, OverflowError, NotImplementedError, MemoryError, RecursionError),
)

Area = tuple[tuple[int, int], tuple[int, int]]


@dataclass
class OldSheet:
    """One worksheet: what its records say (rows and columns count from 0), and its rows of raw cells from A1."""

    facts: SheetFacts = field(default_factory=SheetFacts)
    merged: list[Area] = field(default_factory=list)
    rows: list[Sequence[object]] = field(default_factory=list)
    visible: bool = True


def read_old_workbook(data: bytes) -> dict[str, OldSheet]:
    """The worksheets by name, in order. Raises ``UnsafeArchive`` for what cannot or must not be opened."""
    try:
        stream, base, length = CompDoc(data, logfile=io.StringIO()).locate_named_stream(_STREAM)
        if stream is None:
            raise UnsafeArchive("这是 Excel 95 或更早、或已加密的工作簿，请取消密码并另存为 .xlsx 后再导入")
        sheets = _sheets(bytes(stream[base : base + length]))
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), ragged_rows=True)
        for sheet in book.sheets():
            if sheet.name in sheets:
                sheets[sheet.name].visible = sheet.visibility == 0
                sheets[sheet.name].rows = [_cells(sheet.row(at), book.datemode) for at in range(sheet.nrows)]
    except _DAMAGE as error:
        raise UnsafeArchive("工作簿已损坏，无法读取，请重新另存为 .xlsx") from error
    return sheets


def _cells(row: Sequence[xlrd.sheet.Cell], datemode: int) -> list[object]:
    return [_value(cell.ctype, cell.value, datemode) for cell in row]


def _value(kind: int, value: object, datemode: int) -> object:
    if kind == xlrd.XL_CELL_DATE:
        moment: dt.datetime = xlrd.xldate_as_datetime(value, datemode)
        return moment.date() if moment.time() == dt.time() else moment
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#ERR!")
    return None if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) else value


def _sheets(stream: bytes) -> dict[str, OldSheet]:
    places: dict[int, str] = {}
    for kind, body in _records(stream, 0):
        if kind == _BOF and struct.unpack_from("<H", body)[0] != _BIFF8:
            raise UnsafeArchive("这是 Excel 95 或更早的工作簿，请另存为 .xlsx 后再导入")
        if kind == _FILEPASS:
            raise UnsafeArchive("工作簿已加密，请取消密码后再导入")
        if kind == _BOUNDSHEET:
            places[struct.unpack_from("<I", body)[0]] = _short_text(body[6:])
        if kind == _EOF:
            break
    return {name: _sheet(stream, place) for place, name in places.items()}


def _sheet(stream: bytes, place: int) -> OldSheet:
    sheet = OldSheet()
    depth = 0
    for kind, body in _records(stream, place):
        # A chart inside a sheet is a substream of its own, whose cells are not the sheet's.
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 0:
            break
        if depth > 1:
            continue
        if kind in _ONE_CELL:
            _occupied(struct.unpack_from("<H", body, 2)[0])
        if kind == _RUN_OF_NUMBERS:
            _occupied(struct.unpack_from("<H", body, len(body) - 2)[0])
        if kind == _FORMULA:
            sheet.facts.formula_total += 1
            if len(sheet.facts.formulas) < _KEPT_FORMULAS:
                sheet.facts.formulas.add(_HEADER.unpack_from(body))
        if kind == _MERGED:
            for top, bottom, left, right in struct.iter_unpack("<4H", body[2 : 2 + 8 * (len(body) // 8)]):
                sheet.merged.append(((top, left), (bottom, right)))
    return sheet


def _occupied(column: int) -> None:
    # Rows end at 65,536 in this format; a far column alone would make calamine allocate gigabytes.
    if column >= MAX_COLUMNS:
        raise UnsafeArchive(f"工作表过大：第 {column + 1} 列有内容，上限 {MAX_COLUMNS} 列")


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    while place + _HEADER.size <= len(stream):
        kind, length = _HEADER.unpack_from(stream, place)
        place += _HEADER.size
        yield kind, stream[place : place + length]
        place += length


def _short_text(body: bytes) -> str:
    """A string of at most 255 characters: its length, whether it is wide, its characters."""
    length, wide = body[0], body[1] & 1
    return body[2 : 2 + length * 2].decode("utf-16-le") if wide else body[2 : 2 + length].decode("latin-1")
