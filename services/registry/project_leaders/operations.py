"""Who leads a project, is linked to it or is its agent: dated, with handover."""

from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.problems import FieldError, Forbidden, Invalid
from services.registry.project_parts.models import Leader
from services.registry.project_parts.rules import Holder, LeaderRole, Tenure, handed_over
from services.registry.project_parts.schemas import Assignment
from services.registry.projects.models import Project
from services.registry.projects.operations import lock_project, save
from services.registry.unit_refs.operations import Ask, require_units


async def hand_over(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, new: Assignment, *, ask: Ask
) -> Project:
    """Say who holds a role in a period, which may lie in the past; what was said about it is replaced.

    A withdrawn project may be corrected too: who led it stays known. Raises Forbidden when somebody but the office
    names a leader: officers of carriers name agents. Invalid for a unit that identity does not know either.
    """
    if caller.role is not Role.OFFICE and new.role is not LeaderRole.AGENT:
        raise Forbidden("领衔区领导和联系部门领导由办公室登记", code="office_only")
    project = await lock_project(session, caller, project_id, expected_version)
    holder = _holder(new)
    await require_units(session, ask, {"#/unit": holder.unit if holder else None})
    if new.valid_to is not None and new.valid_to <= new.valid_from:
        raise Invalid([FieldError("#/valid_to", "终止日应晚于起始日", "order")])
    before = [
        Tenure(each.valid_from, each.valid_to, Holder(each.unit, each.person_name, each.title))
        for each in project.leaders
        if each.role == new.role
    ]
    after = handed_over(before, holder, new.valid_from, new.valid_to)
    if after == before:
        return project
    # Deleted before inserted, which the unit of work would not do: the database judges overlaps row by row.
    await session.execute(delete(Leader).where(Leader.project_id == project.id, Leader.role == new.role))
    if after:
        await session.execute(insert(Leader), [_row(project.id, new.role, tenure) for tenure in after])
    await session.refresh(project, ["leaders"])
    await save(session, caller, project, {})
    return project


def _holder(new: Assignment) -> Holder | None:
    if new.person_name is None:
        return None
    if new.unit is None:
        raise Invalid([FieldError("#/unit", "填写了姓名，也应填写单位", "required")])
    return Holder(new.unit, new.person_name, new.title)


def _row(project_id: UUID, role: LeaderRole, tenure: Tenure) -> dict[str, object]:
    return {
        "project_id": project_id,
        "role": role,
        "valid_from": tenure.valid_from,
        "valid_to": tenure.valid_to,
        "unit": tenure.holder.unit,
        "person_name": tenure.holder.person_name,
        "title": tenure.holder.title,
    }
