"""A list as a file: the same filter, all of its rows, streamed."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Literal

from fastapi import Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.database import Database
from services.kit.tables import ExportHead, TableSchema, export_workbook, stream_csv, stream_ndjson
from services.kit.tables.exporting import CSV, NDJSON, XLSX, download
from services.kit.tables.writing import RecordRow

Format = Literal["csv", "xlsx", "ndjson"]
Rows = Callable[[AsyncSession], AsyncIterator[Sequence[RecordRow]]]


def export(
    request: Request, file_format: Format, schema: TableSchema, rows: Rows, *, caller: Caller, wanted: BaseModel
) -> StreamingResponse:
    """Answer the rows as a file. The head of the file says the filter, the time and who asked.

    The rows are read on a session of their own: the request's is closed before the body is sent.
    """
    database: Database = request.app.state.database

    async def chunks() -> AsyncIterator[Sequence[RecordRow]]:
        async with database.session() as session:
            async for chunk in rows(session):
                yield chunk

    head = ExportHead(said(wanted), clock.now(), caller.name, demo=request.app.state.settings.demo)
    filename = f"{schema.title}-{clock.today()}.{file_format}"
    if file_format == "csv":
        return download(stream_csv(schema, head, chunks()), media_type=CSV, filename=filename)
    if file_format == "xlsx":
        return download(export_workbook(schema, head, chunks()), media_type=XLSX, filename=filename)
    return download(stream_ndjson(schema, chunks()), media_type=NDJSON, filename=filename)


def said(wanted: BaseModel) -> str:
    """What a filter asks for, as a sentence: the titles and values of what was set."""
    parts = []
    for name, field in type(wanted).model_fields.items():
        value = getattr(wanted, name)
        if name != "sort" and value not in (None, [], ""):
            parts.append(f"{field.title or name}={'、'.join(map(str, value)) if isinstance(value, list) else value}")
    return "，".join(parts) or "无"
