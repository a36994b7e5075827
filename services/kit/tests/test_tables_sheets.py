"""Several tables in one workbook: each import takes its own sheet, and says so when it is gone."""

import io

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from services.kit.tables import ExportHead, RecordRow, TableSchema, WorkbookWriter, read_table
from services.kit.tests.test_tables_reading import HEADERS, SCHEMA, Month, row, workbook

OTHER = TableSchema.of(Month, id="test.other", title="另一表", key=("code", "period", "basis"))
STRANGER = TableSchema.of(Month, id="test.stranger", title="外来表", key=("code",))


def both() -> bytes:
    target = io.BytesIO()
    writer = WorkbookWriter(target, "工作簿")
    for schema, code in ((SCHEMA, "A"), (OTHER, "B")):
        sheet = writer.add(schema, ExportHead(), protect=True)
        sheet.write_rows([RecordRow([code, None, "2022-09", "statistical", 1, None, None])])
    writer.close()
    return target.getvalue()


def test_each_import_takes_its_own_sheet() -> None:
    for schema, code in ((SCHEMA, "A"), (OTHER, "B")):
        table = read_table(both(), schema)
        assert (table.sheet, [one[3] for one in table.rows()]) == (schema.title, [code])
    refused = read_table(both(), STRANGER).issues.kept[0]
    assert refused.code == "other_template"
    assert "月报、另一表" in refused.detail


def test_choices_of_both_sheets_stand_in_one_hidden_list() -> None:
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(both())).sheet_names
    assert sheets == ["月报", "另一表", "填表说明", "_lists", "_zaiti"]


def test_a_sheet_that_was_deleted_is_missed_and_no_other_taken_for_it() -> None:
    def marked(book: xlsxwriter.Workbook, sheet: object) -> None:
        meta = book.add_worksheet("_zaiti")
        meta.write_row(0, 0, ["schema", "test.month test.other"])

    table = read_table(workbook([row("A")], headers=HEADERS, extra=marked), OTHER)
    assert table.numbers == []
    assert table.issues.kept[0].code == "no_sheet"


@pytest.mark.parametrize("schema", [SCHEMA, OTHER])
def test_a_workbook_that_is_nobodys_template_may_name_its_only_sheet_freely(schema: TableSchema) -> None:
    assert read_table(workbook([row("A")]), schema).numbers == [2]
