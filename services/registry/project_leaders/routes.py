"""Leaders and agents of a project over HTTP."""

from uuid import UUID

from fastapi import Response

from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.registry.access import AskIdentity, ProjectWriter
from services.registry.project_leaders import operations
from services.registry.project_parts.schemas import Assignment
from services.registry.projects.routes import answer
from services.registry.projects.schemas import ProjectAnswer

router = resource_router(prefix="/v1/projects/{id}/leaders", tag="项目负责人")


@router.post("", summary="登记或交接负责人")
async def hand_over(
    session: Session,
    caller: ProjectWriter,
    ask: AskIdentity,
    id: UUID,
    version: IfMatch,
    new: Assignment,
    response: Response,
) -> ProjectAnswer:
    return answer(await operations.hand_over(session, caller, id, version, new, ask=ask), response)
