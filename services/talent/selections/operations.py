"""Writes of selections. Each locks the person, and has the person's state told anew by one event."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.changes import sent
from services.kit.etag import require_version
from services.kit.problems import Conflict, FieldError, Invalid
from services.kit.vault import Master
from services.talent.access import Asking, require_own
from services.talent.counting_rules.queries import hold
from services.talent.counting_rules.rules import AppliesTo, order_faults
from services.talent.people.models import Person
from services.talent.people.operations import register_person, restate
from services.talent.people.queries import lock_people
from services.talent.people.rules import PersonState
from services.talent.people.schemas import NewPerson
from services.talent.programmes.models import Programme
from services.talent.programmes.queries import programmes_by_code
from services.talent.programmes.rules import in_force
from services.talent.selections import queries, rules
from services.talent.selections.models import Selection
from services.talent.selections.rules import SelectionState
from services.talent.selections.schemas import NewSelection, SelectionChange

DATES = ("selected_on", "on_job_on", "introduced_on")
_TAKEN = FieldError("#/programme", "此人在该计划该批次的入选已登记", "already_selected")


async def enter_selection(
    session: AsyncSession, caller: Caller, master: Master, asking: Asking, new: NewSelection, today: date
) -> tuple[Selection, bool]:
    """Enter a place that officials report; answers it and whether its person was registered before.

    Whoever brings an identity number that is registered means that person, be it by a colleague at the same instant.
    Raises as registering a person and :func:`select` do, and Invalid for days to come.
    """
    _require_past(new.model_dump(include=set(DATES)), today)
    values = new.model_dump(exclude={"person_id", "person", "programme", "batch"})
    person_id, known = new.person_id, True
    if new.person is not None:
        person_id, known = await _register_or_find(session, caller, master, asking, new.person, today)
    if person_id is None:
        raise Invalid([FieldError("#/person_id", "请选择人才", "missing")])
    if new.person is None:
        await _require_own_person(session, caller, person_id)
    return await select(session, caller, person_id, programme=new.programme, batch=new.batch, **values), known


async def _register_or_find(
    session: AsyncSession, caller: Caller, master: Master, asking: Asking, new: NewPerson, today: date
) -> tuple[UUID, bool]:
    try:
        return (await register_person(session, caller, master, asking, new, today)).id, False
    except Conflict as conflict:
        if "person_id" not in conflict.extra:
            raise
        return UUID(conflict.extra["person_id"]), True


async def _require_own_person(session: AsyncSession, caller: Caller, person_id: UUID) -> None:
    for person in await lock_people(session, [person_id]):
        require_own(caller, person.carrier_code)


async def select(
    session: AsyncSession,
    caller: Caller | None,
    person_id: UUID,
    *,
    programme: str,
    batch: str | None,
    selected_on: date | None,
    on_job_on: date | None = None,
    introduced_on: date | None = None,
    in_district: bool = True,
    document_number: str | None = None,
    synthetic: bool = False,
) -> Selection:
    """Give a person a place in a programme and batch, and restate the person.

    Raises Invalid for an unknown programme or batch and dates that do not fit, Conflict when the person holds the place
    already or is no active one.
    """
    await hold(session)
    found = (await programmes_by_code(session, {programme}, hold=True)).get(programme)
    values = {"selected_on": selected_on, "on_job_on": on_job_on, "introduced_on": introduced_on}
    errors = programme_faults(found, AppliesTo.PEOPLE, batch, selected_on)
    errors += [FieldError(f"#/{name}", detail, code) for name, code, detail in order_faults(**values)]
    if errors or found is None:
        raise Invalid(errors)
    await _lock_active(session, person_id)
    held = await queries.selections_of(session, [person_id])
    if any((each.programme_id, each.batch, each.state) == (found.id, batch or "", "active") for each in held):
        raise Conflict(_TAKEN.detail, code=_TAKEN.code, errors=[_TAKEN])
    selection = Selection(
        person_id=person_id,
        programme_id=found.id,
        programme=programme,
        batch=batch or "",
        in_district=in_district,
        document_number=document_number,
        synthetic=synthetic,
        **values,
    )
    session.add(selection)
    try:
        await session.flush()
    except IntegrityError as error:
        raise Conflict(_TAKEN.detail, code=_TAKEN.code, errors=[_TAKEN]) from error
    await session.refresh(selection)
    await restate(session, caller, [person_id], "updated")
    return selection


async def change_selection(
    session: AsyncSession, caller: Caller, selection_id: UUID, version: int, change: SelectionChange, today: date
) -> Selection:
    """Change what was sent; nothing happens if it is so already. Raises Invalid, Conflict, Stale, Forbidden."""
    given = sent(change)
    _require_past(given, today)
    selection = await _lock(session, caller, selection_id, version)
    return await _change(session, caller, selection, given)


async def set_dates(
    session: AsyncSession, caller: Caller | None, selection_id: UUID, **dates: date | None
) -> Selection:
    """Set ``selected_on``, ``on_job_on`` or ``introduced_on`` of a place: for an application that moved on."""
    return await _change(session, caller, await _lock_with_person(session, selection_id), dates)


async def withdraw_selection(session: AsyncSession, caller: Caller, selection_id: UUID, version: int) -> Selection:
    """Take back a place; whether the person still counts, the other places say."""
    selection = await _lock(session, caller, selection_id, version)
    selection.state, selection.version = SelectionState.WITHDRAWN, selection.version + 1
    await session.flush()
    await settle(session, [selection.person_id])
    await restate(session, caller, [selection.person_id], "updated")
    return selection


async def settle(session: AsyncSession, person_ids: Collection[UUID]) -> None:
    """Say anew which of these people's places repeat another. The people are locked."""
    held: dict[UUID, list[Selection]] = {}
    for selection in await queries.selections_of(session, person_ids):
        held.setdefault(selection.person_id, []).append(selection)
    repeated = {each for places in held.values() for each in rules.repeats(places)}
    # First those that step back: a place stands only once at any moment.
    for flag in (True, False):
        for selection in (each for places in held.values() for each in places):
            if (selection.id in repeated) is flag and selection.repeated is not flag:
                selection.repeated = flag
        await session.flush()


