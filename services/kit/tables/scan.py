"""Looking at a sheet's XML before calamine does: where formulas are, and how large the sheet pretends to be.

calamine returns a formula's cached value as if it had been typed, and allocates the whole rectangle that the outermost
cells span. The fast path proves with plain byte searches that a sheet has neither formulas nor far-off cells; anything
unusual goes to the exact, slower path through expat.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from xml.parsers import expat

from services.kit.tables.archive import Archive, UnsafeArchive

MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 64
_KEPT_FORMULAS: Final = 1_000

# Cells as every common writer spells them, in columns A–Z and rows 1–200,000; what else begins with <c is rare.
_UNUSUAL_CELL = re.compile(rb'<c(?! r="[A-Z](?:1?\d{1,5}|200000)"|ol[s ]|onditionalFormatting|fRule|fvo)')
_FORMULA = re.compile(rb"<f[\s/>]")
_PREFIXED = re.compile(rb":(?:f|c|row)[\s/>]")


def _is_suspicious(piece: bytes) -> bool:
    # Plain searches first: they run at memory speed, and a clean sheet needs nothing else.
    return (
        _UNUSUAL_CELL.search(piece) is not None
        or (b"<f" in piece and _FORMULA.search(piece) is not None)
        or (b":" in piece and _PREFIXED.search(piece) is not None)
        or b"\x00" in piece
        or b"<!" in piece
    )


_CELL_NAME = re.compile(r"^([A-Z]{1,3})([1-9]\d{0,6})$", re.ASCII)


@dataclass
class SheetFacts:
    """What one sheet's XML says: cells with formulas as (row, column), both from 0, and how many there are."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    formula_total: int = 0


def scan_parts(archive: Archive) -> dict[str, SheetFacts]:
    """Inflate every part once and return the facts of each; a part that is no sheet has none.

    Raises ``UnsafeArchive`` for a sheet whose outermost cells lie too far off, whichever part it hides in.
    """
    return {name: _scan_part(archive, name) for name in archive.entries}


def _scan_part(archive: Archive, name: str) -> SheetFacts:
    suspicious = False
    for piece in _whole_tags(archive.pieces(name)):
        suspicious = suspicious or _is_suspicious(piece)
    if not suspicious or name.startswith(("xl/media/", "docProps/")):
        return SheetFacts()
    return _scan_exactly(archive, name)


def _whole_tags(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut before the last ``<`` so that no tag is split: inside a tag no raw ``<`` may occur."""
    rest = b""
    for piece in pieces:
        joined = rest + piece
        cut = joined.rfind(b"<")
        if cut <= 0:
            rest = joined
            if len(rest) > 16 * 1024 * 1024:
                raise UnsafeArchive("工作簿已损坏：单元格内容过长")
            continue
        yield joined[:cut]
        rest = joined[cut:]
    yield rest


class _SheetReader:
    """Expat callbacks that follow rows and cells, also where their positions are only implied."""

    def __init__(self) -> None:
        self.facts = SheetFacts()
        self.row = self.column = -1
        self.furthest_row = self.furthest_column = 0
        self.in_cell = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "row":
            self.row = int(attributes["r"]) - 1 if attributes.get("r", "").isdecimal() else self.row + 1
            self.column = -1
        elif local == "c":
            self.in_cell = True
            at = _CELL_NAME.match(attributes.get("r", ""))
            self.column += 1
            if at:
                self.column, self.row = _column_index(at[1]), int(at[2]) - 1
        elif self.in_cell and local == "f":
            self.facts.formula_total += 1
            if len(self.facts.formulas) < _KEPT_FORMULAS:
                self.facts.formulas.add((self.row, self.column))
            self._occupied()
        elif self.in_cell and local in ("v", "is"):
            self._occupied()

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] == "c":
            self.in_cell = False

    def _occupied(self) -> None:
        self.furthest_row = max(self.furthest_row, self.row + 1)
        self.furthest_column = max(self.furthest_column, self.column + 1)
        if self.furthest_row > MAX_ROWS or self.furthest_column > MAX_COLUMNS:
            raise UnsafeArchive(
                f"工作表过大：第 {self.furthest_row} 行、第 {self.furthest_column} 列有内容，"
                f"上限 {MAX_ROWS:,} 行、{MAX_COLUMNS} 列"
            )


def _scan_exactly(archive: Archive, name: str) -> SheetFacts:
    reader = _SheetReader()
    try:
        _parse(archive.pieces(name), reader.start, reader.end)
    except expat.ExpatError as error:
        if name.startswith("xl/"):
            raise UnsafeArchive("工作簿已损坏：部件不是有效的 XML") from error
    return reader.facts


def elements(archive: Archive, name: str, wanted: str) -> list[dict[str, str]]:
    """Return the attributes, without prefixes, of every element ``wanted`` (a local name) of a small part."""
    found: list[dict[str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == wanted:
            found.append({key.rpartition(":")[2]: value for key, value in attributes.items()})

    try:
        _parse([archive.read(name)], start, lambda tag: None)
    except expat.ExpatError as error:
        raise UnsafeArchive("工作簿已损坏：部件不是有效的 XML") from error
    return found


def _parse(pieces: Iterable[bytes], start: Any, end: Any) -> None:
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise UnsafeArchive("工作簿含有不允许的 XML 声明(DOCTYPE)")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def sheet_part(archive: Archive, sheet: str) -> str:
    """Return the part that holds the named sheet. Raises ``UnsafeArchive`` when the workbook does not say."""
    for entry in elements(archive, "xl/workbook.xml", "sheet"):
        if entry.get("name") != sheet:
            continue
        for relation in elements(archive, "xl/_rels/workbook.xml.rels", "Relationship"):
            if relation.get("Id") == entry.get("id"):
                target = relation.get("Target", "")
                name = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                if name in archive.entries:
                    return name
    raise UnsafeArchive("工作簿已损坏：找不到工作表的内容")


def _column_index(letters: str) -> int:
    index = 0
    for one in letters:
        index = index * 26 + ord(one) - 64
    return index - 1
