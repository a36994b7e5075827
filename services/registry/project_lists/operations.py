"""Writes of project lists. What a list says of its projects is part of each project, which has a version for it."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit import clock
from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import Event, record_all
from services.kit.problems import Conflict, FieldError, Invalid, NotFound
from services.registry.admission_standards.queries import hold_standards
from services.registry.events import ProjectListFrozen, ProjectListRegistered, ProjectListUpdated, ProjectUpdated
from services.registry.parcels.operations import judge_for_projects
from services.registry.project_lists import queries
from services.registry.project_lists.schemas import NewMembers, NewProjectList, ProjectListChange
from services.registry.project_lists.schemas import ProjectList as Shape
from services.registry.project_parts.models import ListMember, ProjectList
from services.registry.project_parts.rules import in_force
from services.registry.projects.models import Project
from services.registry.projects.queries import lock_by_ids
from services.registry.projects.rules import plain_code


async def open_list(session: AsyncSession, caller: Caller, new: NewProjectList) -> Shape:
    """Make a list, without members. Raises Conflict when the code is taken."""
    made = ProjectList(**new.model_dump())
    session.add(made)
    try:
        await session.flush()
    except IntegrityError as error:
        taken = FieldError("#/code", f"清单代码 {new.code} 已被使用", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error
    await session.refresh(made)
    return await _say(session, caller, made, ProjectListRegistered, [])


async def change_list(
    session: AsyncSession, caller: Caller, list_id: UUID, expected_version: int, change: ProjectListChange
) -> Shape:
    """Change what a list is called and rests on, also of a frozen one."""
    found = await _lock(session, list_id, expected_version)
    changes = {name: value for name, value in sent(change).items() if getattr(found, name) != value}
    if not changes:
        return await shape(session, found)
    for name, value in changes.items():
        setattr(found, name, value)
    return await _say(session, caller, found, ProjectListUpdated, [])


async def add_members(
    session: AsyncSession, caller: Caller, list_id: UUID, expected_version: int, new: NewMembers
) -> Shape:
    """Put projects on an open list; those that stand on it already stay. Raises Invalid for what is no project."""
    found = await _lock_open(session, list_id, expected_version)
    wanted = {each: f"#/project_ids/{at}" for at, each in enumerate(new.project_ids)}
    by_code = await queries.ids_by_code(session, {plain_code(code) for code in new.codes})
    unknown = [f"#/codes/{at}" for at, code in enumerate(new.codes) if plain_code(code) not in by_code]
    projects = await lock_by_ids(session, {*wanted, *by_code.values()})
    unknown += [pointer for each, pointer in wanted.items() if each not in {project.id for project in projects}]
    if unknown:
        raise Invalid([FieldError(pointer, "没有这个项目", "unknown_project") for pointer in unknown])
    there = {member.project_id for member in await queries.members_of(session, None, list_id)}
    fresh = [project for project in projects if project.id not in there]
    if not fresh:
        return await shape(session, found)
    rows = [{"list_id": list_id, "project_id": project.id} for project in fresh]
    await session.execute(insert(ListMember), rows)
    return await _say(session, caller, found, ProjectListUpdated, fresh)


async def remove_member(
    session: AsyncSession, caller: Caller, list_id: UUID, expected_version: int, project_id: UUID
) -> Shape:
    """Take a project off an open list; raises Conflict for a frozen list, NotFound for no member."""
    found = await _lock_open(session, list_id, expected_version)
    if project_id not in {member.project_id for member in await queries.members_of(session, None, list_id)}:
        raise NotFound
    projects = await lock_by_ids(session, [project_id])
    gone = delete(ListMember).where(ListMember.list_id == list_id, ListMember.project_id == project_id)
    await session.execute(gone)
    return await _say(session, caller, found, ProjectListUpdated, projects)


async def freeze_list(
    session: AsyncSession, caller: Caller, list_id: UUID, expected_version: int, frozen_on: date
) -> Shape:
    """Close a list as of a day, keeping what each member was planned to cost then. There is no way back.

    Raises Conflict for a list that is frozen already or has no member, Invalid for a day to come.
    """
    found = await _lock_open(session, list_id, expected_version)
    if frozen_on > clock.today():
        raise Invalid([FieldError("#/frozen_on", "冻结日期不能在今天之后", "in_future")])
    members = {member.project_id: member for member in await queries.members_of(session, None, list_id)}
    if not members:
        raise Conflict("清单中还没有项目，不能冻结", code="empty_list")
    projects = await lock_by_ids(session, members.keys())
    for project in projects:
        total = in_force(project.planned_totals, frozen_on)
        members[project.id].planned_total = total.amount if total else None
    found.frozen_on = frozen_on
    return await _say(session, caller, found, ProjectListFrozen, projects)


async def shape(session: AsyncSession, found: ProjectList, caller: Caller | None = None) -> Shape:
    """The list with the members that the caller may see, all without a caller."""
    members = await queries.members_of(session, caller, found.id)
    own = {name: getattr(found, name) for name in Shape.model_fields if name != "members"}
    return Shape.model_validate(own | {"members": members})


async def _lock(session: AsyncSession, list_id: UUID, expected_version: int) -> ProjectList:
    found = await queries.get_list(session, list_id, lock=True)
    require_version(expected_version, found.version)
    return found


async def _lock_open(session: AsyncSession, list_id: UUID, expected_version: int) -> ProjectList:
    # Whose land is for the programme follows from the lists: see _say.
    await hold_standards(session, change=True)
    found = await _lock(session, list_id, expected_version)
    if found.frozen_on is not None:
        raise Conflict("清单已冻结，成员不再增减", code="frozen")
    return found


async def _say(
    session: AsyncSession, caller: Caller, found: ProjectList, event: type[Event], projects: Collection[Project]
) -> Shape:
    if event is not ProjectListRegistered:
        found.version += 1
    for project in projects:
        project.version += 1
    await session.flush()
    for project in projects:
        await session.refresh(project, ["lists"])
    shown = await shape(session, found)
    events = [event.model_validate(shown.model_dump())]
    await record_all(
        session, [*events, *(ProjectUpdated.model_validate(project) for project in projects)], caller=caller
    )
    await judge_for_projects(session, caller, [project.id for project in projects])
    return shown
