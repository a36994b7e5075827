"""Writes of open calls. A draft has no event: nothing of it leaves the service."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid
from services.talent.events import OpenCallClosed, OpenCallEvent, OpenCallPublished, OpenCallUpdated
from services.talent.open_calls import queries, rules
from services.talent.open_calls.models import OpenCall
from services.talent.open_calls.rules import CallState
from services.talent.open_calls.schemas import Closing, NewOpenCall, OpenCallChange
from services.talent.programmes.models import Programme

_OF_A_PUBLISHED = {"closes_on", "submission_limit"}


async def draft_call(session: AsyncSession, caller: Caller, new: NewOpenCall) -> OpenCall:
    """Draft a call. Raises Invalid."""
    values = new.model_dump()
    values["batch"] = values["batch"] or ""
    await _require_sound(session, values)
    call = OpenCall(**values)
    session.add(call)
    await session.flush()
    await session.refresh(call)
    return call


async def change_call(
    session: AsyncSession, caller: Caller, call_id: UUID, version: int, change: OpenCallChange
) -> OpenCall:
    """Change what was sent. What applicants have read and agreed to stays as it was."""
    call = await _lock(session, caller, call_id, version)
    given = sent(change)
    if "batch" in given:
        given["batch"] = given["batch"] or ""
    changes = {name: value for name, value in given.items() if getattr(call, name) != value}
    if not changes:
        return call
    if call.state == CallState.CLOSED:
        raise Conflict("公告已结束，不能再修改", code="wrong_state")
    if call.state == CallState.PUBLISHED and (fixed := sorted(changes.keys() - _OF_A_PUBLISHED)):
        raise Invalid([FieldError(f"#/{name}", "公告发布后只能调整截止日期和每日受理上限", "fixed") for name in fixed])
    await _require_sound(session, vars(call) | changes)
    for name, value in changes.items():
        setattr(call, name, value)
    call.version += 1
    await session.flush()
    if call.state == CallState.PUBLISHED:
        await record(session, _event(OpenCallUpdated, call), caller=caller)
    return call


async def publish_call(session: AsyncSession, caller: Caller, call_id: UUID, version: int, today: date) -> OpenCall:
    """Show a draft to applicants. Raises Conflict unless it is one, Invalid when its last day has passed."""
    call = await _lock(session, caller, call_id, version)
    _require_state(call, CallState.DRAFT, "发布")
    if call.closes_on < today:
        raise Invalid([FieldError("#/closes_on", "截止日期已过，请先修改", "past")])
    call.state, call.published_on = CallState.PUBLISHED, today
    call.version += 1
    await session.flush()
    await record(session, _event(OpenCallPublished, call), caller=caller)
    return call


async def close_call(
    session: AsyncSession, caller: Caller, call_id: UUID, version: int, said: Closing, today: date
) -> OpenCall:
    """End a published call, with the reason; it stays on record."""
    call = await _lock(session, caller, call_id, version)
    _require_state(call, CallState.PUBLISHED, "结束")
    call.state, call.closed_on, call.close_reason = CallState.CLOSED, today, said.reason
    call.version += 1
    await session.flush()
    await record(session, _event(OpenCallClosed, call), caller=caller)
    return call


async def drop_draft(session: AsyncSession, caller: Caller, call_id: UUID, version: int) -> None:
    """Delete a draft. What was published is closed instead."""
    call = await _lock(session, caller, call_id, version)
    _require_state(call, CallState.DRAFT, "删除")
    await session.delete(call)
    await session.flush()


async def require_programme(session: AsyncSession, code: str, batch: str, pointer: str = "#") -> Programme:
    """The programme that stands under this code; raises Invalid for an unknown one, or an unknown batch of it."""
    programme = await queries.programme_of(session, code)
    if programme is None:
        raise Invalid([FieldError(f"{pointer}/programme", f"没有代码为 {code} 的人才计划", "unknown_programme")])
    if batch and batch not in {each["code"] for each in programme.batches}:
        raise Invalid([FieldError(f"{pointer}/batch", f"该计划没有批次 {batch}", "unknown_batch")])
    return programme


async def _require_sound(session: AsyncSession, values: dict[str, Any]) -> None:
    errors = [FieldError(f"#/{name}", detail, code) for name, code, detail in rules.faults(values)]
    if errors:
        raise Invalid(errors)
    await require_programme(session, values["programme"], values["batch"])


async def _lock(session: AsyncSession, caller: Caller, call_id: UUID, version: int) -> OpenCall:
    call = await queries.get_call(session, caller, call_id, lock=True)
    require_version(version, call.version)
    return call


def _require_state(call: OpenCall, state: CallState, word: str) -> None:
    if call.state != state:
        label = rules.STATE_LABELS[CallState(call.state)]
        raise Conflict(f"公告当前状态为“{label}”，不能{word}", code="wrong_state")


def _event(kind: type[OpenCallEvent], call: OpenCall) -> OpenCallEvent:
    return kind.model_validate(vars(call) | {"batch": call.batch or None})