async def move(session: AsyncSession, selection_ids: Collection[UUID] | None, giver: UUID, taker: UUID) -> list[UUID]:
    """Let the places (None: all) of one person be another's; answers which moved. Both are locked; not restated."""
    moved = []
    for selection in await queries.selections_of(session, [giver]):
        if selection_ids is None or selection.id in selection_ids:
            # Stepped back until it is settled who holds the place.
            selection.repeated, selection.person_id = True, taker
            selection.version += 1
            moved.append(selection.id)
    await session.flush()
    await settle(session, [giver, taker])
    return moved


def programme_faults(
    programme: Programme | None, applies_to: AppliesTo, batch: str | None, selected_on: date | None
) -> list[FieldError]:
    """Why nobody can hold such a place."""
    if programme is None or programme.applies_to != applies_to:
        kind = "人才" if applies_to is AppliesTo.PEOPLE else "团队"
        return [FieldError("#/programme", f"没有这个遴选{kind}的计划", "unknown_programme")]
    found = []
    if batch and batch not in {each["code"] for each in programme.batches}:
        found.append(FieldError("#/batch", f"该计划没有批次 {batch}，请先在“人才计划”中登记批次", "unknown_batch"))
    if selected_on and not in_force(programme.valid_from, programme.valid_to, selected_on):
        found.append(FieldError("#/selected_on", "入选日期不在该计划的有效期内", "not_in_force"))
    return found


def future_faults(dates: Mapping[str, Any], today: date) -> list[FieldError]:
    """Which of a place's dates are still to come; other values are left alone."""
    late = [name for name in DATES if (day := dates.get(name)) is not None and day > today]
    return [FieldError(f"#/{name}", "不能是将来的日期", "future") for name in late]


def _require_past(dates: Mapping[str, Any], today: date) -> None:
    if late := future_faults(dates, today):
        raise Invalid(late)


async def _change(
    session: AsyncSession, caller: Caller | None, selection: Selection, given: Mapping[str, Any]
) -> Selection:
    if selection.state == SelectionState.WITHDRAWN:
        raise Conflict("该入选的登记已撤销，不能再修改", code="withdrawn")
    changes = {name: value for name, value in given.items() if getattr(selection, name) != value}
    if not changes:
        return selection
    for name, value in changes.items():
        setattr(selection, name, value)
    with session.no_autoflush:
        programme = (await programmes_by_code(session, {selection.programme})).get(selection.programme)
    errors = programme_faults(programme, AppliesTo.PEOPLE, selection.batch, selection.selected_on)
    faults = order_faults(selection.selected_on, selection.on_job_on, selection.introduced_on)
    errors += [FieldError(f"#/{name}", detail, code) for name, code, detail in faults]
    if errors:
        raise Invalid(errors)
    selection.version += 1
    await session.flush()
    await restate(session, caller, [selection.person_id], "updated")
    return selection


async def _lock(session: AsyncSession, caller: Caller, selection_id: UUID, version: int) -> Selection:
    await queries.get_selection(session, caller, selection_id)
    selection = await _lock_with_person(session, selection_id)
    require_version(version, selection.version)
    (person,) = await lock_people(session, [selection.person_id])
    require_own(caller, person.carrier_code)
    if selection.state == SelectionState.WITHDRAWN:
        raise Conflict("该入选的登记已撤销，不能再修改", code="withdrawn")
    return selection


async def _lock_with_person(session: AsyncSession, selection_id: UUID) -> Selection:
    """A place as it is now and its person, locked: first the person, and again if a merge came between."""
    await hold(session)
    owner = await queries.person_of(session, selection_id)
    while True:
        await lock_people(session, [owner])
        selection = await queries.read_again(session, selection_id)
        if selection.person_id == owner:
            return selection
        owner = selection.person_id


async def _lock_active(session: AsyncSession, person_id: UUID) -> Person:
    people = await lock_people(session, [person_id])
    if not people:
        raise Invalid([FieldError("#/person_id", "没有这个人才", "unknown_person")])
    person = people[0]
    if person.state == PersonState.MERGED:
        raise Conflict("此人已合并到另一人名下，请在合并后的人才下登记", code="merged")
    if person.state != PersonState.ACTIVE:
        raise Conflict("此人的登记已撤销，不能登记入选", code="not_active")
    return person
