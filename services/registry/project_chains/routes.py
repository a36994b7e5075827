"""Chains of projects over HTTP."""

from uuid import UUID

from fastapi import Response

from services.kit.database import Session
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.registry.access import ProjectWriter
from services.registry.project_chains import operations
from services.registry.project_parts.schemas import ChainLink
from services.registry.projects.routes import answer
from services.registry.projects.schemas import ProjectAnswer

router = resource_router(prefix="/v1/projects/{id}/chain", tag="项目链")


@router.post("", summary="关联项目或解除关联")
async def link_project(
    session: Session, caller: ProjectWriter, id: UUID, version: IfMatch, link: ChainLink, response: Response
) -> ProjectAnswer:
    return answer(await operations.link_project(session, caller, id, version, link), response)
