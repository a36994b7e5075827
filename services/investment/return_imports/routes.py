"""Returns as workbooks over HTTP: the template with its carriers filled in, and the import with its preview."""

from functools import partial
from typing import Annotated, Any

from fastapi import Query, Request, Response

from services.investment.access import Returner
from services.investment.return_contents.operations import Sources
from services.investment.return_imports import operations, queries
from services.investment.returns.operations import require_right
from services.investment.returns.rules import ReturnKind
from services.investment.returns.schemas import RETURN_TABLE, ReturnPeriod
from services.kit.database import Session
from services.kit.routing import resource_router
from services.kit.tables.importing import FileReport
from services.kit.tables.uploads import WORKBOOK_ANSWER, Upload, answer_import, answer_template

router = resource_router(prefix="/v1/returns", tag="统计报表表格")

_MAX_PERIODS = 12
_NOTE = "数额为当期数（不是累计数）；没有数据的行留空（未报不等于 0）；全区以外由系统算出，不填"


@router.get("/template.xlsx", summary="统计报表填报模板", response_class=Response, responses=WORKBOOK_ANSWER)
async def get_return_template(
    request: Request,
    session: Session,
    caller: Returner,
    kind: Annotated[ReturnKind, Query(description="报表类型")],
    period: Annotated[list[ReturnPeriod], Query(min_length=1, max_length=_MAX_PERIODS, description="所属期，年或月")],
) -> Response:
    require_right(caller, kind)
    rows = await queries.template_rows(session, caller, kind, sorted(set(period)))
    return await answer_template(request, RETURN_TABLE, rows=rows, note=_NOTE)


@router.post("/import", summary="导入统计报表（草稿）", response_model=FileReport, responses=WORKBOOK_ANSWER)
async def import_returns(session: Session, caller: Returner, upload: Upload, request: Request) -> Any:
    run = partial(operations.import_returns, session, caller, Sources.of(request))
    return await answer_import(upload, RETURN_TABLE, run)
