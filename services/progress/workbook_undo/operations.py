"""Taking a workbook back: everything it wrote, here and in investment, or nothing of it."""

from typing import Any
from uuid import UUID

from sqlalchemy import delete, inspect
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import Event, record_all
from services.kit.problems import Conflict, FieldError, Problem
from services.progress.blockers.models import Blocker
from services.progress.blockers.rules import State as BlockerState
from services.progress.blockers.rules import Step as BlockerStep
from services.progress.events import (
    BlockerUpdated,
    BlockerWithdrawn,
    MilestoneReopened,
    MilestoneUpdated,
    ReportWithdrawn,
    report_event,
)
from services.progress.milestones.models import Milestone, MilestonePlan
from services.progress.milestones.queries import Yardstick, judged
from services.progress.reports.models import Report
from services.progress.steps.operations import write_step
from services.progress.workbook_undo.queries import changed_by
from services.progress.workbook_undo.rules import columns_before
from services.progress.workbooks.models import Workbook, WorkbookChange
from services.progress.workbooks.operations import Desk
from services.progress.workbooks.queries import get_workbook
from services.progress.workbooks.rules import State, undo_fault

_REASON = "撤销月度工作簿"
_TOLD = 20


async def undo_workbook(desk: Desk, workbook_id: UUID, version: int) -> Workbook:
    """Put back everything that a workbook wrote over, while its month is open.

    This service's rows are put back first and committed last: what can fail has failed before investment undoes its
    part; if this process dies between, undoing again finds investment's part undone. Raises Conflict when the month is
    closed by now, or when somebody has changed, confirmed or returned one of the records since.
    """
    session, caller = desk.session, desk.caller
    workbook = await get_workbook(session, caller, workbook_id, lock=True)
    require_version(version, workbook.version)
    closed = workbook.state == State.CONFIRMED and await _is_closed(desk, workbook.period)
    if fault := undo_fault(workbook.state, closed=closed, period=workbook.period):
        raise Conflict(fault[1], code=fault[0])
    found = await changed_by(session, workbook.id)
    _refuse_changed(found)
    yardstick = await Yardstick.on(session, desk.settings.today())
    events: list[Event] = []
    for change, record in found:
        if isinstance(record, Report):
            events.append(await _put_back_report(session, change, record))
        elif isinstance(record, Milestone):
            events.append(await _put_back_milestone(session, change, record, yardstick))
        else:
            events.append(_put_back_blocker(session, caller, change, record, yardstick))
    await session.flush()
    await record_all(session, events, caller=caller)
    workbook.state, workbook.undone_at, workbook.version = State.UNDONE, clock.now(), workbook.version + 1
    await session.flush()
    if workbook.import_id is not None:
        await _undo_amounts(desk, workbook.import_id)
    return workbook


async def _is_closed(desk: Desk, period: str) -> bool:
    query = {"period": period, "closed": "true", "basis": "reported"}
    url = f"{desk.settings.investment_url}/v1/closed-months"
    answer = await desk.siblings.forward("GET", url, desk.bearer, params=query)
    return bool(answer.json()["items"])


async def _undo_amounts(desk: Desk, import_id: UUID) -> None:
    url = f"{desk.settings.investment_url}/v1/imports/{import_id}/undo"
    try:
        # An import changes once: when it is undone.
        await desk.siblings.forward("POST", url, desk.bearer, headers={"If-Match": '"1"'})
    except Problem as problem:
        if problem.code not in ("already_undone", "stale"):
            raise


def _refuse_changed(found: list[tuple[WorkbookChange, Any]]) -> None:
    moved = [record for change, record in found if record is None or record.version != change.version_after]
    if moved:
        errors = [FieldError("#", f"{_name(each)} 写入之后已被修改或审核", "changed_since") for each in moved if each]
        detail = f"{len(moved)} 项在写入之后已被修改、审核或删除，不能整体撤销；未撤销任何数据"
        raise Conflict(detail, code="changed_since", errors=errors[:_TOLD])


def _name(record: Any) -> str:
    if isinstance(record, Blocker):
        return f"要素制约“{record.title}”"
    what = f"{record.period} 形象进度" if isinstance(record, Report) else f"节点“{record.name}”"
    return f"{record.project.name} {what}"


def _restore(change: WorkbookChange, record: Any) -> None:
    types = {attribute.key: attribute.columns[0].type.python_type for attribute in inspect(type(record)).column_attrs}
    for name, value in columns_before(change.before or {}, types).items():
        setattr(record, name, value)


async def _put_back_report(session: AsyncSession, change: WorkbookChange, report: Report) -> Event:
    report.version += 1
    if change.before is None:
        await session.delete(report)
    else:
        _restore(change, report)
    return report_event(ReportWithdrawn, report)


async def _put_back_milestone(
    session: AsyncSession, change: WorkbookChange, milestone: Milestone, yardstick: Yardstick
) -> Event:
    was_done = milestone.done_on is not None
    _restore(change, milestone)
    milestone.version += 1
    plans = delete(MilestonePlan).where(MilestonePlan.milestone_id == milestone.id)
    if milestone.planned_on is None:
        await session.execute(plans)
    else:
        await session.execute(plans.where(MilestonePlan.number > milestone.plan_version))
    if was_done and milestone.done_on is None:
        return MilestoneReopened.model_validate(judged(milestone, yardstick) | {"reopen_reason": _REASON})
    return MilestoneUpdated.model_validate(judged(milestone, yardstick))


def _put_back_blocker(
    session: AsyncSession, caller: Caller, change: WorkbookChange, blocker: Blocker, yardstick: Yardstick
) -> Event:
    day = max(yardstick.today, blocker.state_on)
    blocker.version += 1
    if change.before is None:
        # It was raised, and its history says so; now it is taken back.
        blocker.state, blocker.state_on, blocker.ended_on = BlockerState.WITHDRAWN, day, day
        write_step(session, caller, blocker.id, blocker.version, BlockerStep.WITHDRAW, day, text=_REASON)
        return BlockerWithdrawn.model_validate(blocker, from_attributes=True)
    _restore(change, blocker)
    write_step(
        session, caller, blocker.id, blocker.version, BlockerStep.CHANGE, day, text=_REASON, due_on=blocker.due_on
    )
    return BlockerUpdated.model_validate(blocker, from_attributes=True)
