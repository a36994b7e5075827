"""Writes of commitments. Each locks the commitment, checks the version seen, and records one event."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.investment.commitments import queries
from services.investment.commitments.models import Commitment
from services.investment.commitments.rules import CommitmentState
from services.investment.commitments.schemas import (
    CommitmentChange,
    CommitmentRegistered,
    CommitmentUpdated,
    CommitmentWithdrawn,
    NewCommitment,
)
from services.investment.plans.operations import require_project
from services.investment.settings import InvestmentSettings
from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid


async def register_commitment(
    session: AsyncSession, caller: Caller, settings: InvestmentSettings, new: NewCommitment
) -> Commitment:
    """Enter an amount. Raises Invalid, Forbidden outside the caller's scope, Conflict for a withdrawn project."""
    _require_past(settings, new.on)
    project = await require_project(session, caller, new.project_id)
    commitment = Commitment(**new.model_dump(), synthetic=project.synthetic)
    session.add(commitment)
    await session.flush()
    await session.refresh(commitment)
    event = CommitmentRegistered.model_validate(commitment, from_attributes=True)
    await record(session, event, caller=caller)
    return commitment


async def change_commitment(
    session: AsyncSession,
    caller: Caller,
    settings: InvestmentSettings,
    commitment_id: UUID,
    expected_version: int,
    change: CommitmentChange,
) -> Commitment:
    """Change what was sent; nothing happens if it is so already. Raises Stale, Conflict, Invalid."""
    commitment = await _lock(session, caller, commitment_id, expected_version)
    changes = differing(commitment, change)
    if not changes:
        return commitment
    _require_past(settings, changes.get("on", commitment.on))
    for name, value in changes.items():
        setattr(commitment, name, value)
    commitment.version += 1
    await session.flush()
    event = CommitmentUpdated.model_validate(commitment, from_attributes=True)
    await record(session, event, caller=caller)
    return commitment


async def withdraw_commitment(
    session: AsyncSession, caller: Caller, commitment_id: UUID, expected_version: int
) -> None:
    """Take back an entry that was made by mistake."""
    commitment = await _lock(session, caller, commitment_id, expected_version)
    commitment.state, commitment.version = CommitmentState.WITHDRAWN, commitment.version + 1
    await session.flush()
    event = CommitmentWithdrawn.model_validate(commitment, from_attributes=True)
    await record(session, event, caller=caller)


def _require_past(settings: InvestmentSettings, day: date) -> None:
    if day > settings.today():
        raise Invalid([FieldError("#/on", "日期还没有到", "future")])


async def _lock(session: AsyncSession, caller: Caller, commitment_id: UUID, expected_version: int) -> Commitment:
    commitment = await queries.get_commitment(session, caller, commitment_id, lock=True)
    require_version(expected_version, commitment.version)
    if commitment.state == CommitmentState.WITHDRAWN:
        raise Conflict("该记录已撤销，不能再修改", code="withdrawn")
    return commitment
