"""Reads of selections. Each begins with what the caller may see."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Uuid, any_, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller, Role
from services.kit.exports import plain_row, stream_records
from services.kit.pages import PageRequest, SortKey, fetch_page
from services.kit.problems import NotFound
from services.kit.tables.writing import RecordRow
from services.talent.counting_rules.queries import rules_of
from services.talent.counting_rules.rules import AppliesTo, Counted, counted
from services.talent.people.models import Person
from services.talent.programmes.models import Programme
from services.talent.selections.models import Selection
from services.talent.selections.rules import SelectionState
from services.talent.selections.schemas import SELECTION_TABLE, SelectionFilter, SelectionSort

_NO_DATE = date(1900, 1, 1)
_ORDERS: dict[str, ColumnElement[Any]] = {
    # Pages go by columns that are never empty.
    "selected_on": func.coalesce(Selection.selected_on, _NO_DATE),
    "programme": Selection.programme.expression,
}


@dataclass(frozen=True, slots=True)
class PlaceHeld:
    """A place as a person's event states it."""

    id: UUID
    programme: str
    batch: str | None
    selected_on: date | None
    on_job_on: date | None
    introduced_on: date | None
    in_district: bool
    counts: bool
    state: str

    @property
    def active(self) -> bool:
        """Whether it stands."""
        return self.state == SelectionState.ACTIVE


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's places, and the dates that they come to."""

    selections: list[PlaceHeld] = field(default_factory=list)
    counted: Counted = field(default_factory=Counted)


async def standings(session: AsyncSession, person_ids: Collection[UUID]) -> dict[UUID, Standing]:
    """How each of these people stands by the rules in force, those without a place too.

    What counts stays as it is until the transaction ends, so that what is written from this stays right.
    """
    rules = await rules_of(session, AppliesTo.PEOPLE)
    rows = await session.execute(
        select(Selection, Programme.counts)
        .join(Programme, Programme.id == Selection.programme_id)
        .where(Selection.person_id == any_(literal(list(person_ids), ARRAY(Uuid))))
        .order_by(Selection.id)
    )
    places: dict[UUID, list[PlaceHeld]] = {person_id: [] for person_id in person_ids}
    for selection, counts in rows:
        places[selection.person_id].append(_held(selection, counts))
    return {person_id: Standing(held, counted(rules, held)) for person_id, held in places.items()}


def _held(selection: Selection, counts: bool) -> PlaceHeld:
    return PlaceHeld(
        id=selection.id,
        programme=selection.programme,
        batch=selection.batch or None,
        selected_on=selection.selected_on,
        on_job_on=selection.on_job_on,
        introduced_on=selection.introduced_on,
        in_district=selection.in_district,
        counts=counts,
        state=selection.state,
    )


def visible(caller: Caller) -> Select[Selection]:
    """The selections of the people that the caller may see."""
    statement = select(Selection)
    if caller.role is Role.CARRIER_OFFICER:
        theirs = select(Person.id).where(Person.carrier_code.in_(caller.carriers))
        statement = statement.where(Selection.person_id.in_(theirs))
    return statement


def filtered(statement: Select[Selection], wanted: SelectionFilter) -> Select[Selection]:
    """Only those that the filter wants."""
    if wanted.person_id:
        statement = statement.where(Selection.person_id == wanted.person_id)
    if wanted.programme:
        statement = statement.where(Selection.programme.in_(wanted.programme))
    for column, value in (
        (Selection.batch, wanted.batch),
        (Selection.in_district, wanted.in_district),
        (Selection.repeated, wanted.repeated),
    ):
        if value is not None:
            statement = statement.where(column == value)
    if wanted.selected_from:
        statement = statement.where(Selection.selected_on >= wanted.selected_from)
    if wanted.selected_to:
        statement = statement.where(Selection.selected_on <= wanted.selected_to)
    if wanted.state:
        statement = statement.where(Selection.state.in_(wanted.state))
    return statement


def order(sort: SelectionSort) -> list[SortKey]:
    """The columns of an order; the last one is unique."""
    descending = sort.startswith("-")
    return [SortKey(_ORDERS[sort.lstrip("-")], descending), SortKey(Selection.id.expression, descending)]


async def list_selections(
    session: AsyncSession, caller: Caller, wanted: SelectionFilter, page: PageRequest
) -> tuple[list[Selection], str | None]:
    """One page of selections and the cursor of the next."""
    rows, following = await fetch_page(session, filtered(visible(caller), wanted), order(wanted.sort), page)
    return [row[0] for row in rows], following


def stream_selections(
    session: AsyncSession, caller: Caller, wanted: SelectionFilter
) -> AsyncIterator[Sequence[RecordRow]]:
    """All selections that the filter wants as rows of files, a thousand at a time."""
    return stream_records(
        session, filtered(visible(caller), wanted), order(wanted.sort), row_of=plain_row(SELECTION_TABLE)
    )


async def get_selection(session: AsyncSession, caller: Caller, selection_id: UUID) -> Selection:
    """One selection; raises NotFound. To change one, lock its person first and read it again."""
    selection = (await session.scalars(visible(caller).where(Selection.id == selection_id))).one_or_none()
    if selection is None:
        raise NotFound
    return selection


async def selections_of(session: AsyncSession, person_ids: Collection[UUID]) -> list[Selection]:
    """All places of these people, as they are now, locked until the transaction ends."""
    statement = select(Selection).where(Selection.person_id.in_(person_ids)).order_by(Selection.id)
    locked = statement.with_for_update().execution_options(populate_existing=True)
    return list(await session.scalars(locked))


async def people_in(session: AsyncSession, programme_id: UUID) -> set[UUID]:
    """Who holds, or held, a place in a programme."""
    return set(await session.scalars(select(Selection.person_id).where(Selection.programme_id == programme_id)))


async def everybody_placed(session: AsyncSession) -> set[UUID]:
    """Who holds, or held, a place in any programme."""
    return set(await session.scalars(select(Selection.person_id).distinct()))


async def person_of(session: AsyncSession, selection_id: UUID) -> UUID:
    """Whose place it is just now; raises NotFound."""
    owner = await session.scalar(select(Selection.person_id).where(Selection.id == selection_id))
    if owner is None:
        raise NotFound
    return owner


async def read_again(session: AsyncSession, selection_id: UUID) -> Selection:
    """A place as it is now, whatever was read before, locked until the transaction ends; raises NotFound."""
    statement = select(Selection).where(Selection.id == selection_id).with_for_update()
    found = (await session.scalars(statement.execution_options(populate_existing=True))).one_or_none()
    if found is None:
        raise NotFound
    return found


async def batches_in(session: AsyncSession, programme_id: UUID) -> set[str]:
    """The batches of a programme in which somebody holds, or held, a place."""
    statement = select(Selection.batch).where(Selection.programme_id == programme_id, Selection.batch != "")
    return set(await session.scalars(statement.distinct()))


async def misstated(session: AsyncSession) -> set[UUID]:
    """Who, by the rules in force now, is to be stated otherwise than is stated."""
    people = await everybody_placed(session)
    said = await session.execute(
        select(Person.id, Person.selected_on, Person.on_job_on, Person.introduced_on, Person.counted_on).where(
            Person.id == any_(literal(list(people), ARRAY(Uuid)))
        )
    )
    stand = await standings(session, people)
    return {row.id for row in said if Counted(*row[1:]) != stand[row.id].counted}
