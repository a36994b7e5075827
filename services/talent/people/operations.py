"""Writes of people. Each locks the person, checks the version seen, and records one event."""

from collections.abc import Collection, Mapping
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.events import record_all
from services.talent.events import PersonEvent, PersonMerged, PersonRegistered, PersonSplit, PersonUpdated
from services.talent.people import queries
from services.talent.people.models import Person
from services.talent.people.schemas import DATES, Standing
from services.talent.selections.queries import standings

PersonEventType = Literal["registered", "updated", "merged", "split"]
_EVENTS: Final[Mapping[str, type[PersonEvent]]] = {
    "registered": PersonRegistered,
    "updated": PersonUpdated,
    "merged": PersonMerged,
    "split": PersonSplit,
}


async def restate(
    session: AsyncSession, caller: Caller | None, person_ids: Collection[UUID], event_type: PersonEventType
) -> list[Person]:
    """State anew what people's places in programmes come to; a new version and an event for each.

    For whoever changed their places or joined them, in the same transaction, after the state of merged or split ones
    was set. Locks the people in the order of their ids; lock them by ``queries.lock_people`` before, where what is
    written depends on what was read of them.
    """
    people = await queries.lock_people(session, person_ids)
    stand = await standings(session, person_ids)
    for person in people:
        standing = Standing.of(stand[person.id].selections, stand[person.id].counted)
        person.selections = standing.model_dump(mode="json")["selections"]
        for name in DATES:
            setattr(person, name, getattr(standing, name))
        person.version += 1
    await session.flush()
    await record_all(session, [_EVENTS[event_type].model_validate(each) for each in people], caller=caller)
    return people
