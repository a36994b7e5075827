"""Taking a workbook back, over HTTP."""

from uuid import UUID

from fastapi import Request, Response

from services.kit.database import Session
from services.kit.etag import IfMatch, set_etag
from services.kit.routing import resource_router
from services.progress.access import Reporter
from services.progress.workbook_undo import operations
from services.progress.workbooks.operations import Desk
from services.progress.workbooks.schemas import Workbook

router = resource_router(prefix="/v1/workbooks", tag="月度工作簿")


@router.post("/{workbook_id:uuid}/undo", summary="撤销月度工作簿")
async def undo_workbook(
    request: Request, session: Session, caller: Reporter, workbook_id: UUID, version: IfMatch, response: Response
) -> Workbook:
    workbook = await operations.undo_workbook(Desk.of(request, session, caller), workbook_id, version)
    set_etag(response, workbook.version)
    return Workbook.model_validate(workbook)
