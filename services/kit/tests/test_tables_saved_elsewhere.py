"""Workbooks as LibreOffice saved them: .xls of Excel 97–2003, and .xlsx that was opened and saved again."""

import datetime as dt
import random
from decimal import Decimal
from pathlib import Path

import pytest

from services.kit.tables import annotate, read_table
from services.kit.tests.test_tables_reading import SCHEMA, codes

FILES = Path(__file__).parent / "files"
OLD = (FILES / "months.xls").read_bytes()


@pytest.mark.parametrize("name", ["months.xls", "months-libreoffice.xlsx"])
def test_what_people_write_is_understood_or_questioned(name: str) -> None:
    table = read_table((FILES / name).read_bytes(), SCHEMA)
    day = dt.date(2022, 9, 30)
    assert list(table.rows()) == [
        (2, None, None, "A", "2022-09", "statistical", Decimal("1234.5"), day, "数字"),
        (3, None, None, "B", "2022-09", "reported", Decimal("1234.5"), day, "全角"),
        (4, None, None, "C", "2022-09", "statistical", Decimal("1234567.8901"), day, "千位"),
        (5, None, None, "D", "2022-09", "statistical", Decimal("15000"), day, "亿元"),
    ]
    assert [(issue.cell, issue.severity) for issue in table.issues.kept] == [("E5", "question")]
    assert codes(read_table(annotate(OLD, table), SCHEMA)) == codes(table)


def test_formulas_and_merged_cells_of_an_old_workbook_are_found() -> None:
    table = read_table((FILES / "trouble.xls").read_bytes(), SCHEMA)
    assert codes(table) == {"E2": "formula", "A3": "merged_cells", "E4": "not_a_number"}


def test_a_damaged_old_workbook_is_refused_never_half_read() -> None:
    chance = random.Random(4286)
    for _ in range(300):
        damaged = bytearray(OLD[: chance.randrange(600, len(OLD) + 1)])
        for _ in range(chance.randrange(0, 8)):
            damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
        table = read_table(bytes(damaged), SCHEMA)
        assert table.issues.kept or table.total == 4, "rows went missing without a word"


def test_a_cell_far_outside_is_refused_before_the_sheet_is_opened() -> None:
    # The record of a text cell: its kind, its length, its row and column. The last one of the file is moved.
    at = OLD.rindex(b"\xfd\x00\x0a\x00") + 6
    far = OLD[:at] + (255).to_bytes(2, "little") + OLD[at + 2 :]
    table = read_table(far, SCHEMA)
    assert table.numbers == []
    assert "第 256 列有内容" in table.issues.kept[0].detail
