"""Making a decision pack. It stays as it was made; a later one replaces it where the same application is in both."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.problems import Conflict
from services.kit.vault import Master
from services.talent.applications.operations import move
from services.talent.applications.rules import Step
from services.talent.decision_packs import queries
from services.talent.decision_packs.models import DecisionPack
from services.talent.decision_packs.schemas import NewDecisionPack


async def make_pack(
    session: AsyncSession, caller: Caller, master: Master, new: NewDecisionPack, today: date
) -> DecisionPack:
    """Gather what is up for decision into one pack, and note it in the histories.

    Without names given, applications whose reviews are not all in are left out; one that is named is refused with
    Conflict, as is an empty pack.
    """
    batch = new.batch or ""
    candidates = await queries.lock_candidates(session, new.programme, batch, new.application_ids)
    entries, unready = await queries.entries_of(session, caller, master, candidates, today)
    if new.application_ids and unready:
        raise Conflict(f"评审尚未完成：{'、'.join(unready[:20])}", code="reviews_pending")
    if len(set(new.application_ids)) > len(candidates):
        raise Conflict("所选申报有的不在该计划、批次的评审环节", code="not_in_review")
    if not entries:
        raise Conflict("该计划、批次没有评审已完成的申报", code="nothing_to_decide")
    pack = DecisionPack(
        programme=new.programme,
        batch=batch,
        title=new.title,
        made_on=today,
        made_at=clock.now(),
        made_by=caller.subject,
        rows=entries,
        synthetic=any(each.synthetic for each in candidates),
    )
    session.add(pack)
    await session.flush()
    await session.refresh(pack)
    inside = {UUID(str(entry["application_id"])) for entry in entries}
    for application in candidates:
        if application.id in inside:
            day = max(today, application.state_since)
            await move(session, caller, application, Step.PACKED, day, {"pack_id": pack.id})
    return pack
