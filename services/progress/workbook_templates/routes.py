"""The workbook of a month, to be filled in."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Path as InPath
from fastapi import Query, Request, Response

from services.kit.callers import bearer_of
from services.kit.database import Session
from services.kit.periods import Period
from services.kit.problems import FieldError, Invalid
from services.kit.routing import resource_router
from services.kit.tables import XLSX, download
from services.kit.tables.uploads import WORKBOOK_ANSWER
from services.progress.access import Configured, Reporter
from services.progress.reports.operations import month_fault
from services.progress.workbook_templates import operations

router = resource_router(prefix="/v1/workbooks", tag="月度工作簿")


@router.get("/{period}/template.xlsx", summary="下载月度工作簿", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_template(
    request: Request,
    session: Session,
    caller: Reporter,
    settings: Configured,
    period: Annotated[Period, InPath(description="月份")],
    unit: Annotated[list[str], Query(max_length=100, description="责任单位；不填为本人可填报的全部")] = [],  # noqa: B006 - FastAPI copies it
    carrier: Annotated[list[str], Query(max_length=100, description="载体代码")] = [],  # noqa: B006 - FastAPI copies it
) -> Response:
    if fault := month_fault(settings, period):
        raise Invalid([FieldError("#/path/period", fault.detail, fault.code)])
    content = await operations.make_template(
        session, caller, request.app.state.siblings, bearer_of(request) or "", settings, period, unit, carrier
    )
    return download(_once(content), media_type=XLSX, filename=f"月度工作簿_{period}.xlsx")


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data
