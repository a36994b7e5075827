"""Keeping who looked at whose data. Nothing of the data is kept: fields are named, values never."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock, context
from services.kit.callers import Caller
from services.talent.access_logs.models import AccessLog
from services.talent.access_logs.rules import Action, Purpose


async def log_look(
    session: AsyncSession,
    caller: Caller,
    action: Action,
    fields: Sequence[str],
    *,
    person_id: UUID | None = None,
    people: int = 1,
    purpose: Purpose | None = None,
    note: str | None = None,
) -> None:
    """Keep one look, in the transaction in which it happens: what is not kept is not shown.

    ``person_id`` is None for a list, of which ``people`` says how many were seen.
    """
    look = AccessLog(
        at=clock.now(),
        actor=caller.subject,
        actor_name=caller.name,
        role=str(caller.role),
        action=str(action),
        person_id=person_id,
        people=people,
        fields=list(fields),
        purpose=purpose,
        note=note,
        trace_id=context.trace_id(),
    )
    session.add(look)
    await session.flush()


async def forget_looks(session: AsyncSession, before: datetime) -> None:
    """Forget the looks before an instant. The database refuses where that is less than six months ago."""
    await session.execute(delete(AccessLog).where(AccessLog.at < before))
