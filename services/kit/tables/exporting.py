"""Exports that stream: rows come in chunks from a session of their own and leave as they come."""

import asyncio
import csv
import datetime as dt
import io
import json
import tempfile
from collections.abc import AsyncIterable, AsyncIterator, Sequence
from decimal import Decimal
from typing import Final
from urllib.parse import quote

from fastapi.responses import StreamingResponse

from services.kit.clock import SHANGHAI
from services.kit.tables.columns import RECORD_ID, RECORD_VERSION, TableSchema
from services.kit.tables.sources import FORMULA_STARTS
from services.kit.tables.writing import DEMO_MARK, ExportHead, RecordRow, WorkbookWriter

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV: Final = "text/csv; charset=utf-8"
NDJSON: Final = "application/x-ndjson"

Chunks = AsyncIterable[Sequence[RecordRow]]


async def stream_csv(schema: TableSchema, head: ExportHead, chunks: Chunks) -> AsyncIterator[bytes]:
    """Yield a CSV file that Excel opens as UTF-8. Text that a spreadsheet would run gets an apostrophe before it."""
    buffer = io.StringIO()
    lines = csv.writer(buffer)
    buffer.write("\ufeff")
    lines.writerow([f"{schema.title}　{DEMO_MARK}" if head.demo else schema.title])
    lines.writerow([_guarded(head.line())])
    lines.writerow([*(column.header for column in schema.columns), RECORD_ID, RECORD_VERSION])
    async for chunk in chunks:
        for record in chunk:
            cells = [
                _csv_cell(column.label_of(value)) for column, value in zip(schema.columns, record.values, strict=True)
            ]
            lines.writerow([*cells, record.record_id or "", record.version or ""])
        yield _taken(buffer)
    yield _taken(buffer)


async def stream_ndjson(schema: TableSchema, chunks: Chunks) -> AsyncIterator[bytes]:
    """Yield one JSON object a line: field names and stored values, money as strings, as the API gives them."""
    names = [column.name for column in schema.columns]
    async for chunk in chunks:
        lines = []
        for record in chunk:
            body: dict[str, object] = {"id": record.record_id, "version": record.version} if record.record_id else {}
            body |= dict(zip(names, record.values, strict=True))
            lines.append(json.dumps(body, ensure_ascii=False, default=_json_value, separators=(",", ":")))
        if lines:
            yield ("\n".join(lines) + "\n").encode()


async def export_workbook(schema: TableSchema, head: ExportHead, chunks: Chunks) -> AsyncIterator[bytes]:
    """Yield an .xlsx file. It is built on disk in constant memory first: an archive cannot be sent half made."""
    with tempfile.TemporaryFile() as target:
        writer = WorkbookWriter(target, schema.title, demo=head.demo)
        sheet = writer.add(schema, head)
        async for chunk in chunks:
            await asyncio.to_thread(sheet.write_rows, chunk)
        await asyncio.to_thread(writer.close)
        target.seek(0)
        while piece := await asyncio.to_thread(target.read, 1 << 18):
            yield piece


def download(body: AsyncIterator[bytes], *, media_type: str, filename: str) -> StreamingResponse:
    """A response that saves under a Chinese file name."""
    disposition = f"attachment; filename=\"download\"; filename*=UTF-8''{quote(filename)}"
    return StreamingResponse(
        body, media_type=media_type, headers={"Content-Disposition": disposition, "Cache-Control": "no-store"}
    )


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _csv_cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dt.datetime):
        return f"{value.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}"
    return _guarded(value) if isinstance(value, str) else value


def _json_value(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)
