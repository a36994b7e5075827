"""Linking projects that belong together, so that no sum counts one twice."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.events import record_all
from services.kit.problems import FieldError, Invalid
from services.registry.events import ProjectUpdated
from services.registry.project_chains import queries, rules
from services.registry.project_parts.rules import Relation
from services.registry.project_parts.schemas import ChainLink
from services.registry.projects.models import Project
from services.registry.projects.operations import lock_project, recount
from services.registry.projects.queries import find_project, lock_chains, lock_chains_of


async def link_project(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, link: ChainLink
) -> Project:
    """Say to which head a project belongs, or to none. Of a split chain one project counts; the others get an event.

    A withdrawn project may be linked too: its past counts. Raises Invalid for a head that cannot be one.
    """
    await lock_chains(session)
    await lock_chains_of(session, {project_id, *filter(None, [link.head_id])})
    project = await lock_project(session, caller, project_id, expected_version)
    before = project.chain_head_id
    wanted = (link.head_id, link.relation if link.head_id else None)
    if (before, project.chain_relation) == wanted:
        return project
    if link.head_id is not None:
        head = await find_project(session, caller, link.head_id)
        of_head = await queries.link_of(session, head) if head else None
        if fault := rules.link_fault(await queries.link_of(session, project), of_head):
            raise Invalid([FieldError("#/head_id", fault, "chain")])
    project.chain_head_id, project.chain_relation = wanted
    project.version += 1
    if link.head_id is None or link.relation is not Relation.SPLIT_PHASE:
        project.counts = True
    await session.flush()
    others: dict[UUID, Project] = {}
    for head_id in filter(None, {before, link.head_id}):
        others |= {each.id: each for each in await recount(session, head_id, written=project)}
    events = [ProjectUpdated.model_validate(each) for each in (project, *others.values())]
    await record_all(session, events, caller=caller)
    return project
