"""Writes of activities. Each locks the activity, checks the version seen, and records one event."""

from collections.abc import Sequence, Set
from functools import partial
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.tables import ParsedTable
from services.kit.tables.importing import FileReport, Register, Row, Uploaded, import_register
from services.progress.activities import queries, rules
from services.progress.activities.models import Activity
from services.progress.activities.rules import Kind, Series, State
from services.progress.activities.schemas import ActivityChange, ActivityRow, NewActivity
from services.progress.events import ActivityRegistered, ActivityUpdated, ActivityWithdrawn
from services.progress.steps.operations import Sources
from services.progress.tasks.queries import tasks_by_code
from services.progress.unit_refs.operations import ask_for_units, require_units
from services.progress.unit_refs.queries import known_units


async def register_activity(session: AsyncSession, caller: Caller, sources: Sources, new: NewActivity) -> Activity:
    """Enter an activity. Raises Forbidden for another unit's, Invalid for what does not fit or is not there."""
    _require_own(caller, new.unit)
    activity = Activity(**new.model_dump(exclude={"evidence"}), evidence=new.model_dump(mode="json")["evidence"])
    await _require_sound(session, sources, activity)
    session.add(activity)
    await _flush(session)
    await session.refresh(activity)
    await record(session, ActivityRegistered.model_validate(activity), caller=caller)
    return activity


async def change_activity(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    activity_id: UUID,
    expected_version: int,
    change: ActivityChange,
) -> Activity:
    """Change what was sent; nothing happens if it is so already. Raises Stale, Forbidden, Conflict, Invalid."""
    activity = await _lock(session, caller, activity_id, expected_version)
    wished = sent(change) | change.model_dump(mode="json", exclude_unset=True, include={"evidence"})
    changes = {name: value for name, value in wished.items() if getattr(activity, name) != value}
    if not changes:
        return activity
    if "unit" in changes:
        _require_own(caller, changes["unit"])
    for name, value in changes.items():
        setattr(activity, name, value)
    with session.no_autoflush:
        await _require_sound(session, sources, activity)
    activity.version += 1
    await _flush(session)
    await record(session, ActivityUpdated.model_validate(activity), caller=caller)
    return activity


async def withdraw_activity(session: AsyncSession, caller: Caller, activity_id: UUID, expected_version: int) -> None:
    """Take an activity off the lists; it stays, marked as withdrawn."""
    activity = await _lock(session, caller, activity_id, expected_version)
    activity.state = State.WITHDRAWN
    activity.version += 1
    await session.flush()
    await record(session, ActivityWithdrawn.model_validate(activity), caller=caller)


async def import_activities(
    session: AsyncSession, caller: Caller, sources: Sources, table: ParsedTable, options: Uploaded
) -> FileReport:
    """Enter and change activities by a file, all of it or nothing; see :func:`import_register` for what it raises.

    An activity is known again by its day, kind and title.
    """
    register = Register(
        model=Activity,
        row=ActivityRow,
        visible=queries.writable(caller),
        key=queries.NATURAL_KEY,
        key_of=lambda fields: rules.natural_key(fields["held_on"], fields["kind"], fields["title"]),
        key_column="title",
        check=partial(_check_rows, session, caller, sources),
        events=_events,
    )
    return await import_register(session, caller, table, register, options)


async def _check_rows(session: AsyncSession, caller: Caller, sources: Sources, rows: Sequence[Row]) -> None:
    units = {row.fields["unit"] for row in rows if row.fields["unit"]}
    await ask_for_units(session, sources.siblings, sources.identity_url, units)
    known = await known_units(session, units)
    tasks = await tasks_by_code(session, {row.fields["task_code"] for row in rows if row.fields["task_code"]})
    for row in rows:
        fields = row.fields
        if fields["unit"] and fields["unit"] not in known:
            row.fault("unit", "unknown_unit", f"没有代码为 {fields['unit']} 的单位")
        elif fields["unit"] and row.changes and not queries.may_write(caller, fields["unit"]):
            row.fault("unit", "outside_scope", "不是您的单位")
        if fields["task_code"] and fields["task_code"] not in tasks:
            row.fault("task_code", "unknown_task", f"没有编号为 {fields['task_code']} 的任务")
        if fields["url"] and (wrong := rules.url_fault(fields["url"])):
            row.fault("url", "url", wrong)
        if fields["kind"] and fields["held_on"]:
            series = Series(fields["series"]) if fields["series"] else None
            for fault in rules.activity_faults(Kind(fields["kind"]), series, fields["held_on"], fields["ended_on"]):
                row.fault(fault.field, fault.code, fault.detail)


async def _events(activities: Sequence[Activity], created: Set[UUID]) -> list[Event]:
    return [
        (ActivityRegistered if activity.id in created else ActivityUpdated).model_validate(activity)
        for activity in activities
    ]


async def _lock(session: AsyncSession, caller: Caller, activity_id: UUID, expected_version: int) -> Activity:
    activity = await queries.get_activity(session, caller, activity_id, lock=True)
    _require_own(caller, activity.unit)
    require_version(expected_version, activity.version)
    if activity.state == State.WITHDRAWN:
        raise Conflict("活动已删除，不能再修改", code="withdrawn")
    return activity


async def _flush(session: AsyncSession) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        twice = FieldError("#/title", "同一天已登记同类同名的活动", "duplicate")
        raise Conflict(twice.detail, code="duplicate", errors=[twice]) from error


def _require_own(caller: Caller, unit: str) -> None:
    if not queries.may_write(caller, unit):
        raise Forbidden("只能登记本单位承办的活动", code="outside_scope")


async def _require_sound(session: AsyncSession, sources: Sources, activity: Activity) -> None:
    await ask_for_units(session, sources.siblings, sources.identity_url, [activity.unit])
    await require_units(session, {"#/unit": activity.unit})
    series = Series(activity.series) if activity.series else None
    found = rules.activity_faults(Kind(activity.kind), series, activity.held_on, activity.ended_on)
    errors = [FieldError(f"#/{fault.field}", fault.detail, fault.code) for fault in found]
    if activity.task_code and not await tasks_by_code(session, [activity.task_code]):
        errors.append(FieldError("#/task_code", f"没有编号为 {activity.task_code} 的任务", "unknown_task"))
    if errors:
        raise Invalid(errors)
