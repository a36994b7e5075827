"""What a workbook changed: as it was, and as it is now."""

from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, any_, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.progress.blockers.models import Blocker
from services.progress.milestones.models import Milestone
from services.progress.reports.models import Report
from services.progress.workbooks.models import WorkbookChange
from services.progress.workbooks.rules import Sheet

MODELS: dict[str, Any] = {Sheet.REPORTS: Report, Sheet.MILESTONES: Milestone, Sheet.BLOCKERS: Blocker}


async def changed_by(session: AsyncSession, workbook_id: UUID) -> list[tuple[WorkbookChange, Any]]:
    """What a workbook changed, each with its record as it is now, locked; None if it is gone."""
    statement = select(WorkbookChange).where(WorkbookChange.workbook_id == workbook_id)
    changes = list(await session.scalars(statement.order_by(WorkbookChange.kind, WorkbookChange.record_id)))
    now: dict[UUID, Any] = {}
    for kind, model in MODELS.items():
        ids = [change.record_id for change in changes if change.kind == kind]
        found = select(model).where(model.id == any_(literal(ids, ARRAY(Uuid)))).order_by(model.id)
        now |= {record.id: record for record in await session.scalars(found.with_for_update(of=model))}
    return [(change, now.get(change.record_id)) for change in changes]
