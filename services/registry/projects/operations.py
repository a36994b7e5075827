"""Writes of projects. Each locks the project, checks the version seen, and records one event."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.events import record, record_all
from services.kit.problems import Conflict, FieldError, Forbidden, Invalid
from services.kit.search import search_text
from services.registry.carriers.queries import known_codes
from services.registry.enterprises.queries import is_enterprise
from services.registry.events import ProjectMoved, ProjectRegistered, ProjectUpdated, ProjectWithdrawn
from services.registry.project_parts.models import Membership, PlannedTotal
from services.registry.project_parts.rules import newest
from services.registry.project_parts.schemas import Move
from services.registry.projects import queries, rules
from services.registry.projects.models import Project
from services.registry.projects.rules import State, Stay
from services.registry.projects.schemas import NewProject, ProjectChange, Withdrawal


async def register_project(session: AsyncSession, caller: Caller, new: NewProject) -> Project:
    """Enter a project, with the memberships it has had so far.

    Raises Forbidden outside the caller's carriers and units, Invalid for an unknown carrier or overlapping
    memberships, Conflict when the code is taken.
    """
    stays = [Stay(each.valid_from, each.valid_to, each.carrier_code) for each in new.memberships]
    _require_own(caller, new.owner_unit, stays)
    await _require_carriers(session, {f"#/memberships/{at}/carrier_code": stay for at, stay in enumerate(stays)})
    if fault := rules.stays_fault(stays):
        at, reason = fault
        raise Invalid([FieldError(f"#/memberships/{at}", reason, "overlap")])
    await _require_enterprise(session, new.owner_enterprise)
    project = Project(**new.model_dump(exclude={"memberships"}))
    session.add(project)
    await _flush(session, project)
    await session.refresh(project)
    await _write_stays(session, project, rules.merged(stays))
    if project.planned_total is not None:
        await _correct_total(session, project, project.planned_total)
    await record(session, ProjectRegistered.model_validate(project), caller=caller)
    return project


async def change_project(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, change: ProjectChange
) -> Project:
    """Change what was sent; nothing happens if it is so already.

    Raises Stale, Conflict for a withdrawn project or a taken code, Forbidden for a unit that is not the caller's.
    """
    project = await lock_project(session, caller, project_id, expected_version)
    require_active(project)
    changes = {name: value for name, value in sent(change).items() if getattr(project, name) != value}
    if "owner_unit" in changes:
        _require_own(caller, changes["owner_unit"], [])
    if not changes:
        return project
    await _require_enterprise(session, changes.get("owner_enterprise"))
    if "planned_total" in changes:
        await _correct_total(session, project, changes["planned_total"])
    await save(session, caller, project, changes)
    return project


async def move_project(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, move: Move
) -> Project:
    """Say to which carrier a project belongs in a period, which may lie in the past.

    A withdrawn project can be moved too: its past counts, and boundaries change after the fact.
    """
    project = await lock_project(session, caller, project_id, expected_version)
    if move.valid_to is not None and move.valid_to <= move.valid_from:
        raise Invalid([FieldError("#/valid_to", "归属终止日应晚于起始日", "order")])
    if move.carrier_code is not None:
        target = Stay(move.valid_from, move.valid_to, move.carrier_code)
        await _require_carriers(session, {"#/carrier_code": target})
    before = rules.stays_of(project.memberships)
    after = rules.moved(before, move.carrier_code, move.valid_from, move.valid_to)
    if after == before:
        return project
    _assign(project, {})
    await session.flush()
    await _write_stays(session, project, after)
    await record(session, ProjectMoved.model_validate(project), caller=caller)
    return project


async def withdraw_project(
    session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int, withdrawal: Withdrawal
) -> Project:
    """Withdraw a project as of a date. It stays in the register, and on the lists it stands on.

    Raises Conflict when it is withdrawn already, Invalid for a replacement that is none. Of a split chain another
    phase counts then.
    """
    await queries.lock_chains(session)
    await queries.lock_chains_of(session, [project_id])
    project = await lock_project(session, caller, project_id, expected_version)
    require_active(project)
    if withdrawal.replaced_by is not None:
        await _require_replacement(session, caller, project, withdrawal.replaced_by)
    _assign(
        project,
        {
            "state": State.WITHDRAWN,
            "withdrawn_on": withdrawal.withdrawn_on,
            "withdrawal_reason": withdrawal.reason,
            "replaced_by": withdrawal.replaced_by,
        },
    )
    await session.flush()
    others = await recount(session, project.chain_head_id or project.id, written=project)
    await record_all(
        session,
        [ProjectWithdrawn.model_validate(project), *(ProjectUpdated.model_validate(each) for each in others)],
        caller=caller,
    )
    return project


async def recount(session: AsyncSession, head_id: UUID, *, written: Project | None) -> list[Project]:
    """Say of each project of a split chain whether it counts; answers those that this changed but ``written``.

    ``written`` has its new version already. The chains are locked: see ``queries.lock_chains``.
    """
    chain = await queries.split_chain(session, head_id)
    phases = [rules.Phase(p.id, p.id == head_id, p.state == State.ACTIVE, p.filed_on) for p in chain]
    one = rules.counted(phases) if phases else None
    changed = []
    for project in chain:
        if project.counts != (project.id == one):
            project.counts = project.id == one
            if project is not written:
                project.version += 1
                changed.append(project)
    await session.flush()
    return changed


async def lock_project(session: AsyncSession, caller: Caller, project_id: UUID, expected_version: int) -> Project:
    """The project, locked for a write by somebody who has seen this version; raises NotFound and Stale."""
    project = await queries.get_project(session, caller, project_id, lock=True)
    require_version(expected_version, project.version)
    return project


def require_active(project: Project) -> None:
    """Raise Conflict for a project that was withdrawn."""
    if project.state == State.WITHDRAWN:
        raise Conflict("项目已撤销，不能再修改", code="withdrawn")


async def save(session: AsyncSession, caller: Caller, project: Project, changes: dict[str, Any]) -> None:
    """Write changes of a locked project and say so."""
    _assign(project, changes)
    await _flush(session, project)
    await record(session, ProjectUpdated.model_validate(project), caller=caller)


async def _correct_total(session: AsyncSession, project: Project, amount: Decimal | None) -> None:
    """Make the newest planned total say ``amount``; the first one, without a date, if there is none."""
    current = newest(project.planned_totals)
    if current is None:
        session.add(PlannedTotal(project_id=project.id, amount=amount))
    elif amount is not None:
        current.amount = amount
    elif len(project.planned_totals) > 1:
        detail = "计划总投资已有多个版本，不能清空，请更正最近一版"
        raise Conflict(detail, code="several_versions", errors=[FieldError("#/planned_total", detail, "versions")])
    else:
        await session.delete(current)
    await session.flush()
    await session.refresh(project, ["planned_totals"])


async def _require_replacement(session: AsyncSession, caller: Caller, project: Project, other_id: UUID) -> None:
    other = await queries.find_project(session, caller, other_id)
    withdrawn = other is not None and other.state == State.WITHDRAWN
    if reason := rules.replacement_fault(project.id, other.id if other else None, withdrawn=withdrawn):
        raise Invalid([FieldError("#/replaced_by", reason, "replacement")])


def _require_own(caller: Caller, owner_unit: str, stays: Sequence[Stay]) -> None:
    if caller.role is Role.CARRIER_OFFICER:
        reason = rules.outside_scope(owner_unit, stays, units=caller.units, carriers=caller.carriers)
        if reason:
            raise Forbidden(reason, code="outside_scope")


async def _require_enterprise(session: AsyncSession, enterprise_id: UUID | None) -> None:
    if enterprise_id is not None and not await is_enterprise(session, enterprise_id):
        raise Invalid([FieldError("#/owner_enterprise", "企业登记中没有这家企业", "unknown_enterprise")])


async def _require_carriers(session: AsyncSession, named: dict[str, Stay]) -> None:
    known = await known_codes(session, {stay.carrier_code for stay in named.values()})
    errors = [
        FieldError(pointer, f"没有代码为 {stay.carrier_code} 的载体", "unknown_carrier")
        for pointer, stay in named.items()
        if stay.carrier_code not in known
    ]
    if errors:
        raise Invalid(errors)


def _assign(project: Project, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        setattr(project, name, value)
    project.version += 1


async def _flush(session: AsyncSession, project: Project) -> None:
    project.search = search_text(project.name, project.code, project.code_old)
    codes = {"code": project.code, "code_old": project.code_old}
    try:
        await session.flush()
    except IntegrityError as error:
        field = "code_old" if "code_old" in str(error.orig) else "code"
        taken = FieldError(f"#/{field}", f"项目代码 {codes[field]} 已被其他项目使用", "taken")
        raise Conflict(taken.detail, code="code_taken", errors=[taken]) from error


async def _write_stays(session: AsyncSession, project: Project, stays: Sequence[Stay]) -> None:
    # Deleted before inserted, which the unit of work would not do: the database judges overlaps row by row.
    await session.execute(delete(Membership).where(Membership.project_id == project.id))
    if stays:
        await session.execute(insert(Membership), membership_rows(project.id, stays))
    await session.refresh(project, ["memberships"])


def membership_rows(project_id: UUID, stays: Sequence[Stay]) -> list[dict[str, Any]]:
    """The rows that say where a project has belonged."""
    return [
        {
            "project_id": project_id,
            "valid_from": stay.valid_from,
            "valid_to": stay.valid_to,
            "carrier_code": stay.carrier_code,
        }
        for stay in stays
    ]
