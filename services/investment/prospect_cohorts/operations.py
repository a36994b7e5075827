"""Writes of lists of prospects. A frozen list keeps its members; what it says of them is part of each of them."""

from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.events import CohortEvent, CohortFrozen, CohortRegistered, CohortUpdated, ProspectUpdated
from services.investment.prospect_cohorts import queries
from services.investment.prospect_cohorts.schemas import CohortChange, NewCohort, NewMembers
from services.investment.prospect_parts.models import CohortMember, ProspectCohort
from services.investment.prospect_parts.operations import take_step
from services.investment.prospect_parts.queries import lock_prospects
from services.investment.prospect_parts.rules import State
from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid, NotFound


async def open_cohort(session: AsyncSession, caller: Caller, new: NewCohort) -> ProspectCohort:
    """Make a list, without members. Raises Conflict when the code is taken."""
    made = ProspectCohort(**new.model_dump())
    taken = FieldError("#/code", f"名单代码 {new.code} 已被使用", "taken")
    await add_unless_taken(session, made, taken, code="code_taken")
    await _say(session, caller, made, CohortRegistered)
    return made


async def change_cohort(
    session: AsyncSession, caller: Caller, cohort_id: UUID, version: int, change: CohortChange
) -> ProspectCohort:
    """Change what a list is called and rests on, also of a frozen one."""
    found = await _lock(session, cohort_id, version)
    changes = differing(found, change)
    if not changes:
        return found
    for name, value in changes.items():
        setattr(found, name, value)
    await _say(session, caller, found, CohortUpdated)
    return found


async def add_members(
    session: AsyncSession, caller: Caller, cohort_id: UUID, version: int, new: NewMembers
) -> ProspectCohort:
    """Put prospects on an open list; those that stand on it already stay. Raises Invalid for what is no prospect."""
    found = await _lock_open(session, cohort_id, version)
    by_code = await queries.ids_by_code(session, new.codes)
    prospects = {each.id: each for each in await lock_prospects(session, {*new.prospect_ids, *by_code.values()})}
    wanted = {f"#/prospect_ids/{at}": each for at, each in enumerate(new.prospect_ids)}
    named = {f"#/codes/{at}": by_code.get(code) for at, code in enumerate(new.codes)}
    errors = []
    for pointer, each in {**wanted, **named}.items():
        prospect = prospects.get(each) if each else None
        if prospect is None:
            errors.append(FieldError(pointer, "没有这个盯引项目", "unknown_prospect"))
        elif prospect.state == State.WITHDRAWN or prospect.left_on is not None:
            errors.append(FieldError(pointer, "该项目已中止跟踪，或已退出名单", "left"))
    if errors:
        raise Invalid(errors)
    fresh = set(prospects) - set(await queries.member_ids(session, cohort_id))
    if fresh:
        rows = [{"cohort_id": cohort_id, "prospect_id": each} for each in sorted(fresh)]
        await session.execute(insert(CohortMember), rows)
        await _say(session, caller, found, CohortUpdated)
    return found


async def remove_member(
    session: AsyncSession, caller: Caller, cohort_id: UUID, version: int, prospect_id: UUID
) -> ProspectCohort:
    """Take a prospect off an open list; raises Conflict for a frozen list, NotFound for no member."""
    found = await _lock_open(session, cohort_id, version)
    if prospect_id not in await queries.member_ids(session, cohort_id):
        raise NotFound
    gone = delete(CohortMember).where(CohortMember.cohort_id == cohort_id, CohortMember.prospect_id == prospect_id)
    await session.execute(gone)
    await _say(session, caller, found, CohortUpdated)
    return found


async def freeze_cohort(
    session: AsyncSession, caller: Caller, cohort_id: UUID, version: int, frozen_on: date, today: date
) -> ProspectCohort:
    """Fix a list as of a day. There is no way back: its members are what the landed share is reckoned on.

    Members that were in reserve come onto the current list on that day. Raises Conflict for a list that is frozen or
    empty, or one of whose members has been given up or left; Invalid for a day to come.
    """
    found = await _lock_open(session, cohort_id, version)
    if frozen_on > today:
        raise Invalid([FieldError("#/frozen_on", f"锁定日期不能晚于今天（{today}）", "in_future")])
    members = await lock_prospects(session, await queries.member_ids(session, cohort_id))
    if not members:
        raise Conflict("名单中还没有项目，不能锁定", code="empty_list")
    gone = [each.name for each in members if each.state == State.WITHDRAWN or each.left_on is not None]
    if gone:
        raise Conflict(f"{'、'.join(gone[:3])} 已中止跟踪或退出，请先移出名单", code="member_left")
    found.frozen_on = frozen_on
    await session.flush()
    for member in members:
        member.entered_on = min(member.entered_on or frozen_on, frozen_on)
        await take_step(session, caller, member, "freeze", frozen_on, ProspectUpdated, text=found.name)
    await _say(session, caller, found, CohortFrozen)
    return found


async def _lock(session: AsyncSession, cohort_id: UUID, version: int) -> ProspectCohort:
    found = await queries.get_cohort(session, cohort_id, lock=True)
    require_version(version, found.version)
    return found


async def _lock_open(session: AsyncSession, cohort_id: UUID, version: int) -> ProspectCohort:
    found = await _lock(session, cohort_id, version)
    if found.frozen_on is not None:
        raise Conflict("名单已锁定，成员不再增减；调整当前名单请使用“替换”", code="frozen")
    return found


async def _say(session: AsyncSession, caller: Caller, found: ProspectCohort, event: type[CohortEvent]) -> None:
    if event is not CohortRegistered:
        found.version += 1
    await session.flush()
    state = await queries.state_of(session, found)
    await record(session, event.model_validate(state.model_dump()), caller=caller)
