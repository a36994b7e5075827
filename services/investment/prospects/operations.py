"""Writes of prospects. Each locks the row, checks the version seen, adds a step to the history and records events."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment import events
from services.investment.project_refs.models import ProjectRef
from services.investment.project_refs.operations import ask_for_project
from services.investment.project_refs.queries import get_project
from services.investment.prospect_parts import queries as parts
from services.investment.prospect_parts import rules
from services.investment.prospect_parts.models import Prospect, ProspectReplacement
from services.investment.prospect_parts.operations import (
    Sources,
    judge,
    lock_for,
    refuse,
    require_own,
    require_references,
    step_day,
    take_step,
    write_step,
)
from services.investment.prospect_parts.rules import STAGE_LABELS, Fault, Stage, State
from services.investment.prospects.schemas import (
    Link,
    NewProspect,
    ProspectChange,
    Replacement,
    StageMove,
    Withdrawal,
)
from services.kit import clock
from services.kit.callers import Caller, Role
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.search import search_text

_OFFICES = ("follower_unit", "entered_on")
"""What only the office changes: who follows, and what stands on the list."""


async def register_prospect(
    session: AsyncSession, caller: Caller, sources: Sources, today: date, new: NewProspect
) -> Prospect:
    """Enter a prospect. Raises Invalid, Forbidden for another unit's, Conflict when the code is taken."""
    require_own(caller, carrier_code=new.carrier_code, follower_unit=new.follower_unit)
    if new.entered_on is not None:
        _require_office(caller)
        refuse({"#/entered_on": rules.day_fault(new.entered_on, previous=None, today=today)})
    days = dict(new.stage_dates) or {Stage.CLUE: min(today, new.entered_on or today)}
    _refuse_days(days, today)
    await require_references(session, sources, carrier=new.carrier_code, unit=new.follower_unit)
    await parts.hold_rules(session)
    prospect = Prospect(**new.model_dump(exclude={"stage_dates"}), search=search_text(new.name, new.code), version=1)
    await judge(session, prospect, days)
    taken = FieldError("#/code", f"编号 {new.code} 已被使用", "taken")
    await add_unless_taken(session, prospect, taken, code="code_taken")
    write_step(session, caller, prospect, "register", prospect.stage_on)
    await record(session, events.ProspectRegistered.model_validate(prospect), caller=caller)
    return prospect


async def change_prospect(
    session: AsyncSession,
    caller: Caller,
    sources: Sources,
    today: date,
    prospect_id: UUID,
    version: int,
    change: ProspectChange,
) -> Prospect:
    """Change what was sent; nothing happens if it is so already. Raises as registering does, and Stale."""
    prospect = await _lock_own(session, caller, prospect_id, version)
    changes = differing(prospect, change)
    if not changes:
        return prospect
    if any(name in changes for name in _OFFICES):
        _require_office(caller)
    if "entered_on" in changes:
        await _require_free_of_lists(session, prospect, changes["entered_on"], today)
    carrier, unit = changes.get("carrier_code"), changes.get("follower_unit")
    await require_references(session, sources, carrier=carrier, unit=unit)
    text = "；".join(_told(name, getattr(prospect, name), value) for name, value in changes.items())
    for name, value in changes.items():
        setattr(prospect, name, value)
    prospect.search = search_text(prospect.name, prospect.code)
    require_own(caller, carrier_code=prospect.carrier_code, follower_unit=prospect.follower_unit)
    await take_step(session, caller, prospect, "change", today, events.ProspectUpdated, text=text)
    return prospect


async def move_prospect(
    session: AsyncSession, caller: Caller, today: date, prospect_id: UUID, version: int, move: StageMove
) -> Prospect:
    """Go on to a later stage, or fall back to an earlier one with a reason; falling back gives a linked project up.

    Raises Invalid for a day that cannot be or a missing reason, Conflict for the stage it is in and for the last one,
    which only a project makes.
    """
    prospect = await _lock_own(session, caller, prospect_id, version, judged=True)
    if move.to == prospect.stage:
        raise Conflict(f"该项目已处于“{STAGE_LABELS[move.to]}”阶段", code="same_stage")
    if move.to == Stage.REGISTERED:
        raise Conflict("登记为项目请使用“关联项目”", code="link_needed")
    day = step_day(move.on, previous=prospect.stage_on, today=today)
    if rules.rank(move.to) > rules.rank(prospect.stage):
        await judge(session, prospect, rules.forward(prospect.stage_dates, move.to, day))
        event = events.ProspectLanded if move.to == Stage.LANDED else events.ProspectStaged
        await take_step(session, caller, prospect, "stage", day, event, text=move.reason)
        return prospect
    refuse({"#/reason": None if move.reason else Fault("required", "退回阶段须说明原因")})
    prospect.project_id = None
    await judge(session, prospect, rules.backward(prospect.stage_dates, move.to, day))
    await take_step(session, caller, prospect, "back", day, events.ProspectStaged, text=move.reason)
    return prospect


