"""A marked workbook over HTTP."""

from collections.abc import AsyncIterator
from uuid import UUID

from fastapi import Request, Response

from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables import XLSX, download
from services.kit.tables.uploads import WORKBOOK_ANSWER
from services.progress.access import Reporter
from services.progress.workbook_annotations import operations
from services.progress.workbooks.operations import Desk

router = resource_router(prefix="/v1/workbooks", tag="月度工作簿")


@router.get(
    "/{workbook_id:uuid}/annotated.xlsx",
    summary="下载标注了问题的工作簿",
    response_class=Response,
    responses=WORKBOOK_ANSWER,
)
async def get_annotated(request: Request, session: Session, caller: Reporter, workbook_id: UUID) -> Response:
    content = await operations.annotate_workbook(Desk.of(request, session, caller), workbook_id)
    return download(_once(content), media_type=XLSX, filename="月度工作簿_标注问题.xlsx")


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data
