"""A workbook given back with what is wrong marked in its cells. Writes nothing."""

import asyncio
from uuid import UUID

from services.kit.periods import Period
from services.kit.tables import Issues, annotate_all
from services.progress.workbooks.operations import LIMITS, Desk, read_book
from services.progress.workbooks.queries import get_workbook
from services.progress.workbooks.schemas import Preview


async def annotate_workbook(desk: Desk, workbook_id: UUID) -> bytes:
    """The file as it was sent, with the issues of its last judgement marked, those of investment too."""
    workbook = await get_workbook(desk.session, desk.caller, workbook_id)
    data = b"".join([piece async for piece in desk.files.read(workbook.file_digest)])
    book = await read_book(data, workbook.file_name, Period(workbook.period))
    for said in Preview.model_validate(workbook.preview).sheets:
        if table := book.tables.get(said.sheet):
            table.issues = Issues(LIMITS.issues)
            for issue in said.issues:
                table.issues.add(issue)
    tables = [table for table in book.tables.values() if table.layout is not None]
    return await asyncio.to_thread(annotate_all, data, tables, filename=workbook.file_name)
