"""Writes of reviewers. What is personal is sealed before it reaches the table."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.vault import Master, Vault
from services.talent.access_logs.operations import log_look
from services.talent.access_logs.rules import Action
from services.talent.events import ReviewerRegistered, ReviewerUpdated
from services.talent.field_keys.operations import lock_keys
from services.talent.field_keys.queries import open_keys
from services.talent.field_keys.rules import context
from services.talent.reviewers import queries
from services.talent.reviewers.models import Reviewer
from services.talent.reviewers.rules import PERSONAL
from services.talent.reviewers.schemas import NewReviewer, RevealedReviewer, RevealingReviewer, ReviewerChange


async def register_reviewer(session: AsyncSession, caller: Caller, master: Master, new: NewReviewer) -> Reviewer:
    """Enter an expert."""
    said = new.model_dump()
    vault = await lock_keys(session, master)
    reviewer_id: UUID = (await session.scalars(text("SELECT uuidv7()"))).one()
    public = {name: said[name] for name in ("field", "institution", "synthetic")}
    reviewer = Reviewer(id=reviewer_id, **public, **_sealed(vault, reviewer_id, said))
    session.add(reviewer)
    await session.flush()
    await session.refresh(reviewer)
    await record(session, ReviewerRegistered.model_validate(reviewer), caller=caller)
    return reviewer


async def change_reviewer(
    session: AsyncSession, caller: Caller, master: Master, reviewer_id: UUID, version: int, change: ReviewerChange
) -> Reviewer:
    """Change what was sent; nothing happens if it is so already."""
    reviewer = await queries.get_reviewer(session, caller, reviewer_id, lock=True)
    require_version(version, reviewer.version)
    given = sent(change)
    vault = await lock_keys(session, master)
    known = queries.opened(vault, reviewer)
    personal = {name: value for name, value in given.items() if name in PERSONAL and known[name] != value}
    changes = {
        name: value for name, value in given.items() if name not in PERSONAL and getattr(reviewer, name) != value
    }
    if not personal and not changes:
        return reviewer
    for name, value in (changes | _sealed(vault, reviewer.id, known | personal)).items():
        setattr(reviewer, name, value)
    reviewer.version += 1
    await session.flush()
    await record(session, ReviewerUpdated.model_validate(reviewer), caller=caller)
    return reviewer


async def reveal_reviewer(
    session: AsyncSession, caller: Caller, master: Master, reviewer_id: UUID, asked: RevealingReviewer
) -> RevealedReviewer:
    """What is sealed of a reviewer, in full. The look is kept with its purpose."""
    reviewer = await queries.get_reviewer(session, caller, reviewer_id)
    note = f"评审专家 {reviewer.code}：{asked.note}"
    await log_look(session, caller, Action.REVEAL, PERSONAL, people=1, purpose=asked.purpose, note=note)
    vault = await open_keys(session, master)
    return RevealedReviewer.model_validate(queries.opened(vault, reviewer) | {"id": reviewer.id})


def _sealed(vault: Vault, reviewer_id: UUID, said: Mapping[str, Any]) -> dict[str, Any]:
    plain = json.dumps({name: said[name] for name in PERSONAL}, ensure_ascii=False).encode()
    return {"key_id": vault.active, "sealed": vault.seal(plain, context(Reviewer.__tablename__, reviewer_id))}
