"""Reads of chains."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.registry.project_chains.rules import Link
from services.registry.projects.models import Project


async def link_of(session: AsyncSession, project: Project) -> Link:
    """Where a project stands in its chain."""
    return Link(project.id, project.chain_head_id, await _has_members(session, project.id))


async def _has_members(session: AsyncSession, head_id: UUID) -> bool:
    member = select(Project.id).where(Project.chain_head_id == head_id).limit(1)
    return await session.scalar(member) is not None
