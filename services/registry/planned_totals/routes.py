"""Planned totals of a project over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from services.kit.database import Session
from services.kit.dates import WrittenDate
from services.kit.etag import IfMatch
from services.kit.routing import resource_router
from services.registry.access import ProjectWriter
from services.registry.planned_totals import operations
from services.registry.planned_totals.schemas import NewPlannedTotal
from services.registry.projects.routes import answer
from services.registry.projects.schemas import ProjectAnswer

router = resource_router(prefix="/v1/projects/{id}/planned-totals", tag="项目计划总投资")


@router.post("", summary="下达或更正计划总投资")
async def issue_total(
    session: Session, caller: ProjectWriter, id: UUID, version: IfMatch, new: NewPlannedTotal, response: Response
) -> ProjectAnswer:
    return answer(await operations.issue_total(session, caller, id, version, new), response)


@router.delete("", summary="删除误填的计划总投资")
async def remove_total(
    session: Session,
    caller: ProjectWriter,
    id: UUID,
    version: IfMatch,
    response: Response,
    issued_on: Annotated[WrittenDate | None, Query(description="下达日期；不填为无日期的一版 · day of issue")] = None,
) -> ProjectAnswer:
    return answer(await operations.remove_total(session, caller, id, version, issued_on), response)
