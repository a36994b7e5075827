"""What was imported, over HTTP."""

from uuid import UUID

from fastapi import Response

from services.investment.access import Reporter
from services.investment.import_records import operations, queries
from services.investment.import_records.schemas import ImportRecord
from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.pages import Page, PageQuery
from services.kit.routing import resource_router

router = resource_router(prefix="/v1/imports", tag="导入记录")


@router.get("", summary="导入记录")
async def list_imports(session: Session, caller: Reporter, page: PageQuery) -> Page[ImportRecord]:
    records, following = await queries.list_imports(session, caller, page)
    return Page(items=[ImportRecord.model_validate(record) for record in records], next=following)


@router.post("/{import_id:uuid}/undo", summary="撤销导入")
async def undo_import(
    session: Session, caller: Reporter, import_id: UUID, version: IfMatch, response: Response
) -> ImportRecord:
    record = ImportRecord.model_validate(await operations.undo_import(session, caller, import_id, version))
    set_etag(response, record.version)
    return record
