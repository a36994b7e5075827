"""Reads of what was imported: one's own imports, the office everybody's."""

from uuid import UUID

from sqlalchemy import Select, false, func, select, text, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.closed_months.models import ClosedMonth
from services.investment.import_records.models import ImportChange, ImportRecord
from services.kit.callers import Caller, Role
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound


def visible(caller: Caller) -> Select[ImportRecord]:
    """The imports that the caller may see and take back."""
    return select(ImportRecord).where(true() if caller.role is Role.OFFICE else ImportRecord.subject == caller.subject)


async def list_imports(
    session: AsyncSession, caller: Caller, page: PageRequest
) -> tuple[list[ImportRecord], str | None]:
    """One page of imports, the newest first, and the cursor of the next."""
    keys = [SortKey(ImportRecord.recorded_at.expression, True), SortKey(ImportRecord.id.expression, True)]
    rows, following = await fetch_page(session, visible(caller), keys, page)
    return [row[0] for row in rows], following


async def lock_import(session: AsyncSession, caller: Caller, import_id: UUID) -> ImportRecord:
    """One import, locked until the transaction ends; raises NotFound."""
    statement = visible(caller).where(ImportRecord.id == import_id).with_for_update()
    record = (await session.scalars(statement)).one_or_none()
    if record is None:
        raise NotFound
    return record


async def changed_by(session: AsyncSession, import_id: UUID) -> list[tuple[ImportChange, Actual | None, bool]]:
    """What an import changed: as it was, as it is now (locked; None if it is gone), whether its month is closed."""
    statement = (
        select(ImportChange, Actual, func.coalesce(ClosedMonth.closed, false()))
        .outerjoin(Actual, Actual.id == ImportChange.actual_id)
        .outerjoin(ClosedMonth, (ClosedMonth.period == Actual.period) & (ClosedMonth.basis == Actual.basis))
        .where(ImportChange.import_id == import_id)
        .order_by(ImportChange.actual_id)
    )
    await session.execute(
        text(
            "SELECT count(*) FROM (SELECT a.id FROM actual a JOIN import_change c ON c.actual_id = a.id"
            " WHERE c.import_id = :import_id ORDER BY a.id FOR UPDATE OF a) AS locked"
        ),
        {"import_id": import_id},
    )
    return [(change, actual, closed) for change, actual, closed in await session.execute(statement)]
