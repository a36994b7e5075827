"""Writes of the talent programmes."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import differing
from services.kit.database import add_unless_taken
from services.kit.etag import require_version
from services.kit.events import record
from services.kit.problems import Conflict, FieldError, Invalid
from services.talent.counting_rules.queries import hold_alone
from services.talent.events import ProgrammeRegistered, ProgrammeUpdated, ProgrammeWithdrawn
from services.talent.people.operations import restate
from services.talent.programmes import queries, rules
from services.talent.programmes.models import Programme
from services.talent.programmes.rules import ProgrammeState
from services.talent.programmes.schemas import NewProgramme, ProgrammeChange
from services.talent.selections.queries import batches_in, people_in
from services.talent.teams.operations import recount
from services.talent.teams.queries import team_batches_in, teams_in


async def register_programme(session: AsyncSession, caller: Caller, new: NewProgramme) -> Programme:
    """Enter a programme. Raises Invalid, Conflict when its code is taken, be it by one taken back."""
    return await _register(session, caller, new, product_default=False)


async def change_programme(
    session: AsyncSession, caller: Caller, programme_id: UUID, version: int, change: ProgrammeChange
) -> Programme:
    """Change what was sent; who is counted by it is worked out anew. Raises Invalid, Conflict, Stale."""
    await hold_alone(session)
    programme = await _lock(session, programme_id, version)
    given = differing(programme, change)
    if "batches" in given:
        given["batches"] = _batches(change)
        if given["batches"] == programme.batches:
            del given["batches"]
    if not given:
        return programme
    if "batches" in given:
        used = await batches_in(session, programme.id) | await team_batches_in(session, programme.id)
        if missing := rules.missing_batches(given["batches"], used):
            raise Conflict(f"批次 {'、'.join(missing)} 已有人入选，不能删去", code="batch_in_use")
    for name, value in given.items():
        setattr(programme, name, value)
    _require_sound(vars(programme))
    programme.product_default, programme.version = False, programme.version + 1
    await session.flush()
    await record(session, ProgrammeUpdated.model_validate(programme), caller=caller)
    if "counts" in given:
        await restate(session, caller, await people_in(session, programme.id), "updated")
        await recount(session, caller, await teams_in(session, programme.id))
    return programme


async def withdraw_programme(session: AsyncSession, caller: Caller, programme_id: UUID, version: int) -> None:
    """Take back a programme entered by mistake; refused while anybody holds a place in it."""
    await hold_alone(session)
    programme = await _lock(session, programme_id, version)
    if await people_in(session, programme.id) or await teams_in(session, programme.id):
        raise Conflict("该计划已有人才或团队入选，不能撤销；不再遴选的计划请填失效日期", code="in_use")
    programme.state, programme.version = ProgrammeState.WITHDRAWN, programme.version + 1
    await session.flush()
    await record(session, ProgrammeWithdrawn.model_validate(programme), caller=caller)


async def load_plan_programmes(session: AsyncSession, planned: Sequence[NewProgramme]) -> int:
    """Enter the plan's programmes that are not there yet; answers how many. What is there is the office's."""
    known = {programme.code for programme in await queries.all_programmes(session)}
    missing = [entry for entry in planned if entry.code not in known]
    for entry in missing:
        await _register(session, None, entry, product_default=True)
    return len(missing)


async def _register(
    session: AsyncSession, caller: Caller | None, new: NewProgramme, *, product_default: bool
) -> Programme:
    values = new.model_dump() | {"batches": _batches(new), "product_default": product_default}
    _require_sound(values)
    programme = Programme(**values)
    taken = FieldError("#/code", "该代码的人才计划已登记", "taken")
    await add_unless_taken(session, programme, taken, code="already_registered")
    await record(session, ProgrammeRegistered.model_validate(programme), caller=caller)
    return programme


def _batches(said: NewProgramme | ProgrammeChange) -> list[dict[str, Any]]:
    return [batch.model_dump(mode="json") for batch in sorted(said.batches, key=lambda batch: batch.code)]


def _require_sound(values: Mapping[str, Any]) -> None:
    errors = [FieldError(f"#/{name}", detail, code) for name, code, detail in rules.faults(values)]
    if errors:
        raise Invalid(errors)


async def _lock(session: AsyncSession, programme_id: UUID, version: int) -> Programme:
    programme = await queries.get_programme(session, programme_id, lock=True)
    require_version(version, programme.version)
    if programme.state == ProgrammeState.WITHDRAWN:
        raise Conflict("该计划已撤销，不能再修改", code="withdrawn")
    return programme
