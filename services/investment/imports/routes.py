"""Actuals as files over HTTP: template, import, exports."""

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import File, Query, Request, Response, UploadFile

from services.investment.access import Reporter
from services.investment.actuals.rules import BASIS_LABELS, Basis
from services.investment.actuals.schemas import ACTUAL_TABLE, IMPORT_TABLE
from services.investment.imports import operations, queries
from services.investment.imports.operations import Plan
from services.investment.imports.rules import Action
from services.investment.imports.schemas import (
    MAX_TEMPLATE_MONTHS,
    MAX_TEMPLATE_ROWS,
    ImportReport,
)
from services.investment.project_refs.queries import projects_for_template
from services.kit.database import Session
from services.kit.periods import Period
from services.kit.problems import FieldError, Invalid, TooLarge
from services.kit.routing import resource_router
from services.kit.tables import (
    XLSX,
    ExportHead,
    Limits,
    ParsedTable,
    annotate,
    download,
    parse_upload,
    write_workbook,
)
from services.kit.tables.uploads import RAW_BODY, sent_file

router = resource_router(prefix="/v1/actuals", tag="实际投资表格")
LIMITS = Limits()
_FILE = {"type": "string", "format": "binary"}


def _file_answer(media_type: str, description: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"description": description, "content": {media_type: {"schema": _FILE}}}}


@router.get("/template.xlsx", summary="下载填报模板", responses=_file_answer(XLSX, "预填的 Excel 模板"))
async def template(
    session: Session,
    caller: Reporter,
    request: Request,
    period: Annotated[list[Period], Query(min_length=1, max_length=MAX_TEMPLATE_MONTHS, description="月份")],
    basis: Annotated[Basis, Query(description="口径")] = Basis.REPORTED,
    carrier: Annotated[list[str], Query(max_length=50, description="载体代码")] = [],  # noqa: B006 - FastAPI copies it
) -> Response:
    projects = await projects_for_template(session, caller, carrier=carrier)
    if len(projects) * len(period) > MAX_TEMPLATE_ROWS:
        raise TooLarge(f"模板超过 {MAX_TEMPLATE_ROWS:,} 行，请减少月份或指定载体")
    ids = [project.id for project in projects]
    entered = await queries.entered_in(session, caller, ids, period, basis)
    rows = [
        entered.get((project.id, month)) or queries.blank_row(project, month, basis)
        for month in sorted(set(period))
        for project in projects
    ]
    target = io.BytesIO()
    note = "带 * 的列必填；灰色列请勿改动；没有数据的行留空（未报不等于 0）。要求见“填表说明”。"
    head = ExportHead(demo=request.app.state.settings.demo)
    await asyncio.to_thread(write_workbook, target, ACTUAL_TABLE, rows, head=head, note=note)
    name = f"实际投资_{BASIS_LABELS[basis]}_{'_'.join(sorted(set(period)))}.xlsx"
    return download(_once(target.getvalue()), media_type=XLSX, filename=name)


@router.post(
    "/import",
    summary="导入 Excel、CSV 或 NDJSON",
    description="以表单字段 file 发送文件；程序可将 CSV、NDJSON 或 JSON 数组直接作为请求体发送 · or the file as body",
    responses=_file_answer(XLSX, "annotated=true：标注问题的工作簿"),
    openapi_extra=RAW_BODY,
)
async def import_actuals(
    session: Session,
    caller: Reporter,
    request: Request,
    file: Annotated[UploadFile | None, File(description=".xlsx、.csv 或 NDJSON")] = None,
    dry_run: Annotated[bool, Query(description="仅预检，不写入")] = True,
    submit: Annotated[bool, Query(description="导入并提交")] = False,
    acknowledge: Annotated[bool, Query(description="已核实存疑的数")] = False,
    annotated: Annotated[bool, Query(description="仅预检，并返回标注了问题的工作簿")] = False,
) -> ImportReport:
    data, name = await sent_file(request, file)
    state = request.app.state
    dry_run = dry_run or annotated
    table = await parse_upload(data, IMPORT_TABLE, filename=name, limits=LIMITS)
    plan = Plan()
    if table.columns:
        plan = await operations.plan_import(
            session, caller, state.settings, state.siblings, table, submit=submit, lock=not dry_run
        )
    if annotated:
        if table.layout is None:
            raise Invalid([FieldError("#/file", issue.detail, issue.code) for issue in table.issues.errors])
        marked = await asyncio.to_thread(annotate, data, table, filename=name)
        return download(_once(marked), media_type=XLSX, filename="标注问题.xlsx")  # type: ignore[return-value]
    report = report_of(table, plan, dry_run=dry_run)
    if not dry_run:
        operations.refuse_faulty(table, report.model_dump(mode="json"), acknowledged=acknowledge)
        kept = await operations.apply_import(
            session, caller, state.settings, table, plan, submit=submit, file_name=name
        )
        report = report.model_copy(update={"import_id": kept})
    return report


def report_of(table: ParsedTable, plan: Plan, *, dry_run: bool) -> ImportReport:
    """What is answered about an import."""
    issues = table.issues
    return ImportReport(
        dry_run=dry_run,
        rows=table.total,
        created=plan.counts[Action.CREATE],
        updated=plan.counts[Action.CHANGE],
        corrected=plan.counts[Action.CORRECT],
        unchanged=plan.counts[Action.UNCHANGED],
        blank=plan.counts[Action.BLANK],
        wrong=len(issues.wrong_rows),
        error_total=issues.error_total,
        question_total=issues.question_total,
        issues=issues.kept,
    )


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data
