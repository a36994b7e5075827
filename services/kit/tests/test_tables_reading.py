"""What an uploaded table may contain, and what is said about it."""

import datetime as dt
import io
import json
import re
import struct
import zipfile
from decimal import Decimal
from typing import Any, Literal
from uuid import uuid4

import pytest
import xlsxwriter
from pydantic import BaseModel, Field
from python_calamine import CalamineWorkbook

from services.kit.periods import Period
from services.kit.tables import Limits, ParsedTable, RecordRow, TableSchema, annotate, read_table, write_workbook


class Month(BaseModel):
    """A table with a column of every usual kind."""

    code: str = Field(title="项目代码", max_length=24, json_schema_extra={"locked": True, "example": "2019-330109-01"})
    name: str | None = Field(None, title="项目名称", json_schema_extra={"informative": True})
    period: Period = Field(title="月份", json_schema_extra={"example": "2022-09"})
    basis: Literal["reported", "statistical"] = Field(
        title="口径", json_schema_extra={"labels": {"reported": "部门调度数", "statistical": "统计数"}}
    )
    amount: Decimal = Field(
        title="金额", max_digits=18, decimal_places=4, json_schema_extra={"unit": "万元", "example": "1234.5"}
    )
    seen_on: dt.date | None = Field(None, title="核实日期")
    note: str | None = Field(None, title="说明", max_length=20)


SCHEMA = TableSchema.of(Month, id="test.month", title="月报", key=("code", "period", "basis"))
HEADERS = ["项目代码", "项目名称", "月份", "口径", "金额(万元)", "核实日期", "说明"]


def workbook(rows: list[list[Any]], *, headers: list[str] = HEADERS, extra: Any = None) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("月报")
    for row, cells in enumerate([headers, *rows]):
        for at, cell in enumerate(cells):
            sheet.write(row, at, cell)
    if extra:
        extra(book, sheet)
    book.close()
    return target.getvalue()


def row(code: Any = "A", period: Any = "2022-09", basis: Any = "统计数", amount: Any = 1.5, *rest: Any) -> list[Any]:
    return [code, "忽略", period, basis, amount, *rest]


