"""What a workbook of milestones is pre-filled with."""

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.tables import RecordRow
from services.progress.milestones.models import Milestone
from services.progress.milestones.queries import WITHDRAWN, Yardstick, record_row, shown, visible
from services.progress.project_refs.models import ProjectRef
from services.progress.project_refs.queries import writable


async def open_milestones(session: AsyncSession, caller: Caller, yardstick: Yardstick, limit: int) -> list[RecordRow]:
    """The milestones that are not done, of the projects that the caller may write, by project and in order."""
    statement = (
        visible(caller)
        .where(writable(caller), ProjectRef.state != WITHDRAWN, Milestone.done_on.is_(None))
        .order_by(ProjectRef.name, Milestone.project_id, Milestone.position)
        .limit(limit)
    )
    return [record_row(shown(row, yardstick)) for row in await session.scalars(statement)]
