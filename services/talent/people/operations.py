"""Writes of people. Each locks the person, checks the version seen, and records one event."""

from collections.abc import Mapping
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.callers import Caller
from services.kit.events import record_all
from services.talent.events import PersonEvent, PersonMerged, PersonRegistered, PersonSplit, PersonUpdated
from services.talent.people import queries
from services.talent.people.models import Person
from services.talent.people.schemas import Standing

PersonEventType = Literal["registered", "updated", "merged", "split"]
_EVENTS: Final[Mapping[str, type[PersonEvent]]] = {
    "registered": PersonRegistered,
    "updated": PersonUpdated,
    "merged": PersonMerged,
    "split": PersonSplit,
}


async def restate(
    session: AsyncSession,
    caller: Caller | None,
    standings: Mapping[UUID, Standing],
    event_type: PersonEventType,
) -> list[Person]:
    """State anew what people's places in programmes come to; an event for each, and a new version.

    For whoever changed the places, in the same transaction: ``standings`` are what they come to now, by person id, as
    ``selections`` reckons them by the counting rule. Call it after the rows of the people were locked
    (``queries.lock_people``, in the order of their ids) and the state of merged or split ones was set.
    """
    people = await queries.lock_people(session, standings)
    for person in people:
        standing = standings[person.id].model_dump(mode="json")
        person.selections = standing["selections"]
        for name in ("selected_on", "on_job_on", "introduced_on", "counted_on"):
            setattr(person, name, getattr(standings[person.id], name))
        person.version += 1
    await session.flush()
    await record_all(session, [_EVENTS[event_type].model_validate(each) for each in people], caller=caller)
    return people
