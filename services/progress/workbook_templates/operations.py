"""Making a unit's workbook of a month: its own projects, with what is known of them. Writes nothing."""

import asyncio
import io
import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.periods import Period
from services.kit.problems import TooLarge
from services.kit.siblings import Siblings
from services.kit.tables import ExportHead, RecordRow, TableSchema, WorkbookWriter
from services.progress.milestones.queries import Yardstick
from services.progress.milestones.schemas import MILESTONE_TABLE
from services.progress.reports.schemas import REPORT_TABLE
from services.progress.settings import ProgressSettings
from services.progress.workbook_templates import queries
from services.progress.workbook_templates.schemas import ACTUAL_SHEET, BLOCKER_NOTE, BLOCKER_SHEET, MAX_PROJECTS, NOTE
from services.progress.workbooks.rules import amounts_basis

_TITLE = "月度工作簿"


async def make_template(
    session: AsyncSession,
    caller: Caller,
    siblings: Siblings,
    bearer: str,
    settings: ProgressSettings,
    period: Period,
    units: Collection[str],
    carriers: Collection[str],
) -> bytes:
    """The workbook of a month, its amounts asked of investment as the caller.

    Raises TooLarge for more projects than a sheet of a unit may have, Unavailable when investment does not answer.
    """
    projects = await queries.projects_of(session, caller, units, carriers)
    if len(projects) > MAX_PROJECTS:
        raise TooLarge(f"工作簿超过 {MAX_PROJECTS:,} 个项目，请指定单位或载体")
    yardstick = await Yardstick.on(session, settings.today())
    own_carriers = await queries.carriers_of(session, caller, carriers if carriers or not units else ["-"])
    sheets: list[tuple[TableSchema, Sequence[RecordRow], str]] = [
        (REPORT_TABLE, await queries.report_rows(session, caller, period, units, carriers), NOTE),
        (MILESTONE_TABLE, await queries.milestone_rows(session, projects, yardstick), NOTE),
        (BLOCKER_SHEET, await queries.blocker_rows(session, caller, projects, own_carriers), BLOCKER_NOTE),
    ]
    if basis := amounts_basis(caller.role, caller.domains):
        counted = projects
        if basis == "statistical":
            counted = await queries.projects_of(session, caller, units, carriers, all_read=True)
        entered = await _entered(siblings, bearer, settings, period, basis)
        sheets.insert(0, (ACTUAL_SHEET, queries.amount_rows(counted, entered, period, basis), NOTE))
    references = {"projects": [each.code or str(each.id) for each in projects], "carriers": own_carriers}
    return await asyncio.to_thread(_write, sheets, references, period, settings.demo)


async def _entered(
    siblings: Siblings, bearer: str, settings: ProgressSettings, period: Period, basis: str
) -> Mapping[tuple[str, str], Mapping[str, Any]]:
    """What investment has of the month and of the one before, by what names the project and by month."""
    query = {"period": [str(period), str(period.plus(-1))], "basis": basis}
    answer = await siblings.forward("GET", f"{settings.investment_url}/v1/actuals.ndjson", bearer, params=query)
    rows = (json.loads(line) for line in answer.text.splitlines() if line)
    return {(row["project_code"], row["period"]): row for row in rows}


def _write(
    sheets: Sequence[tuple[TableSchema, Sequence[RecordRow], str]],
    references: Mapping[str, Sequence[str]],
    period: Period,
    demo: bool,
) -> bytes:
    target = io.BytesIO()
    writer = WorkbookWriter(target, f"{_TITLE} {period}", demo=demo)
    for schema, rows, note in sheets:
        head = ExportHead(demo=demo)
        writer.add(schema, head, note=f"{period.label}。{note}", references=references, protect=True).write_rows(rows)
    writer.close()
    return target.getvalue()
