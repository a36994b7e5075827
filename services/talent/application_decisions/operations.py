"""The way of an application from complete materials to introduced, step by step."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.calendar import add_working_days
from services.kit.callers import Caller
from services.kit.problems import Conflict
from services.talent.applicants.operations import survivor
from services.talent.application_steps.schemas import Reasoned, Taken
from services.talent.applications import rules
from services.talent.applications.models import Application
from services.talent.applications.operations import lock_for, move, refuse
from services.talent.applications.queries import given_kinds
from services.talent.applications.rules import Fault, State, Step
from services.talent.applications.schemas import Picking, PublicNotice, StepOn
from services.talent.deadline_rules.queries import deadlines_on
from services.talent.events import (
    ApplicationDeclared,
    ApplicationEvent,
    ApplicationMoved,
    ApplicationReturned,
    ApplicationWithdrawn,
)
from services.talent.objections.queries import objections_of
from services.talent.open_calls.rules import missing_materials
from services.talent.reviews.queries import results_of
from services.talent.selections.operations import select, set_dates
from services.talent.teams.models import Team
from services.talent.teams.operations import change_team
from services.talent.teams.schemas import TeamChange


async def complete(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Taken, today: date
) -> Application:
    """State that all materials are there. Raises Conflict, naming those that are not."""
    application, day = await lock_for(session, caller, application_id, version, Step.COMPLETE, said.on, today)
    missing = missing_materials(application.asked_materials, await given_kinds(session, application))
    if missing:
        raise Conflict(f"缺少材料：{'、'.join(missing)}", code="materials_missing")
    return await _enter(session, caller, application, Step.COMPLETE, day, State.COMPLETE, said)


async def check(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Taken, today: date
) -> Application:
    """Pass the formal check; never by who declared it."""
    application, day = await lock_for(session, caller, application_id, version, Step.CHECK, said.on, today)
    return await _enter(session, caller, application, Step.CHECK, day, State.CHECKED, said)


async def start_review(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Taken, today: date
) -> Application:
    """Begin the reviews: from now on reviewers may be asked."""
    application, day = await lock_for(session, caller, application_id, version, Step.START_REVIEW, said.on, today)
    return await _enter(session, caller, application, Step.START_REVIEW, day, State.IN_REVIEW, said)


async def decide(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Taken, today: date
) -> Application:
    """Decide for an application, on a pack and all its reviews; never by who declared it. Raises Conflict."""
    application, day = await lock_for(session, caller, application_id, version, Step.DECIDE, said.on, today)
    results = await results_of(session, application)
    _raise_first(
        rules.decision_faults(
            submitted=results.submitted,
            pending=results.pending,
            needed=application.reviews_needed,
            packed=application.pack_id is not None,
        )
    )
    more = {"average": results.average, "decided_on": day}
    return await _enter(session, caller, application, Step.DECIDE, day, State.DECIDED, said, more)


async def publish(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: PublicNotice, today: date
) -> Application:
    """Publish the notice 公示. It stands for the working days of the rule in force, the first after its day."""
    application, day = await lock_for(session, caller, application_id, version, Step.PUBLISH, said.on, today)
    ends = add_working_days(day, (await deadlines_on(session, day)).notice)
    changes = {"state": State.PUBLISHED, "notice_on": day, "notice_ends_on": ends}
    await move(session, caller, application, Step.PUBLISH, day, changes, text=said.text)
    return application


async def pick(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Picking, today: date
) -> Application:
    """Select: after the notice's last day, when every objection was decided and none upheld. Raises Conflict.

    The person, or whom the entry lives on in, gets the place in the programme; a team gets its date.
    """
    application, day = await lock_for(session, caller, application_id, version, Step.SELECT, said.on, today)
    undecided, upheld = await objections_of(session, application.id)
    _raise_first(
        rules.selection_faults(day=day, notice_ends_on=application.notice_ends_on, undecided=undecided, upheld=upheld)
    )
    changes: dict[str, Any] = {"state": State.SELECTED, "selected_on": day}
    if application.person_id is not None:
        changes["person_id"] = await survivor(session, application.person_id)
        place = await select(
            session,
            caller,
            changes["person_id"],
            programme=application.programme,
            batch=application.batch or None,
            selected_on=day,
            document_number=said.document_number,
            synthetic=application.synthetic,
        )
        changes["selection_id"] = place.id
    else:
        given = {"programme": application.programme, "batch": application.batch or None, "selected_on": day}
        if said.document_number:
            given["document_number"] = said.document_number
        await _date_team(session, caller, application, given, today)
    await move(session, caller, application, Step.SELECT, day, changes, text=said.text)
    return application


async def start_job(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: StepOn, today: date
) -> Application:
    """Enter the first day on the job 到岗."""
    application, _ = await lock_for(session, caller, application_id, version, Step.START_JOB, None, today)
    refuse({"#/on": rules.day_fault(said.on, previous=application.selected_on or said.on, today=today)})
    return await _reach(session, caller, application, Step.START_JOB, State.ON_JOB, "on_job_on", said, today)


async def introduce(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: StepOn, today: date
) -> Application:
    """Enter the day of introduction 引进: the end of the way."""
    application, _ = await lock_for(session, caller, application_id, version, Step.INTRODUCE, None, today)
    refuse({"#/on": rules.day_fault(said.on, previous=application.on_job_on or said.on, today=today)})
    return await _reach(session, caller, application, Step.INTRODUCE, State.INTRODUCED, "introduced_on", said, today)


async def give_back(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Reasoned, today: date
) -> Application:
    """Return an application to who declared it, with the reason; it may be declared anew."""
    application, day = await lock_for(session, caller, application_id, version, Step.RETURN, said.on, today)
    return await _enter(session, caller, application, Step.RETURN, day, State.RETURNED, said, kind=ApplicationReturned)


async def resubmit(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Taken, today: date
) -> Application:
    """Declare a returned application anew: the same application, another round; what was given before stays."""
    application, day = await lock_for(session, caller, application_id, version, Step.RESUBMIT, said.on, today)
    more = {
        "declared_on": day, "declared_by": caller.subject, "round": application.round + 1,
        "average": None, "pack_id": None, "decided_on": None, "notice_on": None, "notice_ends_on": None,
    }  # fmt: skip
    return await _enter(
        session, caller, application, Step.RESUBMIT, day, State.DECLARED, said, more, kind=ApplicationDeclared
    )


async def reject(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Reasoned, today: date
) -> Application:
    """Decide against an application, with the reason. The applicant may apply anew."""
    application, day = await lock_for(session, caller, application_id, version, Step.REJECT, said.on, today)
    return await _enter(session, caller, application, Step.REJECT, day, State.REJECTED, said)


async def withdraw(
    session: AsyncSession, caller: Caller, application_id: UUID, version: int, said: Reasoned, today: date
) -> Application:
    """Take an application back for the applicant, with the reason. The applicant may apply anew."""
    application, day = await lock_for(session, caller, application_id, version, Step.WITHDRAW, said.on, today)
    return await _enter(
        session, caller, application, Step.WITHDRAW, day, State.WITHDRAWN, said, kind=ApplicationWithdrawn
    )


async def _enter(
    session: AsyncSession,
    caller: Caller,
    application: Application,
    step: Step,
    day: date,
    state: State,
    said: Taken | Reasoned,
    more: Mapping[str, Any] | None = None,
    *,
    kind: type[ApplicationEvent] = ApplicationMoved,
) -> Application:
    text = said.reason if isinstance(said, Reasoned) else said.text
    changes = {"state": state} | dict(more or {})
    await move(session, caller, application, step, day, changes, kind=kind, text=text, evidence=said.evidence)
    return application


async def _reach(
    session: AsyncSession,
    caller: Caller,
    application: Application,
    step: Step,
    state: State,
    column: str,
    said: StepOn,
    today: date,
) -> Application:
    """Date the person's place or the team, then the application. No state begins before the one that it follows."""
    dates = {column: said.on}
    if application.selection_id is not None:
        await set_dates(session, caller, application.selection_id, **dates)
    else:
        await _date_team(session, caller, application, dates, today)
    entered = max(said.on, application.state_since)
    await move(session, caller, application, step, entered, {"state": state} | dates, text=said.text)
    return application


async def _date_team(
    session: AsyncSession, caller: Caller, application: Application, given: dict[str, Any], today: date
) -> None:
    team = await session.get(Team, application.team_id, populate_existing=True)
    assert team is not None, "an application without a person has a team"
    await change_team(session, caller, team.id, team.version, TeamChange(**given), today)


def _raise_first(faults: Iterable[Fault]) -> None:
    fault = next(iter(faults), None)
    if fault is not None:
        raise Conflict(fault.detail, code=fault.code)
