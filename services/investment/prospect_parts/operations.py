"""Writing the history of prospects, and the checks that every step of one makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request

from services.investment.carrier_refs.operations import ask_for_carrier
from services.investment.carrier_refs.queries import knows_carrier
from services.investment.prospect_parts import queries, rules
from services.investment.prospect_parts.models import Prospect, ProspectStep
from services.investment.prospect_parts.rules import Fault, Stage, State
from services.investment.unit_refs.operations import ask_for_units, require_units
from services.kit import clock
from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.events import Event, record
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.siblings import Siblings


@dataclass(frozen=True, slots=True)
class Sources:
    """The siblings to be asked for what nobody has told of yet."""

    siblings: Siblings
    registry_url: str
    identity_url: str

    @classmethod
    def of(cls, request: Request) -> Self:
        """The siblings as the running service reaches them."""
        settings = request.app.state.settings
        return cls(request.app.state.siblings, settings.registry_url, settings.identity_url)


def refuse(faults: Mapping[str, Fault | None]) -> None:
    """Raise Invalid with what there is; ``faults`` is pointer → fault."""
    errors = [FieldError(pointer, fault.detail, fault.code) for pointer, fault in faults.items() if fault]
    if errors:
        raise Invalid(errors)


def step_day(on: date | None, *, previous: date | None, today: date) -> date:
    """The day of a step: today unless said, never before the step that it follows. Raises Invalid."""
    # Dates count from the day that the system shows; what was entered later than that follows all the same.
    day = on or max(today, previous or today)
    refuse({"#/on": rules.day_fault(day, previous=previous, today=max(today, previous or today))})
    return day


def require_own(caller: Caller, *, carrier_code: str | None, follower_unit: str) -> None:
    """Raise Forbidden for an officer whose unit does not follow it and whose carriers it is not meant for."""
    if not queries.is_own(caller, carrier_code=carrier_code, follower_unit=follower_unit):
        raise Forbidden("该盯引项目不由您的单位跟踪，也不在您的载体", code="outside_scope")


async def require_references(session: AsyncSession, sources: Sources, *, carrier: str | None, unit: str | None) -> None:
    """Raise Invalid unless carrier and unit are known, the siblings asked once for what is not.

    Raises Unavailable when a sibling that has to be asked does not answer.
    """
    # What is not sound must not be written by the query that judges it.
    with session.no_autoflush:
        if unit is not None:
            await ask_for_units(session, sources.siblings, sources.identity_url, [unit])
            await require_units(session, {"#/follower_unit": unit})
        if carrier is not None:
            await ask_for_carrier(session, sources.siblings, sources.registry_url, carrier)
            if not await knows_carrier(session, carrier):
                raise Invalid([FieldError("#/carrier_code", f"没有代码为 {carrier} 的载体", "unknown_carrier")])


async def lock_for(
    session: AsyncSession, caller: Caller, prospect_id: UUID, version: int, *, judged: bool = False
) -> Prospect:
    """The prospect, locked, at the version that the caller has seen. ``judged``: what counts as landed may change.

    Raises NotFound outside the caller's scope, Stale, Conflict for one that was given up.
    """
    if judged:
        await queries.hold_rules(session)
    prospect = await queries.get_prospect(session, caller, prospect_id, lock=True)
    require_version(version, prospect.version)
    if prospect.state == State.WITHDRAWN:
        raise Conflict("该项目已中止跟踪，不能再修改", code="withdrawn")
    return prospect


async def judge(session: AsyncSession, prospect: Prospect, days: dict[Stage, date]) -> None:
    """Set the days of the stages, and with them the stage and the day on which the prospect counts as landed."""
    # What the flush refuses is told by whoever writes: nothing is written by this read.
    with session.no_autoflush:
        landing = await queries.landing_rules(session)
    prospect.stage_dates = days
    prospect.landed_on = rules.landed_on(days, landing)


def write_step(
    session: AsyncSession, caller: Caller, prospect: Prospect, kind: str, day: date, *, text: str | None = None
) -> None:
    """Add a step to the history of a prospect, whose row is locked."""
    session.add(
        ProspectStep(
            prospect_id=prospect.id,
            number=prospect.version,
            kind=kind,
            stage=prospect.stage,
            happened_on=day,
            recorded_at=clock.now(),
            actor=caller.subject,
            actor_name=caller.name,
            text=text,
        )
    )


async def take_step(
    session: AsyncSession,
    caller: Caller,
    prospect: Prospect,
    kind: str,
    day: date,
    event: type[Event],
    *,
    text: str | None = None,
) -> None:
    """Raise the version of a changed prospect, write the step into its history and record the event of its state."""
    prospect.version += 1
    write_step(session, caller, prospect, kind, day, text=text)
    await session.flush()
    await session.refresh(prospect, ["carrier", "follower", "project", "memberships"])
    await record(session, event.model_validate(prospect), caller=caller)
