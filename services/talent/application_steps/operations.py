"""Writing the history of an application, whose row is locked."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.files.schemas import FileRef
from services.talent.application_steps.models import ApplicationStep


def write_step(
    session: AsyncSession,
    caller: Caller,
    application_id: UUID,
    number: int,
    kind: str,
    state: str,
    day: date,
    *,
    text: str | None = None,
    due_on: date | None = None,
    evidence: Sequence[FileRef] = (),
) -> None:
    """Add a step."""
    session.add(
        ApplicationStep(
            application_id=application_id,
            number=number,
            kind=kind,
            state=state,
            happened_on=day,
            recorded_at=clock.now(),
            actor=caller.subject,
            actor_name=caller.name,
            actor_role=str(caller.role),
            text=text,
            due_on=due_on,
            evidence=[file.model_dump(mode="json") for file in evidence],
        )
    )
