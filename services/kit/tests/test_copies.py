"""What a service keeps of what its siblings say."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from asyncpg.pgproto.pgproto import UUID
from pydantic import BaseModel, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.kit.receiver import ReceivedEvent
from services.kit.receiver.copies import keep_newest, keeping
from services.kit.testing import ServiceUnderTest
from services.kit.tests.notebook import Note


class HeardNote(BaseModel):
    """A note's state at one version."""

    id: int
    version: int
    text: str


async def test_of_each_thing_the_newest_version_is_kept_whatever_the_order(notes: ServiceUnderTest) -> None:
    first, second, third = (HeardNote(id=1, version=number, text=f"v{number}") for number in (1, 2, 3))
    other = HeardNote(id=2, version=1, text="other")
    again = HeardNote(id=1, version=3, text="the same version, told otherwise")
    for heard, kept, text in (
        ([], [], None),
        ([second, first, second], [second], "v2"),
        ([first], [], "v2"),
        ([other, third, first], [third, other], "v3"),
        ([again, other], [], "v3"),
    ):
        async with notes.app.state.database.session() as session:
            found = await keep_newest(session, Note, heard)
            assert sorted(found, key=lambda each: each.id) == kept
        async with notes.app.state.database.session() as session:
            assert await session.scalar(select(Note.text).where(Note.id == 1)) == text


async def test_what_is_kept_of_a_thing_may_be_said_apart(notes: ServiceUnderTest) -> None:
    heard = HeardNote(id=1, version=1, text="as heard")
    async with notes.app.state.database.session() as session:
        await keep_newest(session, Note, [heard], row=lambda each: each.model_dump() | {"text": each.text.upper()})
    async with notes.app.state.database.session() as session:
        assert await session.scalar(select(Note.text).where(Note.id == 1)) == "AS HEARD"


async def _keep_notes(session: AsyncSession, heard: Sequence[HeardNote]) -> None:
    await keep_newest(session, Note, heard)


def _told(**data: object) -> ReceivedEvent:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    return ReceivedEvent(
        UUID("00000000-0000-7000-8000-000000000001"),
        "notes",
        "notes.note.updated",
        "1",
        1,
        1,
        now,
        now,
        "service:notes",
        data,
    )


async def test_a_handler_reads_events_and_has_them_kept(notes: ServiceUnderTest) -> None:
    handle = keeping(HeardNote, _keep_notes)
    told = [_told(id=1, version=2, text="new", more="ignored"), _told(id=1, version=1, text="old")]
    async with notes.app.state.database.session() as session:
        assert await handle(session, told) == []
    async with notes.app.state.database.session() as session:
        assert await session.scalar(select(Note.text).where(Note.id == 1)) == "new"
        with pytest.raises(ValidationError):
            await handle(session, [_told(id=1, version=3)])
