"""A list as a file: the same filter, all of its rows, streamed."""

from collections.abc import AsyncIterator, Callable, Sequence
from operator import attrgetter
from typing import Any, Literal, TypeVar

from fastapi import Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.database import Database
from services.kit.pages import SortKey, in_order
from services.kit.tables import ExportHead, TableSchema, export_workbook, stream_csv, stream_ndjson
from services.kit.tables.exporting import CSV, NDJSON, XLSX, download
from services.kit.tables.writing import RecordRow

Format = Literal["csv", "xlsx", "ndjson"]
Rows = Callable[[AsyncSession], AsyncIterator[Sequence[RecordRow]]]
R = TypeVar("R")
_CHUNK = 1_000


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


async def stream_records(
    session: AsyncSession, statement: Select[R], keys: Sequence[SortKey], *, row_of: Callable[[R], RecordRow]
) -> AsyncIterator[Sequence[RecordRow]]:
    """Yield what ``statement`` selects as rows of files, a thousand at a time: little memory, whatever their number."""
    ordered = statement.order_by(*in_order(keys)).execution_options(yield_per=_CHUNK)
    async for chunk in (await session.stream_scalars(ordered)).partitions():
        yield [row_of(record) for record in chunk]


def plain_row(schema: TableSchema, **worked_out: Callable[[Any], object]) -> Callable[[Any], RecordRow]:
    """How a record becomes a row of a table whose columns are its attributes, but for those that are worked out."""
    readers = [worked_out.get(column.name) or attrgetter(column.name) for column in schema.columns]
    return lambda record: RecordRow([read(record) for read in readers], record.id, record.version)


def said(wanted: BaseModel) -> str:
    """What a filter asks for, as a sentence: the titles and values of what was set."""
    parts = []
    for name, field in type(wanted).model_fields.items():
        value = getattr(wanted, name)
        if name != "sort" and value not in (None, [], ""):
            parts.append(f"{field.title or name}={'、'.join(map(str, value)) if isinstance(value, list) else value}")
    return "，".join(parts) or "无"
