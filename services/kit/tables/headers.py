"""Finding the header row, and saying by name what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from services.kit.tables.columns import PROBLEMS, RECORD_ID, RECORD_VERSION, Column, TableSchema, plain

# Titles and notes may stand above the header, but not more than this.
HEADER_SEARCH: Final = 20
_OWN: Final = frozenset(plain(name) for name in (RECORD_ID, RECORD_VERSION, PROBLEMS))


@dataclass(frozen=True)
class Layout:
    """Where the header row is (from 0) and at which position each field stands; ``width`` is the last position + 1."""

    row: int
    positions: Mapping[str, int]
    width: int


# A problem of the header: the title concerned, code, Chinese sentence.
HeaderProblem = tuple[str, str, str]


def layout_score(row: Sequence[object], schema: TableSchema) -> float:
    """How much of the schema this row names, 0 to 1."""
    written = {_title(plain(str(cell))) for cell in row if cell not in (None, "")}
    return sum(bool(_names(column) & written) for column in schema.writable) / max(1, len(schema.writable))


def find_layout(rows: Sequence[Sequence[object]], schema: TableSchema) -> tuple[Layout, list[HeaderProblem]] | None:
    """Return the layout of the best header row and its problems, or None when no row looks like a header."""
    best = max(range(len(rows)), key=lambda index: layout_score(rows[index], schema), default=None)
    if best is None or layout_score(rows[best], schema) < min(0.5, 2 / max(2, len(schema.writable))):
        return None
    positions: dict[str, int] = {}
    problems: list[HeaderProblem] = []
    known = {name: column for column in schema.columns for name in _names(column)}
    for at, cell in enumerate(rows[best]):
        written = plain(str(cell)) if cell is not None else ""
        if not written:
            continue
        if written in _OWN:
            positions.setdefault(str(cell).strip(), at)
            continue
        column = known.get(_title(written))
        if column is None:
            problems.append((str(cell), "unknown_column", f"表头“{cell}”不是本表的列，请删除该列或使用模板"))
        elif column.name in positions:
            problems.append((str(cell), "repeated_column", f"表头“{cell}”出现了两次"))
        elif (unit := _unit(written)) and column.unit and unit != plain(column.unit):
            problems.append((str(cell), "wrong_unit", f"“{column.title}”的单位应为{column.unit}，表头写的是“{cell}”"))
        else:
            positions[column.name] = at
    named = {title for title, code, _ in problems if code == "wrong_unit"}
    for column in schema.writable:
        if column.name not in positions and not any(plain(column.title) == _title(plain(one)) for one in named):
            problems.append((column.header, "missing_column", f"缺少列“{column.header}”，请使用模板"))
    width = max(positions.values(), default=0) + 1
    return Layout(row=best, positions=positions, width=width), problems


def _names(column: Column) -> set[str]:
    return {_title(plain(column.title)), plain(column.name)}


def _title(written: str) -> str:
    """Drop the required mark and the unit: ``金额(万元)*`` and ``金额`` name the same column."""
    written = written.strip("*")
    return written[: written.index("(")] if written.endswith(")") and "(" in written else written


def _unit(written: str) -> str:
    written = written.strip("*")
    return written[written.index("(") + 1 : -1] if written.endswith(")") and "(" in written else ""
