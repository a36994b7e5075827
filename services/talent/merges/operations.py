"""Joining two entries that are one person, and taking them apart again.

Each is one transaction: both people are locked, what the one had goes over (or back), and the events of both, and of
every team and application concerned, say so.
"""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.etag import require_version
from services.kit.problems import Conflict, FieldError, Invalid
from services.talent.applicant_moves.operations import move_applicant
from services.talent.counting_rules.queries import hold
from services.talent.duplicates.models import Duplicate
from services.talent.duplicates.operations import look_for, settle_pair
from services.talent.duplicates.queries import get_duplicate
from services.talent.duplicates.rules import Decision, DuplicateState
from services.talent.duplicates.schemas import Verdict
from services.talent.merges import queries
from services.talent.merges.models import Merge
from services.talent.merges.rules import MergeState
from services.talent.people.models import Person
from services.talent.people.operations import restate
from services.talent.people.queries import lock_people
from services.talent.people.rules import PersonState
from services.talent.selections.operations import move
from services.talent.teams.operations import move_people


async def merge_people(
    session: AsyncSession, caller: Caller, survivor_id: UUID, merged_id: UUID, reason: str, today: date
) -> Merge:
    """Let one entry live on in the other. Raises Invalid for one and the same, Conflict unless both are active."""
    if survivor_id == merged_id:
        raise Invalid([FieldError("#/merged_id", "不能与自己合并", "same_person")])
    await hold(session)
    people = await _lock_both(session, survivor_id, merged_id)
    for name, person in zip(("survivor_id", "merged_id"), people, strict=True):
        if person.state != PersonState.ACTIVE:
            fault = FieldError(f"#/{name}", f"人才 {person.code} 已合并到他人名下或已撤销，不能合并", "not_active")
            raise Conflict(fault.detail, code="not_active", errors=[fault])
    merge = Merge(
        survivor_id=survivor_id,
        merged_id=merged_id,
        reason=reason,
        moved=await _move(session, caller, merged_id, survivor_id, None, today),
        state=MergeState.MERGED,
        merged_at=clock.now(),
        merged_by=caller.subject,
        synthetic=all(person.synthetic for person in people),
    )
    session.add(merge)
    people[1].state, people[1].merged_into = PersonState.MERGED, survivor_id
    await session.flush()
    await session.refresh(merge)
    await restate(session, caller, [merged_id], "merged")
    await restate(session, caller, [survivor_id], "updated")
    await settle_pair(session, caller, survivor_id, merged_id, DuplicateState.MERGED, reason)
    await look_for(session, [survivor_id])
    return merge


async def split_people(
    session: AsyncSession, caller: Caller, merge_id: UUID, version: int, reason: str, today: date
) -> Merge:
    """Undo a merge: what went over goes back, as it is now; what came to the survivor later stays there.

    Raises Conflict when it was undone before, or the survivor itself was merged into another since.
    """
    await hold(session)
    seen = await queries.get_merge(session, merge_id)
    survivor, merged = await _lock_both(session, seen.survivor_id, seen.merged_id)
    merge = await queries.get_merge(session, merge_id, lock=True)
    require_version(version, merge.version)
    if merge.state == MergeState.SPLIT:
        raise Conflict("该合并已拆分", code="already_split")
    if survivor.state == PersonState.MERGED:
        raise Conflict("保留的人才后来又并入了他人，请先拆分后来的合并", code="merged_since")
    if merged.state != PersonState.MERGED or survivor.state != PersonState.ACTIVE:
        raise Conflict("人才的登记已撤销或个人信息已删除，不能拆分", code="not_active")
    await _move(session, caller, merge.survivor_id, merge.merged_id, merge.moved, today)
    merged.state, merged.merged_into = PersonState.ACTIVE, None
    merge.state, merge.version = MergeState.SPLIT, merge.version + 1
    merge.split_at, merge.split_by, merge.split_reason = clock.now(), caller.subject, reason
    await session.flush()
    await restate(session, caller, [merge.merged_id], "split")
    await restate(session, caller, [merge.survivor_id], "updated")
    await settle_pair(session, caller, merge.survivor_id, merge.merged_id, DuplicateState.APART, reason)
    return merge


async def decide(
    session: AsyncSession, caller: Caller, duplicate_id: UUID, version: int, verdict: Verdict, today: date
) -> Duplicate:
    """Decide of a pair that was proposed: merge the two, or keep them apart, with a reason. Raises Conflict, Stale."""
    await hold(session)
    seen = await get_duplicate(session, duplicate_id)
    people = await _lock_both(session, seen.first_id, seen.second_id)
    pair = await get_duplicate(session, duplicate_id, lock=True)
    require_version(version, pair.version)
    if pair.state != DuplicateState.OPEN:
        raise Conflict("这一对已经判定；要改变判定，请在合并记录中拆分，或直接合并", code="decided")
    ids = [person.id for person in people]
    if verdict.decision is Decision.APART:
        await settle_pair(session, caller, ids[0], ids[1], DuplicateState.APART, verdict.reason)
    else:
        survivor = verdict.survivor_id or min(people, key=lambda person: person.code).id
        if survivor not in ids:
            raise Invalid([FieldError("#/survivor_id", "保留的人才须是二者之一", "unknown_person")])
        (merged,) = set(ids) - {survivor}
        await merge_people(session, caller, survivor, merged, verdict.reason, today)
    return await get_duplicate(session, duplicate_id, lock=True)


async def _lock_both(session: AsyncSession, one: UUID, other: UUID) -> tuple[Person, Person]:
    people = {person.id: person for person in await lock_people(session, [one, other])}
    if missing := [name for name, each in (("survivor_id", one), ("merged_id", other)) if each not in people]:
        raise Invalid([FieldError(f"#/{name}", "没有这个人才", "unknown_person") for name in missing])
    return people[one], people[other]


async def _move(
    session: AsyncSession, caller: Caller, giver: UUID, taker: UUID, only: dict[str, Any] | None, today: date
) -> dict[str, list[str]]:
    """Let what one person has be the other's: all of it, or what went over before. Answers the ids of it."""
    before = {kind: {UUID(each) for each in ids} for kind, ids in only.items()} if only is not None else None
    moved = {
        "selections": await move(session, before["selections"] if before else None, giver, taker),
        "applications": await move_applicant(
            session,
            caller,
            giver,
            taker,
            before["applications"] if before else None,
            "合并为同一人" if before is None else "撤销合并",
            today,
        ),
        **await move_people(session, caller, giver, taker, before),
    }
    return {kind: [str(each) for each in ids] for kind, ids in moved.items()}