async def link_prospect(
    session: AsyncSession, caller: Caller, sources: Sources, today: date, prospect_id: UUID, version: int, link: Link
) -> Prospect:
    """Say which project of the registry a signed or landed prospect has become.

    The registry is asked once for a project that nobody has told of. Raises Invalid for no such project, Conflict for
    one that was withdrawn or that another prospect has become.
    """
    prospect = await _lock_own(session, caller, prospect_id, version, judged=True)
    if prospect.stage not in (Stage.SIGNED, Stage.LANDED):
        now = STAGE_LABELS[prospect.stage]
        raise Conflict(f"该项目处于“{now}”阶段，签约或落地后才能登记为项目", code="wrong_state")
    day = step_day(link.on, previous=prospect.stage_on, today=today)
    project = await _project(session, caller, sources, link.project_id)
    prospect.project_id = project.id
    await judge(session, prospect, rules.forward(prospect.stage_dates, Stage.REGISTERED, day))
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/project_id", "该项目已由另一盯引项目转化而来", "taken")
        raise Conflict(taken.detail, code="project_taken", errors=[taken]) from error
    await take_step(session, caller, prospect, "link", day, events.ProspectLinked, text=project.name)
    return prospect


async def replace_prospect(
    session: AsyncSession, caller: Caller, today: date, prospect_id: UUID, version: int, said: Replacement
) -> Prospect:
    """Let another prospect come onto the current list for this one. Frozen lists keep theirs.

    Raises Conflict for one that is not on the list, or another that is or was; Invalid for no such prospect.
    """
    # Both in one order, so that two replacements do not wait for each other.
    there = {each.id: each for each in await parts.lock_prospects(session, {prospect_id, said.by})}
    left, came = await lock_for(session, caller, prospect_id, version), there.get(said.by)
    if came is None or came is left:
        raise Invalid([FieldError("#/by", "没有这个盯引项目，或就是退出的项目", "unknown_prospect")])
    if left.entered_on is None or left.left_on is not None:
        raise Conflict("该项目不在当前名单，无须替换", code="not_on_list")
    if came.entered_on is not None or came.state == State.WITHDRAWN:
        raise Conflict("替换为的项目已在或曾在名单中，或已中止跟踪", code="not_in_reserve")
    day = step_day(said.on, previous=left.entered_on, today=today)
    session.add(
        ProspectReplacement(
            left_id=left.id,
            came_id=came.id,
            replaced_on=day,
            reason=said.reason,
            actor_name=caller.name,
            recorded_at=clock.now(),
        )
    )
    left.left_on, left.replaced_by, came.entered_on = day, came.id, day
    await take_step(
        session, caller, left, "replace", day, events.ProspectReplaced, text=f"替换为 {came.name}：{said.reason}"
    )
    await take_step(
        session, caller, came, "enter", day, events.ProspectUpdated, text=f"替换 {left.name}：{said.reason}"
    )
    return left


async def withdraw_prospect(
    session: AsyncSession, caller: Caller, today: date, prospect_id: UUID, version: int, said: Withdrawal
) -> Prospect:
    """Give a prospect up: it leaves the current list, and stays on the frozen ones. Raises Conflict for a project's."""
    prospect = await lock_for(session, caller, prospect_id, version)
    if prospect.project_id is not None:
        raise Conflict("该项目已登记为投资项目，如有误请先退回阶段", code="registered")
    previous = max(filter(None, (prospect.stage_on, prospect.entered_on)))
    day = step_day(said.on, previous=previous, today=today)
    prospect.state = State.WITHDRAWN
    if prospect.entered_on is not None and prospect.left_on is None:
        prospect.left_on = day
    await take_step(session, caller, prospect, "withdraw", day, events.ProspectWithdrawn, text=said.reason)
    return prospect


async def _lock_own(
    session: AsyncSession, caller: Caller, prospect_id: UUID, version: int, *, judged: bool = False
) -> Prospect:
    prospect = await lock_for(session, caller, prospect_id, version, judged=judged)
    require_own(caller, carrier_code=prospect.carrier_code, follower_unit=prospect.follower_unit)
    return prospect


async def _project(session: AsyncSession, caller: Caller, sources: Sources, project_id: UUID) -> ProjectRef:
    await ask_for_project(session, sources.siblings, sources.registry_url, project_id)
    # The registry shows every project to departments, whatever their domain; a carrier's officer sees its own.
    scoped = caller.role is Role.CARRIER_OFFICER
    project = await (get_project(session, caller, project_id) if scoped else session.get(ProjectRef, project_id))
    if project is None:
        raise Invalid([FieldError("#/project_id", "没有这个项目，或不在您的管辖范围内", "unknown_project")])
    if project.state == "withdrawn":
        raise Conflict("该项目已撤销", code="project_withdrawn")
    return project


async def _require_free_of_lists(
    session: AsyncSession, prospect: Prospect, entered_on: date | None, today: date
) -> None:
    replaced = await parts.came_for_somebody(session, prospect.id)
    if prospect.cohorts or prospect.left_on is not None or replaced:
        raise Conflict("该项目在锁定名单中，或由替换列入、退出，列入日期不能修改", code="on_frozen_list")
    if entered_on is not None:
        refuse({"#/entered_on": rules.day_fault(entered_on, previous=None, today=today)})


def _require_office(caller: Caller) -> None:
    if caller.role is not Role.OFFICE:
        raise Forbidden("盯引单位和名单由办公室调整", code="office_only")


def _refuse_days(days: dict[Stage, date], today: date) -> None:
    if found := rules.days_fault(days, today):
        refuse({f"#/stage_dates/{found[0]}": found[1]})


def _told(name: str, before: Any, after: Any) -> str:
    title = ProspectChange.model_fields[name].title or name
    if name == "detail":
        return f"{title}已修改"
    return f"{title}：{_word(before)} → {_word(after)}"


def _word(value: Any) -> str:
    return "空" if value is None else str(value)