def codes(table: ParsedTable) -> dict[str | None, str]:
    return {issue.cell: issue.code for issue in table.issues.kept}


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        (1234.5, "1234.5"), (0.1 + 0.2, "0.3"), ("１２３４．５", "1234.5"), ("1,234,567.8901", "1234567.8901"),
        ("1，234", "1234"), (" 12 ", "12"), (-3, "-3"), ("12万元", "12"), ("1.5e3", "1500"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(written: Any, amount: str) -> None:
    table = read_table(workbook([row(amount=written)]), SCHEMA)
    assert not table.issues.kept
    assert table.columns["amount"] == [Decimal(amount)]


@pytest.mark.parametrize(
    "written", ["一百", "12,34", "1.2.3", "12%", True, "1 2", 1.23456, 1e15, "#DIV/0!", "٣", "NaN"]
)
def test_a_number_cell_that_holds_anything_else_is_refused(written: Any) -> None:
    table = read_table(workbook([row(amount=written)]), SCHEMA)
    assert list(codes(table)) == ["E2"]
    assert table.numbers == []


def test_a_figure_in_another_unit_is_converted_and_questioned_and_a_header_in_another_unit_refused() -> None:
    table = read_table(workbook([row(amount="1.2亿元")]), SCHEMA)
    assert (codes(table), table.issues.error_total) == ({"E2": "other_unit"}, 0)
    assert table.columns["amount"] == [Decimal(12000)]
    refused = read_table(workbook([row()], headers=[*HEADERS[:4], "金额（亿元）", *HEADERS[5:]]), SCHEMA)
    assert [issue.code for issue in refused.issues.kept] == ["wrong_unit"]


@pytest.mark.parametrize(
    "written",
    [
        "2022-09",
        "2022年9月",
        "2022/9",
        "202209",
        202209,
        "２０２２－０９",
        "2022.09",
        44805,
        dt.date(2022, 9, 30),
        "2022-9-1",
    ],
)
def test_months_are_read_as_people_write_them(written: Any) -> None:
    table = read_table(workbook([row(period=written)]), SCHEMA)
    assert (table.issues.kept, table.columns["period"]) == ([], ["2022-09"])


@pytest.mark.parametrize("written", [2022.1, "2022-13", "9月", 99999999, "2022年九月"])
def test_a_month_that_could_be_two_is_refused(written: Any) -> None:
    assert codes(read_table(workbook([row(period=written)]), SCHEMA)) == {"C2": "not_a_period"}


def test_all_errors_of_a_file_come_at_once_each_with_its_cell() -> None:
    table = read_table(
        workbook(
            [
                row("A", "2022-09", "统计数", "十"),
                row("", "2022-13", "不详", 1),
                row("B", "2022-09", "统计数", 1, "2022-02-30"),
                row("C", "2022-09", "统计数", 2, None, "很" * 21),
                row("D"),
                row("D"),
            ]
        ),
        SCHEMA,
    )
    assert codes(table) == {
        "E2": "not_a_number", "A3": "required", "C3": "not_a_period", "D3": "unknown_choice", "F4": "no_such_date",
        "G5": "too_long", "A7": "duplicate",
    }  # fmt: skip
    first = table.issues.kept[0]
    assert first.detail == (
        "工作表“月报”第 2 行“金额(万元)”（E2）：填写的是“十”，应为数字(单位：万元)，最多 4 位小数，整数部分最多 14 位"
    )
    assert table.numbers == [6]


def test_errors_are_counted_to_the_end_but_kept_to_a_limit() -> None:
    table = read_table(workbook([row(str(n), amount="x") for n in range(50)]), SCHEMA, limits=Limits(issues=10))
    assert (len(table.issues.kept), table.issues.error_total, len(table.issues.wrong_rows)) == (10, 50, 50)


def test_wrong_headers_are_named() -> None:
    table = read_table(
        workbook([row()], headers=["项目代码", "项目名称", "月份", "口经", "金额", "月份", "说明"]), SCHEMA
    )
    said = {(issue.code, issue.column) for issue in table.issues.kept}
    assert said == {
        ("unknown_column", "口经"),
        ("repeated_column", "月份"),
        ("missing_column", "口径"),
        ("missing_column", "核实日期"),
    }
    assert table.numbers == []


def test_formulas_are_refused_also_where_xml_hides_them() -> None:
    def formula(book: Any, sheet: Any) -> None:
        sheet.write_formula("E3", "=1+1", None, 2)

    data = workbook([row("A"), row("B"), row("C")], extra=formula)
    assert codes(read_table(data, SCHEMA)) == {"E3": "formula"}
    prefixed = re.compile(rb"<(/?)(worksheet|sheetData|row|c|f|v|is|t)\b")

    def hide(xml: bytes) -> bytes:
        return prefixed.sub(rb"<\1x:\2", xml).replace(b"x:worksheet xmlns=", b"x:worksheet xmlns:x=")

    assert codes(read_table(rewritten(data, hide), SCHEMA)).get("E3") == "formula"


def test_merged_cells_are_refused_and_formatted_blank_rows_ignored() -> None:
    def merge(book: Any, sheet: Any) -> None:
        sheet.merge_range("A3:A4", "B")
        for blank in range(10, 400):
            sheet.write_blank(blank, 0, None, book.add_format({"bold": True}))

    table = read_table(workbook([row("A"), row("B"), row(None, "2022-10")], extra=merge), SCHEMA)
    assert codes(table)["A3"] == "merged_cells"
    assert table.total == 3


def rewritten(data: bytes, change: Any, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return target.getvalue()


def lying(data: bytes) -> bytes:
    """The sheet says it inflates to 100 bytes, in the directory and in its own header."""
    info = zipfile.ZipFile(io.BytesIO(data)).getinfo("xl/worksheets/sheet1.xml")
    size = struct.pack("<L", info.file_size)
    changed = bytearray(data)
    for at in [found.start() for found in re.finditer(re.escape(size), data)]:
        changed[at : at + 4] = struct.pack("<L", 100)
    return bytes(changed)


FAR = b'<row r="1000000"><c r="XFD1000000"><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda data: rewritten(data, lambda xml: xml + b" " * (300 << 20)), "解压后超过"),
        (lambda data: rewritten(data, lambda xml: xml + b" " * (60 << 20)), "压缩比异常"),
        (lying, "与目录不符"),
        (lambda data: rewritten(data, lambda xml: xml.replace(b"</sheetData>", FAR)), "工作表过大"),
        (lambda data: rewritten(data, lambda xml: b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + xml[55:]), "DOCTYPE"),
        (lambda data: data[: len(data) // 2], "不是有效的 Excel"),
        (lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "另存为 .xlsx"),
        (lambda data: bytes(range(256)) * 4, "无法识别"),
        (lambda data: b" " * (33 << 20), "超过 32 MB"),
    ],
)
def test_a_dangerous_or_broken_file_is_refused_before_it_is_read(make: Any, said: str) -> None:
    table = read_table(make(workbook([row()])), SCHEMA)
    assert said in table.issues.kept[0].detail
    assert table.numbers == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_csv_is_read_in_the_encodings_offices_use(encoding: str) -> None:
    text = (
        ",".join(HEADERS) + '\r\nA,x,2022年9月,部门调度数,"1,234.50",2022/9/30,"两\n行"\r\nB,x,2022-09,统计数,十,,\r\n'
    )
    table = read_table(text.encode(encoding), SCHEMA)
    assert codes(table) == {"E3": "not_a_number"}
    assert next(table.rows())[3:] == ("A", "2022-09", "reported", Decimal("1234.50"), dt.date(2022, 9, 30), "两\n行")


def test_ndjson_is_read_with_exact_figures_and_counts_its_own_lines() -> None:
    record_id = uuid4()
    good = {"id": str(record_id), "version": 3, "code": "A", "period": "2022-09", "basis": "reported"}
    lines = [
        json.dumps(good)[:-1] + ', "amount": 12345678901234.5678}',
        json.dumps({**good, "code": "B", "amount": []}),
    ]
    table = read_table("\n".join(lines).encode(), SCHEMA, filename="a.ndjson")
    assert next(table.rows())[:7] == (
        1, record_id, 3, "A", "2022-09", "reported", Decimal("12345678901234.5678"),
    )  # fmt: skip
    assert [(issue.row, issue.code) for issue in table.issues.kept] == [(2, "not_a_number")]
    unknown = read_table(json.dumps({**good, "amont": 1}).encode(), SCHEMA)
    assert "amont" in unknown.issues.kept[0].detail


def test_a_template_comes_back_with_its_record_ids_and_only_to_its_own_table() -> None:
    record_id = uuid4()
    target = io.BytesIO()
    values = ["=cmd|calc", "名称", Period("2022-09"), "statistical", Decimal("-12.5"), dt.date(2022, 9, 30), "@note"]
    write_workbook(target, SCHEMA, [RecordRow(values, record_id, 7)], references={})
    table = read_table(target.getvalue(), SCHEMA)
    assert table.issues.kept == []
    assert next(table.rows()) == (4, record_id, 7, *values[:1], *values[2:])
    other = TableSchema.of(Month, id="other", title="别表")
    assert "月报" in read_table(target.getvalue(), other).issues.kept[0].detail
    assert not any(b"<f>" in xml for xml in parts(target.getvalue()))


def parts(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]


def test_the_same_workbook_comes_back_with_its_problems_marked() -> None:
    data = workbook([row("A"), row("B", amount="十"), row("C", amount="2亿元")])
    table = read_table(data, SCHEMA)
    marked = annotate(data, table)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(marked)).get_sheet_by_name("月报").to_python()
    assert [cells[:5] for cells in rows[1:]] == [row("A"), row("B", amount="十"), row("C", amount="2亿元")]
    assert rows[0][-1] == "问题"
    assert [bool(cells[-1]) for cells in rows[1:]] == [False, True, True]
    assert "E3" in str(rows[2][-1])
    again = read_table(marked, SCHEMA)
    assert codes(again) == codes(table)
