"""A person's own data on request, over HTTP."""

from uuid import UUID

from fastapi import Request, Response

from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables.exporting import XLSX
from services.kit.tables.uploads import WORKBOOK_ANSWER
from services.talent.access import Keys, Revealer
from services.talent.personal_records import operations
from services.talent.personal_records.schemas import RecordRequest

router = resource_router(prefix="/v1/people", tag="人才")


@router.post(
    "/{id}/personal-record", summary="出具本人信息（一份文件）", response_class=Response, responses=WORKBOOK_ANSWER
)
async def make_personal_record(
    request: Request, session: Session, caller: Revealer, master: Keys, id: UUID, asked: RecordRequest
) -> Response:
    """应本人申请，将其全部个人信息、入选情况和查阅记录作为一份工作簿 · All that is kept of a person, for the person."""
    request.state.idempotency = None  # each look is one, and no copy of it stays
    code, content = await operations.make_record(session, caller, master, id, asked)
    headers = {"Content-Disposition": f'attachment; filename="{code}.xlsx"', "Cache-Control": "no-store"}
    return Response(content, media_type=XLSX, headers=headers)
