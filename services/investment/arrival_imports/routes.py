"""The Excel door of arrivals over HTTP."""

from functools import partial
from typing import Annotated, Any

from fastapi import Query, Request, Response

from services.investment.access import CapitalReporter
from services.investment.arrival_imports import operations
from services.investment.arrivals.schemas import ARRIVAL_TABLE
from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template

router = resource_router(prefix="/v1/arrivals", tag="到位资金导入")


@router.get("/template.xlsx", summary="到位资金导入模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_arrival_template(request: Request, caller: CapitalReporter) -> Response:
    return await answer_template(request, ARRIVAL_TABLE)


@router.post(
    "/import", summary="导入到位资金（xlsx、csv、ndjson）", response_model=FileReport, responses=WORKBOOK_ANSWER
)
async def import_arrivals(
    session: Session,
    caller: CapitalReporter,
    upload: Upload,
    request: Request,
    submit: Annotated[bool, Query(description="导入后直接提交 · submit what is written at once")] = False,
) -> Any:
    state = request.app.state
    run = partial(operations.import_arrivals, session, caller, state.settings, state.siblings, submit)
    return await answer_import(upload, ARRIVAL_TABLE, run)
