"""Writes of applications while they are gathered, and what every step of one has in common.

Each locks the row, checks the version seen, adds a step to the history and records one event.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import add_working_days
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.files.schemas import FileRef
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.talent.access import require_own
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action
from services.talent.applicants.operations import Applicant, References, find_applicant, require_references
from services.talent.application_steps.operations import write_step
from services.talent.applications import queries, rules
from services.talent.applications.models import Application, ApplicationNumber
from services.talent.applications.rules import ENDED, RETRIABLE, Fault, State, Step
from services.talent.applications.schemas import Application as Shown
from services.talent.applications.schemas import ApplicationChange, NewApplication
from services.talent.deadline_rules.queries import deadlines_on
from services.talent.events import ApplicationDeclared, ApplicationEvent, ApplicationMoved
from services.talent.open_calls.models import OpenCall
from services.talent.open_calls.operations import require_programme
from services.talent.open_calls.queries import get_call
from services.talent.open_calls.rules import DEFAULT_CRITERIA, DEFAULT_MATERIALS, DEFAULT_REVIEWS_NEEDED


async def declare(
    session: AsyncSession,
    caller: Caller,
    references: References,
    new: NewApplication,
    today: date,
    *,
    submission_id: UUID | None = None,
    received_on: date | None = None,
) -> Application:
    """Declare somebody to a programme. Raises Invalid, Forbidden outside the caller's carriers, Conflict when the same
    person or team has an application to the same batch already.

    ``received_on`` is the day on which a submission came in: that day has to lie within the call's.
    """
    require_own(caller, new.carrier_code)
    day = new.on or today
    refuse({"#/on": rules.day_fault(day, previous=received_on or day, today=today)})
    batch = new.batch or ""
    programme = await require_programme(session, new.programme, batch)
    applicant = await find_applicant(session, caller, references, new, programme)
    unit = await require_references(session, caller, references, new.unit, new.carrier_code, new.enterprise_id)
    if new.previous_id:
        await _require_previous(session, caller, new, applicant)
    call = await get_call(session, caller, new.open_call_id) if new.open_call_id else None
    if call:
        _require_call(call, new, batch, received_on or day)
    application = Application(
        number=rules.number_of(day.year, await _next_serial(session, day.year)),
        person_id=applicant.person_id,
        team_id=applicant.team_id,
        programme=new.programme,
        batch=batch,
        open_call_id=new.open_call_id,
        submission_id=submission_id,
        previous_id=new.previous_id,
        carrier_code=new.carrier_code,
        enterprise_id=new.enterprise_id,
        unit=unit,
        state=State.DECLARED,
        state_since=day,
        due_on=await due_day(session, State.DECLARED, day),
        declared_on=day,
        declared_by=caller.subject,
        materials=_kept(new, call),
        asked_materials=call.materials if call else list(DEFAULT_MATERIALS),
        criteria=call.criteria if call else list(DEFAULT_CRITERIA),
        reviews_needed=call.reviews_needed if call else DEFAULT_REVIEWS_NEEDED,
        anonymous=call.anonymous if call else True,
        synthetic=applicant.synthetic or new.synthetic,
    )
    session.add(application)
    try:
        await session.flush()
    except IntegrityError as error:
        raise Conflict("该申报人已有同一人才计划、同一批次的在办申报", code="already_applied") from error
    await session.refresh(application)
    write_step(
        session, caller, application.id, 1, "declare", State.DECLARED, day, due_on=application.due_on
    )  # fmt: skip
    await session.flush()
    await record(session, event_of(ApplicationDeclared, application), caller=caller)
    return application


async def change(
    session: AsyncSession,
    caller: Caller,
    references: References,
    application_id: UUID,
    version: int,
    said: ApplicationChange,
    today: date,
) -> Application:
    """Change what was sent, materials among it; nothing happens if it is so already."""
    application, day = await lock_for(session, caller, application_id, version, Step.CHANGE, None, today)
    changes = {name: value for name, value in sent(said).items() if getattr(application, name) != value}
    if not changes:
        return application
    if "carrier_code" in changes:
        require_own(caller, changes["carrier_code"])
    merged = {name: changes.get(name, getattr(application, name)) for name in ("unit", "carrier_code", "enterprise_id")}
    await require_references(session, caller, references, **merged)
    if "materials" in changes:
        _require_kinds(application.asked_materials, changes["materials"])
    await move(session, caller, application, Step.CHANGE, day, changes)
    return application


async def note_looks(session: AsyncSession, caller: Caller, seen: Sequence[Shown], *, listed: bool = False) -> None:
    """Keep that somebody saw the masked names of these applicants."""
    people = [each.person_id for each in seen if each.person_name is not None]
    if listed and people:
        await log_look(session, caller, Action.LIST, ["name"], people=len(people))
    elif people:
        await log_look(session, caller, Action.VIEW, ["name"], person_id=people[0])


async def lock_for(
    session: AsyncSession,
    caller: Caller,
    application_id: UUID,
    version: int | None,
    step: Step,
    on: date | None,
    today: date,
) -> tuple[Application, date]:
    """An application, locked for a step that is open, and the day of the step.

    ``version`` is None for what belongs to an application and has a version of its own. Raises NotFound, Stale,
    Forbidden, Conflict, Invalid for a day that cannot be. A step without a day happens today, or on the day of the one
    before when that was entered ahead of today.
    """
    application = await queries.get_application(session, caller, application_id, lock=True)
    if version is not None:
        require_version(version, application.version)
    refused = rules.standing_fault(step, queries.standings(caller, application)) or rules.four_eyes_fault(
        step, subject=caller.subject, declared_by=application.declared_by
    )
    if refused:
        raise Forbidden(refused.detail, code=refused.code)
    if fault := rules.state_fault(step, application.state):
        raise Conflict(fault.detail, code=fault.code)
    day = on or max(today, application.state_since)
    if on is not None:
        refuse({"#/on": rules.day_fault(day, previous=application.state_since, today=today)})
    return application, day


async def move(
    session: AsyncSession,
    caller: Caller,
    application: Application,
    step: Step,
    day: date,
    changes: Mapping[str, Any],
    *,
    kind: type[ApplicationEvent] = ApplicationMoved,
    text: str | None = None,
    evidence: Sequence[FileRef] = (),
) -> None:
    """Change a locked application, write the step into its history and record the event of its new state."""
    for name, value in changes.items():
        setattr(application, name, value)
    due_on = None
    if "state" in changes:
        application.state_since = day
        due_on = await due_day(session, application.state, day, application.notice_ends_on)
        application.due_on = due_on
    application.version += 1
    write_step(
        session, caller, application.id, application.version, step, application.state, day,
        text=text, due_on=due_on, evidence=evidence,
    )  # fmt: skip
    await session.flush()
    await session.refresh(application, ["carrier", "enterprise", "handled_by"])
    await record(session, event_of(kind, application), caller=caller)


async def due_day(session: AsyncSession, state: str, begins: date, notice_ends_on: date | None = None) -> date | None:
    """The day by which a state has to end that begins on a day, by the rule in force then; None for an end.

    A published application's time runs after its notice.
    """
    if state in ENDED:
        return None
    working_days = (await deadlines_on(session, begins)).of(state)
    if working_days is None:
        return None
    runs_from = notice_ends_on if state == State.PUBLISHED else None
    return add_working_days(runs_from or begins, working_days)


def event_of(kind: type[ApplicationEvent], application: Application) -> ApplicationEvent:
    """The event that states an application as it is now."""
    return kind.model_validate(vars(application) | {"batch": application.batch or None})


def refuse(faults: Mapping[str, Fault | None]) -> None:
    """Raise Invalid with all the faults there are; ``faults`` is pointer → fault."""
    errors = [FieldError(pointer, fault.detail, fault.code) for pointer, fault in faults.items() if fault]
    if errors:
        raise Invalid(errors)


def _kept(new: NewApplication, call: OpenCall | None) -> list[dict[str, Any]]:
    materials = [each.model_dump(mode="json") for each in new.materials]
    _require_kinds(call.materials if call else DEFAULT_MATERIALS, materials)
    return materials


def _require_kinds(asked: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]) -> None:
    kinds = {each["code"] for each in asked}
    errors = [
        FieldError(f"#/materials/{index}/kind", "没有要求这一类材料", "unknown_material")
        for index, each in enumerate(given)
        if each["kind"] not in kinds
    ]
    if errors:
        raise Invalid(errors)


def _require_call(call: OpenCall, new: NewApplication, batch: str, day: date) -> None:
    if (call.programme, call.batch) != (new.programme, batch):
        raise Invalid([FieldError("#/open_call_id", "公告征集的不是这个人才计划或批次", "other_programme")])
    if call.published_on is None or not call.opens_on <= day <= min(call.closes_on, call.closed_on or call.closes_on):
        raise Invalid([FieldError("#/open_call_id", "申报日期不在公告的受理期内", "call_not_open")])


async def _require_previous(session: AsyncSession, caller: Caller, new: NewApplication, applicant: Applicant) -> None:
    assert new.previous_id is not None
    previous = await queries.get_application(session, caller, new.previous_id)
    if (previous.person_id, previous.team_id) != (applicant.person_id, applicant.team_id):
        raise Invalid([FieldError("#/previous_id", "原申报不是这一申报人的", "other_applicant")])
    if previous.state not in RETRIABLE:
        raise Conflict("原申报尚未撤回或结束，不能重新申报；退回的申报请在原申报上办理", code="previous_open")


async def _next_serial(session: AsyncSession, year: int) -> int:
    statement = upsert(ApplicationNumber).values(year=year, last=1)
    statement = statement.on_conflict_do_update(index_elements=["year"], set_={"last": ApplicationNumber.last + 1})
    serial: int = (await session.execute(statement.returning(ApplicationNumber.last))).scalar_one()
    return serial
