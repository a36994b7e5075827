"""Writing histories, and the checks that every step of a record makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, Self
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import object_mapper
from starlette.requests import Request

from services.kit import clock
from services.kit.callers import Caller
from services.kit.events import Event, record
from services.kit.events.event import SYSTEM_ACTOR
from services.kit.files.schemas import FileRef
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.siblings import Siblings
from services.progress.carrier_refs.operations import ask_for_carrier
from services.progress.carrier_refs.queries import knows_carrier
from services.progress.project_refs.operations import ask_for_project
from services.progress.steps import queries, rules
from services.progress.steps.models import Step
from services.progress.steps.rules import Fault, Opening, Standing
from services.progress.unit_refs.operations import ask_for_units, require_units


def write_step(
    session: AsyncSession,
    caller: Caller | None,
    subject_id: UUID,
    number: int,
    kind: str,
    day: date,
    *,
    unit: str | None = None,
    text: str | None = None,
    due_on: date | None = None,
    evidence: Sequence[FileRef] = (),
) -> None:
    """Add a step to the history of a record, whose row is locked. ``caller`` is None for what happens by rule."""
    step: dict[str, Any] = {
        "subject_id": subject_id,
        "number": number,
        "kind": kind,
        "happened_on": day,
        "recorded_at": clock.now(),
        "actor": caller.subject if caller else SYSTEM_ACTOR,
        "actor_name": caller.name if caller else "系统",
        "actor_role": str(caller.role) if caller else SYSTEM_ACTOR,
        "unit": unit,
        "text": text,
        "due_on": due_on,
        "evidence": [file.model_dump(mode="json") for file in evidence],
    }
    session.add(Step(**step))


class WithSteps(Protocol):
    """A record with a history; ``state_on`` is the day since which it is in its state."""

    id: UUID
    state_on: date
    version: int


async def take_step(
    session: AsyncSession,
    caller: Caller | None,
    subject: WithSteps,
    step: str,
    day: date,
    changes: Mapping[str, Any],
    kind: type[Event],
    *,
    unit: str | None = None,
    text: str | None = None,
    due_on: date | None = None,
    evidence: Sequence[FileRef] = (),
) -> None:
    """Change a record, whose row is locked, write the step into its history and record the event of its new state."""
    if "state" in changes:
        subject.state_on = day
    for name, value in changes.items():
        setattr(subject, name, value)
    subject.version += 1
    write_step(
        session, caller, subject.id, subject.version, step, day, unit=unit, text=text, due_on=due_on, evidence=evidence
    )
    await session.flush()
    # Another unit has another name, which is read with the record.
    moved = [
        relation.key
        for relation in object_mapper(subject).relationships
        if any(column.key in changes for column in relation.local_columns)
    ]
    if moved:
        await session.refresh(subject, moved)
    await record(session, kind.model_validate(subject, from_attributes=True), caller=caller)


def require_open(
    caller: Caller,
    opening: Opening,
    state: str,
    standings: set[Standing],
    labels: Mapping[str, str],
    *,
    answered_by: str | None = None,
) -> None:
    """Raise Forbidden when the step is not the caller's, Conflict when it is not open in this state."""
    refused = rules.standing_fault(opening, standings) or rules.four_eyes_fault(
        opening, subject=caller.subject, answered_by=answered_by
    )
    if refused:
        raise Forbidden(refused.detail, code=refused.code)
    if fault := rules.state_fault(opening, state, labels):
        raise Conflict(fault.detail, code=fault.code)


def step_day(on: date | None, *, previous: date | None, today: date) -> date:
    """The day of a step; raises Invalid when it cannot have been that day.

    A step without a day happens today, or on the day of the one before when that was entered ahead of today.
    """
    day = on or max(today, previous or today)
    if on is not None:
        refuse({"#/on": rules.day_fault(day, previous=previous, today=today)})
    return day


def refuse(faults: Mapping[str, Fault | None]) -> None:
    """Raise Invalid with all the faults there are; ``faults`` is pointer → fault."""
    errors = [FieldError(pointer, fault.detail, fault.code) for pointer, fault in faults.items() if fault]
    if errors:
        raise Invalid(errors)


@dataclass(frozen=True, slots=True)
class Sources:
    """The siblings, to be asked for what nobody has told of yet."""

    siblings: Siblings
    registry_url: str
    identity_url: str

    @classmethod
    def of(cls, request: Request) -> Self:
        """The siblings as the running service reaches them."""
        settings = request.app.state.settings
        return cls(request.app.state.siblings, settings.registry_url, settings.identity_url)


async def require_references(
    session: AsyncSession,
    sources: Sources,
    *,
    project_id: UUID | None = None,
    carrier_code: str | None = None,
    units: Mapping[str, str] | None = None,
    exactly_one: bool = False,
    pointer: str = "#",
) -> bool:
    """Check what a record refers to, asking the siblings once for what is not known.

    Answers whether the project is synthetic. ``units`` is pointer → code. ``exactly_one``: the record is on one of
    project and carrier, and the project is not withdrawn. Raises Invalid, Conflict for a withdrawn project,
    Unavailable when a sibling that has to be asked does not answer.
    """
    if exactly_one and (project_id is None) == (carrier_code is None):
        raise Invalid([FieldError(f"{pointer}/project_id", "请填写项目或载体，二者填一", "target")])
    if units:
        await ask_for_units(session, sources.siblings, sources.identity_url, units.values())
        await require_units(session, units)
    if carrier_code is not None:
        await ask_for_carrier(session, sources.siblings, sources.registry_url, carrier_code)
        if not await knows_carrier(session, carrier_code):
            raise Invalid(
                [FieldError(f"{pointer}/carrier_code", f"没有代码为 {carrier_code} 的载体", "unknown_carrier")]
            )
    if project_id is None:
        return False
    await ask_for_project(session, sources.siblings, sources.registry_url, project_id)
    project = await queries.project_of(session, project_id)
    if project is None:
        raise Invalid([FieldError(f"{pointer}/project_id", "登记服务中没有这个项目", "unknown_project")])
    if exactly_one and project.state == "withdrawn":
        raise Conflict("项目已撤销，不能再提出新事项", code="project_withdrawn")
    return project.synthetic
