"""Keeping what an import writes over, and taking an import back."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.actuals.models import Actual
from services.investment.actuals.rules import State
from services.investment.closed_months.queries import hold_months
from services.investment.events import ActualWithdrawn, event_of
from services.investment.import_records import queries
from services.investment.import_records.models import ImportChange, ImportRecord
from services.kit import clock
from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import record_all
from services.kit.problems import Conflict, FieldError

UNDOABLE_ROWS = 20_000
"""A larger file is a migration, not a unit's month: what it wrote over would cost as much as itself."""
_TOLD = 20

_BEFORE = text("""
    INSERT INTO import_change (import_id, actual_id, created, version_after, state, working_amount, reason, late,
        retroactive, return_reason, submitted_by, submitted_at)
    SELECT :import_id, a.id, false, a.version + 1, a.state, a.working_amount, a.reason, a.late, a.retroactive,
        a.return_reason, a.submitted_by, a.submitted_at
    FROM planned p JOIN actual a ON a.id = p.actual_id WHERE p.situation = ANY(CAST(:situations AS integer[]))
""")
_CREATED = text("""
    INSERT INTO import_change (import_id, actual_id, created, version_after)
    SELECT :import_id, a.id, true, a.version
    FROM planned p JOIN actual a USING (project_id, period, basis)
    WHERE p.situation = ANY(CAST(:situations AS integer[]))
""")


async def keep_before(
    session: AsyncSession, caller: Caller, *, file_name: str, rows: int, changing: Sequence[int]
) -> UUID | None:
    """Keep what the planned rows will write over; answers the import, or None if there is nothing to take back."""
    if not 0 < rows <= UNDOABLE_ROWS:
        return None
    kept = ImportRecord(subject=caller.subject, file_name=file_name[:200], recorded_at=clock.now(), rows=rows)
    session.add(kept)
    await session.flush()
    if changing:
        await session.execute(_BEFORE, {"import_id": kept.id, "situations": list(changing)})
    return kept.id


async def keep_created(session: AsyncSession, import_id: UUID | None, creating: Sequence[int]) -> None:
    """Keep which rows the import has created."""
    if import_id is not None and creating:
        await session.execute(_CREATED, {"import_id": import_id, "situations": list(creating)})


async def undo_import(session: AsyncSession, caller: Caller, import_id: UUID, version: int) -> ImportRecord:
    """Put back everything an import wrote over, or nothing of it.

    Raises Conflict when it was undone before, when a month is closed by now, or when somebody has changed, confirmed
    or returned one of its rows since.
    """
    record = await queries.lock_import(session, caller, import_id)
    require_version(version, record.version)
    if record.undone_at is not None:
        raise Conflict("这次导入已经撤销", code="already_undone")
    await hold_months(session)
    found = await queries.changed_by(session, import_id)
    closed = sorted({actual.period for _, actual, shut in found if actual is not None and shut})
    if closed:
        raise Conflict(f"{'、'.join(closed)} 已关账，不能撤销；如需更改请更正并说明原因", code="closed_month")
    moved = [actual for change, actual, _ in found if actual is None or actual.version != change.version_after]
    if moved:
        errors = [
            FieldError("#", f"{actual.project.name} {actual.period} 导入之后已被修改或审核", "changed_since")
            for actual in moved[:_TOLD]
            if actual is not None
        ]
        detail = f"{len(moved)} 项在导入之后已被修改、审核或删除，不能整批撤销；未撤销任何数据"
        raise Conflict(detail, code="changed_since", errors=errors)
    events = [_put_back(change, actual) for change, actual, _ in found if actual is not None]
    for change, actual, _ in found:
        if change.created and actual is not None:
            await session.delete(actual)
    record.undone_at, record.version = clock.now(), record.version + 1
    await session.flush()
    await record_all(session, [event for event in events if event is not None], caller=caller)
    return record


def _put_back(change: ImportChange, actual: Actual) -> ActualWithdrawn | None:
    """The actual as it was; the event, if others have heard of what is taken back."""
    heard = actual.state == State.SUBMITTED
    if not change.created:
        for name in ("state", "working_amount", "reason", "late", "retroactive", "return_reason"):
            setattr(actual, name, getattr(change, name))
        actual.submitted_by, actual.submitted_at = change.submitted_by, change.submitted_at
    actual.version += 1
    return event_of(ActualWithdrawn, actual) if heard else None
