"""Exports stream, say where they come from, and run nothing in a spreadsheet."""

import datetime as dt
import io
import json
from collections.abc import AsyncIterator, Sequence
from decimal import Decimal
from uuid import UUID

from python_calamine import CalamineWorkbook

from services.kit.periods import Period
from services.kit.tables import ExportHead, RecordRow, export_workbook, read_table, stream_csv, stream_ndjson
from services.kit.tests.test_tables_reading import SCHEMA

ID = UUID(int=7)
HEAD = ExportHead("月份=2022-09", dt.datetime(2022, 10, 1, 0, 30, tzinfo=dt.UTC), "office", demo=True)
VALUES = ("=1+1", "@name", Period("2022-09"), "statistical", Decimal("-12.5000"), None, "-文本")


async def chunks() -> AsyncIterator[Sequence[RecordRow]]:
    yield [RecordRow(VALUES, ID, 3)]
    yield []


async def body(stream: AsyncIterator[bytes]) -> bytes:
    return b"".join([piece async for piece in stream])


async def test_csv_opens_as_utf8_neutralises_formulas_and_comes_back_the_same() -> None:
    data = await body(stream_csv(SCHEMA, HEAD, chunks()))
    lines = data.decode("utf-8-sig").splitlines()
    assert data.startswith(b"\xef\xbb\xbf")
    assert lines[0] == "月报　演示数据·合成"
    assert lines[1] == "筛选：月份=2022-09　截至：2022-10-01 08:30　导出人：office"
    assert lines[3] == f"'=1+1,'@name,2022-09,统计数,-12.5000,,'-文本,{ID},3"
    assert next(read_table(data, SCHEMA).rows())[1:] == (ID, 3, VALUES[0], *VALUES[2:])


async def test_a_workbook_export_comes_back_the_same() -> None:
    data = await body(export_workbook(SCHEMA, HEAD, chunks()))
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("月报").to_python()
    assert "演示数据·合成" in str(rows[0][0])
    assert next(read_table(data, SCHEMA).rows())[1:] == (ID, 3, VALUES[0], *VALUES[2:])


async def test_ndjson_keeps_names_and_exact_figures() -> None:
    record = json.loads(await body(stream_ndjson(SCHEMA, chunks())))
    assert (record["id"], record["version"], record["amount"], record["basis"]) == (
        str(ID),
        3,
        "-12.5000",
        "statistical",
    )
