"""Writes of planned totals: a version of the project each."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.problems import NotFound
from services.registry.planned_totals.schemas import NewPlannedTotal
from services.registry.project_parts.models import PlannedTotal
from services.registry.project_parts.rules import newest
from services.registry.projects.models import Project
from services.registry.projects.operations import lock_project, require_active, save


async def issue_total(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, new: NewPlannedTotal
) -> Project:
    """Enter a planned total, or correct the one that was issued on the same day. The newest becomes the project's."""
    project = await lock_project(session, caller, project_id, expected_version)
    require_active(project)
    same = _issued(project, new.issued_on)
    if same is None:
        session.add(PlannedTotal(project_id=project.id, **new.model_dump()))
    elif (same.amount, same.document) == (new.amount, new.document):
        return project
    else:
        same.amount, same.document = new.amount, new.document
    return await _written(session, caller, project)


async def remove_total(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, issued_on: date | None
) -> Project:
    """Remove a planned total that was entered by mistake; raises NotFound for one that is not there."""
    project = await lock_project(session, caller, project_id, expected_version)
    require_active(project)
    mistaken = _issued(project, issued_on)
    if mistaken is None:
        raise NotFound
    await session.delete(mistaken)
    return await _written(session, caller, project)


def _issued(project: Project, day: date | None) -> PlannedTotal | None:
    return next((each for each in project.planned_totals if each.issued_on == day), None)


async def _written(session: AsyncSession, caller: Caller, project: Project) -> Project:
    await session.flush()
    await session.refresh(project, ["planned_totals"])
    current = newest(project.planned_totals)
    await save(session, caller, project, {"planned_total": current.amount if current else None})
    return project
